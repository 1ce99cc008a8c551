// write_examples FOLDER: writes the example workbooks, <example>-<role>.xlsx, for judges that are no part of
// this program; with what the plugin said (<example>.txt) and what should be in them (<example>.json).
#include "examples.hpp"

#include <clocale>
#include <filesystem>
#include <iostream>

namespace {

using namespace verslag;

std::string in_json(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        char code[8];
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20) std::snprintf(code, sizeof code, "\\u%04x", c), out += code;
        else out += c;
    }
    return out + '"';
}

template <class T, class Write>
void list(std::ostream& out, const std::vector<T>& items, Write write)
{
    out << '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i) out << ',';
        write(items[i]);
    }
    out << ']';
}

void write_json(std::ostream& out, const Workbook& view)
{
    const auto cell = [&](const Cell& c) {
        out << "{\"text\":" << in_json(c.text) << ",\"href\":" << in_json(c.href);
        if (c.number) out << ",\"number\":" << *c.number;
        out << '}';
    };
    list(out, view.books, [&](const Book& book) {
        out << "{\"id\":" << in_json(book.id) << ",\"title\":" << in_json(book.title) << ",\"sheets\":";
        list(out, book.sheets, [&](const Sheet& sheet) {
            out << "{\"title\":" << in_json(sheet.title) << ",\"prose\":" << (sheet.prose ? "true" : "false") << ",\"columns\":";
            list(out, sheet.columns, [&](const Column& c) {
                out << "{\"title\":" << in_json(c.title) << ",\"type\":" << in_json(name_of(c.type)) << ",\"choices\":";
                list(out, c.choices, [&](const std::string& s) { out << in_json(s); });
                out << '}';
            });
            out << ",\"rows\":";
            list(out, sheet.rows, [&](const SheetRow& row) { list(out, row.cells, cell); });
            out << '}';
        });
        out << '}';
    });
}

}  // namespace

int main(int count, char** arguments)
{
    using namespace verslag::xlsx::examples;
    std::setlocale(LC_ALL, "");  // so that a judge can try the user's
    if (count != 2) return std::cerr << "usage: write_examples FOLDER\n", 2;
    std::filesystem::create_directories(arguments[1]);
    std::filesystem::current_path(arguments[1]);
    struct Example {
        std::string name;
        Workbook view;
        bool tables;
    };
    const Example all[] = {{"kickoff", kickoff(), true},
                           {"plain", kickoff(), false},
                           {"limits", limits(), true},
                           {"worked-out", worked_out(), true},
                           {"worked-out-plain", worked_out(), false},
                           {"rows", long_list(2000), true},
                           {"constant", long_list(25000), true}};
    for (const auto& [name, view, tables] : all) {
        const auto made = run(view, tables);
        std::ofstream said(name + ".txt");
        for (const auto& s : made.said) said << s.line << '\t' << s.message << '\n';
        for (const auto& [role, artefact] : made.artefacts)
            if (artefact.whole) std::ofstream(name + "-" + role + ".xlsx", std::ios::binary) << artefact.bytes;
        if (made.status != VERSLAG_OK) return std::cerr << name << " failed: " << made.said.back().message << '\n', 1;
        std::ofstream json(name + ".json");
        if (name != "limits") write_json(json, view);
    }
}
