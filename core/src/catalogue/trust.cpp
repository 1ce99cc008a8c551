#include "trust.hpp"

#include <verslag/core/catalogue.hpp>

#include <pwd.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <vector>

namespace fs = std::filesystem;

namespace verslag::catalogue {
namespace {

std::string octal(mode_t mode)
{
    std::string s = "0";
    for (int shift = mode & 07000 ? 9 : 6; shift >= 0; shift -= 3) s += static_cast<char>('0' + (mode >> shift & 7));
    return s;
}

// "uid 1000 (jan)", or the number alone when nobody knows a name.
std::string user(uid_t id)
{
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    const bool named = getpwuid_r(id, &entry, buffer.data(), buffer.size(), &found) == 0 && found;
    return "uid " + std::to_string(id) + (named ? " (" + std::string(entry.pw_name) + ")" : "");
}

void add(Flaws& flaws, Phrase what, const fs::path& path, const struct stat& st)
{
    for (const auto& known : flaws)
        if (known.path == path) return;
    Flaw flaw{.what = std::move(what), .path = path};
    if (st.st_uid != 0 && st.st_uid != geteuid()) flaw.owner = st.st_uid;
    // In a sticky folder, nobody can replace what is another's.
    const bool sticky_folder = S_ISDIR(st.st_mode) && (st.st_mode & S_ISVTX);
    if ((st.st_mode & (S_IWGRP | S_IWOTH)) && !sticky_folder) flaw.mode = st.st_mode & 07777;
    if (flaw.owner || flaw.mode) flaws.push_back(std::move(flaw));
}

// "a", "a and b", "a, b and c"
Phrase listed(std::vector<Phrase> all)
{
    Phrase out = std::move(all.front());
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (i + 1 == all.size()) out = phrase("{0} and {1}", std::move(out), std::move(all[i]));
        else out += Phrase::verbatim(", ") + std::move(all[i]);
    }
    return out;
}

Phrase foreign(std::vector<Phrase> all)
{
    const auto owner = geteuid() == 0 ? Phrase::verbatim("root") : phrase("you or root");
    const bool one = all.size() == 1;
    auto list = listed(std::move(all));
    return one ? phrase("{0} and must belong to {1}", std::move(list), owner)
               : phrase("{0}, and they must belong to {1}", std::move(list), owner);
}

Phrase writable(std::vector<Phrase> all)
{
    const bool one = all.size() == 1;
    auto list = listed(std::move(all));
    return one ? phrase("others may write {0} and only its owner should", std::move(list))
               : phrase("others may write {0}, and only their owner should", std::move(list));
}

}  // namespace

void find_flaws(Flaws& flaws, const fs::path& file, const struct stat& st) { add(flaws, phrase("the file"), file, st); }

void find_flaws_of_folders(Flaws& flaws, const fs::path& folder)
{
    for (auto at = folder;; at = at.parent_path()) {
        struct stat st;
        auto what = at == folder ? phrase("its folder {0}", at.string()) : phrase("the folder above it, {0},", at.string());
        if (lstat(at.c_str(), &st) != 0) flaws.push_back({.what = std::move(what), .path = at, .error = errno});
        else add(flaws, std::move(what), at, st);
        if (at == at.root_path()) return;
    }
}

Phrase distrust(const Flaws& flaws)
{
    std::vector<Phrase> theirs, open;
    std::string chown, chmod;
    for (const auto& flaw : flaws) {
        if (flaw.error) return phrase("{0} cannot be looked at: {1}", flaw.what, system_words(flaw.error));
        if (flaw.owner) {
            theirs.push_back(phrase("{0} belongs to {1}", flaw.what, user(*flaw.owner)));
            chown += ' ' + shell_word(flaw.path.string());
        }
        if (flaw.mode) {
            open.push_back(phrase("{0} (mode {1})", flaw.what, octal(*flaw.mode)));
            chmod += ' ' + shell_word(flaw.path.string());
        }
    }
    if (theirs.empty() && open.empty()) return {};
    const auto to = geteuid() == 0 ? std::string("root") : std::to_string(geteuid());
    const auto command = (theirs.empty() ? "" : "chown " + to + chown) + (theirs.empty() || open.empty() ? "" : " && ") +
                         (open.empty() ? "" : "chmod go-w" + chmod);
    Phrase all;
    if (!theirs.empty()) all += foreign(std::move(theirs));
    if (!all.empty() && !open.empty()) all += Phrase::verbatim("; ");
    if (!open.empty()) all += writable(std::move(open));
    return all + Phrase::verbatim(": " + command);
}

}  // namespace verslag::catalogue
