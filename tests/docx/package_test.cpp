#include "parts.hpp"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>
#include <set>

using namespace verslag;
using namespace verslag::docx::samples;

namespace {

std::string only(const verslag::testing::Made& made) { return made.artefacts.begin()->second.bytes; }

TEST(WordPackage, HasOneArtefactOfTheRightKindForEachFormat)
{
    const auto package = make(everything()), flat = make(everything(), "docx-xml");
    ASSERT_EQ(package.status, VERSLAG_OK);
    ASSERT_EQ(flat.status, VERSLAG_OK);
    EXPECT_TRUE(package.artefacts.at("").whole);
    EXPECT_EQ(package.artefacts.at("").media_type, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_TRUE(flat.artefacts.at("word").whole);
    EXPECT_EQ(flat.artefacts.at("word").media_type, "application/xml");
    EXPECT_TRUE(
        only(flat).starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<?mso-application "
                               "progid=\"Word.Document\"?>\n<pkg:package "));
}

TEST(WordPackage, BeginsWithContentTypesAndDatesEveryEntry1980)
{
    const auto all = entries(only(make(everything())));
    ASSERT_GT(all.size(), 10u);
    EXPECT_EQ(all.front().name, "[Content_Types].xml");
    std::set<std::string> names;
    for (const Entry& e : all) {
        EXPECT_EQ(e.date, 0x0021'0001u) << e.name;
        EXPECT_EQ(e.extra, 0u) << e.name;
        EXPECT_EQ(e.comment, 0u) << e.name;
        EXPECT_EQ(e.method, e.name.ends_with(".png") ? 0u : 8u) << e.name;
        EXPECT_TRUE(names.insert(e.name).second) << e.name << " twice";
    }
}

TEST(WordPackage, GivesEveryPartAContentTypeAndEveryRelationshipATarget)
{
    const Parts parts(everything());
    std::set<std::string> overridden, extensions;
    const auto document = parts.part("[Content_Types].xml");
    for (const auto node : document.child("Types").children("Override")) overridden.insert(node.attribute("PartName").value());
    for (const auto node : document.child("Types").children("Default")) extensions.insert(node.attribute("Extension").value());
    for (const auto& [name, bytes] : parts.bytes) {
        const auto extension = name.substr(name.rfind('.') + 1);
        EXPECT_TRUE(extensions.contains(extension)) << name;
        const bool typed_by_name = extension == "xml" && name != "[Content_Types].xml";
        EXPECT_EQ(overridden.contains("/" + name), typed_by_name) << name;
    }
    const std::pair<const char*, std::string> bases[] = {{"_rels/.rels", ""}, {"word/_rels/document.xml.rels", "word/"}};
    for (const auto& [rels, base] : bases) {
        const auto doc = parts.part(rels);
        for (const auto node : doc.child("Relationships").children()) {
            if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
            EXPECT_TRUE(parts.bytes.contains(base + node.attribute("Target").value())) << node.attribute("Target").value();
        }
    }
}

TEST(WordPackage, IsTheSameOnASecondRunInAnotherTimeZoneAndLocale)
{
    for (const char* format : {"docx", "docx-xml"}) {
        const auto first = only(make(everything(), format));
        setenv("TZ", "Pacific/Kiritimati", 1);
        const char* locale = std::setlocale(LC_ALL, "nl_NL.UTF-8");
        if (!locale) std::setlocale(LC_ALL, "C.UTF-8");
        const auto second = only(make(everything(), format));
        std::setlocale(LC_ALL, "C");
        unsetenv("TZ");
        EXPECT_EQ(first, second) << format;
    }
}

TEST(FlatFile, HoldsEachXmlPartOfThePackageByteForByte)
{
    const auto flat = only(make(everything(), "docx-xml"));
    std::size_t found = 0;
    for (const Entry& e : entries(only(make(everything())))) {
        if (e.name == "[Content_Types].xml" || e.name.ends_with(".png")) continue;
        const auto body = e.bytes.substr(e.bytes.find("?>\n") + 3);
        EXPECT_EQ(e.bytes.size() - body.size(), 56u) << e.name;  // nothing but the declaration was taken away
        const auto head = flat.find("<pkg:part pkg:name=\"/" + e.name + "\" ");
        ASSERT_NE(head, std::string::npos) << e.name;
        const auto begin = flat.find("><pkg:xmlData>", head) + 14;
        EXPECT_EQ(flat.compare(begin, body.size(), body), 0) << e.name;
        EXPECT_EQ(flat.compare(begin + body.size(), 14, "</pkg:xmlData>"), 0) << e.name;
        ++found;
    }
    std::size_t listed = 0;
    for (auto at = flat.find("<pkg:xmlData>"); at != std::string::npos; at = flat.find("<pkg:xmlData>", at + 1)) ++listed;
    EXPECT_EQ(found, listed);
}

TEST(FlatFile, WritesImagesInLinesOf76Characters)
{
    const auto flat = only(make(everything(), "docx-xml"));
    const auto begin = flat.find("<pkg:binaryData>\n");
    ASSERT_NE(begin, std::string::npos);
    const auto text = flat.substr(begin + 17, flat.find("</pkg:binaryData>") - begin - 17);
    std::size_t at = 0;
    for (auto end = text.find('\n'); end != std::string::npos && end + 1 < text.size(); end = text.find('\n', at)) {
        EXPECT_EQ(end - at, 76u);
        at = end + 1;
    }
    EXPECT_TRUE(text.ends_with("\n"));
}

TEST(WordPackage, FailsWithOneSentenceWhereverTheDiskFillsUp)
{
    for (const char* format : {"docx", "docx-xml"}) {
        const auto size = only(make(everything(), format)).size();
        for (const std::size_t room : {std::size_t{0}, std::size_t{100}, size / 3, size - 1}) {
            verslag::testing::Run run{
                .plugin = verslag_plugin_v1, .format = format, .document = everything(), .options = {{"toc", "auto"}}};
            run.room = room;
            const auto made = run();
            EXPECT_EQ(made.status, VERSLAG_FAILED) << format << " with room for " << room;
            ASSERT_EQ(made.said.size(), 1u);
            EXPECT_EQ(made.said[0].severity, VERSLAG_ERROR);
            EXPECT_NE(made.said[0].message.find("No space left"), std::string::npos) << made.said[0].message;
            for (const auto& [role, artefact] : made.artefacts) EXPECT_FALSE(artefact.whole);
        }
    }
}

TEST(WordPackage, RefusesBytesThatAreNoModel)
{
    const std::string broken = "\x0a\xff\xff";
    const verslag_request request{.size = sizeof request, .format = {"docx", 4}, .document = {broken.data(), broken.size()}};
    std::string said;
    const verslag_host host{
        .size = sizeof host, .self = &said, .report = [](void* self, verslag_severity, verslag_text m, std::uint32_t) {
            static_cast<std::string*>(self)->assign(m.data, m.size);
        }};
    EXPECT_EQ(verslag_plugin_v1.run(&request, &host), VERSLAG_FAILED);
    EXPECT_NE(said.find("model"), std::string::npos) << said;
}

TEST(WordPackage, OfAnEmptyDocumentIsADocument)
{
    const Parts parts{Document{}};
    EXPECT_EQ(parts.all("//w:body/w:p").size(), 1u);
    EXPECT_EQ(parts.all("//w:body/w:sectPr").size(), 1u);
    EXPECT_EQ(parts.said(), "");
}

TEST(WordPackage, SaysWhatTheRecordSaysOfItself)
{
    const Parts parts(everything());
    const auto core = parts.part("docProps/core.xml");
    const auto root = core.child("cp:coreProperties");
    EXPECT_STREQ(root.child_value("dc:title"), "Verslag startbijeenkomst democratische vernieuwing");
    EXPECT_STREQ(root.child_value("dc:language"), "nl");
    EXPECT_STREQ(root.child_value("cp:keywords"), "democratie; experiment");
    EXPECT_STREQ(root.child_value("cp:contentStatus"), "Draft");
    EXPECT_STREQ(root.child_value("dcterms:modified"), "2020-02-05T00:00:00Z");
    const auto custom = parts.part("docProps/custom.xml");
    EXPECT_STREQ(custom.child("Properties").find_child_by_attribute("name", "Audience").child_value("vt:lpwstr"), "participants");
    EXPECT_STREQ(custom.child("Properties").find_child_by_attribute("name", "Record").child_value("vt:lpwstr"), "M50-2020-01");
}

TEST(WordPackage, DatesAnUndatedDocumentByTheGivenClockAndKeepsToFourDigits)
{
    auto document = with({paragraph("tekst")});
    document.properties.modified = 0;
    const verslag::testing::Run dated{
        .plugin = verslag_plugin_v1, .format = "docx-xml", .document = document, .options = {{"toc", "auto"}}, .clock = 86'400};
    EXPECT_NE(only(dated()).find(">1970-01-02T00:00:00Z<"), std::string::npos);
    document.properties.modified = INT64_MAX;
    EXPECT_NE(only(make(document, "docx-xml")).find(">9999-12-31T23:59:59Z<"), std::string::npos);
}

TEST(WordPage, CountsPagesInTheFooterAndRunsTheTitleFromTheSecondPageOn)
{
    const Parts parts(everything());
    const auto footer = parts.part("word/footer1.xml"), first = parts.part("word/header1.xml"),
               others = parts.part("word/header2.xml");
    EXPECT_EQ(text_of(footer), "voor deelnemerspagina 1 van 1");
    EXPECT_EQ(footer.select_nodes("//w:fldSimple").size(), 2u);
    EXPECT_STREQ(footer.select_node("//w:fldSimple[2]/@w:instr").attribute().value(), " NUMPAGES ");
    EXPECT_EQ(text_of(first), "CONCEPT");
    EXPECT_EQ(text_of(others), "Verslag startbijeenkomst democratische vernieuwingCONCEPT");
    EXPECT_EQ(parts.all("//w:sectPr/w:titlePg").size(), 1u);
}

TEST(WordPage, IsMarkedWithTheLanguageOfItsWordsAndKeepsAPublicAudienceToItself)
{
    auto document = with({paragraph("text")});
    document.properties.lang = "de";
    document.properties.label_lang = "en";
    document.properties.audience = "public";
    document.words.page_of = "page {page}";
    const Parts parts(document);
    const auto footer = parts.part("word/footer1.xml");
    EXPECT_EQ(text_of(footer), "page 1");
    EXPECT_STREQ(footer.select_node("//w:lang/@w:val").attribute().value(), "en-GB");
    EXPECT_STREQ(parts.part("word/styles.xml").select_node("//w:docDefaults//w:lang/@w:val").attribute().value(), "de-DE");
}

}  // namespace
