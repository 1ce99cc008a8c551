// `verslag plugin new`: a project to start from, that builds and passes its tests as it is.
#include "plugin.hpp"
#include "plugin_templates.hpp"
#include "write_file.hpp"

#include <algorithm>

namespace fs = std::filesystem;

namespace verslag::cli {
namespace {

struct Options {
    std::string name, out;
    std::string language = "c++", needs = "document";
};

// What stands in the templates for what the user chose.
constexpr std::string_view name_mark = "new_plugin", model_mark = "new_model", extension_mark = "new_extension";

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

template <std::size_t N>
bool is_among(const std::string_view (&words)[N], std::string_view word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// CMake has targets of its own, and so has the project.
constexpr std::string_view taken[] = {"all",     "test",   "install",    "preinstall",    "clean",   "help",
                                      "package", "depend", "edit_cache", "rebuild_cache", "verslag", "none"};
// A name becomes part of code sooner or later: a namespace, a function, a variable.
constexpr std::string_view keywords[] = {
    "alignas",     "alignof",      "and",       "and_eq",   "asm",       "auto",     "bitand",       "bitor",
    "bool",        "break",        "case",      "catch",    "char",      "char16_t", "char32_t",     "char8_t",
    "class",       "co_await",     "co_return", "co_yield", "compl",     "concept",  "const",        "const_cast",
    "consteval",   "constexpr",    "constinit", "continue", "decltype",  "default",  "delete",       "do",
    "double",      "dynamic_cast", "else",      "enum",     "explicit",  "export",   "extern",       "false",
    "float",       "for",          "friend",    "goto",     "if",        "inline",   "int",          "long",
    "main",        "mutable",      "namespace", "new",      "noexcept",  "not",      "not_eq",       "nullptr",
    "operator",    "or",           "or_eq",     "private",  "protected", "public",   "register",     "reinterpret_cast",
    "requires",    "restrict",     "return",    "short",    "signed",    "sizeof",   "static",       "static_assert",
    "static_cast", "std",          "struct",    "switch",   "template",  "this",     "thread_local", "throw",
    "true",        "try",          "typedef",   "typeid",   "typename",  "union",    "unsigned",     "using",
    "virtual",     "void",         "volatile",  "wchar_t",  "while",     "xor",      "xor_eq"};

void check_needs(const std::string& needs)
{
    const std::vector<std::string> models{"document", "workbook", "record"};
    if (std::find(models.begin(), models.end(), needs) != models.end()) return;
    if (needs.find_first_of(",|+ ") != needs.npos)
        throw UsageError(phrase("--needs {0}: a plugin begins with one model", needs),
                         phrase("name one of {0}; add others in the manifest", joined(models)));
    const auto near = nearest(needs, models);
    throw UsageError(phrase("there is no model '{0}' to begin with", needs),
                     near.empty() ? phrase("name one of {0}; add others in the manifest", joined(models))
                                  : phrase("did you mean {0}?", "'" + near + "'"));
}

void check_name(const std::string& name, const std::string& language)
{
    const auto is_fit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    const auto hint = phrase("take one such as 'agenda' or 'city-web'");
    if (name.empty() || name.size() > 64 || !(name[0] >= 'a' && name[0] <= 'z') || !std::all_of(name.begin(), name.end(), is_fit))
        throw UsageError(
            phrase("'{0}' is no name for a plugin: it begins with a lower-case letter, and holds lower-case letters, "
                   "digits, '-' and '_' only, 64 at most",
                   name),
            hint);
    const auto longer = phrase("take one such as '{0}-list'", name);
    if (name == "main")
        throw UsageError(phrase("a plugin cannot be called '{0}': that is the function with which a program begins", name),
                         longer);
    if (name == "std")
        throw UsageError(phrase("a plugin cannot be called '{0}': that is what the library of C++ is called", name), longer);
    if (is_among(keywords, name))
        throw UsageError(phrase("a plugin cannot be called '{0}': it is a word of the language that it is written in", name),
                         longer);
    if (is_among(taken, name))
        throw UsageError(phrase("a plugin cannot be called '{0}': the tools that build it have something of that name", name),
                         longer);
    const auto catalogue = list_plugins(plugin_folders({}));
    const auto [plugin, format] = catalogue.find(name);
    if (format) throw UsageError(phrase("there is a format '{0}' already: {1}", name, format->label_in(language)), longer);
    for (const auto& p : catalogue.plugins)
        if (p.refusal.empty() && p.name == name)
            throw UsageError(phrase("there is a plugin '{0}' already: {1}", name, p.file.string()), longer);
}

std::string make_project(const Options& options)
{
    const fs::path folder = options.out.empty() ? options.name : options.out;
    std::error_code ec;
    if (fs::exists(folder, ec) && !(fs::is_directory(folder, ec) && fs::is_empty(folder, ec)))
        throw SurroundingsError(phrase("{0} is there already, and nothing in it is overwritten", folder.string()),
                                phrase("choose another folder with --out"));
    fs::create_directories(folder, ec);
    if (ec)
        throw SurroundingsError(phrase("the folder {0} cannot be made: {1}", folder.string(), system_words(ec.value())),
                                phrase("choose another folder with --out"));
    for (const auto& file : plugin_templates(options.language, options.needs)) {
        // The name comes last: it may hold what the others are looked for by.
        auto text = replaced(std::string(file.text), model_mark, options.needs);
        text = replaced(std::move(text), extension_mark, options.needs == "workbook" ? "tsv" : "txt");
        text = replaced(std::move(text), name_mark, options.name);
        write_file((folder / replaced(std::string(file.name), name_mark, options.name)).string(), text, Existing::keep,
                   default_mode());
    }
    return folder.string();
}

}  // namespace

PluginCommand add_plugin_new(Arguments app)
{
    auto options = std::make_shared<Options>();
    auto command = app.command("new", "Write the project of a plugin: code, test, and how to go on");
    command.value("NAME", options->name, "What the plugin and its format are called: agenda").required();
    command.value("--language", options->language, "What it is written in: c++ or c (default: c++)")
        .one_of({"c++", "c"})
        .type_name("c++|c");
    command
        .value(
            "--needs", options->needs,
            "What it makes its file of: the document that people read, the workbook of sheets, or the record (default: document)")
        .type_name("MODEL");
    command.value("--out", options->out, "The folder to make (default: NAME)").type_name("DIR");
    command.footer(
        "Examples:\n"
        "  verslag plugin new agenda && cmake -S agenda -B agenda/build && cmake --build agenda/build\n"
        "  verslag plugin new votes --language c --needs workbook");

    return {command, [options](Report& report) -> int {
                check_name(options->name, report.language());
                check_needs(options->needs);
                const auto made = make_project(*options), folder = shell_word(made), build = shell_word(made + "/build");
                report.print(phrase("Wrote the project {0}. Next: {1}", made,
                                    "cmake -S " + folder + " -B " + build + " && cmake --build " + build +
                                        " && ctest --output-on-failure --test-dir " + build));
                report.print(phrase("{0} says how to go on.", (fs::path(made) / "README.md").string()));
                return all_done;
            }};
}

}  // namespace verslag::cli
