// Runs the plugin in this program, with a workbook made here and a file in memory.
#include <verslag/testing.hpp>

#include <iostream>

int main()
{
    using namespace verslag;
    Sheet sheet{.id = "votes", .title = "Votes"};
    sheet.columns = {{.id = "what", .title = "What"}, {.id = "for", .title = "For", .type = ColumnType::integer}};
    sheet.rows = {{.cells = {{.text = "two\nlines"}, {.number = 12}}}};

    testing::Run run{.plugin = verslag_plugin_v1, .format = "new_plugin"};
    run.workbook.books = {{.id = "book", .title = "Book", .sheets = {sheet}}};
    const auto made = run();
    const std::string wanted = "Votes\nWhat\tFor\t\ntwo lines\t12\t\n\n";
    if (made.status == VERSLAG_OK && made.artefacts.at("").whole && made.artefacts.at("").bytes == wanted) return 0;
    std::cerr << "status " << made.status << '\n';
    for (const auto& [role, file] : made.artefacts) std::cerr << "made:\n" << file.bytes << "wanted:\n" << wanted;
    for (const auto& said : made.said) std::cerr << "said: " << said.message << '\n';
    return 1;
}
