// The municipalities of the Netherlands: their codes, names and provinces, and when they existed.
#pragma once

#include <verslag/date.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verslag {

// Facts of the public register TOOI, from core/data/municipalities.csv. All text lives as long as the program.
struct Municipality {
    std::string_view code;           // of Statistics Netherlands (CBS): "GM0867"
    std::string_view official_name;  // "'s-Gravenhage"
    std::string_view usual_name;     // "Den Haag"; mostly the same
    std::string_view province;
    Date from;   // its first day; not given when it is older than the register
    Date until;  // its last day; not given while it exists

    bool existed_on(const Date& day) const { return (!from.given() || day >= from) && (!until.given() || day <= until); }
    bool is_called(std::string_view name) const { return name == official_name || name == usual_name; }
};

// All of them, in the order of their codes; read when first asked for.
std::span<const Municipality> municipalities();

// By its code in any way of writing it ("0867", "gm0867", "GM0867"); null when there is none.
const Municipality* municipality(std::string_view code);

// A code as it is to be written ("GM0867"), or "" for what is none.
std::string municipality_code(std::string_view written);

// Those of a name, in upper or lower case, with or without "gemeente" before it, that existed on a day (on any
// day, when it is not given).
std::vector<const Municipality*> municipalities_called(std::string_view name, const Date& on = {});

// A name without "gemeente" or "Gemeente" before it.
std::string_view without_gemeente(std::string_view name);

}  // namespace verslag
