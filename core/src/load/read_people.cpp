#include "check.hpp"
#include "read_parts.hpp"

#include <verslag/core/municipalities.hpp>

namespace verslag::load {
namespace {

record::PersonName person_name(pugi::xml_node n)
{
    record::PersonName name;
    consume(n, [&](pugi::xml_node c, std::string_view part) {
        if (part == "display") name.display = words_of(c);
        if (part == "initials") name.initials = words_of(c);
        if (part == "given") name.given = words_of(c);
        if (part == "prefix") name.prefix = words_of(c);
        if (part == "family") name.family = words_of(c);
    });
    return name;
}

record::Presence presence(pugi::xml_node n)
{
    record::Presence p{.from = std::string(value_of(n, "from")),
                       .to = std::string(value_of(n, "to")),
                       .agenda_items = {},
                       .reason = words_of(n, "reason")};
    for (const auto id : words_in(value_of(n, "agendaItems"))) p.agenda_items.emplace_back(id);
    return p;
}

record::Participant participant(const Reading& reading, pugi::xml_node n)
{
    record::Participant p;
    p.id = value_of(n, "id");
    p.organisation = value_of(n, "organisation");
    take(p.role, n, "role");
    take(p.status, n, "status");
    take(p.mode, n, "mode");
    p.substitute_for = value_of(n, "substituteFor");
    p.public_office = flag_of(n, "publicOffice").value_or(false);
    take(p.publish_name, n, "publishName");
    p.signed_list = flag_of(n, "signed");
    take(p.visibility, n, "visibility");
    p.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "name") p.name = person_name(c);
        if (name == "function") p.function = words_of(c);
        if (name == "party") p.party.push_back(reading.party(c));
        if (name == "presence") p.presence.push_back(presence(c));
        if (name == "contact") p.contact.push_back(reading.contact(c));
        if (name == "remark") p.remark = reading.inlines(c);
    });
    return p;
}

record::Stated stated(const Reading& reading, pugi::xml_node n)
{
    return {.words = words_of(n),
            .participants = count_of(n, "participants"),
            .organisations = count_of(n, "organisations"),
            .exhaustive = flag_of(n, "exhaustive"),
            .line = reading.line(n)};
}

record::Represented represented(const Reading& reading, pugi::xml_node n)
{
    record::Represented r;
    r.organisation = value_of(n, "organisation");
    r.count = count_of(n, "count");
    r.capacity = words_of(n, "capacity");
    take(r.visibility, n, "visibility");
    r.line = reading.line(n);
    return r;
}

}  // namespace

record::Party Reading::party(pugi::xml_node n) const
{
    record::Party p;
    p.words = words_of(n);
    p.ref = value_of(n, "ref");
    take(p.kind, n, "kind");
    take(p.visibility, n, "visibility");
    p.line = line(n);
    return p;
}

record::Contact Reading::contact(pugi::xml_node n) const
{
    record::Contact c;
    take(c.visibility, n, "visibility");
    consume(n, [&](pugi::xml_node part, std::string_view name) {
        if (name == "name") c.name = words_of(part);
        if (name == "email") c.email = words_of(part);
        if (name == "phone") c.phone = words_of(part);
    });
    return c;
}

record::Organisation Reading::organisation(pugi::xml_node n) const
{
    record::Organisation o;
    o.id = value_of(n, "id");
    take(o.type, n, "type");
    o.cbs_code = municipality_code(value_of(n, "cbsCode"));
    o.uri = value_of(n, "uri");
    take(o.visibility, n, "visibility");
    o.line = line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "name") o.name = words_of(c);
        if (name == "asWritten") o.as_written.push_back(words_of(c));
        if (name == "province") o.province = words_of(c);
        if (name == "population") {
            o.population = number_of(words_of(c));
            o.population_at = date_of(c, "at");
            o.population_source = words_of(c, "source");
        }
        if (name == "memberOf") o.member_of.push_back(words_of(c));
        if (name == "contact") o.contacts.push_back(contact(c));
    });
    return o;
}

record::Attendance Reading::attendance(pugi::xml_node n) const
{
    record::Attendance a;
    std::size_t participants = 0;
    for (const auto c : n.children()) participants += is_element(c) && local_name(c) == "participant";
    a.participants.reserve(participants);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "stated") a.stated = stated(*this, c);
        if (name == "represented") a.represented.push_back(represented(*this, c));
        if (name == "participant") a.participants.push_back(participant(*this, c));
        if (name == "quorum") a.quorum = {.required = count_of(c, "required"), .met = flag_of(c, "met")};
    });
    return a;
}

}  // namespace verslag::load
