#include "../docx/samples.hpp"

namespace verslag::docx::samples {

testing::Made make(Document document, std::string format)
{
    return testing::Run{.plugin = verslag_plugin_v1,
                        .format = std::move(format),
                        .document = std::move(document),
                        .options = {{"toc", "auto"}}}();
}

}  // namespace verslag::docx::samples
