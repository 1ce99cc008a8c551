// The meeting, its events and its follow-ups for a calendar: iCalendar (RFC 5545).
#include "calendar.hpp"

namespace verslag::ics {
namespace {

constexpr Choice follow_ups{"follow-ups", "task", "task|event",
                            "whether what has to be done is a task with a last day, or an event on that day; a task says what it "
                            "is and how it stands, but Google Calendar and Outlook take events only"};
constexpr Option options[] = {follow_ups};
constexpr std::string_view media_type = "text/calendar";
constexpr Translation labels[] = {{"nl", "Een agenda van de bijeenkomst, haar gebeurtenissen en haar opvolging"}};
constexpr Format formats[] = {{"ics", "ics", media_type, "A calendar of the meeting, its events and its follow-ups",
                               Needs::record | Needs::workbook, "", options, std::nullopt, labels}};
constexpr Manifest manifest{"ics", "1.0.0", "verslag", "Calendars (iCalendar, RFC 5545)", formats};

const Sheet* find_follow_ups(const Workbook& workbook)
{
    for (const Book& book : workbook.books)
        for (const Sheet& sheet : book.sheets)
            if (sheet.id == "follow-ups") return &sheet;
    return nullptr;
}

class Ics : public Exporter {
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const auto record = request.record();
        const auto workbook = request.workbook();
        Calendar calendar(record, find_follow_ups(workbook), request.clock(), request[follow_ups] == "task", sink);
        auto file = sink.begin("", media_type);
        calendar.write(file);
        file.finish();
    }
};

}  // namespace
}  // namespace verslag::ics

VERSLAG_PLUGIN(verslag::ics::Ics, verslag::ics::manifest)
