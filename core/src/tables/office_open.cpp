// Office Open XML workbooks (ISO/IEC 29500), as Excel, LibreOffice and libraries write them.
#include "pull.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace verslag::tables {
namespace {

struct Relation {
    std::string id, type, target;
};

// "xl/worksheets/sheet1.xml", for a target that is named from a part's folder or from the root.
std::string resolved(std::string_view base, std::string_view target)
{
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string folder(base.substr(0, base.rfind('/') == base.npos ? 0 : base.rfind('/') + 1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        if (folder.empty()) break;
        folder.pop_back();
        folder.resize(folder.rfind('/') == folder.npos ? 0 : folder.rfind('/') + 1);
    }
    return folder + std::string(target);
}

std::vector<Relation> relations_of(Package& package, std::string_view part)
{
    const auto slash = part.rfind('/');
    const auto folder = slash == part.npos ? "" : part.substr(0, slash + 1);
    const auto name = std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
    std::vector<Relation> all;
    if (!package.has(name)) return all;
    const auto xml = package.read(name);
    Pull pull(xml, name);
    while (pull.next() != Pull::Piece::over)
        if (pull.piece() == Pull::Piece::begin && pull.name() == "Relationship" && pull.attribute("TargetMode") != "External")
            all.push_back({pull.attribute("Id"), pull.attribute("Type"), resolved(part, pull.attribute("Target"))});
    return all;
}

std::optional<std::string> related(const std::vector<Relation>& all, std::string_view type)
{
    for (const auto& r : all)
        if (r.type.ends_with(type)) return r.target;
    return std::nullopt;
}

std::optional<double> number(std::string_view words)
{
    double value = 0;
    const auto [end, bad] = std::from_chars(words.data(), words.data() + words.size(), value);
    if (bad != std::errc{} || end != words.data() + words.size()) return std::nullopt;
    return value;
}

std::size_t whole(std::string_view words, std::size_t otherwise)
{
    std::size_t value = 0;
    const auto [end, bad] = std::from_chars(words.data(), words.data() + words.size(), value);
    return bad == std::errc{} && end == words.data() + words.size() ? value : otherwise;
}

std::string digits(double value)
{
    char out[400];
    const bool is_whole = value > -1e15 && value < 1e15 && value == static_cast<double>(static_cast<std::int64_t>(value));
    const auto [end, bad] = is_whole ? std::to_chars(out, out + sizeof out, static_cast<std::int64_t>(value))
                                     : std::to_chars(out, out + sizeof out, value);
    return bad == std::errc{} ? std::string(out, end) : std::string();
}

// What "_x000D_" stands for, and the underscore of what only looks like it.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const auto s = text.substr(i, 7);
        const bool escape =
            s.size() == 7 && s[0] == '_' && s[1] == 'x' && s[6] == '_' && std::from_chars(&s[2], &s[6], code, 16).ptr == &s[6];
        if (!escape || code == 0 || code > 0x7F) {  // the others are not written so by anybody
            out += text[i];
            continue;
        }
        out += static_cast<char>(code);
        i += 6;
    }
    return out;
}

std::string one_kind_of_line_end(std::string text)
{
    for (std::size_t at = 0; (at = text.find('\r', at)) != text.npos;) {
        if (at + 1 < text.size() && text[at + 1] == '\n') text.erase(at, 1);
        else text[at] = '\n';
    }
    return text;
}

// The text of a string with its runs; how it is to be pronounced is left out. The element begins here.
std::string rich_text(Pull& pull)
{
    std::string out;
    const auto take = [&] {
        while (pull.next() == Pull::Piece::text) out += pull.text();
    };
    pull.each_child([&] {
        if (pull.name() == "t") take();
        else if (pull.name() == "r")
            pull.each_child([&] {
                if (pull.name() == "t") take();
            });
    });
    return one_kind_of_line_end(unescaped(out));
}

enum class Look { plain, day, other };

// Whether a format's code shows a day. What stands in quotes, in brackets or behind a backslash is no part of it.
Look look_of(std::string_view code)
{
    bool letters = false, day = false, time = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] | 0x20) : code[i];
        if (c == ';') break;
        if (c == '"') i = std::min(code.find('"', i + 1), code.size());
        else if (c == '[') i = std::min(code.find(']', i + 1), code.size());
        else if (c == '\\' || c == '_' || c == '*') ++i;
        else if (c == 'd' || c == 'y' || c == 'j') day = true;  // "jaar", as some programs leave it
        else if (c == 'h' || c == 's') time = true;
        else if (c == '%' || c == '.' || c == ',' || c == '/' || c == '?' || c == 'e') letters = true;
    }
    const bool general = code.empty() || code == "General" || code == "@" || code == "0" || code == "#" || code == "0_ ";
    return day ? Look::day : general || (!letters && !time) ? Look::plain : Look::other;
}

Look built_in_look(std::size_t id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 ||
        id == 58)
        return Look::day;
    return id <= 1 || id == 49 ? Look::plain : Look::other;
}

std::vector<Look> looks(Package& package, const std::string& part)
{
    const auto xml = package.read(part);
    std::map<std::size_t, Look> own;
    std::vector<Look> all;
    Pull pull(xml, part);
    while (pull.next() != Pull::Piece::over) {
        if (pull.piece() != Pull::Piece::begin) continue;
        if (pull.name() == "numFmt") own[whole(pull.attribute("numFmtId"), 0)] = look_of(pull.attribute("formatCode"));
        if (pull.name() != "cellXfs") continue;
        pull.each_child([&] {
            const auto id = whole(pull.attribute("numFmtId"), 0);
            const auto found = own.find(id);
            all.push_back(found != own.end() ? found->second : built_in_look(id));
        });
    }
    return all;
}

