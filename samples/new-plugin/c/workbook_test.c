/* Runs the plugin in this program, with a model written out by hand and a file in memory. */
#include "memory_host.h"

/* A book (field 5 of a workbook) with a sheet (3) "Votes": a column (4) "For", and a row (5) with the number 12. */
static const char model[] =
    "\x2a\x18"
    "\x1a\x16"
    "\x12\x05"
    "Votes"
    "\x22\x05"
    "\x12\x03"
    "For"
    "\x2a\x06"
    "\x0a\x04"
    "\x10\x0c"
    "\x0a\x00";

int main(void)
{
    const verslag_option_value options[] = {{{"titles", 6}, {"on", 2}}}; /* all that the manifest declares */
    verslag_request request;
    memset(&request, 0, sizeof request);
    request.size = sizeof request;
    request.options = options, request.option_count = 1;
    request.format.data = "new_plugin", request.format.size = strlen("new_plugin");
    request.workbook.data = model, request.workbook.size = sizeof model - 1;
    if (!is_made(run_in_memory(&request, 0), "Votes\nFor\t\n12\t\n\n")) return 1;
    return run_in_memory(&request, 3) == VERSLAG_FAILED ? 0 : 1; /* a disk that is full is not passed over */
}
