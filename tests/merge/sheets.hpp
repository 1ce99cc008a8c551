// Sheets of follow-ups as exports make them, to be filled in by tests.
#pragma once

#include <verslag/core/audience.hpp>
#include <verslag/core/merge.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace filled {

// A record with these follow-ups, in lines of its own from 6 on.
std::string record_with(const std::string& follow_ups, const std::string& lang = "nl");
// Three of them, f1 to f3: a plain one, one with a date and a note, one with two notes.
inline const std::string three =
    "<followUps>\n"
    "  <followUp id=\"f1\" kind=\"action\">\n"
    "    <number>1</number>\n"
    "    <text>Bellen met de <em>buren</em></text>\n"
    "    <owner kind=\"group\">Het college</owner>\n"
    "  </followUp>\n"
    "  <followUp id=\"f2\" kind=\"commitment\" status=\"inProgress\" priority='high'>\n"
    "    <text>Tellen &amp; meten</text>\n"
    "    <due notBefore=\"2020-06-21\" notAfter=\"2020-06-30\" precision=\"partOfMonth\" assumed=\"true\">eind juni</due>\n"
    "    <note>Begonnen op 1 mei.</note>\n"
    "  </followUp>\n"
    "  <followUp id=\"f3\" kind=\"event\"  priority=\"low\" status=\"done\" >\n"
    "    <text>Feest</text>\n"
    "    <due when=\"2020-05-01\" precision=\"day\">1 mei 2020</due>\n"
    "    <note>Het was druk</note><!-- echt -->\n"
    "    <note>en leuk.</note>\n"
    "  </followUp>\n"
    "</followUps>\n";

struct Table {
    std::vector<std::vector<std::string>> rows;  // the header first

    std::string& at(const std::string& id, const std::string& title);
    std::size_t column(const std::string& title) const;
    // Separated text, each cell in quotes.
    std::string text(char separator = ';') const;
};
// What an export of the record has on its sheet of follow-ups.
Table exported(const std::string& record, const std::string& language = "nl",
               verslag::Audience = verslag::Audience::confidential);

verslag::Merged merged(const std::string& record, const std::string& sheet);
// The codes of what is said, notes of changes left out.
std::vector<std::string> codes(const verslag::Merged&);
// The record after the sheet was filled in so and merged; expects that all was taken over.
std::string after(const std::string& record, const std::function<void(Table&)>& fill, const std::string& language = "nl");
// What is said when it was filled in so; expects that nothing was taken over.
std::vector<std::string> refusals(const std::string& record, const std::function<void(Table&)>& fill,
                                  const std::string& language = "nl");

std::string replaced(std::string text, const std::string& from, const std::string& to);

}  // namespace filled
