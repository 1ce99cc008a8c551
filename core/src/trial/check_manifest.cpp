#include "bench.hpp"

#include <algorithm>

namespace verslag::trial {

std::vector<Finding> check_manifest(const PluginInfo& plugin)
{
    std::vector<Finding> all;
    const auto advise = [&](Phrase message, Phrase hint) {
        all.push_back({"manifest", Verdict::advice, std::move(message), std::move(hint)});
    };
    if (!plugin.refusal.empty()) {
        all.push_back({"manifest", Verdict::fault, phrase("the program would not use it: {0}", plugin.refusal),
                       phrase("plugin-abi.md, in docs of the sources and in the package verslag-dev, says what a plugin is, and "
                              "where it may lie")});
        return all;
    }
    if (plugin.version.empty() || plugin.vendor.empty() || plugin.summary.empty())
        advise(phrase("its manifest leaves out its version, who made it, or what it does"),
               phrase("'verslag formats' and 'verslag plugin list' show them to people who have to decide"));
    for (const auto& f : plugin.formats) {
        if (f.label.empty())
            advise(phrase("its format '{0}' has no label", f.name),
                   phrase("the label is what 'verslag formats' shows beside the name"));
        if (f.media_type.find('/') == f.media_type.npos)
            advise(phrase("its format '{0}' has no media type", f.name),
                   phrase("write one as 'text/plain': type, slash, subtype"));
        if (f.needs == Needs{})
            advise(phrase("its format '{0}' needs no model, so that it always makes the same", f.name),
                   phrase("name what it reads in the manifest: document, workbook or record"));
        for (const auto& o : f.options)
            if (o.help.empty())
                advise(phrase("option '{0}' of its format '{1}' has no help", o.name, f.name),
                       phrase("one sentence: what it does, and why its default is what it is"));
    }
    all.insert(all.begin(),
               {"manifest",
                Verdict::good,
                plugin.formats.size() == 1
                    ? phrase("its manifest can be read without loading it, and offers 1 format")
                    : phrase("its manifest can be read without loading it, and offers {0} formats", plugin.formats.size()),
                {}});
    return all;
}

}  // namespace verslag::trial
