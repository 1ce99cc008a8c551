#include <verslag/core/load.hpp>

#include <array>

extern "C" {
extern const char verslag_schema_meeting_record[], verslag_schema_meeting_record_end[];
extern const char verslag_schema_xml[], verslag_schema_xml_end[];
extern const char verslag_schema_house_style[], verslag_schema_house_style_end[];
extern const char verslag_schema_labels[], verslag_schema_labels_end[];
extern const char verslag_schema_messages[], verslag_schema_messages_end[];
extern const char verslag_schema_report[], verslag_schema_report_end[];
extern const char verslag_schema_plugins[], verslag_schema_plugins_end[];
extern const char verslag_schema_plugin_check[], verslag_schema_plugin_check_end[];
extern const char verslag_schema_views[], verslag_schema_views_end[];
}

namespace verslag {
namespace {

struct Embedded {
    SchemaName name;
    const char *begin, *end;
};

constexpr std::array embedded{
    Embedded{{"meeting-record", "meeting-record.xsd", "a meeting record"},
             verslag_schema_meeting_record,
             verslag_schema_meeting_record_end},
    Embedded{{"xml", "xml.xsd", "the attribute xml:space, which that of the meeting record imports"},
             verslag_schema_xml,
             verslag_schema_xml_end},
#ifdef VERSLAG_HAS_HOUSE_STYLE
    Embedded{
        {"house-style", "house-style.xsd", "what papers look like"}, verslag_schema_house_style, verslag_schema_house_style_end},
#endif
#ifdef VERSLAG_HAS_LABELS
    Embedded{{"labels", "labels.xsd", "the words of a language"}, verslag_schema_labels, verslag_schema_labels_end},
#endif
#ifdef VERSLAG_HAS_MESSAGES
    Embedded{{"messages", "messages.xsd", "what is said of a record, in another language than English"},
             verslag_schema_messages,
             verslag_schema_messages_end},
#endif
#ifdef VERSLAG_HAS_REPORT
    Embedded{{"report", "report.schema.json", "what --report json prints"}, verslag_schema_report, verslag_schema_report_end},
#endif
#ifdef VERSLAG_HAS_PLUGINS
    Embedded{{"plugins", "plugins.schema.json", "what plugin list --report json prints"},
             verslag_schema_plugins,
             verslag_schema_plugins_end},
#endif
#ifdef VERSLAG_HAS_PLUGIN_CHECK
    Embedded{{"plugin-check", "plugin-check.schema.json", "what plugin check --report json prints"},
             verslag_schema_plugin_check,
             verslag_schema_plugin_check_end},
#endif
#ifdef VERSLAG_HAS_VIEWS
    Embedded{{"views", "views.proto", "the models as plugins get them"}, verslag_schema_views, verslag_schema_views_end},
#endif
};

}  // namespace

std::optional<std::string_view> schema(std::string_view name)
{
    for (const auto& s : embedded)
        if (s.name.name == name) return std::string_view{s.begin, static_cast<std::size_t>(s.end - s.begin)};
    return std::nullopt;
}

std::vector<SchemaName> schemas()
{
    std::vector<SchemaName> all;
    for (const auto& s : embedded) all.push_back(s.name);
    return all;
}

}  // namespace verslag
