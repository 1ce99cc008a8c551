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
    const auto words = folded_words(name);
    if (words.empty() || open.has(name)) return;
    const bool capital = text_words(name).back().capital;
    if (words.size() > 1 || letters(words.front()) >= telling) return add_way(words, {&secret, capital, true});
    if (!short_too) return;
    for (const auto form : forms_of_address) add_way({std::string(form), words.front()}, {&secret, capital, false});
}

void NameSearch::add_way(const std::vector<std::string>& words, const Way& way)
{
    lengths_.insert(words.front().size());
    std::size_t at = 0;
    for (const auto& word : words) {
        const auto [next, is_new] = nodes_[at].next.try_emplace(word, nodes_.size());
        at = next->second;
        if (is_new) nodes_.emplace_back();
    }
    auto& ends = nodes_[at].ends;
    const auto same = [&](const Way& w) { return w.capital == way.capital && w.address == way.address; };
    if (std::none_of(ends.begin(), ends.end(), same)) ends.push_back(way);
}

const NameSearch::Node* NameSearch::after(const Node& node, const std::string& word) const
{
    const auto next = node.next.find(word);
    return next == node.next.end() ? nullptr : &nodes_[next->second];
}

NameSearch::Found NameSearch::longest(std::string_view text, const std::vector<TextWord>& words,
                                      const std::vector<std::string>& folded, std::size_t first, bool address) const
{
    Found found;
    const auto take = [&](const Node* node, std::size_t last) {
        if (!node) return;
        for (const auto& way : node->ends) {
            if (address ? !way.address : way.capital && !words[last].capital) continue;
            found = {way.secret, last - first + 1, last == first + 1 && is_form_of_address(folded[first])};
            return;
        }
    };
    const Node* node = &nodes_.front();
    for (auto at = first; node && at < words.size(); ++at) {
        // A mention whose words are withheld stands between words that are not next to each other.
        if (at > first && text.substr(words[at - 1].end, words[at].begin - words[at - 1].end).find("\xEF\xBF\xBC") != text.npos)
            break;
        const auto& word = folded[at];
        const bool genitive = word.ends_with('s');
        if (at == first && !lengths_.contains(word.size()) && !(genitive && lengths_.contains(word.size() - 1))) break;
        const auto* next = after(*node, word);
        if (genitive) take(after(*node, word.substr(0, word.size() - 1)), at);
        take(next, at);
        node = next;
    }
    return found;
}

std::vector<NameSearch::Hit> NameSearch::find(std::string_view text, bool address) const
{
    std::vector<Hit> hits;
    if (lengths_.empty()) return hits;
    const auto words = text_words(text);
    std::vector<std::string> fold;
    fold.reserve(words.size());
    for (const auto& w : words) fold.push_back(folded(text.substr(w.begin, w.end - w.begin)));

    for (std::size_t i = 0; i < words.size();) {
        const auto found = longest(text, words, fold, i, address);
        if (!found.secret) {
            ++i;
            continue;
        }
        // The form of address is not part of the name.
        const auto first = i + (found.addressed ? 1 : 0), last = i + found.words - 1;
        hits.push_back({found.secret, words[first].begin, words[last].end});
        i = last + 1;
    }
    return hits;
}

}  // namespace verslag::audience