std::vector<std::string> shared_strings(Package& package, const std::string& part)
{
    const auto xml = package.read(part);
    std::vector<std::string> all;
    Pull pull(xml, part);
    while (pull.next() != Pull::Piece::over)
        if (pull.piece() == Pull::Piece::begin && pull.name() == "si") all.push_back(rich_text(pull));
    return all;
}

class Reader {
public:
    Reader(Package& package, const Limits& limits) : package_(package), room_(limits) {}

    Book run()
    {
        const auto roots = relations_of(package_, "");
        const auto workbook = related(roots, "/officeDocument").value_or("xl/workbook.xml");
        expect_workbook(workbook);
        const auto relations = relations_of(package_, workbook);
        if (const auto part = related(relations, "/styles"); part && package_.has(*part)) looks_ = looks(package_, *part);
        if (const auto part = related(relations, "/sharedStrings"); part && package_.has(*part))
            strings_ = shared_strings(package_, *part);
        const auto xml = package_.read(workbook);
        std::vector<std::pair<std::string, std::string>> sheets;  // names and parts
        Pull pull(xml, workbook);
        while (pull.next() != Pull::Piece::over) {
            if (pull.piece() != Pull::Piece::begin) continue;
            if (pull.name() == "workbookPr") {
                const auto given = pull.attribute("date1904");
                book_.days_of_1904 = given == "1" || given == "true";
            }
            if (pull.name() != "sheet") continue;
            const auto id = pull.attribute("id", "/relationships");
            for (const auto& r : relations)
                if (r.id == id && r.type.ends_with("/worksheet")) sheets.emplace_back(pull.attribute("name"), r.target);
        }
        for (const auto& [name, part] : sheets) book_.sheets.push_back(sheet(name, part));
        return std::move(book_);
    }

private:
    void expect_workbook(const std::string& part) const
    {
        const auto refuse = [](Phrase what, Phrase hint) {
            throw Refused{"not-a-sheet", phrase("this is {0}, not a sheet of follow-ups", std::move(what)), std::move(hint)};
        };
        const auto save =
            phrase("open it in a spreadsheet program and save it as Excel workbook (.xlsx), OpenDocument (.ods) or CSV");
        if (part.starts_with("word/")) refuse(phrase("a Word document"), phrase("give the sheet that came back"));
        if (part.starts_with("ppt/")) refuse(phrase("a presentation"), phrase("give the sheet that came back"));
        if (part.ends_with(".bin")) refuse(phrase("a binary Excel workbook (.xlsb)"), save);
    }

    Sheet sheet(const std::string& name, const std::string& part)
    {
        Sheet out{.name = name, .rows = {}};
        const auto xml = package_.read(part);
        Pull pull(xml, part);
        std::size_t last = 0;
        while (pull.next() != Pull::Piece::over) {
            if (pull.piece() != Pull::Piece::begin || pull.name() != "row") continue;
            Row row{.number = whole(pull.attribute("r"), last + 1), .cells = {}};
            last = row.number;
            std::size_t column = 0;
            pull.each_child([&] {
                if (pull.name() != "c") return;
                column = column_of(pull.attribute("r")).value_or(column);
                const auto at = column++;
                room_.put(row, at, cell(pull));
            });
            if (!row.cells.empty()) out.rows.push_back(std::move(row));
        }
        return out;
    }

    static std::optional<std::size_t> column_of(std::string_view reference)
    {
        std::size_t column = 0;
        for (const char c : reference.substr(0, 4)) {
            if (c < 'A' || c > 'Z') break;
            column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        }
        return column == 0 ? std::nullopt : std::optional(column - 1);
    }

    Cell cell(Pull& pull)
    {
        const auto type = pull.attribute("t");
        const auto style = whole(pull.attribute("s"), 0);
        std::string value, text;
        bool formula = false, given = false;
        pull.each_child([&] {
            if (pull.name() == "f") formula = true;
            if (pull.name() == "is") text = rich_text(pull);
            if (pull.name() != "v") return;
            given = true;
            while (pull.next() == Pull::Piece::text) value += pull.text();
        });
        if (type == "inlineStr") return words(std::move(text));
        if (!given || (value.empty() && type != "str")) return {.kind = formula ? Cell::Kind::unworked : Cell::Kind::empty};
        if (type == "s") {
            const auto at = whole(value, strings_.size());
            if (at >= strings_.size()) refuse_damaged(phrase("a cell refers to a text that is not there"));
            return words(strings_[at]);
        }
        if (type == "str") return words(one_kind_of_line_end(unescaped(value)));
        if (type == "b") return {.kind = Cell::Kind::truth, .text = value};
        if (type == "e") return {.kind = Cell::Kind::error, .text = value};
        if (type == "d") return {.kind = Cell::Kind::day, .text = value};
        const auto amount = number(value);
        if (!amount) refuse_damaged(phrase("a cell holds {0} as a number", "'" + value.substr(0, 40) + "'"));
        const auto look = style < looks_.size() ? looks_[style] : Look::plain;
        if (look == Look::day)
            if (auto day = day_of(*amount, book_.days_of_1904); !day.empty())
                return {.kind = Cell::Kind::day, .text = std::move(day), .number = *amount};
        return {.kind = Cell::Kind::number, .text = digits(*amount), .number = *amount, .plain = look == Look::plain};
    }
    static Cell words(std::string text)
    {
        if (text.empty()) return {};
        return {.kind = Cell::Kind::text, .text = std::move(text)};
    }

    Package& package_;
    Room room_;
    Book book_;
    std::vector<Look> looks_;
    std::vector<std::string> strings_;
};

}  // namespace

Book read_office_open(Package& package, const Limits& limits) { return Reader(package, limits).run(); }

}  // namespace verslag::tables
