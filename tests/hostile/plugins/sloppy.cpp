// A plugin that passes a glance: each of its formats does one thing wrong that `verslag plugin check` has to find.
#include <verslag/exporter.hpp>

#include <fcntl.h>
#include <langinfo.h>
#include <unistd.h>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <ctime>
#include <thread>

namespace {

using verslag::Needs;

constexpr verslag::Integer columns{"columns", 3, 0, 10, "How many columns; three, because it looks well."};
constexpr verslag::Option with_columns[] = {columns};
constexpr verslag::Text motto{"motto", "hello", "What stands on top; a greeting, because that is friendly."};
constexpr verslag::Option with_motto[] = {motto};

constexpr verslag::Format plain(std::string_view name)
{
    return {name, "txt", "text/plain", "Does one thing wrong", Needs::document, "", {}};
}
constexpr verslag::Format formats[] = {
    plain("heap"),
    plain("descriptor"),
    plain("thread"),
    plain("locale-left"),
    plain("clock"),
    plain("address"),
    plain("locale"),
    plain("zone"),
    plain("static"),
    plain("first-block"),
    plain("ascii"),
    plain("swallows"),
    plain("deaf"),
    plain("rude"),
    plain("slow"),
    plain("hungry"),
    plain("small"),
    plain("chatty"),
    plain("broken"),
    {"division", "txt", "text/plain", "Divides by an option", Needs::document, "", with_columns},
    {"motto", "txt", "text/plain", "Has room for a short text only", Needs::document, "", with_motto},
    {"series", "txt", "text/plain", "Forgets that a series has no record", Needs::record, "", {}, ""},
    {"links", "txt", "text/plain", "Expects plain names", Needs::document | Needs::artefacts, "", {}},
};
constexpr verslag::Manifest manifest{"sloppy", "0.1", "Example town", "Works on the maker's machine", formats};

std::string text_of(const verslag::Document& document)
{
    std::string all = document.properties.title + '\n';
    for (const auto& block : document.blocks)
        for (const auto& run : block.runs) all += run.text + '\n';
    return all;
}

int runs = 0;

// What it does besides exporting; some of it ends up in the text.
std::string misdeed(const verslag::ExportRequest& request, std::string_view which, const verslag::Document& document)
{
    const auto& blocks = document.blocks;
    const auto clock = static_cast<time_t>(request.clock());
    char words[64] = "";
    if (which == "heap") new std::string(1000, 'x');
    else if (which == "descriptor") (void)!open("/dev/null", O_RDONLY);
    else if (which == "thread")
        std::thread([] {
            for (;;) sleep(100);
        }).detach();
    else if (which == "locale-left") std::setlocale(LC_CTYPE, "C.UTF-8");
    else if (which == "clock") return std::to_string(std::time(nullptr));
    else if (which == "address") return std::to_string(reinterpret_cast<std::uintptr_t>(&document));
    else if (which == "locale") return nl_langinfo(CODESET);
    else if (which == "zone") std::strftime(words, sizeof words, "%H:%M", std::localtime(&clock));
    else if (which == "static") return std::to_string(++runs);
    else if (which == "first-block") return std::to_string(static_cast<int>(blocks.data()->kind));
    else if (which == "chatty") std::puts("42 blocks were found");
    else if (which == "broken") throw std::runtime_error("the font is not installed");
    else if (which == "division") return std::to_string(100 / request[columns]);
    else if (which == "motto" && request[motto].size() > sizeof words) __builtin_trap();
    else if (which == "small" && blocks.size() > 500) throw std::length_error("500 blocks are enough for everybody");
    else if (which == "ascii" && text_of(document).find("\xF0\x9F") != std::string::npos)
        throw std::range_error("no such character");
    else if (which == "links") {
        const auto others = request.artefacts();
        if (others.made.at(0).file.empty()) return "";
        for (const auto& other : others.made)
            if (other.file.find(' ') != std::string::npos) throw std::invalid_argument("no address: " + other.file);
    } else if (which == "slow") {
        volatile unsigned same = 0;
        for (const auto& a : blocks)
            for (const auto& b : blocks)
                for (int i = 0; i < 250; ++i) same = same + (a.id == b.id);
    } else if (which == "hungry") {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < blocks.size(); ++i) all.emplace_back(blocks.size() * 16, 'x');
        return std::to_string(all.empty());
    }
    return words;
}

class Sloppy : public verslag::Exporter {
    void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override
    {
        const auto which = request.format();
        if (which == "series") return series(request, sink);
        const auto document = request.document();
        auto file = sink.begin("", "text/plain");
        const auto more = misdeed(request, which, document);
        for (std::size_t i = 0; i < document.blocks.size() && which != "rude"; ++i) {
            try {
                sink.progress(i, document.blocks.size());
            } catch (const verslag::Cancelled&) {
                if (which != "deaf") throw;
            }
        }
        try {
            file.write(text_of(document) + more + '\n');
            file.finish();
        } catch (const std::system_error&) {
            if (which != "swallows") throw;
        }
    }
    static void series(const verslag::ExportRequest& request, verslag::OutputSink& sink)
    {
        const auto title = request.record().document.title;
        sink.progress(0, 1);
        if (title.empty() && request.is_collection()) throw std::logic_error("the record has no title");
        auto file = sink.begin("", "text/plain");
        file.write(title + '\n');
        file.finish();
    }
};

}  // namespace

VERSLAG_PLUGIN(Sloppy, manifest)
