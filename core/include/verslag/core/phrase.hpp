// Sentences that can be said in several languages.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace verslag {

// A sentence, or a part of one: words in English with gaps ("{0} is no element of a record"), and what fills
// them. core/messages/<language>.xml has the words of the other languages, looked up as a whole.
class Phrase {
public:
    Phrase() = default;
    // What is the same in every language: a name, a quotation, what a plugin said.
    static Phrase verbatim(std::string text);

    bool empty() const { return words_.empty(); }
    // In a language given by its BCP 47 tag or the name of a locale ("nl", "nl_NL.UTF-8"). What has no words in
    // that language is said in English.
    std::string in(std::string_view language) const;
    std::string str() const { return in("en"); }

    // The one after the other.
    Phrase& operator+=(Phrase next);
    friend Phrase operator+(Phrase a, Phrase b) { return a += std::move(b); }

    template <class... Fillers>
    friend Phrase phrase(std::string_view words, Fillers&&... fillers);

private:
    enum class Kind { words, verbatim, sequence };

    static Phrase filler(Phrase p) { return p; }
    static Phrase filler(std::string_view s) { return verbatim(std::string(s)); }
    static Phrase filler(const std::string& s) { return verbatim(s); }
    static Phrase filler(const char* s) { return verbatim(s); }
    static Phrase filler(std::integral auto n) { return verbatim(std::to_string(n)); }

    Kind kind_ = Kind::words;
    std::string words_;
    std::vector<Phrase> parts_;  // what fills the gaps, or what follows one another
};

// Words with what fills them: text and numbers are taken as they are. The words are a literal, written behind
// `phrase(` in full, so that a test finds all that there are.
template <class... Fillers>
Phrase phrase(std::string_view words, Fillers&&... fillers)
{
    Phrase p;
    p.words_ = words;
    p.parts_ = std::vector<Phrase>{Phrase::filler(std::forward<Fillers>(fillers))...};
    return p;
}

// What the system calls an error number (errno): "No such file or directory".
Phrase system_words(int error);

// The languages that messages can be said in, English first.
std::vector<std::string> message_languages();
// Of these the one that the surroundings ask for: LC_ALL, LC_MESSAGES, LANG, in this order; else "en".
std::string message_language();

}  // namespace verslag
