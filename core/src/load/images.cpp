#include "image_file.hpp"
#include "report.hpp"
#include "vocabulary.hpp"

#include <verslag/core/load.hpp>

#include <set>

namespace verslag {
namespace {

using load::load_image, load::meeting_record, load::Refusal;

struct Loader {
    const std::filesystem::path& folder;
    std::string_view name;
    Diagnostics& diagnostics;
    std::vector<Resource> resources;
    std::set<std::string> seen;

    void figure(const record::Block& b)
    {
        if (!seen.insert(b.src).second) return;
        try {
            resources.push_back(load_image(folder, b.src, meeting_record().the));
        } catch (const Refusal& r) {
            diagnostics.push_back({Severity::warning, std::string(r.code),
                                   phrase("the image {0} is left out: {1}", load::in_quotes(b.src), r.why), r.hint,
                                   std::string(name), b.line, 0});
        }
    }
    void blocks(const std::vector<record::Block>& all)
    {
        for (const auto& b : all) {
            if (b.kind == record::Block::Kind::figure) figure(b);
            for (const auto& i : b.items) blocks(i.blocks);
            blocks(b.paragraphs);
        }
    }
    void sections(const std::vector<record::Section>& all)
    {
        for (const auto& s : all) {
            blocks(s.blocks);
            sections(s.sections);
        }
    }
};

}  // namespace

std::vector<Resource> load_images(const record::Record& record, const std::filesystem::path& folder, std::string_view name,
                                  Diagnostics& diagnostics)
{
    Loader loader{folder, name, diagnostics, {}, {}};
    loader.sections(record.body);
    return std::move(loader.resources);
}

}  // namespace verslag
