#include "common/texts/walk.hpp"

#include "common/image.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

constexpr double points_a_pixel = 0.75;     // as office programs take an image without a scale
constexpr double tallest = 14 * 72 / 2.54;  // a page keeps room for the caption and some text

Picture read_picture(Walk& w, const Block& block)
{
    const auto& all = w.document.resources;
    const auto resource = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.name == block.image; });
    if (resource == all.end()) {
        w.sink.warn("the image " + block.image + " is missing: its description stands in its place", block.line);
        return {};
    }
    const auto facts = common::inspect_image(resource->bytes);
    if (!facts) {
        w.sink.warn("the image " + resource->name + " is no whole PNG or JPEG: its description stands in its place");
        return {};
    }
    const auto number = std::to_string(w.pictures.size() + 1);
    return {"image" + number + "." + std::string(facts->extension), std::string(facts->media_type), &resource->bytes,
            facts->width, facts->height};
}

// Null when the image is not there or can't be shown; the reason was told.
const Picture* find_picture(Walk& w, const Block& block)
{
    if (block.image.empty()) return nullptr;
    auto at = w.pictures.find(block.image);
    if (at == w.pictures.end()) at = w.pictures.emplace(block.image, read_picture(w, block)).first;
    return at->second.bytes ? &at->second : nullptr;
}

}  // namespace

void write_figure(Walk& w, const Place& place, const Block& block)
{
    const auto* picture = find_picture(w, block);
    const bool captioned = !block.runs.empty();
    Place here = place;
    here.keep_next = place.keep_next || captioned;
    if (captioned) here.ends_list = here.ends_frame = false;
    if (picture) {
        double width = picture->width * points_a_pixel, height = picture->height * points_a_pixel;
        const double room = text_width(w.style) - indent_of(place);
        if (width > room) height *= room / width, width = room;
        if (height > tallest) width *= tallest / height, height = tallest;
        open_paragraph(w, here, Style::figure);
        w.pen.picture(*picture, width, height, w.text(block.alt));
        w.pen.close_paragraph();
    } else if (!block.alt.empty()) {
        open_paragraph(w, here, Style::figure_text);
        write_runs(w, here, Style::figure_text, {Run{.text = block.alt}});
        w.pen.close_paragraph();
    }
    if (!captioned) return;
    here = place;
    here.notes = false;
    open_paragraph(w, here, Style::caption);
    write_runs(w, here, Style::caption, block.runs);
    w.pen.close_paragraph();
}

}  // namespace verslag::texts
