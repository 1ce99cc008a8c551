// A plugin that was built with a later SDK, in the program of today.
#include "wall.hpp"

#include <verslag/wire.hpp>

using namespace wall_test;
using verslag::ExportStatus;

namespace {

// As `job`, of the plugin of tomorrow.
verslag::FormatJob job_of_tomorrow(const std::string& format, const std::map<std::string, std::string>& options = {})
{
    const auto listed = verslag::list_plugins({TOMORROWS_PLUGINS});
    EXPECT_EQ(listed.plugins.at(0).refusal, "");
    auto out = job(format, options);
    out.plugin = listed.plugins.at(0);
    return out;
}

}  // namespace

TEST(PluginOfTomorrow, RunsInTheProgramOfToday)
{
    const Folder out;
    const std::vector jobs{job_of_tomorrow("seen", {{"loud", "on"}}), job_of_tomorrow("pair"), job_of_tomorrow("adopted")};
    for (const auto& outcome : run(jobs, out.path())) EXPECT_EQ(outcome.status, ExportStatus::done) << outcome.failure.str();
    EXPECT_TRUE(has(read(out / "seen.record.txt"), "document title of the document\nworkbook title of the workbook\nrecord \n"));
    EXPECT_TRUE(has(read(out / "seen.record.txt"), "loud on\n"));
}

TEST(PluginOfTomorrow, GetsACollection)
{
    const Folder out;
    auto set = job_of_tomorrow("set");
    set.format.roles = set.format.collection.value();
    auto many = record({set});
    many.collection = true;
    EXPECT_EQ(verslag::Dispatcher({set}, out.path(), {}).run(many)[0].status, ExportStatus::done);
}
