#include "html_entities.hpp"

#include "encoding.hpp"

#include <algorithm>
#include <array>

namespace verslag::load {
namespace {

// U+00A0 to U+00FF, in order.
constexpr std::array<std::string_view, 96> latin{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",   "laquo",
    "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",  "para",   "middot",
    "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",
    "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute",
    "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Entity {
    std::string_view name;
    char32_t character;
};
constexpr std::array others{
    Entity{"OElig", U'Œ'},  Entity{"oelig", U'œ'},   Entity{"Scaron", U'Š'},   Entity{"scaron", U'š'}, Entity{"Yuml", U'Ÿ'},
    Entity{"fnof", U'ƒ'},   Entity{"circ", U'ˆ'},    Entity{"tilde", U'˜'},    Entity{"Alpha", U'Α'},  Entity{"Beta", U'Β'},
    Entity{"Gamma", U'Γ'},  Entity{"Delta", U'Δ'},   Entity{"Epsilon", U'Ε'},  Entity{"Zeta", U'Ζ'},   Entity{"Eta", U'Η'},
    Entity{"Theta", U'Θ'},  Entity{"Iota", U'Ι'},    Entity{"Kappa", U'Κ'},    Entity{"Lambda", U'Λ'}, Entity{"Mu", U'Μ'},
    Entity{"Nu", U'Ν'},     Entity{"Xi", U'Ξ'},      Entity{"Omicron", U'Ο'},  Entity{"Pi", U'Π'},     Entity{"Rho", U'Ρ'},
    Entity{"Sigma", U'Σ'},  Entity{"Tau", U'Τ'},     Entity{"Upsilon", U'Υ'},  Entity{"Phi", U'Φ'},    Entity{"Chi", U'Χ'},
    Entity{"Psi", U'Ψ'},    Entity{"Omega", U'Ω'},   Entity{"alpha", U'α'},    Entity{"beta", U'β'},   Entity{"gamma", U'γ'},
    Entity{"delta", U'δ'},  Entity{"epsilon", U'ε'}, Entity{"zeta", U'ζ'},     Entity{"eta", U'η'},    Entity{"theta", U'θ'},
    Entity{"iota", U'ι'},   Entity{"kappa", U'κ'},   Entity{"lambda", U'λ'},   Entity{"mu", U'μ'},     Entity{"nu", U'ν'},
    Entity{"xi", U'ξ'},     Entity{"omicron", U'ο'}, Entity{"pi", U'π'},       Entity{"rho", U'ρ'},    Entity{"sigmaf", U'ς'},
    Entity{"sigma", U'σ'},  Entity{"tau", U'τ'},     Entity{"upsilon", U'υ'},  Entity{"phi", U'φ'},    Entity{"chi", U'χ'},
    Entity{"psi", U'ψ'},    Entity{"omega", U'ω'},   Entity{"thetasym", U'ϑ'}, Entity{"upsih", U'ϒ'},  Entity{"piv", U'ϖ'},
    Entity{"ensp", 0x2002}, Entity{"emsp", 0x2003},  Entity{"thinsp", 0x2009}, Entity{"zwnj", 0x200C}, Entity{"zwj", 0x200D},
    Entity{"lrm", 0x200E},  Entity{"rlm", 0x200F},   Entity{"ndash", U'–'},    Entity{"mdash", U'—'},  Entity{"lsquo", U'‘'},
    Entity{"rsquo", U'’'},  Entity{"sbquo", U'‚'},   Entity{"ldquo", U'“'},    Entity{"rdquo", U'”'},  Entity{"bdquo", U'„'},
    Entity{"dagger", U'†'}, Entity{"Dagger", U'‡'},  Entity{"bull", U'•'},     Entity{"hellip", U'…'}, Entity{"permil", U'‰'},
    Entity{"prime", U'′'},  Entity{"Prime", U'″'},   Entity{"lsaquo", U'‹'},   Entity{"rsaquo", U'›'}, Entity{"oline", U'‾'},
    Entity{"frasl", U'⁄'},  Entity{"euro", U'€'},    Entity{"image", U'ℑ'},    Entity{"weierp", U'℘'}, Entity{"real", U'ℜ'},
    Entity{"trade", U'™'},  Entity{"alefsym", U'ℵ'}, Entity{"larr", U'←'},     Entity{"uarr", U'↑'},   Entity{"rarr", U'→'},
    Entity{"darr", U'↓'},   Entity{"harr", U'↔'},    Entity{"crarr", U'↵'},    Entity{"lArr", U'⇐'},   Entity{"uArr", U'⇑'},
    Entity{"rArr", U'⇒'},   Entity{"dArr", U'⇓'},    Entity{"hArr", U'⇔'},     Entity{"forall", U'∀'}, Entity{"part", U'∂'},
    Entity{"exist", U'∃'},  Entity{"empty", U'∅'},   Entity{"nabla", U'∇'},    Entity{"isin", U'∈'},   Entity{"notin", U'∉'},
    Entity{"ni", U'∋'},     Entity{"prod", U'∏'},    Entity{"sum", U'∑'},      Entity{"minus", U'−'},  Entity{"lowast", U'∗'},
    Entity{"radic", U'√'},  Entity{"prop", U'∝'},    Entity{"infin", U'∞'},    Entity{"ang", U'∠'},    Entity{"and", U'∧'},
    Entity{"or", U'∨'},     Entity{"cap", U'∩'},     Entity{"cup", U'∪'},      Entity{"int", U'∫'},    Entity{"there4", U'∴'},
    Entity{"sim", U'∼'},    Entity{"cong", U'≅'},    Entity{"asymp", U'≈'},    Entity{"ne", U'≠'},     Entity{"equiv", U'≡'},
    Entity{"le", U'≤'},     Entity{"ge", U'≥'},      Entity{"sub", U'⊂'},      Entity{"sup", U'⊃'},    Entity{"nsub", U'⊄'},
    Entity{"sube", U'⊆'},   Entity{"supe", U'⊇'},    Entity{"oplus", U'⊕'},    Entity{"otimes", U'⊗'}, Entity{"perp", U'⊥'},
    Entity{"sdot", U'⋅'},   Entity{"lceil", U'⌈'},   Entity{"rceil", U'⌉'},    Entity{"lfloor", U'⌊'}, Entity{"rfloor", U'⌋'},
    Entity{"lang", U'⟨'},   Entity{"rang", U'⟩'},    Entity{"loz", U'◊'},      Entity{"spades", U'♠'}, Entity{"clubs", U'♣'},
    Entity{"hearts", U'♥'}, Entity{"diams", U'♦'}};

}  // namespace

std::optional<char32_t> html_entity(std::string_view name)
{
    const auto of_latin = std::find(latin.begin(), latin.end(), name);
    if (of_latin != latin.end()) return static_cast<char32_t>(0xA0 + (of_latin - latin.begin()));
    const auto other = std::find_if(others.begin(), others.end(), [&](const Entity& e) { return e.name == name; });
    return other == others.end() ? std::nullopt : std::optional(other->character);
}

std::string written(char32_t c)
{
    const bool unseen = c == 0xA0 || c == 0xAD || (c >= 0x2002 && c <= 0x200F);
    if (unseen) return "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
    std::string s;
    append_utf8(s, c);
    return s;
}

}  // namespace verslag::load
