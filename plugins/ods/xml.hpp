// XML as it goes out: escaped, and handed on in blocks.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace verslag::ods {

class Xml {
public:
    using Out = std::function<void(std::string_view)>;
    explicit Xml(Out out) : out_(std::move(out)) {}

    // Markup, as it stands.
    Xml& raw(std::string_view markup)
    {
        bytes_ += markup;
        if (bytes_.size() >= block) flush();
        return *this;
    }
    // Words, in text or in an attribute's value.
    Xml& text(std::string_view words);
    void flush()
    {
        out_(bytes_);
        bytes_.clear();
    }

private:
    static constexpr std::size_t block = 65536;
    Out out_;
    std::string bytes_;
};

std::string escaped(std::string_view words);
// A paragraph's content: white space that XML would fold is kept by elements (ODF 1.3, 6.1.2 and 6.1.3).
std::string paragraph_text(std::string_view words);

}  // namespace verslag::ods
