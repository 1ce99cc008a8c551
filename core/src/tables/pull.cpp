#include "pull.hpp"

#include <libxml/xmlreader.h>

#include <limits>
#include <new>

namespace verslag::tables {
namespace {

std::string_view view(const xmlChar* s) { return s ? reinterpret_cast<const char*>(s) : std::string_view(); }

}  // namespace

Pull::Pull(std::string_view xml, std::string_view part) : part_(part)
{
    if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) refuse_large();
    reader_ = xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                 XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
    if (!reader_) throw std::bad_alloc();
}

Pull::~Pull() { xmlFreeTextReader(reader_); }

Pull::Piece Pull::next()
{
    if (piece_ == Piece::end) --depth_;
    if (piece_ == Piece::begin && ends_itself_) return ends_itself_ = false, piece_ = Piece::end;
    for (;;) {
        const int got = xmlTextReaderRead(reader_);
        if (got < 0) refuse_damaged(phrase("its part {0} is no XML", part_));
        if (got == 0) return piece_ = Piece::over;
        switch (xmlTextReaderNodeType(reader_)) {
            case XML_READER_TYPE_ELEMENT:
                ++depth_;
                ends_itself_ = xmlTextReaderIsEmptyElement(reader_) == 1;
                return piece_ = Piece::begin;
            case XML_READER_TYPE_END_ELEMENT:
                return piece_ = Piece::end;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                return piece_ = Piece::text;
            case XML_READER_TYPE_DOCUMENT_TYPE:
                refuse_damaged(phrase("its part {0} has a DOCTYPE", part_));
            default:
                break;
        }
    }
}

std::string_view Pull::name() const { return view(xmlTextReaderConstLocalName(reader_)); }
std::string_view Pull::text() const { return view(xmlTextReaderConstValue(reader_)); }

std::string Pull::attribute(const char* name, std::string_view space) const
{
    std::string found;
    for (int more = xmlTextReaderMoveToFirstAttribute(reader_); more == 1; more = xmlTextReaderMoveToNextAttribute(reader_)) {
        if (view(xmlTextReaderConstLocalName(reader_)) != name) continue;
        if (!view(xmlTextReaderConstNamespaceUri(reader_)).ends_with(space)) continue;
        found = view(xmlTextReaderConstValue(reader_));
        break;
    }
    xmlTextReaderMoveToElement(reader_);
    return found;
}

bool Pull::has(const char* name) const
{
    bool found = false;
    for (int more = xmlTextReaderMoveToFirstAttribute(reader_); more == 1 && !found;
         more = xmlTextReaderMoveToNextAttribute(reader_))
        found = view(xmlTextReaderConstLocalName(reader_)) == name;
    xmlTextReaderMoveToElement(reader_);
    return found;
}

void Pull::skip()
{
    const auto here = depth_;
    while (piece_ != Piece::over && !(piece_ == Piece::end && depth_ == here)) next();
}

}  // namespace verslag::tables
