/* A plugin in plain C, to copy from: the headings of a verslag, a line each.
 *
 * Two things that C++ does for a plugin are done by hand here: its note is written out, and the document is read as what it
 * is on the wire, Protocol Buffers. schemas/views.proto says which field has which number; a C library for Protocol Buffers
 * reads it as well. */
#include <verslag/abi.h>

#include <string.h>

/* What the plugin says of itself: lines of cells with tabs between them. docs/plugin-abi.md describes each. */
#define TEXT_OF(x) #x
#define TEXT(x) TEXT_OF(x)
#define MANIFEST \
    "verslag-plugin\t" TEXT(VERSLAG_ABI) "\n"                                                     \
    "plugin\theadings-c\t1.0.0\tYour organisation\tAn example in C\n"                             \
    "format\theadings-c\ttxt\ttext/plain\tdocument\t\tThe headings, as plain text\n"              \
    "option\tmark\ttext\t*\t\tWhat stands before a heading; a star reads well in plain text\n"

static const struct {
    uint32_t owner_size, text_size, type;
    char owner[8];
    char text[(sizeof MANIFEST + 2) / 4 * 4];
} note __attribute__((section(".note.verslag"), used, aligned(4))) = {sizeof VERSLAG_NOTE_OWNER, sizeof MANIFEST - 1,
                                                                      VERSLAG_NOTE_MANIFEST, VERSLAG_NOTE_OWNER, MANIFEST};

/* The numbers of the fields that are read here. */
enum { DOCUMENT_BLOCKS = 3, BLOCK_KIND = 1, BLOCK_LEVEL = 3, BLOCK_RUNS = 7, RUN_TEXT = 1 };
enum { KIND_HEADING = 0 };

/* One field of a message: a number, or a part of the message's bytes (a text or another message). */
struct field {
    uint32_t number;
    uint64_t value;
    verslag_text bytes;
};

static int read_number(verslag_text* in, uint64_t* out)
{
    int shift;
    *out = 0;
    for (shift = 0; shift < 64 && in->size > 0; shift += 7) {
        const unsigned char byte = (unsigned char)*in->data;
        in->data++, in->size--;
        *out |= (uint64_t)(byte & 0x7f) << shift;
        if (byte < 0x80) return 1;
    }
    return 0;
}

/* Takes the next field off the message; 0 at its end, or where it can't be read. */
static int next_field(verslag_text* in, struct field* out)
{
    uint64_t key, size = 0;
    if (!read_number(in, &key)) return 0;
    out->number = (uint32_t)(key >> 3);
    out->value = 0;
    switch (key & 7) {
        case 0: /* a number */
            return read_number(in, &out->value);
        case 1: /* eight bytes */
            size = 8;
            break;
        case 2: /* bytes, with their count before them */
            if (!read_number(in, &size)) return 0;
            break;
        case 5: /* four bytes */
            size = 4;
            break;
        default:
            return 0;
    }
    if (size > in->size) return 0;
    out->bytes.data = in->data;
    out->bytes.size = (size_t)size;
    in->data += size, in->size -= (size_t)size;
    return 1;
}

static verslag_text text(const char* s)
{
    verslag_text t;
    t.data = s, t.size = strlen(s);
    return t;
}

/* Where a file is written; `error` keeps the first one, so that only the end needs to look. */
struct output {
    const verslag_host* host;
    int32_t file;
    int32_t error;
};

static void put(struct output* out, verslag_text t)
{
    if (!out->error && t.size > 0) out->error = out->host->write(out->host->self, out->file, t.data, t.size);
}

static void put_heading(struct output* out, verslag_text block, uint64_t level, verslag_text mark)
{
    struct field f, g;
    for (; level > 0; --level) put(out, mark);
    put(out, text(" "));
    while (next_field(&block, &f)) {
        if (f.number != BLOCK_RUNS) continue;
        while (next_field(&f.bytes, &g))
            if (g.number == RUN_TEXT) put(out, g.bytes);
    }
    put(out, text("\n"));
}

/* Each declared option is among the request's, with its default where the user gave none. */
static verslag_text option(const verslag_request* request, const char* name)
{
    uint32_t i;
    for (i = 0; i < request->option_count; ++i)
        if (request->options[i].name.size == strlen(name) && memcmp(request->options[i].name.data, name, strlen(name)) == 0)
            return request->options[i].value;
    return text("");
}

static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    const verslag_text mark = option(request, "mark");
    verslag_text document = request->document;
    struct output out;
    struct field f, g;
    out.host = host;
    out.error = 0;
    out.file = host->begin(host->self, text(""), text("text/plain"));
    if (out.file < 0) return VERSLAG_FAILED;

    while (next_field(&document, &f)) {
        verslag_text block = f.bytes;
        uint64_t kind = 0, level = 0; /* what is 0 is not on the wire */
        if (f.number != DOCUMENT_BLOCKS) continue;
        if (host->progress(host->self, 0, 0)) return VERSLAG_CANCELLED;
        while (next_field(&block, &g)) {
            if (g.number == BLOCK_KIND) kind = g.value;
            if (g.number == BLOCK_LEVEL) level = g.value;
        }
        if (kind == KIND_HEADING) put_heading(&out, f.bytes, level, mark);
    }
    if (!out.error) out.error = host->finish(host->self, out.file);
    if (!out.error) return VERSLAG_OK;
    host->report(host->self, VERSLAG_ERROR, text(strerror(out.error)), 0);
    return VERSLAG_FAILED;
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
