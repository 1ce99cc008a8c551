// Writes documents as Markdown, and beside each what a reader must find in it: make_files PLUGIN FOLDER.
#include "../docx/samples.hpp"
#include "outline.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <iostream>

using namespace verslag;

int main(int argc, char** argv)
{
    if (argc != 3) return 2;
    void* file = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    const auto* plugin = file ? static_cast<const verslag_plugin*>(dlsym(file, "verslag_plugin_v1")) : nullptr;
    if (!plugin) return std::cerr << dlerror() << '\n', 1;
    const std::filesystem::path folder = argv[2];
    std::filesystem::create_directories(folder);
    std::vector<std::pair<std::string, Document>> all{
        {"everything", docx::samples::everything()}, {"huge", docx::samples::huge()}, {"empty", Document{}}};
    for (unsigned seed = 1; seed <= 8; ++seed) all.emplace_back("random-" + std::to_string(seed), md::random_document(seed, 250));
    for (const auto& [name, document] : all) {
        const auto made =
            testing::Run{.plugin = *plugin, .format = "md", .document = document, .options = {{"images", "embed"}}}();
        if (made.status != VERSLAG_OK) return std::cerr << name << ": failed\n", 1;
        std::ofstream(folder / (name + ".md"), std::ios::binary) << made.artefacts.at("").bytes;
        std::ofstream(folder / (name + ".outline"), std::ios::binary) << md::outline(document);
    }
}
