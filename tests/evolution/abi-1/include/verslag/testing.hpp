// For the unit tests of plugins: runs an exporter in this process, with a sink in memory.
//
//     verslag::testing::Run run{verslag_plugin_v1, "md"};
//     run.document = my_document();
//     const auto made = run();
//     EXPECT_EQ(made.artefacts.at("").bytes, "# Verslag\n");
#pragma once

#include <verslag/exporter.hpp>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <map>

namespace verslag::testing {

struct MadeArtefact {
    std::string media_type, bytes;
    bool whole = false;
};
struct Said {
    verslag_severity severity;
    std::string message;
    std::uint32_t line;
};
struct Made {
    verslag_status status{};
    std::map<std::string, MadeArtefact> artefacts;  // by role
    std::vector<Said> said;
};

// One run of a plugin. Options that aren't given must be listed too: there is no manifest here to take
// the defaults from.
struct Run {
    const verslag_plugin& plugin;
    std::string format;
    Document document{};
    Workbook workbook{};
    record::Record record{};
    HouseStyle house_style{};
    std::map<std::string, std::string> options{};
    std::int64_t clock = 0;
    std::map<std::string, std::string> resources{};  // "font:Noto Sans/bold" -> the file that it is
    std::uint64_t room = UINT64_MAX;                 // bytes until writing fails with ENOSPC
    std::optional<record::Collection> collection{};  // given: the job is one over it
    Artefacts others{};                              // of the run

    Made operator()() const
    {
        const auto d = wire::Writer::encode(document), w = wire::Writer::encode(workbook), r = wire::Writer::encode(record),
                   h = wire::Writer::encode(house_style), a = wire::Writer::encode(others);
        const auto c = collection ? wire::Writer::encode(*collection) : std::string();
        std::vector<verslag_option_value> values;
        for (const auto& [name, value] : options) values.push_back({text(name), text(value)});
        const verslag_request request{.size = sizeof request,
                                      .option_count = static_cast<std::uint32_t>(values.size()),
                                      .options = values.data(),
                                      .format = text(format),
                                      .document = text(d),
                                      .workbook = text(w),
                                      .record = text(r),
                                      .clock = clock,
                                      .house_style = text(h),
                                      .job = collection ? VERSLAG_COLLECTION : VERSLAG_RECORD,
                                      .reserved = 0,
                                      .collection = text(c),
                                      .artefacts = text(a)};
        Sink sink{.resources = &resources, .room = room};
        const verslag_host host{sizeof host, &sink,        Sink::begin,    Sink::write,   Sink::finish,
                                Sink::adopt, Sink::report, Sink::progress, Sink::resource};
        sink.made.status = plugin.run(&request, &host);
        return std::move(sink.made);
    }

private:
    static verslag_text text(std::string_view s) { return {s.data(), s.size()}; }
    static std::string str(verslag_text t) { return {t.data, t.size}; }

    struct Sink {
        Made made{};
        std::vector<MadeArtefact*> begun{};
        const std::map<std::string, std::string>* resources = nullptr;
        std::uint64_t room = 0;

        MadeArtefact* open(std::int32_t n)
        {
            return n >= 0 && static_cast<std::size_t>(n) < begun.size() ? begun[static_cast<std::size_t>(n)] : nullptr;
        }
        static std::int32_t begin(void* self, verslag_text role, verslag_text media_type)
        {
            auto& s = *static_cast<Sink*>(self);
            const auto [at, fresh] = s.made.artefacts.try_emplace(str(role));
            if (!fresh) return -1;
            at->second.media_type = str(media_type);
            s.begun.push_back(&at->second);
            return static_cast<std::int32_t>(s.begun.size() - 1);
        }
        static std::int32_t write(void* self, std::int32_t artefact, const void* data, std::size_t size)
        {
            auto& s = *static_cast<Sink*>(self);
            auto* a = s.open(artefact);
            if (!a || a->whole) return EBADF;
            if (size > s.room) return ENOSPC;
            s.room -= size;
            a->bytes.append(static_cast<const char*>(data), size);
            return 0;
        }
        static std::int32_t finish(void* self, std::int32_t artefact)
        {
            auto* a = static_cast<Sink*>(self)->open(artefact);
            if (!a || a->whole) return EBADF;
            a->whole = true;
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
