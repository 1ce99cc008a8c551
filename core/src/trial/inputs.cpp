#include "inputs.hpp"

#include "unknown_fields.hpp"

#include <verslag/core/load.hpp>
#include <verslag/core/series.hpp>

#include <array>
#include <stdexcept>

extern "C" {
extern const char verslag_trial_council[], verslag_trial_council_end[];
extern const char verslag_trial_smallest[], verslag_trial_smallest_end[];
extern const char verslag_trial_turnout[], verslag_trial_turnout_end[];
extern const char verslag_trial_skyline[], verslag_trial_skyline_end[];
extern const char verslag_trial_first[], verslag_trial_first_end[];
extern const char verslag_trial_second[], verslag_trial_second_end[];
}

namespace verslag::trial {
namespace {

constexpr const char *language = "nl", *generator = "verslag";

std::string bytes_of(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

record::Record narrowed(std::string bytes, std::string_view name)
{
    const auto loaded = load_record(std::move(bytes), name);
    if (!loaded.record) throw std::logic_error("the record " + std::string(name) + " of the trial is not valid");
    return narrow(*loaded.record, Audience::internal, name).record;
}

// A PNG file; where its size stands is fixed.
Resource image(std::string name, const char* begin, const char* end)
{
    Resource r{.name = std::move(name), .media_type = "image/png", .bytes = bytes_of(begin, end)};
    const auto number = [&](std::size_t at) {
        std::uint32_t v = 0;
        for (std::size_t i = 0; i < 4; ++i) v = v << 8 | static_cast<unsigned char>(r.bytes.at(at + i));
        return v;
    };
    r.width = number(16), r.height = number(20);
    return r;
}

std::vector<Resource> images()
{
    return {image("council-turnout.png", verslag_trial_turnout, verslag_trial_turnout_end),
            image("council-skyline.png", verslag_trial_skyline, verslag_trial_skyline_end)};
}

Views composed(record::Record record, std::string name, std::vector<Resource> images = {})
{
    const auto labels = Labels::load(language);
    const ComposeOptions how{
        .audience = Audience::internal, .record_name = std::move(name), .images = std::move(images), .generator = generator};
    auto document = compose_document(record, labels, how);
    auto workbook = compose_workbook(record, labels, how);
    return {std::move(record), std::move(document), std::move(workbook)};
}

// Calls act(name, text) for every text of a model, and of all in it.
template <Message T, class Act>
void each_text(T& model, const Act& act);
template <class M, class Act>
void each_text_of(std::string_view name, M& member, const Act& act)
{
    if constexpr (std::is_same_v<M, std::string>) act(name, member);
    else if constexpr (Message<M>) each_text(member, act);
}
template <class M, class Act>
void each_text_of(std::string_view name, std::vector<M>& members, const Act& act)
{
    if constexpr (Message<M>)
        for (auto& m : members) each_text_of(name, m, act);
}
template <Message T, class Act>
void each_text(T& model, const Act& act)
{
    T::fields([&](const auto&... f) { (each_text_of(f.name, model.*f.member, act), ...); });
}

const auto& tongues()
{
    static const std::array<std::string, 18> all{
        "<&>\"' ]]> <!-- --> <![CDATA[ &amp; &#0; </text>",
        "%s%n%1$d {0} ${x} {{y}} $(z) `z` \\n \\ ; -- '); DROP",
        "=1+1",
        "@SUM(A1:A9) +31 6 -1",
        "| * _ ~ ` # > [a](b) ![c](d)",
        "שלום עולם, ‏(סוגריים) 123",
        "مرحبا بالعالم، ٣٤٥ ﷺ",
        "\u202Eomgekeerd\u202C en \u2067ingesloten\u2069",
        "會議紀錄 議事録 회의록 𠀀𠮷",
        "🏛️ 👩‍👩‍👧‍👦 🇳🇱 👍🏽",
        "e\u0301a\u0308o\u0304\u0301 Z\u0351\u036B\u0343\u036A\u0302\u036Balgo",
        "Протокол заседания Σύνοψη Արձանագրություն ოქმი",
        "บันทึกการประชุม बैठक की कार्यवाही ሰላም",
        "İıŞş Łódź Việt Nam ĳsselmeer ẞ ﬁ",
        "voor\u00ADkomend\u00A0werk\u200Bzonder\u2028regel\u2060einde\uFEFF",
        "eerste regel\ntweede regel",
        " ",
        std::string(4000, 'x'),
    };
    return all;
}

// The words stay, with something of another script behind them; one in eight texts is that alone.
class Tongues {
public:
    void operator()(std::string& text)
    {
        if (text.empty()) return;
        const auto& next = tongues()[count_ % tongues().size()];
        if (count_ % 8 == 5) text = next;
        else text += ' ' + next;
        ++count_;
    }

private:
    std::size_t count_ = 0;
};

bool is_among(std::string_view name, std::initializer_list<std::string_view> all)
{
    for (const auto one : all)
        if (one == name) return true;
    return false;
}

// Only in the cells of text columns: the others promise to hold a date, a number, or one of their choices.
void in_many_tongues(Workbook& workbook)
{
    Tongues say;
    say(workbook.properties.title), say(workbook.properties.subject), say(workbook.properties.author);
    for (auto& book : workbook.books)
        for (auto& sheet : book.sheets) {
            for (auto& column : sheet.columns) say(column.meaning);
            say(sheet.totals.name);
            for (auto& row : sheet.totals.stated)
                for (auto& cell : row.cells) say(cell.text);
            if (sheet.tally.given()) continue;  // what it counts has to be found again
            for (auto& row : sheet.rows)
                for (std::size_t i = 0; i < row.cells.size() && i < sheet.columns.size(); ++i)
                    if (sheet.columns[i].type == ColumnType::text && sheet.columns[i].choices.empty()) say(row.cells[i].text);
        }
}

// Copies with ids of their own; what they refer to stays.
template <class T>
void repeat(std::vector<T>& all, unsigned times)
{
    const auto once = all;
    all.reserve(once.size() * times);
    for (unsigned copy = 1; copy < times; ++copy)
        for (auto one : once) {
            each_text_of("", one, [&](std::string_view name, std::string& text) {
                if (name == "id" && !text.empty()) text += ".copy" + std::to_string(copy);
            });
            all.push_back(std::move(one));
        }
}

SeriesMeeting meeting(const record::Record& record, std::string name)
{
    return {&record, {.audience = Audience::internal, .record_name = std::move(name), .generator = generator}};
}

}  // namespace

Views real_meeting()
{
    return composed(narrowed(bytes_of(verslag_trial_council, verslag_trial_council_end), "council.xml"), "council", images());
}

Views smallest_meeting()
{
    return composed(narrowed(bytes_of(verslag_trial_smallest, verslag_trial_smallest_end), "smallest.xml"), "smallest");
}

Views many_tongues()
{
    auto views = real_meeting();
    Tongues say;
    each_text(views.document, [&](std::string_view name, std::string& text) {
        if (is_among(name, {"text", "title", "subject", "author", "publisher", "alt", "meeting", "organisation"})) say(text);
    });
    each_text(views.record, [&](std::string_view name, std::string& text) {
        if (is_among(name, {"text", "title", "subtitle", "words", "display", "name", "function", "alt"})) say(text);
    });
    in_many_tongues(views.workbook);
    return views;
}

Views repeated(unsigned times)
{
    auto r = narrowed(bytes_of(verslag_trial_council, verslag_trial_council_end), "council.xml");
    repeat(r.body, times), repeat(r.decisions, times);
    // A row is small.
    repeat(r.attendance.participants, times * 4), repeat(r.follow_ups, times * 4);
    return composed(std::move(r), "council", images());
}

Input encoded(const Views& views)
{
    return {.document = wire::Writer::encode(views.document),
            .workbook = wire::Writer::encode(views.workbook),
            .record = wire::Writer::encode(views.record),
            .artefacts = wire::Writer::encode(some_artefacts())};
}

Input nothing() { return {}; }

Input with_unknown_fields(const Input& input)
{
    auto later = input;
    later.document = with_unknown_fields<Document>(input.document);
    later.workbook = with_unknown_fields<Workbook>(input.workbook);
    later.record = input.collection ? with_unknown_fields<record::Collection>(input.record)
                                    : with_unknown_fields<record::Record>(input.record);
    later.artefacts = with_unknown_fields<Artefacts>(input.artefacts);
    return later;
}

Input series()
{
    record::Collection all{.title = "Leerkring"};
    all.records.push_back(narrowed(bytes_of(verslag_trial_first, verslag_trial_first_end), "leerkring-zeist.xml"));
    all.records.push_back(narrowed(bytes_of(verslag_trial_second, verslag_trial_second_end), "leerkring-online.xml"));
    if (meets_earlier(all.records[1], all.records[0])) std::swap(all.records[0], all.records[1]);
    const auto view =
        compose_series(all.title, {meeting(all.records[0], "first"), meeting(all.records[1], "second")}, Labels::load(language));
    return {.workbook = wire::Writer::encode(view.workbook),
            .record = wire::Writer::encode(all),
            .artefacts = wire::Writer::encode(some_artefacts()),
            .collection = true};
}

Input empty_series()
{
    Input input;
    input.collection = true;
    return input;
}

Artefacts some_artefacts()
{
    Artefacts all{.heading = "Hier kunt u het verslag downloaden", .failed = {"slides"}};
    all.made = {{.format = "page",
                 .title = "Verslag",
                 .file = "verslag.txt",
                 .media_type = "text/plain",
                 .bytes = 38'000,
                 .size = "38 kB"},
                {.format = "tables",
                 .role = "attendance",
                 .title = "Aanwezigheid",
                 .file = "verslag-aanwezigheid.tsv",
                 .media_type = "text/tab-separated-values",
                 .bytes = 900,
                 .size = "900 B"}};
    return all;
}

Artefacts odd_artefacts()
{
    auto all = some_artefacts();
    std::size_t i = 0;
    for (const auto& words : tongues()) {
        auto one = all.made[i % 2];
        one.title = words;
        one.file = "a&b <c> \"d\" #e?f=%41 " + std::to_string(i++) + ".txt";
        one.bytes = i * 1'234'567'890'123;
        all.made.push_back(std::move(one));
    }
    return all;
}

}  // namespace verslag::trial
