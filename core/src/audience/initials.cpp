#include "initials.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace verslag::audience {

std::string initials(const record::PersonName& name)
{
    if (!name.initials.empty()) return name.initials;
    const auto whole = icu::UnicodeString::fromUTF8(name.display);
    icu::UnicodeString out;
    bool in_word = false;
    for (int32_t i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) {
        const UChar32 c = whole.char32At(i);
        if (u_isalpha(c)) {
            if (in_word) continue;
            in_word = true;
            out.append(c);
            // The Dutch IJ is one letter, and a mark belongs to the letter that it stands on.
            if (c == 'I' && whole.charAt(i + 1) == 'J') out.append(static_cast<UChar32>('J'));
            for (int32_t mark = whole.moveIndex32(i, 1); mark < whole.length() && u_getCombiningClass(whole.char32At(mark)) != 0;
                 mark = whole.moveIndex32(mark, 1))
                out.append(whole.char32At(mark));
            out.append(static_cast<UChar32>('.'));
        } else if (u_isUWhiteSpace(c) || c == '-') {
            if (!out.isEmpty() && !out.endsWith(static_cast<char16_t>(' ')) && !out.endsWith(static_cast<char16_t>('-')))
                out.append(c == '-' ? c : static_cast<UChar32>(' '));
            in_word = false;
        }
    }
    out.trim();
    if (out.endsWith(static_cast<char16_t>('-'))) out.truncate(out.length() - 1);
    std::string text;
    return out.toUTF8String(text);
}

}  // namespace verslag::audience
