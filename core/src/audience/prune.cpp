#include "prune.hpp"

#include "part_of.hpp"
#include "rows.hpp"
#include "words.hpp"

namespace verslag::audience {
namespace {

using record::Audience;

struct Pruner {
    Audience audience;
    Count& count;

    template <class T>
    bool above(const T& part, Audience around) const
    {
        return effective(part, around) > audience;
    }

    // Any list of parts that have a visibility.
    template <class T>
    void remove(std::vector<T>& list, Audience around)
    {
        count.add(part_of<T>, std::erase_if(list, [&](const T& part) { return above(part, around); }));
    }
    void remove(std::vector<record::Row>& rows, Audience around)
    {
        count.add(Part::row, remove_rows(rows, [&](const record::Row& row) { return above(row, around); }));
    }

    template <class T>
    void into(T& value, Audience around)
    {
        if constexpr (HasVisibility<T>) around = effective(value, around);
        each_field(value, [&]<class M>(std::string_view, M& member) {
            if constexpr (MessageList<M>) {
                using Part = typename M::value_type;
                const auto before = member.size();
                if constexpr (HasVisibility<Part>) remove(member, around);
                std::erase_if(member, [&](Part& part) { return emptied(part, around); });
                if constexpr (std::is_same_v<Part, record::Inline>)
                    if (member.size() != before)
                        close_gaps(member, std::is_same_v<T, record::Inline> ? Place::inside : Place::whole);
            } else if constexpr (Message<M>) {
                into(member, around);
            }
        });
    }

    // Goes into a part, and says whether it is nothing any more but had been something.
    template <class T>
    bool emptied(T& part, Audience around)
    {
        const bool before = empty(part);
        into(part, around);
        return !before && empty(part);
    }
    bool emptied(record::Section& section, Audience around)
    {
        const auto bare = [&] { return section.blocks.empty() && section.sections.empty(); };
        const bool before = bare();
        into(section, around);
        if (before || !bare()) return false;
        if (section.title.empty()) return true;
        section.blocks.push_back(
            {.kind = record::Block::Kind::gap, .line = section.line, .reason = record::GapReason::confidential});
        return false;
    }

    template <class T>
    static bool empty(const T&)
    {
        return false;
    }
    static bool empty(const record::Remark& remark) { return remark.content.empty(); }
    static bool empty(const record::Item& item) { return item.blocks.empty(); }
    static bool empty(const record::Inline& part)
    {
        using enum record::Inline::Kind;
        const bool wraps = part.kind == em || part.kind == strong || part.kind == sub || part.kind == sup || part.kind == span ||
                           part.kind == link;
        return wraps && part.children.empty();
    }
    static bool empty(const record::Block& block)
    {
        using enum record::Block::Kind;
        switch (block.kind) {
            case p:
                return block.content.empty();
            case list:
                return block.items.empty();
            case table:
                return block.rows.empty();
            case quote:
                return block.paragraphs.empty();
            case figure:
            case gap:
                return false;
        }
        return false;
    }
};

}  // namespace

void prune(record::Record& record, Audience audience, Count& count)
{
    Pruner pruner{audience, count};
    pruner.into(record, Audience::everyone);
}

}  // namespace verslag::audience
