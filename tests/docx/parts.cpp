#include "parts.hpp"

#include <unzip.h>

#include <cstring>
#include <stdexcept>

namespace verslag::docx::samples {
namespace {

struct Reading {
    const std::string* bytes;
    ZPOS64_T at = 0;
};

zlib_filefunc64_def calls(Reading& reading)
{
    zlib_filefunc64_def c{};
    c.opaque = &reading;
    c.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
    c.zread_file = [](voidpf opaque, voidpf, void* to, uLong size) -> uLong {
        auto& r = *static_cast<Reading*>(opaque);
        const auto n = std::min<uLong>(size, r.bytes->size() - r.at);
        std::memcpy(to, r.bytes->data() + r.at, n);
        r.at += n;
        return n;
    };
    c.ztell64_file = [](voidpf opaque, voidpf) { return static_cast<Reading*>(opaque)->at; };
    c.zseek64_file = [](voidpf opaque, voidpf, ZPOS64_T offset, int origin) -> long {
        auto& r = *static_cast<Reading*>(opaque);
        const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? r.at : r.bytes->size();
        if (base + offset > r.bytes->size()) return -1;
        r.at = base + offset;
        return 0;
    };
    c.zclose_file = [](voidpf, voidpf) { return 0; };
    c.zerror_file = [](voidpf, voidpf) { return 0; };
    return c;
}

void expect(bool good)
{
    if (!good) throw std::runtime_error("the archive can't be read");
}

}  // namespace

std::vector<Entry> entries(const std::string& archive)
{
    Reading reading{&archive};
    auto c = calls(reading);
    auto* zip = unzOpen2_64("", &c);
    expect(zip);
    std::vector<Entry> all;
    for (int at = unzGoToFirstFile(zip); at == UNZ_OK; at = unzGoToNextFile(zip)) {
        unz_file_info64 info{};
        char name[256]{};
        expect(unzGetCurrentFileInfo64(zip, &info, name, sizeof name, nullptr, 0, nullptr, 0) == UNZ_OK);
        std::string bytes(info.uncompressed_size, '\0');
        expect(unzOpenCurrentFile(zip) == UNZ_OK);
        expect(unzReadCurrentFile(zip, bytes.data(), static_cast<unsigned>(bytes.size())) == static_cast<int>(bytes.size()));
        expect(unzCloseCurrentFile(zip) == UNZ_OK);
        all.push_back(
            {name, std::move(bytes), info.dosDate, info.compression_method, info.size_file_extra, info.size_file_comment});
    }
    unzClose(zip);
    return all;
}

Parts::Parts(Document document, HouseStyle style, std::string toc)
    : made(make(std::move(document), "docx", std::move(style), std::move(toc)))
{
    if (made.status != VERSLAG_OK) throw std::runtime_error("nothing was made: " + said());
    for (auto& entry : entries(made.artefacts.at("").bytes)) bytes.emplace(entry.name, std::move(entry.bytes));
    body = part("word/document.xml");
}

pugi::xml_document Parts::part(const std::string& name) const
{
    pugi::xml_document doc;
    const auto& text = bytes.at(name);
    if (!doc.load_buffer(text.data(), text.size(), pugi::parse_full | pugi::parse_ws_pcdata))
        throw std::runtime_error(name + " is not XML");
    return doc;
}

std::vector<pugi::xml_node> Parts::all(const char* xpath) const
{
    std::vector<pugi::xml_node> nodes;
    for (const auto& found : body.select_nodes(xpath)) nodes.push_back(found.node());
    return nodes;
}

std::vector<std::string> Parts::values(const char* xpath) const
{
    std::vector<std::string> out;
    for (const auto& found : body.select_nodes(xpath))
        out.push_back(found.attribute() ? found.attribute().value() : text_of(found.node()));
    return out;
}

std::string Parts::value(const char* xpath) const
{
    const auto all_values = values(xpath);
    return all_values.empty() ? "" : all_values.front();
}

std::string Parts::said() const
{
    std::string out;
    for (const auto& s : made.said) out += s.message + "\n";
    return out;
}

std::string text_of(pugi::xml_node node)
{
    if (node.type() == pugi::node_pcdata) return node.value();
    if (std::string_view(node.name()) == "w:br") return "\n";
    std::string out;
    for (const auto child : node.children()) out += text_of(child);
    return out;
}

}  // namespace verslag::docx::samples
