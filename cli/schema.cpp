#include "command.hpp"

#include <verslag/core/load.hpp>

namespace verslag::cli {

Command add_schema(Arguments app)
{
    auto name = std::make_shared<std::string>("meeting-record");
    std::string known;
    for (const auto& s : schemas()) known += "  " + std::string(s.name) + ": " + std::string(s.what) + '\n';
    auto command = app.command("schema", "Print a schema");
    command.value("NAME", *name, "Which one (default: meeting-record)");
    command.footer("Schemas:\n" + known + "\nExample:\n  verslag schema > meeting-record.xsd");

    return [name](Report& report) -> int {
        if (const auto text = schema(*name)) {
            report.print(*text);
            return all_done;
        }
        std::vector<std::string> all;
        for (const auto& s : schemas()) all.emplace_back(s.name);
        std::string list;
        for (const auto& s : all) list += (list.empty() ? "" : ", ") + s;
        const auto near = nearest(*name, all);
        throw UsageError(
            phrase("there is no schema '{0}'", *name),
            (near.empty() ? Phrase() : phrase("did you mean {0}? ", "'" + near + "'")) + phrase("schemas: {0}", list));
    };
}

}  // namespace verslag::cli
