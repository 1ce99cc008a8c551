// Finds what tells about a person by its form alone: addresses, telephone numbers, citizen service numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace verslag::audience {

struct PersonalDatum {
    enum class Kind { email, phone, citizen_number } kind{};
    std::size_t begin = 0, end = 0;  // bytes in the text
};

// In the order of the text. E-mail addresses; telephone numbers as they are written in the Netherlands, and
// international ones, but not those of services (0800, 0900, 085, 088); citizen service numbers (BSN: eight or
// nine digits, also with dots or spaces between groups of three, that pass the eleven test).
std::vector<PersonalDatum> personal_data(std::string_view text);

// The eleven test for the nine digits of a citizen service number: the digits times 9, 8, … 2 and -1 add up to
// a multiple of 11.
bool passes_eleven_test(std::string_view nine_digits);

}  // namespace verslag::audience
