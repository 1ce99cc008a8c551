// For the unit tests of plugins: runs an exporter in this process, with a sink in memory.
//
//     verslag::testing::Run run{verslag_plugin_v1, "md"};
//     run.document = my_document();
//     const auto made = run();
//     EXPECT_EQ(made.artefacts.at("").bytes, "# Verslag\n");
//
// The plugin gets what the program would give it by its manifest: the models that it needs, and all options, those that the
// test doesn't give at their default. A test that asks for what the manifest doesn't have is wrong itself: it gets a
// std::invalid_argument with a sentence.
#pragma once

#include <verslag/exporter.hpp>
#include <verslag/testing_manifest.hpp>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>

namespace verslag::testing {

struct MadeArtefact {
    std::string media_type, bytes;
    bool whole = false;  // finished or adopted
};
// What the plugin said to the user: as its last word the reason why it failed, where it did.
struct Said {
    verslag_severity severity;
    std::string message;
    std::uint32_t line;  // of the record; 0: none
};
// By role, in their order.
struct MadeArtefacts : std::map<std::string, MadeArtefact> {
    // Throws std::out_of_range that says which roles there are.
    const MadeArtefact& at(const std::string& role) const
    {
        if (const auto found = find(role); found != end()) return found->second;
        std::string made;
        for (const auto& [other, _] : *this) made += (made.empty() ? "'" : ", '") + other + '\'';
        throw std::out_of_range("the plugin made no file with the role '" + role + "'; " +
                                (made.empty() ? "it made none" : "made were: " + made));
    }
};
struct Made {
    // VERSLAG_FAILED, too, when the plugin says that all went well, and left a file unfinished or made none.
    verslag_status status{};
    MadeArtefacts artefacts;  // whole or not
    std::vector<Said> said;
};

// One run of a plugin. A model counts where the manifest asks for it; to give another is a mistake of the test.
struct Run {
    const verslag_plugin& plugin;
    std::string format;
    Document document{};
    Workbook workbook{};
    record::Record record{};
    HouseStyle house_style{};
    std::map<std::string, std::string> options{};  // those that are not at their default
    std::int64_t clock = 0;
    std::string label_lang = "en";
    std::map<std::string, std::string> resources{};  // "font:Noto Sans/bold" -> the file that it is
    std::uint64_t room = UINT64_MAX;                 // bytes until writing fails with ENOSPC
    std::optional<record::Collection> collection{};  // given: the job is one over it, and document and record don't count
    Artefacts others{};                              // of the run

    // Throws std::invalid_argument when the plugin has no such format, when the format has no such option, or doesn't allow
    // its value, and when it doesn't take what it is given.
    Made operator()() const
    {
        const auto of = format_under_test(plugin.run, format);
        const auto checked = options_under_test(of, options);
        if (collection && !of.collection)
            throw std::invalid_argument("the format '" + format + "' takes no collection: its manifest names no roles for one");
        const auto d = collection ? std::string() : given(of, "document", document), w = given(of, "workbook", workbook),
                   r = collection ? std::string() : given(of, "record", record), h = given(of, "house-style", house_style),
                   a = given(of, "artefacts", others), c = collection ? given(of, "record", *collection) : std::string();
        // One that isn't asked for has no data; one with nothing in it does.
        const auto model = [&](std::string_view name, bool of_this_job, const std::string& bytes) {
            return of_this_job && needs(of, name) ? text(bytes) : verslag_text{};
        };
        std::vector<verslag_option_value> values;
        for (const auto& [name, value] : checked) values.push_back({text(name), text(value)});
        const verslag_request request{.size = sizeof request,
                                      .option_count = static_cast<std::uint32_t>(values.size()),
                                      .options = values.data(),
                                      .format = text(format),
                                      .document = model("document", !collection, d),
                                      .workbook = model("workbook", true, w),
                                      .record = model("record", !collection, r),
                                      .clock = clock,
                                      .house_style = text(h),
                                      .job = collection ? VERSLAG_COLLECTION : VERSLAG_RECORD,
                                      .reserved = 0,
                                      .collection = model("record", collection.has_value(), c),
                                      .artefacts = model("artefacts", true, a),
                                      .label_lang = text(label_lang)};
        Sink sink{.roles = collection ? *of.collection : of.roles, .resources = &resources, .room = room};
        const verslag_host host{sizeof host, &sink,        Sink::begin,    Sink::write,   Sink::finish,
                                Sink::adopt, Sink::report, Sink::progress, Sink::resource};
        sink.made.status = plugin.run(&request, &host);
        if (sink.made.status == VERSLAG_OK) sink.judge();
        return std::move(sink.made);
    }

private:
    static verslag_text text(std::string_view s) { return {s.data(), s.size()}; }
    static std::string str(verslag_text t) { return {t.data, t.size}; }

