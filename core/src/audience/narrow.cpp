#include <verslag/core/audience.hpp>

#include "ids.hpp"
#include "people.hpp"
#include "prune.hpp"
#include "remains.hpp"

namespace verslag {

Narrowed narrow(const record::Record& whole, Audience audience, std::string_view name, const RecordText* text)
{
    if (audience == Audience::unset) audience = Audience::everyone;
    if (whole.visibility > audience) return {.refused = true};

    Narrowed result{.record = whole};
    audience::Count count;
    auto fates = audience::settle(whole, audience);
    auto secrets = audience::secrets(whole, fates);
    audience::take_out(result.record, fates, count);
    audience::prune(result.record, audience, count);
    audience::withhold_names(result.record, fates, audience, secrets, count);
    audience::reorder(result.record, fates);
    audience::rename_people(result.record, fates);
    audience::drop_dangling(result.record, count);
    result.diagnostics = audience::find_remains(result.record, secrets, audience, name, text);
    result.withheld = count.withheld();
    return result;
}

}  // namespace verslag
