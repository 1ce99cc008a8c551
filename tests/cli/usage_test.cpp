// Mistakes at the keyboard: exit code 2, and the nearest thing that there is.
#include "program.hpp"

#include <gtest/gtest.h>

using namespace program;

namespace {

struct Mistake {
    std::string name;
    std::vector<std::string> arguments;
    std::string says;
    int exit_code = 2;
};
void PrintTo(const Mistake& m, std::ostream* out) { *out << m.name; }

const std::string hostile = VERSLAG_BINARY_DIR "/tests/plugins";

class Usage : public testing::TestWithParam<Mistake> {};

}  // namespace

TEST_P(Usage, IsExplained)
{
    const Folder out;
    const auto ran = verslag(GetParam().arguments, {.folder = out.path()});
    EXPECT_EQ(ran.exit_code, GetParam().exit_code) << ran.out << ran.err;
    EXPECT_NE(ran.err.find(GetParam().says), std::string::npos) << "wanted: " << GetParam().says << "\ngot: " << ran.err;
    EXPECT_TRUE(out.files().empty());
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, Usage,
    testing::Values(
        Mistake{"Command", {"exprot", "x.xml"}, "did you mean 'export'?"},
        Mistake{"RecordWithoutCommand", {sample("smallest")}, "verslag export "},
        Mistake{"Option", {"export", sample("smallest"), "--audiense", "public"}, "did you mean '--audience'?"},
        Mistake{"Format", {"export", sample("smallest"), "--to", "xslx"}, "did you mean 'xlsx'?"},
        Mistake{"Audience", {"export", sample("smallest"), "--audience", "publik"}, "did you mean 'public'?"},
        Mistake{"SettingWithoutOption", {"export", sample("smallest"), "--set", "pdf"}, "FORMAT.OPTION=VALUE"},
        Mistake{"SettingOfAnotherFormat",
                {"export", sample("smallest"), "--to", "docx", "--set", "pdf.paper=a4"},
                "not made in this run"},
        Mistake{
            "SettingUnknown", {"export", sample("smallest"), "--to", "pdf", "--set", "pdf.papier=a4"}, "did you mean 'paper'?"},
        Mistake{"SettingWithoutValue",
                {"export", sample("smallest"), "--to", "plain", "--plugins", hostile, "--set", "plain.copies"},
                "--set plain.copies: a value is wanted\n  hint: for example: --set plain.copies=1\n"},
        Mistake{"SettingOfTextWithoutValue",
                {"export", sample("smallest"), "--to", "plain", "--plugins", hostile, "--set", "plain.words"},
                "--set plain.words: a value is wanted"},
        Mistake{"SettingUnknownWithoutValue",
                {"export", sample("smallest"), "--to", "plain", "--plugins", hostile, "--set", "plain.copie"},
                "did you mean 'copies'?"},
        Mistake{"SettingValue", {"export", sample("smallest"), "--to", "pdf", "--set", "pdf.paper=a44"}, "a4"},
        Mistake{"NoRecord", {"export"}, "RECORD"},
        Mistake{"ReportForm", {"check", sample("smallest"), "--report", "xml"}, "json"},
        Mistake{"FormatToExplain", {"formats", "pfd"}, "did you mean 'pdf'?"},
        Mistake{"Schema", {"schema", "meeting"}, "meeting-record"},
        Mistake{"PluginsNowhere",
                {"export", sample("smallest"), "--to", "markdown", "--plugins", "/nowhere"},
                "the plugin folder /nowhere is not there"},
        Mistake{"PluginsAFile",
                {"export", sample("smallest"), "--to", "markdown", "--plugins", hostile + "/decent.so"},
                hostile + "/decent.so is a file, and --plugins takes the folder that it is in: --plugins " + hostile},
        Mistake{"PluginsNowhereToList", {"plugin", "list", "--plugins", "nowhere"}, "the plugin folder nowhere is not there"},
        Mistake{"PluginsAFileToList",
                {"plugin", "list", "--plugins", hostile + "/decent.so"},
                "takes the folder that it is in: --plugins " + hostile},
        Mistake{"PluginsNowhereForFormats", {"formats", "--plugins", "/nowhere"}, "/nowhere is not there"},
        Mistake{"FormatOfAPluginElsewhere",
                {"export", sample("smallest"), "--to", "agenda"},
                "; a format of a plugin elsewhere needs --plugins DIR"},
        Mistake{"FormatElsewhereToExplain", {"formats", "agenda"}, "a plugin elsewhere needs --plugins DIR"},
        Mistake{"TwoFormatsForOneFile",
                {"export", sample("smallest"), "--to", "plain,adopted", "--plugins", hostile},
                "in a plugin of your own, a role gives the file a name of its own"}),
    [](const auto& one) { return one.param.name; });

TEST(Usage, AFormatThatIsNotFoundSaysThatAFolderIsNamedWithoutItsWholePath)
{
    const Folder out;
    for (const std::string folder : {"mine", "~/mine"}) {
        const How how{.environment = {{"VERSLAG_PLUGIN_PATH", folder}}, .folder = out.path()};
        for (const auto& arguments :
             {std::vector<std::string>{"export", sample("smallest"), "--to", "agenda"}, {"formats", "agenda"}}) {
            const auto ran = verslag(arguments, how);
            EXPECT_EQ(ran.exit_code, 2);
            EXPECT_NE(
                ran.err.find("'" + folder + "' in VERSLAG_PLUGIN_PATH is not used: the folder is named without its whole path"),
                std::string::npos)
                << ran.err;
        }
    }
}

TEST(Usage, NoWordsAtAllShowTheHelp)
{
    const auto ran = verslag({});
    EXPECT_EQ(ran.exit_code, 2);
    EXPECT_NE(ran.out.find("verslag export"), std::string::npos);
}
