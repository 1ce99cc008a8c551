#include "tree.hpp"

#include <sys/mman.h>
#include <cstring>
#include <new>
#include <stdexcept>

namespace verslag::load {

Buffer::Buffer(std::string_view text) : size_(text.size())
{
    auto* pages = mmap(nullptr, size_ + 1, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED) throw std::bad_alloc();
    data_ = static_cast<char*>(pages);
#ifdef MADV_HUGEPAGE
    // A page fault costs more than the copy of a page. Where large pages are not to be had this changes nothing.
    madvise(pages, size_ + 1, MADV_HUGEPAGE);
#endif
    std::memcpy(data_, text.data(), size_);
}

Buffer::~Buffer() { munmap(data_, size_ + 1); }

void Buffer::release_before(std::size_t offset)
{
    constexpr std::size_t step = std::size_t{1} << 18;  // a multiple of any page's size
    const auto end = std::min(offset, size_) / step * step;
    if (end <= released_) return;
    madvise(data_ + released_, end - released_, MADV_DONTNEED);
    released_ = end;
}

Tree::Tree(std::string_view text) : text_(text)
{
    const auto result = document_.load_buffer_inplace(text_.data(), text_.size(), pugi::parse_default | pugi::parse_ws_pcdata,
                                                      pugi::encoding_utf8);
    if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
    if (!result) throw std::logic_error(std::string("well-formed, and yet unreadable: ") + result.description());
}

std::string_view local_name(pugi::xml_node n)
{
    // Names are so short that one pass by hand is faster than any search.
    const char* begin = n.name();
    const char* end = begin;
    for (; *end; ++end)
        if (*end == ':') begin = end + 1;
    return {begin, static_cast<std::size_t>(end - begin)};
}

std::string_view namespace_of(pugi::xml_node n)
{
    const std::string_view name = n.name();
    const auto colon = name.find(':');
    const auto declaration = colon == name.npos ? std::string("xmlns") : "xmlns:" + std::string(name.substr(0, colon));
    for (; n; n = n.parent())
        if (const auto a = n.attribute(declaration.c_str())) return a.value();
    return {};
}

std::string text_of(pugi::xml_node n)
{
    std::string all;
    for (const auto c : n.children()) {
        if (is_text(c)) all += c.value();
        if (is_element(c)) all += text_of(c);
    }
    return all;
}

std::string_view trimmed(std::string_view s)
{
    while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
    return s;
}

std::string_view value_of(pugi::xml_node n, const char* attribute) { return trimmed(n.attribute(attribute).value()); }

std::vector<std::string_view> words_in(std::string_view list)
{
    std::vector<std::string_view> all;
    for (list = trimmed(list); !list.empty(); list = trimmed(list)) {
        const auto end = std::min(list.find_first_of(" \t\r\n"), list.size());
        all.push_back(list.substr(0, end));
        list.remove_prefix(end);
    }
    return all;
}

std::string_view inner_xml(std::string_view text, std::size_t name_at)
{
    // The offset behind a tag of which `at` is within, and whether it is an empty element.
    const auto behind_tag = [&](std::size_t at) {
        for (char quote = 0; quote != 0 || text[at] != '>'; ++at) {
            if (quote == 0 && (text[at] == '"' || text[at] == '\'')) quote = text[at];
            else if (text[at] == quote) quote = 0;
        }
        return std::pair{at + 1, text[at - 1] == '/'};
    };
    const auto [begin, empty] = behind_tag(name_at);
    if (empty) return {};
    const auto behind = [&](std::size_t at, std::string_view mark) { return text.find(mark, at) + mark.size(); };
    std::size_t depth = 0;
    for (auto at = text.find('<', begin); at != text.npos; at = text.find('<', at)) {
        const auto rest = text.substr(at, 9);
        if (rest.substr(0, 4) == "<!--") at = behind(at + 4, "-->");
        else if (rest == "<![CDATA[") at = behind(at, "]]>");
        else if (rest[1] == '?') at = behind(at, "?>");
        else if (rest[1] != '/') {
            const auto [next, closed] = behind_tag(at);
            depth += !closed;
            at = next;
        } else {
            if (depth == 0) return text.substr(begin, at - begin);
            --depth;
            at = behind(at, ">");
        }
    }
    return {};
}

pugi::xml_node child_of(pugi::xml_node n, std::string_view name)
{
    for (const auto c : n.children())
        if (is_element(c) && local_name(c) == name) return c;
    return {};
}

}  // namespace verslag::load
