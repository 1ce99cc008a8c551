// The diff is that of GNU diff -u, and patch makes the copy of the file.
#include "mending.hpp"

#include <sys/wait.h>
#include <cstdlib>

using namespace mending;
using loading::record_with;
using loading::replaced;

namespace {

std::string diff_of(const std::string& bytes) { return verslag::unified_diff(mended(bytes), "r.xml", "r.normalised.xml"); }

// What GNU diff says of a file and its copy, without the times.
std::string gnu_diff(const std::string& bytes)
{
    const loading::Folder folder;
    folder.write("r.xml", bytes);
    folder.write("r.normalised.xml", *mended(bytes).text);
    const auto command =
        "cd '" + folder.path().string() + "' && diff -u --label r.xml --label r.normalised.xml r.xml r.normalised.xml > out";
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 1);
    return loading::file_text(folder / "out");
}

std::string many_paragraphs(int n, int every)
{
    std::string all;
    for (int i = 0; i < n; ++i) all += (i % every == 0 ? "<p>cafe\u0301 " : "<p>koffie ") + std::to_string(i) + "</p>\n";
    return section(all);
}

}  // namespace

TEST(Diff, IsThatOfGnuDiff)
{
    EXPECT_EQ(diff_of(replaced(record_with(""), "2020-02-04", "4-2-2020")),
              "--- r.xml\n+++ r.normalised.xml\n@@ -1,5 +1,5 @@\n"
              " <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              " <meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\">\n"
              " <document type=\"minutes\" status=\"final\"><title>Verslag</title></document>\n"
              "-<meeting kind=\"other\"><name>Overleg</name><date when=\"4-2-2020\">4 februari 2020</date></meeting>\n"
              "+<meeting kind=\"other\"><name>Overleg</name><date when=\"2020-02-04\">4 februari 2020</date></meeting>\n"
              " </meetingRecord>\n");
    for (const int every : {1, 2, 5, 7, 8, 9, 20, 1000})
        EXPECT_EQ(diff_of(many_paragraphs(60, every)), gnu_diff(many_paragraphs(60, every)));
    EXPECT_EQ(diff_of(section("\n<p>x</p>\n<p>• een</p>\n")), gnu_diff(section("\n<p>x</p>\n<p>• een</p>\n")));
}

TEST(Diff, IsEmptyWhenNothingChanges) { EXPECT_EQ(diff_of(record_with("")), ""); }

TEST(Diff, MindsTheEndOfTheFileAndEveryLineEnd)
{
    auto last = section("<p>cafe\u0301</p>");
    while (last.back() == '\n') last.pop_back();
    last = replaced(last, "</body>\n", "</body>");
    const auto diff = diff_of(last);
    EXPECT_NE(diff.find("\n\\ No newline at end of file\n+"), std::string::npos) << diff;
    for (const std::string end : {"\r\n", "\r"}) {
        std::string other;
        for (const char c : section("\n<p>• cafe\u0301</p>\n<p>• twee</p>\n")) other += c == '\n' ? end : std::string(1, c);
        EXPECT_FALSE(diff_of(other).empty());
    }
    EXPECT_FALSE(diff_of("\xEF\xBB\xBF" + replaced(record_with(""), "2020-02-04", "4-2-2020")).empty());
    EXPECT_FALSE(diff_of("\xEF\xBB\xBF" + replaced(record_with(""), "UTF-8", "utf8")).empty());
}

TEST(Diff, TellsWhatIsInAnotherEncodingByteByByte)
{
    // patch is given the very bytes of the file; see also mended().
    const auto latin =
        replaced(replaced(section("\n<p>x</p>\n<p>x</p>\n<p>caf\xE9</p>\n"), "UTF-8", "ISO-8859-1"), "2020-02-04", "4-2-2020");
    const auto diff = diff_of(latin);
    EXPECT_NE(diff.find("-<p>caf\xE9</p>\n+<p>caf\xC3\xA9</p>\n"), std::string::npos) << diff;
}

TEST(Diff, NamesThatWouldEndTheHeadAreInQuotes)
{
    const auto n = mended(replaced(record_with(""), "2020-02-04", "4-2-2020"));
    const auto head = [&](std::string_view name) {
        const auto diff = verslag::unified_diff(n, name, "b");
        return diff.substr(0, diff.find('\n'));
    };
    EXPECT_EQ(head("een verslag.xml"), "--- een verslag.xml\t");
    EXPECT_EQ(head("een\nverslag\t\"1\".xml"), "--- \"een\\nverslag\\t\\\"1\\\".xml\"");
    EXPECT_EQ(head("\x1B[2J"), "--- \"\\033[2J\"");
}
