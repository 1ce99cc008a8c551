// Everything that a record can say arrives in the structs, and white space as the models promise it.
#include "loading.hpp"

#include "schema_model.hpp"

#include <pugixml.hpp>

#include <functional>
#include <set>

using namespace loading;
using verslag::record::Inline;

namespace {

// Every value in a model, and which fields of which struct ever hold something.
class Dump {
public:
    template <verslag::Message T>
    void value(const T& m)
    {
        const std::string type = typeid(T).name();
        T::fields([&](const auto&... f) { (field(type, f.name, m.*(f.member), T{}.*(f.member)), ...); });
    }
    template <class T>
    void value(const std::vector<T>& list)
    {
        for (const auto& v : list) value(v);
    }
    template <class T>
    void value(const std::optional<T>& v)
    {
        if (v) value(*v);
    }
    template <verslag::NamedEnum E>
    void value(E e)
    {
        add(std::string(verslag::name_of(e)));
    }
    void value(const verslag::Date& d) { add(d.iso()); }
    void value(const std::string& s) { add(s); }
    void value(bool b) { add(b ? "true" : "false"); }
    void value(std::uint32_t n) { add(std::to_string(n)); }
    void value(std::uint64_t n) { add(std::to_string(n)); }

    std::set<std::string> words;        // each value
    std::set<std::string> filled, all;  // fields by struct and name

private:
    template <class V>
    void field(const std::string& type, std::string_view name, const V& v, const V& fallback)
    {
        const auto key = type + "::" + std::string(name);
        all.insert(key);
        Dump mine, empty;
        mine.value(v);
        empty.value(fallback);
        if (mine.words != empty.words) filled.insert(key);
        value(v);
    }
    void add(std::string s)
    {
        if (!s.empty()) words.insert(std::move(s));
    }
};

std::string everything() { return file_text(VERSLAG_SOURCE_DIR "/tests/load/data/everything.xml"); }

std::string collapse(const std::string& s)
{
    std::string out;
    for (const char c : s) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (space && (out.empty() || out.back() == ' ')) continue;
        out += space ? ' ' : c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

// Inline content as a line: <em>text</em>, with | for a line break.
std::string shown(const std::vector<Inline>& all)
{
    std::string s;
    for (const auto& i : all) {
        const auto name = std::string(verslag::name_of(i.kind));
        if (i.kind == Inline::Kind::text) s += "[" + i.text + "]";
        else if (i.kind == Inline::Kind::br) s += "|";
        else s += name + "(" + i.text + shown(i.children) + ")";
    }
    return s;
}

std::string paragraph(const std::string& p)
{
    const auto loaded = load(record_with("<body><section><p>" + p + "</p></section></body>\n"));
    EXPECT_TRUE(loaded.record) << (loaded.diagnostics.empty() ? "" : loaded.diagnostics.front().message.str());
    return loaded.record ? shown(loaded.record->body.at(0).blocks.at(0).content) : "";
}

}  // namespace

TEST(Read, TheFileOfEverythingHasEveryElementAndAttributeOfTheSchema)
{
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(everything().c_str()));
    std::set<std::string> used;
    std::function<void(pugi::xml_node, const verslag::load::Type&)> walk = [&](pugi::xml_node n,
                                                                               const verslag::load::Type& type) {
        for (const auto& a : type.attributes)
            if (n.attribute(a.name.c_str())) used.insert(type.name + "@" + a.name);
        for (const auto c : n.children())
            if (const auto* rule = type.child(c.name())) {
                used.insert(rule->name + " of " + rule->type->name);
                walk(c, *rule->type);
            }
    };
    const auto& root = *verslag::load::SchemaModel::of(verslag::load::meeting_record()).root().type;
    walk(document.document_element(), root);

