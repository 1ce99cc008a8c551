/* Lists what has to be done after a meeting, and by when. */
#include "model.h"

/* What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below. */
#define MANIFEST                                                                        \
    ABI_LINE(VERSLAG_ABI)                                                               \
    "plugin\tnew_plugin\t1.0.0\tYour organisation\tLists the follow-ups of a meeting\n" \
    "format\tnew_plugin\ttxt\ttext/plain\trecord\t\tWhat has to be done\n"              \
    "option\tmark\ttext\t-\t\tWhat stands before each line; a dash, because every font has one\n"
VERSLAG_MANIFEST_NOTE(MANIFEST);

enum { RECORD_DOCUMENT = 4, RECORD_FOLLOW_UPS = 12, DOCUMENT_TITLE = 2 };
enum { FOLLOW_UP_TEXT = 6, FOLLOW_UP_DUE = 8, INLINE_TEXT = 2, INLINE_CHILDREN = 3, DATE_WORDS = 1 };

/* Text of a record is a tree: emphasis, links, names and dates hold text again. */
static void put_inline(struct output* out, verslag_text part)
{
    struct field f;
    while (next_field(&part, &f)) {
        if (f.number == INLINE_TEXT) put(out, f.bytes);
        if (f.number == INLINE_CHILDREN) put_inline(out, f.bytes);
    }
}

static void put_follow_up(struct output* out, verslag_text one)
{
    struct field f, words;
    verslag_text again = one;
    while (next_of(&again, FOLLOW_UP_TEXT, &f)) put_inline(out, f.bytes);
    for (again = one; next_of(&again, FOLLOW_UP_DUE, &f);)
        while (next_of(&f.bytes, DATE_WORDS, &words)) put(out, text("; ")), put(out, words.bytes);
    put(out, text("\n"));
}

/* Called once for each record. */
static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    const verslag_text mark = option(request, "mark");
    verslag_text record = request->record;
    struct output out;
    struct field f, title;
    out.host = host, out.error = 0;
    out.file = host->begin(host->self, text(""), text("text/plain")); /* the program chooses the name */
    while (next_field(&record, &f)) {
        if (host->progress(host->self, 0, 0)) return VERSLAG_CANCELLED; /* the user wants it to stop */
        if (f.number == RECORD_DOCUMENT)
            while (next_of(&f.bytes, DOCUMENT_TITLE, &title)) put(&out, title.bytes), put(&out, text("\n"));
        if (f.number != RECORD_FOLLOW_UPS) continue;
        put(&out, mark), put(&out, text(" "));
        put_follow_up(&out, f.bytes);
    }
    return finish(&out);
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
