#include "common/xml_writer.hpp"

namespace verslag::common {
namespace {

// What stands for a character; nothing where it stands for itself.
std::string_view entity(char c, bool attribute)
{
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return attribute ? "&quot;" : "";
        case '\t':
            return attribute ? "&#9;" : "";
        case '\n':
            return attribute ? "&#10;" : "";
        case '\r':
            return "&#13;";
        default:
            return {};
    }
}

void escape(std::string& out, std::string_view text, bool attribute)
{
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto stands = entity(text[at], attribute);
        if (stands.empty()) continue;
        out.append(text, begin, at - begin).append(stands);
        begin = at + 1;
    }
    out.append(text, begin);
}

}  // namespace

void XmlWriter::begin(std::string_view name, Attributes attributes)
{
    out_.append(1, '<').append(name);
    for (const auto& [key, value] : attributes) {
        if (value.empty()) continue;
        out_.append(1, ' ').append(key).append("=\"");
        escape(out_, value, true);
        out_ += '"';
    }
}

XmlWriter& XmlWriter::open(std::string_view name, Attributes attributes)
{
    begin(name, attributes);
    out_ += '>';
    open_.push_back(name);
    return *this;
}

XmlWriter& XmlWriter::empty(std::string_view name, Attributes attributes)
{
    begin(name, attributes);
    out_ += "/>";
    return *this;
}

XmlWriter& XmlWriter::close()
{
    out_.append("</").append(open_.back()).append(1, '>');
    open_.pop_back();
    return *this;
}

XmlWriter& XmlWriter::text(std::string_view text)
{
    escape(out_, text, false);
    return *this;
}

XmlWriter& XmlWriter::value(std::string_view text)
{
    escape(out_, text, true);
    return *this;
}

XmlWriter& XmlWriter::element(std::string_view name, std::string_view words, Attributes attributes)
{
    return open(name, attributes).text(words).close();
}

XmlWriter& XmlWriter::raw(std::string_view xml)
{
    out_ += xml;
    return *this;
}

}  // namespace verslag::common
