#include "expected.hpp"

namespace verslag::merge {
namespace {

Version version(const record::Record& record, const Labels& labels, Audience audience)
{
    auto workbook = compose_workbook(record, labels,
                                     {.audience = audience, .record_name = {}, .withheld = {}, .images = {}, .generator = {}});
    Version out;
    for (auto& book : workbook.books)
        for (auto& sheet : book.sheets)
            if (sheet.id == "follow-ups") out.sheet = std::move(sheet);
    const auto id = out.sheet.column("id");
    for (std::size_t r = 0; r < out.sheet.rows.size(); ++r) out.rows.emplace(out.sheet.rows[r].cells[id].text, r);
    return out;
}

}  // namespace

std::vector<Expected> expected(const record::Record& whole)
{
    std::vector<std::pair<Audience, record::Record>> seen;
    for (const auto name : names(Audience{})) {
        if (name.empty()) continue;
        auto narrowed = narrow(whole, enum_of<Audience>(name), {});
        if (!narrowed.refused) seen.emplace_back(enum_of<Audience>(name), std::move(narrowed.record));
    }
    std::vector<Expected> all;
    for (const auto& language : Labels::languages()) {
        Expected one{.labels = Labels::load(language), .versions = {}};
        for (const auto& [audience, record] : seen) one.versions.push_back(version(record, one.labels, audience));
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace verslag::merge
