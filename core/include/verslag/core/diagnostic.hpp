// What is said about a record or an export: where, what, and how to mend it.
#pragma once

#include <verslag/core/phrase.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace verslag {

enum class Severity { note, warning, error };

struct Diagnostic {
    Severity severity{};
    std::string code;          // stable, explained in docs/diagnostics.md: "unknown-element"
    Phrase message;            // one sentence, no full stop at its end
    Phrase hint;               // how to mend it; may be empty
    std::string file;          // as the user named it; empty when it is about no file
    std::uint32_t line = 0;    // from 1; 0 when it is about the file as a whole
    std::uint32_t column = 0;  // in characters, from 1; 0 when unknown
};

using Diagnostics = std::vector<Diagnostic>;

inline bool has_errors(const Diagnostics& all)
{
    for (const auto& d : all)
        if (d.severity == Severity::error) return true;
    return false;
}

}  // namespace verslag
