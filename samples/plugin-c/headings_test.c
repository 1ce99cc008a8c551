/* Runs the plugin with a document in memory and looks at what it writes. */
#include <verslag/abi.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* What the plugin wrote; the disk is full after `room` bytes. */
static struct {
    char bytes[256];
    size_t size, room;
    int finished;
} made;

static int32_t begin(void* self, verslag_text role, verslag_text media_type)
{
    (void)self, (void)role, (void)media_type;
    return 0;
}
static int32_t write_bytes(void* self, int32_t artefact, const void* data, size_t size)
{
    (void)self, (void)artefact;
    if (size > made.room - made.size) return ENOSPC;
    memcpy(made.bytes + made.size, data, size);
    made.size += size;
    return 0;
}
static int32_t finish(void* self, int32_t artefact)
{
    (void)self, (void)artefact;
    made.finished = 1;
    return 0;
}
static int32_t adopt(void* self, int32_t artefact, verslag_text path)
{
    (void)self, (void)artefact, (void)path;
    return ENOSYS;
}
static void report(void* self, verslag_severity severity, verslag_text message, uint32_t line)
{
    (void)self, (void)severity, (void)message, (void)line;
}
static int32_t progress(void* self, uint64_t done, uint64_t total)
{
    (void)self, (void)done, (void)total;
    return 0;
}

/* Document{blocks: [heading 1 "Opening", paragraph "Welcome", heading 2 "A & B"]}, as it is on the wire: a heading's kind is 0,
 * and what is 0 is left out. */
static const char document[] =
    "\x1a\x0d\x18\x01\x3a\x09\x0a\x07"
    "Opening"
    "\x1a\x0d\x08\x01\x3a\x09\x0a\x07"
    "Welcome"
    "\x1a\x0b\x18\x02\x3a\x07\x0a\x05"
    "A & B";

static verslag_status run_with(const char* mark, size_t room)
{
    const verslag_option_value option = {{"mark", 4}, {mark, strlen(mark)}};
    const verslag_request request = {.size = sizeof request,
                                     .format = {"headings-c", 10},
                                     .document = {document, sizeof document - 1},
                                     .options = &option,
                                     .option_count = 1};
    const verslag_host host = {.size = sizeof host,
                               .begin = begin,
                               .write = write_bytes,
                               .finish = finish,
                               .adopt = adopt,
                               .report = report,
                               .progress = progress};
    memset(&made, 0, sizeof made);
    made.room = room;
    return verslag_plugin_v1.run(&request, &host);
}

static int fails(const char* what)
{
    fprintf(stderr, "%s; made: %.*s\n", what, (int)made.size, made.bytes);
    return 1;
}

int main(void)
{
    static const char wanted[] = "# Opening\n## A & B\n";
    if (run_with("#", sizeof made.bytes) != VERSLAG_OK || !made.finished) return fails("it does not run");
    if (made.size != sizeof wanted - 1 || memcmp(made.bytes, wanted, made.size) != 0) return fails("other headings are wanted");
    if (run_with("#", 5) != VERSLAG_FAILED || made.finished) return fails("a full disk is passed over");
    return 0;
}
