#include "take_over.hpp"

#include "day.hpp"
#include "take_note.hpp"
#include "words.hpp"

#include "load/closest.hpp"
#include "load/report.hpp"

#include <algorithm>
#include <set>

namespace verslag::merge {
namespace {

using load::in_quotes;
using Kind = tables::Cell::Kind;

// Columns by which a row is known: when one of them differs, nobody knows which follow-up it is about.
constexpr std::array<std::string_view, 2> identity{"number", "what"};
// Worked out anew whenever somebody looks.
constexpr std::string_view worked_out = "standing";

bool is_one_of(std::string_view id, auto& all) { return std::find(all.begin(), all.end(), id) != all.end(); }

class Rows {
public:
    explicit Rows(Into& into) : in_(into), columns_(into.found.expected->columns())
    {
        for (const auto& f : into.record.follow_ups) follow_ups_.emplace(f.id, &f);
    }

    bool run()
    {
        collect();
        choose_order();
        choose_versions();
        bool any = false;
        for (const auto& [id, rows] : by_id_) any |= !rows.empty() && is_the_same(*rows[0], id);
        if (!any && !by_id_.empty()) return false;
        for (const auto* row : order_) {
            const auto id = id_of(*row);
            const auto& rows = by_id_.at(id);
            if (rows.size() > 1) say_twice(id, rows, *row);
            else if (!follow_ups_.contains(id)) say_unknown(id, *row);
            else take(*row, id);
        }
        return true;
    }

private:
    std::string id_of(const tables::Row& row) const { return folded(in_.found.cell(row, in_.found.expected->column("id")).text); }

    void collect()
    {
        const auto& rows = in_.found.sheet->rows;
        for (std::size_t r = in_.found.header + 1; r < rows.size(); ++r) {
            bool any = false;
            for (std::size_t c = 0; c < columns_.size(); ++c)
                any |= columns_[c].id != worked_out && !in_.found.cell(rows[r], c).empty();
            if (!any) continue;
            if (const auto id = id_of(rows[r]); !id.empty()) {
                by_id_[id].push_back(&rows[r]);
                order_.push_back(&rows[r]);
            } else
                in_.said.row(Severity::warning, rows[r].number, "no-id", phrase("the row has no id, so it is not taken over"),
                             phrase("a follow-up that is new is added to the record by hand; else put its id back"));
        }
    }

    // All days of a sheet are shown one way; where its numbers leave that open, a Dutch sheet begins with the day.
    void choose_order()
    {
        bool day = false, month = false;
        for (const auto* row : order_)
            for (std::size_t c = 0; c < columns_.size(); ++c) {
                if (columns_[c].type != ColumnType::date) continue;
                const auto first = first_in(in_.found.cell(*row, c));
                day |= first == First::day, month |= first == First::month;
            }
        const bool dutch = in_.found.expected->labels.language() == "nl";
        first_ = day != month ? (day ? First::day : First::month) : day || !dutch ? First::unknown : First::day;
    }

    // Whether a cell says what an export for that audience says there.
    bool same(const tables::Row& row, std::size_t column, const Cell& expected) const
    {
        const auto& given = in_.found.cell(row, column);
        if (columns_[column].type == ColumnType::date) return may_mean(given, in_.book.days_of_1904, expected.text);
        if (given.kind == Kind::empty) return folded(expected.text).empty();
        return same_text(given.text, expected.text);
    }

    // The audiences whose sheet this can be: those with which most of it agrees.
    void choose_versions()
    {
        std::size_t most = 0;
        for (const auto& version : in_.found.expected->versions) {
            std::size_t agreed = 0;
            for (const auto* row : order_)
                for (std::size_t c = 0; c < columns_.size(); ++c)
                    if (const auto* expected = version.cell(id_of(*row), c))
                        agreed += in_.found.places[c] != none && same(*row, c, *expected);
            if (agreed > most) versions_.clear(), most = agreed;
            if (agreed == most) versions_.push_back(&version);
        }
    }

