#include "hyphens.hpp"

#include "utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

namespace verslag::pdf {
namespace {

constexpr std::size_t least_before = 2, least_behind = 3, shortest = least_before + least_behind;

// Of these the rules are known: how many letters must stay together, which letters change at a break.
constexpr std::string_view languages[] = {"nl", "en-US", "en"};

// The first whose tag is that of the text, or a part of it up to a hyphen; empty for others.
std::string_view language_of(std::string_view lang)
{
    for (const auto known : languages)
        if (lang.starts_with(known) && (lang.size() == known.size() || lang[known.size()] == '-')) return known;
    return {};
}

// Names of places that follow the rules of another language than the text around them.
constexpr std::string_view exceptions[] = {
    "acht-kar-spe-len", "fer-wer-de-ra-diel", "noard-east", "tie-tjerk-ste-ra-deel", "tyt-sjerk-ste-ra-diel",
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::uint32_t step(std::uint32_t hash, char letter) { return (hash ^ static_cast<unsigned char>(letter)) * 16777619u; }
constexpr std::uint32_t no_letters = 2166136261u;

// ISO-8859-1 in lower case, a byte a letter; nothing when the word has other letters than that has.
std::optional<std::string> latin1(std::string_view word)
{
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const auto c = u_tolower(static_cast<UChar32>(next_character(word, at)));
        if (c > 0xFF) return {};
        out.push_back(static_cast<char>(c));
    }
    return out;
}

// A dictionary in UTF-8 as ISO-8859-1; what that can't write becomes a letter that no word has.
std::string narrowed(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = next_character(text, at);
        out.push_back(c <= 0xFF ? static_cast<char>(c) : '\1');
    }
    return out;
}

// Its places, when it is one of the exceptions.
std::optional<std::vector<std::uint8_t>> exception(std::string_view word)
{
    for (const auto spelt : exceptions) {
        const auto narrow = narrowed(spelt);
        std::vector<std::uint8_t> levels;
        std::size_t at = 0;
        bool same = true, hyphen = false;
        for (const char c : narrow) {
            if (c == '-') {
                hyphen = true;
                continue;
            }
            if (at >= word.size() || word[at] != c) {
                same = false;
                break;
            }
            levels.push_back(std::exchange(hyphen, false));
            ++at;
        }
        if (same && at == word.size()) return levels;
    }
    return {};
}

// A vowel with a trema says that it begins a syllable. Where a line breaks before it the trema goes
// ("co-ordinatie"), and then the text would be another than the record's: no break there.
bool has_trema(char c)
{
    const auto letter = static_cast<unsigned char>(c);
    return letter == 0xE4 || letter == 0xEB || letter == 0xEF || letter == 0xF6 || letter == 0xFC;
}

}  // namespace

Patterns::Patterns(const HostResource& dictionary) : text_(dictionary.bytes)
{
    if (text_.starts_with("UTF-8\n")) text_ = narrowed(text_);
    else if (!text_.starts_with("ISO8859-1\n"))
        throw std::runtime_error("the hyphenation patterns " + std::string(dictionary.called) +
                                 " are in an encoding that is not known here");
    if (text_.back() != '\n') text_ += '\n';

    std::size_t size = 64;
    const auto lines = static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n'));
    while (size < lines * 2) size *= 2;
    slots_.assign(size, 0);
    for (auto at = text_.find('\n') + 1; at < text_.size(); ++at) {
        const auto begin = at;
        auto hash = no_letters;
        std::size_t letters = 0;
        // Neither settings nor comments, nor patterns that respell a word.
        bool is_pattern = !(text_[at] >= 'A' && text_[at] <= 'Z');
        for (; text_[at] != '\n'; ++at) {
            const char c = text_[at];
            if (is_digit(c)) continue;
            if (c == '%' || c == '#' || c == '/' || c == '=' || c == ' ') is_pattern = false;
            hash = step(hash, c);
            ++letters;
        }
        if (!is_pattern || !letters) continue;
        longest_ = std::max(longest_, letters);
        auto slot = slot_of(hash);
        while (slots_[slot]) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = static_cast<std::uint32_t>(begin);
    }
}

std::vector<std::uint8_t> Patterns::levels(std::string_view word) const
{
    const auto marked = "." + std::string(word) + ".";  // patterns know where words begin and end
    std::vector<std::uint8_t> all(marked.size() + 1, 0);
    for (std::size_t first = 0; first < marked.size(); ++first) {
        auto hash = no_letters;
        for (auto end = first; end < marked.size() && end - first < longest_;) {
            hash = step(hash, marked[end++]);
            for (auto slot = slot_of(hash); slots_[slot]; slot = (slot + 1) & (slots_.size() - 1)) {
                // Letter by letter, the digits between them left aside.
                auto i = slots_[slot];
                auto at = first;
                for (; text_[i] != '\n'; ++i) {
                    if (is_digit(text_[i])) continue;
                    if (at == end || text_[i] != marked[at]) break;
                    ++at;
                }
                if (at != end || text_[i] != '\n') continue;
                at = first;
                for (i = slots_[slot]; text_[i] != '\n'; ++i) {
                    if (is_digit(text_[i])) all[at] = std::max(all[at], static_cast<std::uint8_t>(text_[i] - '0'));
                    else ++at;
                }
            }
        }
    }
    return {all.begin() + 1, all.end() - 2};
}

const Patterns* Hyphens::patterns_of(std::string_view language, std::string& why) const
{
    struct Read {
        std::unique_ptr<Patterns> patterns;
        std::string why;
    };
    thread_local std::map<std::string_view, Read> all;  // a worker that makes many files reads them once
    const auto [at, fresh] = all.try_emplace(language);
    auto& read = at->second;
    if (fresh) {
        try {
            read.patterns = std::make_unique<Patterns>(supply_(resource::hyphenation, language));
        } catch (const std::runtime_error& e) {
            read.why = std::string(e.what()) + "; words stay whole where a hyphen would help";
        }
    }
    why = read.why;
    return read.patterns.get();
}

std::vector<std::uint32_t> Hyphens::places(std::string_view word, std::string_view lang)
{
    std::vector<std::uint32_t> out;
    if (word.size() < shortest) return out;
    const auto language = language_of(lang);
    if (language.empty()) return out;
    if (word[1] >= 'A' && word[1] <= 'Z') return out;  // an abbreviation, or shouting
    const auto narrow = latin1(word);
    if (!narrow || narrow->size() < shortest) return out;

    auto levels = exception(*narrow);
    if (!levels) {
        std::string why;
        const auto* patterns = patterns_of(language, why);
        if (!patterns) {
            if (missing && std::find(told_.begin(), told_.end(), why) == told_.end()) missing(told_.emplace_back(why));
            return out;
        }
        levels = patterns->levels(*narrow);
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < narrow->size(); ++i) {
        const bool room = i >= least_before && i + least_behind <= narrow->size();
        if (room && (*levels)[i] % 2 && !(language == "nl" && has_trema((*narrow)[i])))
            out.push_back(static_cast<std::uint32_t>(at));
        next_character(word, at);
    }
    return out;
}

}  // namespace verslag::pdf
