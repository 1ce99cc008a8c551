// The format "pdf": an accessible (PDF/UA-1) and archival (PDF/A-2a) document, for reading and keeping.
#include "compact.hpp"
#include "contrast.hpp"
#include "metadata.hpp"
#include "write.hpp"

#include <verslag/exporter.hpp>

namespace verslag::pdf {
namespace {

constexpr Choice paper{
    "paper", "style", "style|a4|letter",
    "the size of the pages; as the house style wants it, which is a4 without one: what European printers hold"};
constexpr Choice base_size{
    "base-size", "style", "style|9|10|11|12|13|14|15|16",
    "the size of running text in points, to which everything else keeps its proportion; as the house style wants it, which is 10 "
    "without one and reads well on paper; 14 suits readers who need large print"};
constexpr Choice toc{
    "toc", "auto", "auto|yes|no",
    "a table of contents with page numbers, behind the title and the summary; auto makes one when there are more "
    "than four pages, for fewer are looked through as fast"};
constexpr Flag justify{
    "justify", false,
    "lines as wide as one another, with more hyphens; off because even spaces between words are easier to read, "
    "most of all for who reads with difficulty"};
constexpr Choice numbering{"numbering", "style", "style|yes|no",
                           "numbers before headings (1, 1.1); as the house style wants it, which is none without one, since most "
                           "records number what needs a number themselves"};
constexpr Choice watermark{
    "watermark", "auto", "auto|yes|no",
    "the word for a draft across every page, and behind the title; auto does so when the record's status is "
    "draft, so that no draft is taken for the verslag"};
constexpr Flag compact{
    "compact", false,
    "about half the size, by packing the objects of the file together (with libqpdf); off because it takes three times "
    "as long to make, and every old or simple reader can take the plain form"};
constexpr Option options[] = {paper, base_size, toc, justify, numbering, watermark, compact};
constexpr Translation labels[] = {{"nl", "PDF om te lezen en te bewaren (PDF/UA-1 en PDF/A-2a)"}};
constexpr Format formats[] = {{"pdf", "pdf", "application/pdf", "PDF to read and to keep (PDF/UA-1 and PDF/A-2a)",
                               Needs::document | Needs::house_style, "", options, std::nullopt, labels}};
constexpr Manifest manifest{"pdf", "0.1.0", "verslag", "The verslag as an accessible, archival PDF", formats};

Wishes::When when(std::string_view word)
{
    return word == "yes" ? Wishes::When::yes : word == "no" ? Wishes::When::no : Wishes::When::automatic;
}

// A heading that is smaller than the style meant it may be too pale for its size: it gets the colour of running text.
void darken_small_headings(HouseStyle& style, const Warn& warn)
{
    for (auto* heading : {&style.text.title, &style.text.heading_2, &style.text.heading_3, &style.text.heading_4}) {
        const auto wanted = heading->size * style.text.size >= large_text ? large_text_contrast : text_contrast;
        if (contrast_on_white(heading->color) >= wanted) continue;
        warn("a heading is too pale at this base-size, and gets the colour of running text", 0);
        heading->color = style.colors.ink;
    }
}

// The house style, and what this export wants otherwise.
HouseStyle style_of(const ExportRequest& request, const Warn& warn)
{
    auto style = request.house_style();
    const bool across = style.page.width > style.page.height;
    if (request[paper] == "a4") style.page.width = 210 * 72 / 25.4, style.page.height = 297 * 72 / 25.4;
    if (request[paper] == "letter") style.page.width = 8.5 * 72, style.page.height = 11 * 72;
    if (across != (style.page.width > style.page.height)) std::swap(style.page.width, style.page.height);
    if (const auto size = request[base_size]; size != "style") {
        style.text.size = std::stoi(std::string(size));
        darken_small_headings(style, warn);
    }
    if (request[numbering] != "style") style.text.numbers = request[numbering] == "yes";
    return style;
}

class Pdf : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const Warn warn = [&](std::string_view message, std::uint32_t line) { sink.warn(message, line); };
        auto document = request.document();
        const auto style = style_of(request, warn);
        const auto marked = when(request[watermark]);
        const bool draft = document.properties.draft;
        const Wishes wishes{.contents = when(request[toc]),
                            .watermark = marked == Wishes::When::yes || (marked == Wishes::When::automatic && draft),
                            .justified = request[justify]};
        // Who doesn't see the watermark is told by the title.
        if (wishes.watermark && !document.words.draft.empty())
            document.properties.title = title_of(document.properties) + " (" + document.words.draft + ")";

        const Supply supply = [&](std::string_view kind, std::string_view name) { return sink.resource(kind, name); };
        Typesetting type{style.text, supply};
        auto composition = compose(document, style, wishes, warn, type);
        const auto pages = composition.pages.size();
        const bool packed = request[compact];
        auto bytes =
            write(document, composition, type.fonts, supply, !packed, [&](std::size_t done) { sink.progress(done, pages); });
        if (packed) bytes = compacted(bytes);

        auto artefact = sink.begin("", "application/pdf");
        artefact.write(bytes);
        artefact.finish();
    }
};

}  // namespace
}  // namespace verslag::pdf

VERSLAG_PLUGIN(verslag::pdf::Pdf, verslag::pdf::manifest)
