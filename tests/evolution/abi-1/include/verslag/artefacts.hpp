// What the formats of a run made before: for a format that refers to the others' files, such as a web page.
#pragma once

#include <verslag/field.hpp>

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace verslag {

struct OtherArtefact {
    std::string format, role;  // as in the manifest of its plugin
    std::string title;         // what it is, in the language of the labels: "Aanwezigheid"
    std::string file;          // its name; it lies in the same folder
    std::string media_type;
    std::uint64_t bytes = 0;
    std::string size;  // the same in words: "38 kB"

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "format", &OtherArtefact::format), field(2, "role", &OtherArtefact::role),
             field(3, "title", &OtherArtefact::title), field(4, "file", &OtherArtefact::file),
             field(5, "media_type", &OtherArtefact::media_type), field(6, "bytes", &OtherArtefact::bytes),
             field(7, "size", &OtherArtefact::size));
    }
};

struct Artefacts {
    std::string heading;              // what stands above a list of them, in the language of the labels
    std::vector<OtherArtefact> made;  // in the order that the user asked for
    std::vector<std::string> failed;  // the formats of which nothing came

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "heading", &Artefacts::heading), field(2, "made", &Artefacts::made),
             field(3, "failed", &Artefacts::failed));
    }
};

}  // namespace verslag
