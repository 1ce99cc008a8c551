// The parts of a package, and the readers of each kind of file.
#pragma once

#include "table.hpp"

#include <memory>

namespace verslag::tables {

// A ZIP archive in memory, of which no more is unpacked than is allowed. The bytes must outlive it.
class Package {
public:
    Package(std::string_view bytes, std::uint64_t unpacked_at_most);
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool has(std::string_view part) const;
    // Throws Refused when it is missing, damaged, locked or too large.
    std::string read(std::string_view part);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Counts cells against what is allowed.
class Room {
public:
    explicit Room(const Limits& limits) : limits_(limits) {}
    // Puts a cell at its place in a row; what lies beyond the columns is left out.
    void put(Row& row, std::size_t column, Cell cell);
    std::size_t columns() const { return limits_.columns; }

private:
    const Limits& limits_;
    std::size_t used_ = 0;
};

Book read_office_open(Package&, const Limits&);
Book read_open_document(std::string_view xml, const Limits&);
Book read_separated(std::string_view bytes, const Limits&);

[[noreturn]] void refuse_damaged(Phrase what);
[[noreturn]] void refuse_large();

}  // namespace verslag::tables
