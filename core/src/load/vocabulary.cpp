#include "vocabulary.hpp"

#include "tree.hpp"

namespace verslag::load {

const Vocabulary& meeting_record()
{
    static const Vocabulary vocabulary{
        .schema = "meeting-record",
        .ns = record_namespace,
        .family = "urn:verslag:meeting-record:",
        .root = "meetingRecord",
        .version_attribute = "schemaVersion",
        .opening = "<meetingRecord xmlns=\"urn:verslag:meeting-record:1\" schemaVersion=\"1.0\" …>",
        .a = phrase("a record"),
        .the = phrase("the record"),
        .in_full = phrase("a meeting record"),
        .to_start = phrase("'verslag new FILE' writes a record to start from"),
        .elsewhere = phrase("elements of another vocabulary belong in <extension name=\"…\"> at the end of the record"),
    };
    return vocabulary;
}

}  // namespace verslag::load
