#include "style.hpp"

#include "colors.hpp"

#include <verslag/base64.hpp>
#include <verslag/safe_text.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace verslag::html {
namespace {

// What is the same for everybody. Sizes are in rem: they grow with the letters that a reader has chosen.
constexpr std::string_view rules = R"css(
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--ink);font-family:var(--body);font-size:1.0625rem;line-height:var(--line);overflow-wrap:anywhere}
a{color:var(--link);text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.2rem solid var(--link);outline-offset:.15rem;border-radius:.15rem}
:target{scroll-margin-top:1.5rem}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.6rem 1rem;background:var(--ground);z-index:1;border-radius:0 0 .3rem .3rem}
.skip:focus{top:0}
.top{border-top:.4rem solid var(--accent);border-bottom:1px solid var(--rule)}
.inner{max-width:72rem;margin:0 auto;padding:0 1.25rem}
.top .inner{display:flex;align-items:center;min-height:4.5rem;padding-block:.9rem;justify-content:var(--logo-side)}
.top p{margin:0;font-weight:700;color:var(--accent);font-family:var(--heading)}
.logo{display:block;max-width:min(100%,20rem);max-height:6rem;width:auto;height:auto}
.page{padding-block:2.25rem 3.5rem}
.intro,.text,.contents{max-width:46rem;margin-inline:auto}
h1,h2,h3,h4,h5,h6{font-family:var(--heading);line-height:1.25;margin:1.8em 0 .5em;font-weight:700;text-wrap:balance}
h1{color:var(--h1);font-size:var(--h1-size);line-height:1.15;margin:0 0 .3em}
h2{color:var(--h2);font-size:var(--h2-size);margin-top:2.1em}
h3{color:var(--h3);font-size:var(--h3-size)}
h4,h5,h6{color:var(--h4);font-size:var(--h4-size)}
p{margin:0 0 1em}
ul,ol{margin:0 0 1em;padding-inline-start:1.6em}
li{margin:.3em 0}
li>ul,li>ol{margin:.3em 0 .5em}
li::marker{color:var(--accent)}
.subtitle{font-size:1.15rem;color:var(--muted);margin-bottom:1.5rem}
.draft{display:inline-block;margin:0 0 1rem;padding:.15rem .7rem;border:.12rem solid currentColor;border-radius:.2rem;color:var(--accent);font-weight:700;letter-spacing:.06em}
.facts{margin:1.5rem 0;border-top:.12rem solid var(--accent)}
.facts div{display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1.25rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
.facts dt{color:var(--accent);font-weight:700}
.facts dd{margin:0;grid-column:2}
.summary{font-size:1.15rem;line-height:1.6}
.downloads{margin:2rem 0 .5rem;padding:1.25rem 1.25rem 1.1rem;background:var(--tint);border-inline-start:.35rem solid var(--accent);border-radius:.2rem}
.downloads h2{margin:0 0 .75rem;font-size:1.2rem}
.downloads ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem}
.downloads li{margin:0}
.downloads a{display:flex;align-items:center;gap:.75rem;height:100%;padding:.55rem .8rem;background:var(--ground);border:1px solid var(--rule);border-radius:.25rem;text-decoration:none}
.downloads a:hover .name,.downloads a:focus-visible .name{text-decoration:underline}
.downloads a:hover{border-color:var(--link)}
.downloads svg{flex:none;color:var(--accent)}
.name{flex:1}
.name::first-letter{text-transform:uppercase}
.size{color:var(--muted);font-size:.9rem;white-space:nowrap}
.contents h2{margin:0 0 .5rem;font-size:1.05rem;color:var(--h3)}
.contents ul{list-style:none;margin:0;padding:0;font-size:.95rem;line-height:1.4}
.contents li{margin:0}
.contents a{display:block;padding:.4rem 0;text-decoration:none;border-bottom:1px solid var(--rule)}
.contents a:hover{text-decoration:underline}
.decision{margin:1.25rem 0;padding:.9rem 1.15rem .1rem;background:var(--tint);border-inline-start:.3rem solid var(--accent);border-radius:.2rem}
.decision p,.decision ul,.decision ol{margin-bottom:.8rem}
blockquote{margin:1.25rem 0;padding:.1rem 0 .1rem 1.25rem;border-inline-start:.3rem solid var(--quote)}
blockquote p:last-child{margin-bottom:.2rem}
.gap{font-style:italic;color:var(--muted)}
figure{margin:1.75rem 0}
figure img{display:block;max-width:100%;height:auto}
figcaption,caption{color:var(--muted);font-size:.95rem;text-align:start}
figcaption{margin-top:.6rem}
caption{padding-bottom:.5rem;font-weight:700}
.missing{margin:0;padding:1rem 1.15rem;background:var(--pale);border:1px solid var(--rule);font-style:italic}
.table{margin:1.25rem 0 1.75rem;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.97rem;line-height:1.45}
th,td{padding:.55rem .75rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th,thead td{vertical-align:bottom;background:var(--head-ground);color:var(--head-ink);border-bottom:.12rem solid var(--accent)}
tbody tr:nth-child(even){background:var(--band)}
.end{margin-top:1rem;border-top:1px solid var(--rule);background:var(--pale);font-size:.95rem}
.end .inner{padding-block:2rem 2.5rem}
.end h2{margin:0 0 1rem;font-size:1.15rem}
.end p{margin:0 0 .5rem}
@media (min-width:66rem){
.sided{display:grid;grid-template:"contents intro" auto "contents text" 1fr/15rem minmax(0,46rem);column-gap:4rem}
.sided>*{margin-inline:0;max-width:none}
.intro{grid-area:intro}
.text{grid-area:text}
.contents{grid-area:contents;position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;padding:.2rem}
.end .facts,.end .columns{columns:2;column-gap:3rem}
.end .columns p{break-inside:avoid}
}
@media (max-width:65.99rem){
.contents{margin-block:2rem}
}
@media screen and (max-width:40rem){
body{font-size:1rem}
.page{padding-block:1.5rem 2.5rem}
.facts div{grid-template-columns:1fr;gap:0}
.facts dd{grid-column:1}
.intro,.text{hyphens:auto}
.stacks table,.stacks tbody,.stacks tr,.stacks th,.stacks td,.stacks caption{display:block}
.stacks{overflow-x:visible}
.stacks table{border:0}
.stacks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacks tbody tr{margin:0 0 .9rem;padding:.35rem 0;background:var(--pale);border:1px solid var(--rule);border-inline-start:.3rem solid var(--accent);border-radius:.2rem}
.stacks th,.stacks td{padding:.3rem .85rem;border:0;overflow-wrap:anywhere}
.stacks td:empty{display:none}
.stacks td::before{content:attr(data-label);display:block;color:var(--muted);font-size:.85rem}
}
@media print{
@page{margin:20mm 18mm}
html{font-size:10pt}
body{font-size:1rem;line-height:1.4}
h2{margin-top:1.6em}
th,td{padding:.35rem .5rem}
.skip,.contents,.downloads{display:none}
.inner{padding:0;max-width:none}
.top{border-top:0}
.page{display:block;padding-block:6mm 0}
.intro,.text{max-width:none}
a{color:inherit;text-decoration:none}
h1,h2,h3,h4,h5,h6{break-after:avoid}
tr,.decision,figure,blockquote,.facts div{break-inside:avoid}
.table{overflow:visible}
.end{background:none;break-inside:avoid}
p,li{orphans:3;widows:3}
}
)css";

