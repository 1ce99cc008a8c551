// What the program says. This is the only place that prints.
#pragma once

#include <verslag/core/audience.hpp>
#include <verslag/core/diagnostic.hpp>
#include <verslag/core/dispatch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace verslag::cli {

enum class ReportForm { text, json, sarif };

struct Artefact {
    std::string format;
    MadeFile file;
};

// What became of one record.
struct RecordReport {
    std::string record;               // as the user named it; of a series, its title
    std::vector<std::string> series;  // the records of a series, in the order of their meetings
    std::string status = "done";      // done, failed, invalid, refused, unreadable
    std::string audience;             // its name; empty when it was not exported
    std::vector<Artefact> artefacts;
    std::vector<Withheld> withheld;
    Diagnostics diagnostics;
};

class Report {
public:
    // Results go to standard output and diagnostics to standard error; a report of another form goes to standard
    // output as a whole, at the end.
    explicit Report(ReportForm form = ReportForm::text) : form_(form) {}
    void form(ReportForm f) { form_ = f; }
    // The language of what is said, as phrases know it; at first that of the surroundings.
    void language(std::string l) { language_ = std::move(l); }
    const std::string& language() const { return language_; }
    // Standard output carries an artefact: everything that is said goes to standard error.
    void output_is_taken() { output_taken_ = true; }

    // Diagnostics as they come up; they are also part of the record's report.
    void show(const Diagnostics&);
    // The result of one record.
    void add(RecordReport);
    // That a record is valid, how many warnings it has, and what of it would be withheld from an audience (where one is named).
    void say_valid(const RecordReport&, const std::string& audience);
    // Something about the run as a whole: an error of usage or of the surroundings.
    void problem(Phrase message, Phrase hint = {});
    // What was found in a file of the whole run, such as its house style.
    void problems(Diagnostics);
    // Plain lines of commands whose output is their result (formats, schema, doctor).
    void print(std::string_view text);
    void print(const Phrase& line);
    // The same where standard output carries something else.
    void print_aside(std::string_view text);
    // A line of result, beside what the command's output is; other forms of report have it in what they are made from.
    void say(const Phrase& line)
    {
        if (form_ == ReportForm::text) result(line);
    }
    // The bytes of an artefact, to standard output; finish() tells whether they arrived.
    void send(const std::filesystem::path&);
    // Ends the report. Returns false when standard output could not be written.
    bool finish(int exit_code);

private:
    void result(const std::string& line);
    void result(const Phrase& line) { result(line.in(language_)); }
    void put_diagnostic(const Diagnostic&, bool colour) const;
    std::string shown(const std::string& file) const;
    ReportForm form_;
    std::string language_ = message_language();
    bool output_taken_ = false;
    std::vector<RecordReport> records_;
    Diagnostics problems_;
};

// The JSON form (schemas/report.schema.json), with its sentences in the language.
std::string json_report(const std::vector<RecordReport>&, const Diagnostics& problems, int exit_code, std::string_view language);

// The SARIF form (OASIS Static Analysis Results Interchange Format 2.1.0): what was found, for tools that show it.
std::string sarif_report(const std::vector<RecordReport>&, const Diagnostics& problems, int exit_code, std::string_view language);

// "61 kB", "1.2 MB", in decimal units.
Phrase human_size(std::uint64_t bytes);

}  // namespace verslag::cli
