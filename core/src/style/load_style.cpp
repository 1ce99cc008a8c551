#include <verslag/core/house_style.hpp>

#include "load/explain.hpp"
#include "reading.hpp"
#include "vocabulary.hpp"

namespace verslag {
namespace {

using namespace style;

constexpr std::uint64_t most_bytes = 1'000'000;

void check_version(const Reading& in)
{
    const auto version = in.given({}, "version");
    if (version.value() != "1.0")
        in.report.warning(
            in.place(version), "newer-version",
            phrase("the house style is written for version {0} of its schema; this program knows 1.0", version.value()),
            phrase("what is new since then is refused as unknown; a newer program reads it"));
}

std::optional<HouseStyle> style_from(std::string bytes, const std::filesystem::path& folder, load::Report& report,
                                     std::uint64_t max_size)
{
    max_size = std::min(max_size, most_bytes);
    if (bytes.size() > max_size) {
        report.error({}, "too-large",
                     phrase("the file is larger than {0} kB, the most that a house style may be", max_size / 1000));
        return std::nullopt;
    }
    const auto opened = load::open_xml(std::move(bytes), house_style(), report);
    if (!opened) return std::nullopt;
    if (!opened->verdict.valid) {
        load::explain(opened->source, *opened->tree, house_style(), report);
        if (!report.errors()) load::report_faults(*opened, house_style(), report);
        return std::nullopt;
    }
    Reading in{*opened, report, folder.empty() ? "." : folder};
    check_version(in);
    in.style.name = load::value_of(opened->tree->root(), "name");
    in.style.lang = load::value_of(opened->tree->root(), "lang");
    read_page(in);
    read_text(in);
    read_colors(in);
    read_tables(in);
    read_logo(in);
    read_running_lines(in);
    check_contrast(in);
    if (report.errors()) return std::nullopt;
    return std::move(in.style);
}

}  // namespace

LoadedStyle load_house_style(std::string bytes, std::string_view name, const std::filesystem::path& folder,
                             const LoadOptions& options)
{
    load::Report report(name, options.max_errors);
    LoadedStyle loaded;
    loaded.style = style_from(std::move(bytes), folder, report, options.max_size);
    loaded.diagnostics = report.take();
    return loaded;
}

}  // namespace verslag
