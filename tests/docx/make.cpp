#include "samples.hpp"

namespace verslag::docx::samples {

testing::Made make(Document document, std::string format)
{
    return testing::Run{verslag_plugin_v1, std::move(format), std::move(document)}();
}

}  // namespace verslag::docx::samples
