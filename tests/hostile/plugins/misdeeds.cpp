#include "misdeeds.hpp"

namespace misdeeds {

void deliver(verslag::OutputSink& sink, std::string_view text)
{
    auto file = sink.begin("", "text/plain");
    file.write(text);
    file.finish();
}

namespace {

constexpr verslag::Text misdeed{"misdeed", "", "What to do wrong."};
constexpr verslag::Text path{"path", "", "A place that is none of the plugin's business."};
constexpr verslag::Option options[] = {misdeed, path};
constexpr verslag::Format formats[] = {
    {"misdeeds", "bad", "text/plain", "Does something wrong", verslag::Needs::document, "", options}};
constexpr verslag::Manifest manifest{"misdeeds", "0.1", "Example town", "Does something wrong", formats};

class Misdeeds : public verslag::Exporter {
    void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override
    {
        for (const auto* all : {against_the_machine, against_the_contract})
            for (const auto* m = all; !m->name.empty(); ++m)
                if (m->name == request[misdeed]) return m->act({request, sink, std::string(request[path])});
        throw std::logic_error("there is no such misdeed");
    }
};

}  // namespace
}  // namespace misdeeds

using misdeeds::Misdeeds;
VERSLAG_PLUGIN(Misdeeds, misdeeds::manifest)
