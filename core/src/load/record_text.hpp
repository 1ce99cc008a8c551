// The text of a loaded record, kept for those who find something in the record later.
#pragma once

#include "source.hpp"

#include <verslag/core/record_text.hpp>

namespace verslag::load {

class LoadedText : public RecordText {
public:
    explicit LoadedText(Source source) : source_(std::move(source)) {}

    Place in_inline(std::uint32_t offset, std::string_view text, std::size_t byte) const override;
    Place of_words(std::uint32_t line, std::string_view words) const override;

private:
    Place place(std::size_t offset) const;
    Source source_;
};

}  // namespace verslag::load
