#include "families.hpp"

#include "common/fd.hpp"
#include "load/below.hpp"
#include "load/closest.hpp"
#include "load/report.hpp"
#include "packages.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace fs = std::filesystem;

namespace verslag::style {
namespace {

constexpr std::uint64_t largest_file = 16 << 20;  // bytes, of a font that is handed over
constexpr int deepest = 8;                        // folders
constexpr const char* beside = "fonts";           // the folder beside the style

bool is_font_name(const fs::path& file)
{
    const auto extension = folded(file.extension().string());
    for (const auto* e : {".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"})
        if (extension == e) return true;
    return false;
}

// A font of the system is named to the worker, which may read below /usr; another one is handed over.
bool worker_reads(const fs::path& file) { return file.native().starts_with("/usr/"); }

std::string whole(int fd)
{
    struct stat about {};
    std::string bytes(fstat(fd, &about) == 0 ? static_cast<std::size_t>(about.st_size) : 0, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const auto n = pread(fd, bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(filled));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        filled += static_cast<std::size_t>(n);
    }
    bytes.resize(filled);
    return bytes;
}

std::uint64_t size_of(int fd)
{
    struct stat about {};
    return fstat(fd, &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
}

bool goes_by(const Face& face, const std::string& wanted)
{
    return std::any_of(face.families.begin(), face.families.end(), [&](const auto& f) { return folded(f) == wanted; });
}

// How far a face is from what is wanted: slope weighs most, then width, then weight.
int apart(const Face& face, int weight, bool italic)
{
    return (face.italic != italic) * 10'000 + std::abs(face.width - 5) * 1'000 + std::abs(face.weight - weight);
}

}  // namespace

Families::Families(fs::path folder, std::vector<fs::path> system) : folder_(std::move(folder)), system_(std::move(system)) {}

void Families::look()
{
    if (looked_) return;
    looked_ = true;
    look_beside();
    for (const auto& folder : system_) look_below(folder);
}

void Families::look_beside()
{
    if (folder_.empty()) return;
    std::error_code failed;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder_ / beside, failed), end; !failed && at != end; at.increment(failed))
        if (is_font_name(at->path())) names.push_back(at->path().filename().string());
    std::sort(names.begin(), names.end());
    for (const auto& name : names) {
        const auto file = std::string(beside) + '/' + name;
        const Fd in(load::open_below(folder_, file));
        if (!in) {
            const bool out = errno == EXDEV || errno == ELOOP;
            broken_.push_back({file,
                               {"font-damaged",
                                out ? phrase("is a link that leads out of the folder of the house style")
                                    : phrase("cannot be read: {0}", system_words(errno)),
                                out ? phrase("put the font itself there") : phrase("see to it that the file can be read")}});
            continue;
        }
        auto faces = faces_of(*in);
        if (faces.empty()) broken_.push_back({file, why_no_face(*in)});
        for (auto& face : faces) known_.push_back({file, true, std::move(face)});
    }
}

void Families::look_below(const fs::path& folder)
{
    std::error_code failed;
    std::vector<fs::path> files;
    const auto how = fs::directory_options::follow_directory_symlink | fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, how, failed), end; !failed && at != end; at.increment(failed)) {
        if (at.depth() >= deepest) at.disable_recursion_pending();
        if (is_font_name(at->path())) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const Fd in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
        if (!in) continue;
        for (auto& face : faces_of(*in)) known_.push_back({file, false, std::move(face)});
    }
}

