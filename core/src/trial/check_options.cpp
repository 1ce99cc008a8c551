// Every option at every bound, and with hostile text.
#include "bench.hpp"

#include <array>

namespace verslag::trial {
namespace {

std::vector<std::string> split(std::string_view list)
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at <= list.size();) {
        const auto end = std::min(list.find('|', at), list.size());
        all.emplace_back(list.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

// The values to try; those of a text may also be refused in words.
std::vector<std::string> values_of(const OptionInfo& option)
{
    if (option.type == "flag") return {"on", "off"};
    if (option.type == "choice") return split(option.allowed);
    if (option.type == "integer") {
        const auto dots = option.allowed.find("..");
        return {option.allowed.substr(0, dots), option.allowed.substr(dots + 2)};
    }
    return {"",
            " ",
            "%s%n%1$d{0}${x}",
            "<&>\"'`]]>",
            "../../../etc/passwd",
            "=1+1",
            "-1e999",
            "\u202E\u05E9\u05DC\u05D5\u05DD 🏛️ e\u0301",
            std::string(20'000, 'y')};
}

std::string shown(const std::string& value) { return value.size() > 40 ? value.substr(0, 40) + "…" : value; }

}  // namespace

void check_options(Trying& t)
{
    const auto& options = t.bench.format().options;
    if (options.empty()) return;
    std::size_t tried = 0;
    const auto before = t.findings.size();
    for (const auto& option : options)
        for (const auto& value : values_of(option)) {
            const auto made = t.bench.once(t.input, {.options = {{option.name, value}}});
            ++tried;
            const auto& traces = made.outcome.traces;
            const bool in_words = traces && traces->status == VERSLAG_FAILED && traces->errors > 0;
            if (made.done() || (option.type == "text" && in_words)) continue;
            t.fault("options",
                    phrase("does not export with {0}={1}, which its manifest allows: {2}", option.name, shown(value),
                           made.outcome.failure),
                    option.type == "text" ? phrase("a text may be anything: use it as it is, or fail with one sentence about it")
                                          : phrase("let the manifest allow only what works"));
            break;
        }
    // All at their ends together.
    for (const bool last : {false, true}) {
        std::map<std::string, std::string> all;
        for (const auto& option : options)
            if (option.type != "text") all[option.name] = last ? values_of(option).back() : values_of(option).front();
        ++tried;
        const auto made = t.bench.once(t.input, {.options = all});
        if (!made.done() && t.findings.size() == before)
            t.fault("options",
                    phrase("does not export with all options at the ends of what they allow: {0}", made.outcome.failure),
                    phrase("each works alone; together they must, too"));
    }
    if (t.findings.size() == before)
        t.good("options", phrase("takes each option at the ends of what it allows, and hostile text: {0} exports", tried));
}

}  // namespace verslag::trial
