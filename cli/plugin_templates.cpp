#include "plugin_templates.hpp"

#define TEMPLATE(name) extern const char verslag_template_##name[], verslag_template_##name##_end[]
extern "C" {
TEMPLATE(cxx_cmake);
TEMPLATE(cxx_readme);
TEMPLATE(cxx_document);
TEMPLATE(cxx_document_test);
TEMPLATE(cxx_workbook);
TEMPLATE(cxx_workbook_test);
TEMPLATE(cxx_record);
TEMPLATE(cxx_record_test);
TEMPLATE(c_cmake);
TEMPLATE(c_readme);
TEMPLATE(c_model);
TEMPLATE(c_memory_host);
TEMPLATE(c_document);
TEMPLATE(c_document_test);
TEMPLATE(c_workbook);
TEMPLATE(c_workbook_test);
TEMPLATE(c_record);
TEMPLATE(c_record_test);
}
#undef TEMPLATE

namespace verslag::cli {
namespace {

struct Entry {
    std::string_view language, needs;  // empty: all
    Template file;
};

#define TEXT(name)                                                                                                 \
    {                                                                                                              \
        verslag_template_##name, static_cast<std::size_t>(verslag_template_##name##_end - verslag_template_##name) \
    }

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all{
        {"c++", "", {"CMakeLists.txt", TEXT(cxx_cmake)}},
        {"c++", "", {"README.md", TEXT(cxx_readme)}},
        {"c++", "document", {"new_plugin.cpp", TEXT(cxx_document)}},
        {"c++", "document", {"new_plugin_test.cpp", TEXT(cxx_document_test)}},
        {"c++", "workbook", {"new_plugin.cpp", TEXT(cxx_workbook)}},
        {"c++", "workbook", {"new_plugin_test.cpp", TEXT(cxx_workbook_test)}},
        {"c++", "record", {"new_plugin.cpp", TEXT(cxx_record)}},
        {"c++", "record", {"new_plugin_test.cpp", TEXT(cxx_record_test)}},
        {"c", "", {"CMakeLists.txt", TEXT(c_cmake)}},
        {"c", "", {"README.md", TEXT(c_readme)}},
        {"c", "", {"model.h", TEXT(c_model)}},
        {"c", "", {"memory_host.h", TEXT(c_memory_host)}},
        {"c", "document", {"new_plugin.c", TEXT(c_document)}},
        {"c", "document", {"new_plugin_test.c", TEXT(c_document_test)}},
        {"c", "workbook", {"new_plugin.c", TEXT(c_workbook)}},
        {"c", "workbook", {"new_plugin_test.c", TEXT(c_workbook_test)}},
        {"c", "record", {"new_plugin.c", TEXT(c_record)}},
        {"c", "record", {"new_plugin_test.c", TEXT(c_record_test)}},
    };
    return all;
}

}  // namespace

std::vector<Template> plugin_templates(std::string_view language, std::string_view needs)
{
    std::vector<Template> all;
    for (const auto& e : entries())
        if (e.language == language && (e.needs.empty() || e.needs == needs)) all.push_back(e.file);
    return all;
}

}  // namespace verslag::cli
