#include "remains.hpp"

#include "walk.hpp"
#include "words.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace verslag::audience {
namespace {

using Words = std::vector<std::string>;

// The length of the UTF-8 character at `at`, and whether it belongs to a word. Spaces and punctuation beyond
// ASCII are those that office texts have: no-break spaces, quotation marks, dashes, dots.
struct Character {
    std::size_t size;
    bool letter;
};
Character character(std::string_view s, std::size_t at)
{
    const auto c = static_cast<unsigned char>(s[at]);
    if (c < 0x80) return {1, (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')};
    const std::size_t size = std::min<std::size_t>(c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4, s.size() - at);
    if (size == 2 && c == 0xc2)
        return {2, static_cast<unsigned char>(s[at + 1]) == 0xaa || static_cast<unsigned char>(s[at + 1]) == 0xba};
    if (size == 3 && c == 0xe2 && static_cast<unsigned char>(s[at + 1]) <= 0x81) return {3, false};
    return {size, true};
}

std::vector<std::string_view> words_of(std::string_view s)
{
    std::vector<std::string_view> words;
    std::size_t begin = 0, at = 0;
    const auto end_word = [&] {
        if (at > begin) words.push_back(s.substr(begin, at - begin));
    };
    while (at < s.size()) {
        const auto c = character(s, at);
        if (c.letter) {
            at += c.size;
            continue;
        }
        end_word();
        at += c.size;
        begin = at;
    }
    end_word();
    return words;
}

std::string cased(std::string_view word, icu::UnicodeString& (icu::UnicodeString::*change)(const icu::Locale&))
{
    auto s = icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size())));
    (s.*change)(icu::Locale::getRoot());
    std::string out;
    return s.toUTF8String(out);
}
std::string upper(std::string_view word) { return cased(word, &icu::UnicodeString::toUpper); }
std::string lower(std::string_view word) { return cased(word, &icu::UnicodeString::toLower); }
std::string capitalised(std::string_view word)
{
    const auto first = word.empty() ? 0 : character(word, 0).size;
    return upper(word.substr(0, first)) + std::string(word.substr(first));
}

// The ways in which the names can be written, by their first word.
class Index {
public:
    void add(const Words& words, const std::string* secret) { by_first_.emplace(words.front(), Entry{words, secret}); }

    template <class F>
    void find(std::string_view text, F found) const
    {
        if (by_first_.empty()) return;
        const auto words = words_of(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            key_.assign(words[i]);
            const auto [from, to] = by_first_.equal_range(key_);
            for (auto entry = from; entry != to; ++entry) {
                const auto& name = entry->second.words;
                if (name.size() <= words.size() - i &&
                    std::equal(name.begin(), name.end(), words.begin() + static_cast<std::ptrdiff_t>(i)))
                    found(*entry->second.secret);
            }
        }
    }

private:
    struct Entry {
        Words words;
        const std::string* secret;
    };
    std::unordered_multimap<std::string, Entry> by_first_;
    mutable std::string key_;
};

bool tells_enough(const Words& words)
{
    if (words.size() > 1) return true;
    const auto letters =
        words.empty() ? 0 : std::count_if(words[0].begin(), words[0].end(), [](char c) { return (c & 0xc0) != 0x80; });
    return letters >= 4;
}

std::set<std::string> open_names(const record::Record& record)
{
    std::set<std::string> names;
    for (const auto& p : record.attendance.participants) {
        names.insert(p.name.display);
        if (!p.name.family.empty()) names.insert(p.name.prefix.empty() ? p.name.family : p.name.prefix + ' ' + p.name.family);
    }
    for (const auto& o : record.organisations) names.insert(o.name);
    return names;
}

constexpr bool is_address(std::string_view field)
{
    constexpr std::array<std::string_view, 5> addresses{"href", "src", "uri", "email", "licence"};
    return std::find(addresses.begin(), addresses.end(), field) != addresses.end();
}
// What identifies a part of the record, or is a value of a format of its own, is no text.
constexpr bool is_key(std::string_view field)
{
    constexpr std::array<std::string_view, 14> keys{
        "id",       "ref",  "organisation", "municipality", "agenda_item", "agenda_items", "substitute_for",
        "based_on", "lang", "sha256",       "media_type",   "cbs_code",    "woo_category", "schema_version"};
    return std::find(keys.begin(), keys.end(), field) != keys.end();
}

class Search {
public:
    Search(const std::vector<std::string>& secrets, const std::set<std::string>& open, record::Audience audience,
           std::string_view file)
        : audience_(name_of(audience)), file_(file)
    {
        std::set<Words> known;
        for (const auto& secret : secrets) {
            if (open.contains(secret)) continue;
            Words words;
            for (const auto word : words_of(secret)) words.emplace_back(word);
            if (!tells_enough(words) || !known.insert(words).second) continue;
            std::set<Words> ways{words};
            auto first = words;
            first.front() = capitalised(first.front());
            ways.insert(first);
            Words small;
            for (auto& word : words) small.push_back(lower(word)), word = upper(word);
            ways.insert(words);
            for (const auto& way : ways) texts_.add(way, &secret);
            addresses_.add(small, &secret);
        }
    }

    template <class T>
    void look(const T& part, std::uint32_t line)
    {
        if constexpr (requires { part.line; })
            if (part.line) line = part.line;
        each_field(part, [&]<class M>(std::string_view field, const M& member) {
            if constexpr (std::is_same_v<M, std::string>) {
                look_at(field, member, line);
            } else if constexpr (std::is_same_v<M, std::vector<std::string>>) {
                for (const auto& one : member) look_at(field, one, line);
            } else if constexpr (std::is_same_v<M, std::vector<record::Inline>>) {
                // A name may run over several pieces: the outermost content is searched as a whole.
                if constexpr (!std::is_same_v<T, record::Inline>) look_at(field, plain(member), line);
                for (const auto& one : member) look(one, line);
            } else if constexpr (MessageList<M>) {
                for (const auto& one : member) look(one, line);
            } else if constexpr (Message<M>) {
                look(member, line);
            }
        });
    }

    Diagnostics take()
    {
        std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(found_);
    }

private:
    void look_at(std::string_view field, const std::string& text, std::uint32_t line)
    {
        if (text.empty() || is_key(field)) return;
        const auto tell = [&](const std::string& secret) {
            if (!told_.emplace(&secret, line).second) return;
            found_.push_back(
                {.severity = Severity::warning,
                 .code = "withheld-name-remains",
                 .message =
                     phrase("the name '{0}' is withheld from the audience '{1}', but it still stands here", secret, audience_),
                 .hint =
                     phrase("put it in a <mention> that refers to whom it is about, or give this part a visibility of its own"),
                 .file = file_,
                 .line = line});
        };
        if (is_address(field)) addresses_.find(lower(text), tell);
        else texts_.find(text, tell);
    }

    std::string audience_, file_;
    Index texts_, addresses_;
    std::set<std::pair<const std::string*, std::uint32_t>> told_;
    Diagnostics found_;
};

}  // namespace

Diagnostics find_remains(const record::Record& narrowed, const std::vector<std::string>& secrets, record::Audience audience,
                         std::string_view name)
{
    if (secrets.empty()) return {};
    Search search{secrets, open_names(narrowed), audience, name};
    search.look(narrowed, 0);
    return search.take();
}

}  // namespace verslag::audience
