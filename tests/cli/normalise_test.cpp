// The command that writes a mended copy: beside the record, never over it, whole or not at all.
#include "program.hpp"

#include <gtest/gtest.h>

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fstream>

using namespace program;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

const std::string right = record_with("<body><section><list><item><p>café</p></item></list></section></body>\n");
const std::string wrong = replaced(record_with("<body><section><p>•\u00A0\u00A0cafe\u0301</p></section></body>\n"),
                                   "when=\"2020-02-04\"", "when=\"4-2-2020\"");

// A shell line in a folder; `verslag` is the program.
int shell(const Folder& folder, const std::string& line)
{
    const auto command = "cd '" + folder.str() + "' && verslag() { '" VERSLAG_BINARY_DIR "/bin/verslag' \"$@\"; } && { " + line +
                         "; } > shell.out 2> shell.err";
    return WEXITSTATUS(std::system(command.c_str()));
}

Ran normalise(const Folder& folder, std::vector<std::string> more, const std::string& input = "")
{
    more.insert(more.begin(), "normalise");
    return verslag(more, {.input = input, .folder = folder.path()});
}

using Files = std::vector<std::string>;

}  // namespace

TEST(Normalise, WritesACopyBesideTheRecordAndShowsTheDifference)
{
    const Folder in;
    write(in / "r.xml", wrong);
    const auto ran = normalise(in, {"r.xml"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(in.files(), (Files{"r.normalised.xml", "r.xml"}));
    EXPECT_EQ(read(in / "r.normalised.xml"), right);
    EXPECT_EQ(ran.out.substr(0, 35), "--- r.xml\n+++ r.normalised.xml\n@@ -");
    EXPECT_EQ(ran.err,
              "r.xml:4:55: note: attribute 'when' of <date>: '4-2-2020' is now '2020-02-04' [bad-date]\n"
              "r.xml:5:19: note: the typed bullet '•' is now an item of a list [typed-bullet]\n"
              "r.xml:5:25: note: 'e\u0301' (U+0065 U+0301) is now 'é' (U+00E9) [decomposed-letter]\n"
              "wrote r.normalised.xml: 3 changes\n");
    EXPECT_EQ(verslag({"check", (in / "r.normalised.xml").string()}).exit_code, 0);
}

TEST(Normalise, NeverTouchesTheRecord)
{
    const Folder in;
    write(in / "r.xml", wrong);
    struct stat before {
    }, after{};
    ASSERT_EQ(stat((in / "r.xml").c_str(), &before), 0);
    for (const std::vector<std::string>& how : {std::vector<std::string>{"r.xml"},
                                                {"r.xml", "--diff"},
                                                {"r.xml", "--out", "-"},
                                                {"r.xml", "--out", "r.xml", "--force"},
                                                {"r.xml", "--force"}})
        normalise(in, how);
    ASSERT_EQ(stat((in / "r.xml").c_str(), &after), 0);
    EXPECT_EQ(read(in / "r.xml"), wrong);
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_EQ(before.st_mtim.tv_sec, after.st_mtim.tv_sec);
    EXPECT_EQ(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
}

TEST(Normalise, RefusesTheRecordAsItsTargetByWhateverName)
{
    const Folder in;
    write(in / "r.xml", wrong);
    std::filesystem::create_symlink("r.xml", in / "link.xml");
    std::filesystem::create_hard_link(in / "r.xml", in / "hard.xml");
    std::filesystem::create_directory(in / "sub");
    for (const std::string target : {"r.xml", "link.xml", "hard.xml", "./sub/../r.xml"}) {
        const auto ran = normalise(in, {"r.xml", "--out", target, "--force"});
        EXPECT_EQ(ran.exit_code, 2) << target;
        EXPECT_NE(ran.err.find(target + " is the record itself, which is never written to"), std::string::npos) << ran.err;
    }
    EXPECT_EQ(normalise(in, {"link.xml", "--out", "r.xml", "--force"}).exit_code, 2);
    EXPECT_EQ(shell(in, "verslag normalise - --out r.xml --force < r.xml"), 2);
    EXPECT_EQ(read(in / "r.xml"), wrong);
}

TEST(Normalise, LeavesAFileThatIsThereUnlessForced)
{
    const Folder in;
    write(in / "r.xml", wrong);
    write(in / "r.normalised.xml", "mine");
    std::filesystem::create_symlink("nowhere", in / "dangling.xml");
    const auto ran = normalise(in, {"r.xml"});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err.find("r.normalised.xml exists, and is left as it is"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("--force"), std::string::npos) << ran.err;
    EXPECT_EQ(read(in / "r.normalised.xml"), "mine");
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "dangling.xml"}).exit_code, 4);
    EXPECT_EQ(normalise(in, {"r.xml", "--force"}).exit_code, 0);
    EXPECT_EQ(read(in / "r.normalised.xml"), right);
    EXPECT_EQ(in.files(), (Files{"dangling.xml", "r.normalised.xml", "r.xml"}));
}

