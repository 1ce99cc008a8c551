// Every sample, for every audience, in every language.
#include "views.hpp"

#include <verslag/core/load.hpp>
#include <verslag/wire.hpp>

#include <filesystem>

using namespace verslag;
using namespace verslag::example;

namespace {

std::vector<std::filesystem::path> samples()
{
    std::vector<std::filesystem::path> all;
    for (const auto& file : std::filesystem::directory_iterator(VERSLAG_SOURCE_DIR "/samples/records"))
        if (file.path().extension() == ".xml") all.push_back(file.path());
    std::sort(all.begin(), all.end());
    return all;
}

Loaded load(const std::filesystem::path& file) { return load_record(read_file(file), file.string()); }

class Samples : public ::testing::TestWithParam<std::filesystem::path> {};

}  // namespace

TEST_P(Samples, ComposeWellFormedViews)
{
    const auto loaded = load(GetParam());
    ASSERT_TRUE(loaded.record);
    for (const auto audience : {Audience::everyone, Audience::participants, Audience::internal, Audience::confidential}) {
        const auto n = narrow(*loaded.record, audience, "sample.xml");
        if (n.refused) continue;
        Diagnostics diagnostics;
        for (const auto& language : Labels::languages()) {
            ComposeOptions options{
                .audience = audience, .record_name = GetParam().stem().string(), .withheld = n.withheld, .generator = "verslag"};
            options.images = load_images(images_of(n.record), GetParam().parent_path(), "sample.xml", diagnostics);
            const auto d = compose_document(n.record, Labels::load(language), options);
            const auto w = compose_workbook(n.record, Labels::load(language), options);
            expect_well_formed(d);
            expect_well_formed(w);
            EXPECT_EQ(d.resources.size(), options.images.size()) << "an image that no figure shows";
            EXPECT_EQ(d.properties.title, n.record.document.title);
            EXPECT_EQ(d.properties.audience, name_of(audience));
        }
        EXPECT_TRUE(diagnostics.empty());
    }
}

TEST_P(Samples, KeepTheirWordsVerbatim)
{
    const auto loaded = load(GetParam());
    ASSERT_TRUE(loaded.record);
    const auto d = compose_document(*loaded.record, Labels::load("nl"), {.audience = Audience::confidential});
    const auto said = all_text(d.blocks);
    const auto verbatim = [&](const auto& self, const std::vector<record::Inline>& content) -> std::string {
        std::string out;
        for (const auto& part : content)
            out += part.kind == record::Inline::Kind::br ? "\n" : part.text + self(self, part.children);
        return out;
    };
    const auto expect = [&](const std::vector<record::Inline>& content) {
        EXPECT_NE(said.find(verbatim(verbatim, content) + "\n"), std::string::npos) << verbatim(verbatim, content);
    };
    const auto blocks = [&](const auto& self, const std::vector<record::Block>& all) -> void {
        for (const auto& b : all) {
            if (b.kind == record::Block::Kind::p || !b.content.empty()) expect(b.content);
            for (const auto& item : b.items) self(self, item.blocks);
            for (const auto* rows : {&b.head, &b.rows})
                for (const auto& row : *rows)
                    for (const auto& cell : row.cells) expect(cell.content);
            self(self, b.paragraphs);
        }
    };
    const auto sections = [&](const auto& self, const std::vector<record::Section>& all) -> void {
        for (const auto& s : all) {
            if (!s.title.empty()) expect(s.title);
            blocks(blocks, s.blocks);
            self(self, s.sections);
        }
    };
    sections(sections, loaded.record->body);
    for (const auto& decision : loaded.record->decisions) expect(decision.text);
}

TEST_P(Samples, ComposeTheSameTwice)
{
    const auto loaded = load(GetParam());
    ASSERT_TRUE(loaded.record);
    const auto n = narrow(*loaded.record, Audience::everyone, "sample.xml");
    if (n.refused) return;
    const auto labels = Labels::load("nl");
    EXPECT_EQ(wire::Writer::encode(compose_document(n.record, labels, {})),
              wire::Writer::encode(compose_document(n.record, labels, {})));
    EXPECT_EQ(wire::Writer::encode(compose_workbook(n.record, labels, {})),
              wire::Writer::encode(compose_workbook(n.record, labels, {})));
}

TEST_P(Samples, HaveNoWithheldNamesLeftInTheirText)
{
    const auto loaded = load(GetParam());
    ASSERT_TRUE(loaded.record);
    for (const auto audience : {Audience::everyone, Audience::participants, Audience::internal})
        for (const auto& d : narrow(*loaded.record, audience, "sample.xml").diagnostics)
            ADD_FAILURE() << d.line << ": " << d.message.str();
}

INSTANTIATE_TEST_SUITE_P(All, Samples, ::testing::ValuesIn(samples()),
                         [](const auto& sample) { return sample.param.stem().string(); });
