/* A plugin in plain C, with its note written by hand. */
#include <verslag/abi.h>

#define MANIFEST                                         \
    "verslag-plugin\t1\n"                                \
    "plugin\tplain-c\t0.1\tExample town\tWritten in C\n" \
    "comment\tlines of another kind are skipped\n"       \
    "format\tc\ttxt\ttext/plain\t\t\tOne line, in C\tand a cell more\n"

static const struct {
    uint32_t owner_size, text_size, type;
    char owner[8];
    char text[(sizeof MANIFEST + 2) / 4 * 4];
} note __attribute__((section(".note.verslag"), used, aligned(4))) = {sizeof VERSLAG_NOTE_OWNER, sizeof MANIFEST - 1,
                                                                      VERSLAG_NOTE_MANIFEST, VERSLAG_NOTE_OWNER, MANIFEST};

static verslag_text text(const char* data, size_t size)
{
    verslag_text t = {data, size};
    return t;
}

static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    int32_t file;
    (void)request;
    file = host->begin(host->self, text("", 0), text("text/plain", 10));
    if (file < 0 || host->write(host->self, file, "in C\n", 5) != 0 || host->finish(host->self, file) != 0) {
        host->report(host->self, VERSLAG_ERROR, text("nothing could be written", 24), 0);
        return VERSLAG_FAILED;
    }
    return VERSLAG_OK;
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
