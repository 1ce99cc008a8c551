#include "record_schema.hpp"

#include <verslag/testing.hpp>

#include <dlfcn.h>
#include <gtest/gtest.h>

namespace verslag {
namespace {

testing::Run prepare(record::Record record, bool compact = true)
{
    static void* file = dlopen(VERSLAG_BINARY_DIR "/lib/verslag/plugins/json.so", RTLD_NOW | RTLD_LOCAL);
    const void* object = file ? dlsym(file, "verslag_plugin_v1") : nullptr;
    if (!object) throw std::runtime_error(dlerror());
    return {.plugin = *static_cast<const verslag_plugin*>(object),
            .format = "json",
            .record = std::move(record),
            .options = {{"compact", compact ? "on" : "off"}}};
}

std::string text_of(const testing::Made& made)
{
    EXPECT_EQ(made.status, VERSLAG_OK);
    return made.artefacts.contains("") && made.artefacts.at("").whole ? made.artefacts.at("").bytes : "no file";
}
std::string text_of(record::Record record) { return text_of(prepare(std::move(record))()); }

TEST(Json, SchemaIsWhatTheModelsSay)
{
    std::ifstream in(VERSLAG_SOURCE_DIR "/schemas/record.schema.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(text, json::record_schema())
        << "a field was added or changed: run the program record_schema and look at the difference";
}

TEST(Json, IsAnEmptyObjectForAnEmptyRecord)
{
    EXPECT_EQ(text_of(record::Record{}), "{}\n");
    EXPECT_EQ(text_of(prepare({}, false)()), "{}\n");
}

TEST(Json, LeavesOutWhatIsNotGivenAndKeepsWhatIsGivenAsNothing)
{
    record::Record r;
    r.document.title = "Verslag";
    r.meeting.closed_doors = false;
    r.attendance.stated.participants = 0;
    r.organisations = {{.id = "vng", .population_at = {2024, 1, 1}, .line = 12}};
    EXPECT_EQ(text_of(r),
              "{\"document\":{\"title\":\"Verslag\"},\"meeting\":{\"closed_doors\":false},"
              "\"organisations\":[{\"id\":\"vng\",\"population_at\":\"2024-01-01\"}],\"attendance\":{\"stated\":{"
              "\"participants\":0}}}\n");
}

TEST(Json, AlwaysSaysWhatHasAnotherDefaultThanNothing)
{
    record::Record r;
    r.organisations = {{.contacts = {{.email = "a@b.example"}}}};
    r.attendance.participants = {{.id = "p"}};
    r.follow_ups = {{.id = "f"}};
    EXPECT_EQ(text_of(r),
              "{\"organisations\":[{\"contacts\":[{\"email\":\"a@b.example\",\"visibility\":\"internal\"}]}],"
              "\"attendance\":{\"participants\":[{\"id\":\"p\",\"role\":\"member\"}]},"
              "\"follow_ups\":[{\"id\":\"f\",\"status\":\"open\"}]}\n");
}

TEST(Json, GivesListsWhatBelongsToListsAndNothingElse)
{
    record::Record r;
    r.body = {{.blocks = {{.kind = record::Block::Kind::p, .content = {{.text = "a"}}},
                          {.kind = record::Block::Kind::list, .items = {record::Item{}}},
                          {.kind = record::Block::Kind::table, .rows = {{.cells = {record::Cell{}}}}}}}};
    EXPECT_EQ(text_of(r),
              "{\"body\":[{\"blocks\":[{\"kind\":\"p\",\"content\":[{\"text\":\"a\"}]},"
              "{\"kind\":\"list\",\"list_kind\":\"bullet\",\"start\":1,\"items\":[{}]},"
              "{\"kind\":\"table\",\"rows\":[{\"cells\":[{\"colspan\":1,\"rowspan\":1}]}]}]}]}\n");
}

TEST(Json, OfACollectionIsItsTitleAndItsRecords)
{
    auto run = prepare({});
    run.collection = record::Collection{.title = "Leerkring 2020", .records = {record::Record{.lang = "nl"}, record::Record{}}};
    EXPECT_EQ(text_of(run()), "{\"title\":\"Leerkring 2020\",\"records\":[{\"lang\":\"nl\"},{}]}\n");
    run.collection->records.clear();
    EXPECT_EQ(text_of(run()), "{\"title\":\"Leerkring 2020\",\"records\":[]}\n") << "it is known by its records";
}

TEST(Json, IsIndentedUnlessItIsToBeCompact)
{
    record::Record r;
    r.document.themes = {"a", "b"};
    EXPECT_EQ(text_of(prepare(r, false)()),
              "{\n  \"document\": {\n    \"themes\": [\n      \"a\",\n      \"b\"\n    ]\n  }\n}\n");
}

TEST(Json, EscapesTextAndReplacesWhatIsNone)
{
    record::Record r;
    r.document.title = "\"a\\b\"\n\t</script> \x01\xff\xd7\xa9";
    EXPECT_EQ(text_of(r), "{\"document\":{\"title\":\"\\\"a\\\\b\\\"\\n\\t</script> \xef\xbf\xbd\xef\xbf\xbd\xd7\xa9\"}}\n");
}

TEST(Json, IsTheSameEachTimeAlsoWhenItIsHuge)
{
    record::Record r;
    for (int i = 0; i < 20'000; ++i)
        r.follow_ups.push_back({.id = "f" + std::to_string(i), .text = {{.text = std::string(200, 'x')}}});
    const auto run = prepare(r);
    const auto first = text_of(run());
    EXPECT_GT(first.size(), 20'000u * 200);
    EXPECT_EQ(text_of(run()), first);
}

TEST(Json, FailsWhenTheDiskIsFullWhereverThatIs)
{
    record::Record r;
    for (int i = 0; i < 2000; ++i) r.references.push_back({.title = std::string(200, 'x')});
    auto run = prepare(r);
    const auto size = text_of(run()).size();
    for (const auto room : {std::size_t{0}, size / 2, size - 1}) {
        run.room = room;
        const auto made = run();
        EXPECT_EQ(made.status, VERSLAG_FAILED);
        EXPECT_FALSE(made.artefacts.at("").whole);
    }
}

}  // namespace
}  // namespace verslag
