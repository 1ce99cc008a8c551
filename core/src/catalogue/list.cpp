#include "common/fd.hpp"
#include "common/identity.hpp"
#include "elf_note.hpp"
#include "manifest_text.hpp"
#include "trust.hpp"
#include "words.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>

namespace fs = std::filesystem;

namespace verslag {
namespace {

using namespace catalogue;

// What root may read by its rights alone, its workers may not: they have none of these.
bool owner_may_not_read(const struct stat& st) { return st.st_uid == geteuid() && !(st.st_mode & S_IRUSR); }

Phrase not_readable(const fs::path& file)
{
    return phrase("you have no permission to read it: chmod u+r {0}", shell_word(file.string()));
}

// What is in the note is read whether the file may be trusted or not: reading runs none of its code, and
// a format whose plugin was refused is better than a format that nobody knows. `of_folders` is what
// is wrong with its folder and those above.
PluginInfo look_into(const fs::path& file, const Flaws& of_folders)
{
    PluginInfo plugin{.file = file, .name = file.stem(), .refusal = distrust(of_folders)};
    const auto refuse = [&](Phrase why) {
        if (plugin.refusal.empty()) plugin.refusal = std::move(why);
        return plugin;
    };
    // A FIFO must not stop us, nor a terminal become ours.
    const Fd fd{open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
    struct stat st;
    if (!fd || fstat(*fd, &st) != 0) {
        const int error = errno;
        if (error == EACCES && stat(file.c_str(), &st) == 0 && owner_may_not_read(st)) return refuse(not_readable(file));
        return refuse(phrase("it cannot be opened: {0}", system_words(error)));
    }
    if (!S_ISREG(st.st_mode)) return refuse(phrase("it is not a regular file"));
    plugin.identity = identity_of(st);
    Flaws flaws;
    find_flaws(flaws, file, st);
    flaws.insert(flaws.end(), of_folders.begin(), of_folders.end());
    // A link leads to a file in another folder, which must be trusted too.
    std::error_code ec;
    const auto real = fs::canonical(file, ec);
    if (ec) return refuse(phrase("it cannot be looked at: {0}", system_words(ec.value())));
    if (real.parent_path() != file.parent_path()) {
        find_flaws_of_folders(flaws, real.parent_path());
        // A worker may read the plugin's own folder: that is the one where the file lies, with what lies beside it.
        plugin.file = real;
    }
    plugin.refusal = distrust(flaws);
    if (owner_may_not_read(st)) return refuse(not_readable(plugin.file));
    try {
        const auto text = read_elf_note(*fd, VERSLAG_NOTE_OWNER, VERSLAG_NOTE_MANIFEST);
        if (!text) return refuse(phrase("it is a shared object, but no verslag plugin (it has no manifest)"));
        read_manifest(*text, plugin);
        plugin.binds_at_once = binds_at_once(*fd);
    } catch (const NotLoadable& e) {
        return refuse(e.why);
    }
    return plugin;
}

void hide_later_ones(std::vector<PluginInfo>& plugins)
{
    for (auto later = plugins.begin(); later != plugins.end(); ++later) {
        if (!later->refusal.empty()) continue;
        for (auto first = plugins.begin(); first != later; ++first) {
            if (!first->refusal.empty() || first->name != later->name) continue;
            later->hidden = true;
            later->refusal =
                phrase("it is hidden by the plugin of the same name in {0}, which comes first", first->file.string());
            break;
        }
    }
}

PluginInfo refused_folder(const fs::path& folder, Phrase why)
{
    return {
        .file = folder, .name = folder.has_filename() ? folder.filename().string() : folder.string(), .refusal = std::move(why)};
}

}  // namespace

Catalogue list_plugins(const std::vector<fs::path>& folders)
{
    Catalogue all;
    for (const auto& folder : folders) {
        if (!folder.is_absolute()) {
            all.plugins.push_back(refused_folder(
                folder, phrase("the folder is named without its whole path, and plugins are never looked for relative "
                               "to the working directory: write it from / on")));
            continue;
        }
        std::error_code ec;
        const auto real = fs::canonical(folder, ec);
        if (ec == std::errc::no_such_file_or_directory) continue;  // a search path may name folders that are not there
        if (std::find(all.folders.begin(), all.folders.end(), real) != all.folders.end()) continue;
        std::vector<fs::path> files;
        if (!ec) {
            for (fs::directory_iterator at{real, ec}, end; !ec && at != end; at.increment(ec))
                if (at->path().extension() == ".so") files.push_back(at->path());
        }
        if (ec) {
            all.plugins.push_back(refused_folder(folder, phrase("the folder cannot be read: {0}", system_words(ec.value()))));
            continue;
        }
        all.folders.push_back(real);
        std::sort(files.begin(), files.end());
        Flaws flaws;
        find_flaws_of_folders(flaws, real);
        for (const auto& file : files) all.plugins.push_back(look_into(file, flaws));
    }
    hide_later_ones(all.plugins);
    return all;
}

PluginInfo look_at_plugin(const fs::path& file)
{
    std::error_code ec;
    const auto folder = fs::canonical(fs::absolute(file).parent_path(), ec);
    if (ec)
        return {.file = file,
                .name = file.stem(),
                .refusal = phrase("its folder cannot be looked at: {0}", system_words(ec.value()))};
    Flaws flaws;
    find_flaws_of_folders(flaws, folder);
    return look_into(folder / file.filename(), flaws);
}

Catalogue::Match Catalogue::find(std::string_view format) const
{
    for (const auto& p : plugins)
        if (p.refusal.empty())
            for (const auto& f : p.formats)
                if (f.name == format) return {&p, &f};
    return {};
}

const PluginInfo* Catalogue::refused(std::string_view format) const
{
    // By its formats; one of which not even the manifest could be read, by the name of its file.
    for (const auto& p : plugins)
        if (!p.refusal.empty() && !p.hidden)
            for (const auto& f : p.formats)
                if (f.name == format) return &p;
    for (const auto& p : plugins)
        if (!p.refusal.empty() && !p.hidden && p.formats.empty() && p.name == format) return &p;
    return nullptr;
}

std::string FormatInfo::label_in(std::string_view language) const
{
    const auto primary = [](std::string_view tag) {
        std::string out;
        for (const char c : tag.substr(0, tag.find_first_of("-_.@")))
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        return out;
    };
    for (const auto& [tag, words] : labels)
        if (primary(tag) == primary(language)) return words;
    return label;
}

}  // namespace verslag
