// What a document says and how it is built, a line a block: what a reader of its Markdown must find again.
#pragma once

#include <verslag/document.hpp>

namespace verslag::md {

std::string outline(const Document&);

// A document of blocks drawn at random, nested and full of characters that mean something in Markdown.
Document random_document(unsigned seed, std::size_t blocks);

}  // namespace verslag::md
