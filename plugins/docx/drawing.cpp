#include "docx/writer.hpp"

namespace verslag::docx {
namespace {

std::string size(const char* element, double width, double height)
{
    return std::string("<") + element + " cx=\"" + std::to_string(emu(width)) + "\" cy=\"" + std::to_string(emu(height)) + "\"/>";
}

constexpr std::string_view decorative =
    "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
    "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

}  // namespace

void write_drawing(common::XmlWriter& xml, const Drawing& d)
{
    const auto id = std::to_string(d.number);
    xml.raw("<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" ")
        .raw("xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
        .raw(size("wp:extent", d.width, d.height));
    xml.open("wp:docPr", {{"id", id}, {"name", std::string(d.name)}, {"descr", std::string(d.alt)}});
    xml.raw(d.alt.empty() ? decorative : "").close();
    xml.raw("<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic>")
        .raw("<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
        .raw("<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>");
    xml.empty("pic:cNvPr", {{"id", id}, {"name", std::string(d.name)}}).raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>");
    xml.empty("a:blip", {{"r:embed", std::string(d.relationship)}});
    xml.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
        .raw(size("a:ext", d.width, d.height))
        .raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>")
        .raw("</wp:inline></w:drawing>");
}

}  // namespace verslag::docx
