// The web page of a verslag.
#pragma once

#include "blocks.hpp"

namespace verslag::html {

class Page {
public:
    Page(const Document&, const HouseStyle&, const Artefacts&, OutputSink&);
    void write(Artefact&, bool embed_fonts);

private:
    std::string head(bool embed_fonts);
    std::string top();
    std::string downloads() const;
    std::string contents();
    // Those of the document's blocks, in order.
    void blocks(Artefact&, std::size_t from, std::size_t to);
    std::size_t end_of_introduction() const;
    std::size_t begin_of_colophon() const;

    const Document& document_;
    const HouseStyle& style_;
    const Artefacts& artefacts_;
    OutputSink& sink_;
    Blocks blocks_;
    std::string label_language_;  // of the host's words, where it is not the document's
};

}  // namespace verslag::html
