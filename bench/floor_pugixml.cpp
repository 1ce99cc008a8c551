// The floor of reading: pugixml parsing a file, and nothing else.
// floor_pugixml FILE
#include <pugixml.hpp>

int main(int argc, char** argv)
{
    if (argc != 2) return 2;
    pugi::xml_document document;
    return document.load_file(argv[1], pugi::parse_default | pugi::parse_ws_pcdata) ? 0 : 1;
}
