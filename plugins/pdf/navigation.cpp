#include "navigation.hpp"

namespace verslag::pdf {
namespace {

constexpr std::size_t longest_name = 300;  // bytes: each line of a link says it

std::string destination(const Painted& painted, const Place& place, const Sheet& sheet)
{
    std::string out = "/Dest[";
    put_ref(out, painted.pages[place.page]);
    out += "/XYZ null ";
    put(out, std::min(sheet.height, sheet.height - place.y + sheet.base));  // a little above
    return out + " null]";
}

std::string called_aloud(const std::string& pattern, const Link& link)
{
    auto text = std::string(clipped(link.text, longest_name));
    if (text.size() < link.text.size()) text += "…";
    const auto at = pattern.find("{text}");
    return at == std::string::npos ? text : std::string(pattern).replace(at, 6, text);
}

}  // namespace

void write_links(Objects& objects, const Painted& painted, const Places& places, const Sheet& sheet, const std::string& called,
                 std::size_t first_key)
{
    for (std::size_t i = 0; i < painted.links.size(); ++i) {
        const auto& area = painted.links[i];
        std::string out = "/Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[";
        for (const double v : area.box) put(out, v), out += ' ';
        out += "]/P ";
        put_ref(out, painted.pages[area.page]);
        out += "/StructParent ";
        put(out, static_cast<std::int64_t>(first_key + i));
        out += "/Contents";
        put_text(out, called_aloud(called, *area.link));
        if (!area.link->uri.empty()) {
            out += "/A<</S/URI/URI";
            put_ascii(out, area.link->uri);
            out += ">>";
        } else {
            out += destination(painted, places.anchors.at(area.link->target), sheet);
        }
        objects.set(area.annotation, std::move(out));
    }
}

Ref write_outline(Objects& objects, const Painted& painted, const Places& places, const Sheet& sheet)
{
    struct Node {
        const Places::Entry* entry;
        Ref object;
        std::size_t parent;  // index; 0 is the root
        std::vector<std::size_t> children{};
    };
    std::vector<Node> nodes{{nullptr, objects.reserve(), 0}};
    const auto& entries = places.entries;
    const bool title_only =
        std::count_if(entries.begin(), entries.end(), [](const auto& e) { return e.level <= 1; }) == 1 && entries.size() > 1;
    std::size_t last = 0;
    for (const auto& entry : entries) {
        if (title_only && entry.level <= 1) continue;
        auto parent = last;
        while (parent && nodes[parent].entry->level >= entry.level) parent = nodes[parent].parent;
        last = nodes.size();
        nodes.push_back({&entry, objects.reserve(), parent});
        nodes[parent].children.push_back(last);
    }
    if (nodes.size() == 1) return objects.set(nodes[0].object, std::string()), 0;

    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto& node = nodes[i];
        std::string out;
        const auto link = [&](const char* key, std::size_t to) {
            out += key;
            out += ' ';
            put_ref(out, nodes[to].object);
        };
        if (!node.children.empty()) {
            link("/First", node.children.front());
            link("/Last", node.children.back());
            out += "/Count ";  // closed below the first level
            const auto count = static_cast<std::int64_t>(node.children.size());
            put(out, i ? -count : count);
        }
        if (i) {
            const auto& siblings = nodes[node.parent].children;
            const auto at = static_cast<std::size_t>(std::lower_bound(siblings.begin(), siblings.end(), i) - siblings.begin());
            if (at) link("/Prev", siblings[at - 1]);
            if (at + 1 < siblings.size()) link("/Next", siblings[at + 1]);
            link("/Parent", node.parent);
            out += "/Title";
            put_text(out, node.entry->title);
            out += destination(painted, node.entry->place, sheet);
        } else {
            out += "/Type/Outlines";
        }
        objects.set(node.object, std::move(out));
    }
    return nodes[0].object;
}

}  // namespace verslag::pdf