TEST(Normalise, ReplacesALinkAndNotWhatItLeadsTo)
{
    const Folder in;
    write(in / "r.xml", wrong);
    write(in / "other.xml", "another's");
    std::filesystem::create_symlink("other.xml", in / "out.xml");
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "out.xml"}).exit_code, 4);
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "out.xml", "--force"}).exit_code, 0);
    EXPECT_EQ(read(in / "other.xml"), "another's");
    EXPECT_FALSE(std::filesystem::is_symlink(in / "out.xml"));
    EXPECT_EQ(read(in / "out.xml"), right);
}

TEST(Normalise, WorksInAPipe)
{
    const Folder in;
    const auto ran = normalise(in, {"-"}, wrong);
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.out, right);
    EXPECT_NE(ran.err.find("standard input:4:55: note: "), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("\n@@ -1,6 +1,6 @@\n"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("wrote the copy: 3 changes"), std::string::npos) << ran.err;
    EXPECT_EQ(in.files(), Files{});
    write(in / "r.xml", wrong);
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "-"}).out, right);
    EXPECT_EQ(normalise(in, {"-", "--out", "o.xml"}, wrong).exit_code, 0);
    EXPECT_EQ(read(in / "o.xml"), right);
}

TEST(Normalise, OnlyShowsTheDifferenceWhenAsked)
{
    const Folder in;
    write(in / "r.xml", wrong);
    const auto ran = normalise(in, {"r.xml", "--diff"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(ran.out, normalise(in, {"r.xml"}).out);
    std::filesystem::remove(in / "r.normalised.xml");
    EXPECT_EQ(normalise(in, {"r.xml", "--diff", "--out", "x"}).exit_code, 2);
    EXPECT_EQ(in.files(), Files{"r.xml"});
    // What is in doubt is told all the same.
    write(in / "d.xml", replaced(wrong, "4-2-2020", "4-2-20"));
    EXPECT_NE(normalise(in, {"d.xml", "--diff"}).err.find("d.xml:4:55: warning: "), std::string::npos);
}

TEST(Normalise, ItsDifferenceIsWhatPatchTakes)
{
    const Folder in;
    for (const std::string name : {"r.xml", "een verslag.xml", "sub/r.xml"}) {
        std::filesystem::create_directories((in / name).parent_path());
        write(in / name, wrong);
        const auto copy = name.substr(0, name.size() - 4) + ".normalised.xml";
        EXPECT_EQ(shell(in, "verslag normalise '" + name + "' > diff && mv '" + copy + "' copy && patch -p0 < diff && cmp '" +
                                name + "' copy"),
                  0)
            << name << read(in / "shell.out") << read(in / "shell.err");
    }
}

TEST(Normalise, OnceMoreChangesNothing)
{
    const Folder in;
    write(in / "r.xml", wrong);
    normalise(in, {"r.xml"});
    const auto ran = normalise(in, {"r.normalised.xml"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, "wrote r.normalised.normalised.xml: nothing had to be changed\n");
    EXPECT_EQ(read(in / "r.normalised.normalised.xml"), right);
}

TEST(Normalise, SaysWhatIsLeftToMend)
{
    const Folder in;
    write(in / "r.xml", replaced(wrong, "kind=\"other\"", "kind=\"othr\""));
    const auto ran = normalise(in, {"r.xml"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.err.find("it has 1 error that only you can mend"), std::string::npos) << ran.err;
    EXPECT_EQ(verslag({"check", (in / "r.normalised.xml").string()}).exit_code, 3);
}

TEST(Normalise, WhatIsNoXmlGetsTheVerdictOfCheck)
{
    const Folder in;
    for (const std::string& text :
         {std::string("%PDF-1.7"), std::string(), wrong.substr(0, 300), replaced(wrong, "</p>", ""), std::string("<x/>")}) {
        write(in / "r.xml", text);
        const auto ran = normalise(in, {"r.xml"});
        EXPECT_EQ(ran.exit_code, 3);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err, verslag({"check", "r.xml"}, {.folder = in.path()}).err);
        EXPECT_EQ(in.files(), Files{"r.xml"});
    }
    EXPECT_EQ(normalise(in, {"r.xml", "--diff"}).exit_code, 3);
    write(in / "large.xml", right + std::string(1'100'000, ' '));
    EXPECT_EQ(normalise(in, {"large.xml", "--max-size", "1"}).exit_code, 3);
}

TEST(Normalise, WhatCannotBeReadOrWrittenIsTheSurroundingsFault)
{
    const Folder in;
    write(in / "r.xml", wrong);
    EXPECT_EQ(normalise(in, {"nothing.xml"}).exit_code, 4);
    EXPECT_EQ(normalise(in, {"."}).exit_code, 4);
    for (const std::string target : {"missing/out.xml", "/proc/out.xml"}) {
        const auto ran = normalise(in, {"r.xml", "--out", target});
        EXPECT_EQ(ran.exit_code, 4);
        EXPECT_NE(ran.err.find(target + " cannot be written"), std::string::npos) << ran.err;
        EXPECT_EQ(ran.out, "");
    }
    std::filesystem::create_directory(in / "folder");
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "folder"}).exit_code, 4);
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "folder", "--force"}).exit_code, 4);
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "folder/"}).exit_code, 4);
    EXPECT_EQ(in.files(), (Files{"folder", "r.xml"}));
    if (geteuid() != 0) {
        chmod(in.path().c_str(), 0500);
        EXPECT_EQ(normalise(in, {"r.xml"}).exit_code, 4);
        chmod(in.path().c_str(), 0700);
    }
}

