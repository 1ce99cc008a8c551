// The words of a text, made comparable.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace verslag::audience {

// One word of a text: letters and digits up to a space or punctuation. "Öztürk's" is two.
struct TextWord {
    std::size_t begin = 0, end = 0;  // bytes in the text
    bool capital = false;            // begins with a capital letter
};
std::vector<TextWord> text_words(std::string_view text);

// A word in lower case and without accents, as it may stand in an e-mail address: "Öztürk" is "ozturk".
std::string folded(std::string_view word);

}  // namespace verslag::audience