// A size without the digits that would not be seen.
std::string rem(double v)
{
    auto hundredths = std::to_string(std::lround(v * 100) + 1000000).substr(1);  // "000215"
    auto whole = hundredths.substr(0, hundredths.size() - 2), rest = hundredths.substr(hundredths.size() - 2);
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    return whole + '.' + rest + "rem";
}

// A string of CSS; whatever could end it, or the style sheet, is escaped.
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : clean_text(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || byte >= 0x80 || c == ' ' || c == '-') out += c;
        else out += '\\', out += "0123456789abcdef"[byte >> 4], out += "0123456789abcdef"[byte & 15], out += ' ';
    }
    return out + '"';
}

std::string stack_of(const FontFamily& family)
{
    if (family.name.empty()) return "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",Arial,sans-serif";
    std::string lower;
    for (const char c : family.name) lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    const bool serif = lower.find("serif") != lower.npos && lower.find("sans") == lower.npos;
    return quoted(family.name) +
           (serif ? ",Georgia,\"Noto Serif\",serif" : ",system-ui,\"Segoe UI\",\"Noto Sans\",Arial,sans-serif");
}

void declare(std::string& out, const Scheme& s)
{
    const std::pair<std::string_view, Rgb> all[]{
        {"ground", s.ground},    {"ink", s.ink},      {"accent", s.accent}, {"link", s.link},    {"muted", s.muted},
        {"rule", s.rule},        {"tint", s.tint},    {"pale", s.pale},     {"band", s.band},    {"quote", s.quote_bar},
        {"h1", s.title},         {"h2", s.heading_2}, {"h3", s.heading_3},  {"h4", s.heading_4}, {"head-ground", s.head_ground},
        {"head-ink", s.head_ink}};
    for (const auto& [name, color] : all) out.append("--").append(name).append(":").append(css(color)).append(";");
}

