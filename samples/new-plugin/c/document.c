/* Makes plain text of a verslag: each paragraph of it on a line. */
#include "model.h"

/* What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below. */
#define MANIFEST                                                                    \
    ABI_LINE(VERSLAG_ABI)                                                           \
    "plugin\tnew_plugin\t1.0.0\tYour organisation\tMakes plain text of a verslag\n" \
    "format\tnew_plugin\ttxt\ttext/plain\tdocument\t\tThe verslag as plain text\n"  \
    "option\tmark\ttext\t#\t\tWhat stands before a heading; a number sign, as in Markdown\n"
VERSLAG_MANIFEST_NOTE(MANIFEST);

enum { DOCUMENT_BLOCKS = 3, ITEM_BLOCKS = 1 };
enum { BLOCK_KIND = 1, BLOCK_RUNS = 7, BLOCK_ITEMS = 10, BLOCK_TABLE = 11, BLOCK_ALT = 13, BLOCK_BLOCKS = 14 };
enum { TABLE_HEAD = 2, TABLE_ROWS = 3, ROW_CELLS = 1, CELL_RUNS = 1, RUN_TEXT = 1 };
enum { KIND_HEADING = 0 };

/* A paragraph is a row of runs: stretches of text with one look each. `runs` is the number of their field. */
static int put_runs(struct output* out, verslag_text message, uint32_t runs)
{
    struct field run, part;
    int any = 0;
    while (next_of(&message, runs, &run))
        while (next_of(&run.bytes, RUN_TEXT, &part)) put(out, part.bytes), any = 1;
    return any;
}

static void put_table(struct output* out, verslag_text table)
{
    struct field row, cell;
    while (next_field(&table, &row)) {
        if (row.number != TABLE_HEAD && row.number != TABLE_ROWS) continue;
        while (next_of(&row.bytes, ROW_CELLS, &cell)) {
            put_runs(out, cell.bytes, CELL_RUNS);
            put(out, text("\t"));
        }
        put(out, text("\n"));
    }
}

/* Blocks hold one another: a list has items, and an item has blocks again. */
static void put_blocks(struct output* out, verslag_text message, uint32_t blocks, verslag_text mark)
{
    struct field block, part;
    while (next_of(&message, blocks, &block)) {
        verslag_text all = block.bytes;
        uint64_t kind = 0; /* what is 0 is not on the wire */
        while (next_of(&all, BLOCK_KIND, &part)) kind = part.value;
        if (kind == KIND_HEADING) put(out, mark), put(out, text(" "));
        if (put_runs(out, block.bytes, BLOCK_RUNS)) put(out, text("\n"));
        all = block.bytes;
        while (next_field(&all, &part)) {
            if (part.number == BLOCK_ITEMS) put_blocks(out, part.bytes, ITEM_BLOCKS, mark);
            else if (part.number == BLOCK_TABLE) put_table(out, part.bytes);
            else if (part.number == BLOCK_ALT) put(out, part.bytes), put(out, text("\n"));
        }
        put_blocks(out, block.bytes, BLOCK_BLOCKS, mark);
    }
}

/* Called once for each record. */
static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    struct output out;
    out.host = host, out.error = 0;
    if (host->progress(host->self, 0, 1)) return VERSLAG_CANCELLED;   /* ask often where there is a long loop */
    out.file = host->begin(host->self, text(""), text("text/plain")); /* the program chooses the name */
    put_blocks(&out, request->document, DOCUMENT_BLOCKS, option(request, "mark"));
    return finish(&out);
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
