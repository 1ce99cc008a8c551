// Links as a spreadsheet can hold them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace verslag::sheets {

inline constexpr std::size_t links_on_a_sheet = 65530;

// The address, percent-encoded where it has to be, or nothing and the reason why a cell can't link to it.
struct Link {
    std::optional<std::string> address;
    std::string_view refused;
};
Link link_to(std::string_view href);

// What a link is called that has no text: the address as people write it.
std::string_view address_words(std::string_view href);

}  // namespace verslag::sheets
