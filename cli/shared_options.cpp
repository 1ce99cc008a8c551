// The options that several commands have, and how they lay columns out.
#include "command.hpp"

#include <algorithm>

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

std::size_t width_of(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(std::string_view text, std::size_t width)
{
    return std::string(text) + std::string(width - std::min(width, width_of(text)), ' ');
}

void add_plugins_option(Arguments command, std::vector<std::filesystem::path>& plugins)
{
    command.value("--plugins", plugins, "A folder to look for plugins in, before the others; may be given more than once")
        .type_name("DIR")
        .one_at_a_time();
}

}  // namespace verslag::cli
