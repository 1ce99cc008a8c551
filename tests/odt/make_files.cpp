// Writes the sample documents as files, for judges that are other programs: make_files FOLDER.
#include "../docx/samples.hpp"

#include <filesystem>

using namespace verslag;

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    auto draft = docx::samples::everything();
    draft.properties.draft = true;
    draft.words.draft = "CONCEPT";
    bool good = true;
    const std::pair<const char*, Document> all[] = {
        {"everything", docx::samples::everything()}, {"draft", draft}, {"empty", Document{}}, {"huge", docx::samples::huge()}};
    for (const auto& [name, document] : all)
        for (const char* format : {"odt", "fodt"}) {
            const auto made = docx::samples::make(document, format);
            good &= made.status == VERSLAG_OK && made.artefacts.size() == 1;
            std::ofstream(folder / (std::string(name) + "." + format), std::ios::binary) << made.artefacts.begin()->second.bytes;
        }
    return good ? 0 : 1;
}
