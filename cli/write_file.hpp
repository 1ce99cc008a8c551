// Writing one file: whole, or not at all.
#pragma once

#include <sys/types.h>
#include <string>
#include <string_view>

namespace verslag::cli {

enum class Existing { keep, replace };

// Writes a text under a name. A file of that name is left as it is, or replaced; a link is replaced itself, not what it
// leads to; into what is no file (/dev/null, a pipe) it is written as into a file that is open. Throws SurroundingsError.
void write_file(const std::string& file, std::string_view text, Existing, mode_t mode);

// Whether two names lead to one file; "-" is standard input for the first, and none for the second.
bool is_same_file(const std::string& input, const std::string& output);
// Throws SurroundingsError where there is a file of that name already, which --force would replace.
void expect_no_file(const std::string& target);
// Who could not read the input cannot read what is made of it.
mode_t mode_of_copy(const std::string& input);

// What new files are created with.
mode_t default_mode();

}  // namespace verslag::cli
