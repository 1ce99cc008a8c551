#include <verslag/core/municipalities.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace verslag;

TEST(Municipalities, TheTableIsWhole)
{
    const auto all = municipalities();
    ASSERT_EQ(all.size(), 605u);
    std::set<std::string_view> codes, provinces;
    for (const auto& m : all) {
        EXPECT_TRUE(codes.insert(m.code).second) << m.code;
        EXPECT_EQ(municipality_code(m.code), m.code);
        EXPECT_FALSE(m.official_name.empty()) << m.code;
        EXPECT_FALSE(m.usual_name.empty()) << m.code;
        EXPECT_TRUE(!m.from.given() || !m.until.given() || m.from < m.until) << m.code;
        provinces.insert(m.province);
    }
    EXPECT_EQ(provinces.size(), 12u);
    // There were 342 from the first of January 2023 on.
    EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const auto& m) { return m.existed_on({2023, 6, 1}); }), 342);
}

TEST(Municipalities, ACodeIsFoundInEveryWayOfWritingIt)
{
    for (const auto* code : {"0867", "gm0867", "GM0867", "Gm0867"}) {
        ASSERT_TRUE(municipality(code)) << code;
        EXPECT_EQ(municipality(code)->official_name, "Waalwijk");
        EXPECT_EQ(municipality_code(code), "GM0867");
    }
    for (const auto* none : {"", "867", "GM867", "GM08670", "XX0867", "08 7", "GM9999"}) EXPECT_FALSE(municipality(none)) << none;
}

TEST(Municipalities, ANameWithCommasInItIsOneName)
{
    EXPECT_EQ(municipality("GM0820")->official_name, "Nuenen, Gerwen en Nederwetten");
    EXPECT_EQ(municipality("GM0820")->province, "Noord-Brabant");
}

TEST(Municipalities, BothNamesOfOneAreKnown)
{
    for (const auto* name : {"Den Haag", "'s-Gravenhage", "den haag", "Gemeente Den Haag", "gemeente 's-gravenhage"}) {
        const auto found = municipalities_called(name);
        ASSERT_EQ(found.size(), 1u) << name;
        EXPECT_EQ(found[0]->code, "GM0518");
    }
}

TEST(Municipalities, OneExistsFromItsFirstDayToItsLast)
{
    const auto& meierijstad = *municipality("GM1948");
    EXPECT_FALSE(meierijstad.existed_on({2016, 12, 31}));
    EXPECT_TRUE(meierijstad.existed_on({2017, 1, 1}));
    const auto& schijndel = *municipality("GM0844");
    EXPECT_TRUE(schijndel.existed_on({2016, 12, 31}));
    EXPECT_FALSE(schijndel.existed_on({2017, 1, 1}));
    EXPECT_TRUE(municipalities_called("Schijndel", {2020, 2, 4}).empty());
    EXPECT_EQ(municipalities_called("Schijndel", {2010, 2, 4}).size(), 1u);
}

TEST(Municipalities, TheWordGemeenteAloneIsNoPrefix)
{
    EXPECT_EQ(without_gemeente("Gemeente Zeist"), "Zeist");
    EXPECT_EQ(without_gemeente("gemeente "), "gemeente ");
    EXPECT_EQ(without_gemeente("Gemeentebelangen"), "Gemeentebelangen");
}
