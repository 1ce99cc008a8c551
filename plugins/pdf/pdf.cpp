// The format "pdf": an accessible (PDF/UA-1) and archival (PDF/A-2a) document, for reading and keeping.
#include "write.hpp"

#include <verslag/exporter.hpp>

#include <set>

namespace verslag::pdf {
namespace {

constexpr Choice paper{"paper", "a4", "a4|letter", "the size of the pages; a4 because that is what European printers hold"};
constexpr Integer base_size{
    "base-size", 10, 9, 16,
    "the size of running text in points, to which everything else keeps its proportion; 10 reads well on paper, 14 suits "
    "readers who need large print"};
constexpr Option options[] = {paper, base_size};
constexpr Format formats[] = {
    {"pdf", "pdf", "application/pdf", "PDF to read and to keep (PDF/UA-1 and PDF/A-2a)", Needs::document, "", options}};
constexpr Manifest manifest{"pdf", "0.1.0", "verslag", "The verslag as an accessible, archival PDF", formats};

class Pdf : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto document = request.document();
        const auto base = static_cast<double>(request[base_size]);
        const Warn warn = [&](std::string_view message, std::uint32_t line) { sink.warn(message, line); };

        Typesetting type;
        auto composition = compose(document, request[paper] == "letter" ? us_letter(base) : a4(base), warn, type);
        const auto pages = composition.pages.size();
        const auto bytes = write(document, composition, type.fonts, [&](std::size_t done) { sink.progress(done, pages); });

        auto artefact = sink.begin("", "application/pdf");
        artefact.write(bytes);
        artefact.finish();
    }
};

}  // namespace
}  // namespace verslag::pdf

VERSLAG_PLUGIN(verslag::pdf::Pdf, verslag::pdf::manifest)
