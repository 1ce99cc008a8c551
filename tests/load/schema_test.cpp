// Records that depart from the schema: a sentence about the record, at the element or attribute.
#include "loading.hpp"

#include "schema_model.hpp"

using namespace loading;

TEST(Schema, AnUnknownElementGetsTheNearestName)
{
    const auto loaded = load(record_with("<atendance/>\n<agenda><itm/></agenda>\n"));
    EXPECT_EQ(found(loaded), (Lines{"5:2 unknown-element", "6:10 unknown-element"}));
    EXPECT_EQ(hint_of(loaded, "unknown-element").substr(0, 65),
              "did you mean <attendance>? here may stand: document, meeting, org");
}

TEST(Schema, AnElementInTheWrongPlaceIsToldWhereItBelongs)
{
    const auto loaded = load(record_with("<agenda><participant/></agenda>\n"));
    EXPECT_EQ(found(loaded), Lines{"5:10 unexpected-element"});
    EXPECT_EQ(hint_of(loaded, "unexpected-element"), "it belongs in <attendance>; here may stand: item");
    EXPECT_EQ(found_in(replaced(record_with(""), "<title>Verslag", "<title><em>Verslag</em>")), Lines{"3:49 unexpected-element"});
}

TEST(Schema, AnElementOutOfOrderIsReportedAloneAndToldWhereToGo)
{
    const auto loaded = load(replaced(record_with("<attendance/>\n<body/>\n"), "<document", "<agenda/>\n<document"));
    EXPECT_EQ(found(loaded), Lines{"3:2 misplaced-element"});
    EXPECT_EQ(hint_of(loaded, "misplaced-element").substr(0, 34), "move it to before <body> in line 7");
}

TEST(Schema, ASecondOneIsReportedWithTheFirst)
{
    const auto loaded = load(record_with("<agenda/>\n<body/>\n<agenda/>\n"));
    EXPECT_EQ(found(loaded), Lines{"7:2 duplicate-element"});
    EXPECT_NE(hint_of(loaded, "duplicate-element").find("line 5"), std::string::npos);
}

TEST(Schema, AMissingElementComesWithAnExample)
{
    const auto loaded = load(replaced(record_with(""), "<date when=\"2020-02-04\">4 februari 2020</date>", ""));
    EXPECT_EQ(found(loaded), Lines{"4:2 missing-element"});
    EXPECT_EQ(message_of(loaded, "missing-element"), "<meeting> lacks <date>");
    EXPECT_EQ(hint_of(loaded, "missing-element"),
              "write for instance <date when=\"2020-02-04\">4 februari 2020</date> after <name>");
    EXPECT_EQ(found_in(record_with("<body><section><list><item/></list></section></body>\n")), Lines{"5:23 missing-element"});
}

TEST(Schema, AMisspeltElementIsNotMissingAsWell)
{
    EXPECT_EQ(found_in(replaced(replaced(record_with(""), "<title>", "<titel>"), "</title>", "</titel>")),
              Lines{"3:42 unknown-element"});
}

TEST(Schema, AttributesUnknownAndMissing)
{
    const auto loaded =
        load(replaced(record_with("<body><section knd=\"text\" lnag=\"nl\"/></body>\n"), " status=\"final\"", ""));
    EXPECT_EQ(found(loaded), (Lines{"3:2 missing-attribute", "5:16 unknown-attribute", "5:27 unknown-attribute"}));
    EXPECT_EQ(hint_of(loaded, "missing-attribute"), "write status=\"draft\" or another of: draft, final, adopted, withdrawn");
    EXPECT_EQ(loaded.diagnostics[1].hint.str().substr(0, 21), "did you mean 'kind'? ");
    EXPECT_EQ(loaded.diagnostics[2].hint.str().substr(0, 21), "did you mean 'lang'? ");
    // A misspelt one is not missing as well.
    EXPECT_EQ(found_in(replaced(record_with(""), "status=", "staus=")), Lines{"3:26 unknown-attribute"});
    EXPECT_EQ(hint_of(load(record_with("<body><section xml:lang=\"en\"/></body>\n")), "unknown-attribute"), "write lang=\"en\"");
}

