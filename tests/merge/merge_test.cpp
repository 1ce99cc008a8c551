// What is filled in is taken over, and what is not certain is left.
#include "sheets.hpp"

#include <verslag/core/load.hpp>

using namespace filled;
using verslag::Audience;
using Codes = std::vector<std::string>;

namespace {

const std::string record = record_with(three);

std::string changed(const std::string& from, const std::string& to) { return replaced(record, from, to); }

}  // namespace

TEST(Merge, AnUneditedSheetChangesNothing)
{
    for (const auto* language : {"nl", "en"})
        EXPECT_EQ(after(
                      record, [](Table&) {}, language),
                  record);
    EXPECT_EQ(merged(record, exported(record).text('\t')).bytes, record);
    EXPECT_EQ(merged(record, "\xEF\xBB\xBF" + exported(record).text(',')).bytes, record);
    EXPECT_EQ(merged(record, "sep=;\r\n" + exported(record).text()).bytes, record);
}

TEST(Merge, TakesStatusAndPriorityOver)
{
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Status") = "afgerond"; }),
              changed("id=\"f1\" kind=\"action\"", "id=\"f1\" kind=\"action\" status=\"done\""));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Status") = " Afgerond ", t.at("f1", "Prioriteit") = "HOOG"; }),
              changed("id=\"f1\" kind=\"action\"", "id=\"f1\" kind=\"action\" status=\"done\" priority=\"high\""));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f2", "Status") = "vervallen", t.at("f2", "Prioriteit") = "normaal"; }),
              changed("status=\"inProgress\" priority='high'", "status=\"dropped\" priority='normal'"));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f3", "Prioriteit") = "", t.at("f3", "Status") = "open"; }),
              changed("kind=\"event\"  priority=\"low\" status=\"done\" >", "kind=\"event\" status=\"open\" >"));
    EXPECT_EQ(after(
                  record, [](Table& t) { t.at("f1", "Status") = "Done"; }, "en"),
              changed("id=\"f1\" kind=\"action\"", "id=\"f1\" kind=\"action\" status=\"done\""));
}

TEST(Merge, TakesADayOverWithWordsThatSayIt)
{
    const std::string old =
        "<due notBefore=\"2020-06-21\" notAfter=\"2020-06-30\" precision=\"partOfMonth\" assumed=\"true\">eind juni</due>";
    for (const auto* typed : {"2020-07-15", "15-7-2020", "15 juli 2020", "15/07/2020"})
        EXPECT_EQ(after(record, [&](Table& t) { t.at("f2", "Uiterlijk") = typed; }),
                  changed(old, "<due notAfter=\"2020-07-15\" precision=\"day\">uiterlijk 15 juli 2020</due>"))
            << typed;
    EXPECT_EQ(after(record, [](Table& t) { t.at("f3", "Uiterlijk") = "2020-05-08"; }),
              changed("<due when=\"2020-05-01\" precision=\"day\">1 mei 2020</due>",
                      "<due when=\"2020-05-08\" precision=\"day\">8 mei 2020</due>"))
        << "a day that is one stays one";
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Uiterlijk") = "2020-07-15"; }),
              changed("Het college</owner>",
                      "Het college</owner>\n    <due notAfter=\"2020-07-15\" precision=\"day\">uiterlijk 15 juli 2020</due>"));
    const auto english = record_with(three, "en");
    EXPECT_EQ(after(english, [](Table& t) { t.at("f2", "Uiterlijk") = "2020-07-15"; }),
              replaced(english, old, "<due notAfter=\"2020-07-15\" precision=\"day\">15 July 2020 at the latest</due>"))
        << "in the language of the record";
}

TEST(Merge, NoCheckHasAnythingToSayOfTheDay)
{
    const auto now =
        after(record, [](Table& t) { t.at("f2", "Uiterlijk") = "2021-07-15", t.at("f1", "Uiterlijk") = "2020-12-31"; });
    EXPECT_EQ(verslag::load_record(now, "r.xml").diagnostics.size(), verslag::load_record(record, "r.xml").diagnostics.size());
}