    static bool needs(const ManifestFormat& of, std::string_view name)
    {
        return std::find(of.needs.begin(), of.needs.end(), name) != of.needs.end();
    }
    // A model as bytes; none where the format doesn't need it.
    template <class Model>
    std::string given(const ManifestFormat& of, std::string_view name, const Model& model) const
    {
        auto bytes = wire::Writer::encode(model);
        if (needs(of, name)) return bytes;
        if (bytes != wire::Writer::encode(Model{}))
            throw std::invalid_argument("the test gives the format '" + format +
                                        "' a model that its manifest doesn't ask for: add '" + std::string(name) +
                                        "' to its needs");
        return {};
    }

    struct Sink {
        struct File {
            MadeArtefact* made;
            std::int32_t trouble;  // what a write failed with: the file is spoilt
        };
        std::vector<std::string> roles{};
        Made made{};
        std::vector<File> begun{};
        const std::map<std::string, std::string>* resources = nullptr;
        std::uint64_t room = 0;

        File* open(std::int32_t n)
        {
            if (n < 0 || static_cast<std::size_t>(n) >= begun.size()) return nullptr;
            auto& file = begun[static_cast<std::size_t>(n)];
            return file.made->whole ? nullptr : &file;
        }
        // As the program judges a plugin that says that all went well.
        void judge()
        {
            const auto fail = [this](std::string why) {
                made.status = VERSLAG_FAILED;
                made.said.push_back({VERSLAG_ERROR, std::move(why), 0});
            };
            if (made.artefacts.empty()) return fail("the plugin says that all went well, but made no file");
            for (const auto& [role, file] : made.artefacts)
                if (!file.whole)
                    return fail("the plugin left its file " + (role.empty() ? "" : "'" + role + "' ") +
                                "unfinished: finish() was not called");
        }
        static std::int32_t begin(void* self, verslag_text role, verslag_text media_type)
        {
            auto& s = *static_cast<Sink*>(self);
            const auto called = str(role);
            if (s.roles.empty() ? !called.empty() : std::find(s.roles.begin(), s.roles.end(), called) == s.roles.end()) return -1;
            const auto [at, fresh] = s.made.artefacts.try_emplace(called);
            if (!fresh) return -1;
            at->second.media_type = str(media_type);
            s.begun.push_back({&at->second, 0});
            return static_cast<std::int32_t>(s.begun.size() - 1);
        }
        static std::int32_t write(void* self, std::int32_t artefact, const void* data, std::size_t size)
        {
            auto& s = *static_cast<Sink*>(self);
            auto* file = s.open(artefact);
            if (!file) return EBADF;
            if (file->trouble) return file->trouble;
            if (size > s.room) return file->trouble = ENOSPC;
            s.room -= size;
            file->made->bytes.append(static_cast<const char*>(data), size);
            return 0;
        }
        static std::int32_t finish(void* self, std::int32_t artefact)
        {
            auto* file = static_cast<Sink*>(self)->open(artefact);
            if (!file) return EBADF;
            if (file->trouble) return file->trouble;
            file->made->whole = true;
            return 0;
        }
        static std::int32_t adopt(void* self, std::int32_t artefact, verslag_text path)
        {
            std::ifstream in(str(path), std::ios::binary);
            if (!in) return ENOENT;
            const std::string bytes{std::istreambuf_iterator<char>(in), {}};
            std::remove(str(path).c_str());
            if (const auto e = write(self, artefact, bytes.data(), bytes.size())) return e;
            return finish(self, artefact);
        }
        static void report(void* self, verslag_severity severity, verslag_text message, std::uint32_t line)
        {
            static_cast<Sink*>(self)->made.said.push_back({severity, str(message), line});
        }
        static std::int32_t progress(void*, std::uint64_t, std::uint64_t) { return 0; }
        static std::int32_t resource(void* self, verslag_text kind, verslag_text name, verslag_resource* found)
        {
            // Kept until the process ends, as the host keeps them.
            static std::map<std::string, std::string> read;
            const auto& all = *static_cast<Sink*>(self)->resources;
            const auto at = all.find(str(kind) + ':' + str(name));
            if (at == all.end()) return ENOENT;
            auto& bytes = read[at->second];
            if (bytes.empty()) {
                std::ifstream in(at->second, std::ios::binary);
                bytes.assign(std::istreambuf_iterator<char>(in), {});
            }
            if (bytes.empty()) return ENOENT;
            found->bytes = text(bytes);
            found->called = text(at->second);
            return 0;
        }
    };
};

}  // namespace verslag::testing
