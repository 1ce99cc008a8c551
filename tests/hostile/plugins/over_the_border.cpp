// A plugin that keeps none of the rules at the C border, which verslag/exporter.hpp would keep for it.
#include <verslag/exporter.hpp>

extern "C" verslag_status no_status();  // no_status.c

namespace {

constexpr verslag::Format formats[] = {
    {"raw-std", "txt", "text/plain", "Throws a std::exception", {}, "", {}},
    {"raw-int", "txt", "text/plain", "Throws an int", {}, "", {}},
    {"raw-status", "txt", "text/plain", "Returns what is no status", {}, "", {}},
    {"raw-failed", "txt", "text/plain", "Fails without a word", {}, "", {}},
    {"raw-wrong-numbers", "txt", "text/plain", "Writes to artefacts that it never began", {}, "", {}},
    {"raw-error-and-ok", "txt", "text/plain", "Reports an error and succeeds", {}, "", {}},
};
constexpr verslag::Manifest manifest{"over-the-border", "0.1", "Example town", "Keeps no rules", formats};

constexpr verslag_text text(std::string_view s) { return {s.data(), s.size()}; }

verslag_status go(const verslag_request* request, const verslag_host* host)
{
    const std::string_view format{request->format.data, request->format.size};
    if (format == "raw-std") throw std::runtime_error("out of the blue");
    if (format == "raw-int") throw 3;
    if (format == "raw-status") return no_status();
    if (format == "raw-failed") return VERSLAG_FAILED;
    if (format == "raw-wrong-numbers") {
        for (const std::int32_t n : {-1, 0, 7, INT32_MAX})
            if (host->write(host->self, n, "x", 1) == 0 || host->finish(host->self, n) == 0 ||
                host->adopt(host->self, n, text("x")) == 0)
                return VERSLAG_OK;
        host->report(host->self, VERSLAG_ERROR, text("all of them were refused"), 0);
        return VERSLAG_FAILED;
    }
    const auto file = host->begin(host->self, text(""), text("text/plain"));
    host->report(host->self, VERSLAG_ERROR, text("one table was left out"), 12);
    host->write(host->self, file, nullptr, 0);
    host->finish(host->self, file);
    return VERSLAG_OK;
}

}  // namespace

extern "C" const verslag_plugin verslag_plugin_v1{sizeof(verslag_plugin), VERSLAG_ABI, go};
alignas(4) [[gnu::section(".note.verslag"), gnu::used]] static constinit const auto note = verslag::detail::note<manifest>();
