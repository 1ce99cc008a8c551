#include "common/texts/contents.hpp"

#include <algorithm>

namespace verslag::texts {
namespace {

constexpr std::size_t least_chapters = 3;   // fewer are found without help
constexpr std::size_t short_text = 20'000;  // about four pages; see amount()
constexpr std::size_t of_a_paragraph = 80;  // what it takes beside its letters
constexpr std::size_t most_entries = 45;    // about a page: of a longer list, only the chapters are told

bool lists(const Block& block, std::uint32_t deepest)
{
    if (block.kind != Block::Kind::heading || block.runs.empty() || block.role == Role::subtitle) return false;
    if (block.level > 2 && block.role == Role::attendance) return false;  // the groups of those present tell nothing new
    return block.level >= 2 && block.level <= deepest;
}

std::size_t count(const Document& document, std::uint32_t deepest)
{
    return static_cast<std::size_t>(
        std::count_if(document.blocks.begin(), document.blocks.end(), [&](const Block& b) { return lists(b, deepest); }));
}

std::size_t amount(const std::vector<Run>& runs)
{
    std::size_t out = of_a_paragraph;
    for (const Run& run : runs) out += run.text.size();
    return out;
}

// Of text: by and large how much of the pages it takes.
std::size_t amount(const std::vector<Block>& blocks)
{
    std::size_t out = 0;
    for (const Block& block : blocks) {
        out += amount(block.runs) + amount(block.blocks);
        for (const ListItem& item : block.items) out += amount(item.blocks);
        for (const TableRow& row : block.table.rows) {
            out += of_a_paragraph;
            for (const TableCell& cell : row.cells) out += amount(cell.runs) - of_a_paragraph;
        }
    }
    return out;
}

bool is_chapter(const Block& block)
{
    return block.kind == Block::Kind::heading && block.level > 1 && block.role != Role::subtitle;
}

}  // namespace

Wish wish(std::string_view option) { return option == "yes" ? Wish::yes : option == "no" ? Wish::no : Wish::automatic; }

Contents::Contents(const Document& document, Wish wish)
{
    const auto& blocks = document.blocks;
    const auto chapters = count(document, 2), sections = count(document, 3);
    wanted =
        wish != Wish::no && chapters > 0 && (wish == Wish::yes || (chapters >= least_chapters && amount(blocks) > short_text));
    if (sections > most_entries) deepest = 2;
    for (before = 0; before < blocks.size(); ++before) {
        const bool summary = before + 1 < blocks.size() && blocks[before + 1].role == Role::summary;
        if (is_chapter(blocks[before]) && !summary) break;
    }
}

bool Contents::lists(const Block& block) const { return texts::lists(block, deepest); }

std::string contents_anchor(const Document& document, const Block& block)
{
    return "heading:" + std::to_string(&block - document.blocks.data() + 1);
}

std::string HeadingNumbers::next(const Block& block)
{
    if (!is_chapter(block) || block.role == Role::colophon) return {};
    counts_.resize(std::min(block.level, 7u) - 1);
    ++counts_.back();
    std::string out;
    for (const auto n : counts_) out += (out.empty() ? "" : ".") + std::to_string(n);
    return out;
}

bool numbers_headings(const Document& document, bool wanted)
{
    const auto numbered = [](const Block& b) {
        const auto first = std::find_if(b.runs.begin(), b.runs.end(), [](const Run& r) { return !r.text.empty(); });
        return is_chapter(b) && first != b.runs.end() && first->text.front() >= '0' && first->text.front() <= '9';
    };
    return wanted && std::count_if(document.blocks.begin(), document.blocks.end(), numbered) < 2;
}

}  // namespace verslag::texts
