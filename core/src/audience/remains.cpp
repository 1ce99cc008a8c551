#include "remains.hpp"

#include "personal_data.hpp"
#include "walk.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace verslag::audience {
namespace {

OpenNames open_names(const record::Record& record)
{
    OpenNames names;
    for (const auto& p : record.attendance.participants) {
        names.add(p.name.display);
        names.add(p.name.given);
        names.add(p.name.family);
        names.add(p.name.prefix.empty() ? p.name.family : p.name.prefix + ' ' + p.name.family);
    }
    for (const auto& o : record.organisations) names.add(o.name);
    return names;
}

constexpr bool is_address(std::string_view field)
{
    constexpr std::array<std::string_view, 6> addresses{"id", "href", "src", "uri", "email", "licence"};
    return std::find(addresses.begin(), addresses.end(), field) != addresses.end();
}
// What refers to another part of the record, or is a value of a format of its own, is no text.
constexpr bool is_key(std::string_view field)
{
    constexpr std::array<std::string_view, 13> keys{"ref",      "organisation", "municipality",  "agenda_item", "agenda_items",
                                                    "lang",     "sha256",       "media_type",    "cbs_code",    "substitute_for",
                                                    "based_on", "woo_category", "schema_version"};
    return std::find(keys.begin(), keys.end(), field) != keys.end();
}

// Their names are seen openly, their contact data are for this audience, and what numbers a document is no person's.
template <class T>
constexpr bool is_no_text =
    std::is_same_v<T, record::PersonName> || std::is_same_v<T, record::Contact> || std::is_same_v<T, record::Identifier>;

using Place = RecordText::Place;

class Search {
public:
    Search(const NameSearch& names, const record::Record& record, record::Audience audience, std::string_view file,
           const RecordText* text)
        : names_(names), audience_(audience), file_(file), text_(text)
    {
        auto allow = [&](const auto& part) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(part)>, record::Contact>)
                allowed_.insert({part.email, part.phone});
        };
        each_message(record, allow);
    }

    template <class T>
    void look(const T& part, std::uint32_t line)
    {
        if constexpr (requires { part.line; })
            if (part.line) line = part.line;
        if constexpr (is_no_text<T>) return;
        each_field(part, [&]<class M>(std::string_view field, const M& member) {
            if constexpr (std::is_same_v<M, std::string>) {
                // The outermost content is searched as a whole: a name may run over several pieces.
                if constexpr (std::is_same_v<T, record::Inline>)
                    if (field == "text") return;
                // People's own ids have been taken from them already.
                if constexpr (std::is_same_v<T, record::Participant> || std::is_same_v<T, record::Organisation>)
                    if (field == "id") return;
                look_at(field, member, line);
            } else if constexpr (std::is_same_v<M, std::vector<std::string>>) {
                for (const auto& one : member) look_at(field, one, line);
            } else if constexpr (std::is_same_v<M, std::vector<record::Inline>>) {
                if constexpr (!std::is_same_v<T, record::Inline>) look_in(member, line);
                for (const auto& one : member) look(one, line);
            } else if constexpr (MessageList<M>) {
                for (const auto& one : member) look(one, line);
            } else if constexpr (Message<M>) {
                look(member, line);
            }
        });
    }

    void look_at_file(std::string_view name)
    {
        const auto slash = name.rfind('/');
        const auto stem = name.substr(slash == name.npos ? 0 : slash + 1);
        for (const auto& hit : names_.find(stem, true))
            tell_name(hit, stem, {}, phrase("name the file otherwise: the files that are made are called after it"));
    }

    Diagnostics take()
    {
        std::stable_sort(found_.begin(), found_.end(),
                         [](const auto& a, const auto& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
        return std::move(found_);
    }

private:
    void look_in(const std::vector<record::Inline>& content, std::uint32_t line)
    {
        const auto all = spoken(content);
        const auto place = [&](std::size_t byte, std::string_view words) {
            const auto after = std::upper_bound(all.pieces.begin(), all.pieces.end(), byte,
                                                [](std::size_t b, const Spoken::Piece& p) { return b < p.begin; });
            if (!text_ || after == all.pieces.begin()) return Place{line, 0};
            const auto& piece = *std::prev(after);
            return piece.from->offset ? text_->in_inline(piece.from->offset, piece.from->text, byte - piece.begin)
                                      : text_->of_words(line, words);
        };
        look_through(all.words, false, place);
    }

    void look_at(std::string_view field, const std::string& words, std::uint32_t line)
    {
        if (words.empty() || is_key(field)) return;
        const auto place = [&](std::size_t, std::string_view found) {
            return text_ ? text_->of_words(line, found) : Place{line, 0};
        };
        look_through(words, is_address(field), place);
    }

    template <class F>
    void look_through(std::string_view words, bool address, const F& place)
    {
        for (const auto& hit : names_.find(words, address)) {
            const auto found = words.substr(hit.begin, hit.end - hit.begin);
            tell_name(hit, words, place(hit.begin, found),
                      phrase("put it in a <mention> that refers to whom it is about, or give this part a visibility of its own"));
        }
        if (address && !words.starts_with("mailto:") && !words.starts_with("tel:")) return;
        for (const auto& datum : personal_data(words)) {
            const auto found = words.substr(datum.begin, datum.end - datum.begin);
            tell_datum(datum.kind, found, place(datum.begin, found));
        }
    }

    void tell(Place at, std::string_view code, Phrase message, Phrase hint)
    {
        found_.push_back({Severity::warning, std::string(code), std::move(message), std::move(hint), file_, at.line, at.column});
    }

    void tell_name(const NameSearch::Hit& hit, std::string_view words, Place at, Phrase hint)
    {
        const auto found = words.substr(hit.begin, hit.end - hit.begin);
        const auto who = name_of(audience_);
        tell(at, "withheld-name-remains",
             found == hit.secret->name
                 ? phrase("the name '{0}' is withheld from the audience '{1}', but it still stands here", found, who)
                 : phrase("the name '{0}' is withheld from the audience '{1}', but '{2}' stands here", hit.secret->name, who,
                          found),
             std::move(hint));
    }

    void tell_datum(PersonalDatum::Kind kind, std::string_view found, Place at)
    {
        using enum PersonalDatum::Kind;
        const auto who = name_of(audience_);
        if (kind == citizen_number)
            return tell(at, "personal-data",
                        phrase("what seems to be a citizen service number (BSN) stands here: {0}…", found.substr(0, 3)),
                        phrase("remove it; a BSN must not be published"));
        if (audience_ >= record::Audience::internal || allowed_.contains(found)) return;
        tell(at, "personal-data",
             kind == email ? phrase("the e-mail address '{0}' stands in what the audience '{1}' sees", found, who)
                           : phrase("the telephone number '{0}' stands in what the audience '{1}' sees", found, who),
             phrase("remove it, or put it in a <contact> with the visibility of those who may see it"));
    }

    const NameSearch& names_;
    record::Audience audience_;
    std::string file_;
    const RecordText* text_;
    std::set<std::string, std::less<>> allowed_;
    Diagnostics found_;
};

}  // namespace

Diagnostics find_remains(const record::Record& narrowed, const std::vector<Secret>& secrets, record::Audience audience,
                         std::string_view file, const RecordText* text)
{
    const NameSearch names(secrets, open_names(narrowed));
    Search search{names, narrowed, audience, file, text};
    search.look_at_file(file);
    search.look(narrowed, 0);
    return search.take();
}

}  // namespace verslag::audience