TEST(Normalise, AFullDeviceIsAnErrorAndStaysADevice)
{
    const Folder in;
    write(in / "r.xml", wrong);
    const auto ran = normalise(in, {"r.xml", "--out", "/dev/full", "--force"});
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_NE(ran.err.find("/dev/full cannot be written: "), std::string::npos) << ran.err;
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/full"));
    EXPECT_EQ(normalise(in, {"r.xml", "--out", "/dev/null", "--force"}).exit_code, 0);
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
    EXPECT_EQ(shell(in, "verslag normalise r.xml --out - > /dev/full"), 4);
    EXPECT_EQ(in.files(), (Files{"r.xml", "shell.err", "shell.out"}));
}

TEST(Normalise, AFullOrReadOnlyDiskLeavesNothingHalfWritten)
{
    const Folder in, small;
    if (geteuid() != 0 || mount("none", small.path().c_str(), "tmpfs", 0, "size=16k") != 0)
        GTEST_SKIP() << "a small file system can only be mounted by root";
    write(in / "r.xml", replaced(wrong, "</section>", "<!--" + std::string(100'000, 'x') + "--></section>"));
    const auto ran = normalise(in, {"r.xml", "--out", (small / "r.xml").string()});
    const auto left = small.files();
    mount("none", small.path().c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=16k");
    const auto read_only = normalise(in, {"r.xml", "--out", (small / "r.xml").string()});
    umount(small.path().c_str());
    EXPECT_EQ(ran.exit_code, 4) << ran.err;
    EXPECT_NE(ran.err.find("space"), std::string::npos) << ran.err;
    EXPECT_EQ(left, Files{});
    EXPECT_EQ(read_only.exit_code, 4) << read_only.err;
}

TEST(Normalise, WhoCouldNotReadTheRecordCannotReadItsCopy)
{
    const Folder in;
    write(in / "r.xml", wrong);
    chmod((in / "r.xml").c_str(), 0640);
    normalise(in, {"r.xml"});
    struct stat st {};
    ASSERT_EQ(stat((in / "r.normalised.xml").c_str(), &st), 0);
    EXPECT_EQ(st.st_mode & 0777, 0640u);
}

TEST(Normalise, SpeaksDutchWhenAsked)
{
    const Folder in;
    write(in / "r.xml", wrong);
    const auto ran = normalise(in, {"r.xml", "--language", "nl"});
    EXPECT_NE(ran.err.find("r.xml:4:55: opmerking: attribuut 'when' van <date>: '4-2-2020' is nu '2020-02-04' [bad-date]"),
              std::string::npos)
        << ran.err;
    EXPECT_NE(ran.err.find("r.normalised.xml geschreven: 3 wijzigingen"), std::string::npos) << ran.err;
}
