#include "src/catalogue/manifest_text.hpp"

#include "wall.hpp"

using wall_test::has;

namespace {

verslag::PluginInfo read(std::string_view text)
{
    verslag::PluginInfo plugin{.name = "file-name"};
    verslag::catalogue::read_manifest(text, plugin);
    return plugin;
}

constexpr std::string_view head = "verslag-plugin\t1\nplugin\tgood\t1\tme\tsummary\n";
const std::string rule =
    ": a name begins with a lower-case letter or a digit, and holds lower-case letters, digits, '-' and '_' only, 64 at most";
const std::string format = std::string(head) + "format\tplain\ttxt\ttext/plain\tdocument\t\tlabel\n";

const std::string models =
    "known here are document, workbook, record, house-style, artefacts; for another, a newer verslag is needed";
const std::string types = "known here are flag, integer, choice, text; for another, a newer verslag is needed";

struct Wrong {
    const char* name;
    std::string text, sentence;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.name; }
class WrongManifest : public testing::TestWithParam<Wrong> {};

}  // namespace

TEST(Manifest, IsReadThoughNewerOnesHaveMore)
{
    const auto plugin = read("verslag-plugin\t1\tmore\nlicence\tMIT\nplugin\tgood\t1\tme\tsummary\tmore\n" +
                             std::string("format\tplain\ttxt\ttext/plain\tdocument|record\ta|b\tlabel\tmore\ncolour\tblue\n"
                                         "option\tsize\tinteger\t5\t-10..10\thelp\tmore\n") +
                             std::string(3, '\0'));
    EXPECT_EQ(plugin.refusal.str(), "");
    ASSERT_EQ(plugin.formats.size(), 1u);
    EXPECT_EQ(plugin.formats[0].needs, verslag::Needs::document | verslag::Needs::record);
    EXPECT_EQ(plugin.formats[0].roles.size(), 2u);
    EXPECT_EQ(plugin.formats[0].options.at(0).help, "help");
}

TEST(Manifest, SaysWhichFormatsTakeCollectionsAndWhatTheyMakeOfThem)
{
    const auto plugin = read(format +
                             "collection\ta|b\nformat\tone\ttxt\t\trecord|artefacts\t\t\ncollection\t\n"
                             "format\tnone\ttxt\t\tdocument\t\t\n");
    EXPECT_EQ(plugin.refusal.str(), "");
    using Roles = std::vector<std::string>;
    EXPECT_EQ(plugin.formats.at(0).collection, (Roles{"a", "b"}));
    EXPECT_EQ(plugin.formats.at(1).collection, Roles{});
    EXPECT_EQ(plugin.formats.at(1).needs, verslag::Needs::record | verslag::Needs::artefacts);
    EXPECT_EQ(plugin.formats.at(2).collection, std::nullopt);
}

TEST(Manifest, HasALabelForEachLanguageThatItNames)
{
    const auto plugin = read(format + "label\tnl\tTekst\nlabel\tde-AT\tText aus Wien\n");
    EXPECT_EQ(plugin.refusal.str(), "");
    const auto& one = plugin.formats.at(0);
    EXPECT_EQ(one.label_in("nl"), "Tekst");
    EXPECT_EQ(one.label_in("nl_NL.UTF-8"), "Tekst");
    EXPECT_EQ(one.label_in("NL-be"), "Tekst");
    EXPECT_EQ(one.label_in("de"), "Text aus Wien");
    EXPECT_EQ(one.label_in("en"), "label");
    EXPECT_EQ(one.label_in("fy"), "label") << "who has no words of their own reads the English";
}

TEST_P(WrongManifest, IsRefusedInOneSentence) { EXPECT_EQ(read(GetParam().text).refusal.str(), GetParam().sentence); }