TEST(Schema, TextWhereNoneBelongs)
{
    const auto loaded =
        load(record_with("<body><section>\n  tekst &amp; meer<p>x</p></section></body>\n<decisions>x</decisions>\n"));
    EXPECT_EQ(found(loaded), (Lines{"6:3 stray-text", "7:12 stray-text"}));
    EXPECT_NE(hint_of(loaded, "stray-text").find("<p>…</p>"), std::string::npos);
}

TEST(Schema, EmptyTextWhereSomeIsWanted)
{
    EXPECT_EQ(found_in(replaced(record_with(""), "Verslag", "")), Lines{"3:42 empty-text"});
    EXPECT_EQ(found_in(replaced(record_with(""), "Verslag", " \n ")), Lines{"3:42 empty-text"});
}

TEST(Schema, AnotherRootOrNamespaceSaysWhichIsWanted)
{
    const auto wants = [](const verslag::Loaded& loaded, std::string_view code) {
        const auto said = message_of(loaded, code) + hint_of(loaded, code);
        return said.find("urn:verslag:meeting-record:1") != std::string::npos;
    };
    const auto ns = std::string("urn:verslag:meeting-record:1");
    const auto other = load(replaced(record_with("<nonsense/>"), ns, "urn:other"));
    EXPECT_EQ(found(other), Lines{"2:16 wrong-namespace"});
    EXPECT_TRUE(wants(other, "wrong-namespace"));
    const auto none = load(replaced(record_with(""), " xmlns=\"" + ns + "\"", ""));
    EXPECT_EQ(found(none), Lines{"2:2 wrong-namespace"});
    EXPECT_TRUE(wants(none, "wrong-namespace"));
    const auto draft = load(replaced(record_with(""), ns, "urn:verslag:meeting-record:0.1"));
    EXPECT_EQ(found(draft), Lines{"2:16 wrong-namespace"});
    EXPECT_NE(message_of(draft, "wrong-namespace").find("another version"), std::string::npos);
    const auto root = load("<verslag xmlns=\"urn:verslag:meeting-record:1\"/>");
    EXPECT_EQ(found(root), Lines{"1:2 wrong-root"});
    EXPECT_TRUE(wants(root, "wrong-root"));
}

TEST(Schema, AnotherVersionIsRefusedAndALaterOneRead)
{
    const auto two = load(replaced(record_with(""), "schemaVersion=\"1.0\"", "schemaVersion=\"2.0\""));
    EXPECT_EQ(found(two), Lines{"2:53 wrong-version"});
    EXPECT_EQ(hint_of(two, "wrong-version"), "write schemaVersion=\"1.0\"");
    EXPECT_EQ(found_in(replaced(record_with(""), "schemaVersion=\"1.0\"", "schemaVersion=\"1.3\"")),
              Lines{"warning 2:53 newer-version"});
}

TEST(Schema, ElementsOfAnotherVocabularyBelongInAnExtension)
{
    EXPECT_EQ(found_in(record_with("<x:y xmlns:x=\"urn:x\"/>\n<body xmlns=\"\"/>\n")),
              (Lines{"5:2 foreign-element", "6:2 foreign-element"}));
    EXPECT_TRUE(
        found_in(record_with("<extension name=\"x\"><x:y xmlns:x=\"urn:x\"><x:z a=\"b\">c</x:z></x:y></extension>\n")).empty());
    EXPECT_EQ(found_in(record_with("<extension name=\"x\"><body/></extension>\n")), Lines{"5:22 unexpected-element"});
}

TEST(Schema, InstanceAttributesDontChangeWhatAnElementIs)
{
    const std::string xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
    EXPECT_TRUE(
        found_in(replaced(record_with(""), " xmlns=", xsi + "xsi:schemaLocation=\"urn:verslag:meeting-record:1 x.xsd\" xmlns="))
            .empty());
    EXPECT_EQ(found_in(record_with("<body" + xsi + "><section><p xsi:type=\"Paragraph\">x</p></section></body>\n")),
              Lines{"5:74 unknown-attribute"});
    EXPECT_EQ(found_in(record_with("<body" + xsi + "xsi:nil=\"true\"/>\n")), Lines{"5:61 unknown-attribute"});
}

