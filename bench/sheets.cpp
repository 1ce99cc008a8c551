// Workbooks by themselves: the same cells through our plugins and through libxlsxwriter as it is, in one process each.
//
//   sheets model RECORD OUT            the workbook view of a record, as it crosses to a plugin; prints its bytes
//   sheets cells MODEL                 the cells of its longest sheet as JSON, a line a row, for programs in other languages
//   sheets ours PLUGIN FORMAT MODEL N  N runs of a plugin; prints CPU milliseconds of the median and the peak in MiB
//   sheets bare MODEL N                the same cells and looks, given to libxlsxwriter at hand
#include <verslag/core/audience.hpp>
#include <verslag/core/compose.hpp>
#include <verslag/core/load.hpp>
#include <verslag/exporter.hpp>

#include <dlfcn.h>
#include <sys/resource.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

using namespace verslag;

double now()
{
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1000 + static_cast<double>(t.tv_nsec) / 1e6;
}

std::string read(const char* file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

int model(const char* record, const char* out)
{
    const auto loaded = load_record(read_file(record, {.max_size = ~std::uint64_t{0}}), record, {.max_size = ~std::uint64_t{0}});
    if (!loaded.record) return 1;
    auto narrowed = narrow(*loaded.record, Audience::everyone, record);
    const auto bytes = wire::Writer::encode(compose_workbook(narrowed.record, Labels::load("nl"), {.record_name = "bench", .withheld = narrowed.withheld, .images = {}, .generator = "bench"}));
    std::ofstream(out, std::ios::binary) << bytes;
    std::printf("%zu\n", bytes.size());
    return 0;
}

const Sheet& longest(const Workbook& view)
{
    const Sheet* found = nullptr;
    for (const auto& book : view.books)
        for (const auto& sheet : book.sheets)
            if (!found || sheet.rows.size() > found->rows.size()) found = &sheet;
    return *found;
}

std::string quoted(const std::string& s)
{
    std::string out = "\"";
    for (const char c : s) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + '"';
}

int cells(const char* file)
{
    const auto view = wire::Reader::decode<Workbook>(read(file));
    const auto& sheet = longest(view);
    std::string out = "[";
    for (const auto& c : sheet.columns) out += (out.size() > 1 ? "," : "") + quoted(c.title);
    std::puts((out + "]").c_str());
    for (const auto& row : sheet.rows) {
        out = "[";
        for (const auto& c : row.cells) out += (out.size() > 1 ? "," : "") + (c.number ? std::to_string(*c.number) : quoted(c.text));
        std::puts((out + "]").c_str());
    }
    return 0;
}

// A host that keeps nothing.
struct Host {
    std::int32_t begun = 0;
    static std::int32_t begin(void* self, verslag_text, verslag_text) { return static_cast<Host*>(self)->begun++; }
    static std::int32_t write(void*, std::int32_t, const void*, std::size_t) { return 0; }
    static std::int32_t finish(void*, std::int32_t) { return 0; }
    static std::int32_t adopt(void*, std::int32_t, verslag_text path) { return std::remove(std::string(path.data, path.size).c_str()); }
    static void report(void*, verslag_severity, verslag_text, std::uint32_t) {}
    static std::int32_t progress(void*, std::uint64_t, std::uint64_t) { return 0; }
};

template <class F>
int timed(int runs, F run)
{
    std::vector<double> spent;
    for (int i = 0; i < runs; ++i) {
        const auto begin = now();
        if (!run()) return 1;
        spent.push_back(now() - begin);
    }
    std::sort(spent.begin(), spent.end());
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    std::printf("%.3f %.1f\n", spent[spent.size() / 2], static_cast<double>(used.ru_maxrss) / 1024);
    return 0;
}

int ours(const char* plugin, const char* format, const char* file, int runs)
{
    void* library = dlopen(plugin, RTLD_NOW | RTLD_LOCAL);
    const auto* object = library ? static_cast<const verslag_plugin*>(dlsym(library, "verslag_plugin_v1")) : nullptr;
    if (!object) return std::puts(dlerror()), 1;
    const auto bytes = read(file), style = wire::Writer::encode(HouseStyle{});
    const auto text = [](std::string_view s) { return verslag_text{s.data(), s.size()}; };
    const verslag_option_value values[] = {{text("tables"), text("on")}, {text("separator"), text("auto")}, {text("guard"), text("on")}};
    const verslag_request request{sizeof request, 3, values, text(format), {}, text(bytes), {}, 0, text(style)};
    return timed(runs, [&] {
        Host self;
        const verslag_host host{sizeof host, &self, Host::begin, Host::write, Host::finish, Host::adopt, Host::report, Host::progress};
        return object->run(&request, &host) == VERSLAG_OK;
    });
}

double day(const std::string& iso)
{
    const auto date = Date::parse(iso);
    return date ? static_cast<double>(std::chrono::sys_days{date->days()}.time_since_epoch().count() + 25569) : 0;
}
double time_of(const std::string& s) { return s.size() < 5 ? 0 : (std::stoi(s.substr(0, 2)) * 60 + std::stoi(s.substr(3, 2))) / 1440.0; }

void bare_sheet(lxw_workbook* workbook, const Sheet& sheet, bool constant, lxw_format* const (&formats)[4], lxw_format* header)
{
    auto* ws = workbook_add_worksheet(workbook, (sheet.title + std::to_string(sheet.columns.size())).c_str());
    const auto rows = static_cast<lxw_row_t>(sheet.rows.size());
    const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
    worksheet_set_landscape(ws), worksheet_set_paper(ws, 9), worksheet_fit_to_pages(ws, 1, 0);
    for (lxw_col_t c = 0; c < columns; ++c) worksheet_set_column(ws, c, c, 20, nullptr);
    if (!sheet.prose) {
        worksheet_freeze_panes(ws, 1, 0), worksheet_repeat_rows(ws, 0, 0);
        if (constant || rows == 0) worksheet_autofilter(ws, 0, 0, rows, static_cast<lxw_col_t>(columns - 1));
        else worksheet_add_table(ws, 0, 0, rows, static_cast<lxw_col_t>(columns - 1), nullptr);
    }
    for (lxw_col_t c = 0; c < columns; ++c) worksheet_write_string(ws, 0, c, (sheet.columns[c].title + " ").c_str(), header);
    for (lxw_row_t r = 0; r < rows; ++r)
        for (lxw_col_t c = 0; c < columns; ++c) {
            const auto& cell = sheet.rows[r].cells[c];
            const auto type = sheet.columns[c].type;
            if (cell.number) worksheet_write_number(ws, r + 1, c, static_cast<double>(*cell.number), formats[1]);
            else if (cell.text.empty()) worksheet_write_blank(ws, r + 1, c, formats[type == ColumnType::date ? 2 : type == ColumnType::time ? 3 : type == ColumnType::integer ? 1 : 0]);
            else if (type == ColumnType::date) worksheet_write_number(ws, r + 1, c, day(cell.text), formats[2]);
            else if (type == ColumnType::time) worksheet_write_number(ws, r + 1, c, time_of(cell.text), formats[3]);
            else worksheet_write_string(ws, r + 1, c, cell.text.c_str(), formats[0]);
        }
}

int bare(const char* file, int runs)
{
    const auto view = wire::Reader::decode<Workbook>(read(file));
    return timed(runs, [&] {
        for (const auto& book : view.books) {
            const bool constant = std::any_of(book.sheets.begin(), book.sheets.end(), [](const Sheet& s) { return s.rows.size() > rows_of_a_table; });
            lxw_workbook_options options{};
            options.constant_memory = constant;
            options.tmpdir = const_cast<char*>(".");
            auto* workbook = workbook_new_opt("bare.xlsx", &options);
            lxw_format* formats[4];
            for (auto*& f : formats) {
                f = workbook_add_format(workbook);
                format_set_align(f, LXW_ALIGN_VERTICAL_TOP), format_set_bottom(f, LXW_BORDER_THIN), format_set_bottom_color(f, 0xC8CDD2);
            }
            format_set_text_wrap(formats[0]);
            format_set_num_format(formats[1], "0"), format_set_num_format(formats[2], "dd-mm-yyyy"), format_set_num_format(formats[3], "hh:mm");
            auto* header = workbook_add_format(workbook);
            format_set_bold(header), format_set_bottom(header, LXW_BORDER_MEDIUM);
            for (const auto& sheet : book.sheets) bare_sheet(workbook, sheet, constant, formats, header);
            if (workbook_close(workbook) != LXW_NO_ERROR) return false;
        }
        return std::remove("bare.xlsx") == 0;
    });
}

}  // namespace

int main(int argc, char** argv)
{
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "model" && argc == 4) return model(argv[2], argv[3]);
    if (what == "cells" && argc == 3) return cells(argv[2]);
    if (what == "ours" && argc == 6) return ours(argv[2], argv[3], argv[4], std::atoi(argv[5]));
    if (what == "bare" && argc == 4) return bare(argv[2], std::atoi(argv[3]));
    return 2;
}
