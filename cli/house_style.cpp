#include "records.hpp"
#include "styles.hpp"
#include "write_file.hpp"

extern "C" const char verslag_new_house_style[], verslag_new_house_style_end[];

namespace verslag::cli {
namespace {

struct Options {
    std::string file;                 // of new
    std::vector<std::string> styles;  // of check
    bool strict = false;
};

int write_style(const Options& options, Report& report)
{
    const std::string_view text{verslag_new_house_style,
                                static_cast<std::size_t>(verslag_new_house_style_end - verslag_new_house_style)};
    if (options.file.empty() || options.file == "-") {
        report.print(text);
        return all_done;
    }
    write_file(options.file, text, Existing::keep, default_mode());
    report.print(phrase("Wrote {0}. Next: verslag house-style check {0}", options.file));
    return all_done;
}

int check_styles(const Options& options, Report& report)
{
    int exit_code = all_done;
    for (const auto& name : options.styles) {
        auto loaded = load_named_style(name, options.strict);
        exit_code = gravest(exit_code, loaded.exit_code);
        report.show(loaded.report.diagnostics);
        if (loaded.style) report.say_valid(loaded.report, {});
        report.add(std::move(loaded.report));
    }
    return exit_code;
}

}  // namespace

Command add_house_style(Arguments app, ReportForm& form, std::string& language)
{
    auto options = std::make_shared<Options>();
    auto command = app.command("house-style", "Make and check house styles: page, fonts, colours, logo");
    command.require_command();
    command.footer(
        "Examples:\n"
        "  verslag house-style new huisstijl.xml                    write a house style to start from\n"
        "  verslag house-style check huisstijl.xml                  say what is wrong with it\n"
        "  verslag export kickoff.xml --house-style huisstijl.xml   use it");

    auto make = command.command("new", "Write a commented house style to start from");
    make.value("FILE", options->file, "The file to write (default: standard output)");
    make.footer("Example:\n  verslag house-style new huisstijl.xml && verslag house-style check huisstijl.xml");

    auto check = command.command("check", "Say what is wrong with house styles, and write nothing");
    check.value("FILE", options->styles, "House styles (XML); - reads standard input").required();
    check.flag("--strict", options->strict, "Count warnings as errors");
    add_language_option(check, language);
    add_report_option(check, form);
    check.footer("Example:\n  verslag house-style check samples/house-styles/waalwijk.xml");

    return [options, make](Report& report) {
        return make.chosen() ? write_style(*options, report) : check_styles(*options, report);
    };
}

}  // namespace verslag::cli
