// The text of a plugin's note, as verslag/manifest.hpp describes it.
#pragma once

#include <verslag/core/catalogue.hpp>

#include <string_view>

namespace verslag::catalogue {

// Fills in what the manifest says. What this program cannot use, or what is not as it should be, becomes
// the plugin's refusal (the first reason counts); lines and cells that it doesn't know are skipped.
void read_manifest(std::string_view text, PluginInfo& plugin);

}  // namespace verslag::catalogue
