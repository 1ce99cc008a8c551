// A style as a whole: the smallest, the fullest, the samples, and what the schema refuses.
#include "styling.hpp"

#include <verslag/wire.hpp>

#include <pugixml.hpp>

#include <random>
#include <regex>

using namespace styling;
using namespace verslag;

namespace {

std::string encoded(const HouseStyle& style) { return wire::Writer::encode(style); }

std::filesystem::path data() { return VERSLAG_SOURCE_DIR "/tests/style/data"; }

// Every "element@attribute" that a document uses, or that a schema knows.
std::set<std::string> attributes_in(pugi::xml_node n)
{
    std::set<std::string> all;
    for (const auto a : n.attributes()) {
        const std::string name = a.name();
        if (name != "xmlns") all.insert(std::string(n.name()) + "@" + name);
    }
    for (const auto c : n.children())
        if (c.type() == pugi::node_element) all.merge(attributes_in(c));
    return all;
}

void schema_attributes(const pugi::xml_document& schema, const std::string& element, const std::string& type,
                       std::map<std::string, std::string>& all)
{
    for (const auto t : schema.document_element().children("xs:complexType")) {
        if (t.attribute("name").value() != type) continue;
        for (const auto a : t.children("xs:attribute"))
            all[element + "@" + a.attribute("name").value()] = a.attribute("default").value();
        for (const auto e : t.child("xs:sequence").children("xs:element"))
            schema_attributes(schema, e.attribute("name").value(), e.attribute("type").value(), all);
    }
}

// By element and attribute, with the default that is stated; "" where none is.
std::map<std::string, std::string> schema_attributes()
{
    pugi::xml_document schema;
    EXPECT_TRUE(schema.load_file(VERSLAG_SOURCE_DIR "/schemas/house-style.xsd"));
    std::map<std::string, std::string> all;
    schema_attributes(schema, "houseStyle", "HouseStyle", all);
    return all;
}

}  // namespace

TEST(HouseStyle, WithoutContentIsTheDefault)
{
    EXPECT_EQ(encoded(good("<houseStyle xmlns='urn:verslag:house-style:1' version='1.0'/>")), encoded({}));
}

TEST(HouseStyle, HasTheDefaultsThatItsSchemaStates)
{
    std::map<std::string, std::string> by_element;
    int stated = 0;
    for (const auto& [name, value] : schema_attributes()) {
        if (value.empty()) continue;
        const auto at = name.find('@');
        // An element that replaces its default as a whole cannot be given to state that.
        if (const auto element = name.substr(0, at); element != "header" && element != "footer" && element != "logo")
            by_element[element] += " " + name.substr(at + 1) + "=\"" + value + "\"", ++stated;
    }
    EXPECT_GT(stated, 15);
    const auto element = [&](const std::string& name) { return "<" + name + by_element[name] + "/>"; };
    EXPECT_EQ(encoded(good(style_with("<page" + by_element["page"] + ">" + element("margins") + "</page>" + element("text") +
                                      element("headings") + element("colours") + element("tables")))),
              encoded({}));
    EXPECT_EQ(encoded(good(style_with("<header left='{title}' firstPage='false'/>"
                                      "<footer left='{audience}' right='{page-of}'/>"))),
              encoded({}));
}

