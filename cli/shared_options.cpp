// The options that several commands have.
#include "command.hpp"

namespace verslag::cli {

void add_max_size_option(Arguments command, std::uint64_t& megabytes)
{
    command.value("--max-size", megabytes, "MB that a record may have; a larger one is refused (default: 100)")
        .range(1, 4000)
        .type_name("MB");
}

void add_report_option(Arguments command, ReportForm& form)
{
    command
        .value("--report",
               "How to tell what was done: text, json as 'verslag schema report' describes, or sarif for editors and code hosts "
               "(default: text)")
        .one_of({"text", "json", "sarif"})
        .each([&form](const std::string& given) {
            form = given == "json" ? ReportForm::json : given == "sarif" ? ReportForm::sarif : ReportForm::text;
        })
        .type_name("text|json|sarif");
}

void add_plugins_option(Arguments command, std::vector<std::filesystem::path>& plugins)
{
    command.value("--plugins", plugins, "A folder to look for plugins in, before the others; may be given more than once")
        .type_name("DIR")
        .one_at_a_time();
}

}  // namespace verslag::cli
