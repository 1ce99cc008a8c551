#include "name_order.hpp"

#include "common/surname.hpp"
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

}  // namespace

std::string sorting_name(const record::PersonName& name) { return surname(name).family; }

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
