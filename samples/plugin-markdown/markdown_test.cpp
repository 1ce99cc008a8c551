// Runs the plugin in this program, with a document made here and a file in memory.
#include <verslag/testing.hpp>

#include <iostream>

int main()
{
    using namespace verslag;
    const std::vector<Run> words{
        {.text = "Zie "}, {.text = "hier", .strong = true, .href = "https://a.example"}, {.text = " [1]"}};

    verslag::testing::Run run{.plugin = verslag_plugin_v1, .format = "simple-md"};
    run.options = {{"links", "on"}};
    run.document.blocks = {{.kind = Block::Kind::heading, .level = 1, .runs = {{.text = "Verslag"}}},
                           {.kind = Block::Kind::list, .items = {{{{.kind = Block::Kind::paragraph, .runs = words}}}}}};
    const std::string wanted = "# Verslag\n\n- Zie [**hier**](https://a.example) \\[1\\]\n\n",
                      made = run().artefacts.at("").bytes;
    if (made == wanted) return 0;
    std::cerr << "wanted:\n" << wanted << "made:\n" << made;
    return 1;
}
