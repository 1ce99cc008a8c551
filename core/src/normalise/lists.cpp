#include "lists.hpp"

#include "load/bullets.hpp"
#include "load/raw.hpp"
#include "load/symbol_fonts.hpp"
#include "load/tree.hpp"

#include <algorithm>

namespace verslag::normalise {
namespace {

using load::is_element;
using load::is_text;
using load::local_name;

struct Paragraph {
    pugi::xml_node node;
    load::TypedBullet bullet;
    std::size_t level = 0;      // of the list that it is an item of
    std::size_t begin, end;     // in the text, with its tags
    std::string_view indent;    // white space before it on its line; only when it begins the line
    std::string_view line_end;  // of the line before it
    bool begins_line = false;
};

// From a tag's '<' to behind the end tag.
std::size_t end_of(std::string_view text, std::size_t name_at)
{
    const auto inner = load::inner_xml(text, name_at);
    const auto from = inner.data() ? static_cast<std::size_t>(inner.data() + inner.size() - text.data()) : name_at;
    return text.find('>', from) + 1;
}

class Lists {
public:
    explicit Lists(Draft& draft) : draft_(draft), text_(draft.text()), tree_(draft.text()) {}

    std::vector<Edit> run()
    {
        within(tree_.root());
        return std::move(edits_);
    }

private:
    void within(pugi::xml_node parent)
    {
        const auto name = local_name(parent);
        if (name == "section" || name == "item") runs_of(parent, name == "item");
        for (const auto c : parent.children())
            if (is_element(c) && local_name(c) != "extension") within(c);
    }

    // The runs of paragraphs with bullets among the children of an element.
    void runs_of(pugi::xml_node parent, bool item)
    {
        std::vector<Paragraph> run;
        bool first = true;  // whether the run begins with the first element
        const auto end_run = [&] {
            if (!run.empty()) make(run, item && first, parent);
            run.clear();
            first = false;
        };
        for (const auto c : parent.children()) {
            if (is_text(c) && !load::trimmed(c.value()).empty()) end_run();
            if (!is_element(c)) continue;
            const auto bullet =
                local_name(c) == "p" ? load::typed_bullet(load::text_behind_bullet(c)) : std::optional<load::TypedBullet>();
            if (bullet) run.push_back(placed(c, *bullet));
            else end_run();
        }
        end_run();
    }

    Paragraph placed(pugi::xml_node n, const load::TypedBullet& bullet) const
    {
        Paragraph p{n, bullet};
        p.begin = tree_.offset(n) - 1;
        p.end = end_of(text_, p.begin + 1);
        const auto before = text_.substr(0, p.begin).find_last_not_of(" \t");
        p.begins_line = before != text_.npos && text_[before] == '\n';
        if (!p.begins_line) return p;
        p.indent = text_.substr(before + 1, p.begin - before - 1);
        p.line_end = before != 0 && text_[before - 1] == '\r' ? "\r\n" : "\n";
        return p;
    }

    void make(std::vector<Paragraph>& run, bool of_item, pugi::xml_node parent)
    {
        if (of_item) {
            // Several in one item could be items of their own, or of a list within it; an asterisk could be a note's.
            const auto kind = load::value_of(parent.parent(), "kind");
            if (run.size() > 1 || run.front().bullet.mark == U'*' || !(kind.empty() || kind == "bullet")) return;
            draft_.changed(
                mark_at(run.front()), "typed-bullet",
                phrase("the bullet {0} is gone: the item of the list has its own", load::bullet_words(run.front().bullet.mark)));
            return remove_mark(run.front());
        }
        if (run.size() == 1 && !run.front().bullet.sign) return;
        set_levels(run);
        const bool laid_out = std::all_of(run.begin(), run.end(), [](const Paragraph& p) { return p.begins_line; });
        for (std::size_t i = 0; i < run.size(); ++i) {
            const auto& p = run[i];
            const bool deeper_follows = i + 1 < run.size() && run[i + 1].level > p.level;
            insert(p.begin, opening(p, i == 0 ? nullptr : &run[i - 1], deeper_follows, laid_out));
            draft_.changed(mark_at(p), "typed-bullet",
                           phrase("the typed bullet {0} is now an item of a list", load::bullet_words(p.bullet.mark)));
            remove_mark(p);
            insert(p.end, closing(p, i + 1 == run.size() ? nullptr : &run[i + 1], laid_out));
        }
    }

    // A bullet that is new in the run begins a list within the last item; one that was there before goes back to its list.
    static void set_levels(std::vector<Paragraph>& run)
    {
        std::vector<char32_t> marks;
        for (auto& p : run) {
            const auto known = std::find(marks.begin(), marks.end(), p.bullet.mark);
            p.level = static_cast<std::size_t>(known - marks.begin());
            marks.resize(p.level);
            marks.push_back(p.bullet.mark);
        }
    }

