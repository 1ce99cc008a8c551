// The clerk's last look before publishing, and what --strict makes of it.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using program::verslag;

namespace {

// Names somebody who has no public office, in a paragraph that everybody sees; an e-mail address in line 8.
std::string telling()
{
    return program::record_with(
        "<attendance><participant id=\"p\" status=\"present\"><name><display>F. Öztürk</display></name>"
        "<function>bewoner</function></participant></attendance>\n"
        "<body><section><p>Dank aan mevrouw\n   Öztürk, zie\n   <em>f.ozturk@example.nl</em>.</p>\n"
        "<p visibility=\"internal\">Intern.</p></section></body>\n");
}

std::string internal()
{
    auto text = program::record_with("");
    const std::string everybody = "visibility=\"public\"";
    return text.replace(text.find(everybody), everybody.size(), "visibility=\"internal\"");
}

}  // namespace

TEST(Privacy, CheckForAnAudienceSaysWhatIsWithheldAndWhereNamesRemain)
{
    program::Folder folder;
    program::write(folder / "r.xml", telling());
    const auto ran = verslag({"check", "r.xml", "--audience", "public"}, {.folder = folder.path()});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_NE(ran.out.find("withheld from 'public': 1 paragraph or other block of text and 1 name\n"), std::string::npos)
        << ran.out;
    EXPECT_NE(ran.err.find("but 'Öztürk' stands here [withheld-name-remains]"), std::string::npos) << ran.err;
    EXPECT_NE(ran.err.find("the e-mail address 'f.ozturk@example.nl' stands in what the audience 'public' sees [personal-data]"),
              std::string::npos)
        << ran.err;
    EXPECT_EQ(folder.files(), std::vector<std::string>{"r.xml"});
}

TEST(Privacy, EachHitHasItsLineAndColumn)
{
    program::Folder folder;
    program::write(folder / "r.xml", telling());
    const auto ran = verslag({"check", "r.xml", "--audience", "public", "--report", "json"}, {.folder = folder.path()});
    const auto text = program::read(folder / "r.xml");
    std::size_t hits = 0;
    const auto report = nlohmann::json::parse(ran.out);
    for (const auto& d : report["records"][0]["diagnostics"]) {
        if (d["code"] != "withheld-name-remains" && d["code"] != "personal-data") continue;
        ++hits;
        std::size_t begin = 0;
        for (int line = 1; line < d["line"].get<int>(); ++line) begin = text.find('\n', begin) + 1;
        const auto at = text.substr(begin + d["column"].get<std::size_t>() - 1, 4);
        EXPECT_TRUE(at == "Özt" || at == "f.oz") << at;
    }
    EXPECT_EQ(hits, 2u);
}

TEST(Privacy, NothingIsSaidForWhoMaySeeTheName)
{
    program::Folder folder;
    program::write(folder / "r.xml", telling());
    const auto ran = verslag({"check", "r.xml", "--audience", "internal"}, {.folder = folder.path()});
    EXPECT_EQ(ran.err, "");
    EXPECT_NE(ran.out.find("withheld from 'internal': nothing"), std::string::npos) << ran.out;
}

TEST(Privacy, StrictRefusesToWriteWhatNamesSomebody)
{
    program::Folder folder;
    program::write(folder / "r.xml", telling());
    for (const auto* command : {"check", "export"}) {
        std::vector<std::string> arguments{command, "r.xml", "--audience", "public", "--strict"};
        if (arguments[0] == "export") arguments.insert(arguments.end(), {"--to", "xlsx", "--out", "out"});
        const auto ran = verslag(arguments, {.folder = folder.path()});
        EXPECT_EQ(ran.exit_code, 3) << command;
        EXPECT_NE(ran.err.find(": error: the name 'F. Öztürk'"), std::string::npos) << ran.err;
    }
    EXPECT_EQ(folder.files(), std::vector<std::string>{"r.xml"}) << "not even a folder";
}

TEST(Privacy, ARecordAboveItsAudienceIsRefusedByCheckToo)
{
    program::Folder folder;
    program::write(folder / "r.xml", internal());
    const auto ran = verslag({"check", "r.xml", "--audience", "public"}, {.folder = folder.path()});
    EXPECT_EQ(ran.exit_code, 3);
    EXPECT_NE(ran.err.find("[above-audience]"), std::string::npos) << ran.err;
    EXPECT_EQ(verslag({"check", "r.xml", "--audience", "internal"}, {.folder = folder.path()}).exit_code, 0);
    EXPECT_EQ(verslag({"check", "r.xml", "--audience", "pubic"}, {.folder = folder.path()}).exit_code, 2);
}

TEST(Privacy, TheNameOfTheRecordsFileIsLookedAtToo)
{
    program::Folder folder;
    program::write(folder / "klacht-ozturk.xml", telling());
    const auto ran = verslag({"check", "klacht-ozturk.xml", "--audience", "public"}, {.folder = folder.path()});
    EXPECT_NE(ran.err.find("klacht-ozturk.xml: warning: the name"), std::string::npos) << ran.err;
}