    std::set<std::string> seen;
    std::function<void(const verslag::load::Type&)> expect_used = [&](const verslag::load::Type& type) {
        if (!seen.insert(type.name).second) return;
        for (const auto& a : type.attributes) EXPECT_TRUE(used.count(type.name + "@" + a.name)) << type.name << "@" << a.name;
        for (const auto& slot : type.slots)
            for (const auto& e : slot.elements) {
                EXPECT_TRUE(used.count(e.name + " of " + e.type->name)) << type.name << "/" << e.name;
                expect_used(*e.type);
            }
    };
    expect_used(root);
}

TEST(Read, EverythingInTheFileArrivesInTheRecord)
{
    const auto loaded = load(everything());
    EXPECT_FALSE(verslag::has_errors(loaded.diagnostics));
    ASSERT_TRUE(loaded.record);
    Dump dump;
    dump.value(*loaded.record);

    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(everything().c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    const auto arrived = [&](const std::string& value) {
        if (value.empty() || dump.words.count(value)) return true;
        for (const auto& w : dump.words)
            if (w.find(value) != std::string::npos) return true;
        return false;
    };
    std::function<void(pugi::xml_node)> walk = [&](pugi::xml_node n) {
        for (const auto a : n.attributes()) {
            const std::string_view name = a.name();
            if (name.substr(0, 3) == "xml") continue;  // for the parser
            const bool list = name == "basedOn" || name == "agendaItems";
            const auto value = collapse(a.value());
            if (!list) {
                EXPECT_TRUE(arrived(value)) << n.path() << "@" << name << "=" << value;
            }
            for (std::size_t at = 0; list && at < value.size();) {
                const auto end = std::min(value.find(' ', at), value.size());
                EXPECT_TRUE(dump.words.count(value.substr(at, end - at))) << value;
                at = end + 1;
            }
        }
        for (const auto c : n.children()) {
            if (c.type() == pugi::node_pcdata) {
                EXPECT_TRUE(arrived(collapse(c.value()))) << n.path() << ": " << c.value();
            }
            if (c.type() == pugi::node_element && std::string_view(n.name()) != "extension") walk(c);
        }
    };
    walk(document.document_element());
}

TEST(Read, EveryFieldOfEveryStructIsFilledFromSomeRecord)
{
    const auto loaded = load(everything());
    ASSERT_TRUE(loaded.record);
    Dump dump;
    dump.value(*loaded.record);
    // A date within text keeps its words in the text, and a fuzzy date is read elsewhere with both.
    for (const auto& field : dump.all) EXPECT_TRUE(dump.filled.count(field)) << field << " is never filled";
}

TEST(Read, ValuesStandWhereTheyBelong)
{
    const auto loaded = load(everything());
    ASSERT_TRUE(loaded.record);
    const auto& r = *loaded.record;
    EXPECT_EQ(r.visibility, verslag::record::Visibility::internal);
    EXPECT_EQ(r.document.line, 4u);
    EXPECT_EQ(r.document.modified, "2020-02-06T10:11:12+01:00");
    EXPECT_EQ(r.meeting.next.words, "eind juni");
    EXPECT_EQ(r.meeting.next.latest().iso(), "2020-06-30");
    EXPECT_EQ(r.organisations.at(0).population, 48815u);
    EXPECT_EQ(r.attendance.participants.at(1).role, verslag::record::ParticipantRole::member);
    EXPECT_EQ(r.attendance.participants.at(0).contact.at(0).visibility, verslag::record::Visibility::internal);
    EXPECT_EQ(r.attendance.participants.at(0).presence.at(0).agenda_items, (Lines{"item-1", "item-1a"}));
    EXPECT_EQ(r.agenda.at(0).items.at(0).title, "Mededeling");
    const auto& section = r.body.at(0);
    EXPECT_EQ(shown(section.title), "[Kânsen ]date(desimber)");
    EXPECT_EQ(section.title.at(1).date.not_after.iso(), "2020-12-31");
    EXPECT_EQ(shown(section.blocks.at(0).content),
              "[Zie ]link([de koppeling])|[en ]span([in English])[, ]mention([de burgemeester])[ en ]cite([het onderzoek])[.]");
    EXPECT_EQ(section.blocks.at(0).line, 80u);
    EXPECT_EQ(section.blocks.at(2).rows.at(0).cells.at(1).colspan, 2u);
    EXPECT_TRUE(section.blocks.at(4).decorative);
    EXPECT_EQ(section.sections.at(0).kind, verslag::record::SectionKind::text);
    EXPECT_EQ(r.decisions.at(0).vote.in_favour, 14u);
    EXPECT_EQ(r.follow_ups.at(0).based_on, (Lines{"par-1", "li-1"}));
    EXPECT_EQ(r.extensions.at(0).xml,
              "<x:kleur xmlns:x=\"urn:x\" waarde='a>b'>blauw &amp; <x:extension/><!-- </extension> --></x:kleur>");
}

TEST(Read, WhiteSpaceIsOneSpaceAndNoneAtTheEnds)
{
    EXPECT_EQ(paragraph("\n   een\t twee  \r\n drie\n"), "[een twee drie]");
    EXPECT_EQ(paragraph("<strong>Besluit:</strong> <em>akkoord</em>"), "strong([Besluit:])[ ]em([akkoord])");
    EXPECT_EQ(paragraph("a <em> b </em> c"), "[a ]em([b ])[c]");
    EXPECT_EQ(paragraph(" <em> a </em> "), "em([a])");
    EXPECT_EQ(paragraph("a<em> </em>b"), "[a]em([ ])[b]");
    EXPECT_EQ(paragraph("a <br/>\n  b"), "[a]|[b]");
    EXPECT_EQ(paragraph(" \n "), "");
    EXPECT_EQ(paragraph("op <date when=\"2020-02-04\"> 4 februari </date> om"), "[op ]date(4 februari )[om]");
}

TEST(Read, NoBreakSpacesAreUntouched) { EXPECT_EQ(paragraph("\u00A0a\u00A0 &#160;b\u202F"), "[\u00A0a\u00A0 \u00A0b\u202F]"); }

TEST(Read, CommentsAndInstructionsWithinWordsJoinThem)
{
    EXPECT_EQ(paragraph("verga<!-- x -->de<?x y?>ring"), "[vergadering]");
    EXPECT_EQ(paragraph("a <!-- x --> b"), "[a b]");
    EXPECT_EQ(paragraph("a<![CDATA[ <b> &amp; ]]>c"), "[a <b> &amp; c]");
    EXPECT_EQ(paragraph("R&amp;D &lt;3 &#233;&#xe9;"), "[R&D <3 éé]");
}

TEST(Read, PlainTextIsTrimmedAndCollapsed)
{
    const auto loaded =
        load(replaced(record_with(""), "<title>Verslag", "<title>\n  Verslag <!-- x --> van\n  de <![CDATA[<raad>]]>\n"));
    ASSERT_TRUE(loaded.record);
    EXPECT_EQ(loaded.record->document.title, "Verslag van de <raad>");
}

TEST(Read, ALineEndOfAnyKindCounts)
{
    auto text = replaced(record_with("<body><section><p>x</p></section></body>\n"), "<body>", "\n\n<body>");
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        std::string other;
        for (const char c : text) other += c == '\n' ? end : std::string(1, c);
        const auto loaded = load(other);
        ASSERT_TRUE(loaded.record);
        EXPECT_EQ(loaded.record->body.at(0).line, 7u);
    }
}

TEST(Read, TheSameRecordReadsTheSame)
{
    for (const auto& file : sample_records()) {
        Dump one, two;
        one.value(*load(file_text(file)).record);
        two.value(*load(file_text(file)).record);
        EXPECT_EQ(one.words, two.words);
        EXPECT_FALSE(one.words.empty());
    }
}