TEST(HouseStyle, TakesOverEverythingThatItCanSay)
{
    const auto text = file_text(data() / "everything.xml");
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(text.c_str()));
    const auto used = attributes_in(document.document_element());
    for (const auto& [name, value] : schema_attributes())
        if (name != "page@size" && name != "page@orientation") {
            EXPECT_TRUE(used.count(name)) << "data/everything.xml lacks " << name;
        }

    const auto style = good(text, data());
    EXPECT_EQ(style.name, "Alles");
    EXPECT_EQ(style.lang, "nl");
    const HouseStyle usual;
    EXPECT_EQ(style.page.width, 500);
    EXPECT_EQ(style.page.height, 700);
    EXPECT_EQ(style.page.top, 71);
    EXPECT_EQ(style.page.right, 72);
    EXPECT_EQ(style.page.bottom, 73);
    EXPECT_EQ(style.page.left, 74);
    EXPECT_EQ(style.page.header, 30);
    EXPECT_EQ(style.page.footer, 31);
    EXPECT_EQ(style.text.size, 12);
    EXPECT_EQ(style.text.line_height, 1.5);
    EXPECT_EQ(style.text.body.name, "Noto Serif");
    EXPECT_EQ(style.text.heading.name, "Noto Sans");
    EXPECT_TRUE(style.text.numbers);
    const HeadingStyle* const headings[] = {&style.text.title, &style.text.heading_2, &style.text.heading_3,
                                            &style.text.heading_4};
    for (unsigned i = 0; i < 4; ++i) {
        EXPECT_DOUBLE_EQ(headings[i]->size * 12, 24 - 3 * i);
        EXPECT_DOUBLE_EQ(headings[i]->before * 12, 10 + i);
        EXPECT_DOUBLE_EQ(headings[i]->after * 12, 1 + i);
        EXPECT_EQ(headings[i]->color, 0x101010u * (i + 1));
        EXPECT_EQ(&style.text.of_level(i + 1), headings[i]);
    }
    EXPECT_EQ(&style.text.of_level(9), headings[3]);
    EXPECT_EQ(style.colors.ink, 0x000001u);
    EXPECT_EQ(style.colors.accent, 0x000002u);
    EXPECT_EQ(style.colors.link, 0x000003u);
    EXPECT_EQ(style.colors.muted, 0x000004u);
    EXPECT_EQ(style.colors.rule, 0x000005u);
    EXPECT_EQ(style.colors.tint, 0xFFFFF1u);
    EXPECT_EQ(style.colors.pale, 0xFFFFF2u);
    EXPECT_EQ(style.colors.quote_bar, 0x000006u);
    EXPECT_EQ(style.colors.series_1, 0x000007u);
    EXPECT_EQ(style.colors.series_2, 0x000008u);
    EXPECT_EQ(style.colors.series_3, usual.colors.series_3) << "two were given";
    EXPECT_EQ(style.table.rules, TableRules::grid);
    EXPECT_EQ(style.table.head, TableHead::filled);
    EXPECT_TRUE(style.table.banded);
    EXPECT_EQ(style.table.head_ground, 0x000009u);
    EXPECT_EQ(style.table.head_ink, 0xFFFFF3u);
    EXPECT_EQ(style.table.band_ground, 0xFFFFF4u);
    EXPECT_EQ(style.logo.alt, "Alles");
    EXPECT_EQ(style.logo.width, 100);
    EXPECT_EQ(style.logo.side, Side::right);
    EXPECT_TRUE(style.logo.every_page);
    EXPECT_EQ(style.header.left + style.header.centre + style.header.right, "{title}{date}{status}");
    EXPECT_FALSE(style.header.first_page);
    EXPECT_TRUE(style.header.rule);
    EXPECT_EQ(style.footer.left + style.footer.centre + style.footer.right, "{audience}{identifier}{page-of}");
    EXPECT_FALSE(style.footer.first_page);
    EXPECT_TRUE(style.footer.rule);
}

TEST(HouseStyle, CrossesTheWireUnchanged)
{
    auto files = sample_styles();
    files.push_back(data() / "everything.xml");
    for (const auto& file : files) {
        const auto before = good(file_text(file), file.parent_path());
        const auto after = wire::Reader::decode<HouseStyle>(encoded(before));
        EXPECT_EQ(encoded(after), encoded(before)) << file;
        EXPECT_EQ(after.logo.image.bytes, before.logo.image.bytes);
        EXPECT_EQ(after.text.body.regular.path, before.text.body.regular.path);
        EXPECT_EQ(after.colors.accent, before.colors.accent);
    }
}

TEST(HouseStyle, DerivesColoursFromThoseThatWereGiven)
{
    const auto style = good(style_with("<colours accent='#8A3B12' ink='#111111' tint='#FFF8F0' pale='#FFFCF8'/>"));
    EXPECT_EQ(style.text.title.color, 0x8A3B12u);
    EXPECT_EQ(style.text.heading_3.color, 0x8A3B12u);
    EXPECT_EQ(style.text.heading_4.color, 0x111111u);
    EXPECT_EQ(style.table.head_ground, 0xFFF8F0u);
    EXPECT_EQ(style.table.head_ink, 0x111111u);
    EXPECT_EQ(style.table.band_ground, 0xFFFCF8u);
    EXPECT_EQ(style.colors.series_1, 0x8A3B12u);
}

