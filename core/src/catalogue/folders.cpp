#include <verslag/core/catalogue.hpp>

#include <algorithm>
#include <cstdlib>

namespace fs = std::filesystem;

namespace verslag {

std::vector<fs::path> plugin_folders(const std::vector<fs::path>& given)
{
    std::vector<fs::path> all;
    const auto add = [&](fs::path folder) {
        for (const auto& known : all)
            if (known == folder) return;
        all.push_back(std::move(folder));
    };
    // Without links and dots, where the folder is there to ask.
    const auto plain = [](const fs::path& folder) {
        std::error_code ec;
        auto real = fs::weakly_canonical(folder, ec);
        return ec ? folder : real;
    };
    for (const auto& folder : given) add(plain(fs::absolute(folder)));

    // Not taken over from whoever runs a set-uid program. A relative folder stays relative here, and
    // is then refused: what is in the working directory must never become a plugin by itself.
    if (const char* path = secure_getenv("VERSLAG_PLUGIN_PATH")) {
        for (std::string_view rest = path; !rest.empty();) {
            const auto end = std::min(rest.find(':'), rest.size());
            const fs::path folder = rest.substr(0, end);
            if (end > 0) add(folder.is_absolute() ? plain(folder) : folder);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::error_code ec;
    const auto program = fs::read_symlink("/proc/self/exe", ec);
    if (!ec) {
        // Debian's own packages have their libraries in lib/<architecture>, all others in lib.
        const auto prefix = program.parent_path().parent_path();
        for (const char* lib : {VERSLAG_LIBDIR, "lib"}) add(plain(prefix / lib / "verslag/plugins"));
    }
    return all;
}

}  // namespace verslag
