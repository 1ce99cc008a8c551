#include "common/xml_writer.hpp"

namespace verslag::common {
namespace {

void escape(std::string& out, std::string_view text, bool attribute)
{
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += attribute ? "&quot;" : "\"";
                break;
            case '\t':
                out += attribute ? "&#9;" : "\t";
                break;
            case '\n':
                out += attribute ? "&#10;" : "\n";
                break;
            case '\r':
                out += "&#13;";
                break;
            default:
                out += c;
        }
    }
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
