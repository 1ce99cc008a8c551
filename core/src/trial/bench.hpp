// Where one format of a plugin is made, again and again.
#pragma once

#include "inputs.hpp"

#include <verslag/core/trial.hpp>

namespace verslag::trial {

// How an export differs from what is usual.
struct How {
    std::map<std::string, std::string> options;      // instead of the defaults
    std::map<std::string, std::string> environment;  // of the worker, besides its own
    Bending bending;
};

struct Made {
    Outcome outcome;

    bool done() const { return outcome.status == ExportStatus::done; }
    std::uint64_t bytes() const;
    // The same files with the same bytes.
    bool same_as(const Made&) const;
};

class Bench {
public:
    Bench(PluginInfo, FormatInfo, std::chrono::milliseconds time);

    const FormatInfo& format() const { return format_; }
    bool needs(Needs n) const { return format_.needs & n; }
    // How many bytes of an input the format gets.
    std::uint64_t size_of(const Input&) const;

    // In a worker of its own. Throws TrialFailed when it could not be tried.
    Made once(const Input&, const How& = {}) const;
    // All of them in one worker.
    std::vector<Made> in_a_row(const std::vector<const Input*>&, const How& = {}) const;

private:
    PluginInfo plugin_;
    FormatInfo format_;
    std::chrono::milliseconds time_;
};

// What is known while a format is tried, and where it is put down what was found.
struct Trying {
    const Bench& bench;
    Input input;  // the real meeting
    Made made;    // what became of it
    bool steady;  // another process made the same of it: else bytes can't be compared
    std::vector<Finding>& findings;

    // Whether an export made what it should.
    bool same(const Made& other) const { return steady ? other.same_as(made) : other.done(); }

    void say(Verdict, std::string check, Phrase message, Phrase hint = {});
    void good(std::string check, Phrase message) { say(Verdict::good, std::move(check), std::move(message)); }
    void fault(std::string check, Phrase message, Phrase hint)
    {
        say(Verdict::fault, std::move(check), std::move(message), std::move(hint));
    }
    void advise(std::string check, Phrase message, Phrase hint)
    {
        say(Verdict::advice, std::move(check), std::move(message), std::move(hint));
    }
};

std::vector<Finding> check_manifest(const PluginInfo&);
// Each says what was found of one subject. The first one makes the real meeting; without it, nothing else can be tried.
bool check_real_meeting(Trying&);
void check_process(Trying&, std::chrono::milliseconds pause);
void check_inputs(Trying&);
void check_options(Trying&);
void check_unknown_fields(Trying&);
void check_disk(Trying&);
void check_cancel(Trying&);
void check_growth(Trying&);
void check_leftovers(Trying&);
void check_surroundings(Trying&);

}  // namespace verslag::trial