TEST(Merge, ADayThatAnotherProgramShowsDifferentlyIsNoChange)
{
    for (const auto* shown : {"30-6-2020", "30-06-20", "6/30/2020", "6/30/20", "30/06/2020", "30 juni 2020"})
        EXPECT_EQ(after(record, [&](Table& t) { t.at("f2", "Uiterlijk") = shown; }), record) << shown;
}

TEST(Merge, OneDayOfASheetTellsHowTheOthersAreWritten)
{
    for (const auto* language : {"nl", "en"}) {
        const std::string title = language[0] == 'n' ? "Uiterlijk" : "At the latest";
        const auto old = "<due when=\"2020-05-01\" precision=\"day\">1 mei 2020</due>";
        const auto now = after(
            record, [&](Table& t) { t.at("f2", title) = "6/30/2020", t.at("f3", title) = "3/4/2020"; }, language);
        EXPECT_EQ(now, changed(old, "<due when=\"2020-03-04\" precision=\"day\">4 maart 2020</due>"));
        const auto then = after(
            record, [&](Table& t) { t.at("f2", title) = "30/6/2020", t.at("f3", title) = "3/4/2020"; }, language);
        EXPECT_EQ(then, changed(old, "<due when=\"2020-04-03\" precision=\"day\">3 april 2020</due>"));
    }
    EXPECT_EQ(refusals(record,
                       [](Table& t) {
                           t.at("f1", "Uiterlijk") = "3/4/2020", t.at("f2", "Uiterlijk") = "30/6/2020",
                                      t.at("f3", "Uiterlijk") = "5/1/2020", t.at("f3", "Genoteerd op") = "2/13/2020";
                       }),
              (Codes{"doubtful-cell", "changed-text"}))
        << "written in two ways";
}

TEST(Merge, LeavesDaysThatCouldBeSeveralOrNone)
{
    const auto said = [](const std::string& typed, const char* language) {
        return refusals(
            record, [&](Table& t) { t.at("f2", language[0] == 'e' ? "At the latest" : "Uiterlijk") = typed; }, language);
    };
    EXPECT_EQ(said("03/04/2020", "en"), Codes{"doubtful-cell"});
    EXPECT_EQ(said("03-04-20", "nl"), Codes{"doubtful-cell"});
    EXPECT_EQ(said("", "nl"), Codes{"doubtful-cell"}) << "emptied";
    for (const auto* none : {"31-6-2020", "ooit", "2020", "1905-07-12", "30 juni", "x"})
        EXPECT_EQ(said(none, "nl"), Codes{"bad-cell"}) << none;
}

TEST(Merge, AddsNotesAsNotes)
{
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Stand van zaken") = "Gebeld; <niemand> & \"nu\""; }),
              changed("Het college</owner>", "Het college</owner>\n    <note>Gebeld; &lt;niemand&gt; &amp; \"nu\"</note>"));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f2", "Stand van zaken") += " Klaar op 2 mei."; }),
              changed("1 mei.</note>", "1 mei.</note>\n    <note>Klaar op 2 mei.</note>"));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f3", "Stand van zaken") += "\n- volgend jaar weer\n\n- of niet"; }),
              changed("en leuk.</note>", "en leuk.</note>\n    <note>- volgend jaar weer</note>\n    <note>- of niet</note>"));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f3", "Stand van zaken").insert(0, "2 mei: opgeruimd.\n"); }),
              changed("<note>Het was", "<note>2 mei: opgeruimd.</note>\n    <note>Het was"));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Uiterlijk") = "2020-07-15", t.at("f1", "Stand van zaken") = "Ja"; }),
              changed("Het college</owner>",
                      "Het college</owner>\n    <due notAfter=\"2020-07-15\" precision=\"day\">uiterlijk 15 juli 2020</due>\n    "
                      "<note>Ja</note>"));
}

