#include "overview.hpp"

#include "common/sheets/layout.hpp"
#include "common/sheets/names.hpp"
#include "common/sheets/text.hpp"
#include "rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace verslag::xlsx {
namespace {

// "'Blad'!$A$2:$A$9": the cells of a column below the header.
std::string cells_of(const std::string& tab, std::size_t column, std::size_t first_row, std::size_t last_row)
{
    std::string quoted;
    for (const char c : tab) quoted.append(c == '\'' ? 2 : 1, c);
    const auto letters = cell_name(0, column);
    const auto name = "$" + letters.substr(0, letters.size() - 1) + "$";
    return "'" + quoted + "'!" + name + std::to_string(first_row + 1) + ":" + name + std::to_string(last_row + 1);
}

lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

// What a chart shows before anybody has worked its cells out. The library reads it from the cells, but knows none of formulas.
class Shown {
public:
    Shown(lxw_series_range* range, bool words) : range_(range)
    {
        range->ignore_cache = LXW_TRUE;  // that is: the library's own reading
        range->has_string_cache = words;
    }
    void add(const Cell& cell)
    {
        auto* point = static_cast<lxw_series_data_point*>(std::calloc(1, sizeof(lxw_series_data_point)));
        if (!point) throw std::runtime_error("there is not enough memory for a workbook");
        point->is_string = range_->has_string_cache;
        if (point->is_string) point->string = ::strdup(mend(on_one_line(cell.text)).text.c_str());
        else point->number = static_cast<double>(cell.number.value_or(0));
        STAILQ_INSERT_TAIL(range_->data_cache, point, list_pointers);
        ++range_->num_data_points;
    }

private:
    lxw_series_range* range_;
};

}  // namespace

TallyFormulas::TallyFormulas(const Setting& setting, const Sheet& sheet) : nothing_(sheet.tally.nothing)
{
    const auto& sheets = setting.book.sheets;
    const auto& tally = sheet.tally;
    for (std::size_t i = 0; tally.given() && i < sheets.size(); ++i) {
        const auto key = sheets[i].column(tally.key);
        if (sheets[i].id != tally.sheet || key >= sheets[i].columns.size() || setting.rows[i] == 0) continue;
        const auto cells = [&](std::size_t column) { return cells_of(setting.tabs[i], column, 1, setting.rows[i]); };
        key_ = cells(key);
        for (const auto& id : tally.adds) {
            const auto column = sheets[i].column(id);
            adds_.push_back(column < sheets[i].columns.size() ? cells(column) : std::string());
        }
        adds_.resize(sheet.columns.size());
    }
}

std::string TallyFormulas::of(std::size_t row, std::size_t column, std::string_view name) const
{
    // EXACT, as "=" takes capitals for small letters and COUNTIF takes "*" for anything.
    const auto wanted = !nothing_.empty() && name == nothing_ ? std::string("\"\"") : "$" + cell_name(row, 0);
    const auto same = "EXACT(" + key_ + "," + wanted + ")";
    const auto& adds = adds_.at(column - 1);
    return adds.empty() ? "=SUMPRODUCT(--" + same + ")" : "=SUMPRODUCT(" + same + "*" + adds + ")";
}

void add_chart(lxw_workbook* workbook, lxw_worksheet* ws, const Setting& setting, const Sheet& sheet, const SheetRows& rows,
               const std::string& tab)
{
    const auto shown = std::min<std::size_t>(sheet.tally.charted, rows.size());
    const auto series_count = sheet.columns.size() - 1;
    if (shown == 0 || series_count == 0) return;
    lxw_chart* chart = workbook_add_chart(
        workbook, series_count > 1 && sheet.tally.bars == Bars::stacked ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR);
    if (!chart) throw std::runtime_error("there is not enough memory for a workbook");
    const auto& c = setting.style.colors;
    const Rgb palette[]{c.series_1, c.series_2, c.series_3, c.series_4, c.series_5, c.series_6};
    const auto names = "=" + cells_of(tab, 0, 1, shown);
    for (std::size_t i = 1; i <= series_count; ++i) {
        const auto values = "=" + cells_of(tab, i, 1, shown);
        lxw_chart_series* series = chart_add_series(chart, names.c_str(), values.c_str());
        if (!series) throw std::runtime_error("there is not enough memory for a workbook");
        chart_series_set_name(series, mend(on_one_line(sheet.columns[i].title)).text.c_str());
        lxw_chart_fill fill{};
        fill.color = palette[(i - 1) % std::size(palette)];
        chart_series_set_fill(series, &fill);
        Shown names_shown(series->categories, true), values_shown(series->values, false);
        rows.each([&](std::size_t r, const SheetRow& row) {
            if (r >= shown || row.cells.size() <= i) return;
            names_shown.add(row.cells[0]);
            values_shown.add(row.cells[i]);
        });
    }
    chart_title_set_name(chart, mend(on_one_line(sheet.tally.chart)).text.c_str());
    lxw_chart_font font{};
    font.size = 12;
    font.bold = LXW_TRUE;
    font.color = setting.style.text.heading_2.color;
    chart_title_set_name_font(chart, &font);
    // The first row on top, as in the table.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_num_format(chart->x_axis, "0");
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_set_major_unit(chart->x_axis, static_cast<double>(axis_step(rows, shown, sheet.tally.bars)));
    lxw_chart_line line{};
    line.color = c.rule;
    chart_axis_major_gridlines_set_line(chart->x_axis, &line);
    if (series_count > 1) chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    else chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    auto alt = mend(on_one_line(sheet.tally.alt)).text;
    lxw_chart_options options{};
    options.x_scale = 600.0 / 480;
    options.y_scale = (130.0 + 24.0 * static_cast<double>(shown)) / 288;
    options.x_offset = 24;
    options.description = alt.data();
    check(worksheet_insert_chart_opt(ws, 0, column_of(sheet.columns.size()), chart, &options), "a chart");
}

}  // namespace verslag::xlsx
