// The same record gives the same bytes, whoever makes them, where and when.
#include "bench.hpp"

#include <locale.h>
#include <clocale>
#include <thread>

namespace verslag::trial {
namespace {

// A locale of this machine in which numbers and letters are not as in English; "C" where there is none.
std::string other_locale()
{
    for (const char* name :
         {"nl_NL.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "nl_NL.utf8", "de_DE.utf8", "tr_TR.UTF-8", "nl_BE.UTF-8"})
        if (const auto found = newlocale(LC_ALL_MASK, name, nullptr)) {
            freelocale(found);
            return name;
        }
    return "C";
}

}  // namespace

void check_bytes(Trying& t)
{
    // A clock that is looked at shows another second now.
    std::this_thread::sleep_until(t.made_at + std::chrono::milliseconds(1100));
    const auto before = t.findings.size();
    const auto same = [&](const How& how, const char* check, Phrase where, Phrase hint) {
        const auto made = t.bench.once(t.input, how);
        if (made.same_as(t.made)) return;
        t.fault(check,
                made.done() ? phrase("makes other bytes {0}", where)
                            : phrase("does not export {0}: {1}", where, made.outcome.failure),
                std::move(hint));
    };
    same({}, "process", phrase("in another process, a moment later"),
         phrase("no clock but the request's, no random numbers, no addresses, and no order of a hash table"));
    const auto locale = other_locale();
    // Where the time of day is another, the bytes are so without any help of a locale.
    if (t.findings.size() == before) {
        same({.environment = {{"LC_ALL", locale}, {"LANG", locale}}}, "locale", phrase("in the locale '{0}'", locale),
             phrase("write numbers with std::to_chars, and compare and change letters without the locale"));
        same({.environment = {{"TZ", "TRIAL-13:45"}}}, "time-zone", phrase("in another time zone"),
             phrase("use gmtime(), not localtime(), with the request's clock"));
    }
    if (t.findings.size() == before)
        t.good("same-bytes",
               phrase("makes the same bytes in another process, in the locale '{0}' and in another time zone", locale));
}

}  // namespace verslag::trial
