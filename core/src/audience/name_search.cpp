#include "name_search.hpp"

#include "common/surname.hpp"

#include <algorithm>
#include <array>

namespace verslag::audience {
namespace {

std::vector<std::string> folded_words(std::string_view name)
{
    std::vector<std::string> all;
    for (const auto& w : text_words(name)) all.push_back(folded(name.substr(w.begin, w.end - w.begin)));
    return all;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& w : words) all.append(all.empty() ? "" : " ").append(w);
    return all;
}

std::size_t letters(std::string_view word)
{
    return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

// What stands before a name when somebody is spoken of; folded.
constexpr std::array<std::string_view, 14> forms_of_address{"mevrouw", "mevr", "mw",        "meneer",    "mijnheer",
                                                            "heer",    "dhr",  "wethouder", "raadslid",  "burgemeester",
                                                            "mr",      "mrs",  "ms",        "councillor"};

bool is_form_of_address(std::string_view folded_word)
{
    return std::find(forms_of_address.begin(), forms_of_address.end(), folded_word) != forms_of_address.end();
}

// One word tells who it is when it is not as short as common words are.
constexpr std::size_t telling = 4;

}  // namespace

void OpenNames::add(std::string_view name)
{
    if (!name.empty()) folded_.insert(joined(folded_words(name)));
}

bool OpenNames::has(std::string_view name) const { return folded_.contains(joined(folded_words(name))); }

NameSearch::NameSearch(const std::vector<Secret>& secrets, const OpenNames& open)
{
    for (const auto& secret : secrets) {
        add(secret.name, secret, open);
        if (!secret.of_person) continue;
        const auto family = surname(secret.person);
        add(family.whole(), secret, open, true);
        add(secret.person.given, secret, open);
    }
}

void NameSearch::add(std::string_view name, const Secret& secret, const OpenNames& open, bool short_too)
{
    auto words = folded_words(name);
    if (words.empty() || open.has(name)) return;
    const auto add_way = [&](std::vector<std::string> way, bool address) {
        const auto last = text_words(name).back();
        lengths_.insert(way.front().size());
        auto key = way.front();
        by_first_.emplace(std::move(key), Way{std::move(way), &secret, last.capital, address});
    };
    if (words.size() > 1 || letters(words.front()) >= telling) return add_way(std::move(words), true);
    if (!short_too) return;
    for (const auto form : forms_of_address) add_way({std::string(form), words.front()}, false);
}

bool NameSearch::matches(const Way& way, std::string_view text, const std::vector<TextWord>& words,
                         const std::vector<std::string>& folded, std::size_t at, bool address) const
{
    if (way.words.size() > folded.size() - at) return false;
    const auto last = way.words.size() - 1;
    for (std::size_t i = 0; i < last; ++i)
        if (folded[at + i] != way.words[i]) return false;
    // A mention whose words are withheld stands between words that are not next to each other.
    const auto begin = words[at].begin, end = words[at + last].end;
    if (text.substr(begin, end - begin).find("\xEF\xBF\xBC") != text.npos) return false;
    const std::string_view found = folded[at + last], wanted = way.words[last];
    const bool genitive = found.size() == wanted.size() + 1 && found.back() == 's' && found.substr(0, wanted.size()) == wanted;
    if (found != wanted && !genitive) return false;
    return address ? way.address : !way.capital || words[at + last].capital;
}

std::vector<NameSearch::Hit> NameSearch::find(std::string_view text, bool address) const
{
    std::vector<Hit> hits;
    if (by_first_.empty()) return hits;
    const auto words = text_words(text);
    std::vector<std::string> fold;
    fold.reserve(words.size());
    for (const auto& w : words) fold.push_back(folded(text.substr(w.begin, w.end - w.begin)));

    for (std::size_t i = 0; i < words.size();) {
        const Way* longest = nullptr;
        const auto try_key = [&](const std::string& key) {
            if (!lengths_.contains(key.size())) return;
            const auto [from, to] = by_first_.equal_range(key);
            for (auto way = from; way != to; ++way)
                if ((!longest || way->second.words.size() > longest->words.size()) &&
                    matches(way->second, text, words, fold, i, address))
                    longest = &way->second;
        };
        try_key(fold[i]);
        if (fold[i].ends_with('s')) try_key(fold[i].substr(0, fold[i].size() - 1));
        if (!longest) {
            ++i;
            continue;
        }
        // The form of address is not part of the name.
        const auto first = i + (longest->words.size() == 2 && is_form_of_address(longest->words.front()) ? 1 : 0);
        const auto last = i + longest->words.size() - 1;
        hits.push_back({longest->secret, words[first].begin, words[last].end});
        i = last + 1;
    }
    return hits;
}

}  // namespace verslag::audience
