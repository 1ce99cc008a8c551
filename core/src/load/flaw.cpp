#include "flaw.hpp"

#include "closest.hpp"
#include "encoding.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace verslag::load {
namespace {

using namespace std::string_view_literals;

struct Entity {
    std::string_view name;
    char32_t character;
};
// Those of HTML that come along when text is pasted from a web page.
constexpr std::array html_entities{
    Entity{"nbsp", 160},      Entity{"eacute", 233},    Entity{"euml", 235},     Entity{"egrave", 232},   Entity{"ecirc", 234},
    Entity{"iuml", 239},      Entity{"iacute", 237},    Entity{"ouml", 246},     Entity{"oacute", 243},   Entity{"ocirc", 244},
    Entity{"uuml", 252},      Entity{"uacute", 250},    Entity{"auml", 228},     Entity{"aacute", 225},   Entity{"agrave", 224},
    Entity{"acirc", 226},     Entity{"ccedil", 231},    Entity{"ntilde", 241},   Entity{"szlig", 223},    Entity{"Eacute", 201},
    Entity{"Euml", 203},      Entity{"Ouml", 214},      Entity{"Uuml", 220},     Entity{"Auml", 196},     Entity{"euro", 0x20AC},
    Entity{"hellip", 0x2026}, Entity{"ndash", 0x2013},  Entity{"mdash", 0x2014}, Entity{"lsquo", 0x2018}, Entity{"rsquo", 0x2019},
    Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D},  Entity{"sbquo", 0x201A}, Entity{"bdquo", 0x201E}, Entity{"bull", 0x2022},
    Entity{"middot", 183},    Entity{"copy", 169},      Entity{"reg", 174},      Entity{"trade", 0x2122}, Entity{"deg", 176},
    Entity{"laquo", 171},     Entity{"raquo", 187},     Entity{"times", 215},    Entity{"divide", 247},   Entity{"frac12", 189},
    Entity{"frac14", 188},    Entity{"frac34", 190},    Entity{"sup2", 178},     Entity{"sup3", 179},     Entity{"sect", 167},
    Entity{"para", 182},      Entity{"plusmn", 177},    Entity{"micro", 181},    Entity{"shy", 173},      Entity{"ensp", 0x2002},
    Entity{"emsp", 0x2003},   Entity{"thinsp", 0x2009}, Entity{"rarr", 0x2192},  Entity{"larr", 0x2190},  Entity{"le", 0x2264},
    Entity{"ge", 0x2265},     Entity{"ne", 0x2260},     Entity{"yen", 165},      Entity{"pound", 163},    Entity{"cent", 162}};

