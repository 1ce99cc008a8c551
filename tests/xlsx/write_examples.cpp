// write_examples FOLDER: writes the example workbooks, <example>-<role>.xlsx, for judges that are no part of
// this program; and what the plugin said, <example>.txt.
#include "examples.hpp"

#include <filesystem>
#include <iostream>

int main(int count, char** arguments)
{
    using namespace verslag::xlsx::examples;
    if (count != 2) return std::cerr << "usage: write_examples FOLDER\n", 2;
    std::filesystem::create_directories(arguments[1]);
    std::filesystem::current_path(arguments[1]);
    const std::pair<const char*, verslag::testing::Made> all[] = {
        {"kickoff", run(kickoff())}, {"plain", run(kickoff(), false)}, {"limits", run(limits())}, {"long", run(long_list(2000))}, {"constant", run(long_list(25000))}};
    for (const auto& [name, made] : all) {
        std::ofstream said(name + std::string(".txt"));
        for (const auto& s : made.said) said << s.line << '\t' << s.message << '\n';
        for (const auto& [role, artefact] : made.artefacts)
            if (artefact.whole) std::ofstream(name + ("-" + role) + ".xlsx", std::ios::binary) << artefact.bytes;
        if (made.status != VERSLAG_OK) return std::cerr << name << " failed: " << made.said.back().message << '\n', 1;
    }
}
