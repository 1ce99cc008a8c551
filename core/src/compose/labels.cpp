#include <verslag/core/compose.hpp>

#include <pugixml.hpp>

#include <array>
#include <stdexcept>

extern "C" {
extern const char verslag_labels_en[], verslag_labels_en_end[];
extern const char verslag_labels_nl[], verslag_labels_nl_end[];
}

namespace verslag {
namespace {

struct LabelFile {
    std::string_view language;
    const char *begin, *end;
};
// English first: it stands in for languages without a file.
constexpr std::array files{LabelFile{"en", verslag_labels_en, verslag_labels_en_end},
                           LabelFile{"nl", verslag_labels_nl, verslag_labels_nl_end}};

// "nl" of "nl-NL", "NL" and "nl_NL".
std::string primary(std::string_view tag)
{
    std::string out;
    for (const char c : tag.substr(0, tag.find_first_of("-_"))) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return out;
}

// One space for each run of white space, and none at the ends: a label file may break its lines.
std::string squeezed(std::string_view s)
{
    std::string out;
    for (const char c : s) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace

Labels Labels::load(std::string_view language)
{
    const auto wanted = primary(language);
    const LabelFile* file = nullptr;
    for (const auto& f : files)
        if (f.language == wanted) file = &f;

    Labels labels;
    labels.fallback_ = file == nullptr;
    if (!file) file = files.data();
    labels.language_ = file->language;

    pugi::xml_document document;
    const auto parsed = document.load_buffer(file->begin, static_cast<std::size_t>(file->end - file->begin));
    if (!parsed) throw std::logic_error("the label file " + labels.language_ + ".xml is broken: " + parsed.description());
    for (const auto group : document.document_element().children("group"))
        for (const auto label : group.children("label"))
            labels.words_.emplace(std::string(group.attribute("name").value()) + '.' + label.attribute("key").value(),
                                  squeezed(label.child_value()));
    return labels;
}

std::vector<std::string> Labels::languages()
{
    std::vector<std::string> all;
    for (const auto& f : files) all.emplace_back(f.language);
    return all;
}

const std::string* Labels::find(std::string_view key) const
{
    const auto found = words_.find(key);
    return found == words_.end() ? nullptr : &found->second;
}

const std::string& Labels::operator[](std::string_view key) const
{
    if (const auto* words = find(key)) return *words;
    throw std::logic_error("the label file " + language_ + ".xml has no words for '" + std::string(key) + "'");
}

}  // namespace verslag
