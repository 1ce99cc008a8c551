// `verslag plugin list`: people and programs see what there is, and the one reason for what is not used.
#include "program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

using namespace program;

namespace {

const std::string ours = VERSLAG_BINARY_DIR "/lib/verslag/plugins";

// The plugin whose file ends so.
nlohmann::json plugin_in(const nlohmann::json& list, const std::string& end)
{
    for (const auto& p : list["plugins"])
        if (p["file"].get<std::string>().ends_with(end)) return p;
    return {};
}

// A folder before the others: csv again, a docx that anybody may write, and a file that is no plugin.
void fill(const Folder& folder)
{
    std::filesystem::copy_file(ours + "/csv.so", folder / "csv.so");
    std::filesystem::copy_file(ours + "/docx.so", folder / "docx.so");
    chmod((folder / "csv.so").c_str(), 0755);
    chmod((folder / "docx.so").c_str(), 0666);
    write(folder / "text.so", "not a plugin at all");
}

}  // namespace

TEST(PluginList, ShowsEachPluginWithItsFormatsNeedsAndFile)
{
    const auto ran = verslag({"plugin", "list"});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_NE(ran.out.find("  csv "), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find(ours + "/xlsx.so"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("workbook"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("no sockets (seccomp)"), std::string::npos) << ran.out;
    EXPECT_EQ(ran.out.find("Not used"), std::string::npos) << ran.out;
}

TEST(PluginList, GivesTheOneReasonForEachRefusedAndEachHiddenFile)
{
    const Folder folder;
    fill(folder);
    const auto ran = verslag({"plugin", "list", "--plugins", folder.str(), "--report", "json"});
    ASSERT_EQ(ran.exit_code, 0) << ran.err;
    const auto list = nlohmann::json::parse(ran.out);
    EXPECT_EQ(plugin_in(list, folder.str() + "/csv.so")["status"], "ok");
    const auto hidden = plugin_in(list, ours + "/csv.so"), refused = plugin_in(list, folder.str() + "/docx.so"),
               strange = plugin_in(list, "/text.so");
    EXPECT_EQ(hidden["status"], "hidden");
    EXPECT_NE(hidden["reason"].get<std::string>().find(folder.str() + "/csv.so"), std::string::npos) << hidden;
    EXPECT_EQ(refused["status"], "refused");
    EXPECT_NE(refused["reason"].get<std::string>().find("others may write"), std::string::npos) << refused;
    EXPECT_EQ(refused["formats"][0]["name"], "docx") << "what it would offer is known all the same";
    EXPECT_EQ(strange["status"], "refused");
    EXPECT_NE(strange["reason"], "");
}

TEST(PluginList, SaysThatAFormatIsTakenFromThePluginThatComesFirst)
{
    // Another plugin's name, the same format.
    const Folder folder;
    auto bytes = read(ours + "/csv.so");
    const std::string line = "plugin\tcsv\t";
    const auto at = bytes.find(line);
    ASSERT_NE(at, bytes.npos);
    bytes[at + line.size() - 2] = 'w';
    write(folder / "csw.so", bytes);
    const auto ran = verslag({"plugin", "list", "--plugins", folder.str()});
    EXPECT_NE(ran.out.find(ours + "/csv.so\n    its format 'csv' is not used: that of " + folder.str() + "/csw.so comes first"),
              std::string::npos)
        << ran.out;
    const auto list = nlohmann::json::parse(verslag({"plugin", "list", "--plugins", folder.str(), "--report", "json"}).out);
    EXPECT_EQ(plugin_in(list, ours + "/csv.so")["formats"][0]["hiddenBy"], folder.str() + "/csw.so");
    EXPECT_TRUE(plugin_in(list, "/csw.so")["formats"][0]["hiddenBy"].is_null());
}

TEST(PluginList, WhatALinkIntoAnotherFolderLeadsToExports)
{
    const Folder folder, elsewhere, out;
    std::filesystem::copy_file(VERSLAG_BINARY_DIR "/tests/plugins/decent.so", elsewhere / "decent.so");
    std::filesystem::create_symlink(elsewhere / "decent.so", folder / "decent.so");
    const auto list = verslag({"plugin", "list", "--plugins", folder.str()}).out;
    EXPECT_NE(list.find(elsewhere.str() + "/decent.so"), std::string::npos) << list;
    const auto ran = verslag({"export", sample("smallest"), "--to", "plain", "--plugins", folder.str(), "--out", out.str()});
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    EXPECT_EQ(out.files(), std::vector<std::string>{"smallest.txt"});
}

TEST(PluginList, JsonFollowsItsSchema)
{
    const Folder folder, out;
    fill(folder);
    write(out / "list.json", verslag({"plugin", "list", "--plugins", folder.str(), "--report", "json"}).out);
    EXPECT_EQ(verslag({"schema", "plugins"}).out, read(VERSLAG_SOURCE_DIR "/schemas/plugins.schema.json"));
    EXPECT_EQ(std::system(("/usr/bin/python3 -m jsonschema -i " + (out / "list.json").string() +
                           " " VERSLAG_SOURCE_DIR "/schemas/plugins.schema.json 2>&1")
                              .c_str()),
              0);
}

TEST(PluginList, SpeaksDutchToo)
{
    const auto ran = verslag({"plugin", "list", "--language", "nl"});
    EXPECT_NE(ran.out.find("PLUG-IN"), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("Hekken om een plug-in die draait\n  ja "), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("netwerk"), std::string::npos) << ran.out;

    const Folder folder;
    fill(folder);
    const auto refused = verslag({"plugin", "list", "--plugins", folder.str(), "--language", "nl"}).out;
    EXPECT_NE(refused.find("geweigerd: anderen mogen schrijven in het bestand"), std::string::npos) << refused;
    EXPECT_NE(refused.find("geweigerd: het is geen gedeelde bibliotheek"), std::string::npos) << refused;
    const auto list =
        nlohmann::json::parse(verslag({"plugin", "list", "--plugins", folder.str(), "--language", "nl", "--report", "json"}).out);
    EXPECT_EQ(plugin_in(list, "/md.so")["formats"][0]["label"], "Markdown, voor wiki's en websites");
    EXPECT_EQ(list["fences"][0]["name"], "own process") << "programs know a fence by its name";
    EXPECT_EQ(list["fences"][0]["what"], "een plug-in die crasht, crasht alleen");
}
