#include "structure.hpp"

namespace verslag::pdf {

void Structure::place(Element* element)
{
    if (element->placed) return;
    element->placed = true;
    place(element->parent);
    element->parent->kids.push_back({.kind = Kid::Kind::element, .element = element});
}

}  // namespace verslag::pdf
