#include "load/image_file.hpp"
#include "load/value.hpp"
#include "reading.hpp"
#include "values.hpp"
#include "vocabulary.hpp"

#include <cmath>

namespace verslag::style {

void read_logo(Reading& in)
{
    const auto src = in.given({"logo"}, "src");
    if (!src) return;
    auto& logo = in.style.logo;
    const auto& page = in.style.page;
    logo.alt = load::trimmed(in.given({"logo"}, "alt").attribute.value());
    if (logo.alt.empty())
        in.error(in.given({"logo"}, "alt"), "empty-text", phrase("the text is missing"),
                 phrase("say what the logo says, for those who cannot see it: {0}", "alt=\"Gemeente Voorbeeld\""));
    if (const auto g = in.given({"logo"}, "side")) logo.side = enum_of<Side>(g.value());
    if (const auto g = in.given({"logo"}, "pages")) logo.every_page = g.value() == "all";

    const auto width = in.given({"logo"}, "width");
    const double text_width = page.width - page.left - page.right, text_height = page.height - page.top - page.bottom;
    logo.width = std::min(mm(40), text_width);
    in.length(width, logo.width, mm(5), text_width, in_millimetres);
    try {
        logo.image = load::load_image(in.folder, std::string(src.value()), house_style().the);
    } catch (const load::Refusal& r) {
        return in.error(src, r.code, phrase("the image {0} cannot be used: {1}", load::in_quotes(src.value()), r.why), r.hint);
    }
    if (load::is_cmyk(logo.image))
        in.error(src, "image-cmyk",
                 phrase("the image {0} has the colours of a printing press (CMYK)", load::in_quotes(src.value())),
                 phrase("save it as RGB, as every screen and an archival PDF need it"));
    const double shape = logo.image.height / static_cast<double>(logo.image.width), most = text_height / 3;
    if (logo.width * shape > most + 0.01)
        in.error(width ? width : src, "no-room",
                 phrase("the logo would be {0} high; a third of the text's height, {1}, is the most",
                        in_millimetres(logo.width * shape), in_millimetres(most)),
                 phrase("write {0} or less", "width=\"" + in_millimetres(std::floor(most / shape / mm(1)) * mm(1)) + "\""));
}

}  // namespace verslag::style
