#include "series.hpp"

#include "inline.hpp"
#include "sheets.hpp"

#include <map>

namespace verslag::compose {
namespace {

using record::FollowUpStatus;

bool is_closed(FollowUpStatus status) { return status == FollowUpStatus::done || status == FollowUpStatus::dropped; }

// What a follow-up says, to be held against another's: how it is spaced and whether it ends in a full stop is no difference.
std::string gist(const Context& context, const record::FollowUp& f)
{
    std::string out;
    for (const char c : inline_text(context, f.text)) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
    return out;
}

// One follow-up, as far as it has come.
struct Thread {
    std::size_t first = 0, newest = 0;  // meetings
    std::string gist;                   // empty: the audience may not see what it says
    SheetRow row;                       // of the newest
    FollowUpStatus status{};
    Date due;
    std::uint64_t postponed = 0;
    std::uint32_t line = 0;  // of the newest
};

class Threads {
public:
    Threads(const Meetings& meetings, CarriedOver& out) : meetings_(meetings), out_(out) {}

    void meeting(std::size_t m)
    {
        const auto& context = meetings_[m].context;
        auto sheet = follow_ups_sheet(context);
        if (m == 0) columns(sheet);
        auto& count = out_.counts.emplace_back();
        for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
            const auto& f = context.record.follow_ups[i];
            auto text = gist(context, f);
            if (auto* thread = find(f, m, text)) follow(*thread, m, f, std::move(sheet.rows[i]), std::move(text));
            else begin(m, f, std::move(sheet.rows[i]), std::move(text));
        }
        for (const auto& thread : all_) count.open += !is_closed(thread.status);
    }
    void finish()
    {
        const auto& last = meetings_.back().context.record.meeting.date;
        for (auto& thread : all_) {
            stand(thread, last.latest());
            auto& cells = thread.row.cells;
            cells.push_back(text_cell(meetings_[thread.newest].title));
            cells.push_back(number_cell(thread.postponed));
            thread.row.line = 0;  // a line of which record?
            out_.sheet.rows.push_back(std::move(thread.row));
        }
    }

private:
    void columns(const Sheet& of_one)
    {
        const auto& labels = meetings_.front().context.labels;
        out_.sheet = {.id = of_one.id, .title = of_one.title, .columns = of_one.columns, .standing = of_one.standing};
        for (auto& column : out_.sheet.columns) column.fill_in = false;  // what is filled in goes back into one record
        const auto more = compose::sheet(labels, "follow-ups", {{"newest"}, {"postponed", ColumnType::integer}});
        out_.sheet.columns.insert(out_.sheet.columns.end(), more.columns.begin(), more.columns.end());
        meeting_ = of_one.column("meeting"), date_ = of_one.column("date"), note_ = of_one.column("note");
        due_ = of_one.column("latest"), says_ = of_one.column("standing");
    }

    // The one that this carries on. Another text under the same id is another thread, and a contradiction.
    Thread* find(const record::FollowUp& f, std::size_t m, const std::string& text)
    {
        if (f.id.empty()) return nullptr;
        const auto [begin, end] = by_id_.equal_range(f.id);
        Thread* newest = nullptr;
        for (auto at = begin; at != end; ++at) {
            auto& thread = all_[at->second];
            // Two in one record are two.
            if (thread.newest == m) continue;
            if (thread.gist == text || thread.gist.empty() || text.empty()) return &thread;
            newest = &thread;
        }
        if (newest) out_.contradictions.push_back({f.id, newest->newest, m, newest->line, f.line});
        return nullptr;
    }
    void begin(std::size_t m, const record::FollowUp& f, SheetRow row, std::string text)
    {
        row.cells[meeting_] = text_cell(meetings_[m].title);
        if (!f.id.empty()) by_id_.emplace(f.id, all_.size());
        all_.push_back({.first = m,
                        .newest = m,
                        .gist = std::move(text),
                        .row = std::move(row),
                        .status = f.status,
                        .due = f.due.latest(),
                        .postponed = f.status == FollowUpStatus::postponed,
                        .line = f.line});
        ++out_.counts[m].raised;
        out_.counts[m].closed += is_closed(f.status);
    }
    void follow(Thread& thread, std::size_t m, const record::FollowUp& f, SheetRow row, std::string text)
    {
        const auto due = f.due.latest();
        const bool later = due.given() && thread.due.given() && thread.due < due;
        const bool put_off = f.status == FollowUpStatus::postponed && thread.status != FollowUpStatus::postponed;
        thread.postponed += later || put_off;
        out_.counts[m].closed += is_closed(f.status) && !is_closed(thread.status);
        row.cells[meeting_] = std::move(thread.row.cells[meeting_]);
        row.cells[date_] = std::move(thread.row.cells[date_]);
        if (row.cells[note_].empty()) row.cells[note_] = std::move(thread.row.cells[note_]);
        if (!text.empty()) thread.gist = std::move(text);
        thread.row = std::move(row);
        thread.newest = m, thread.status = f.status, thread.line = f.line;
        if (due.given()) thread.due = due;
    }
    // How it stands on the day of the last meeting.
    void stand(Thread& thread, const Date& day) const
    {
        const auto& words = out_.sheet.standing;
        const auto& due = thread.row.cells[due_].text;
        const bool late = !due.empty() && day.given() && due < day.iso();
        thread.row.cells[says_].text = is_closed(thread.status) ? words.done : late ? words.late : words.running;
    }

    const Meetings& meetings_;
    CarriedOver& out_;
    std::vector<Thread> all_;
    std::multimap<std::string, std::size_t, std::less<>> by_id_;
    std::size_t meeting_ = 0, date_ = 0, note_ = 0, due_ = 0, says_ = 0;
};

}  // namespace

CarriedOver carry_over(const Meetings& meetings)
{
    CarriedOver out;
    Threads threads{meetings, out};
    for (std::size_t m = 0; m < meetings.size(); ++m) threads.meeting(m);
    threads.finish();
    return out;
}

}  // namespace verslag::compose