TEST(Schema, EveryProblemIsReportedInTheOrderOfTheFile)
{
    auto text = record_with(
        "<nonsense/>\n<agenda><item id=\"a\" kind=\"x\"/></agenda>\n<body><section "
        "agendaItem=\"b\"><figure/></section></body>\n");
    text = replaced(replaced(text, "kind=\"other\"", "kind=\"othr\""), "when=\"2020-02-04\"", "when=\"x\"");
    EXPECT_EQ(found_in(text),
              (Lines{"4:10 unknown-value", "4:48 bad-date", "5:2 unknown-element", "6:10 missing-element", "6:22 unknown-value",
                     "7:16 dangling-reference", "7:32 missing-attribute", "7:32 missing-element", "warning 7:32 missing-alt"}));
}

TEST(Schema, AfterTheMostErrorsOneNoteSaysThatThereAreMore)
{
    std::string many = "<body>";
    for (int i = 0; i < 250; ++i) many += "<nonsense/>\n";
    const auto loaded = load(record_with(many + "</body>\n"));
    ASSERT_EQ(loaded.diagnostics.size(), 101u);
    EXPECT_EQ(loaded.diagnostics[99].line, 104u);
    EXPECT_EQ(loaded.diagnostics.back().code, "more-problems");
    EXPECT_EQ(loaded.diagnostics.back().message.str(), "150 more problems are not shown");
    verslag::LoadOptions few;
    few.max_errors = 3;
    EXPECT_EQ(verslag::load_record(record_with(many + "</body>\n"), "r.xml", few).diagnostics.size(), 4u);
}

TEST(Schema, ARecordMayUseAPrefix)
{
    const auto text =
        R"(<v:meetingRecord xmlns:v="urn:verslag:meeting-record:1" schemaVersion="1.0" lang="nl" visibility="public">
<v:document type="minutes" status="final"><v:title>Verslag</v:title></v:document>
<v:meeting kind="other"><v:name>Overleg</v:name><date xmlns="urn:verslag:meeting-record:1" when="2020-02-04"/></v:meeting>
<v:body><v:section><v:p>Een <v:em>nadruk</v:em></v:p></v:section></v:body></v:meetingRecord>)";
    const auto loaded = load(text);
    EXPECT_EQ(found(loaded), Lines{});
    ASSERT_TRUE(loaded.record);
    EXPECT_EQ(loaded.record->body.at(0).blocks.at(0).content.at(1).children.at(0).text, "nadruk");
    EXPECT_EQ(found_in(replaced(text, "<v:em>nadruk</v:em>", "<v:emm/>")), Lines{"4:30 unknown-element"});
}

TEST(Schema, TheModelKnowsWhatTheSchemaSays)
{
    const auto& model = verslag::load::SchemaModel::get();
    const auto* section = model.root().type->child("body")->type->child("section");
    ASSERT_NE(section, nullptr);
    EXPECT_EQ(section->type->children(), (Lines{"title", "p", "list", "table", "figure", "quote", "gap", "section"}));
    EXPECT_EQ(section->type->attribute_names(), (Lines{"agendaItem", "kind", "id", "visibility", "lang"}));
    EXPECT_TRUE(section->type->child("p")->type->mixed);
    EXPECT_EQ(verslag::load::example_of(model.root()),
              "<meetingRecord schemaVersion=\"1.0\" lang=\"nl\" visibility=\"public\">…</meetingRecord>");
}

TEST(Schema, TheSchemasAreInTheProgram)
{
    const auto all = verslag::schemas();
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all.front().name, "meeting-record");
    for (const auto& s : all)
        EXPECT_EQ(verslag::schema(s.name), file_text(std::filesystem::path(VERSLAG_SOURCE_DIR "/schemas") / s.file)) << s.name;
    EXPECT_FALSE(verslag::schema("nonsense"));
}
