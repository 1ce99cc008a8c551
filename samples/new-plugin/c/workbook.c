/* Makes one table with tabs of each sheet of a verslag, all in one file. */
#include "model.h"

#include <stdio.h>

/* What the plugin says of itself. `verslag formats new_plugin` shows it without running any of the code below. */
#define MANIFEST                                                                              \
    ABI_LINE(VERSLAG_ABI)                                                                     \
    "plugin\tnew_plugin\t1.0.0\tYour organisation\tMakes tables with tabs of the sheets\n"    \
    "format\tnew_plugin\ttsv\ttext/tab-separated-values\tworkbook\t\tThe sheets, with tabs\n" \
    "option\ttitles\tflag\ton\ton|off\tWhether the title of each sheet stands above it; on, because they look alike\n"
VERSLAG_MANIFEST_NOTE(MANIFEST);

enum { WORKBOOK_BOOKS = 5, BOOK_SHEETS = 3, SHEET_TITLE = 2, SHEET_COLUMNS = 4, SHEET_ROWS = 5 };
enum { COLUMN_TITLE = 2, ROW_CELLS = 1, CELL_TEXT = 1, CELL_NUMBER = 2 };

/* Tabs and line ends have a meaning in the format. */
static void put_words(struct output* out, verslag_text words)
{
    while (words.size > 0) {
        size_t n = 0;
        while (n < words.size && words.data[n] != '\t' && words.data[n] != '\n') ++n;
        put(out, (verslag_text){words.data, n});
        if (n < words.size) put(out, text(" ")), ++n;
        words.data += n, words.size -= n;
    }
}

/* A cell holds a text (also of a date, as 2020-06-30), a number, or nothing. */
static void put_cell(struct output* out, verslag_text cell)
{
    struct field part;
    char digits[24];
    while (next_field(&cell, &part)) {
        if (part.number == CELL_TEXT) put_words(out, part.bytes);
        if (part.number != CELL_NUMBER) continue;
        snprintf(digits, sizeof digits, "%lld", (long long)part.value);
        put(out, text(digits));
    }
    put(out, text("\t"));
}

/* Returns 0 when the user wants it to stop. */
static int put_sheet(struct output* out, verslag_text sheet, int titles)
{
    struct field part, inner;
    verslag_text again = sheet;
    while (titles && next_of(&again, SHEET_TITLE, &part)) put_words(out, part.bytes), put(out, text("\n"));
    for (again = sheet; next_of(&again, SHEET_COLUMNS, &part);) {
        while (next_of(&part.bytes, COLUMN_TITLE, &inner)) put_words(out, inner.bytes);
        put(out, text("\t"));
    }
    put(out, text("\n"));
    for (again = sheet; next_of(&again, SHEET_ROWS, &part);) {
        if (out->host->progress(out->host->self, 0, 0)) return 0;
        while (next_of(&part.bytes, ROW_CELLS, &inner)) put_cell(out, inner.bytes);
        put(out, text("\n"));
    }
    put(out, text("\n"));
    return 1;
}

/* Called once for each record. */
static verslag_status run(const verslag_request* request, const verslag_host* host)
{
    const verslag_text titles = option(request, "titles");
    verslag_text workbook = request->workbook;
    struct output out;
    struct field book, sheet;
    out.host = host, out.error = 0;
    out.file = host->begin(host->self, text(""), text("text/tab-separated-values")); /* the program chooses the name */
    while (next_of(&workbook, WORKBOOK_BOOKS, &book))
        while (next_of(&book.bytes, BOOK_SHEETS, &sheet))
            if (!put_sheet(&out, sheet.bytes, titles.size == 2)) return VERSLAG_CANCELLED; /* "on" or "off" */
    return finish(&out);
}

const verslag_plugin verslag_plugin_v1 = {sizeof(verslag_plugin), VERSLAG_ABI, run};
