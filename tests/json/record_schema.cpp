// Prints schemas/record.schema.json from the models' own tables of fields.
//     build/release/tests/record_schema > schemas/record.schema.json
#include "record_schema.hpp"

#include <iostream>

int main() { std::cout << verslag::json::record_schema(); }