int Families::open(const Known& known) const
{
    return known.beside ? load::open_below(folder_, known.file.string())
                        : ::open(known.file.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

const Families::Known* Families::nearest(const std::vector<const Known*>& all, int weight, bool italic) const
{
    const auto nearer = [&](const Known* a, const Known* b) {
        return apart(a->face, weight, italic) < apart(b->face, weight, italic);
    };
    const auto at = std::min_element(all.begin(), all.end(), nearer);  // the first of equals
    return at == all.end() ? nullptr : *at;
}

fs::path Families::path_for_worker(const Known& known) const
{
    if (known.beside) return {};
    std::error_code failed;
    const auto real = fs::canonical(known.file, failed);
    return !failed && worker_reads(real) ? real : fs::path();
}

FontFile Families::file_of(const Known& known) const
{
    FontFile file{.path = path_for_worker(known).string(), .index = known.face.index};
    if (!file.path.empty()) return file;
    const Fd in(open(known));
    if (in) file.bytes = whole(*in);
    return file;
}

FontProblem Families::missing(const std::string& name) const
{
    const auto message = phrase("the family {0} is not among the fonts here", load::in_quotes(name));
    if (const auto package = package_of(name); !package.empty())
        return {
            Severity::error, "font-missing", message,
            phrase(
                "install the package {0} (apt-get install {0}), or put its fonts into the folder 'fonts' beside the house style",
                package)};
    std::vector<std::string> families;
    for (const auto& k : known_)
        for (const auto& f : k.face.families) families.push_back(f);
    const auto near = load::did_you_mean(name, families);
    const auto put = phrase("put its fonts into the folder 'fonts' beside the house style");
    if (!near.empty()) return {Severity::error, "font-missing", message, near + phrase("otherwise {0}", put)};
    if (const auto other = free_counterpart(name); !other.empty())
        return {Severity::error, "font-missing", message,
                phrase("'{0}' is free and much like it, from the package {1}; or {2}", other, package_of(other), put)};
    return {Severity::error, "font-missing", message, put};
}

FamilyFound Families::find(const std::string& name, bool slanted)
{
    look();
    FamilyFound found;
    found.family.name = name;
    const auto wanted = folded(name);
    std::vector<const Known*> fit;
    struct Refused {
        const Known* known;
        Unfit why;
    };
    std::vector<Refused> refused;
    for (const auto& k : known_) {
        if (!goes_by(k.face, wanted)) continue;
        const Fd in(open(k));
        auto why = in ? inspect(*in, k.face.index)
                      : Unfit{"font-damaged", phrase("cannot be read: {0}", system_words(errno)),
                              phrase("see to it that the file can be read")};
        if (!why && size_of(*in) > largest_file && path_for_worker(k).empty())
            why = {"font-too-large", phrase("is larger than {0} MB", largest_file >> 20),
                   phrase("install it in the folder of the system's fonts, from where it need not be copied")};
        if (!why) fit.push_back(&k);
        else refused.push_back({&k, std::move(why)});
    }
    const auto refuse = [&](const std::string& file, const Unfit& why) {
        found.problems.push_back({Severity::error, why.code, phrase("the font {0} {1}", file, why.why), why.hint});
    };
    const auto leave_aside = [&](const std::string& file, const Unfit& why) {
        found.problems.push_back(
            {Severity::warning, why.code, phrase("the font {0} {1}, and is left aside", file, why.why), why.hint});
    };
    if (fit.empty()) {
        if (!refused.empty()) {
            const auto* first = &refused.front();
            for (const auto& r : refused)
                if (apart(r.known->face, 400, false) < apart(first->known->face, 400, false)) first = &r;
            refuse(first->known->file.string(), first->why);
        } else if (!broken_.empty()) {
            // One of these may have been meant: it cannot be told.
            for (const auto& b : broken_) refuse(b.name, b.why);
            found.problems.push_back(missing(name));
        } else {
            found.problems.push_back(missing(name));
        }
        return found;
    }

    for (const auto& b : std::exchange(broken_, {})) leave_aside(b.name, b.why);
    if (!fit.front()->beside)
        for (const auto& r : refused)
            if (r.known->beside) leave_aside(r.known->file.string(), r.why);
    for (const auto& f : fit.front()->face.families)
        if (folded(f) == wanted) found.family.name = f;  // as the font writes it

    struct Style {
        Phrase what;
        int weight;
        bool italic;
        FontFile FontFamily::*file;
    };
    const Style styles[] = {{phrase("regular"), 400, false, &FontFamily::regular},
                            {phrase("bold"), 700, false, &FontFamily::bold},
                            {phrase("italic"), 400, true, &FontFamily::italic},
                            {phrase("bold italic"), 700, true, &FontFamily::bold_italic}};
    for (const auto& s : styles) {
        const auto* best = nearest(fit, s.weight, s.italic);
        found.family.*s.file = file_of(*best);
        const bool bold = best->face.weight >= 600;
        const bool lacks = best->face.italic != s.italic || bold != (s.weight >= 600);
        if (!lacks || (s.italic && !slanted)) continue;
        found.problems.push_back({Severity::warning, "font-style-missing",
                                  phrase("the family {0} has no {1}; {2} stands in for it", load::in_quotes(name), s.what,
                                         best->file.filename().string()),
                                  phrase("add that font to the family, or choose one that has it")});
    }
    return found;
}

}  // namespace verslag::style
