// write_examples FOLDER - writes each example document as a PDF, for judges and eyes.
#include "examples.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char** argv)
try {
    if (argc != 2) return std::cerr << "usage: write_examples FOLDER\n", 2;
    std::filesystem::create_directories(argv[1]);
    for (const auto& [name, document, options, style] : verslag::pdf_test::examples()) {
        const auto made = verslag::pdf_test::make(document, options, style);
        for (const auto& said : made.said) std::cout << name << ": line " << said.line << ": " << said.message << '\n';
        if (made.status != VERSLAG_OK) return 1;
        std::ofstream out(std::filesystem::path(argv[1]) / (name + ".pdf"), std::ios::binary);
        out << made.artefacts.at("").bytes;
        if (!out.flush()) return std::cerr << "cannot write to " << argv[1] << '\n', 1;
    }
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
