// What the user is told about a sheet: each thing with its place, but a thing that a whole column has only
// a few times.
#pragma once

#include <verslag/exporter.hpp>

#include <map>

namespace verslag::sheets {

class Notes {
public:
    Notes(OutputSink& sink, std::string_view sheet) : sink_(sink), sheet_(sheet) {}

    // `what` goes on after the place ("sheet "Actions", cell C12") and is the same text for the same thing.
    // `row` counts the header as 0; `line` is the record's.
    void cell(std::size_t row, std::size_t column, const std::string& what, std::uint32_t line);
    void sheet(const std::string& what);
    // Tells how often things were left out of the telling. To be called once, when the sheet is done.
    void sum_up();

private:
    static constexpr unsigned told_at_most = 5;

    OutputSink& sink_;
    std::string sheet_;
    std::map<std::string, unsigned> count_;
};

}  // namespace verslag::sheets
