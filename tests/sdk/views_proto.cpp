// Prints schemas/views.proto from the models' own tables of fields.
//     build/release/tests/views_proto > schemas/views.proto
#include "views_proto.hpp"

#include <iostream>

int main() { std::cout << verslag::views_proto(); }