TEST(HouseStyle, SamplesAndTheFileToStartFromHaveNothingWrong)
{
    ASSERT_GE(sample_styles().size(), 2u);
    std::set<std::string> looks;
    for (const auto& file : sample_styles()) {
        auto style = good(file_text(file), file.parent_path());
        EXPECT_TRUE(style.logo.given()) << file;
        style.name.clear();
        looks.insert(encoded(style));
    }
    EXPECT_EQ(looks.size(), sample_styles().size()) << "they are distinct";
    const auto started = good(file_text(VERSLAG_SOURCE_DIR "/cli/new_house_style.xml"));
    EXPECT_EQ(encoded({.page = started.page, .text = started.text, .colors = started.colors, .table = started.table}),
              encoded({}))
        << "what it shows are the defaults";
}

// The examples of docs/house-style.md: whole styles, and fragments of one.
TEST(HouseStyle, IsWrittenAsItsPageSays)
{
    const Folder folder;
    folder.write("logo.png", png(550, 150));
    const auto page = file_text(VERSLAG_SOURCE_DIR "/docs/house-style.md");
    int examples = 0;
    for (auto at = page.find("\n```xml"); at != page.npos; at = page.find("\n```xml", at + 1)) {
        const auto begin = page.find('\n', at + 1) + 1, end = page.find("\n```\n", begin);
        const bool fragment = page.compare(at, 16, "\n```xml fragment") == 0;
        const auto text = page.substr(begin, end - begin);
        good(fragment ? style_with(text) : text, folder.path());
        ++examples;
    }
    EXPECT_EQ(examples, 7);
}

TEST(HouseStyle, IsReadInAnyEncoding)
{
    const auto text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + style_with("",
                                                                                       " name=\"S\xFA"
                                                                                       "dwest\"");
    EXPECT_EQ(good(text).name, "Súdwest");
}

TEST(HouseStyle, SaysWhatTheSchemaRefuses)
{
    struct Wrong {
        std::string content, where, hint;
    };
    for (const auto& w : {
             Wrong{"<colors/>", "2:2 unknown-element", "did you mean <colours>?"},
             Wrong{"<colour/>", "2:2 unknown-element", "did you mean <colours>?"},
             Wrong{"<text/><page/>", "2:2 misplaced-element", "after <page>"},
             Wrong{"<text/><text/>", "2:9 duplicate-element", "the first is in line 2"},
             Wrong{"<colours acent='#000000'/>", "2:10 unknown-attribute", "did you mean 'accent'?"},
             Wrong{"<colours ink='navy'/>", "2:10 bad-colour", "write #000080"},
             Wrong{"<colours ink='#12345'/>", "2:10 bad-colour", "#153E6B"},
             Wrong{"<text size='2,5cm'/>", "2:7 bad-length", "write 2.5cm"},
             Wrong{"<text size='10 pt'/>", "2:7 bad-length", "write 10pt"},
             Wrong{"<text size='10'/>", "2:7 bad-length", "write 10mm or 10pt"},
             Wrong{"<text size='13px'/>", "2:7 bad-length", "write 9.75pt"},
             Wrong{"<text size='0,5in'/>", "2:7 bad-length", "write 12.7mm"},
             Wrong{"<text size='-5mm'/>", "2:7 bad-length", "a number and its unit"},
             Wrong{"<text size='groot'/>", "2:7 bad-length", "10.5pt"},
             Wrong{"<text lineHeight='1,4'/>", "2:7 bad-number", "write 1.4"},
             Wrong{"<text lineHeight='140%'/>", "2:7 bad-number", "write 1.4"},
             Wrong{"<text lineHeight='14pt'/>", "2:7 bad-number", "without a unit"},
             Wrong{"<headings numbered='ja'/>", "2:11 bad-boolean", "write true"},
             Wrong{"<tables rules='horizontaal'/>", "2:9 unknown-value", "did you mean 'horizontal'?"},
             Wrong{"<charts/>", "2:2 missing-element", "<series"},
             Wrong{"<charts><series/></charts>", "2:10 missing-attribute", "colour=\"#153E6B\""},
             Wrong{"tekst", "2:1 stray-text", "remove it"},
             Wrong{"<x:y xmlns:x='urn:other'/>", "2:2 foreign-element", "remove it"},
         }) {
        const auto loaded = load(style_with(w.content));
        EXPECT_EQ(found(loaded), Lines{w.where}) << w.content;
        if (!loaded.diagnostics.empty()) {
            EXPECT_NE(loaded.diagnostics[0].hint.str().find(w.hint), std::string::npos) << loaded.diagnostics[0].hint.str();
        }
    }
}

