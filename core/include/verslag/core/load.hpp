// From bytes to a validated record.
#pragma once

#include <verslag/core/diagnostic.hpp>
#include <verslag/core/record_text.hpp>
#include <verslag/document.hpp>
#include <verslag/record/record.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace verslag {

struct LoadOptions {
    std::uint64_t max_size = 100'000'000;  // bytes; a larger file is refused
    std::size_t max_errors = 100;          // after these, one line says that there are more
    bool record = true;                    // false: only judge it, which takes half the time and memory
};

// A figure's image, as its record names it.
struct ImageName {
    std::string src;
    std::uint32_t line = 0;
};

struct Loaded {
    bool valid = false;                    // no error was found
    std::optional<record::Record> record;  // of a valid one, where it was asked for
    std::vector<ImageName> images;         // of a valid one; each once
    Diagnostics diagnostics;               // in the order of the file
    // Its text, for whoever finds something in the record later and wants to say where; null without a record.
    std::shared_ptr<const RecordText> text;
};

// Decodes, validates, reads and checks a record. `name` is what diagnostics call the file. Every
// problem becomes a diagnostic; nothing is thrown but std::bad_alloc.
Loaded load_record(std::string bytes, std::string_view name, const LoadOptions& = {});

// The bytes of a file, or of standard input for "-". Throws std::system_error (the environment's
// fault: missing, unreadable, a directory, a named pipe into which nobody writes for ten seconds) or LoadRefused
// (too large).
std::string read_file(const std::filesystem::path& file, const LoadOptions& = {});

struct LoadRefused : std::runtime_error {
    explicit LoadRefused(Phrase why_) : std::runtime_error(why_.str()), why(std::move(why_)) {}
    Phrase why;
};

// The images that a (narrowed) record's figures name, each once.
std::vector<ImageName> images_of(const record::Record&);

// These images, resolved below `folder` only, checked for type and size. One that is missing or no good is left out, with
// a warning; `name` is what diagnostics call the record's file.
std::vector<Resource> load_images(const std::vector<ImageName>&, const std::filesystem::path& folder, std::string_view name,
                                  Diagnostics&);

// The text of an embedded schema: "meeting-record", "house-style", "labels", "messages", "report", "views"; nothing when there is
// none of that name.
std::optional<std::string_view> schema(std::string_view name);
// The names and one line each of the embedded schemas.
struct SchemaName {
    std::string_view name, file, what;
};
std::vector<SchemaName> schemas();

}  // namespace verslag
