#include "catalogue.hpp"

#include <verslag/core/phrase.hpp>

#include <pugixml.hpp>

#include <map>
#include <stdexcept>

extern "C" {
extern const char verslag_messages_nl[], verslag_messages_nl_end[];
}

namespace verslag {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

Words read(std::string_view xml)
{
    pugi::xml_document document;
    const auto parsed = document.load_buffer(xml.data(), xml.size());
    if (!parsed) throw std::logic_error(std::string("a file of messages is broken: ") + parsed.description());
    Words words;
    for (const auto message : document.document_element().children("message"))
        words.emplace(message.child_value("english"), message.child_value("words"));
    return words;
}

const Words& dutch()
{
    static const Words words =
        read({verslag_messages_nl, static_cast<std::size_t>(verslag_messages_nl_end - verslag_messages_nl)});
    return words;
}

}  // namespace

std::vector<std::string> message_languages() { return {"en", "nl"}; }

const std::string* phrases::translation(std::string_view language, std::string_view english)
{
    if (primary(language) != "nl") return nullptr;
    const auto found = dutch().find(english);
    return found == dutch().end() ? nullptr : &found->second;
}

std::string phrases::primary(std::string_view tag)
{
    std::string out;
    for (const char c : tag.substr(0, tag.find_first_of("-_.@"))) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

}  // namespace verslag
