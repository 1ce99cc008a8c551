// Finds names in text, however they are written there.
#pragma once

#include "text_words.hpp"

#include <verslag/record/people.hpp>

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace verslag::audience {

// A name that is withheld.
struct Secret {
    std::string name;           // as messages call it
    record::PersonName person;  // where it is a person's: its parts as far as they are known
    bool of_person = false;
};

// Names that the audience may see: a withheld name that equals one of them is no secret.
class OpenNames {
public:
    void add(std::string_view name);
    bool has(std::string_view name) const;

private:
    std::set<std::string> folded_;
};

class NameSearch {
public:
    struct Hit {
        const Secret* secret;
        std::size_t begin, end;  // bytes in the text
    };

    // The secrets must outlive it. Of a person it looks for the name as a whole, for the family name (with its
    // prefix), and for the first name; all of these whatever the accents, also with the s of the genitive. A
    // family name below four letters counts only behind "mevrouw", "de heer" and the like.
    NameSearch(const std::vector<Secret>&, const OpenNames&);

    // The hits in the order of the text, the longest at each place; none within another. In an address a name
    // may be in lower case and run into other words.
    std::vector<Hit> find(std::string_view text, bool address) const;

private:
    // What ends where a name does.
    struct Way {
        const Secret* secret;
        bool capital;  // its last word must begin with a capital letter, as it does in the name
        bool address;  // telling enough to be looked for in addresses
    };
    // The names are a tree of words, so that it makes no difference how many people are called Jan.
    struct Node {
        std::unordered_map<std::string, std::size_t> next;  // by folded word: where it stands in nodes_
        std::vector<Way> ends;                              // no two that ask for the same
    };
    struct Found {
        const Secret* secret = nullptr;
        std::size_t words = 0;
        bool addressed = false;  // the first word is a form of address
    };
    void add(std::string_view words, const Secret&, const OpenNames&, bool short_too = false);
    void add_way(const std::vector<std::string>& words, const Way&);
    const Node* after(const Node&, const std::string& word) const;
    // The longest name that begins at a word.
    Found longest(std::string_view text, const std::vector<TextWord>&, const std::vector<std::string>& folded, std::size_t at,
                  bool address) const;

    std::vector<Node> nodes_{1};     // the first is where all begin
    std::set<std::size_t> lengths_;  // of the first words, so that most words need not be looked up
};

}  // namespace verslag::audience
