#include "validate.hpp"

#include <verslag/core/load.hpp>

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlschemas.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace verslag::load {
namespace {

constexpr std::size_t enough_faults = 20;

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* p) const
    {
        Release(p);
    }
};
using Schema = std::unique_ptr<xmlSchema, Releaser<xmlSchemaFree>>;
using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, Releaser<xmlSchemaFreeParserCtxt>>;
using Validator = std::unique_ptr<xmlSchemaValidCtxt, Releaser<xmlSchemaFreeValidCtxt>>;
using Parser = std::unique_ptr<xmlParserCtxt, Releaser<xmlFreeParserCtxt>>;
using Plug = std::unique_ptr<xmlSchemaSAXPlugStruct, Releaser<xmlSchemaSAXUnplug>>;

std::string words_of(const xmlError& e)
{
    std::string s = e.message ? e.message : "";
    while (!s.empty() && (s.back() == '\n' || s.back() == '.' || s.back() == ' ')) s.pop_back();
    return s;
}

void keep_words(void* to, xmlErrorPtr e) { static_cast<std::string*>(to)->append(words_of(*e)).append("; "); }

// The embedded schemas as files of a scheme of their own, so that one can import another without disk or web.
constexpr std::string_view embedded_files = "verslag-schema:///";

int is_embedded(const char* uri) { return std::string_view(uri).substr(0, embedded_files.size()) == embedded_files; }

void* open_embedded(const char* uri)
{
    const auto file = std::string_view(uri).substr(embedded_files.size());
    for (const auto& known : schemas())
        if (known.file == file) return new std::string_view(schema(known.name).value());
    return nullptr;
}

int read_embedded(void* opened, char* buffer, int size)
{
    auto& rest = *static_cast<std::string_view*>(opened);
    const auto n = std::min(static_cast<std::size_t>(size), rest.size());
    std::memcpy(buffer, rest.data(), n);
    rest.remove_prefix(n);
    return static_cast<int>(n);
}

int close_embedded(void* opened)
{
    delete static_cast<std::string_view*>(opened);
    return 0;
}

void offer_embedded_files()
{
    static const int done =
        (xmlInitParser(), xmlRegisterInputCallbacks(is_embedded, open_embedded, read_embedded, close_embedded));
    if (done < 0) throw std::bad_alloc();
}

Schema compile(std::string_view name)
{
    offer_embedded_files();
    std::string errors;
    const auto uri = std::string(embedded_files) + std::string(name) + ".xsd";
    const SchemaParser parser(xmlSchemaNewParserCtxt(uri.c_str()));
    if (!parser) throw std::bad_alloc();
    xmlSchemaSetParserStructuredErrors(parser.get(), keep_words, &errors);
    // The machine's catalogues have nothing to say about our own files.
    const auto catalogues = xmlCatalogGetDefaults();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    Schema compiled(xmlSchemaParse(parser.get()));
    xmlCatalogSetDefaults(catalogues);
    if (!compiled) throw std::logic_error("the embedded schema " + std::string(name) + " is broken: " + errors);
    return compiled;
}

// Compiled once a process; only read after that, by any number of threads.
xmlSchema* compiled_schema(std::string_view name)
{
    static std::mutex mutex;
    static std::map<std::string_view, Schema> all;
    const std::lock_guard lock(mutex);
    auto& compiled = all[name];
    if (!compiled) compiled = compile(name);
    return compiled.get();
}

struct Run {
    std::string_view text;
    std::size_t fed = 0;
    int depth = 0;
    xmlParserCtxt* parser = nullptr;
    Verdict verdict;

    std::size_t offset() const
    {
        const auto at = xmlByteConsumed(parser);
        return at < 0 ? 0 : std::min(static_cast<std::size_t>(at), text.size());
    }
    // While an element is being opened or closed the parser stands within its tag.
    std::size_t tag() const
    {
        const auto at = offset();
        const auto open = at == 0 ? text.npos : text.rfind('<', at - 1);
        return open == text.npos ? 0 : open + (text.substr(open, 2) == "</" ? 2 : 1);
    }
    void fault(std::size_t at, int code, std::string words, const char* name)
    {
        if (verdict.faults.size() < enough_faults) verdict.faults.push_back({at, code, std::move(words), name ? name : ""});
    }
};

int feed(void* context, char* buffer, int size)
{
    auto& run = *static_cast<Run*>(context);
    const auto n = std::min(static_cast<std::size_t>(size), run.text.size() - run.fed);
    std::memcpy(buffer, run.text.data() + run.fed, n);
    run.fed += n;
    return static_cast<int>(n);
}

int nothing_to_close(void*) { return 0; }

void on_start(void* context, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int, const xmlChar**)
{
    auto& run = *static_cast<Run*>(context);
    if (++run.depth <= deepest || run.verdict.too_deep) return;
    run.verdict.too_deep = true;
    run.verdict.faults.clear();
    run.fault(run.tag(), 0, "", nullptr);
    xmlStopParser(run.parser);
}

void on_end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) { --static_cast<Run*>(context)->depth; }

// The parser's errors come with the parser, the schema's with what it was given.
void on_parser_error(void*, xmlErrorPtr e)
{
    if (e->level < XML_ERR_ERROR || e->ctxt == nullptr) return;
    if (e->code == XML_WAR_NS_URI || e->code == XML_WAR_NS_URI_RELATIVE) return;  // still XML; the schema refuses it
    auto& run = *static_cast<Run*>(static_cast<xmlParserCtxt*>(e->ctxt)->_private);
    if (run.verdict.too_deep) return;
    if (run.verdict.well_formed) run.verdict.faults.clear();
    run.verdict.well_formed = false;
    run.fault(run.offset(), e->code, words_of(*e), e->str1);
}

void on_schema_error(void* context, xmlErrorPtr e)
{
    auto& run = *static_cast<Run*>(context);
    if (run.verdict.well_formed) run.fault(run.tag(), e->code, words_of(*e), nullptr);
}

}  // namespace

Verdict validate(std::string_view text, const Vocabulary& vocabulary)
{
    Run run{.text = text};
    run.verdict.well_formed = true;
    const Validator validator(xmlSchemaNewValidCtxt(compiled_schema(vocabulary.schema)));
    if (!validator) throw std::bad_alloc();
    xmlSchemaSetValidStructuredErrors(validator.get(), on_schema_error, &run);

    xmlSAXHandler handlers{};
    handlers.initialized = XML_SAX2_MAGIC;
    handlers.startElementNs = on_start;
    handlers.endElementNs = on_end;
    auto* plugged = &handlers;
    void* context = &run;
    const Plug plug(xmlSchemaSAXPlug(validator.get(), &plugged, &context));
    const Parser parser(xmlCreateIOParserCtxt(plugged, context, feed, nothing_to_close, &run, XML_CHAR_ENCODING_UTF8));
    if (!plug || !parser) throw std::bad_alloc();
    run.parser = parser.get();
    parser->_private = &run;
    parser->sax->serror = on_parser_error;
    xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES);
    xmlParseDocument(parser.get());

    run.verdict.well_formed = run.verdict.well_formed && !run.verdict.too_deep && parser->wellFormed == 1;
    run.verdict.valid = run.verdict.well_formed && xmlSchemaIsValid(validator.get()) == 1;
    return std::move(run.verdict);
}

}  // namespace verslag::load
