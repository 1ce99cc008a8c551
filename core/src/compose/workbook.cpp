#include "properties.hpp"
#include "sheets.hpp"

namespace verslag {
namespace {

using compose::Context;

// The explanation stands first, and is about the sheets after it.
Book book(const Context& context, std::string_view id, std::vector<Sheet> sheets)
{
    Book out{.id = std::string(id),
             .title = compose::say(context.labels, "book." + std::string(id),
                                   {{"meeting", compose::clean(context.record.meeting.name)}}),
             .sheets = std::move(sheets)};
    auto explanation = compose::explanation_sheet(context, out);
    out.sheets.insert(out.sheets.begin(), std::move(explanation));
    return out;
}

}  // namespace

Workbook compose_workbook(const record::Record& record, const Labels& labels, const ComposeOptions& options)
{
    const Context context{record, labels, options};
    Workbook workbook{.properties = compose::properties(context),
                      .date_format = labels["format.date"],
                      .time_format = labels["format.time"],
                      .page_of = labels["page.of"]};
    std::vector<Sheet> sheets{compose::attendance_sheet(context), compose::organisations_sheet(context)};
    const auto put_overview_first = [&](Sheet overview) {
        if (!overview.rows.empty()) sheets.insert(sheets.begin(), std::move(overview));
    };
    put_overview_first(compose::attendance_overview(context, sheets.back()));
    workbook.books.push_back(book(context, "attendance", std::move(sheets)));

    sheets = {compose::follow_ups_sheet(context)};
    put_overview_first(compose::follow_up_overview(context, sheets.back()));
    for (const auto make : {compose::decisions_sheet, compose::votes_sheet, compose::experiments_sheet})
        if (auto sheet = make(context); !sheet.rows.empty()) sheets.push_back(std::move(sheet));
    workbook.books.push_back(book(context, "follow-up", std::move(sheets)));
    return workbook;
}

}  // namespace verslag
