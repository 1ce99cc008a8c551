// Writes pages as files, for judges that are other programs: make_files PLUGIN FOLDER.
#include "pages.hpp"

#include <filesystem>
#include <iostream>

using namespace verslag;

int main(int argc, char** argv)
{
    if (argc != 3) return 2;
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    HouseStyle
        garish;  // the palest, the darkest and the loudest that a house may have; of the contrasts by day the host sees to it
    garish.name = "</style><script>alert(1)</script>";
    garish.text.body.name = "\"</style><script>alert(1)</script>";
    garish.text.heading.name = "a;}*{display:none}";
    garish.text.numbers = true;
    garish.colors = {.ink = 0x000000,
                     .accent = 0x7a0000,
                     .link = 0x00007a,
                     .muted = 0x303030,
                     .rule = 0xffff00,
                     .tint = 0xffffee,
                     .pale = 0xfffffe};
    garish.table = {
        .rules = TableRules::grid, .banded = true, .head_ground = 0x00004a, .head_ink = 0xffff00, .band_ground = 0xfff8f0};
    auto everything = docx::samples::everything();
    everything.words.skip = "Naar de inhoud";
    std::uint32_t level = 0;
    for (auto& block : everything.blocks)  // of a verslag's headings, none skips a level
        if (block.kind == Block::Kind::heading) level = block.level = std::min(block.level, level + 1);
    auto other = everything;
    other.properties.lang = "ar", other.properties.draft = false;
    const std::tuple<const char*, Document, HouseStyle> all[] = {
        {"everything", everything, {}}, {"hostile", html::hostile(), {}}, {"garish", other, garish}};
    for (const auto& [name, document, style] : all) {
        auto run = html::prepare(argv[1], document);
        run.house_style = style;
        run.others = html::two_artefacts();
        const auto made = run();
        if (made.status != VERSLAG_OK) return std::cerr << name << ": failed\n", 1;
        std::ofstream(folder / (std::string(name) + ".html"), std::ios::binary) << made.artefacts.at("").bytes;
    }
}