    // What exports say in a cell, each text once.
    std::vector<const Cell*> expected(std::string_view id, std::size_t column) const
    {
        std::vector<const Cell*> all;
        for (const auto* version : versions_)
            if (const auto* cell = version->cell(id, column))
                if (std::none_of(all.begin(), all.end(), [&](const Cell* c) { return c->text == cell->text; }))
                    all.push_back(cell);
        return all;
    }
    bool agrees(const tables::Row& row, std::string_view id, std::size_t column) const
    {
        const auto all = expected(id, column);
        return in_.found.places[column] == none ||
               std::any_of(all.begin(), all.end(), [&](const Cell* c) { return same(row, column, *c); });
    }
    bool is_the_same(const tables::Row& row, std::string_view id) const
    {
        return follow_ups_.contains(id) && std::all_of(identity.begin(), identity.end(), [&](std::string_view c) {
                   return agrees(row, id, in_.found.expected->column(c));
               });
    }

    void say_twice(const std::string& id, const std::vector<const tables::Row*>& rows, const tables::Row& row)
    {
        if (&row != rows.back()) return;
        std::vector<std::string> numbers;
        for (const auto* r : rows) numbers.push_back(std::to_string(r->number));
        in_.said.row(Severity::warning, row.number, "row-twice",
                     phrase("the follow-up {0} has more than one row ({1}), so none of them is taken over", in_quotes(id),
                            load::joined(numbers)),
                     phrase("leave the right one"));
    }
    void say_unknown(const std::string& id, const tables::Row& row)
    {
        std::vector<std::string> known;
        for (const auto& [k, f] : follow_ups_) known.emplace_back(k);
        in_.said.row(Severity::warning, row.number, "unknown-follow-up",
                     phrase("the record has no follow-up {0}, so the row is not taken over", in_quotes(id)),
                     load::did_you_mean(id, known) +
                         phrase("an id stays as the export wrote it; a follow-up that is new is added to the record by hand"));
    }
    void warn(const tables::Row& row, std::size_t column, std::string_view code, Phrase what, Phrase hint)
    {
        in_.said.cell(row.number, in_.found.places[column], columns_[column].title, code, std::move(what), std::move(hint));
    }

    void take(const tables::Row& row, const std::string& id)
    {
        bool known = true;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto& column = columns_[c];
            if (is_one_of(column.id, changeable) || column.id == worked_out || column.id == "id" || agrees(row, id, c)) continue;
            const bool names_it = is_one_of(column.id, identity);
            known &= !names_it;
            const auto all = expected(id, c);
            const auto says = in_quotes(in_.found.cell(row, c).text), said = in_quotes(all.empty() ? "" : all.front()->text);
            warn(row, c, "changed-text",
                 names_it ? phrase("it says {0} where the record has {1} for {2}, so the row is not taken over", says, said,
                                   in_quotes(id))
                          : phrase("it says {0} where the record has {1}; this column is not taken over", says, said),
                 names_it ? phrase("were the rows sorted without their ids? put the text back, or change the record itself first")
                          : phrase("what is right is written into the record itself"));
        }
        if (!known) return;
        const auto node = in_.edits.follow_up(id);
        take_word(row, id, node, "status", follow_ups_.at(id)->status);
        take_word(row, id, node, "priority", follow_ups_.at(id)->priority);
        take_day(row, id, node);
        take_note(row, id, node);
    }

    bool differs(const tables::Row& row, std::string_view id, std::size_t column) const
    {
        return in_.found.places[column] != none && !agrees(row, id, column);
    }
    void change(const tables::Row& row, std::size_t column, pugi::xml_node node, Phrase what)
    {
        in_.changes.push_back(
            {in_.edits.offset(node), phrase("{0} ({1})", std::move(what), in_.said.place(row.number, in_.found.places[column]))});
    }

