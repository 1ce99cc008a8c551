// Plugins that go wrong before they run; which one is chosen when this is compiled.
#include <verslag/exporter.hpp>

#include <unistd.h>

namespace {

constexpr verslag::Format formats[] = {{NAME, "txt", "text/plain", "Goes wrong while it is loaded", {}, "", {}}};
constexpr verslag::Manifest manifest{NAME, "0.1", "Example town", "Goes wrong", formats};

class Nothing : public verslag::Exporter {
    void run(const verslag::ExportRequest&, verslag::OutputSink&) override {}
};

#if defined(CRASHES_AT_LOAD)
[[gnu::constructor]] void crash() { __builtin_trap(); }
#elif defined(EXITS_AT_LOAD)
[[gnu::constructor]] void leave() { _exit(7); }
#elif defined(THROWS_AT_LOAD)
const int thrown = [] {
    throw std::runtime_error("the licence has run out");
    return 0;
}();
#elif defined(HANGS_AT_LOAD)
[[gnu::constructor]] void wait_for_ever()
{
    for (;;) pause();
}
#elif defined(UNDEFINED_SYMBOL)
extern "C" void nobody_has_this();
[[gnu::constructor]] void call() { nobody_has_this(); }
#endif

[[maybe_unused]] verslag_status go(const verslag_request* request, const verslag_host* host)
{
    return verslag::detail::run<Nothing>(request, host);
}

}  // namespace

#if defined(NO_SYMBOL)
extern "C" VERSLAG_EXPORT const int another_symbol;
const int another_symbol = 1;
#elif defined(LIES_ABOUT_ABI)
extern "C" const verslag_plugin verslag_plugin_v1{sizeof(verslag_plugin), 77, go};
#elif defined(NO_FUNCTION)
extern "C" const verslag_plugin verslag_plugin_v1{sizeof(verslag_plugin), VERSLAG_ABI, nullptr};
#else
extern "C" const verslag_plugin verslag_plugin_v1{sizeof(verslag_plugin), VERSLAG_ABI, go};
#endif
#if !defined(NO_NOTE)
alignas(4) [[gnu::section(".note.verslag"), gnu::used]] static constinit const auto note = verslag::detail::note<manifest>();
#endif
