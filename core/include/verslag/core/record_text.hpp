// The text of a record's file: from what was read out of it, the way back to where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace verslag {

class RecordText {
public:
    struct Place {
        std::uint32_t line = 0;    // from 1
        std::uint32_t column = 0;  // in characters, from 1; 0 when unknown
    };
    virtual ~RecordText() = default;

    // Of a byte of a piece of inline text (record::Inline::text), by the offset that the piece carries.
    virtual Place in_inline(std::uint32_t offset, std::string_view text, std::size_t byte) const = 0;
    // Of words that stand at or after the beginning of a line, in text or in an attribute; the line alone when
    // they are not found.
    virtual Place of_words(std::uint32_t line, std::string_view words) const = 0;
};

}  // namespace verslag
