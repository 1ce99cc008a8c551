#include "sources.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace sources {
namespace {

bool is_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    std::vector<Found> run()
    {
        std::vector<Found> all;
        while (at_ < text_.size()) {
            if (skip_comment()) continue;
            if (text_[at_] == '"') literal();
            else if (text_[at_] == '\'') character();
            else if (is_name(text_[at_])) {
                if (name() == "phrase" && looking_at("(")) all.push_back(words());
            } else ++at_;
        }
        return all;
    }

private:
    bool looking_at(std::string_view s) const { return text_.substr(at_, s.size()) == s; }
    bool skip_comment()
    {
        if (looking_at("//")) at_ = std::min(text_.find('\n', at_), text_.size());
        else if (looking_at("/*")) at_ = std::min(text_.find("*/", at_), text_.size() - 2) + 2;
        else return false;
        return true;
    }
    // A name or a number, of which the digits may be parted by quotes.
    std::string_view name()
    {
        const auto begin = at_;
        const bool number = std::isdigit(static_cast<unsigned char>(text_[at_])) != 0;
        while (at_ < text_.size() && (is_name(text_[at_]) || (number && text_[at_] == '\''))) ++at_;
        return text_.substr(begin, at_ - begin);
    }
    void character()
    {
        for (++at_; at_ < text_.size() && text_[at_] != '\''; ++at_) at_ += text_[at_] == '\\';
        ++at_;
    }
    std::string literal()
    {
        std::string s;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\') ++at_;
            s += text_[at_];
        }
        ++at_;
        return s;
    }
    Found words()
    {
        Found f{.line = 1 + static_cast<std::size_t>(
                                std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'))};
        ++at_;
        for (;;) {
            while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
            if (skip_comment()) continue;
            if (!looking_at("\"")) return f;
            f.words += literal();
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

std::map<std::string, std::string> read_all()
{
    namespace fs = std::filesystem;
    std::map<std::string, std::string> all;
    const fs::path top = VERSLAG_SOURCE_DIR;
    for (const auto* room : {"core", "cli"}) {
        for (const auto& entry : fs::recursive_directory_iterator(top / room)) {
            const auto file = entry.path().lexically_relative(top).string();
            if (!file.ends_with(".cpp") && !file.ends_with(".hpp")) continue;
            if (file.ends_with("verslag/core/phrase.hpp")) continue;  // there it is declared
            std::ifstream in(entry.path(), std::ios::binary);
            std::ostringstream text;
            text << in.rdbuf();
            for (const auto& f : phrases_in(text.str())) {
                const auto place = file + ":" + std::to_string(f.line);
                EXPECT_FALSE(f.words.empty()) << place << ": the words of a phrase stand behind it as a literal";
                all.try_emplace(f.words, place);
            }
        }
    }
    return all;
}

}  // namespace

std::vector<Found> phrases_in(std::string_view cpp) { return Reader(cpp).run(); }

const std::map<std::string, std::string>& all_phrases()
{
    static const auto all = read_all();
    return all;
}

}  // namespace sources
