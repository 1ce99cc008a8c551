// Collects what is found in one file, and hands it over in the order of the file.
#pragma once

#include "source.hpp"

#include <verslag/core/diagnostic.hpp>

namespace verslag::load {

class Report {
public:
    Report(std::string_view file, std::size_t max_errors) : file_(file), max_(max_errors) {}

    void error(Place, std::string_view code, Phrase message, Phrase hint = {});
    void warning(Place, std::string_view code, Phrase message, Phrase hint = {});
    bool errors() const { return errors_ != 0; }

    // Sorted by place; at most max_errors errors and as many warnings, and then a note that counts the rest.
    // The same thing said twice about one place is said once.
    Diagnostics take();

private:
    void add(Severity, Place, std::string_view code, Phrase message, Phrase hint);

    std::string file_;
    std::size_t max_;
    std::size_t errors_ = 0, warnings_ = 0;
    Diagnostics all_;
};

// "'a', 'b' or 'c'"-like lists for hints: joins with commas.
std::string joined(const std::vector<std::string>& words);
// The word in single quotes, cut when long; what cannot be shown in a line is replaced.
std::string in_quotes(std::string_view words);
// "<name>".
std::string tag(std::string_view name);
// What is said of the value of an attribute, behind the name of that: "attribute 'when': …", "attribute 'when' of <date>: …".
Phrase of_attribute(std::string_view attribute, Phrase what);
Phrase of_attribute(std::string_view attribute, std::string_view element, Phrase what);
// The same of the text of an element: "<date>: …".
Phrase of_element(std::string_view element, Phrase what);
// The one for a single thing, the other for none or several: counted(n, phrase("{0} row", n), phrase("{0} rows", n)).
Phrase counted(std::uint64_t n, Phrase one, Phrase many);

}  // namespace verslag::load
