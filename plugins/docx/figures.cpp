#include "docx/figures.hpp"

#include "common/image.hpp"
#include "docx/runs.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

constexpr std::int64_t emu_per_twip = 635, emu_per_pixel = 9525;  // at 96 pixels an inch, as Word takes an image without a scale
constexpr std::int64_t tallest = 14 * 360'000;                    // 14 cm: a page keeps room for the caption and some text

Figures::Image add_image(Writer& w, const Resource& resource)
{
    const auto facts = common::inspect_image(resource.bytes);
    if (!facts) {
        w.sink.warn("the image " + resource.name + " is no whole PNG or JPEG: its description stands in its place");
        return {};
    }
    const auto name = "image" + std::to_string(w.figures.images.size() + 1) + "." + std::string(facts->extension);
    w.package.parts.push_back({"/word/media/" + name, std::string(facts->media_type), resource.bytes, false});
    return {w.relationships.to("image", "media/" + name), facts->width, facts->height};
}

// Null when the image is not there or can't be shown; the reason was told.
const Figures::Image* find_image(Writer& w, const Block& block)
{
    if (block.image.empty()) return nullptr;
    auto at = w.figures.images.find(block.image);
    if (at == w.figures.images.end()) {
        const auto& all = w.document.resources;
        const auto resource = std::find_if(all.begin(), all.end(), [&](const Resource& r) { return r.name == block.image; });
        if (resource == all.end())
            w.sink.warn("the image " + block.image + " is missing: its description stands in its place", block.line);
        at = w.figures.images.emplace(block.image, resource == all.end() ? Figures::Image{} : add_image(w, *resource)).first;
    }
    return at->second.relationship.empty() ? nullptr : &at->second;
}

struct Extent {
    std::int64_t width, height;  // EMU
};

Extent fit(const Figures::Image& image, std::int64_t room)
{
    Extent e{image.width * emu_per_pixel, image.height * emu_per_pixel};
    if (e.width > room) e = {room, std::max<std::int64_t>(1, room * image.height / image.width)};
    if (e.height > tallest) e = {std::max<std::int64_t>(1, tallest * image.width / image.height), tallest};
    return e;
}

void add_size(pugi::xml_node node, const char* x, const char* y, Extent e)
{
    node.append_attribute(x) = static_cast<long long>(e.width);
    node.append_attribute(y) = static_cast<long long>(e.height);
}

// A figure without a description is decoration, and says so: a reading aid passes it by.
void describe(Writer& w, pugi::xml_node node, const Block& block, unsigned number)
{
    node.append_attribute("id") = number;
    node.append_attribute("name") = w.text(block.image).c_str();
    if (!block.alt.empty()) {
        node.append_attribute("descr") = w.text(block.alt).c_str();
        return;
    }
    auto extension = node.append_child("a:extLst").append_child("a:ext");
    extension.append_attribute("uri") = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";
    auto decorative = extension.append_child("adec:decorative");
    decorative.append_attribute("xmlns:adec") = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    decorative.append_attribute("val") = "1";
}

void add_drawing(Writer& w, pugi::xml_node run, const Block& block, const Figures::Image& image, std::int64_t room)
{
    const auto extent = fit(image, room);
    const unsigned number = ++w.figures.shown;
    auto line = run.append_child("w:drawing").append_child("wp:inline");
    line.append_attribute("xmlns:wp") = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    line.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
    for (const char* side : {"distT", "distB", "distL", "distR"}) line.append_attribute(side) = "0";
    add_size(line.append_child("wp:extent"), "cx", "cy", extent);
    describe(w, line.append_child("wp:docPr"), block, number);
    line.append_child("wp:cNvGraphicFramePr").append_child("a:graphicFrameLocks").append_attribute("noChangeAspect") = "1";

    auto data = line.append_child("a:graphic").append_child("a:graphicData");
    data.append_attribute("uri") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    auto picture = data.append_child("pic:pic");
    picture.append_attribute("xmlns:pic") = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    auto about = picture.append_child("pic:nvPicPr");
    auto name = about.append_child("pic:cNvPr");
    name.append_attribute("id") = number;
    name.append_attribute("name") = w.text(block.image).c_str();
    about.append_child("pic:cNvPicPr");
    auto fill = picture.append_child("pic:blipFill");
    fill.append_child("a:blip").append_attribute("r:embed") = image.relationship.c_str();
    fill.append_child("a:stretch").append_child("a:fillRect");
    auto shape = picture.append_child("pic:spPr");
    auto frame = shape.append_child("a:xfrm");
    auto offset = frame.append_child("a:off");
    offset.append_attribute("x") = "0";
    offset.append_attribute("y") = "0";
    add_size(frame.append_child("a:ext"), "cx", "cy", extent);
    auto geometry = shape.append_child("a:prstGeom");
    geometry.append_attribute("prst") = "rect";
    geometry.append_child("a:avLst");
}

}  // namespace

void write_figure(Writer& w, const Place& place, const Block& block)
{
    const auto* image = find_image(w, block);
    const bool captioned = !block.runs.empty();
    if (image || !block.alt.empty()) {
        const std::string_view style = image ? "Figure" : "FigureText";
        auto p = add_paragraph(
            w, place.parent,
            {.style = style, .keep_next = captioned, .indent = place.indent + style_indent(style), .lang = place.lang});
        if (image) add_drawing(w, p.append_child("w:r"), block, *image, std::int64_t{place.width()} * emu_per_twip);
        else write_runs(w, p, {Run{.text = block.alt}}, {false, place.lang});
    }
    if (!captioned) return;
    const auto p = add_paragraph(w, place.parent, {.style = "Caption", .indent = place.indent, .lang = place.lang});
    write_runs(w, p, block.runs, {false, place.lang});
}

}  // namespace verslag::docx
