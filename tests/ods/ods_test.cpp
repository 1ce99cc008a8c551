#include <verslag/testing.hpp>

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace verslag {
namespace {

testing::Made run(const Workbook& view, const std::string& format = "fods", std::uint64_t room = UINT64_MAX)
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/ods.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    testing::Run run{*static_cast<const verslag_plugin*>(object), format};
    run.workbook = view;
    run.room = room;
    return run();
}

Workbook one_sheet(std::vector<Column> columns, std::vector<SheetRow> rows)
{
    Workbook w{.date_format = "dd-mm-yyyy", .time_format = "hh:mm", .page_of = "pagina {page} van {pages}"};
    w.books = {{"attendance",
                "Boek",
                {{.id = "attendance", .title = "Blad & 'x'", .columns = std::move(columns), .rows = std::move(rows)}}}};
    return w;
}

std::string flat(const Workbook& view)
{
    const auto made = run(view);
    EXPECT_EQ(made.status, VERSLAG_OK);
    return made.artefacts.contains("attendance") ? made.artefacts.at("attendance").bytes : "no file";
}
bool has(const std::string& in, std::string_view what) { return in.find(what) != std::string::npos; }
Cell cell(std::string s) { return {.text = std::move(s)}; }

TEST(Ods, GivesEachCellItsType)
{
    const auto made = flat(one_sheet({{.title = "W"},
                                      {.title = "N", .type = ColumnType::integer},
                                      {.title = "D", .type = ColumnType::date},
                                      {.title = "T", .type = ColumnType::time}},
                                     {{{cell("=1+1"), {.number = -3}, cell("2020-06-30"), cell("19:30")}}}));
    EXPECT_TRUE(has(made, "office:value-type=\"string\"><text:p>=1+1</text:p>"));
    EXPECT_TRUE(has(made, "office:value-type=\"float\" office:value=\"-3\""));
    EXPECT_TRUE(has(made, "office:date-value=\"2020-06-30\""));
    EXPECT_TRUE(has(made, "office:time-value=\"PT19H30M00S\""));
    EXPECT_FALSE(has(made, "table:formula")) << "text is never a formula";
}

TEST(Ods, KeepsWhiteSpaceAndEscapesMarkup)
{
    const auto made = flat(one_sheet({{.title = "W"}}, {{{cell("  a  b\tc ")}}, {{cell("<&\">\nnog")}}, {{cell("_x0041_")}}}));
    EXPECT_TRUE(has(made, "<text:p><text:s text:c=\"2\"/>a <text:s text:c=\"1\"/>b<text:tab/>c<text:s text:c=\"1\"/></text:p>"));
    EXPECT_TRUE(has(made, "<text:p>&lt;&amp;&quot;&gt;</text:p><text:p>nog</text:p>"));
    EXPECT_TRUE(has(made, "<text:p>_x0041_</text:p>")) << "that is a code in Excel only";
    EXPECT_TRUE(has(made, "table:target-range-address=\"'Blad &amp; ''x'.A1:'Blad &amp; ''x'.A4\""));
}

TEST(Ods, SaysWhatASpreadsheetCantHoldAndWhere)
{
    const auto made =
        run(one_sheet({{.title = "W"}, {.title = "D", .type = ColumnType::date}, {.title = "N", .type = ColumnType::integer}},
                      {{{cell(std::string("a\0b", 3)), cell("morgen"), {.number = 1234567890123456789}}, 7},
                       {{cell(std::string(40000, 'x'))}, 8}}));
    ASSERT_EQ(made.said.size(), 4u);
    EXPECT_TRUE(has(made.said[0].message, "cell A2: it holds characters"));
    EXPECT_EQ(made.said[0].line, 7u);
    EXPECT_TRUE(has(made.said[1].message, "cell B2: this is not a date"));
    EXPECT_TRUE(has(made.said[2].message, "15 digits"));
    EXPECT_TRUE(has(made.said[3].message, "32,767 characters"));
    EXPECT_EQ(made.said[3].line, 8u);
    EXPECT_TRUE(has(made.artefacts.at("attendance").bytes, "<text:p>a\u2400b</text:p>"));
}

TEST(Ods, LinksOnlyToAddresses)
{
    const auto view = one_sheet(
        {{.title = "W"}}, {{{{.text = "x", .href = "https://a.nl/?a=1&b=2"}}}, {{{.text = "y", .href = "javascript:alert(1)"}}}});
    const auto made = run(view);
    EXPECT_TRUE(has(made.artefacts.at("attendance").bytes, "xlink:href=\"https://a.nl/?a=1&amp;b=2\">x</text:a>"));
    EXPECT_FALSE(has(made.artefacts.at("attendance").bytes, "javascript"));
    EXPECT_EQ(made.said.size(), 1u);
}

TEST(Ods, WorksOutHowRowsStandAndColoursThem)
{
    auto view = one_sheet({{.id = "d", .title = "D", .type = ColumnType::date},
                           {.id = "s", .title = "S", .type = ColumnType::choice, .choices = {"open", "af"}},
                           {.id = "z", .title = "Z", .type = ColumnType::choice, .choices = {"klaar", "te laat", "loopt"}}},
                          {{{cell("2020-01-01"), cell("open"), cell("te laat")}}});
    view.books[0].sheets[0].standing = {
        .status = "s", .due = "d", .says = "z", .closed = {"af"}, .done = "klaar", .late = "te laat", .running = "loopt"};
    const auto made = flat(view);
    EXPECT_TRUE(has(made,
                    "of:=IF(OR([.B2]=&quot;af&quot;);&quot;klaar&quot;;IF(AND(ISNUMBER([.A2]);[.A2]&lt;TODAY());&quot;te "
                    "laat&quot;;&quot;loopt&quot;))"));
    EXPECT_TRUE(has(made, "is-true-formula([.$C2]=&quot;te laat&quot;)\" style:apply-style-name=\"late\""));
    EXPECT_TRUE(has(made, "of:cell-content-is-in-list(&quot;open&quot;;&quot;af&quot;)"));
    EXPECT_FALSE(has(made, "in-list(&quot;klaar&quot;")) << "what is worked out is not chosen";
}

Workbook with_a_tally()
{
    Workbook w{.date_format = "dd-mm-yyyy"};
    Sheet overview{.id = "overview",
                   .title = "Overzicht",
                   .columns = {{.id = "s", .title = "Status"}, {.id = "n", .title = "Aantal", .type = ColumnType::integer}}};
    overview.rows = {{{cell("open"), {.number = 2}}}, {{cell("<af>"), {.number = 1}}}};
    overview.tally = {.sheet = "list",
                      .key = "s",
                      .adds = {""},
                      .total = "Totaal",
                      .chart = "Per status",
                      .alt = "Staafdiagram: open 2 & \"af\" 1.",
                      .charted = 2};
    Sheet list{.id = "list", .title = "Lijst", .columns = {{.id = "s", .title = "S"}, {.id = "leeg", .title = "Leeg"}}};
    list.rows = {{{cell("open")}}, {{cell("open")}}, {{cell("<af>")}}};
    w.books = {{"follow-up", "Boek", {overview, list}}};
    return w;
}

TEST(Ods, DrawsATallyAndSaysInWordsWhatItShows)
{
    const auto made = run(with_a_tally()).artefacts.at("follow-up").bytes;
    EXPECT_TRUE(has(made, "<svg:desc>Staafdiagram: open 2 &amp; &quot;af&quot; 1.</svg:desc>"));
    EXPECT_TRUE(has(made, "office:mimetype=\"application/vnd.oasis.opendocument.chart\""));
    EXPECT_TRUE(has(
        made, "chart:values-cell-range-address=\"'Overzicht'.B2:'Overzicht'.B3\" chart:label-cell-address=\"'Overzicht'.B1\""));
    EXPECT_TRUE(has(made,
                    "<table:table-row><table:table-cell "
                    "office:value-type=\"string\"><text:p>&lt;af&gt;</text:p></table:table-cell><table:table-cell "
                    "office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>"))
        << "its own copy of the values";
    EXPECT_TRUE(has(run(with_a_tally(), "ods").artefacts.at("follow-up").bytes, "Object 1/content.xml"));
    EXPECT_FALSE(has(flat(one_sheet({{.title = "W"}}, {{{cell("x")}}})), "draw:frame"));
}

TEST(Ods, HasUnderATableWhatItAddsUpToAndWhatIsStated)
{
    auto view =
        one_sheet({{.id = "w", .title = "W"}, {.id = "n", .title = "N", .type = ColumnType::integer}, {.id = "m", .title = "M"}},
                  {{{cell("a"), {.number = 2}}}, {{cell("b"), {.number = 3}}}});
    view.books[0].sheets[0].totals = {
        .name = "Samen <2>", .adds = {"n"}, .stated = {{{cell("Vermeld"), {.number = 24}, Cell{}}}}};
    const auto made = flat(view);
    EXPECT_TRUE(has(made,
                    "<text:p>Samen &lt;2&gt;</text:p></table:table-cell><table:table-cell table:style-name=\"total-number\" "
                    "table:formula=\"of:=SUM([.B2:.B3])\" office:value-type=\"float\" office:value=\"5\">"));
    EXPECT_TRUE(has(made,
                    "<text:p>Vermeld</text:p></table:table-cell><table:table-cell table:style-name=\"stated-number\" "
                    "office:value-type=\"float\" office:value=\"24\">"));
    EXPECT_TRUE(has(made, "table:target-range-address=\"'Blad &amp; ''x'.A1:'Blad &amp; ''x'.C3\""))
        << "the filter ends above them";
    EXPECT_TRUE(has(made, "table:print-ranges=\"'Blad &amp; ''x'.A1:'Blad &amp; ''x'.C5\"")) << "they are printed";
}

TEST(Ods, HidesAColumnInWhichNothingStands)
{
    const auto made = run(with_a_tally()).artefacts.at("follow-up").bytes;
    EXPECT_TRUE(has(made, "table:style-name=\"s1c1\" table:visibility=\"collapse\"/>"));
    EXPECT_FALSE(has(made, "table:style-name=\"s1c0\" table:visibility"));
}

TEST(Ods, HasTheSameBytesEachTimeAndFailsWholeWhenTheDiskIsFull)
{
    const auto view = one_sheet({{.title = "W"}}, {{{cell("x")}}});
    for (const auto* format : {"ods", "fods"}) {
        EXPECT_EQ(run(view, format).artefacts.at("attendance").bytes, run(view, format).artefacts.at("attendance").bytes);
        EXPECT_EQ(run(view, format, 100).status, VERSLAG_FAILED);
    }
    EXPECT_TRUE(run(view, "ods").artefacts.at("attendance").bytes.starts_with("PK"));
}

}  // namespace
}  // namespace verslag
