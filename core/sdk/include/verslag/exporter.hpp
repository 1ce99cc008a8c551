// The C++ face of the plugin contract. All of it is compiled into the plugin; only the C of abi.h
// crosses to the host.
//
//     class Markdown : public verslag::Exporter {
//         void run(const verslag::ExportRequest& request, verslag::OutputSink& sink) override;
//     };
//     VERSLAG_PLUGIN(Markdown, manifest)
#pragma once

#include <verslag/artefacts.hpp>
#include <verslag/document.hpp>
#include <verslag/house_style.hpp>
#include <verslag/manifest.hpp>
#include <verslag/record/collection.hpp>
#include <verslag/resource.hpp>
#include <verslag/sheet_rows.hpp>
#include <verslag/wire.hpp>
#include <verslag/workbook.hpp>

#include <cxxabi.h>
#include <cstddef>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <system_error>
#include <typeinfo>

namespace verslag {

// Thrown by OutputSink::progress when the host wants the run to stop; let it pass.
class Cancelled : public std::exception {};

// What to export, and how. Options are read through the constants that declare them, so a misspelt
// option does not compile.
class ExportRequest {
public:
    explicit ExportRequest(const verslag_request& raw) : raw_(raw) {}

    // Each decodes its model anew: call it once. Throws std::logic_error when the format's `needs` doesn't name the model, or
    // the job has none, and std::runtime_error when the bytes are no encoding.
    Document document() const { return wire::Reader::decode<Document>(model(raw_.document, "document", false)); }
    Workbook workbook() const { return wire::Reader::decode<Workbook>(model(raw_.workbook, "workbook")); }
    // The workbook with its rows left as bytes, which live as long as the request.
    StoredWorkbook stored_workbook() const { return wire::Reader::decode<StoredWorkbook>(model(raw_.workbook, "workbook")); }
    record::Record record() const { return wire::Reader::decode<record::Record>(model(raw_.record, "record", false)); }
    // The same for every record of a run, so it may be kept; the default one where the user gave none.
    HouseStyle house_style() const { return wire::Reader::decode<HouseStyle>(view(raw_.house_style)); }
    // Of a job over a collection: the workbook is then over all its records together, collection() takes the place of record(),
    // and there is no document().
    bool is_collection() const { return raw_.job == VERSLAG_COLLECTION; }
    record::Collection collection() const
    {
        return wire::Reader::decode<record::Collection>(model(raw_.collection, "collection", true));
    }
    // What the formats of the run that don't need to know it made of the same record.
    Artefacts artefacts() const { return wire::Reader::decode<Artefacts>(model(raw_.artefacts, "artefacts")); }

    std::string_view format() const { return view(raw_.format); }
    // The only "now" that an exporter may use: seconds since 1970-01-01T00:00:00Z.
    std::int64_t clock() const { return raw_.clock; }
    // The language of the labels in the models (BCP 47: "nl"), for words of the exporter's own. Empty where the host is older
    // than this.
    std::string_view label_lang() const
    {
        return raw_.size >= offsetof(verslag_request, label_lang) + sizeof raw_.label_lang ? view(raw_.label_lang)
                                                                                           : std::string_view{};
    }

    bool operator[](const Flag& o) const { return value(o.name) == "on"; }
    std::string_view operator[](const Choice& o) const { return value(o.name); }
    std::string_view operator[](const Text& o) const { return value(o.name); }
    std::int64_t operator[](const Integer& o) const
    {
        std::int64_t v = 0;
        const auto s = value(o.name);
        std::from_chars(s.data(), s.data() + s.size(), v);
        return v;
    }

private:
    static std::string_view view(verslag_text t) { return {t.data, t.size}; }
    std::string_view model(verslag_text t, const std::string& name) const
    {
        if (!t.data)
            throw std::logic_error("the plugin reads the " + name + ", which the format '" + std::string(format()) +
                                   "' doesn't ask for: name it among its needs in the manifest");
        return view(t);
    }
    // Of a job over one record, or over a collection.
    std::string_view model(verslag_text t, const std::string& name, bool of_collection) const
    {
        if (is_collection() != of_collection)
            throw std::logic_error("the plugin reads the " + name + " of a job over " +
                                   (of_collection ? "one record" : "a collection") +
                                   ", which has none: ask is_collection() first");
        return model(t, of_collection ? "record" : name);
    }
    std::string_view value(std::string_view name) const
    {
        for (const auto& o : std::span(raw_.options, raw_.option_count))
            if (view(o.name) == name) return view(o.value);
        throw std::logic_error("the plugin reads the option '" + std::string(name) +
                               "', which is not among those of the format '" + std::string(format()) +
                               "': add it to them in the manifest");
    }