TEST(Merge, WritesANoteAnewOnlyWhereItIsWords)
{
    EXPECT_EQ(after(record, [](Table& t) { t.at("f2", "Stand van zaken") = "Begonnen op 2 mei."; }),
              changed("op 1 mei.", "op 2 mei."));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f2", "Stand van zaken") = ""; }),
              changed("\n    <note>Begonnen op 1 mei.</note>", ""));
    EXPECT_EQ(after(record, [](Table& t) { t.at("f3", "Stand van zaken") = ""; }),
              replaced(changed("\n    <note>Het was druk</note>", ""), "\n    <note>en leuk.</note>", ""));
    EXPECT_EQ(refusals(record, [](Table& t) { t.at("f3", "Stand van zaken") = "Het was stil en leuk."; }), Codes{"doubtful-cell"})
        << "two notes";
    const auto linked = changed("Begonnen op 1 mei.", "Zie <link href=\"https://a.example\">hier</link>.");
    EXPECT_EQ(refusals(linked, [](Table& t) { t.at("f2", "Stand van zaken") = "Zie daar."; }), Codes{"doubtful-cell"});
    EXPECT_EQ(after(linked, [](Table& t) { t.at("f2", "Stand van zaken") += " Gezien."; }),
              replaced(linked, "hier</link>.</note>", "hier</link>.</note>\n    <note>Gezien.</note>"));
}

TEST(Merge, LeavesWordsThatAreNoneOfTheColumns)
{
    EXPECT_EQ(refusals(record, [](Table& t) { t.at("f1", "Status") = "klaar"; }), Codes{"bad-cell"});
    EXPECT_EQ(refusals(record, [](Table& t) { t.at("f1", "Status") = ""; }), Codes{"bad-cell"});
    EXPECT_EQ(refusals(record, [](Table& t) { t.at("f1", "Prioriteit") = "1"; }), Codes{"bad-cell"});
    auto table = exported(record);
    table.at("f1", "Status") = "afgerondt", table.at("f2", "Status") = "open";
    const auto m = merged(record, table.text());
    EXPECT_EQ(codes(m), Codes{"bad-cell"});
    EXPECT_EQ(m.diagnostics[0].message.str(), "column 'Status': 'afgerondt' is none of its words");
    EXPECT_EQ(m.diagnostics[0].hint.str().substr(0, 23), "did you mean 'afgerond'");
    EXPECT_EQ(m.diagnostics[0].line, 2u);
    EXPECT_EQ(m.bytes, changed("status=\"inProgress\"", "status=\"open\"")) << "the rest is taken over";
    EXPECT_EQ(m.changes.at(0).message.str(),
              "follow-up 'f2': the status was 'in behandeling' and is now 'open' (line 3 of s.csv)");
}

TEST(Merge, LeavesRowsThatNobodyKnows)
{
    const auto done = [](Table& t, const std::string& id) { t.at(id, "Status") = "vervallen"; };
    EXPECT_EQ(refusals(record, [&](Table& t) { done(t, "f1"), t.at("f1", "Kenmerk") = "f11"; }), Codes{"unknown-follow-up"});
    EXPECT_EQ(refusals(record, [&](Table& t) { done(t, "f1"), t.at("f1", "Kenmerk") = ""; }), Codes{"no-id"});
    EXPECT_EQ(refusals(record, [&](Table& t) { done(t, "f2"), t.at("f2", "Kenmerk") = "f1"; }), Codes{"row-twice"});
    EXPECT_EQ(refusals(record, [&](Table& t) { done(t, "f1"), t.at("f1", "Wat") = "Iets anders"; }), Codes{"changed-text"});
    EXPECT_EQ(refusals(record, [&](Table& t) { done(t, "f1"), t.at("f1", "Nr.") = "2"; }), Codes{"changed-text"});
    // Texts sorted without their ids: one of them is where it was.
    EXPECT_EQ(refusals(record, [&](Table& t) { std::swap(t.at("f1", "Wat"), t.at("f2", "Wat")), done(t, "f1"); }),
              (Codes{"changed-text", "changed-text"}));
    EXPECT_EQ(
        refusals(record,
                 [&](Table& t) { done(t, "f1"), t.rows[1].back() = "f2", t.rows[2].back() = "f3", t.rows[3].back() = "f1"; }),
        Codes{"other-record"});
}

TEST(Merge, TakesOverTheRestOfARowOfWhichAnotherColumnWasChanged)
{
    auto table = exported(record);
    table.at("f1", "Wie") = "Iemand", table.at("f1", "Status") = "afgerond";
    const auto m = merged(record, table.text());
    EXPECT_EQ(codes(m), Codes{"changed-text"});
    EXPECT_EQ(m.bytes, changed("kind=\"action\"", "kind=\"action\" status=\"done\""));
}

