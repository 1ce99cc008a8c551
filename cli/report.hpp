// What the program says. This is the only place that prints.
#pragma once

#include <verslag/core/audience.hpp>
#include <verslag/core/diagnostic.hpp>
#include <verslag/core/dispatch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace verslag::cli {

enum class ReportForm { text, json };

struct Artefact {
    std::string format;
    MadeFile file;
};

// What became of one record.
struct RecordReport {
    std::string record;           // as the user named it
    std::string status = "done";  // done, failed, invalid, refused, unreadable
    std::string audience_words;   // empty when it was not exported
    std::vector<Artefact> artefacts;
    std::vector<Withheld> withheld;
    Diagnostics diagnostics;
};

class Report {
public:
    // Results go to standard output and diagnostics to standard error; a JSON report goes to standard
    // output as a whole, at the end.
    explicit Report(ReportForm form = ReportForm::text) : form_(form) {}
    void form(ReportForm f) { form_ = f; }
    // Standard output carries an artefact: everything that is said goes to standard error.
    void output_is_taken() { output_taken_ = true; }

    // Diagnostics as they come up; they are also part of the record's report.
    void show(const Diagnostics&);
    // The result of one record.
    void add(RecordReport);
    // That a record is valid, and how many warnings it has.
    void say_valid(const RecordReport&);
    // Something about the run as a whole: an error of usage or of the surroundings.
    void problem(Phrase message, Phrase hint);
    void problem(std::string_view message, std::string_view hint);
    // Plain lines of commands whose output is their result (formats, schema, doctor).
    void print(std::string_view text);
    // The bytes of an artefact, to standard output; finish() tells whether they arrived.
    void send(const std::filesystem::path&);
    // Ends the report. Returns false when standard output could not be written.
    bool finish(int exit_code);

private:
    void result(const std::string& line);
    ReportForm form_;
    bool output_taken_ = false;
    std::vector<RecordReport> records_;
    Diagnostics problems_;
};

// The JSON form (schemas/report.schema.json).
std::string json_report(const std::vector<RecordReport>&, const Diagnostics& problems, int exit_code);

// "61 kB", in decimal units.
std::string human_size(std::uint64_t bytes);

}  // namespace verslag::cli
