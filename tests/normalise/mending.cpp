#include "mending.hpp"

namespace mending {
namespace {

const std::string before_section = "<body><section>", after_section = "</section></body>\n";

void expect_sound(const std::string& bytes, const verslag::Normalised& n)
{
    ASSERT_TRUE(n.text);
    EXPECT_FALSE(verslag::has_errors(n.diagnostics));
    for (const auto& change : n.changes) {
        EXPECT_EQ(change.severity, verslag::Severity::note);
        EXPECT_EQ(change.file, "r.xml");
        EXPECT_GT(change.line, 0u);
        EXPECT_GT(change.column, 0u);
    }
    const auto again = verslag::normalise_record(*n.text, "r.xml");
    ASSERT_TRUE(again.text);
    EXPECT_EQ(*again.text, *n.text) << "mending again changes more";
    EXPECT_EQ(notes(again.changes), Lines{});
    const auto diff = verslag::unified_diff(n, "r.xml", "r.normalised.xml");
    EXPECT_EQ(diff.empty(), n.compared == *n.text);
    if (!diff.empty()) {
        EXPECT_EQ(patched(n.compared, diff), *n.text) << diff;
    }
    if (n.changes.empty()) {
        EXPECT_EQ(*n.text, bytes);
    }
}

}  // namespace

verslag::Normalised mended(const std::string& bytes)
{
    auto n = verslag::normalise_record(bytes, "r.xml");
    expect_sound(bytes, n);
    return n;
}

std::string text_of(const std::string& bytes) { return mended(bytes).text.value_or(""); }

std::string section(const std::string& blocks) { return loading::record_with(before_section + blocks + after_section); }

std::string mended_section(const std::string& blocks)
{
    const auto text = text_of(section(blocks));
    const auto begin = text.find(before_section) + before_section.size();
    return text.substr(begin, text.rfind(after_section) - begin);
}

Lines notes(const verslag::Diagnostics& all)
{
    Lines lines;
    for (const auto& d : all)
        lines.push_back(std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' + d.code + ": " + d.message.str());
    return lines;
}

std::string patched(const std::string& bytes, const std::string& diff)
{
    const loading::Folder folder;
    folder.write("r.xml", bytes);
    folder.write("r.diff", diff);
    const auto command = "cd '" + folder.path().string() + "' && patch -p0 < r.diff > out 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0) << loading::file_text(folder / "out") << diff;
    return loading::file_text(folder / "r.xml");
}

}  // namespace mending
