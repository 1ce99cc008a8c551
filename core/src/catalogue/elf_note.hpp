// Reads what must be known of an ELF file without loading it, mapping it or trusting it.
#pragma once

#include <verslag/core/phrase.hpp>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace verslag::catalogue {

// The file is no shared object that this machine could load; `why` is a clause about it.
struct NotLoadable : std::runtime_error {
    explicit NotLoadable(Phrase why_) : std::runtime_error(why_.str()), why(std::move(why_)) {}
    Phrase why;
};

// The text of the first note of that owner and type; nothing when the file is a sound shared object
// without one. Throws NotLoadable. The descriptor's position is not used.
std::optional<std::string> read_elf_note(int fd, std::string_view owner, std::uint32_t type);

// Whether the file asks the linker to find all of its symbols when it is loaded (-z now), however it is loaded. Throws
// NotLoadable.
bool binds_at_once(int fd);

}  // namespace verslag::catalogue
