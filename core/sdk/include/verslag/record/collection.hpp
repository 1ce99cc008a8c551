// The records of a series of meetings, together: what a format gets that takes collections and needs the record.
#pragma once

#include <verslag/record/record.hpp>

namespace verslag::record {

struct Collection {
    std::string title;            // what the user calls the series: "Leerkring 2020"
    std::vector<Record> records;  // by the date of their meetings, the first one first; each narrowed to the audience

    template <class Take>
    static constexpr void fields(Take take)
    {
        take(field(1, "title", &Collection::title), field(2, "records", &Collection::records));
    }
};

}  // namespace verslag::record
