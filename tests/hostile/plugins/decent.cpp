// A plugin that behaves: it must go on working whatever stands beside it.
#include <verslag/exporter.hpp>

#include <unistd.h>
#include <fstream>
#include <thread>

namespace {

constexpr verslag::Integer copies{"copies", 1, 1, 1000, "How often the text is written; once is enough for a test."};
constexpr verslag::Flag loud{"loud", false, "Whether to shout; off, because nobody asked for it."};
constexpr verslag::Choice paper{"paper", "a4", "a4|letter|legal", "The paper; a4, because that is what printers hold."};
constexpr verslag::Text words{"words", "hello", "What is written."};
constexpr verslag::Option options[] = {copies, loud, paper, words};
constexpr verslag::Option bulk_options[] = {copies};

using verslag::Needs;
constexpr verslag::Format formats[] = {
    {"plain", "txt", "text/plain", "One file", Needs::document, "", options},
    {"pair", "txt", "text/plain", "Two files", Needs::workbook, "first|second", {}},
    {"adopted", "txt", "text/plain", "A file that a library wrote", Needs::record, "", {}},
    {"bulk", "bin", "application/octet-stream", "Many bytes", Needs::record, "", bulk_options},
    {"seen", "txt", "text/plain", "What the plugin gets to see", Needs::document | Needs::workbook | Needs::house_style, "",
     options},
    {"index", "txt", "text/plain", "What the other formats made", Needs::artefacts, "", {}},
    {"fonts", "txt", "text/plain", "What the host has for plugins", Needs::document, "", {}},
    {"set", "txt", "text/plain", "One record, or the titles of many", Needs::record, "", {}, "titles|count"},
};
constexpr verslag::Manifest manifest{"decent", "1.2.3", "Example town", "Behaves well", formats};

int runs = 0;

std::string record_title(const verslag::ExportRequest& request)
try {
    return request.record().document.title;
} catch (const std::logic_error& e) {
    return e.what();
}

std::string what_is_seen(const verslag::ExportRequest& request)
{
    std::string s = "document " + request.document().properties.title + "\nworkbook " + request.workbook().properties.title;
    s += "\nrecord " + record_title(request) + "\nlabels " + std::string(request.label_lang());
    s += "\nclock " + std::to_string(request.clock());
    s += "\nhouse style " + request.house_style().name;
    s += "\ncopies " + std::to_string(request[copies]) + "\nloud " + (request[loud] ? "on" : "off");
    s += "\npaper " + std::string(request[paper]) + "\nwords " + std::string(request[words]);
    s += "\nprocess " + std::to_string(getpid()) + "\nruns " + std::to_string(runs);
    for (char** e = environ; *e; ++e) s += "\nenvironment " + std::string(*e);
    return s + '\n';
}

class Decent : public verslag::Exporter {
    void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override
    {
        ++runs;
        const auto format = request.format();
        sink.progress(0, 1);
        if (format == "pair") {
            auto first = sink.begin("first", "text/plain"), second = sink.begin("second", "text/plain");
            first.write("one\n"), second.write("two\n");
            second.finish(), first.finish();
            sink.warn("a row was cut", 17);
        } else if (format == "adopted") {
            auto file = sink.begin("", "text/plain");
            std::ofstream("made-by-a-library.txt") << "by another hand\n";
            file.adopt("./made-by-a-library.txt");
        } else if (format == "bulk") {
            auto file = sink.begin("", "application/octet-stream");
            for (std::int64_t i = 0; i < request[copies]; ++i) file.write(std::string(1024, 'x'));
            file.finish();
        } else if (format == "index") {
            auto file = sink.begin("", "text/plain");
            const auto others = request.artefacts();
            file.write("# " + others.heading + '\n');
            for (const auto& a : others.made) file.write(a.format + ' ' + a.file + ' ' + std::to_string(a.bytes) + '\n');
            for (const auto& name : others.failed) file.write("no " + name + '\n');
            file.finish();
        } else if (format == "fonts") {
            auto file = sink.begin("", "text/plain");
            using namespace verslag::resource;
            const std::pair<std::string_view, std::string> all[] = {
                {font, font_name("", FontStyle::bold)},
                {font, font_name("", FontStyle::bold)},
                {font, font_name("Nobody's", {})},
                {hyphenation, "nl"},
                {hyphenation, "../../etc/passwd"},
                {color_profile, "sRGB"},
                {"anything", "else"},
                {font, std::string(5000, 'x')},
            };
            const char* last = nullptr;
            for (const auto& [kind, name] : all) {
                try {
                    const auto found = sink.resource(kind, name);
                    file.write(std::string(found.bytes.data() == last ? "same " : "") + std::string(found.called) + ' ' +
                               std::to_string(found.bytes.size()) + '\n');
                    last = found.bytes.data();
                } catch (const std::runtime_error& e) {
                    file.write("no: " + std::string(e.what()).substr(0, 60) + '\n');
                }
            }
            file.finish();
        } else if (format == "set") {
            const bool series = request.is_collection();
            const auto many = series ? request.collection() : verslag::record::Collection{};
            auto file = sink.begin(series ? "titles" : "", "text/plain");
            file.write(many.title + '|' + record_title(request) + '\n');
            for (const auto& one : many.records) file.write(one.document.title + '\n');
            file.finish();
            if (!request.is_collection()) return;
            auto count = sink.begin("count", "text/plain");
            count.write(std::to_string(many.records.size()) + '\n');
            count.finish();
        } else if (format == "seen") {
            auto file = sink.begin("", "text/plain");
            file.write(what_is_seen(request));
            file.finish();
        } else {
            auto file = sink.begin("", "text/plain");
            std::string text;
            std::thread([&] { text = std::string(request[words]) + '\n'; }).join();  // threads are allowed
            for (std::int64_t i = 0; i < request[copies]; ++i) file.write(text);
            file.finish();
        }
        sink.progress(1, 1);
    }
};

}  // namespace

VERSLAG_PLUGIN(Decent, manifest)
