#include "chapters.hpp"

#include "attendance_notes.hpp"
#include "name_order.hpp"
#include "names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace verslag::compose {
namespace {

using record::AttendanceStatus, record::Participant;

// Minutes give those who were there first, and absent with and without notice apart.
constexpr std::array groups{AttendanceStatus::present, AttendanceStatus::partial,     AttendanceStatus::excused,
                            AttendanceStatus::absent,  AttendanceStatus::substituted, AttendanceStatus::invited,
                            AttendanceStatus::unknown};

// Somebody whose status is not said counts as unknown.
constexpr AttendanceStatus group_of(const Participant& p)
{
    return p.status == AttendanceStatus::unset ? AttendanceStatus::unknown : p.status;
}

std::vector<Line> people_lines(const Context& context, const std::vector<const Participant*>& people, const Substitutes& instead)
{
    std::vector<Line> lines;
    for (const auto* p : people)
        lines.push_back(
            {.cells = {listed_name(context, *p), function_and_role(context, *p), parties_words(context, p->party, true),
                       organisation_name(context, p->organisation), attendance_note(context, *p, instead)},
             .line = p->line});
    return lines;
}

// The tables of all groups have the same columns, so that they can stand below one another; only notes, the last,
// may be left out of one.
std::vector<Heading> people_headings(const std::vector<std::vector<Line>>& all_lines)
{
    std::vector<Heading> all{{.label = "column.name", .stays = true, .names_row = true},
                             {.label = "column.function"},
                             {.label = "column.party"},
                             {.label = "column.organisation"},
                             {.label = "column.note"}};
    for (std::size_t c = 1; c + 1 < all.size(); ++c)
        for (const auto& lines : all_lines)
            for (const auto& line : lines) all[c].stays = all[c].stays || !line.cells[c].empty();
    return all;
}

Blocks represented(const Context& context)
{
    static const std::vector<Heading> headings{{.label = "column.organisation", .stays = true, .names_row = true},
                                               {.label = "column.count"},
                                               {.label = "column.capacity"}};
    std::vector<Line> lines;
    std::vector<Runs> names;
    bool only_names = true;
    for (const auto& r : context.record.attendance.represented) {
        auto name = organisation_name(context, r.organisation);
        auto count = r.count ? words(std::to_string(*r.count)) : Runs{};
        auto capacity = words(r.capacity);
        only_names = only_names && count.empty() && capacity.empty();
        names.push_back(name);
        lines.push_back({.cells = {std::move(name), std::move(count), std::move(capacity)}, .line = r.line});
    }
    if (lines.empty()) return {};
    Blocks out{heading(3, label(context, "heading.represented"), Role::attendance)};
    out.push_back(only_names ? list(std::move(names), Role::attendance)
                             : table(context, headings, std::move(lines), Role::attendance));
    return out;
}

Runs quorum(const Context& context)
{
    const auto& q = context.record.attendance.quorum;
    std::vector<Runs> sentences;
    if (q.required) sentences.push_back(label_words(context, say_count(context.labels, "quorum.required", *q.required)));
    if (q.met) sentences.push_back(label(context, *q.met ? "quorum.met" : "quorum.not-met"));
    return join(sentences, " ");
}

}  // namespace

void add_attendance(Context& context, Blocks& blocks)
{
    const auto& attendance = context.record.attendance;
    Blocks chapter;
    if (auto stated = words(attendance.stated.words); !stated.empty()) {
        auto sentence = paragraph(std::move(stated), Role::attendance);
        sentence.line = attendance.stated.line;
        chapter.push_back(std::move(sentence));
    } else if (attendance.stated.participants) {
        chapter.push_back(
            paragraph(label_words(context, say_count(context.labels, "stated.participants", *attendance.stated.participants)),
                      Role::attendance));
    }

    std::unordered_map<AttendanceStatus, std::vector<const Participant*>> by_status;
    for (const auto* p : in_order(context, attendance.participants)) by_status[group_of(*p)].push_back(p);
    const auto instead = substitutes(context.record);
    std::vector<AttendanceStatus> shown;
    std::vector<std::vector<Line>> lines;
    for (const auto group : groups)
        if (const auto found = by_status.find(group); found != by_status.end()) {
            shown.push_back(group);
            lines.push_back(people_lines(context, found->second, instead));
        }
    const auto headings = people_headings(lines);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        chapter.push_back(heading(3, label(context, "attendance." + std::string(name_of(shown[i]))), Role::attendance));
        chapter.push_back(table(context, headings, std::move(lines[i]), Role::attendance));
    }
    for (auto& block : represented(context)) chapter.push_back(std::move(block));
    if (auto sentence = quorum(context); !sentence.empty()) {
        // Before the lists: it is about all of them, and the last list's heading is not its heading.
        const auto first_heading =
            std::find_if(chapter.begin(), chapter.end(), [](const Block& b) { return b.kind == Block::Kind::heading; });
        chapter.insert(first_heading, paragraph(std::move(sentence), Role::attendance));
    }
    if (chapter.empty()) return;
    blocks.push_back(heading(2, label(context, "heading.attendance")));
    blocks.insert(blocks.end(), std::make_move_iterator(chapter.begin()), std::make_move_iterator(chapter.end()));
}

}  // namespace verslag::compose
