// A plugin that was built with an earlier or a later SDK, in the program of today.
#include "wall.hpp"

#include <verslag/wire.hpp>

using namespace wall_test;
using verslag::ExportStatus;

namespace {

struct OtherPlugin : testing::TestWithParam<const char*> {
    // As wall_test::job, of that plugin.
    static verslag::FormatJob job(const std::string& format, const std::map<std::string, std::string>& options = {})
    {
        const auto listed = verslag::list_plugins({PLUGINS "/" + std::string(GetParam()) + "-plugins"});
        EXPECT_EQ(listed.plugins.at(0).refusal.str(), "");
        auto out = wall_test::job(format, options);
        out.plugin = listed.plugins.at(0);
        return out;
    }
};
INSTANTIATE_TEST_SUITE_P(Of, OtherPlugin, testing::Values("tomorrow", "abi_1"), [](const auto& test) { return test.param; });

}  // namespace

TEST_P(OtherPlugin, RunsInTheProgramOfToday)
{
    const Folder out;
    const std::vector jobs{job("seen", {{"loud", "on"}}), job("pair"), job("adopted")};
    for (const auto& outcome : run(jobs, out.path())) EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    EXPECT_TRUE(has(read(out / "seen.record.txt"), "document title of the document\nworkbook title of the workbook\nrecord "));
    EXPECT_TRUE(has(read(out / "seen.record.txt"), "loud on\n"));
}

TEST_P(OtherPlugin, GetsACollection)
{
    const Folder out;
    auto set = job("set");
    set.format.roles = set.format.collection.value();
    auto many = record({set});
    many.collection = true;
    EXPECT_EQ(verslag::Dispatcher({set}, out.path(), {}).run(many)[0].status, ExportStatus::done);
}
