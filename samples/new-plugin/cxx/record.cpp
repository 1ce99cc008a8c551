// Lists what has to be done after a meeting: who does what, and by when.
#include <verslag/exporter.hpp>
#include <verslag/plain_text.hpp>

namespace {

using namespace verslag;

// What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below.
constexpr Flag done{"done", false, "Whether what is done is listed, too; off, because it needs no attention"};
constexpr Option options[] = {done};
constexpr Format formats[] = {
    // name, extension and media type of its files, what a user reads, the models that it needs, roles, options
    {"new_plugin", "txt", "text/plain", "What has to be done", Needs::record, "", options}};
constexpr Manifest manifest{"new_plugin", "1.0.0", "Your organisation", "Lists the follow-ups of a meeting", formats};

class NewPlugin : public Exporter {
    // Called once for each record. Whatever is thrown becomes a message to the user, and no file appears.
    void run(const ExportRequest& request, OutputSink& sink) override
    {
        const record::Record record = request.record();
        auto file = sink.begin("", "text/plain");  // the program chooses the name
        file.write(one_line(record.document.title) + "\n\n");
        for (std::size_t i = 0; i < record.follow_ups.size(); ++i) {
            sink.progress(i, record.follow_ups.size());  // throws when the user wants it to stop: let it pass
            const record::FollowUp& one = record.follow_ups[i];
            if (one.status == record::FollowUpStatus::done && !request[done]) continue;
            std::string line = plain_text(one.text, record);  // its text is a tree: emphasis, links, names hold text again
            for (const record::Party& owner : one.owners)     // words or an id; neither where the name is not for this audience
                if (const auto name = display_name(owner, record); !name.empty()) line += "; " + name;
            if (one.due.given()) line += "; " + plain_text(one.due);
            file.write(line + '\n');
        }
        file.finish();  // it counts from here
    }
};

}  // namespace

VERSLAG_PLUGIN(NewPlugin, manifest)
