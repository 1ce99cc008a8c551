// Lists what has to be done after a meeting: who does what, and by when.
#include <verslag/exporter.hpp>
#include <verslag/safe_text.hpp>

namespace {

using namespace verslag;

// What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below.
constexpr Flag done{"done", false, "Whether what is done is listed, too; off, because it needs no attention"};
constexpr Option options[] = {done};
constexpr Format formats[] = {
    // name, extension and media type of its files, what a user reads, the models that it needs, roles, options
    {"new_plugin", "txt", "text/plain", "What has to be done", Needs::record, "", options}};
constexpr Manifest manifest{"new_plugin", "1.0.0", "Your organisation", "Lists the follow-ups of a meeting", formats};

// Text of a record is a tree: emphasis, links, names and dates hold text again.
std::string text_of(const std::vector<record::Inline>& content)
{
    std::string text;
    for (const record::Inline& part : content)
        text += part.kind == record::Inline::Kind::br ? " " : clean_text(part.text) + text_of(part.children);
    return text;
}

// Somebody is named in words or by the id of a participant; neither where the name is not for this audience.
std::string name_of(const record::Party& party, const record::Record& record)
{
    if (!party.words.empty()) return clean_text(party.words);
    for (const record::Participant& p : record.attendance.participants)
        if (!p.id.empty() && p.id == party.ref) return clean_text(p.name.display);
    for (const record::Organisation& o : record.organisations)
        if (!o.id.empty() && o.id == party.ref) return clean_text(o.name);
    return "";
}

class NewPlugin : public Exporter {
    // Called once for each record. Whatever is thrown becomes a message to the user, and no file appears.
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const record::Record record = request.record();
        auto file = sink.begin("", "text/plain");  // the program chooses the name
        file.write(clean_text(record.document.title) + "\n\n");
        for (std::size_t i = 0; i < record.follow_ups.size(); ++i) {
            sink.progress(i, record.follow_ups.size());  // throws when the user wants it to stop: let it pass
            const record::FollowUp& one = record.follow_ups[i];
            if (one.status == record::FollowUpStatus::done && !request[done]) continue;
            std::string line = text_of(one.text);
            for (const record::Party& owner : one.owners)
                if (const auto name = name_of(owner, record); !name.empty()) line += "; " + name;
            if (one.due.given()) line += "; " + clean_text(one.due.words.empty() ? one.due.latest().iso() : one.due.words);
            file.write(line + '\n');
        }
        file.finish();  // it counts from here
    }
};

}  // namespace

VERSLAG_PLUGIN(NewPlugin, manifest)
