// XML, piece by piece: its size is no matter, nothing is fetched or expanded, and a file that has a DOCTYPE is refused.
#pragma once

#include "parts.hpp"

#include <string>
#include <string_view>

struct _xmlTextReader;

namespace verslag::tables {

class Pull {
public:
    enum class Piece { begin, end, text, over };

    // `part` is what is said to be damaged when it is no XML. The text must outlive it.
    Pull(std::string_view xml, std::string_view part);
    ~Pull();
    Pull(const Pull&) = delete;
    Pull& operator=(const Pull&) = delete;

    // Goes on to the next piece. An empty element has an end, too. Throws Refused.
    Piece next();
    // Of an element, without its prefix.
    std::string_view name() const;
    // Of a text.
    std::string_view text() const;
    // Of the element that begins here, by its name without prefix; where `space` is given, only one whose namespace ends with it.
    std::string attribute(const char* name, std::string_view space = {}) const;
    bool has(const char* name) const;
    // Goes to the end of the element that begins here.
    void skip();
    // Calls f at the beginning of each child of the element that begins here, up to its end; what f doesn't read is skipped.
    template <class F>
    void each_child(F f)
    {
        const auto here = depth_;
        while (next() != Piece::over && !(piece_ == Piece::end && depth_ == here)) {
            if (piece_ != Piece::begin) continue;
            const auto child = depth_;
            f();
            if (depth_ == child && piece_ == Piece::begin) skip();
        }
    }
    Piece piece() const { return piece_; }

private:
    _xmlTextReader* reader_ = nullptr;
    std::string part_;
    Piece piece_ = Piece::over;
    int depth_ = 0;
    bool ends_itself_ = false;
};

}  // namespace verslag::tables
