// Writes the sample documents as files, for judges that are other programs: make_files FOLDER.
#include "samples.hpp"

#include <chrono>
#include <filesystem>
#include <iostream>

using namespace verslag;

namespace {

bool write(const std::filesystem::path& file, const testing::Made& made)
{
    for (const auto& said : made.said) std::cout << file.filename().string() << ": " << said.message << "\n";
    if (made.status != VERSLAG_OK || made.artefacts.size() != 1) return false;
    const auto& bytes = made.artefacts.begin()->second.bytes;
    return bool(std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    bool good = true;
    const std::pair<const char*, Document> all[] = {
        {"everything", docx::samples::everything()}, {"empty", Document{}}, {"huge", docx::samples::huge()}};
    for (const auto& [name, document] : all) {
        for (const char* format : {"docx", "docx-xml"}) {
            const auto begin = std::chrono::steady_clock::now();
            const auto made = docx::samples::make(document, format);
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
            std::cout << name << " as " << format << ": " << took.count() << " ms\n";
            good &= write(folder / (std::string(name) + (std::string_view(format) == "docx" ? ".docx" : "-word.xml")), made);
        }
    }
    return good ? 0 : 1;
}