    const verslag_request& raw_;
};

// One file of an export. It counts only once it was finished or adopted.
class Artefact {
public:
    // Throw std::system_error when the host could not write.
    void write(std::string_view bytes)
    {
        if (const int e = host_->write(host_->self, number_, bytes.data(), bytes.size()))
            throw std::system_error(e, std::generic_category(), "writing the file");
    }
    void finish()
    {
        if (const int e = host_->finish(host_->self, number_))
            throw std::system_error(e, std::generic_category(), "finishing the file");
    }
    // For a library that can only write a file by name: `path` is relative to the current directory,
    // the host's staging folder. The file becomes the whole of the artefact.
    void adopt(std::string_view path)
    {
        if (const int e = host_->adopt(host_->self, number_, {path.data(), path.size()}))
            throw std::system_error(e, std::generic_category(), "handing over the file");
    }

private:
    friend class OutputSink;
    Artefact(const verslag_host* host, std::int32_t number) : host_(host), number_(number) {}
    const verslag_host* host_;
    std::int32_t number_;
};

// Where an export goes. The host owns names, places and durability: nothing appears until the run
// ended well.
class OutputSink {
public:
    explicit OutputSink(const verslag_host& host) : host_(&host) {}

    // `role` is one of the manifest's roles, or "" where it declares none.
    Artefact begin(std::string_view role, std::string_view media_type)
    {
        const auto n = host_->begin(host_->self, text(role), text(media_type));
        if (n < 0)
            throw std::runtime_error("began a file with the role '" + std::string(role) +
                                     "', which the format's manifest does not declare, or which was begun before");
        return {host_, n};
    }
    // One sentence for the user that needs no attention; `line` as for a warning.
    void note(std::string_view message, std::uint32_t line = 0) { host_->report(host_->self, VERSLAG_NOTE, text(message), line); }
    // One sentence for the user; `line` is the line of the record it is about (models carry it), or 0.
    void warn(std::string_view message, std::uint32_t line = 0)
    {
        host_->report(host_->self, VERSLAG_WARNING, text(message), line);
    }
    void progress(std::uint64_t done, std::uint64_t total)
    {
        if (host_->progress(host_->self, done, total)) throw Cancelled{};
    }

    // Something that the host keeps for all plugins; `kind` and `name` as resource.hpp has them. Throws
    // std::runtime_error with a sentence for the user when there is none.
    HostResource resource(std::string_view kind, std::string_view name)
    {
        verslag_resource found{sizeof found, 0, {}, {}};
        const auto error = host_->resource(host_->self, text(kind), text(name), &found);
        const std::string_view called{found.called.data, found.called.size};
        if (error)
            throw std::runtime_error(called.empty() ? "the host has no " + std::string(kind) + " '" + std::string(name) + "'"
                                                    : std::string(called));
        return {{found.bytes.data, found.bytes.size}, found.index, called};
    }

    static verslag_text text(std::string_view s) { return {s.data(), s.size()}; }

private:
    const verslag_host* host_;
};

class Exporter {
public:
    virtual ~Exporter() = default;
    // Makes every artefact of one export. Throw std::exception with a sentence for the user to fail;
    // what was begun is then discarded.
    virtual void run(const ExportRequest& request, OutputSink& sink) = 0;
};

namespace detail {

inline std::string current_exception_type()
{
    const auto* type = abi::__cxa_current_exception_type();
    int status = 0;
    char* plain = type ? abi::__cxa_demangle(type->name(), nullptr, nullptr, &status) : nullptr;
    std::string name = plain ? plain : "something unknown";
    std::free(plain);
    return name;
}

// Nothing may be thrown across the boundary: every failure leaves as a status and one message.
template <class E>
verslag_status run(const verslag_request* request, const verslag_host* host) noexcept
try {
    E exporter;
    OutputSink sink{*host};
    static_cast<Exporter&>(exporter).run(ExportRequest{*request}, sink);
    return VERSLAG_OK;
} catch (const Cancelled&) {
    return VERSLAG_CANCELLED;
} catch (const std::exception& e) {
    host->report(host->self, VERSLAG_ERROR, OutputSink::text(e.what()), 0);
    return VERSLAG_FAILED;
} catch (...) {
    const auto what = "threw " + current_exception_type() + ", which is not a std::exception";
    host->report(host->self, VERSLAG_ERROR, OutputSink::text(what), 0);
    return VERSLAG_FAILED;
}

}  // namespace detail
}  // namespace verslag

// Exports the plugin object and emits the note. `manifest` is a constexpr verslag::Manifest at
// namespace scope.
#define VERSLAG_PLUGIN(ExporterType, manifest)                                                                                   \
    extern "C" const verslag_plugin verslag_plugin_v1{sizeof(verslag_plugin), VERSLAG_ABI, &verslag::detail::run<ExporterType>}; \
    alignas(4) [[gnu::section(".note.verslag"), gnu::used]] static constinit const auto verslag_plugin_note =                    \
        verslag::detail::note<manifest>();
