// Families of fonts: the files that a style's family stands for.
#pragma once

#include "font_file.hpp"

#include <verslag/core/diagnostic.hpp>
#include <verslag/house_style.hpp>

#include <filesystem>

namespace verslag::style {

struct FontProblem {
    Severity severity = Severity::error;
    std::string_view code;
    Phrase message, hint;
};

struct FamilyFound {
    FontFamily family;
    std::vector<FontProblem> problems;  // with an error among them, the family is not to be used
};

// The fonts that a style may name: those in the folder `fonts` beside it, before those of the system. Nothing is looked
// for until a family is.
class Families {
public:
    // `folder` is the style's; empty: only fonts of the system.
    explicit Families(std::filesystem::path folder,
                      std::vector<std::filesystem::path> system = {"/usr/local/share/fonts", "/usr/share/fonts"});

    // `slanted` says whether italics will be wanted, so that their lack is told.
    FamilyFound find(const std::string& name, bool slanted);

private:
    struct Known {
        std::filesystem::path file;  // of the system: its path; of the style: its path from there
        bool beside = false;
        Face face;
    };
    struct Broken {
        std::string name;
        Unfit why;
    };
    void look();
    void look_beside();
    void look_below(const std::filesystem::path&);
    int open(const Known&) const;
    const Known* nearest(const std::vector<const Known*>&, int weight, bool italic) const;
    // By its path where a worker may read it, else with its bytes.
    std::filesystem::path path_for_worker(const Known&) const;
    FontFile file_of(const Known&) const;
    FontProblem missing(const std::string& name) const;

    std::filesystem::path folder_;
    std::vector<std::filesystem::path> system_;
    bool looked_ = false;
    std::vector<Known> known_;    // in the order of search
    std::vector<Broken> broken_;  // beside the style
};

}  // namespace verslag::style
