/* What only a plugin that speaks the contract itself can get wrong. */
#include <string.h>
#include <verslag/abi.h>

#define MANIFEST                                                      \
    "verslag-plugin\t1\n"                                             \
    "plugin\tsloppy-c\t\t\t\n"                                        \
    "format\tsize\ttxt\ttext\tdocument\t\t\n"                         \
    "option\tlevel\tinteger\t1\t1..2\t\n"                             \
    "format\tmute\ttxt\ttext/plain\tdocument\t\tSays nothing\n"       \
    "format\tlength\ttxt\ttext/plain\tdocument\t\tLooks at lengths\n" \
    "format\tdone\ttxt\ttext/plain\tdocument\t\tIs always done\n"     \
    "format\tnothing\ttxt\ttext/plain\t\t\tNeeds nothing\n"

static const struct {
    uint32_t owner_size, text_size, type;
    char owner[8];
    char text[(sizeof MANIFEST + 2) / 4 * 4];
} note __attribute__((section(".note.verslag"), used, aligned(4))) = {sizeof VERSLAG_NOTE_OWNER, sizeof MANIFEST - 1,
                                                                      VERSLAG_NOTE_MANIFEST, VERSLAG_NOTE_OWNER, MANIFEST};

static verslag_text text(const char* data)
{
    verslag_text t = {data, strlen(data)};
    return t;
}

static int is(verslag_text format, const char* name)
{
    return format.size == strlen(name) && !memcmp(format.data, name, format.size);
}

static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    int32_t file;
    int failed, stop;
    if (is(request->format, "size") && request->size != sizeof *request) {
        host->report(host->self, VERSLAG_ERROR, text("the program is of another version"), 0);
        return VERSLAG_FAILED;
    }
    stop = host->progress(host->self, 0, 1);
    if (stop && !is(request->format, "done")) return VERSLAG_CANCELLED;
    file = host->begin(host->self, text(""), text("text/plain"));
    if (is(request->format, "length")) failed = host->write(host->self, file, &request->document.size, sizeof(size_t));
    else failed = host->write(host->self, file, "in C\n", 5);
    failed |= host->finish(host->self, file);
    if (!failed) return VERSLAG_OK;
    if (is(request->format, "done")) return VERSLAG_CANCELLED;
    if (!is(request->format, "mute")) host->report(host->self, VERSLAG_ERROR, text("nothing could be written"), 0);
    return VERSLAG_FAILED;
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