TEST(HouseStyle, SaysWhenAFileIsNone)
{
    EXPECT_EQ(found_in(""), Lines{"0:0 empty-file"});
    EXPECT_EQ(found_in("%PDF-1.7"), Lines{"0:0 not-xml"});
    EXPECT_EQ(message_of(load("%PDF-1.7"), "not-xml"), "this is a PDF file, not a house style in XML");
    EXPECT_EQ(found_in("<meetingRecord xmlns='urn:verslag:meeting-r"
                       "ecord:1'/>")
                  .front()
                  .substr(4),
              "wrong-root");
    EXPECT_EQ(found_in("<houseStyle version='1.0'/>"), Lines{"1:2 wrong-namespace"});
    EXPECT_EQ(found_in("<houseStyle xmlns='urn:verslag:house-style:2' version='2.0'/>"), Lines{"1:13 wrong-namespace"});
    EXPECT_EQ(found_in("<houseStyle xmlns='urn:verslag:house-style:1'/>"), Lines{"1:2 missing-attribute"});
    EXPECT_EQ(found_in("<houseStyle xmlns='urn:verslag:house-style:1' version='2'/>"), Lines{"1:47 wrong-version"});
    EXPECT_EQ(found_in("<houseStyle xmlns='urn:verslag:house-style:1' version='1.3'/>"), Lines{"warning 1:47 newer-version"});
    EXPECT_EQ(found_in("<!DOCTYPE houseStyle>" + style_with("")), Lines{"1:1 doctype"});
    EXPECT_EQ(found_in("<houseStyle><page>"), Lines{"1:19 truncated"});
    EXPECT_EQ(found_in(style_with("<!--" + std::string(1'000'000, ' ') + "-->")), Lines{"0:0 too-large"});
}

TEST(HouseStyle, TellsEverythingAtOnceInTheOrderOfTheFile)
{
    EXPECT_EQ(found_in(style_with("<page><margins left='1mm'/></page>\n<text size='99pt'/>\n<colours ink='#EEEEEE'/>\n"
                                  "<header left='{x'/>")),
              (Lines{"2:16 out-of-bounds", "3:7 out-of-bounds", "4:10 low-contrast", "5:9 stray-bracket"}));
}

// Whatever is done to a style, loading it ends with a style or with errors.
TEST(HouseStyle, EndsWellWithAnyBytes)
{
    auto text = file_text(data() / "everything.xml");
    text = std::regex_replace(text, std::regex(" family=\"[^\"]*\""), "");  // looking for fonts takes time
    std::mt19937 random(5);
    for (int i = 0; i < 1500; ++i) {
        auto broken = text;
        for (auto n = 1 + random() % 3; n > 0; --n) {
            const auto at = random() % broken.size();
            switch (random() % 3) {
                case 0:
                    broken[at] = static_cast<char>(random());
                    break;
                case 1:
                    broken.erase(at, 1 + random() % 8);
                    break;
                default:
                    broken.insert(at, broken.substr(random() % broken.size(), 1 + random() % 12));
            }
        }
        const auto loaded = load(broken, data());
        ASSERT_EQ(loaded.style.has_value(), !has_errors(loaded.diagnostics)) << broken;
    }
}
