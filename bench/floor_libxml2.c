/* The floor of validation: libxml2 streaming a file through its schema, and nothing else.
 * floor_libxml2 FILE SCHEMA */
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <string.h>

int main(int argc, char** argv)
{
    if (argc != 3) return 2;
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(argv[2]);
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    if (!schema) return 3;
    xmlSchemaValidCtxtPtr valid = xmlSchemaNewValidCtxt(schema);
    xmlParserInputBufferPtr input = xmlParserInputBufferCreateFilename(argv[1], XML_CHAR_ENCODING_NONE);
    xmlSAXHandler handlers;
    memset(&handlers, 0, sizeof handlers);
    handlers.initialized = XML_SAX2_MAGIC;
    const int result = xmlSchemaValidateStream(valid, input, XML_CHAR_ENCODING_NONE, &handlers, NULL);
    xmlSchemaFreeValidCtxt(valid);
    xmlSchemaFree(schema);
    return result != 0;
}
