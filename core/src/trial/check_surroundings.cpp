// The same record gives the same bytes, whoever makes them, where and when.
#include "bench.hpp"

#include <locale.h>
#include <clocale>
#include <thread>

namespace verslag::trial {
namespace {

// A locale of this machine in which numbers and letters are not as in English. Where there is none, one in which characters are.
std::string other_locale()
{
    for (const char* name :
         {"nl_NL.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "nl_NL.utf8", "de_DE.utf8", "tr_TR.UTF-8", "nl_BE.UTF-8"})
        if (const auto found = newlocale(LC_ALL_MASK, name, nullptr)) {
            freelocale(found);
            return name;
        }
    return "C.UTF-8";
}

}  // namespace

void check_process(Trying& t, std::chrono::milliseconds pause)
{
    std::this_thread::sleep_for(pause);
    const auto made = t.bench.once(t.input);
    t.steady = made.same_as(t.made);
    if (t.steady) return;
    t.fault("process",
            made.done() ? phrase("makes other bytes in another process, a moment later")
                        : phrase("does not export the same in another process: {0}", made.outcome.failure),
            phrase("no clock but the request's, no random numbers, no addresses, and no order of a hash table"));
}

void check_surroundings(Trying& t)
{
    if (!t.steady) return;
    const auto before = t.findings.size();
    const auto same = [&](const How& how, const char* check, Phrase where, Phrase hint) {
        const auto made = t.bench.once(t.input, how);
        if (made.same_as(t.made)) return;
        t.fault(check,
                made.done() ? phrase("makes other bytes {0}", where)
                            : phrase("does not export {0}: {1}", where, made.outcome.failure),
                std::move(hint));
    };
    const auto locale = other_locale();
    same({.environment = {{"LC_ALL", locale}, {"LANG", locale}}}, "locale", phrase("in the locale '{0}'", locale),
         phrase("write numbers with std::to_chars, and compare and change letters without the locale"));
    same({.environment = {{"TZ", "TRIAL-13:45"}}}, "time-zone", phrase("in another time zone"),
         phrase("use gmtime(), not localtime(), with the request's clock"));
    if (t.findings.size() == before)
        t.good("same-bytes",
               phrase("makes the same bytes in another process, in the locale '{0}' and in another time zone", locale));
}

}  // namespace verslag::trial
