// What the file says of itself.
#pragma once

#include "common/xml_text.hpp"
#include "common/xml_writer.hpp"

#include <verslag/document.hpp>

namespace verslag::odt {

// The elements of office:meta (ODF 1.3 part 3, 4.3).
void write_metadata(common::XmlWriter&, const Properties&, std::int64_t clock, common::XmlText&);

}  // namespace verslag::odt
