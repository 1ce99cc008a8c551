#include "names.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace verslag::compose {
namespace {

using record::Participant, record::ParticipantRole;

icu::UnicodeString folded(const Runs& runs) { return icu::UnicodeString::fromUTF8(plain(runs)).foldCase(); }

bool contains(const Runs& whole, const Runs& part) { return folded(whole).indexOf(folded(part)) >= 0; }

// Roles that say something beside a function; "member" and "other" do not.
constexpr bool tells(ParticipantRole role)
{
    using enum ParticipantRole;
    return role != unset && role != member && role != other && role != staff && role != portfolio_holder;
}

Runs name_withheld(const Context& context, bool organisation)
{
    return label(context, organisation ? "name.organisation-withheld" : "name.withheld");
}

Runs bracketed(Runs inner)
{
    Runs out = words("[");
    out += std::move(inner);
    return out += words("]");
}

}  // namespace

Runs person_name(const Participant& p) { return words(p.name.display); }

Runs listed_name(const Context& context, const Participant& p)
{
    if (auto name = person_name(p); !name.empty()) return name;
    // For other audiences than the public, a name is never withheld: then the record has none.
    return label(context, context.options.audience <= Audience::everyone ? "name.withheld" : "name.none");
}

Runs person_or_role(const Context& context, const Participant& p)
{
    if (auto name = person_name(p); !name.empty()) return name;
    auto out = p.function.empty() ? role_words(context, p) : words(p.function);
    if (auto organisation = organisation_name(context, p.organisation); !organisation.empty()) {
        out += words(" (");
        out += std::move(organisation);
        out += words(")");
    }
    return out;
}

Runs role_words(const Context& context, const Participant& p)
{
    const auto role = "role." + std::string(name_of(p.role == ParticipantRole::unset ? ParticipantRole::member : p.role));
    const auto here = role + "." + std::string(name_of(context.record.meeting.kind));
    return label(context, context.labels.find(here) ? here : role);
}

Runs function_and_role(const Context& context, const Participant& p)
{
    auto function = words(p.function);
    if (function.empty()) return role_words(context, p);
    if (!tells(p.role)) return function;
    auto role = role_words(context, p);
    if (contains(function, role)) return function;
    return join({function, role}, ", ");
}

Runs organisation_name(const Context& context, std::string_view id)
{
    const auto* organisation = context.organisation(id);
    return organisation ? words(organisation->name) : Runs{};
}

Runs party_words(const Context& context, const record::Party& party)
{
    if (auto own = words(party.words); !own.empty()) return own;
    if (const auto* person = context.participant(party.ref)) return person_or_role(context, *person);
    if (auto name = organisation_name(context, party.ref); !name.empty()) return name;
    return name_withheld(context, party.kind == record::PartyKind::organisation);
}

Runs parties_words(const Context& context, const std::vector<record::Party>& parties, bool named_only)
{
    std::vector<Runs> all;
    for (const auto& party : parties)
        if (!named_only || !party.words.empty() || !party.ref.empty()) all.push_back(party_words(context, party));
    return join(all, ", ");
}

Runs mentioned(const Context& context, const record::Inline& mention)
{
    if (const auto* person = context.participant(mention.ref)) {
        if (auto name = person_name(*person); !name.empty()) return name;
        return bracketed(person_or_role(context, *person));
    }
    if (auto name = organisation_name(context, mention.ref); !name.empty()) return name;
    return bracketed(name_withheld(context, mention.type == record::PartyKind::organisation));
}

}  // namespace verslag::compose