bool space(char c) { return " \t\r\n"sv.find(c) != std::string_view::npos; }
// Good enough to tell a name from what is none; the parser knows better.
bool name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}
bool name_char(char c) { return name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

std::string end_tag_of(std::string_view name) { return std::string("</").append(name).append(">"); }

class Reader {
public:
    Reader(const Source& source, Report& report) : source_(source), text_(source.text()), report_(report) {}

    bool run()
    {
        while (at_ < text_.size() && !stop_) text_[at_] == '<' ? markup() : characters();
        if (!stop_) the_end();
        return found_;
    }

private:
    struct Open {
        std::string_view name;
        std::size_t offset;
    };

    void flaw(std::size_t at, std::string_view code, Phrase message, Phrase hint)
    {
        report_.error(source_.place(at), code, std::move(message), std::move(hint));
        found_ = true;
    }
    // A flaw after which nothing that follows can be trusted.
    void breach(std::size_t at, std::string_view code, Phrase message, Phrase hint)
    {
        flaw(at, code, std::move(message), std::move(hint));
        stop_ = true;
    }
    Phrase where(std::size_t offset) const
    {
        const auto p = source_.place(offset);
        return phrase("line {0}, column {1}", p.line, p.column);
    }
    static Phrase copied() { return phrase("was it copied or downloaded to its end?"); }
    static Phrase write_at_end(std::string_view mark) { return phrase("write {0} at its end", mark); }
    std::string_view name_at(std::size_t at) const
    {
        auto end = at;
        while (end < text_.size() && name_char(text_[end])) ++end;
        return text_.substr(at, end - at);
    }
    bool looking_at(std::string_view s) const { return text_.substr(at_, s.size()) == s; }

    void markup()
    {
        if (looking_at("<!--")) return comment();
        if (looking_at("<![CDATA["))
            return skip_to("]]>", "<![CDATA[", phrase("the CDATA section that begins here is never closed"));
        if (looking_at("<!DOCTYPE"))
            return breach(at_, "doctype", phrase("a DOCTYPE stands within the record"), phrase("remove it"));
        if (looking_at("<?")) return instruction();
        if (looking_at("</")) return end_tag();
        if (at_ + 1 < text_.size() && name_start(text_[at_ + 1])) return start_tag();
        if (at_ + 1 == text_.size()) return breach(at_, "truncated", phrase("the file ends in the middle of a tag"), copied());
        flaw(at_++, "stray-less-than", phrase("a '<' that begins no tag"), phrase("write {0} for the character itself", "&lt;"));
    }

    void comment()
    {
        const auto begin = at_;
        const auto end = text_.find("--", at_ + 4);
        if (end == text_.npos)
            return breach(begin, "unclosed-markup", phrase("the comment that begins here is never closed"), write_at_end("-->"));
        if (text_.substr(end, 3) != "-->")
            return breach(end, "bad-comment", phrase("'--' must not stand within a comment"), phrase("write a single dash"));
        at_ = end + 3;
    }

    void skip_to(std::string_view end_mark, std::string_view begin_mark, Phrase never_closed)
    {
        const auto end = text_.find(end_mark, at_ + begin_mark.size());
        if (end == text_.npos) return breach(at_, "unclosed-markup", std::move(never_closed), write_at_end(end_mark));
        at_ = end + end_mark.size();
    }

    void instruction()
    {
        if (at_ != 0 && name_at(at_ + 2) == "xml")
            return breach(at_, "misplaced-declaration", phrase("the XML declaration must be the very first thing in the file"),
                          phrase("remove what stands before it"));
        skip_to("?>", "<?", phrase("the processing instruction that begins here is never closed"));
    }

    void start_tag()
    {
        const auto begin = at_ + 1;
        const auto name = name_at(begin);
        if (open_.empty() && root_closed_)
            return breach(begin, "second-root", phrase("a second element, {0}, stands after the end of the record", tag(name)),
                          phrase("a file holds one record, in one <meetingRecord>"));
        at_ = begin + name.size();
        std::vector<std::string_view> seen;
        for (;;) {
            const auto before = at_;
            while (at_ < text_.size() && space(text_[at_])) ++at_;
            if (at_ == text_.size()) return unfinished(begin, name);
            if (text_[at_] == '>' || looking_at("/>")) break;
            if (text_[at_] == '<')
                return breach(begin, "unclosed-tag",
                              phrase("the tag {0} has no '>'", in_quotes(text_.substr(begin - 1, name.size() + 1))),
                              write_at_end(">"));
            if (!attribute(name, begin, before, seen)) return;
        }
        if (text_[at_] == '>') {
            open_.push_back({name, begin});
            at_ += 1;
        } else {
            root_closed_ = open_.empty();
            at_ += 2;
        }
    }

    void unfinished(std::size_t begin, std::string_view name)
    {
        breach(begin, "truncated",
               phrase("the file ends within the tag {0}", in_quotes(text_.substr(begin - 1, name.size() + 1))), copied());
    }

    bool attribute(std::string_view element, std::size_t tag_begin, std::size_t before, std::vector<std::string_view>& seen)
    {
        const auto begin = at_;
        const auto fail = [&](std::size_t at, Phrase message, Phrase hint) {
            breach(at, "bad-attribute", std::move(message), std::move(hint));
            return false;
        };
        const auto name = name_at(begin);
        if (name.empty() || !name_start(name[0]))
            return fail(begin, phrase("{0} cannot stand in the tag {1}", in_quotes(text_.substr(begin, 1)), tag(element)),
                        phrase("attributes are written name=\"value\""));
        if (begin == before)
            return fail(begin, phrase("a space is missing before the attribute {0}", in_quotes(name)),
                        phrase("put a space between attributes"));
        if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
            breach(begin, "duplicate-attribute", phrase("the attribute {0} is given twice in {1}", in_quotes(name), tag(element)),
                   phrase("keep one of them"));
            return false;
        }
        seen.push_back(name);
        at_ += name.size();
        const auto skip = [&] {
            while (at_ < text_.size() && space(text_[at_])) ++at_;
        };
        skip();
        const auto write = phrase("write {0}", std::string(name) + "=\"…\"");
        if (at_ == text_.size()) return unfinished(tag_begin, element), false;
        if (text_[at_] != '=') return fail(begin, phrase("the attribute {0} has no value", in_quotes(name)), write);
        ++at_;
        skip();
        if (at_ == text_.size()) return unfinished(tag_begin, element), false;
        const char quote = text_[at_];
        if (quote != '"' && quote != '\'')
            return fail(begin, phrase("the value of the attribute {0} is not in quotes", in_quotes(name)), write);
        const auto end = text_.find(quote, at_ + 1);
        const auto less = text_.find('<', at_ + 1);
        if (less < end)
            return fail(less < text_.find('\n', at_) ? less : begin,
                        phrase("the value of the attribute {0} holds a '<', or its closing quote is missing", in_quotes(name)),
                        phrase("close the quote, or write &lt; for the character itself"));
        if (end == text_.npos) return unfinished(tag_begin, element), false;
        references(at_ + 1, end);
        at_ = end + 1;
        return true;
    }

    void end_tag()
    {
        const auto begin = at_ + 2;
        const auto name = name_at(begin);
        if (open_.empty())
            return breach(begin, "tag-mismatch", phrase("{0} closes nothing: no element is open", end_tag_of(name)),
                          phrase("remove it, or add the tag that it closes"));
        if (begin + name.size() == text_.size()) return unfinished(begin - 1, text_.substr(begin - 1));
        const auto top = open_.back();
        if (name != top.name) return mismatch(begin, name, top);
        at_ = begin + name.size();
        while (at_ < text_.size() && space(text_[at_])) ++at_;
        if (at_ == text_.size()) return unfinished(begin - 1, text_.substr(begin - 1, name.size() + 1));
        if (text_[at_] != '>')
            return breach(begin, "unclosed-tag", phrase("the tag {0} has no '>'", in_quotes("</" + std::string(name))),
                          write_at_end(">"));
        ++at_;
        open_.pop_back();
        root_closed_ = open_.empty();
    }

    void mismatch(std::size_t at, std::string_view name, const Open& top)
    {
        const bool further_up = std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.name == name; });
        const auto close = end_tag_of(top.name);
        breach(at, "tag-mismatch",
               phrase("{0} stands where {1} is due: {2} was opened in {3}", end_tag_of(name), close, tag(top.name),
                      where(top.offset)),
               further_up ? phrase("write {0} before it", close) : phrase("write {0} in its place", close));
    }

    void characters()
    {
        const auto end = std::min(text_.find('<', at_), text_.size());
        const auto words = text_.substr(at_, end - at_);
        if (open_.empty()) {
            const auto first = std::find_if_not(words.begin(), words.end(), space);
            if (first != words.end())
                return breach(at_ + static_cast<std::size_t>(first - words.begin()), "text-outside",
                              root_closed_
                                  ? phrase("text stands after the end of the record: {0}", in_quotes(words.substr(0, 100)))
                                  : phrase("text stands before the record: {0}", in_quotes(words.substr(0, 100))),
                              phrase("remove it, or move it into the record"));
        }
        for (auto i = words.find("]]>"); i != words.npos; i = words.find("]]>", i + 1))
            flaw(at_ + i, "bad-text", phrase("']]>' must not stand in text"), phrase("write {0}", "]]&gt;"));
        references(at_, end);
        at_ = end;
    }

    // Every & in a range of text.
    void references(std::size_t from, std::size_t to)
    {
        for (auto i = text_.find('&', from); i < to; i = text_.find('&', i + 1)) {
            if (text_.substr(i, 2) == "&#") {
                number(i, to);
                continue;
            }
            const auto name = name_at(i + 1);
            const bool closed = i + 1 + name.size() < to && text_[i + 1 + name.size()] == ';';
            if (name.empty() || !closed)
                flaw(i, "stray-ampersand", phrase("a '&' that begins no reference"),
                     phrase("write {0} for the character itself", "&amp;"));
            else if (const std::string_view five[] = {"amp", "lt", "gt", "quot", "apos"};
                     std::find(std::begin(five), std::end(five), name) == std::end(five))
                unknown_entity(i, name);
        }
    }

    void number(std::size_t at, std::size_t to)
    {
        const auto end = text_.find(';', at);
        const bool hex = text_.substr(at + 2, 1) == "x";
        const auto* first = text_.data() + at + (hex ? 3 : 2);
        const auto* last = text_.data() + std::min(end, to);
        std::uint32_t c = 0;
        const auto [rest, bad] = std::from_chars(first, last, c, hex ? 16 : 10);
        if (end >= to || bad != std::errc{} || rest != last || first == last)
            return flaw(at, "stray-ampersand", phrase("'&#' begins no character reference"),
                        phrase("write &amp;# for the characters themselves, or close the reference with ;"));
        const bool fine = c == 9 || c == 10 || c == 13 || (c >= 32 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
                          (c >= 0x10000 && c <= 0x10FFFF);
        if (!fine)
            flaw(at, "forbidden-character",
                 phrase("{0} is a character that must not stand in XML", in_quotes(text_.substr(at, end + 1 - at))),
                 phrase("remove it"));
    }

    void unknown_entity(std::size_t at, std::string_view name)
    {
        std::vector<std::string> known;
        for (const auto& e : html_entities) {
            known.emplace_back(e.name);
            if (e.name != name) continue;
            std::string c;
            append_utf8(c, e.character);
            const bool blank = e.character == 160 || e.character == 173 || (e.character >= 0x2002 && e.character <= 0x2009);
            const auto number = "&#" + std::to_string(static_cast<std::uint32_t>(e.character)) + ";";
            return flaw(at, "unknown-entity", phrase("'&{0};' is an entity of HTML, unknown in a record", name),
                        blank ? phrase("write {0}", number) : phrase("write the character itself, {0}, or {1}", c, number));
        }
        flaw(at, "unknown-entity", phrase("'&{0};' is an unknown entity", name),
             phrase("write the character itself; known are &amp; &lt; &gt; &quot; &apos; and numbers such as &#160;"));
    }

    void the_end()
    {
        if (open_.empty()) {
            if (!root_closed_)
                breach(text_.size(), "empty-file", phrase("the file holds no element"),
                       phrase("a record's first element is <meetingRecord>"));
            return;
        }
        std::string close;
        for (auto o = open_.rbegin(); o != open_.rend() && close.size() < 100; ++o) close += end_tag_of(o->name);
        const auto& top = open_.back();
        breach(text_.size(), "truncated", phrase("the file ends while {0} is open, since {1}", tag(top.name), where(top.offset)),
               phrase("was it copied or downloaded to its end? To close what is open: {0}", close));
    }

    const Source& source_;
    std::string_view text_;
    Report& report_;
    std::size_t at_ = 0;
    std::vector<Open> open_;
    bool root_closed_ = false, stop_ = false, found_ = false;
};

}  // namespace

std::optional<std::size_t> find_doctype(std::string_view text)
{
    for (std::size_t at = 0;;) {
        at = text.find_first_not_of(" \t\r\n", at);
        if (at == text.npos) return std::nullopt;
        const auto rest = text.substr(at);
        if (rest.substr(0, 9) == "<!DOCTYPE") return at;
        const bool comment = rest.substr(0, 4) == "<!--";
        if (!comment && rest.substr(0, 2) != "<?") return std::nullopt;
        const auto end = rest.find(comment ? "-->"sv : "?>"sv, comment ? 4 : 2);
        if (end == rest.npos) return std::nullopt;
        at += end + (comment ? 3 : 2);
    }
}

bool report_flaws(const Source& source, Report& report) { return Reader(source, report).run(); }

}  // namespace verslag::load
