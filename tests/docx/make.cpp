#include "samples.hpp"

namespace verslag::docx::samples {

testing::Made make(Document document, std::string format) { return make(std::move(document), std::move(format), {}); }

testing::Made make(Document document, std::string format, HouseStyle style, std::string toc)
{
    return testing::Run{.plugin = verslag_plugin_v1,
                        .format = std::move(format),
                        .document = std::move(document),
                        .house_style = std::move(style),
                        .options = {{"toc", std::move(toc)}}}();
}

}  // namespace verslag::docx::samples