void add_face(std::string& out, const std::string& family, resource::FontStyle style, OutputSink& sink)
{
    using enum resource::FontStyle;
    HostResource font;
    try {
        font = sink.resource(resource::font, resource::font_name(family, style));
    } catch (const std::runtime_error&) {  // said below
    }
    if (font.bytes.empty() || font.index > 0) {
        sink.warn("a face of the font " + clean_text(family) +
                  " could not be put into the page: a reader sees it who has the font");
        return;
    }
    out.append("@font-face{font-family:").append(quoted(family));
    out.append(";font-weight:").append(style == bold || style == bold_italic ? "700" : "400");
    out.append(";font-style:").append(style == italic || style == bold_italic ? "italic" : "normal");
    out.append(";font-display:swap;src:url(data:font/ttf;base64,");
    append_base64(out, font.bytes);
    out.append(") format(\"truetype\")}\n");
}

std::string faces(const TextStyle& text, OutputSink& sink)
{
    using enum resource::FontStyle;
    std::string out;
    if (!text.body.name.empty())
        for (const auto style : {regular, bold, italic, bold_italic}) add_face(out, text.body.name, style, sink);
    if (const auto& heading = text.heading.name; !heading.empty() && heading != text.body.name)
        add_face(out, heading, bold, sink);
    return out;
}

std::string_view table_rules(const TableStyle& t)
{
    switch (t.rules) {
        case TableRules::grid:
            return "th,td{border:1px solid var(--rule)}\n";
        case TableRules::none:
            return "table{border-bottom:.12rem solid var(--accent)}\n";
        case TableRules::horizontal:
            break;
    }
    return "tbody th,tbody td{border-bottom:1px solid var(--rule)}\ntable{border-bottom:.12rem solid var(--accent)}\n";
}

constexpr std::string_view numbering =
    "body{counter-reset:chapter}\n"
    ".intro>h2,.text>h2{counter-increment:chapter;counter-reset:section}\n"
    ".text>h3{counter-increment:section;counter-reset:subsection}\n"
    ".text>h4{counter-increment:subsection}\n"
    ".intro>h2::before,.text>h2::before{content:counter(chapter) \"\\2002\"}\n"
    ".text>h3::before{content:counter(chapter) \".\" counter(section) \"\\2002\"}\n"
    ".text>h4::before{content:counter(chapter) \".\" counter(section) \".\" counter(subsection) \"\\2002\"}\n";

}  // namespace

std::string style_sheet(const HouseStyle& style, bool embed_fonts, OutputSink& sink)
{
    const auto& text = style.text;
    std::string out = "\n";
    if (embed_fonts) out += faces(text, sink);
    out += ":root{color-scheme:light dark;--body:" + stack_of(text.body) + ";--heading:";
    out += (text.heading.name.empty() ? "var(--body)" : stack_of(text.heading)) + ";";
    const auto number = [](double v) { return rem(v).substr(0, rem(v).size() - 3); };
    out += "--line:" + number(std::clamp(text.line_height, 1.5, 2.0)) + ";";
    // A title that is large on paper would fill a telephone.
    const double title = std::clamp(text.title.size * 1.1, 1.5, 3.0);
    out += "--h1-size:clamp(1.5rem,1.1rem + 2.5vw," + rem(title) + ");";
    out += "--h2-size:" + rem(std::clamp(text.heading_2.size, 1.1, 2.0)) +
           ";--h3-size:" + rem(std::clamp(text.heading_3.size, 1.0, 1.6)) +
           ";--h4-size:" + rem(std::clamp(text.heading_4.size, 1.0, 1.3)) + ";";
    constexpr std::array<std::string_view, 3> sides{"flex-start", "center", "flex-end"};
    out.append("--logo-side:")
        .append(sides[static_cast<std::size_t>(style.logo.given() ? style.logo.side : Side::left)])
        .append(";");
    declare(out, by_day(style));
    out += "}\n@media screen and (prefers-color-scheme:dark){:root{";
    declare(out, by_night(style));
    // Pictures are made for white paper.
    out += "}\nfigure img,.logo{background:#fff;padding:.4rem;border-radius:.2rem}}";
    out += rules;
    out += table_rules(style.table);
    if (text.numbers) out += numbering;
    return out;
}

}  // namespace verslag::html
