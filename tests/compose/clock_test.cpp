#include "views.hpp"

#include <cstdlib>

using namespace verslag;
using namespace verslag::example;

namespace {

// Sets the variable for one test.
class Epoch {
public:
    explicit Epoch(const char* value) { value ? setenv("SOURCE_DATE_EPOCH", value, 1) : unsetenv("SOURCE_DATE_EPOCH"); }
    ~Epoch() { unsetenv("SOURCE_DATE_EPOCH"); }
};

}  // namespace

TEST(Clock, IsTheLastOfTheRecordsOwnDates)
{
    const Epoch none(nullptr);
    auto r = minimal();
    EXPECT_EQ(export_clock(r), 1580774400);  // 2020-02-04
    r.document.created = "2020-02-06";
    EXPECT_EQ(export_clock(r), 1580947200);
    r.document.modified = "2020-02-11T09:15:30";
    EXPECT_EQ(export_clock(r), 1581412530);
    r.document.published = "2020-02-10";
    EXPECT_EQ(export_clock(r), 1581412530) << "the last one, whichever it is";
}

TEST(Clock, KnowsTimeZones)
{
    const Epoch none(nullptr);
    auto r = minimal();
    r.document.modified = "2020-02-11T01:00:00+01:00";
    EXPECT_EQ(export_clock(r), 1581379200);
    r.document.modified = "2020-02-10T19:00:00-05:00";
    EXPECT_EQ(export_clock(r), 1581379200);
    r.document.modified = "2020-02-11T00:00:00Z";
    EXPECT_EQ(export_clock(r), 1581379200);
}

TEST(Clock, IsWhatTheEnvironmentSays)
{
    const Epoch given("1000000000");
    EXPECT_EQ(export_clock(minimal()), 1000000000);
    EXPECT_EQ(document(minimal()).properties.modified, 1000000000) << "a file has one stamp";
}

TEST(Clock, IgnoresWhatIsNoNumberOfSeconds)
{
    for (const auto* wrong : {"", "gisteren", "12x", "-5", "99999999999999999999"}) {
        const Epoch given(wrong);
        EXPECT_EQ(export_clock(minimal()), 1580774400) << wrong;
    }
}

TEST(Clock, StandsAtTheBeginningWithoutAnyDate)
{
    const Epoch none(nullptr);
    EXPECT_EQ(export_clock(record::Record{}), 0);
}
