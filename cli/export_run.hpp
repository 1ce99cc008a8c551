// One run of `verslag export`: from records that the user named to files.
#pragma once

#include "export_options.hpp"

#include <verslag/core/compose.hpp>
#include <verslag/house_style.hpp>

namespace verslag::cli {

// A folder of our own that goes away again: where an artefact for standard output is made.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class ExportRun {
public:
    ExportRun(const ExportOptions&, std::vector<FormatJob>, Audience, const HouseStyle&);

    // Every format of one record; returns the exit code.
    int one(const std::string& name, Report&);
    // One collection of all the records of the options; nothing is made of it when one of them can't be used.
    int series(Report&);

private:
    // A record as the audience may see it, and what was said of it.
    struct Visible {
        Narrowed narrowed;
        RecordReport report;
    };
    // Nothing when it can't be used: the reason was reported, and is in the exit code.
    std::optional<Visible> visible(const std::string& name, Report&, int& exit_code) const;
    bool too_doubtful(RecordReport&, Report&) const;
    Labels labels_for(const std::string& record_language, const std::string& name, RecordReport&) const;
    ComposeOptions compose_options(const Narrowed&, const std::string& name) const;
    Needs needs() const;
    void name_files(RecordJob&, const std::string& stem, const Labels&) const;
    std::string encoded_artefacts(const std::vector<Outcome>&, const Labels&) const;
    RecordJob compose(const Narrowed&, const std::string& name, RecordReport&) const;
    void refuse_overwriting(const RecordJob&) const;
    void start();
    int make(const RecordJob&, RecordReport, Report&);

    const ExportOptions& options_;
    std::vector<FormatJob> jobs_;
    Audience audience_;
    std::string house_style_;  // encoded
    std::shared_ptr<Resources> resources_;
    std::optional<TemporaryFolder> temporary_;
    std::filesystem::path folder_;
    std::optional<Dispatcher> dispatcher_;
};

}  // namespace verslag::cli
