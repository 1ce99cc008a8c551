// The paper, its margins, and what stands in them.
#include "load/closest.hpp"
#include "reading.hpp"
#include "values.hpp"

#include <verslag/running_text.hpp>

#include <array>

namespace verslag::style {
namespace {

struct Paper {
    std::string_view name;
    double width, height;
};
constexpr std::array papers{Paper{"A4", mm(210), mm(297)}, Paper{"A3", mm(297), mm(420)}, Paper{"A5", mm(148), mm(210)},
                            Paper{"letter", 612, 792}, Paper{"legal", 612, 1008}};

constexpr double least_paper = mm(90), most_paper = mm(500);
constexpr double least_margin = mm(5), most_margin = mm(200);
constexpr double least_text_width = mm(60), least_text_height = mm(80);
constexpr double least_from_edge = mm(4);

void read_size(Reading& in)
{
    auto& page = in.style.page;
    const auto size = in.given({"page"}, "size"), orientation = in.given({"page"}, "orientation");
    const auto width = in.given({"page"}, "width"), height = in.given({"page"}, "height");
    if (width || height) {
        const auto& named = size ? size : orientation;
        if (named)
            in.error(named, "page-size", phrase("'width' and 'height' are given, too"),
                     phrase("keep either '{0}' or the measures", named.attribute.name()));
        else if (!width || !height)
            in.error(width ? width : height, "page-size", phrase("'{0}' is missing beside it", width ? "height" : "width"),
                     phrase("give both, or a 'size' such as A4"));
        in.length(width, page.width, least_paper, most_paper, in_millimetres);
        in.length(height, page.height, least_paper, most_paper, in_millimetres);
        return;
    }
    for (const auto& p : papers)
        if (size && size.value() == p.name) page.width = p.width, page.height = p.height;
    if (orientation && orientation.value() == "landscape") std::swap(page.width, page.height);
}

// Which of two margins to blame for leaving no room: the larger one that was given.
Given to_blame(const Reading& in, const char* one, double one_size, const char* other, double other_size)
{
    const auto a = in.given({"page", "margins"}, one), b = in.given({"page", "margins"}, other);
    if (!a || !b) return a ? a : b;
    return one_size >= other_size ? a : b;
}

void check_room(const Reading& in)
{
    const auto& p = in.style.page;
    const auto check = [&](const char* one, double one_size, const char* other, double other_size, double whole, double least,
                           const Phrase& what) {
        if (whole - one_size - other_size >= least - 0.01) return;
        const auto hint = phrase("at least {0} must stay: the two margins may be {1} together", in_millimetres(least),
                                 in_millimetres(whole - least));
        const double left = whole - one_size - other_size;
        const auto message = left > 0 ? phrase("the margins leave {0} of the paper's {1} for text", in_millimetres(left), what)
                                      : phrase("the margins leave nothing of the paper's {0} for text", what);
        if (const auto g = to_blame(in, one, one_size, other, other_size)) in.error(g, "no-room", message, hint);
        else in.error(in.part({"page"}), "no-room", message, hint);
    };
    check("left", p.left, "right", p.right, p.width, least_text_width, phrase("width"));
    check("top", p.top, "bottom", p.bottom, p.height, least_text_height, phrase("height"));
}

void check_text(const Reading& in, const Given& text)
{
    std::vector<std::string> known;
    for (const auto name : running_fields) known.emplace_back(name);
    const std::string_view whole = text.attribute.value();
    for (const auto& token : running_tokens(whole)) {
        if (token.kind == RunningToken::stray)
            in.error(text, "stray-bracket", phrase("'{0}' has no partner", token.text),
                     phrase("close it, or write {0} for the character itself", std::string(2, token.text[0])));
        if (token.kind != RunningToken::field) continue;
        if (std::find(known.begin(), known.end(), token.text) != known.end()) continue;
        std::string all;
        for (const auto& k : known) all += (all.empty() ? "{" : ", {") + k + "}";
        in.error(text, "unknown-field", phrase("there is no field {0}", "{" + std::string(token.text) + "}"),
                 load::did_you_mean(token.text, known) + phrase("fields are: {0}", all));
    }
}

RunningLine read_line(const Reading& in, std::string_view name)
{
    RunningLine line;
    struct Part {
        const char* name;
        std::string RunningLine::*text;
    };
    for (const auto& part :
         {Part{"left", &RunningLine::left}, Part{"centre", &RunningLine::centre}, Part{"right", &RunningLine::right}}) {
        const auto text = in.given({name}, part.name);
        if (!text) continue;
        check_text(in, text);
        line.*part.text = text.attribute.value();
    }
    if (const auto g = in.given({name}, "firstPage")) line.first_page = is_true(g.value());
    if (const auto g = in.given({name}, "rule")) line.rule = is_true(g.value());
    return line;
}

}  // namespace

void read_page(Reading& in)
{
    auto& page = in.style.page;
    read_size(in);
    struct Margin {
        const char* name;
        double PageStyle::*size;
    };
    for (const auto& m : {Margin{"top", &PageStyle::top}, Margin{"right", &PageStyle::right},
                          Margin{"bottom", &PageStyle::bottom}, Margin{"left", &PageStyle::left}})
        in.length(in.given({"page", "margins"}, m.name), page.*m.size, least_margin, most_margin, in_millimetres);
    check_room(in);
}

void read_running_lines(Reading& in)
{
    auto& page = in.style.page;
    if (in.part({"header"})) in.style.header = read_line(in, "header");
    if (in.part({"footer"})) in.style.footer = read_line(in, "footer");
    // Where the line stands in its margin, when nothing is said of it: as by default.
    const PageStyle usual;
    page.header = page.top * usual.header / usual.top;
    page.footer = page.bottom * usual.footer / usual.bottom;
    in.length(in.given({"header"}, "fromEdge"), page.header, least_from_edge, page.top, in_millimetres);
    in.length(in.given({"footer"}, "fromEdge"), page.footer, least_from_edge, page.bottom, in_millimetres);
}

}  // namespace verslag::style
