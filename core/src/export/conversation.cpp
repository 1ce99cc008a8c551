#include "conversation.hpp"

#include "words.hpp"

#include <sys/statvfs.h>
#include <sys/wait.h>
#include <algorithm>
#include <csignal>
#include <cstring>

namespace verslag::wall {
namespace {

constexpr std::size_t most_said = 100, most_output = 4096, longest_sentence = 1000;

std::string in_quotes(std::string_view text)
{
    std::string out = "'";
    out += one_line(text, 100);
    out += '\'';
    return out;
}

std::string duration(std::chrono::milliseconds time)
{
    const auto ms = time.count();
    return ms % 1000 == 0 ? std::to_string(ms / 1000) + " s" : std::to_string(ms) + " ms";
}

std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

// A library that writes by itself tells nobody why it could not.
bool is_full(const Staging& staging)
{
    struct statvfs fs {};
    return fstatvfs(staging.fd(), &fs) == 0 && fs.f_blocks > 0 && fs.f_bavail == 0;
}

}  // namespace

Conversation::Conversation(const FormatJob& job, const Limits& limits, std::uint64_t order)
    : job_(job), limits_(limits), order_(order)
{
}

void Conversation::take_down(Severity severity, const Word& word)
{
    if (errors_.size() + said_.size() >= most_said) return void(++unheard_);
    auto& list = severity == Severity::error ? errors_ : said_;
    list.push_back({.severity = severity,
                    .code = "exporter-says",
                    .message = Phrase::verbatim(one_line(word.text, longest_sentence)),
                    .line = word.line});
}

void Conversation::hear(const Word& word)
{
    if (word.order != order_ || done_) return;
    switch (word.kind) {
        case Kind::stage:
            stage_ = one_line(word.text, 40);
            break;
        case Kind::begin: {
            const auto& roles = job_.format.roles;
            const bool declared =
                roles.empty() ? word.text.empty() : std::find(roles.begin(), roles.end(), word.text) != roles.end();
            const bool fresh =
                std::none_of(artefacts_.begin(), artefacts_.end(), [&](const auto& a) { return a.role == word.text; });
            if (declared && fresh && word.artefact == artefacts_.size()) artefacts_.push_back({word.text});
            else refused_.push_back(word.text);
            break;
        }
        case Kind::finish:
            if (word.artefact < artefacts_.size()) artefacts_[word.artefact].whole = true;
            break;
        case Kind::refused:
            refused_.push_back(word.text);
            break;
        case Kind::trouble:
            if (!trouble_) trouble_ = static_cast<int>(word.value);
            break;
        case Kind::note:
            take_down(Severity::note, word);
            break;
        case Kind::warning:
            take_down(Severity::warning, word);
            break;
        case Kind::error:
            take_down(Severity::error, word);
            break;
        case Kind::done:
            done_ = true, status_ = word.value;
            break;
        case Kind::ask:  // answered elsewhere
            break;
        case Kind::failed:
            failure_ = Phrase::verbatim(one_line(word.text, longest_sentence));
            break;
        case Kind::traces:
            traces_ = wire::Reader::decode<Traces>(word.text);
            break;
    }
}

void Conversation::hear_nonsense()
{
    if (failure_.empty()) failure_ = phrase("spoke nonsense to the program while {0} and was stopped", stage());
}

void Conversation::hear_output(std::string_view bytes)
{
    output_size_ += bytes.size();
    output_ += bytes.substr(0, most_output - std::min(most_output, output_.size()));
}

// What it is doing; a worker that was taken over by its plugin may say anything.
Phrase Conversation::stage() const
{
    if (stage_ == "starting") return phrase("starting");
    if (stage_ == "loading") return phrase("loading");
    if (stage_ == "exporting") return phrase("exporting");
    return Phrase::verbatim(stage_);
}

Phrase Conversation::death(int wait_status) const
{
    if (WIFSIGNALED(wait_status)) {
        const int number = WTERMSIG(wait_status);
        const char* words = sigdescr_np(number);
        const auto name = phrase("{0}, signal {1}", words ? Phrase::verbatim(words) : phrase("unknown signal"), number);
        if (number == SIGKILL) return phrase("was killed while {0} ({1}): the machine may have run out of memory", stage(), name);
        return phrase("crashed while {0} ({1})", stage(), name);
    }
    const int status = WEXITSTATUS(wait_status);
    if (stage_ == "starting") return phrase("its worker did not start (exit status {0})", status);
    return phrase("ended on its own while {0} (exit status {1})", stage(), status);
}

// What is wrong with an export that says it went well; empty when nothing is.
Phrase Conversation::breach() const
{
    if (!refused_.empty()) {
        const auto& role = refused_.front();
        const bool again = std::any_of(artefacts_.begin(), artefacts_.end(), [&](const auto& a) { return a.role == role; });
        if (again && role.empty()) return phrase("began its file twice");
        if (again) return phrase("began its file {0} twice", in_quotes(role));
        return phrase("began a file with the role {0}, which its manifest does not declare", in_quotes(role));
    }
    for (const auto& a : artefacts_)
        if (!a.whole)
            return a.role.empty() ? phrase("left its file unfinished: finish() was not called")
                                  : phrase("left its file {0} unfinished: finish() was not called", in_quotes(a.role));
    if (artefacts_.empty()) return phrase("says that all went well, but made no file");
    return {};
}

// What the plugin did wrong; empty when nothing.
Phrase Conversation::fault(Ending ending, int wait_status) const
{
    const auto late = phrase("gave no result within {0} and was stopped", duration(limits_.time));
    if (ending == Ending::late) return late;
    if (!failure_.empty()) return failure_;
    if (ending == Ending::died) return death(wait_status);
    if (ending == Ending::silent) return phrase("closed its channel to the program while {0} and was stopped", stage());
    if (status_ == VERSLAG_CANCELLED && std::chrono::steady_clock::now() - begun_ >= limits_.time) return late;
    if (status_ == VERSLAG_CANCELLED) return phrase("stopped before it was done, though nobody asked for it");
    if (status_ != VERSLAG_OK && status_ != VERSLAG_FAILED)
        return phrase("returned {0}, which is no status", static_cast<std::int64_t>(status_));
    if (auto why = breach(); !why.empty() && (status_ == VERSLAG_OK || !refused_.empty())) return why;
    if (status_ == VERSLAG_OK) return {};
    if (errors_.empty()) return phrase("failed, and does not say why");
    return errors_.front().message.empty() ? phrase("failed, and says nothing about it") : errors_.front().message;
}

// What the plugin said besides its failure.
Diagnostics Conversation::said()
{
    Diagnostics all = std::move(said_);
    if (unheard_ > 0)
        all.push_back({.severity = Severity::warning,
                       .code = "exporter-says",
                       .message = unheard_ == 1 ? phrase("said {0} thing more, which is left out", unheard_)
                                                : phrase("said {0} things more, which are left out", unheard_)});
    if (output_size_ > 0) {
        const auto words = one_line(output_, longest_sentence);
        all.push_back({.severity = Severity::note,
                       .code = "exporter-printed",
                       .message = output_size_ > most_output ? phrase("printed: {0} ({1} bytes in all)", words, output_size_)
                                                             : phrase("printed: {0}", words)});
    }
    return all;
}

Outcome Conversation::conclude(Ending ending, int wait_status, const Staging& staging, const Target& target,
                               const std::map<std::string, std::string>& names)
{
    Outcome outcome{.format = job_.format.name};
    outcome.failure = fault(ending, wait_status);
    // The error that is the failure is not said twice; one that did not keep the export from succeeding is a warning.
    for (auto& e : errors_) {
        if (e.message.str() == outcome.failure.str()) continue;
        if (outcome.failure.empty()) e.severity = Severity::warning;
        said_.push_back(std::move(e));
    }
    outcome.warnings = said();
    outcome.traces = traces_;

    if (!outcome.failure.empty()) {
        outcome.status = ExportStatus::failed;
        const int error = trouble_ ? trouble_ : ending != Ending::late && is_full(staging) ? ENOSPC : 0;
        if (is_environment(error)) {
            outcome.status = ExportStatus::environment;
            outcome.failure = write_failure(error, target.path.string());
        } else if (error == EFBIG) {
            outcome.failure = phrase("made a file that is larger than a file may be here (4 GiB at most)");
        } else if (outcome.failure.str().find("std::bad_alloc") != std::string::npos) {
            outcome.failure = phrase("ran out of memory: an export may take {0}", mebibytes(limits_.memory));
        }
        return outcome;
    }
    std::vector<Finished> all;
    for (std::size_t i = 0; i < artefacts_.size(); ++i) all.push_back({i, artefacts_[i].role, names.at(artefacts_[i].role)});
    publish(staging, target, all, outcome);
    return outcome;
}

}  // namespace verslag::wall
