#include "name_order.hpp"

#include "names.hpp"

#include <unicode/coll.h>

#include <algorithm>
#include <array>

namespace verslag::compose {
namespace {

using record::Participant, record::ParticipantRole;

class Collation {
public:
    explicit Collation(const std::string& lang)
    {
        UErrorCode status = U_ZERO_ERROR;
        collator_.reset(icu::Collator::createInstance(icu::Locale::forLanguageTag(lang, status), status));
        if (U_SUCCESS(status)) return;
        status = U_ZERO_ERROR;
        collator_.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) collator_.reset();
    }

    // A key that compares as the words do.
    std::string key(std::string_view words) const
    {
        if (!collator_) return std::string(words);
        const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(words.data(), static_cast<int32_t>(words.size())));
        const auto size = collator_->getSortKey(text, nullptr, 0);
        std::string out(static_cast<std::size_t>(size), '\0');
        collator_->getSortKey(text, reinterpret_cast<std::uint8_t*>(out.data()), size);
        return out;
    }

private:
    std::unique_ptr<icu::Collator> collator_;
};

std::size_t rank(ParticipantRole role)
{
    constexpr std::array first{ParticipantRole::chair, ParticipantRole::vice_chair, ParticipantRole::clerk,
                               ParticipantRole::secretary};
    return static_cast<std::size_t>(std::find(first.begin(), first.end(), role) - first.begin());
}

bool begins_with_capital(std::string_view word)
{
    const auto c = static_cast<unsigned char>(word.front());
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return !word.starts_with("’") && !word.starts_with("‘");
}

}  // namespace

std::string sorting_name(const record::PersonName& name)
{
    if (!name.family.empty()) return name.family;
    std::string_view rest = name.display;
    // The first capitalised word after the first one that is no initial or title; else the last word.
    for (bool first = true; !rest.empty(); first = false) {
        const auto space = rest.find(' ');
        const auto word = rest.substr(0, space);
        const bool abbreviated = word.ends_with('.');
        if (space == rest.npos || (!first && !abbreviated && !word.empty() && begins_with_capital(word)))
            return std::string(rest);
        rest.remove_prefix(space + 1);
    }
    return std::string(rest);
}

std::vector<const Participant*> in_order(const Context& context, const std::vector<Participant>& people)
{
    struct Entry {
        std::size_t rank;
        bool unnamed;
        std::string family, rest;
        const Participant* person;
    };
    const Collation collation(context.record.lang);
    std::vector<Entry> entries;
    for (const auto& p : people) {
        const bool unnamed = p.name.display.empty();
        const auto family = unnamed ? plain(organisation_name(context, p.organisation)) : sorting_name(p.name);
        const auto rest = unnamed ? plain(function_and_role(context, p)) : p.name.display;
        entries.push_back({rank(p.role), unnamed, collation.key(family), collation.key(rest), &p});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return std::tie(a.rank, a.unnamed, a.family, a.rest) < std::tie(b.rank, b.unnamed, b.family, b.rest);
    });
    std::vector<const Participant*> order;
    for (const auto& entry : entries) order.push_back(entry.person);
    return order;
}

}  // namespace verslag::compose
