// From a narrowed record to the two views.
#pragma once

#include <verslag/artefacts.hpp>
#include <verslag/core/audience.hpp>
#include <verslag/document.hpp>
#include <verslag/workbook.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace verslag {

// The words of one language, from core/labels/<language>.xml.
class Labels {
public:
    // `language` is a BCP 47 tag, of which the first subtag counts. Falls back to English.
    static Labels load(std::string_view language);
    static std::vector<std::string> languages();

    const std::string& language() const { return language_; }  // of these labels
    bool fallback() const { return fallback_; }                // another language was asked for
    // The words for a key ("heading.attendance"). Throws std::logic_error when there are none: a test
    // proves that each label file has every key that the code asks for.
    const std::string& operator[](std::string_view key) const;
    // The words for a key, or nothing.
    const std::string* find(std::string_view key) const;

private:
    std::string language_;
    bool fallback_ = false;
    std::map<std::string, std::string, std::less<>> words_;
};

struct ComposeOptions {
    Audience audience = Audience::everyone;
    std::string record_name;  // the name of the record's file without folder and extension
    std::vector<Withheld> withheld;
    std::vector<Resource> images;
    std::string generator;  // "verslag 1.0.0"
};

Document compose_document(const record::Record&, const Labels&, const ComposeOptions&);
Workbook compose_workbook(const record::Record&, const Labels&, const ComposeOptions&);

// Fills in the heading, and what each file is: "Verslag (PDF)", "Aanwezigheid (XLSX)".
void say_artefacts(Artefacts&, const Labels&);

// What was withheld, in words: "2 alinea’s en 1 naam"; empty when nothing was.
std::string withheld_words(const std::vector<Withheld>&, const Labels&);

// The seconds since 1970 that stand for "now" in an export: SOURCE_DATE_EPOCH, else the last of the
// record's own dates (document modified, published, adopted, created, the meeting's).
std::int64_t export_clock(const record::Record&);

}  // namespace verslag
