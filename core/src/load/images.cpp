#include "image_file.hpp"
#include "report.hpp"
#include "vocabulary.hpp"

#include <verslag/core/load.hpp>

#include <set>

namespace verslag {
namespace {

using load::load_image, load::meeting_record, load::Refusal;

struct Names {
    std::vector<ImageName> all;
    std::set<std::string_view> seen;

    void blocks(const std::vector<record::Block>& blocks_)
    {
        for (const auto& b : blocks_) {
            if (b.kind == record::Block::Kind::figure && seen.insert(b.src).second) all.push_back({b.src, b.line});
            for (const auto& i : b.items) blocks(i.blocks);
            blocks(b.paragraphs);
        }
    }
    void sections(const std::vector<record::Section>& sections_)
    {
        for (const auto& s : sections_) {
            blocks(s.blocks);
            sections(s.sections);
        }
    }
};

}  // namespace

std::vector<ImageName> images_of(const record::Record& record)
{
    Names names;
    names.sections(record.body);
    return std::move(names.all);
}

std::vector<Resource> load_images(const std::vector<ImageName>& images, const std::filesystem::path& folder,
                                  std::string_view name, Diagnostics& diagnostics)
{
    std::vector<Resource> resources;
    for (const auto& image : images) {
        try {
            resources.push_back(load_image(folder, image.src, meeting_record().the));
        } catch (const Refusal& r) {
            diagnostics.push_back({Severity::warning, std::string(r.code),
                                   phrase("the image {0} is left out: {1}", load::in_quotes(image.src), r.why), r.hint,
                                   std::string(name), image.line, 0});
        }
    }
    return resources;
}

}  // namespace verslag
