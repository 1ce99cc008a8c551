#include "read.hpp"

#include "check.hpp"
#include "read_parts.hpp"

namespace verslag::load {
namespace {

using namespace record;

Identifier identifier(pugi::xml_node n) { return {words_of(n), words_of(n, "scheme")}; }

Link link(pugi::xml_node n)
{
    Link l{words_of(n), std::string(value_of(n, "href")), {}};
    take(l.visibility, n, "visibility");
    return l;
}

Disclosure disclosure(pugi::xml_node n)
{
    Disclosure d;
    d.woo_category = value_of(n, "wooCategory");
    take(d.appraisal, n, "appraisal");
    d.licence = value_of(n, "licence");
    return d;
}

DocumentInfo document(const Reading& reading, pugi::xml_node n)
{
    DocumentInfo d;
    take(d.type, n, "type");
    take(d.status, n, "status");
    d.revision = static_cast<std::uint32_t>(count_of(n, "revision").value_or(0));
    d.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "identifier") d.identifiers.push_back(identifier(c));
        if (name == "title") d.title = words_of(c);
        if (name == "subtitle") d.subtitle = words_of(c);
        if (name == "summary") d.summary = reading.inlines(c);
        if (name == "created") d.created = words_of(c);
        if (name == "modified") d.modified = words_of(c);
        if (name == "adopted") d.adopted = words_of(c);
        if (name == "published") d.published = words_of(c);
        if (name == "author") d.authors.push_back(reading.party(c));
        if (name == "publisher") d.publisher.push_back(reading.party(c));
        if (name == "source") d.sources.push_back(link(c));
        if (name == "theme") d.themes.push_back(words_of(c));
        if (name == "keyword") d.keywords.push_back(words_of(c));
        if (name == "disclosure") d.disclosure = disclosure(c);
    });
    return d;
}

Location location(pugi::xml_node n)
{
    Location l;
    l.words = words_of(n);
    take(l.mode, n, "mode");
    l.href = value_of(n, "href");
    l.municipality = value_of(n, "municipality");
    return l;
}

Meeting meeting(const Reading& reading, pugi::xml_node n)
{
    Meeting m;
    m.id = value_of(n, "id");
    take(m.kind, n, "kind");
    take(m.status, n, "status");
    m.closed_doors = flag_of(n, "closedDoors");
    m.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "name") m.name = words_of(c);
        if (name == "series") m.series = words_of(c);
        if (name == "body") m.body.push_back(reading.party(c));
        if (name == "date") m.date = fuzzy_date(c);
        if (name == "planned") m.planned = fuzzy_date(c);
        if (name == "next") m.next = fuzzy_date(c);
        if (name == "start") m.start = words_of(c);
        if (name == "end") m.end = words_of(c);
        if (name == "location") m.locations.push_back(location(c));
        if (name == "host") m.hosts.push_back(reading.party(c));
        if (name == "recording") m.recordings.push_back(link(c));
    });
    return m;
}

AgendaItem agenda_item(const Reading& reading, pugi::xml_node n)
{
    AgendaItem item;
    item.id = value_of(n, "id");
    take(item.kind, n, "kind");
    take(item.visibility, n, "visibility");
    item.start = value_of(n, "start");
    item.end = value_of(n, "end");
    item.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "number") item.number = words_of(c);
        if (name == "title") item.title = words_of(c);
        if (name == "description") item.description = reading.inlines(c);
        if (name == "owner") item.owners.push_back(reading.party(c));
        if (name == "item") item.items.push_back(agenda_item(reading, c));
    });
    return item;
}

Experiment experiment(const Reading& reading, pugi::xml_node n)
{
    Experiment e;
    e.id = value_of(n, "id");
    e.organisation = value_of(n, "organisation");
    e.theme = words_of(n, "theme");
    take(e.stage, n, "stage");
    take(e.visibility, n, "visibility");
    e.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "title") e.title = words_of(c);
        if (name == "description") e.description = reading.inlines(c);
        if (name == "lesson") e.lessons.push_back({reading.inlines(c)});
        if (name == "contact") e.contact.push_back(reading.contact(c));
    });
    return e;
}

