// Trying a plugin: what any of them must withstand, in real workers.
#pragma once

#include <verslag/core/dispatch.hpp>

#include <functional>

namespace verslag {

enum class Verdict {
    good,
    advice,  // allowed, but not wise
    fault    // against the contract
};

// One thing that was tried.
struct Finding {
    std::string check;  // its name: "disk-full", …; docs/plugin-abi.md explains each
    Verdict verdict{};
    Phrase message;  // one sentence
    Phrase hint;     // how to mend it; empty when all is well
};

struct FormatTrial {
    std::string format;
    std::vector<Finding> findings;
};

struct Trial {
    PluginInfo plugin;
    std::vector<Finding> findings;  // of the plugin as a whole; its formats are tried only when there is no fault in it
    std::vector<FormatTrial> formats;

    std::size_t count(Verdict) const;
};

struct TrialOptions {
    std::string format;                      // only this one; empty: all
    std::chrono::milliseconds time{30'000};  // for one export, of a huge record too
    // Between the first export and the one in another process: so that a clock that is looked at shows another second.
    std::chrono::milliseconds pause{1100};
    // Called before each check of a format.
    std::function<void(const FormatInfo&, std::string_view check)> begins;
};

// The surroundings stand in the way of a trial: no worker, no space.
struct TrialFailed : std::runtime_error {
    explicit TrialFailed(Phrase why_) : std::runtime_error(why_.str()), why(std::move(why_)) {}
    Phrase why;
};

// Throws TrialFailed, and std::invalid_argument when the plugin has no such format.
Trial try_plugin(const std::filesystem::path& file, const TrialOptions& = {});

}  // namespace verslag
