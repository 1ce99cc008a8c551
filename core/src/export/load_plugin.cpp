#define BOOST_DLL_USE_STD_FS
#include "load_plugin.hpp"

#include "common/identity.hpp"

#include <dlfcn.h>
#include <boost/dll/shared_library.hpp>
#include <cstddef>

namespace verslag::wall {
namespace {

constexpr const char* symbol = "verslag_plugin_v1";

// Boost says only that it failed; the linker knows why. It begins with the file's name, which is said anyway.
std::string reason(const std::string& file)
{
    const char* words = dlerror();
    std::string why = words ? words : "the linker gives no reason";
    if (why.starts_with(file + ": ")) why.erase(0, file.size() + 2);
    return why;
}

}  // namespace

const verslag_plugin& load_plugin(const std::string& file, const std::string& identity, bool binds_at_once)
{
    struct stat now {};
    if (!identity.empty() && stat(file.c_str(), &now) == 0 && identity_of(now) != identity)
        throw NotLoaded("was changed or replaced after its manifest was read: run it again");
    // Never unloaded: code of it may still be registered to run, and exceptions of it to be destroyed.
    static auto& library = *new boost::dll::shared_library;
    std::error_code ec;
    // What is missing must show now, and not when it is called. A plugin that was linked to bind at once does so in either mode;
    // then the libraries that it brings needn't, of which it uses little: that is a tenth of the time of a small export.
    library.load(file, ec, binds_at_once ? boost::dll::load_mode::rtld_lazy : boost::dll::load_mode::rtld_now);
    if (ec) throw NotLoaded("cannot be loaded: " + reason(file));
    if (!library.has(symbol))
        throw NotLoaded(std::string("has no symbol '") + symbol + "': VERSLAG_PLUGIN(), outside of any namespace, gives it one");

    const auto& plugin = library.get<const verslag_plugin>(symbol);
    if (plugin.abi != VERSLAG_ABI)
        throw NotLoaded("its '" + std::string(symbol) + "' is for plugin ABI " + std::to_string(plugin.abi) +
                        " and this program speaks ABI " + std::to_string(VERSLAG_ABI) + ", whatever its manifest says");
    if (plugin.size < offsetof(verslag_plugin, run) + sizeof plugin.run || !plugin.run)
        throw NotLoaded("its '" + std::string(symbol) + "' has no function to run");
    return plugin;
}

}  // namespace verslag::wall