Vote vote(pugi::xml_node n)
{
    Vote v{count_of(n, "for"), count_of(n, "against"), count_of(n, "abstained"), {}};
    take(v.method, n, "method");
    return v;
}

Decision decision(const Reading& reading, pugi::xml_node n)
{
    Decision d;
    d.id = value_of(n, "id");
    d.agenda_item = value_of(n, "agendaItem");
    d.date = date_of(n, "date");
    take(d.result, n, "result");
    take(d.visibility, n, "visibility");
    d.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "number") d.number = words_of(c);
        if (name == "text") d.text = reading.inlines(c);
        if (name == "vote") d.vote = vote(c);
    });
    return d;
}

FollowUp follow_up(const Reading& reading, pugi::xml_node n)
{
    FollowUp f;
    f.id = value_of(n, "id");
    take(f.kind, n, "kind");
    take(f.status, n, "status");
    take(f.priority, n, "priority");
    f.agenda_item = value_of(n, "agendaItem");
    for (const auto id : words_in(value_of(n, "basedOn"))) f.based_on.emplace_back(id);
    f.first_raised = date_of(n, "firstRaised");
    take(f.visibility, n, "visibility");
    f.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "number") f.number = words_of(c);
        if (name == "text") f.text = reading.inlines(c);
        if (name == "owner") f.owners.push_back(reading.party(c));
        if (name == "due") f.due = fuzzy_date(c);
        if (name == "note") f.notes.push_back({reading.inlines(c)});
    });
    return f;
}

Reference reference(const Reading& reading, pugi::xml_node n)
{
    Reference r;
    r.id = value_of(n, "id");
    r.href = value_of(n, "href");
    take(r.visibility, n, "visibility");
    r.line = reading.line(n);
    consume(n, [&](pugi::xml_node c, std::string_view name) {
        if (name == "title") r.title = words_of(c);
        if (name == "by") r.by.push_back(reading.party(c));
        if (name == "date") r.date = fuzzy_date(c);
    });
    return r;
}

Attachment attachment(const Reading& reading, pugi::xml_node n)
{
    Attachment a;
    a.id = value_of(n, "id");
    a.href = value_of(n, "href");
    a.media_type = words_of(n, "mediaType");
    a.bytes = count_of(n, "bytes");
    a.sha256 = value_of(n, "sha256");
    a.generated = flag_of(n, "generated").value_or(false);
    take(a.visibility, n, "visibility");
    a.line = reading.line(n);
    a.title = words_of(child_of(n, "title"));
    return a;
}

// Extensions are kept as they stand in the text.
Extension extension(const Source& source, const Tree& tree, pugi::xml_node n)
{
    Extension e;
    e.name = words_of(n, "name");
    e.xml = inner_xml(source.text(), tree.offset(n));
    take(e.visibility, n, "visibility");
    return e;
}

}  // namespace

Record read(const Source& source, Tree& tree)
{
    const auto root = tree.root();
    Record r;
    r.schema_version = value_of(root, "schemaVersion");
    r.lang = value_of(root, "lang");
    take(r.visibility, root, "visibility");
    for (const auto n : root.children())
        if (is_element(n) && local_name(n) == "extension") r.extensions.push_back(extension(source, tree, n));

    const Reading reading{source, tree};
    consume(root, [&](pugi::xml_node n, std::string_view name) {
        const auto all = [&](auto& to, auto make) {
            consume_into(to, n, [&](pugi::xml_node c) {
                tree.release_before(c);
                return make(reading, c);
            });
        };
        if (name == "document") r.document = document(reading, n);
        if (name == "meeting") r.meeting = meeting(reading, n);
        if (name == "organisations") all(r.organisations, [](const Reading& in, pugi::xml_node c) { return in.organisation(c); });
        if (name == "attendance") r.attendance = reading.attendance(n);
        if (name == "agenda") all(r.agenda, agenda_item);
        if (name == "body") all(r.body, [](const Reading& in, pugi::xml_node c) { return in.section(c); });
        if (name == "experiments") all(r.experiments, experiment);
        if (name == "decisions") all(r.decisions, decision);
        if (name == "followUps") all(r.follow_ups, follow_up);
        if (name == "references") all(r.references, reference);
        if (name == "attachments") all(r.attachments, attachment);
    });
    return r;
}

}  // namespace verslag::load
