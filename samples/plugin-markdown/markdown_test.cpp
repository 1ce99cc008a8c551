// Runs the plugin in this program, with a document made here and a file in memory.
#include <verslag/testing.hpp>

#include <iostream>

int main()
{
    using namespace verslag;
    const std::vector<Run> words{
        {.text = "Zie "}, {.text = "hier", .strong = true, .href = "https://a.example"}, {.text = " [1]"}};

    verslag::testing::Run run{.plugin = verslag_plugin_v1, .format = "simple-md"};
    run.document.blocks = {{.kind = Block::Kind::heading, .level = 1, .runs = {{.text = "Verslag"}}},
                           {.kind = Block::Kind::list, .items = {{{{.kind = Block::Kind::paragraph, .runs = words}}}}}};
    const auto made = run();
    const std::string wanted = "# Verslag\n\n- Zie [**hier**](https://a.example) \\[1\\]\n\n";
    if (made.status == VERSLAG_OK && made.artefacts.at("").bytes == wanted) return 0;
    for (const auto& [role, file] : made.artefacts) std::cerr << "made:\n" << file.bytes << "wanted:\n" << wanted;
    for (const auto& said : made.said) std::cerr << "said: " << said.message << '\n';
    return 1;
}