    static std::string tag_of(const Paragraph& p, std::string_view name, bool closes = false)
    {
        const std::string_view qualified = p.node.name();
        const auto prefix = qualified.substr(0, qualified.size() - local_name(p.node).size());
        return std::string(closes ? "</" : "<").append(prefix).append(name) + ">";
    }
    // How far something in a list is set in, beyond the paragraph.
    static std::string steps(const Paragraph& p, std::size_t n)
    {
        const std::string_view step = p.indent.find('\t') != p.indent.npos ? "\t" : "  ";
        std::string all;
        while (n-- > 0) all += step;
        return all;
    }
    static std::string new_line(const Paragraph& p, std::size_t n)
    {
        return std::string(p.line_end) + std::string(p.indent) + steps(p, n);
    }

    static std::string opening(const Paragraph& p, const Paragraph* before, bool deeper_follows, bool laid_out)
    {
        const bool new_list = !before || before->level < p.level;
        std::string s = laid_out ? steps(p, 2 * p.level + (new_list ? 0 : 1)) : std::string();
        if (new_list) s += tag_of(p, "list") + (laid_out ? new_line(p, 2 * p.level + 1) : "");
        s += tag_of(p, "item");
        if (deeper_follows && laid_out) s += new_line(p, 2 * p.level + 2);
        return s;
    }

    static std::string closing(const Paragraph& p, const Paragraph* next, bool laid_out)
    {
        if (next && next->level > p.level) return {};
        std::string s = tag_of(p, "item", true);
        const auto until = next ? next->level : 0;
        for (auto level = p.level; level > until; --level) {
            s += (laid_out ? new_line(p, 2 * level) : "") + tag_of(p, "list", true);
            s += (laid_out ? new_line(p, 2 * level - 1) : "") + tag_of(p, "item", true);
        }
        if (!next) s += (laid_out ? new_line(p, 0) : "") + tag_of(p, "list", true);
        return s;
    }

    void insert(std::size_t at, std::string what)
    {
        if (!what.empty()) edits_.push_back({at, at, std::move(what)});
    }

    std::size_t mark_at(const Paragraph& p) const
    {
        auto at = p.bullet.mark_at;
        std::size_t found = p.begin;
        find(p.node, at, found);
        return found;
    }
    // Where the byte `at` of an element's text is written. False, and `at` less by what was passed, when it is not in it.
    bool find(pugi::xml_node parent, std::size_t& at, std::size_t& found) const
    {
        for (const auto c : parent.children()) {
            if (is_text(c)) {
                const std::string_view value = c.value();
                if (at < value.size()) return found = load::Raw(text_, tree_, c).offset(at), true;
                at -= value.size();
            }
            if (is_element(c) && find(c, at, found)) return true;
        }
        return false;
    }

    void remove_mark(const Paragraph& p)
    {
        auto left = p.bullet.length;
        take_away(p.node, left);
    }

    // Takes the first `left` bytes of an element's text away, and what holds nothing after that.
    void take_away(pugi::xml_node parent, std::size_t& left)
    {
        for (const auto c : parent.children()) {
            if (left == 0) return;
            if (is_text(c)) {
                const std::string_view value = c.value();
                const auto n = std::min(left, value.size());
                load::Raw raw(text_, tree_, c);
                const bool whole_section = c.type() == pugi::node_cdata && n == value.size();
                const auto begin = raw.offset(0) - (whole_section ? 9 : 0);
                edits_.push_back({begin, raw.offset(n) + (whole_section ? 3 : 0), {}});
                left -= n;
            } else if (is_element(c)) {
                const auto size = load::text_of(c).size();
                if (size > left || c.first_child().empty() || has_more(c)) {
                    take_away(c, left);
                    continue;
                }
                const auto begin = tree_.offset(c) - 1;
                edits_.push_back({begin, end_of(text_, begin + 1), {}});
                left -= size;
            }
        }
    }
    // Whether an element says more than its text.
    static bool has_more(pugi::xml_node n)
    {
        const auto name = local_name(n);
        if (name != "em" && name != "strong" && name != "sub" && name != "sup" && name != "span") return true;
        for (const auto c : n.children())
            if (is_element(c) && has_more(c)) return true;
        return false;
    }

    Draft& draft_;
    std::string_view text_;
    load::Tree tree_;
    std::vector<Edit> edits_;
};

}  // namespace

void mend_lists(Draft& draft) { draft.apply(Lists(draft).run()); }

}  // namespace verslag::normalise