INSTANTIATE_TEST_SUITE_P(
    Note, WrongManifest,
    testing::Values(
        Wrong{"empty", "", "its manifest does not begin with 'verslag-plugin'"},
        Wrong{"other", "something else\n", "its manifest does not begin with 'verslag-plugin'"},
        Wrong{"newer_abi", "verslag-plugin\t2\nplugin\tx\n",
              "it was built for plugin ABI '2' and this program speaks ABI 1: a newer verslag is needed"},
        Wrong{"older_abi", "verslag-plugin\t-1\n",
              "it was built for plugin ABI '-1' and this program speaks ABI 1: build it anew with this version's SDK"},
        Wrong{"no_abi", "verslag-plugin\tone\n",
              "it was built for plugin ABI 'one' and this program speaks ABI 1: build it anew"},
        Wrong{"no_plugin", "verslag-plugin\t1\nformat\tplain\ttxt\t\t\t\t\n", "its manifest names no plugin"},
        Wrong{"no_format", std::string(head), "its manifest offers no format"},
        Wrong{"plugin_name", "verslag-plugin\t1\nplugin\t../x\t1\n",
              "its manifest calls the plugin '../x', which is no name" + rule},
        Wrong{"needs", format + "needs\tgpu\n", "it needs 'gpu', which this program does not have: a newer verslag is needed"},
        Wrong{"collection_of_nothing", std::string(head) + "collection\ta\n", "its manifest has a collection before any format"},
        Wrong{"collection_twice", format + "collection\ta\ncollection\tb\n", "its format 'plain' has two lines for collections"},
        Wrong{"collection_role", format + "collection\ta|a\n", "its format 'plain' has the role 'a' twice"},
        Wrong{"model", std::string(head) + "format\tplain\ttxt\t\tdocument|sound\t\t\n",
              "its format 'plain' needs the model 'sound', which this program does not have: " + models},
        Wrong{
            "model_misspelt", std::string(head) + "format\tplain\ttxt\t\tdocumnt\t\t\n",
            "its format 'plain' needs the model 'documnt', which this program does not have: did you mean 'document'? " + models},
        Wrong{"model_with_underscore", std::string(head) + "format\tplain\ttxt\t\trecord|house_style\t\t\n",
              "its format 'plain' needs the model 'house_style', which this program does not have: did you mean 'house-style'? " +
                  models},
        Wrong{"format_name", std::string(head) + "format\tPlain\ttxt\t\t\t\t\n", "its format 'Plain' has no good name" + rule},
        Wrong{"extension", std::string(head) + "format\tplain\t../txt\t\t\t\t\n",
              "its format 'plain' has the extension '../txt', which is none: write letters and digits such as txt or tar.gz, "
              "without a dot "
              "before them"},
        Wrong{"role", std::string(head) + "format\tplain\ttxt\t\t\ta|/b\t\n",
              "its format 'plain' has the role '/b', which is no name" + rule},
        Wrong{"role_twice", std::string(head) + "format\tplain\ttxt\t\t\ta|a\t\n", "its format 'plain' has the role 'a' twice"},
        Wrong{"format_twice", format + "format\tplain\tpdf\t\t\t\t\n", "its manifest has the format 'plain' twice"},
        Wrong{"option_first", std::string(head) + "option\tx\tflag\ton\ton|off\t\n",
              "its manifest has an option before any format"},
        Wrong{"option_name", format + "option\tMy.size\ttext\t\t\t\n",
              "option 'My.size' of its format 'plain' has no good name" + rule},
        Wrong{"label_first", std::string(head) + "label\tnl\tTekst\n", "its manifest has a label before any format"},
        Wrong{"option_type", format + "option\tx\tcolour\tred\t\t\n",
              "option 'x' of its format 'plain' is of the type 'colour', which this program does not know: " + types},
        Wrong{"option_type_misspelt", format + "option\tx\tinterger\t1\t\t\n",
              "option 'x' of its format 'plain' is of the type 'interger', which this program does not know: did you mean "
              "'integer'? " +
                  types},
        Wrong{"option_twice", format + "option\tx\ttext\t\t\t\noption\tx\ttext\t\t\t\n",
              "option 'x' of its format 'plain' is declared twice"},
        Wrong{"option_default", format + "option\tx\tchoice\tred\tblue|green\t\n",
              "the default of option 'x' of its format 'plain' is wrong: 'red' is not one of blue, green"},
        Wrong{"option_bounds", format + "option\tx\tinteger\t5\t10..1\t\n",
              "the default of option 'x' of its format 'plain' is wrong: '5' cannot be judged: its bounds are not known"},
        Wrong{"control", format + "plugin\tgood\t\033[31m\n", "its manifest is not plain UTF-8 text"},
        Wrong{"encoding", format + "plugin\tgood\t\xe9\xe9n\n", "its manifest is not plain UTF-8 text"}),
    [](const auto& test) { return test.param.name; });

TEST(Manifest, OfASanitisedPluginIsForASanitisedProgram)
{
    EXPECT_EQ(read(format + "needs\tasan\n").refusal.str(),
              wall_test::sanitised
                  ? ""
                  : "it was built with AddressSanitizer and this program was not: build it without -fsanitize=address");
}

TEST(Manifest, OfAnotherAbiIsNotReadOn)
{
    const auto plugin = read("verslag-plugin\t2\nformat\tplain\ttxt\t\t\t\t\n");
    EXPECT_TRUE(plugin.formats.empty());
    EXPECT_EQ(plugin.name, "file-name");
}
