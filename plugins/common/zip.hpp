// A ZIP archive whose bytes depend on its entries alone: every entry is dated 1980-01-01, and none has extra
// fields, comments or attributes.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

namespace verslag::common {

enum class Packing { stored, deflated };

class ZipWriter {
public:
    // `out` gets the archive's bytes in order, an entry at a time; what it throws passes through.
    explicit ZipWriter(std::function<void(std::string_view)> out);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    // Appends an entry; `name` is ASCII, with forward slashes. Throws std::runtime_error when it can't be packed.
    void add(std::string_view name, std::string_view bytes, Packing = Packing::deflated);
    // The same in pieces: begin, append as often as need be, end. Only what is packed is held until the end.
    void begin(std::string_view name, Packing = Packing::deflated);
    void append(std::string_view bytes);
    void end();
    // Writes the directory. Without it the archive is incomplete.
    void close();

private:
    void begin(std::string_view name, Packing, bool large);
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace verslag::common
