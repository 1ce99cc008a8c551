// Runs the plugin in this program, with a document made here and a file in memory.
#include <verslag/testing.hpp>

#include <iostream>

int main()
{
    using namespace verslag;
    const Block item{.kind = Block::Kind::paragraph, .runs = {{.text = "one "}, {.text = "thing", .strong = true}}};

    testing::Run run{.plugin = verslag_plugin_v1, .format = "new_plugin"};
    run.options = {{"bullet", "*"}};  // the others keep their default
    run.document.blocks = {{.kind = Block::Kind::heading, .level = 1, .runs = {{.text = "Verslag"}}},
                           {.kind = Block::Kind::list, .items = {{{item}}}}};
    const auto made = run();
    const std::string wanted = "Verslag\n\n* one thing\n\n";
    if (made.status == VERSLAG_OK && made.artefacts.at("").whole && made.artefacts.at("").bytes == wanted) return 0;
    std::cerr << "status " << made.status << '\n';
    for (const auto& [role, file] : made.artefacts) std::cerr << "made:\n" << file.bytes << "wanted:\n" << wanted;
    for (const auto& said : made.said) std::cerr << "said: " << said.message << '\n';
    return 1;
}
