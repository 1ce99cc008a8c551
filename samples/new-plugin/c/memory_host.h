/* A program in memory, for tests: what a plugin writes ends up in a buffer. */
#ifndef MEMORY_HOST_H
#define MEMORY_HOST_H

#include <verslag/abi.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static struct {
    char bytes[65536];
    size_t size;
    size_t room;
    int begun, whole;
} made;

static int32_t memory_begin(void* self, verslag_text role, verslag_text media_type)
{
    (void)self, (void)media_type;
    if (role.size > 0 || made.begun) return -1;
    made.begun = 1;
    return 0;
}
static int32_t memory_write(void* self, int32_t artefact, const void* data, size_t size)
{
    (void)self;
    if (artefact != 0 || !made.begun || made.whole) return EBADF;
    if (made.size + size > (made.room ? made.room : sizeof made.bytes)) return ENOSPC;
    memcpy(made.bytes + made.size, data, size);
    made.size += size;
    return 0;
}
static int32_t memory_finish(void* self, int32_t artefact)
{
    (void)self;
    if (artefact != 0 || !made.begun || made.whole) return EBADF;
    made.whole = 1;
    return 0;
}
static int32_t memory_adopt(void* self, int32_t artefact, verslag_text path)
{
    (void)self, (void)artefact, (void)path;
    return ENOSYS;
}
static void memory_report(void* self, verslag_severity severity, verslag_text message, uint32_t line)
{
    (void)self, (void)severity, (void)line;
    fprintf(stderr, "said: %.*s\n", (int)message.size, message.data);
}
static int32_t memory_progress(void* self, uint64_t done, uint64_t total)
{
    (void)self, (void)done, (void)total;
    return 0;
}

/* Runs the plugin of this program; what it made is in `made`. The disk is full after `room` bytes; 0: it never is. */
static verslag_status run_in_memory(const verslag_request* request, size_t room)
{
    const verslag_host host = {.size = sizeof host,
                               .begin = memory_begin,
                               .write = memory_write,
                               .finish = memory_finish,
                               .adopt = memory_adopt,
                               .report = memory_report,
                               .progress = memory_progress};
    memset(&made, 0, sizeof made);
    made.room = room;
    return verslag_plugin_v1.run(request, &host);
}

/* Whether all went well and this was made; says what is wrong when not. */
static int is_made(verslag_status status, const char* wanted)
{
    if (status == VERSLAG_OK && made.whole && made.size == strlen(wanted) && memcmp(made.bytes, wanted, made.size) == 0) return 1;
    fprintf(stderr, "status %d\nmade:\n%.*s\nwanted:\n%s\n", (int)status, (int)made.size, made.bytes, wanted);
    return 0;
}

#endif
