/* The binary contract between the host and an export plugin: plain C, and all of it.
 *
 * A plugin is an ELF shared object that
 *   1. carries a note (owner "verslag", type 1) with its manifest (manifest.hpp says what is in it),
 *      so that the host can list it without running any of its code, and
 *   2. exports one object, verslag_plugin_v1.
 *
 * Rules that keep old plugins running in new hosts, and the other way round:
 *   - every struct begins with its size in bytes; members are only ever added at the end;
 *   - a member beyond the size that the other side wrote is absent, and is never read;
 *   - nothing is freed across the boundary and nothing is thrown across it;
 *   - every pointer that the host passes is valid until run() returns.
 *
 * What may change under one number, and what needs another, stands in docs/plugin-abi.md. */
#ifndef VERSLAG_ABI_H
#define VERSLAG_ABI_H

#include <stddef.h>
#include <stdint.h>

#define VERSLAG_ABI 1
#define VERSLAG_NOTE_OWNER "verslag"
#define VERSLAG_NOTE_MANIFEST 1
#define VERSLAG_EXPORT __attribute__((visibility("default")))

#ifdef __cplusplus
extern "C" {
#endif

/* UTF-8 or bytes; not NUL-terminated. */
typedef struct verslag_text {
    const char* data;
    size_t size; /* bytes */
} verslag_text;

typedef enum verslag_status {
    VERSLAG_OK = 0,
    VERSLAG_FAILED = 1,   /* the reason was given through host->report */
    VERSLAG_CANCELLED = 2 /* the host asked for it, through host->progress */
} verslag_status;

typedef enum verslag_severity { VERSLAG_NOTE = 0, VERSLAG_WARNING = 1, VERSLAG_ERROR = 2 } verslag_severity;

/* What one run() makes its artefacts of. */
typedef enum verslag_job {
    VERSLAG_RECORD = 0,    /* one meeting record */
    VERSLAG_COLLECTION = 1 /* the records of a series of meetings, together */
} verslag_job;

typedef struct verslag_option_value {
    verslag_text name;
    verslag_text value; /* as manifest.hpp describes for the option's type */
} verslag_option_value;

typedef struct verslag_request {
    uint32_t size;
    uint32_t option_count;
    const verslag_option_value* options; /* every declared option once: checked, defaults filled in */
    verslag_text format;                 /* one of the manifest's formats */
    verslag_text document;               /* encoded Document (wire.hpp); its data is NULL where the format doesn't need it */
    verslag_text workbook;               /* encoded Workbook, likewise */
    verslag_text record;                 /* encoded record::Record, narrowed to the audience, likewise */
    int64_t clock;                       /* the only "now" there is: seconds since 1970-01-01T00:00:00Z */
    verslag_text house_style;            /* encoded HouseStyle, complete; empty: the default one, or not needed */
    uint32_t job;                        /* a verslag_job; a collection only where the manifest offers it */
    uint32_t reserved;                   /* 0 */
    verslag_text collection;             /* encoded record::Collection, where a single record's job has `record` */
    verslag_text artefacts;              /* encoded Artefacts: what other formats of the run made; likewise if needed */
    verslag_text label_lang;             /* BCP 47: the language of the labels ("nl"), for words of the plugin's own */
} verslag_request;

/* Something that the host keeps for all plugins, since none of them may read the disk. */
typedef struct verslag_resource {
    uint32_t size;
    uint32_t index;      /* of the face, in a font file that holds several */
    verslag_text bytes;  /* read-only, until the process ends */
    verslag_text called; /* what messages may call it: a path; of one that isn't there, a sentence that says why */
} verslag_resource;

/* What a plugin may ask of the host while run() runs. One call at a time. */
typedef struct verslag_host {
    uint32_t size;
    void* self; /* passed back as the first argument of each call */
    /* Begins an artefact; returns its number, or -1 when the host refuses it (a role that the
     * manifest does not declare, or one that was begun before). The host chooses the file's name. */
    int32_t (*begin)(void* self, verslag_text role, verslag_text media_type);
    /* Appends bytes; returns 0 or an errno. */
    int32_t (*write)(void* self, int32_t artefact, const void* data, size_t size);
    /* The artefact is whole; returns 0 or an errno. What is never finished is discarded. */
    int32_t (*finish)(void* self, int32_t artefact);
    /* Takes over a file that a library could only write by name: `path` must lie in the current
     * directory, which is the host's staging folder. It becomes the artefact's whole content and the
     * artefact is finished. Returns 0 or an errno. */
    int32_t (*adopt)(void* self, int32_t artefact, verslag_text path);
    /* Says something to the user: one sentence. `line` is the line of the record that it is about,
     * or 0. An error does not end the run; returning VERSLAG_FAILED does. */
    void (*report)(void* self, verslag_severity severity, verslag_text message, uint32_t line);
    /* Returns non-zero when the plugin should stop and return VERSLAG_CANCELLED. */
    int32_t (*progress)(void* self, uint64_t done, uint64_t total);
    /* Finds a resource. Kinds and their names (resource.hpp):
     *   "font"           "FAMILY/STYLE", STYLE one of regular, bold, italic, bold-italic; a family of the
     *                    house style or of the system, "" the one that is always there
     *   "hyphenation"    a language (BCP 47): patterns as libhyphen reads them
     *   "color-profile"  "sRGB": an ICC profile
     * Returns 0 or an errno, ENOENT when there is none. */
    int32_t (*resource)(void* self, verslag_text kind, verslag_text name, verslag_resource* found);
} verslag_host;

typedef struct verslag_plugin {
    uint32_t size;
    uint32_t abi; /* VERSLAG_ABI */
    verslag_status (*run)(const verslag_request* request, const verslag_host* host);
} verslag_plugin;

VERSLAG_EXPORT extern const verslag_plugin verslag_plugin_v1;

#ifdef __cplusplus
}
#endif

#endif
