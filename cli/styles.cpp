#include "styles.hpp"

#include "records.hpp"

#include <system_error>

namespace verslag::cli {

NamedStyle load_named_style(const std::string& name, bool strict)
{
    NamedStyle named;
    named.report.record = name;
    std::string bytes;
    try {
        bytes = read_file(name);
    } catch (const LoadRefused& e) {
        named.report.status = "invalid";
        named.report.diagnostics.push_back({.severity = Severity::error, .code = "too-large", .message = e.why, .file = name});
        named.exit_code = record_invalid;
        return named;
    } catch (const std::system_error& e) {
        named.report.status = "unreadable";
        named.report.diagnostics.push_back(
            {.severity = Severity::error,
             .code = "unreadable",
             .message = phrase("the house style cannot be read: {0}", system_words(e.code().value())),
             .hint = e.code() == std::errc::no_such_file_or_directory
                         ? phrase("check the path; 'verslag house-style new FILE' writes a house style to start from")
                         : Phrase(),
             .file = name});
        named.exit_code = surroundings;
        return named;
    }
    const auto folder = std::filesystem::path(name == "-" ? "" : name).parent_path();
    auto loaded = load_house_style(std::move(bytes), name, folder);
    named.report.diagnostics = std::move(loaded.diagnostics);
    named.style = std::move(loaded.style);
    if (strict && make_strict(named.report.diagnostics)) named.style.reset();
    if (!named.style) {
        named.report.status = "invalid";
        named.exit_code = record_invalid;
    }
    return named;
}

}  // namespace verslag::cli
