#include "src/compose/name_order.hpp"

#include "views.hpp"

using namespace verslag;
using namespace verslag::example;
using record::Participant, record::ParticipantRole;

namespace {

std::vector<std::string> order(std::vector<Participant> people, const std::string& lang = "nl")
{
    auto r = minimal();
    r.lang = lang;
    r.organisations = {{.id = "z", .name = "Zeist"}, {.id = "a", .name = "Almere"}};
    r.attendance.participants = std::move(people);
    const auto labels = Labels::load("nl");
    const ComposeOptions options;
    const compose::Context context(r, labels, options);
    std::vector<std::string> names;
    for (const auto* p : compose::in_order(context, r.attendance.participants))
        names.push_back(p->name.display.empty() ? p->function : p->name.display);
    return names;
}

Participant named(std::string display, std::string prefix = "", std::string family = "",
                  ParticipantRole role = ParticipantRole::member)
{
    return {.name = {.display = std::move(display), .prefix = std::move(prefix), .family = std::move(family)}, .role = role};
}

using Names = std::vector<std::string>;

}  // namespace

TEST(Order, IsByFamilyNameWithoutItsPrefix)
{
    EXPECT_EQ(order({named("Ann van Bree", "van", "Bree"), named("Jan de Boer", "de", "Boer"), named("Kees Abel", "", "Abel")}),
              (Names{"Kees Abel", "Jan de Boer", "Ann van Bree"}));
}

TEST(Order, FindsTheFamilyNameWhereTheRecordDoesNotGiveIt)
{
    EXPECT_EQ(order({named("Ann van Bree"), named("mr. J.P. de Boer"), named("Gerard ’t Hart"), named("Cher"),
                     named("Anna-Maria Alders")}),
              (Names{"Anna-Maria Alders", "mr. J.P. de Boer", "Ann van Bree", "Cher", "Gerard ’t Hart"}));
}

TEST(Order, BeginsWithChairAndClerk)
{
    using enum ParticipantRole;
    EXPECT_EQ(order({named("A A", "", "A"), named("S S", "", "S", secretary), named("Z Z", "", "Z", chair),
                     named("C C", "", "C", clerk), named("V V", "", "V", vice_chair), named("M M", "", "M", minute_taker)}),
              (Names{"Z Z", "V V", "C C", "S S", "A A", "M M"}));
}

TEST(Order, IsThatOfTheDictionaryNotOfTheBytes)
{
    EXPECT_EQ(order({named("x Ørsted", "", "Ørsted"), named("x Zwart", "", "Zwart"), named("x Émile", "", "Émile"),
                     named("x Eva", "", "Eva"), named("x Çelik", "", "Çelik"), named("x de groot", "", "de groot"),
                     named("x Dam", "", "Dam")}),
              (Names{"x Çelik", "x Dam", "x de groot", "x Émile", "x Eva", "x Ørsted", "x Zwart"}));
}

TEST(Order, OfOneFamilyIsByFirstName)
{
    EXPECT_EQ(order({named("Piet Vos", "", "Vos"), named("Anja Vos", "", "Vos")}), (Names{"Anja Vos", "Piet Vos"}));
}

TEST(Order, PutsThoseWithoutANameLastByOrganisation)
{
    Participant zeist{.function = "adviseur", .organisation = "z"}, almere{.function = "jurist", .organisation = "a"};
    EXPECT_EQ(order({zeist, almere, named("Zoë Zwart", "", "Zwart")}), (Names{"Zoë Zwart", "jurist", "adviseur"}));
}

TEST(Order, DoesNotNeedAKnownLanguage)
{
    EXPECT_EQ(order({named("B B", "", "B"), named("A A", "", "A")}, "x-eigen"), (Names{"A A", "B B"}));
}
