// Loads a plugin's shared object, through Boost.DLL.
#pragma once

#include <verslag/abi.h>

#include <stdexcept>
#include <string>

namespace verslag::wall {

// what() is a sentence about the plugin.
struct NotLoaded : std::runtime_error {
    using runtime_error::runtime_error;
};

// It stays loaded until the process ends. `identity` is that of the file that was listed; empty: of none. `binds_at_once`: the
// file asks the linker for that itself (see PluginInfo). Throws NotLoaded, and whatever the plugin's own start-up throws.
const verslag_plugin& load_plugin(const std::string& file, const std::string& identity = {}, bool binds_at_once = false);

}  // namespace verslag::wall
