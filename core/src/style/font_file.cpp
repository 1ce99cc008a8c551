#include "font_file.hpp"

#include "load/encoding.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <optional>

namespace verslag::style {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t largest_names = 1 << 20, largest_loca = 1 << 20;  // bytes
constexpr unsigned most_faces = 64, most_tables = 256;

// Numbers of a piece of a file; beyond its end they are zero.
class Bytes {
public:
    explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}
    std::uint32_t u16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
    std::uint32_t u32(std::size_t at) const { return u16(at) << 16 | u16(at + 2); }
    std::string_view text(std::size_t at, std::size_t size) const
    {
        return at > bytes_.size() || size > bytes_.size() - at ? std::string_view{} : std::string_view(bytes_).substr(at, size);
    }
    std::size_t size() const { return bytes_.size(); }

private:
    std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }
    std::string bytes_;
};

class File {
public:
    explicit File(int fd) : fd_(fd)
    {
        struct stat about {};
        if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode)) size_ = static_cast<std::uint64_t>(about.st_size);
    }
    std::uint64_t size() const { return size_; }
    // As much of it as there is.
    Bytes read(std::uint64_t at, std::uint64_t size) const
    {
        std::string all(at < size_ ? static_cast<std::size_t>(std::min(size, size_ - at)) : 0, '\0');
        std::size_t filled = 0;
        while (filled < all.size()) {
            const auto n = pread(fd_, all.data() + filled, all.size() - filled, static_cast<off_t>(at + filled));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break;
            filled += static_cast<std::size_t>(n);
        }
        all.resize(filled);
        return Bytes(std::move(all));
    }

private:
    int fd_;
    std::uint64_t size_ = 0;
};

struct Table {
    std::string tag;
    std::uint64_t offset = 0, length = 0;
};

// The list of tables of one face.
struct Directory {
    std::uint32_t kind = 0;
    std::vector<Table> tables;
    bool whole = false;  // all of the list is there

    const Table* find(std::string_view tag) const
    {
        const auto at = std::find_if(tables.begin(), tables.end(), [&](const Table& t) { return t.tag == tag; });
        return at == tables.end() ? nullptr : &*at;
    }
    std::uint64_t length(std::string_view tag) const
    {
        const auto* t = find(tag);
        return t ? t->length : 0;
    }
};

constexpr std::uint32_t tag(const char (&t)[5])
{
    std::uint32_t v = 0;
    for (int i = 0; i < 4; ++i) v = v << 8 | static_cast<unsigned char>(t[i]);
    return v;
}

bool is_font(std::uint32_t kind) { return kind == 0x00010000 || kind == tag("true") || kind == tag("OTTO"); }

// Where each face's list begins.
std::vector<std::uint64_t> directories(const File& file)
{
    const auto head = file.read(0, 12 + 4 * most_faces);
    if (head.u32(0) != tag("ttcf")) return is_font(head.u32(0)) ? std::vector<std::uint64_t>{0} : std::vector<std::uint64_t>{};
    std::vector<std::uint64_t> all;
    for (std::uint32_t i = 0; i < std::min(head.u32(8), most_faces); ++i) all.push_back(head.u32(12 + 4 * std::size_t{i}));
    return all;
}

Directory directory_at(const File& file, std::uint64_t at)
{
    const auto head = file.read(at, 12);
    Directory d{.kind = head.u32(0)};
    const auto count = head.u16(4);
    if (!is_font(d.kind) || count == 0 || count > most_tables) return d;
    const auto list = file.read(at + 12, std::uint64_t{16} * count);
    d.whole = list.size() == std::size_t{16} * count;
    for (std::size_t i = 0; i + 16 <= list.size(); i += 16)
        d.tables.push_back({std::string(list.text(i, 4)), list.u32(i + 8), list.u32(i + 12)});
    return d;
}

Bytes table(const File& file, const Directory& d, std::string_view name, std::uint64_t most)
{
    const auto* t = d.find(name);
    return t ? file.read(t->offset, std::min(t->length, most)) : Bytes({});
}

// The names with that number, in whatever languages there are, each once.
std::vector<std::string> names_with(const Bytes& names, std::initializer_list<std::uint32_t> ids)
{
    std::vector<std::string> all;
    const auto count = names.u16(2);
    const std::size_t storage = names.u16(4);
    for (const auto id : ids)
        for (std::size_t i = 0, at = 6; i < count; ++i, at += 12) {
            if (names.u16(at + 6) != id) continue;
            const auto platform = names.u16(at), encoding = names.u16(at + 2);
            const auto raw = names.text(storage + names.u16(at + 10), names.u16(at + 8));
            std::string text;
            if (platform == 0 || platform == 3) {
                auto converted = load::to_utf8(raw, load::Encoding::utf16be);
                if (converted.bad == load::nowhere) text = std::move(converted.text);
            } else if (platform == 1 && encoding == 0) {
                const bool ascii = std::all_of(raw.begin(), raw.end(), [](char c) { return c >= ' ' && c < 0x7F; });
                if (ascii) text = raw;
            }
            if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
        }
    return all;
}

constexpr std::uint32_t family_name = 1, postscript_name = 6, typographic_family = 16;

