#include "composition.hpp"

namespace verslag::pdf {
namespace {

constexpr double pixel = 72.0 / 150;  // a picture is printed at 150 dots an inch,
constexpr double highest = 0.6;       // smaller where it wouldn't fit the column or this part of the page
constexpr double smallest = 0.75;     // of its size, where that lets it stay on the page
constexpr double box_padding = 10;    // of the box in a missing picture's place

}  // namespace

std::uint32_t image_of(Setting& s, const std::string& name)
{
    if (name.empty()) return Picture::none;
    const auto [at, fresh] = s.images.by_name.try_emplace(name, Picture::none);
    if (!fresh) return at->second;
    for (const auto& resource : s.document.resources) {
        if (resource.name != name) continue;
        try {
            s.images.all.push_back(read_image(resource.bytes));
            return at->second = static_cast<std::uint32_t>(s.images.all.size() - 1);
        } catch (const std::runtime_error& e) {
            s.warn("the image '" + name + "' " + e.what() + "; its description stands in its place", s.line);
            return Picture::none;
        }
    }
    s.warn("the image '" + name + "' did not come with the record; its description stands in its place", s.line);
    return Picture::none;
}

void set_figure(Setting& s, const Block& block, const Frame& frame, Element* parent)
{
    const auto image = image_of(s, block.image);
    const bool decoration = block.alt.empty();
    if (decoration && image == Picture::none && block.runs.empty()) return;

    Element* whole = block.runs.empty() ? parent : s.out.structure.add(parent, "Div");
    const double caption_size = s.out.sheet.small();
    const Look caption_look{caption_size, regular, s.out.sheet.colors.muted};
    Element* caption_element = block.runs.empty() ? nullptr : s.out.structure.add(whole, "Caption");
    auto caption = text(s, block.runs, caption_look, caption_element).lines(frame.width);
    const double caption_height =
        caption.empty() ? 0 : 4 + s.out.sheet.leading(caption_size) * static_cast<double>(caption.size());
    const double most = std::max(s.flow.page_height() * highest, s.out.sheet.leading(caption_size));

    Element* figure = nullptr;
    if (!decoration) {
        figure = s.out.structure.add(whole, "Figure");
        figure->more().alt = block.alt;
        if (!block.lang.empty()) figure->more().lang = block.lang;
    }
    s.flow.gap(s.out.sheet.block_gap());
    if (image != Picture::none) {
        const auto& i = s.images.all[image];
        const double width = i.width * pixel, height = i.height * pixel;
        double scale = std::min({1.0, frame.wide / width, most / height});
        // Rather a little smaller than half a page left empty.
        const double left = s.flow.room() - caption_height;
        if (height * scale > left && height * scale * smallest <= left) scale = left / height;
        s.flow.need(height * scale + std::min(caption_height, most / 2));
        if (!block.id.empty()) s.flow.add(Anchor{block.id, s.flow.y()});
        s.flow.add(Picture{image, frame.left, s.flow.y(), width * scale, height * scale, figure});
        s.flow.down(height * scale);
    } else if (!decoration) {
        const Stretch words{block.alt, {s.out.sheet.small(), italic, s.out.sheet.colors.muted}, figure, nullptr, s.lang};
        auto lines = Paragraph({&words, 1}, s.lang, s.type).lines(frame.width - 2 * box_padding);
        const double height = 2 * box_padding + s.out.sheet.leading(words.look.size) * static_cast<double>(lines.size());
        const bool boxed = height <= s.flow.page_height() / 2;  // a longer description runs on without a box
        s.flow.need(boxed ? height + std::min(caption_height, most / 2) : 0);
        if (!block.id.empty()) s.flow.add(Anchor{block.id, s.flow.y()});
        const double top = s.flow.y();
        if (boxed) {
            s.flow.add(Picture{Picture::none, frame.left, top, frame.width, height, figure});
            s.flow.box({frame.left, top, frame.width, height, s.out.sheet.colors.rule});
            s.flow.box({frame.left + 0.6, top + 0.6, frame.width - 1.2, height - 1.2, s.out.sheet.colors.pale});
            s.flow.down(box_padding);
        } else {
            s.flow.add(Picture{Picture::none, frame.left, top, frame.width, s.out.sheet.bottom() - top, figure});
        }
        s.flow.lines(std::move(lines), frame.left + (boxed ? box_padding : 0), words.look.size);
        if (boxed) s.flow.down(box_padding);
    }
    if (!caption.empty()) {
        s.flow.gap(4);
        s.flow.lines(std::move(caption), frame.left, caption_size);
    }
    s.flow.release();
    s.flow.gap(s.out.sheet.block_gap());
}

}  // namespace verslag::pdf
