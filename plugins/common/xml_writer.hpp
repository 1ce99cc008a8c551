// XML, appended to a string as it is made: no tree is held.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace verslag::common {

class XmlWriter {
public:
    // An attribute with an empty value is left out.
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

    // Names must live as long as their element is open: give literals.
    XmlWriter& open(std::string_view name, Attributes = {});
    XmlWriter& empty(std::string_view name, Attributes = {});
    XmlWriter& close();
    // Text is escaped; it holds only what XML allows (see XmlText).
    XmlWriter& text(std::string_view);
    XmlWriter& element(std::string_view name, std::string_view text, Attributes = {});
    // Appends what is XML already.
    XmlWriter& raw(std::string_view);

    // An attribute's value, escaped, for those who write tags by hand.
    XmlWriter& value(std::string_view);

    const std::string& str() const { return out_; }
    // Hands over what stands there so far; what is open stays open.
    template <class Out>
    void drain(Out&& out)
    {
        out(std::string_view(out_));
        out_.clear();
    }
    std::string take() { return std::move(out_); }

private:
    void begin(std::string_view name, Attributes);
    std::string out_;
    std::vector<std::string_view> open_;
};

}  // namespace verslag::common
