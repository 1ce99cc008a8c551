/* Runs the plugin in this program, with a model written out by hand and a file in memory. */
#include "memory_host.h"

/* A heading "Verslag", and a paragraph "one": field 3 of a document is a block, field 7 of a block a run. */
static const char model[] =
    "\x1a\x0b"
    "\x3a\x09"
    "\x0a\x07"
    "Verslag"
    "\x1a\x09"
    "\x08\x01"
    "\x3a\x05"
    "\x0a\x03"
    "one";

int main(void)
{
    const verslag_option_value options[] = {{{"mark", 4}, {"*", 1}}}; /* all that the manifest declares */
    verslag_request request;
    memset(&request, 0, sizeof request);
    request.size = sizeof request;
    request.options = options, request.option_count = 1;
    request.format.data = "new_plugin", request.format.size = strlen("new_plugin");
    request.document.data = model, request.document.size = sizeof model - 1;
    if (!is_made(run_in_memory(&request, 0), "* Verslag\none\n")) return 1;
    return run_in_memory(&request, 3) == VERSLAG_FAILED ? 0 : 1; /* a disk that is full is not passed over */
}
