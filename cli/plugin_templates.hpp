// What `verslag plugin new` writes; the files stand in samples/new-plugin.
#pragma once

#include <string_view>
#include <vector>

namespace verslag::cli {

struct Template {
    std::string_view name, text;
};
// `language` is c++ or c, `needs` document, workbook or record.
std::vector<Template> plugin_templates(std::string_view language, std::string_view needs);

}  // namespace verslag::cli
