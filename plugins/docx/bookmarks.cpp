#include "docx/bookmarks.hpp"

#include <algorithm>

namespace verslag::docx {
namespace {

constexpr std::size_t longest_name = 40;

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string s)
{
    for (char& c : s)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return s;
}

}  // namespace

Bookmarks::Bookmarks(const std::vector<Block>& blocks) { collect(blocks); }

void Bookmarks::collect(const std::vector<Block>& blocks)
{
    for (const Block& block : blocks) {
        add(block.id);
        for (const ListItem& item : block.items) collect(item.blocks);
        for (const TableRow& row : block.table.head) add(row.id);
        for (const TableRow& row : block.table.rows) add(row.id);
        collect(block.blocks);
    }
}

void Bookmarks::add(const std::string& id)
{
    if (id.empty() || names_.contains(id)) return;
    std::string base;
    if (!letter(id.front())) base += 'b';
    for (const char c : id) base += letter(c) || digit(c) ? c : '_';
    base.resize(std::min(base.size(), longest_name));
    auto name = base;
    for (int n = 2; taken_.contains(lower(name)); ++n) {
        const auto number = std::to_string(n);
        name = base.substr(0, longest_name - number.size() - 1);
        name.append(1, '_').append(number);
    }
    taken_.insert(lower(name));
    names_.emplace(id, std::move(name));
}

std::string_view Bookmarks::name(std::string_view id) const
{
    const auto at = names_.find(id);
    return at == names_.end() ? std::string_view{} : std::string_view(at->second);
}

void Bookmarks::expect(std::string_view id)
{
    const auto bookmark = name(id);
    if (!bookmark.empty() && placed_.insert(bookmark).second) expected_.push_back(bookmark);
}

void Bookmarks::put_into(pugi::xml_node paragraph)
{
    for (const auto bookmark : expected_) {
        const auto number = put_++;
        auto begin = paragraph.append_child("w:bookmarkStart");
        begin.append_attribute("w:id") = number;
        begin.append_attribute("w:name") = std::string(bookmark).c_str();
        paragraph.append_child("w:bookmarkEnd").append_attribute("w:id") = number;
    }
    expected_.clear();
}

}  // namespace verslag::docx
