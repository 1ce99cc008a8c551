// What plugins are tried with.
#pragma once

#include <verslag/artefacts.hpp>
#include <verslag/document.hpp>
#include <verslag/record/collection.hpp>
#include <verslag/workbook.hpp>

#include <string>

namespace verslag::trial {

// One record with its views, as plain values.
struct Views {
    record::Record record;
    Document document;
    Workbook workbook;
};

// A council's meeting, with tables, lists, figures, votes and links, composed as an export composes it.
Views real_meeting();
// The least that a record may hold.
Views smallest_meeting();
// The real meeting with every text in another script, or full of what has a meaning somewhere.
Views many_tongues();
// The real meeting with its text so many times, and more than that of people and follow-ups.
Views repeated(unsigned times);

// The encoded models of one export.
struct Input {
    std::string document, workbook, record, artefacts;
    std::int64_t clock = 1'709'251'200;  // 2024-03-01
    bool collection = false;

    std::size_t size() const { return document.size() + workbook.size() + record.size(); }
};
Input encoded(const Views&);
// The models with nothing in them.
Input nothing();
// The same, as a later program would encode it: with fields that are not known yet, in every message.
Input with_unknown_fields(const Input&);
// A series of meetings; one without any.
Input series();
Input empty_series();

// What others made: a few files; nothing at all; files with names and titles that need care.
Artefacts some_artefacts();
Artefacts odd_artefacts();

}  // namespace verslag::trial
