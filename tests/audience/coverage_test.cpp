// Whether everything in the model that has a visibility is covered, now and when the model grows.
#include "src/audience/part_of.hpp"

#include "records.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using namespace verslag;

namespace {

template <class T>
void collect(std::set<std::string>& types, std::set<audience::Part>& parts)
{
    if (!types.insert(__PRETTY_FUNCTION__).second) return;
    if constexpr (audience::HasVisibility<T> && !std::is_same_v<T, record::Record>) parts.insert(audience::part_of<T>);
    T value;
    audience::each_field(value, [&]<class M>(std::string_view, M&) {
        if constexpr (audience::MessageList<M>) collect<typename M::value_type>(types, parts);
        else if constexpr (Message<M>) collect<M>(types, parts);
    });
}

}  // namespace

TEST(Coverage, EveryKindOfPartHasItsOwnName)
{
    std::set<std::string> types;
    std::set<audience::Part> parts;
    collect<record::Record>(types, parts);

    // As many as the headers declare: a visibility that is not in fields() would not cross the wall, and one
    // on a struct that is no list's element would not be looked at.
    std::size_t declared = 0;
    const std::regex member(R"(\n\s+Visibility visibility\b)");
    for (const auto* header : {"common", "people", "record", "text"}) {
        std::ifstream in(std::string(VERSLAG_SOURCE_DIR "/core/sdk/include/verslag/record/") + header + ".hpp");
        ASSERT_TRUE(in) << header;
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        declared += static_cast<std::size_t>(
            std::distance(std::sregex_iterator(text.begin(), text.end(), member), std::sregex_iterator()));
    }
    EXPECT_EQ(parts.size() + 1, declared) << "one of them is the record's own";
}

TEST(Coverage, EachPartIsRemovedAboveItsAudience)
{
    // One of each kind at the place where the model has it, all for `internal`.
    constexpr auto v = Audience::internal;
    auto r = example::minimal();
    record::Block list{.kind = record::Block::Kind::list,
                       .items = {{.blocks = {example::p("x")}, .visibility = v}, {.blocks = {example::p("y")}}}};
    record::Block table{.kind = record::Block::Kind::table, .rows = {{.cells = {{}}, .visibility = v}, {.cells = {{}}}}};
    r.body = {{.blocks = {example::p("x", v), example::p({example::text("t"), example::span(v, "x")}), list, table}},
              {.visibility = v}};
    r.agenda = {{.id = "a", .visibility = v}};
    r.organisations = {{.id = "o", .visibility = v}, {.id = "o2", .contacts = {{.name = "c"}}}};
    r.attendance.participants = {{.visibility = v}};
    r.attendance.represented = {{.organisation = "o2", .visibility = v}};
    r.document.authors = {{.visibility = v}};
    r.meeting.recordings = {{.visibility = v}};
    r.experiments = {{.visibility = v}};
    r.decisions = {{.visibility = v}};
    r.follow_ups = {{.visibility = v}};
    r.references = {{.visibility = v}};
    r.attachments = {{.visibility = v}};
    r.extensions = {{.visibility = v}};
    const auto n = example::narrowed(r, Audience::everyone);

    std::set<std::string> types;
    std::set<audience::Part> parts;
    collect<record::Record>(types, parts);
    for (const auto part : parts) EXPECT_EQ(example::withheld(n, name_of(part)), 1u) << name_of(part);
    EXPECT_TRUE(example::narrowed(r, v).withheld.empty());
}
