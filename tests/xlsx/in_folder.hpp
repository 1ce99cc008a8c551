// A folder of its own as current directory, while it lives.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace verslag::xlsx::examples {

class InFolder {
public:
    InFolder() : before_(std::filesystem::current_path())
    {
        std::string name = std::filesystem::temp_directory_path() / "verslag-xlsx-XXXXXX";
        folder_ = mkdtemp(name.data());
        std::filesystem::current_path(folder_);
    }
    ~InFolder()
    {
        std::filesystem::current_path(before_);
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    InFolder(const InFolder&) = delete;
    InFolder& operator=(const InFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    bool empty() const { return std::filesystem::is_empty(folder_); }

private:
    std::filesystem::path before_, folder_;
};

}  // namespace verslag::xlsx::examples
