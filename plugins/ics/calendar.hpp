// A record's meeting, events and follow-ups as the components of a calendar.
#pragma once

#include "lines.hpp"

#include <verslag/exporter.hpp>

namespace verslag::ics {

class Calendar {
public:
    // `words`: the workbook's sheet of follow-ups, a row for each of the record's: what it says of each, names that this
    // audience may not see are left out of, and what stands in their place is in the language of the labels.
    Calendar(const record::Record&, const Sheet* words, std::int64_t clock, bool tasks, OutputSink&);

    void write(Artefact&);

private:
    enum class Is { event, task };

    // The days that something takes; both ends included.
    struct Days {
        Date first, last;
    };
    static Days days_of(const FuzzyDate&);

    void meeting();
    void next_meeting();
    void follow_up(std::size_t number);
    std::string uid(std::string_view part) const;
    void begin(Is, const std::string& part);
    void end(Is, record::Visibility);
    void all_day(const Days&);
    void location();
    std::string meeting_name() const;
    std::string organisation(std::string_view id) const;
    std::string_view say(std::size_t row, std::string_view column) const;
    void leave_out(const std::string& what, const FuzzyDate&, std::uint32_t line);
    void tell_the_rest();

    const record::Record& record_;
    const Sheet* words_;
    std::int64_t clock_;
    bool tasks_;
    OutputSink& sink_;
    Lines lines_;
    std::string record_hash_;
    std::size_t left_out_ = 0, undated_ = 0;
};

}  // namespace verslag::ics
