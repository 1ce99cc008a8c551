#include "vocabulary.hpp"

#include "values.hpp"

namespace verslag::style {

const load::Vocabulary& house_style()
{
    static const load::Vocabulary vocabulary{
        .schema = "house-style",
        .ns = "urn:verslag:house-style:1",
        .family = "urn:verslag:house-style:",
        .root = "houseStyle",
        .version_attribute = "version",
        .opening = "<houseStyle xmlns=\"urn:verslag:house-style:1\" version=\"1.0\">",
        .a = phrase("a house style"),
        .the = phrase("the house style"),
        .in_full = phrase("a house style"),
        .to_start = phrase("'verslag house-style new FILE' writes a house style to start from"),
        .elsewhere = {},
        .complain = complain,
    };
    return vocabulary;
}

}  // namespace verslag::style
