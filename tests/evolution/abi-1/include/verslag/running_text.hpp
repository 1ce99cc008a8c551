// The texts of a house style's header and footer, and how their fields are filled.
//
//     {title} · {date}[ · {status}]
//
// A field stands between braces. What stands between square brackets is left out, words and all, where a field in it is
// empty. {{ }} [[ ]] stand for { } [ ]. The fields:
//
//     title         of the verslag
//     subject       "Verslag: kick-off, 4 februari 2020"
//     meeting       what the meeting is called
//     organisation  who publishes the verslag, else whose meeting it was
//     date          of the meeting, in words
//     status        "concept", "vastgesteld op 5 maart 2020"; with the revision where there is one
//     audience      for whom it was made; empty when that is everybody
//     identifier    the record's
//     page          the number of the page
//     pages         how many there are
//     page-of       "pagina 3 van 8"
#pragma once

#include <verslag/document.hpp>

#include <algorithm>

namespace verslag {

inline constexpr std::array<std::string_view, 11> running_fields{
    "title", "subject", "meeting", "organisation", "date", "status", "audience", "identifier", "page", "pages", "page-of"};

// A running text taken apart.
struct RunningToken {
    enum Kind {
        words,
        field,  // `text` is its name, known or not
        open,   // [
        close,  // ]
        stray   // a brace or bracket that has no partner
    };
    Kind kind{};
    std::string_view text;
    std::size_t offset = 0;  // in the whole, bytes
};

inline std::vector<RunningToken> running_tokens(std::string_view text)
{
    std::vector<RunningToken> all;
    bool in_brackets = false;
    std::size_t begin = 0, at = 0;
    const auto flush = [&] {
        if (at > begin) all.push_back({RunningToken::words, text.substr(begin, at - begin), begin});
    };
    const auto take = [&](RunningToken::Kind kind, std::string_view what, std::size_t size) {
        flush();
        all.push_back({kind, what, at});
        begin = at += size;
    };
    while (at < text.size()) {
        const char c = text[at];
        if (c != '{' && c != '}' && c != '[' && c != ']') {
            ++at;
        } else if (at + 1 < text.size() && text[at + 1] == c) {
            take(RunningToken::words, text.substr(at, 1), 2);
        } else if (c == '{') {
            const auto end = text.find_first_of("{}[]", at + 1);
            if (end == text.npos || text[end] != '}') take(RunningToken::stray, text.substr(at, 1), 1);
            else take(RunningToken::field, text.substr(at + 1, end - at - 1), end - at + 1);
        } else if (c == '[' && !in_brackets) {
            // Its partner must come before the next bracket of its kind.
            auto end = at + 1;
            while (end < text.size() && (text[end] != ']' || (end + 1 < text.size() && text[end + 1] == ']')) &&
                   (text[end] != '[' || (end + 1 < text.size() && text[end + 1] == '[')))
                end += text[end] == '[' || text[end] == ']' ? 2 : 1;
            in_brackets = end < text.size() && text[end] == ']';
            take(in_brackets ? RunningToken::open : RunningToken::stray, text.substr(at, 1), 1);
        } else if (c == ']' && in_brackets) {
            in_brackets = false;
            take(RunningToken::close, text.substr(at, 1), 1);
        } else {
            take(RunningToken::stray, text.substr(at, 1), 1);
        }
    }
    flush();
    return all;
}

// A stretch of a filled running text: words, or the place of a number that only the page maker knows.
struct RunningPiece {
    enum Kind { words, page, pages };
    Kind kind{};
    std::string text;  // of words
    std::string lang;  // BCP 47; may be empty

    friend bool operator==(const RunningPiece&, const RunningPiece&) = default;
};

// Fills a running text. `style_lang` is the language of its own words; `page_of` is the view's ("pagina {page} van
// {pages}"). Strays and fields that it doesn't know are left out. Nothing when all that it would say is empty: a text of
// nothing but empty fields shows no words of its own.
inline std::vector<RunningPiece> running_text(std::string_view text, std::string_view style_lang, const Properties& properties,
                                              std::string_view page_of)
{
    using Pieces = std::vector<RunningPiece>;
    const auto append = [](Pieces& to, RunningPiece piece) {
        if (piece.kind == RunningPiece::words && piece.text.empty()) return;
        if (piece.kind == RunningPiece::words && !to.empty() && to.back().kind == RunningPiece::words &&
            to.back().lang == piece.lang)
            to.back().text += piece.text;
        else to.push_back(std::move(piece));
    };
    const auto value = [&](std::string_view name) -> Pieces {
        const auto words = [](const std::string& s, const std::string& lang) {
            return s.empty() ? Pieces{} : Pieces{{RunningPiece::words, s, lang}};
        };
        const auto& p = properties;
        if (name == "title") return words(p.title, p.lang);
        if (name == "subject") return words(p.subject, p.label_lang);
        if (name == "meeting") return words(p.meeting, p.lang);
        if (name == "organisation") return words(p.organisation, p.lang);
        if (name == "date") return words(p.date, p.label_lang);
        if (name == "status") return words(p.status, p.label_lang);
        if (name == "audience") return words(p.audience == "public" ? "" : p.audience_words, p.label_lang);
        if (name == "identifier") return words(p.record_id, "");
        if (name == "page") return {{RunningPiece::page, "", ""}};
        if (name == "pages") return {{RunningPiece::pages, "", ""}};
        Pieces all;
        if (name == "page-of")
            for (const auto& token : running_tokens(page_of)) {
                if (token.kind == RunningToken::words) append(all, {RunningPiece::words, std::string(token.text), p.label_lang});
                else if (token.kind == RunningToken::field && token.text == "page") append(all, {RunningPiece::page, "", ""});
                else if (token.kind == RunningToken::field && token.text == "pages") append(all, {RunningPiece::pages, "", ""});
            }
        return all;
    };

    Pieces all, optional;
    bool in_brackets = false, lacking = false, has_fields = false, has_value = false;
    for (const auto& token : running_tokens(text)) {
        auto& to = in_brackets ? optional : all;
        switch (token.kind) {
            case RunningToken::words:
                append(to, {RunningPiece::words, std::string(token.text), std::string(style_lang)});
                break;
            case RunningToken::field: {
                auto pieces = value(token.text);
                has_fields = true;
                if (pieces.empty()) lacking = true;
                else if (!in_brackets) has_value = true;
                for (auto& piece : pieces) append(to, std::move(piece));
                break;
            }
            case RunningToken::open:
                in_brackets = true, lacking = false;
                break;
            case RunningToken::close:
                in_brackets = false;
                if (!lacking) {
                    has_value = has_value || !optional.empty();
                    for (auto& piece : optional) append(all, std::move(piece));
                }
                optional.clear();
                break;
            case RunningToken::stray:
                break;
        }
    }
    if (has_fields && !has_value) return {};
    return all;
}

}  // namespace verslag