    // A column of words to choose from, of which the record has the names.
    template <NamedEnum E>
    void take_word(const tables::Row& row, const std::string& id, pugi::xml_node node, const char* attribute, E was)
    {
        const auto c = in_.found.expected->column(attribute);
        if (!differs(row, id, c)) return;
        const auto& cell = in_.found.cell(row, c);
        const auto& labels = in_.found.expected->labels;
        const bool is_status = std::string_view(attribute) == "status";
        const auto group = is_status ? "follow-up-status." : "priority.";
        const auto words = [&](std::string_view name) {
            return name.empty() ? std::string() : labels[group + std::string(name)];
        };
        for (const auto name : names(E{})) {
            if (name.empty() ? is_status || !cell.empty() : cell.kind != Kind::text || !same_word(cell.text, words(name)))
                continue;
            if (enum_of<E>(name) == was) return;
            in_.edits.set(node, attribute, name);
            const auto said = [&](std::string_view n) {
                return n.empty() ? phrase("none") : Phrase::verbatim(in_quotes(words(n)));
            };
            const auto before = said(name_of(was)), after = said(name);
            return change(row, c, node,
                          is_status ? phrase("follow-up {0}: the status was {1} and is now {2}", in_quotes(id), before, after)
                                    : phrase("follow-up {0}: the priority was {1} and is now {2}", in_quotes(id), before, after));
        }
        std::vector<std::string> known;
        for (const auto name : names(E{}))
            if (!name.empty()) known.push_back(words(name));
        warn(row, c, "bad-cell",
             cell.empty() ? phrase("it is empty, and every follow-up has a status")
                          : phrase("{0} is none of its words", in_quotes(cell.text)),
             load::did_you_mean(folded(cell.text), known) + phrase("allowed are: {0}", load::joined(known)));
    }

    void take_day(const tables::Row& row, const std::string& id, pugi::xml_node node)
    {
        const auto c = in_.found.expected->column("latest");
        if (!differs(row, id, c)) return;
        const auto& due = follow_ups_.at(id)->due;
        const auto& cell = in_.found.cell(row, c);
        const auto day = read_day(cell, in_.book.days_of_1904, first_, in_.record.meeting.date.latest());
        if (!day.trouble.empty()) return warn(row, c, day.doubtful ? "doubtful-cell" : "bad-cell", day.trouble, day.hint);
        if (!day.date.given())
            return warn(
                row, c, "doubtful-cell",
                phrase("it was emptied, and the record says {0}", in_quotes(due.words.empty() ? due.latest().iso() : due.words)),
                phrase("whether it has no date any more is for the record itself to say"));
        const auto labels = Labels::load(in_.record.lang);
        // A day that was one day stays one; what was to be done by some day has another one until which.
        const bool one_day = due.given() ? due.when.given() : follow_ups_.at(id)->kind == record::FollowUpKind::event;
        const auto words = day_words(labels, day.date, !one_day);
        in_.edits.set_due(node, (one_day ? " when=\"" : " notAfter=\"") + day.date.iso() + "\" precision=\"day\"", words);
        change(row, c, node,
               due.given()
                   ? phrase("follow-up {0}: {1} is now {2} ({3})", in_quotes(id),
                            in_quotes(due.words.empty() ? due.latest().iso() : due.words), in_quotes(words), day.date.iso())
                   : phrase("follow-up {0}: it has a date now, {1} ({2})", in_quotes(id), in_quotes(words), day.date.iso()));
    }

    void take_note(const tables::Row& row, const std::string& id, pugi::xml_node node)
    {
        const auto c = in_.found.expected->column("note");
        if (!differs(row, id, c)) return;
        const auto text = note_text(in_.found.cell(row, c), Labels::load(in_.record.lang));
        if (!text.trouble.empty()) return warn(row, c, "bad-cell", text.trouble, text.hint);
        std::vector<std::string> before;
        for (const auto* cell : expected(id, c)) before.push_back(cell->text);
        auto what = merge::take_note(in_.edits, node, text.words, before);
        if (!what.trouble.empty()) return warn(row, c, "doubtful-cell", what.trouble, what.hint);
        change(row, c, node, phrase("follow-up {0}: {1}", in_quotes(id), std::move(what.done)));
    }

    Into& in_;
    const std::vector<Column>& columns_;
    First first_ = First::unknown;
    std::map<std::string_view, const record::FollowUp*, std::less<>> follow_ups_;
    std::map<std::string, std::vector<const tables::Row*>, std::less<>> by_id_;
    std::vector<const tables::Row*> order_;
    std::vector<const Version*> versions_;
};

}  // namespace

bool take_over(Into& into) { return Rows(into).run(); }

}  // namespace verslag::merge