Unfit damaged(Phrase how) { return {"font-damaged", std::move(how), phrase("install it anew")}; }

// Whether the places of the glyphs run forwards and stay within the table of glyphs.
bool glyphs_in_place(const File& file, const Directory& d, std::uint32_t glyphs, bool long_offsets)
{
    const std::size_t size = long_offsets ? 4 : 2;
    const auto loca = table(file, d, "loca", largest_loca);
    if (loca.size() < (std::size_t{glyphs} + 1) * size) return false;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i <= glyphs; ++i) {
        const std::uint64_t at = long_offsets ? loca.u32(i * 4) : 2 * loca.u16(i * 2);
        if (at < before) return false;
        before = at;
    }
    return before <= d.length("glyf");
}

}  // namespace

std::vector<Face> faces_of(int fd)
{
    const File file(fd);
    std::vector<Face> all;
    std::uint32_t index = 0;
    for (const auto at : directories(file)) {
        const auto d = directory_at(file, at);
        Face face{.index = index++};
        face.families = names_with(table(file, d, "name", largest_names), {typographic_family, family_name});
        if (face.families.empty()) continue;
        if (const auto os2 = table(file, d, "OS/2", 96); os2.size() >= 64) {
            face.weight = static_cast<int>(std::clamp(os2.u16(4), 1u, 1000u));
            face.width = static_cast<int>(std::clamp(os2.u16(6), 1u, 9u));
            face.italic = (os2.u16(62) & 0x0201) != 0;  // italic or oblique
        } else {
            const auto style = table(file, d, "head", 54).u16(44);
            face.weight = style & 1 ? 700 : 400;
            face.italic = (style & 2) != 0;
        }
        all.push_back(std::move(face));
    }
    return all;
}

Unfit inspect(int fd, std::uint32_t index)
{
    const File file(fd);
    const auto places = directories(file);
    if (index >= places.size()) return damaged(phrase("is damaged: its list of faces is cut short"));
    const auto d = directory_at(file, places[index]);
    if (!d.whole) return damaged(phrase("is damaged: its list of tables is cut short"));
    for (const auto& t : d.tables)
        if (t.offset + t.length > file.size())
            return damaged(phrase("is damaged: its table '{0}' reaches beyond the end of the file", t.tag));

    const auto other = phrase("take a family of TrueType fonts (.ttf)");
    if (d.find("fvar"))
        return {"font-variable", phrase("is a variable font, which cannot be set into a document as it is"),
                phrase("put its static fonts in its place (…-Regular.ttf, …-Bold.ttf, …-Italic.ttf, …-BoldItalic.ttf)")};
    if (d.kind == tag("OTTO") || d.find("CFF ") || d.find("CFF2"))
        return {"font-outlines", phrase("has PostScript outlines (CFF); only TrueType outlines can be set into a document here"),
                other};
    if (!d.find("glyf") || !d.find("loca")) return {"font-outlines", phrase("has no TrueType outlines"), other};

    const auto rights = table(file, d, "OS/2", 96).u16(8);
    if ((rights & 0x000F) == 0x0002 || (rights & 0x0300) != 0)
        return {"font-rights", phrase("may not be embedded in part, by its licence (fsType {0})", rights),
                phrase("choose another family, or ask its maker for a version that may")};

    constexpr std::pair<std::string_view, std::uint64_t> needed[] = {{"cmap", 4}, {"head", 54}, {"hhea", 36},
                                                                     {"hmtx", 4}, {"maxp", 6},  {"name", 6}};
    for (const auto& [name, least] : needed)
        if (d.length(name) < least) return damaged(phrase("is damaged: it has no table '{0}', or one that is too short", name));
    const auto head = table(file, d, "head", 54);
    if (head.u32(12) != 0x5F0F3CF5 || head.u16(18) < 16 || head.u16(18) > 16384)
        return damaged(phrase("is damaged: its table '{0}' does not hold what it should", "head"));
    const auto glyphs = table(file, d, "maxp", 6).u16(4), widths = table(file, d, "hhea", 36).u16(34);
    if (glyphs == 0 || !glyphs_in_place(file, d, glyphs, head.u16(50) != 0))
        return damaged(phrase("is damaged: its table '{0}' does not hold what it should", "loca"));
    if (widths == 0 || widths > glyphs || d.length("hmtx") < 4 * std::uint64_t{widths} + 2 * std::uint64_t{glyphs - widths})
        return damaged(phrase("is damaged: its table '{0}' does not hold what it should", "hmtx"));
    if (names_with(table(file, d, "name", largest_names), {postscript_name}).empty())
        return damaged(phrase("has no PostScript name"));
    return {};
}

Unfit why_no_face(int fd)
{
    const File file(fd);
    const auto kind = file.read(0, 4).u32(0);
    if (kind == tag("wOFF") || kind == tag("wOF2"))
        return {"font-outlines", phrase("is a font for web pages (WOFF)"),
                phrase("put the same font beside it as TrueType (.ttf)")};
    if (directories(file).empty()) return damaged(phrase("is no font, or a damaged one"));
    return damaged(phrase("is damaged: the name of its family cannot be read"));
}

}  // namespace verslag::style
