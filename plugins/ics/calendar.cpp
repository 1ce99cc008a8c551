#include "calendar.hpp"

#include "times.hpp"

#include <verslag/safe_text.hpp>

#include <algorithm>

namespace verslag::ics {
namespace {

constexpr std::size_t told_at_most = 5;

// FNV-1a: the same for the same record wherever and whenever it is exported.
std::string hash(std::string_view text)
{
    std::uint64_t h = 0xcbf29ce484222325;
    for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string out;
    for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[h >> shift & 15];
    return out;
}

// What tells this record from all others: its identifier, else what does not change when it is corrected.
std::string identity(const record::Record& r)
{
    const auto& ids = r.document.identifiers;
    if (!ids.empty()) return ids.front().scheme + '\n' + ids.front().value;
    return r.document.title + '\n' + r.meeting.id + '\n' + r.meeting.date.when.iso() + '\n' + r.meeting.start;
}

std::string_view event_status(record::FollowUpStatus status)
{
    return status == record::FollowUpStatus::dropped ? "CANCELLED" : "CONFIRMED";
}

std::string_view task_status(record::FollowUpStatus status)
{
    using enum record::FollowUpStatus;
    switch (status) {
        case in_progress:
            return "IN-PROCESS";
        case done:
            return "COMPLETED";
        case dropped:
            return "CANCELLED";
        case unset:
        case open:
        case postponed:
            break;
    }
    return "NEEDS-ACTION";
}

std::string_view priority(record::Priority p)
{
    using enum record::Priority;
    return p == high ? "1" : p == normal ? "5" : p == low ? "9" : "";
}

bool names_a_day(const FuzzyDate& date) { return date.when.given(); }

// Agenda items a line each, those below others too.
void list_agenda(std::string& out, const std::vector<record::AgendaItem>& items)
{
    for (const auto& item : items) {
        if (!out.empty()) out += '\n';
        if (!item.number.empty()) out += item.number + ' ';
        out += item.title;
        list_agenda(out, item.items);
    }
}

}  // namespace

Calendar::Calendar(const record::Record& record, const Sheet* words, std::int64_t clock, bool tasks, OutputSink& sink)
    : record_(record), words_(words), clock_(clock), tasks_(tasks), sink_(sink), record_hash_(hash(identity(record)))
{
    if (words_ ? words_->rows.size() != record.follow_ups.size() : !record.follow_ups.empty())
        throw std::runtime_error("the workbook has another number of follow-ups than the record");
}

void Calendar::write(Artefact& file)
{
    lines_.begin("VCALENDAR");
    lines_.raw("VERSION", "2.0");
    lines_.raw("PRODID", "-//verslag//ics 1.0//EN");
    lines_.text("NAME", record_.document.title);
    lines_.text("X-WR-CALNAME", record_.document.title);  // what programs read that don't know RFC 7986
    write_zone(lines_);
    meeting();
    next_meeting();
    file.write(lines_.take());
    for (std::size_t i = 0; i < record_.follow_ups.size(); ++i) {
        sink_.progress(i, record_.follow_ups.size());
        follow_up(i);
        file.write(lines_.take());
    }
    lines_.end("VCALENDAR");
    file.write(lines_.take());
    tell_the_rest();
}

Calendar::Days Calendar::days_of(const FuzzyDate& date)
{
    if (date.when.given()) return {date.when, date.when};
    return {date.not_before, date.not_after};
}

std::string Calendar::uid(std::string_view part) const { return std::string(part) + '.' + record_hash_ + "@verslag"; }

void Calendar::begin(Is is, const std::string& part)
{
    lines_.begin(is == Is::event ? "VEVENT" : "VTODO");
    lines_.text("UID", uid(part));
    lines_.raw("DTSTAMP", utc(clock_));
    // A calendar that has an earlier version takes this one instead.
    if (record_.document.revision > 0) lines_.raw("SEQUENCE", std::to_string(record_.document.revision));
}

void Calendar::end(Is is, record::Visibility visibility)
{
    if (visibility == record::Visibility::unset) visibility = record_.visibility;
    if (visibility == record::Visibility::confidential) lines_.raw("CLASS", "CONFIDENTIAL");
    else if (visibility > record::Visibility::everyone) lines_.raw("CLASS", "PRIVATE");
    lines_.end(is == Is::event ? "VEVENT" : "VTODO");
}

void Calendar::all_day(const Days& days)
{
    lines_.raw("DTSTART;VALUE=DATE", date(days.first));
    // The end is the first day that is not part of it.
    if (const auto end = day_after(days.last); end.given() && days.last > days.first) lines_.raw("DTEND;VALUE=DATE", date(end));
    lines_.raw("TRANSP", "TRANSPARENT");  // nobody is busy all day
}

std::string Calendar::organisation(std::string_view id) const
{
    for (const auto& o : record_.organisations)
        if (o.id == id) return o.name;
    return {};
}

std::string Calendar::meeting_name() const
{
    const auto& m = record_.meeting;
    if (!m.name.empty()) return m.name;
    return m.series.empty() ? record_.document.title : m.series;
}

void Calendar::location()
{
    std::string where, address;
    for (const auto& l : record_.meeting.locations) {
        const auto words = l.words.empty() ? organisation(l.municipality) : l.words;
        if (!where.empty() && !words.empty()) where += '\n';
        where += words;
        if (address.empty()) address = web_address(l.href);
    }
    lines_.text("LOCATION", where);
    if (!address.empty()) lines_.raw("URL", address);
}

void Calendar::meeting()
{
    const auto& m = record_.meeting;
    const auto days = days_of(m.date);
    const auto from = moment(m.start), to = moment(m.end);
    if (!from && !(days.first.given() && days.last.given())) return leave_out("the meeting", m.date, m.line);
    begin(Is::event, "meeting");
    if (from) {
        const auto put = [&](std::string name, const Moment& at) {
            if (!at.utc) name.append(";TZID=").append(zone_name);
            lines_.raw(name, date_time(at));
        };
        put("DTSTART", *from);
        if (to && to->utc == from->utc && *to > *from) put("DTEND", *to);
    } else {
        all_day(days);
    }
    lines_.text("SUMMARY", meeting_name());
    location();
    std::string agenda;
    list_agenda(agenda, record_.agenda);
    lines_.text("DESCRIPTION", agenda);
    lines_.raw("STATUS", m.status == record::MeetingStatus::cancelled ? "CANCELLED" : "CONFIRMED");
    end(Is::event, record_.visibility);
}

void Calendar::next_meeting()
{
    const auto& next = record_.meeting.next;
    if (!next.given()) return;
    const auto days = days_of(next);
    // Where it is a follow-up, too, that says more.
    for (const auto& f : record_.follow_ups)
        if (f.kind == record::FollowUpKind::event && days_of(f.due).first == days.first && days_of(f.due).last == days.last)
            return;
    if (!days.first.given() || !days.last.given()) return leave_out("the next meeting", next, record_.meeting.line);
    begin(Is::event, "next-meeting");
    all_day(days);
    lines_.text("SUMMARY", record_.meeting.series.empty() ? meeting_name() : record_.meeting.series);
    if (!names_a_day(next)) lines_.text("DESCRIPTION", next.words);
    lines_.raw("STATUS", names_a_day(next) ? "CONFIRMED" : "TENTATIVE");
    end(Is::event, record_.visibility);
}

std::string_view Calendar::say(std::size_t row, std::string_view column) const
{
    const auto& cells = words_->rows[row].cells;
    const auto at = words_->column(column);
    return at < cells.size() ? std::string_view(cells[at].text) : std::string_view();
}

void Calendar::follow_up(std::size_t i)
{
    const auto& f = record_.follow_ups[i];
    const auto days = days_of(f.due);
    const bool happens = f.kind == record::FollowUpKind::event;
    const auto is = happens || !tasks_ ? Is::event : Is::task;
    const auto name = "follow-up '" + (f.number.empty() ? f.id : f.number) + "'";
    if (!f.due.given()) {
        ++undated_;
        return;
    }
    // A task may have one end only. One that is no event of itself stands on its last day.
    const bool dated = is == Is::task ? days.first.given() || days.last.given()
                       : happens      ? days.first.given() && days.last.given()
                                      : days.last.given();
    if (!dated) return leave_out(name, f.due, f.line);
    begin(is, "follow-up-" + f.id);
    if (is == Is::event) {
        all_day(happens ? days : Days{days.last, days.last});
    } else {
        if (days.first.given() && (days.first < days.last || !days.last.given()))
            lines_.raw("DTSTART;VALUE=DATE", date(days.first));
        if (days.last.given()) lines_.raw("DUE;VALUE=DATE", date(days.last));
    }
    lines_.text("SUMMARY", say(i, "what"));
    std::string more;
    if (!names_a_day(f.due)) more = f.due.words;
    if (const auto note = say(i, "note"); !note.empty()) more.append(more.empty() ? "" : "\n").append(note);
    lines_.text("DESCRIPTION", more);
    if (!f.owners.empty()) lines_.text("CONTACT", say(i, "who"));
    lines_.raw("STATUS", is == Is::task ? task_status(f.status)
                         : happens && !names_a_day(f.due) && f.status != record::FollowUpStatus::dropped
                             ? "TENTATIVE"
                             : event_status(f.status));
    if (const auto p = priority(f.priority); !p.empty()) lines_.raw("PRIORITY", p);
    lines_.text("RELATED-TO", uid("meeting"));
    end(is, f.visibility);
}

void Calendar::leave_out(const std::string& what, const FuzzyDate& date, std::uint32_t line)
{
    if (++left_out_ > told_at_most) return;
    sink_.warn(what + " is not in the calendar: " +
                   (date.words.empty() ? "it has no date" : "no days are known for \"" + clean_text(date.words) + '"'),
               line);
}

void Calendar::tell_the_rest()
{
    if (left_out_ > told_at_most)
        sink_.warn(std::to_string(left_out_ - told_at_most) + " more are not in the calendar for the same reason");
    if (undated_ > 0) sink_.warn("follow-ups without a date are not in the calendar: " + std::to_string(undated_));
    if (lines_.replaced() > 0)
        sink_.warn("characters that may not stand in a calendar were replaced by U+FFFD in " + std::to_string(lines_.replaced()) +
                   " lines");
}

}  // namespace verslag::ics
