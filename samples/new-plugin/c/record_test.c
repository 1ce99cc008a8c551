/* Runs the plugin in this program, with a model written out by hand and a file in memory. */
#include "memory_host.h"

/* A record with a title (field 4, in it 2) and a follow-up (12): its text (6), and by when (8). */
static const char model[] =
    "\x22\x0a"
    "\x12\x08"
    "Kick-off"
    "\x62\x15"
    "\x32\x09"
    "\x12\x07"
    "Publish"
    "\x42\x08"
    "\x0a\x06"
    "summer";

int main(void)
{
    const verslag_option_value options[] = {{{"mark", 4}, {"*", 1}}}; /* all that the manifest declares */
    verslag_request request;
    memset(&request, 0, sizeof request);
    request.size = sizeof request;
    request.options = options, request.option_count = 1;
    request.format.data = "new_plugin", request.format.size = strlen("new_plugin");
    request.record.data = model, request.record.size = sizeof model - 1;
    if (!is_made(run_in_memory(&request, 0), "Kick-off\n* Publish; summer\n")) return 1;
    return run_in_memory(&request, 3) == VERSLAG_FAILED ? 0 : 1; /* a disk that is full is not passed over */
}