TEST(Merge, WhatIsWorkedOutIsNotLookedAt)
{
    EXPECT_EQ(after(record, [](Table& t) { t.at("f1", "Stand") = "#NAAM?"; }), record);
}

TEST(Merge, FewerRowsAndColumnsAreNoMatter)
{
    auto table = exported(record);
    table.at("f3", "Status") = "open";
    table.rows.erase(table.rows.begin() + 1);
    for (const auto* gone : {"Organisatie", "Stand", "Wie"}) {
        const auto at = static_cast<std::ptrdiff_t>(table.column(gone));
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
    auto m = merged(record, table.text());
    EXPECT_EQ(codes(m), Codes{});
    EXPECT_EQ(m.bytes, changed("status=\"done\"", "status=\"open\""));
    const auto at = static_cast<std::ptrdiff_t>(table.column("Prioriteit"));
    for (auto& row : table.rows) row.erase(row.begin() + at);
    m = merged(record, table.text());
    EXPECT_EQ(codes(m), Codes{"missing-column"});
    EXPECT_EQ(m.diagnostics[0].severity, verslag::Severity::note);
    EXPECT_EQ(m.bytes, changed("status=\"done\"", "status=\"open\"")) << "a column that is not there empties nothing";
}

TEST(Merge, SheetsThatCannotBeUsedAreRefused)
{
    const auto without = [](const std::string& title) {
        auto table = exported(record);
        table.rows[0][table.column(title)] = "?";
        const auto m = merged(record, table.text());
        EXPECT_FALSE(m.bytes);
        return codes(m);
    };
    EXPECT_EQ(without("Kenmerk"), Codes{"missing-column"});
    EXPECT_EQ(without("Wat"), Codes{"missing-column"});
    auto table = exported(record);
    table.rows[0][table.column("Wie")] = "Status";
    EXPECT_EQ(codes(merged(record, table.text())), Codes{"column-twice"});
    EXPECT_EQ(codes(merged(record, "a;b\r\n1;2\r\n")), Codes{"no-follow-ups"});
    EXPECT_EQ(codes(merged(record, record)), Codes{"not-a-sheet"});
    EXPECT_EQ(codes(merged(record, "")), Codes{"not-a-sheet"});
    const auto bad = merged("<x/>", exported(record).text());
    EXPECT_FALSE(bad.bytes);
    EXPECT_TRUE(verslag::has_errors(bad.diagnostics));
}

TEST(Merge, WhatAnAudienceDoesNotSeeIsNotTakenForEmptied)
{
    const auto secret =
        record_with(replaced(replaced(three, "<note>Begonnen op 1 mei.</note>",
                                      "<note>Begonnen<span visibility=\"internal\"> door Jan</span> op 1 mei.</note>"),
                             "id=\"f3\"", "id=\"f3\" visibility=\"internal\""));
    auto table = exported(secret, "nl", Audience::everyone);
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.at("f2", "Stand van zaken"), "Begonnen op 1 mei.");
    EXPECT_EQ(merged(secret, table.text()).bytes, secret);
    table.at("f2", "Stand van zaken") = "";
    const auto m = merged(secret, table.text());
    EXPECT_EQ(codes(m), Codes{"doubtful-cell"});
    EXPECT_EQ(m.bytes, secret);
    table.at("f2", "Stand van zaken") = "Begonnen op 1 mei. En klaar.";
    EXPECT_EQ(merged(secret, table.text()).bytes,
              replaced(secret, "op 1 mei.</note>", "op 1 mei.</note>\n    <note>En klaar.</note>"));
}

TEST(Merge, TheGuardBeforeAFormulaIsNoPartOfTheText)
{
    const auto formula = record_with(replaced(three, "Begonnen op 1 mei.", "=1+1"));
    auto table = exported(formula);
    table.at("f2", "Stand van zaken") = "'=1+1";
    table.at("f1", "Stand van zaken") = "'-5 graden";
    EXPECT_EQ(merged(formula, table.text()).bytes,
              replaced(formula, "Het college</owner>", "Het college</owner>\n    <note>-5 graden</note>"));
}
