#include "report.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace verslag::load {
namespace {

// What is kept of each severity before sorting, so that a file of nothing but errors costs no memory.
constexpr std::size_t kept = 20'000;
constexpr std::size_t shown = 80;  // bytes of a quotation

}  // namespace

void Report::error(Place at, std::string_view code, Phrase message, Phrase hint)
{
    if (++errors_ <= kept) add(Severity::error, at, code, std::move(message), std::move(hint));
}

void Report::warning(Place at, std::string_view code, Phrase message, Phrase hint)
{
    if (++warnings_ <= kept) add(Severity::warning, at, code, std::move(message), std::move(hint));
}

void Report::add(Severity severity, Place at, std::string_view code, Phrase message, Phrase hint)
{
    all_.push_back({severity, std::string(code), std::move(message), std::move(hint), file_, at.line, at.column});
}

Diagnostics Report::take()
{
    const auto place = [](const Diagnostic& d) { return std::tuple(d.line, d.column); };
    std::stable_sort(all_.begin(), all_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    const auto same = [&](const Diagnostic& a, const Diagnostic& b) {
        return place(a) == place(b) && a.code == b.code && a.message.str() == b.message.str();
    };
    const auto before = all_.size();
    all_.erase(std::unique(all_.begin(), all_.end(), same), all_.end());
    auto total = errors_ + warnings_ - (before - all_.size());

    std::map<Severity, std::size_t> seen;
    Diagnostics out;
    for (auto& d : all_)
        if (++seen[d.severity] <= max_) out.push_back(std::move(d));
    total -= out.size();
    if (total != 0)
        out.push_back(
            {Severity::note, "more-problems",
             counted(total, phrase("{0} more problem is not shown", total), phrase("{0} more problems are not shown", total)),
             phrase("mend these first and check again"), file_, 0, 0});
    all_.clear();
    return out;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& w : words) all += (all.empty() ? "" : ", ") + w;
    return all;
}

std::string in_quotes(std::string_view words)
{
    std::string s = "'";
    bool space = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char c = words[i];
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            space = s.size() > 1;
            continue;
        }
        if (s.size() > shown && (static_cast<unsigned char>(c) & 0xC0) != 0x80) {
            s += "…";
            break;
        }
        if (space) s += ' ';
        space = false;
        s += c;
    }
    return s + '\'';
}

std::string tag(std::string_view name) { return std::string("<").append(name).append(">"); }

Phrase of_attribute(std::string_view attribute, Phrase what)
{
    return phrase("attribute '{0}': {1}", attribute, std::move(what));
}

Phrase of_attribute(std::string_view attribute, std::string_view element, Phrase what)
{
    return phrase("attribute '{0}' of {1}: {2}", attribute, tag(element), std::move(what));
}

Phrase of_element(std::string_view element, Phrase what) { return Phrase::verbatim(tag(element) + ": ") + std::move(what); }

Phrase counted(std::uint64_t n, Phrase one, Phrase many) { return n == 1 ? one : many; }

}  // namespace verslag::load
