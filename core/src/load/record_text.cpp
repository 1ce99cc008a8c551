#include "record_text.hpp"

#include "tree.hpp"

#include <algorithm>

namespace verslag::load {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Steps through a well-formed text as a reader hears it: without comments and instructions, references as the
// one character that they are, and a run of white space as one.
class Steps {
public:
    // `through_tags`: whether markup is passed over, or ends the text.
    Steps(std::string_view text, std::size_t at, bool through_tags)
        : text_(text), at_(at), through_tags_(through_tags), in_cdata_(at >= 9 && text.substr(at - 9, 9) == "<![CDATA[")
    {
        skip_markup();
    }

    bool done() const { return at_ >= text_.size(); }
    std::size_t offset() const { return at_; }
    bool at_space() const { return !done() && is_space(text_[at_]); }
    bool at(char c) const { return !done() && text_[at_] == c; }

    void next()
    {
        if (at_space()) {
            while (at_space()) ++at_, skip_markup();
            return;
        }
        const auto end = text_[at_] == '&' && !in_cdata_ ? text_.find(';', at_) : text_.npos;
        at_ = end != text_.npos ? end + 1 : at_ + 1;
        while (!done() && continues(text_[at_])) ++at_;
        skip_markup();
    }

private:
    void skip_markup()
    {
        const auto behind = [&](std::string_view mark, std::size_t from) {
            const auto found = text_.find(mark, from);
            at_ = found == text_.npos ? text_.size() : found + mark.size();
        };
        for (;;) {
            const auto rest = text_.substr(std::min(at_, text_.size()));
            if (in_cdata_ && rest.starts_with("]]>")) in_cdata_ = false, at_ += 3;
            else if (in_cdata_) return;
            else if (rest.starts_with("<!--")) behind("-->", at_ + 4);
            else if (rest.starts_with("<![CDATA[")) in_cdata_ = true, at_ += 9;
            else if (rest.starts_with("<?")) behind("?>", at_ + 2);
            else if (rest.starts_with("<") && through_tags_) behind(">", at_);
            else if (rest.starts_with("<")) at_ = text_.size();
            else return;
        }
    }

    std::string_view text_;
    std::size_t at_;
    bool through_tags_, in_cdata_;
};

// Whether the words stand there: letter by letter, a reference for any one character.
bool stands(Steps steps, std::string_view words)
{
    for (std::size_t i = 0; i < words.size();) {
        if (steps.done()) return false;
        const bool space = is_space(words[i]);
        if (space != steps.at_space()) return false;
        if (!space && !steps.at(words[i]) && !steps.at('&')) return false;
        steps.next();
        do ++i;
        while (i < words.size() && (continues(words[i]) || (space && is_space(words[i]))));
    }
    return true;
}

}  // namespace

RecordText::Place LoadedText::place(std::size_t offset) const
{
    const auto p = source_.place(offset);
    return {p.line, p.column};
}

RecordText::Place LoadedText::in_inline(std::uint32_t offset, std::string_view text, std::size_t byte) const
{
    Steps steps(source_.text(), offset, false);
    // White space at the beginning of a paragraph is not part of its text.
    if (steps.at_space() && !text.starts_with(' ')) steps.next();
    for (std::size_t i = 0; i < byte && i < text.size() && !steps.done(); ++i) {
        const bool same_run = i > 0 && is_space(text[i]) && is_space(text[i - 1]);  // where xml:space keeps them
        if (!continues(text[i]) && !same_run) steps.next();
    }
    return place(steps.done() ? offset : steps.offset());
}

RecordText::Place LoadedText::of_words(std::uint32_t line, std::string_view words) const
{
    const auto& text = source_.text();
    const auto begin = source_.offset_of_line(line);
    constexpr std::size_t far = 100'000;  // no paragraph of people is longer
    const auto near = std::string_view(text).substr(0, std::min(text.size(), begin + far));
    if (words.empty()) return {line, 0};
    for (Steps steps(near, begin, true); !steps.done(); steps.next())
        if (stands(steps, words)) return place(steps.offset());
    const auto attribute = near.find(words, begin);
    return attribute == near.npos ? Place{line, 0} : place(attribute);
}

}  // namespace verslag::load
