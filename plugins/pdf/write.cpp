#include "write.hpp"

#include "font_objects.hpp"
#include "metadata.hpp"
#include "navigation.hpp"
#include "tags.hpp"

namespace verslag::pdf {
namespace {

Ref add_image(Objects& objects, const Image& image)
{
    std::string inside = "/Type/XObject/Subtype/Image/BitsPerComponent 8/ColorSpace/";
    if (!image.palette.empty()) {
        inside.pop_back();
        inside += "[/Indexed/DeviceRGB ";
        put(inside, static_cast<std::int64_t>(image.palette.size() / 3) - 1);
        put_bytes(inside, image.palette);
        inside += ']';
    } else {
        inside += image.channels == 1 ? "DeviceGray" : "DeviceRGB";
    }
    inside += "/Width ";
    put(inside, std::int64_t{image.width});
    inside += "/Height ";
    put(inside, std::int64_t{image.height});
    if (image.packing == Image::Packing::jpeg) {
        inside += "/Filter/DCTDecode";
    } else if (!image.palette.empty()) {
        inside += "/Filter/FlateDecode";
    } else {
        inside += "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ";
        put(inside, std::int64_t{image.channels});
        inside += "/Columns ";
        put(inside, std::int64_t{image.width});
        inside += ">>";
    }
    return objects.stream(std::move(inside), image.bytes, Objects::Packing::none);
}

Ref add_watermark(Objects& objects, const Watermark& w)
{
    std::string inside = "/Type/XObject/Subtype/Form/Resources<<>>/BBox[0 -0.1 ";
    put(inside, w.width), inside += ' ', put(inside, w.height + 0.1);
    inside += ']';
    std::string content;
    for (const auto part : {w.color.red, w.color.green, w.color.blue}) put(content, part / 255.0), content += ' ';
    return objects.stream(std::move(inside), content + "rg\n" + w.outline + "f\n", Objects::Packing::deflate);
}

std::string resources(Objects& objects, const Fonts& fonts, const Composition& composition)
{
    std::string out = "/Font<<";
    unsigned number = 0;
    for (const auto* font : fonts.used()) {
        out += "/" + font->name + " ";
        put_ref(out, add_font(objects, *font, number++));
    }
    out += ">>";
    if (composition.images.empty() && !composition.watermark) return out;
    out += "/XObject<<";
    for (std::size_t i = 0; i < composition.images.size(); ++i) {
        out += "/I" + std::to_string(i) + " ";
        put_ref(out, add_image(objects, composition.images[i]));
    }
    if (composition.watermark) out += "/W ", put_ref(out, add_watermark(objects, *composition.watermark));
    return out + ">>";
}

std::string catalog(Objects& objects, const Properties& properties, const Supply& supply, Ref outline, Ref tags)
{
    std::string out = "/Lang";
    put_text(out, properties.lang.empty() ? "und" : properties.lang);
    out += "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Metadata ";
    put_ref(out, objects.stream("/Type/Metadata/Subtype/XML", xmp(properties), Objects::Packing::none));
    out += "/OutputIntents[";
    put_ref(out, add_output_intent(objects, supply(resource::color_profile, "sRGB").bytes));
    out += "]/StructTreeRoot ";
    put_ref(out, tags);
    if (outline) out += "/PageMode/UseOutlines/Outlines ", put_ref(out, outline);
    return out;
}

}  // namespace

std::string write(const Document& document, Composition& composition, const Fonts& fonts, const Supply& supply, bool identified,
                  const std::function<void(std::size_t)>& done)
{
    Objects objects;
    const auto& sheet = composition.sheet;
    const auto places = find_places(composition.pages);
    const auto shared = objects.reserve();
    Painted painted;
    painted.owners.resize(composition.pages.size());
    for (std::size_t i = 0; i < composition.pages.size(); ++i)
        painted.pages.push_back(objects.add_page(sheet.width, sheet.height, shared));
    for (std::size_t i = 0; i < composition.pages.size(); ++i) {
        paint(objects, composition, i, painted);
        done(i + 1);
    }
    write_links(objects, painted, places, sheet, document.words.link, painted.pages.size());
    std::vector<std::vector<Ref>> annotations(painted.pages.size());
    for (const auto& area : painted.links) annotations[area.page].push_back(area.annotation);
    for (std::size_t i = 0; i < painted.pages.size(); ++i) objects.page_entries(i, static_cast<std::int32_t>(i), annotations[i]);

    const auto outline = write_outline(objects, painted, places, sheet);
    const auto tags = write_tags(objects, composition.structure, painted);
    objects.set(shared, resources(objects, fonts, composition));
    objects.set_catalog(catalog(objects, document.properties, supply, outline, tags));
    objects.set_info(info(document.properties));
    return objects.save(identified);
}

}  // namespace verslag::pdf
