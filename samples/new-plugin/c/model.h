/* Reading models: they come as Protocol Buffers. `verslag schema views` prints which field has which number, and any C
 * library for Protocol Buffers can read them, too. */
#ifndef MODEL_H
#define MODEL_H

#include <verslag/abi.h>

#include <stdio.h>
#include <string.h>

/* One field of a message: a number, or a part of the message's bytes (a text or another message). */
struct field {
    uint32_t number;
    uint64_t value;
    verslag_text bytes;
};

static inline int read_number(verslag_text* in, uint64_t* out)
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

/* Takes the next field off the message; 0 at its end, or where it can't be read. Skip the numbers that you don't know. */
static inline int next_field(verslag_text* in, struct field* out)
{
    uint64_t key, size = 0;
    memset(out, 0, sizeof *out);
    if (!read_number(in, &key)) return 0;
    out->number = (uint32_t)(key >> 3);
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

/* Takes the next field with that number, and skips the others; 0 when there is none. */
static inline int next_of(verslag_text* in, uint32_t number, struct field* out)
{
    while (next_field(in, out))
        if (out->number == number) return 1;
    return 0;
}

static inline verslag_text text(const char* s)
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

static inline void put(struct output* out, verslag_text t)
{
    if (!out->error && t.size > 0) out->error = out->host->write(out->host->self, out->file, t.data, t.size);
}

/* Each declared option is among the request's, with its default where the user gave none. What is printed for one that isn't
 * becomes a note to the user. */
static inline verslag_text option(const verslag_request* request, const char* name)
{
    uint32_t i;
    for (i = 0; i < request->option_count; ++i)
        if (request->options[i].name.size == strlen(name) && memcmp(request->options[i].name.data, name, strlen(name)) == 0)
            return request->options[i].value;
    fprintf(stderr,
            "the plugin reads the option '%s', which it is not given: declare it in the manifest, and give it in the test\n",
            name);
    return text("");
}

/* Ends a run: the file counts from here, or the user reads why there is none. */
static inline verslag_status finish(struct output* out)
{
    if (!out->error) out->error = out->host->finish(out->host->self, out->file);
    if (!out->error) return VERSLAG_OK;
    out->host->report(out->host->self, VERSLAG_ERROR, text(strerror(out->error)), 0);
    return VERSLAG_FAILED;
}

/* The note, by which the program knows the plugin without loading it: lines of cells with tabs between them. */
#define TEXT_OF(x) #x
#define ABI_LINE(abi) "verslag-plugin\t" TEXT_OF(abi) "\n"
#define VERSLAG_MANIFEST_NOTE(manifest)                                                                                    \
    static const struct {                                                                                                  \
        uint32_t owner_size, text_size, type;                                                                              \
        char owner[8];                                                                                                     \
        char lines[(sizeof(manifest) + 2) / 4 * 4];                                                                        \
    } note __attribute__((section(".note.verslag"), used, aligned(4))) = {sizeof VERSLAG_NOTE_OWNER, sizeof(manifest) - 1, \
                                                                          VERSLAG_NOTE_MANIFEST, VERSLAG_NOTE_OWNER, manifest}

#endif
