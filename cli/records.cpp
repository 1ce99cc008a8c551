#include "records.hpp"

#include <algorithm>
#include <system_error>

namespace verslag::cli {

bool make_strict(Diagnostics& all)
{
    bool any = false;
    for (auto& d : all) {
        if (d.severity != Severity::warning) continue;
        d.severity = Severity::error;
        any = true;
    }
    return any;
}

std::string stem_of(const std::string& name)
{
    if (name == "-") return "verslag";
    auto stem = std::filesystem::path(name).stem().string();
    return stem.empty() ? "verslag" : stem;
}

int gravest(int a, int b)
{
    static constexpr int order[] = {all_done, export_failed, record_invalid, surroundings, wrong_usage};
    const auto rank = [](int code) { return std::find(std::begin(order), std::end(order), code) - std::begin(order); };
    return rank(a) < rank(b) ? b : a;
}

std::optional<std::string> read_named(const std::string& name, const LoadOptions& options, NamedRecord& named)
{
    try {
        return read_file(name, options);
    } catch (const LoadRefused& e) {
        named.report.status = "invalid";
        named.report.diagnostics.push_back({.severity = Severity::error,
                                            .code = "too-large",
                                            .message = e.why,
                                            .hint = phrase("--max-size allows larger ones"),
                                            .file = name});
        named.exit_code = record_invalid;
    } catch (const std::system_error& e) {
        named.report.status = "unreadable";
        named.report.diagnostics.push_back(
            {.severity = Severity::error,
             .code = "unreadable",
             .message = phrase("the record cannot be read: {0}", system_words(e.code().value())),
             .hint = e.code() == std::errc::no_such_file_or_directory
                         ? phrase("check the path; 'verslag new FILE' writes a record to start from")
                         : Phrase(),
             .file = name});
        named.exit_code = surroundings;
    }
    return std::nullopt;
}

void refuse(NamedRecord& named, std::string status)
{
    named.report.status = std::move(status);
    named.exit_code = record_invalid;
    named.valid = false;
    named.record.reset();
}

NamedRecord load_named(const std::string& name, bool strict, std::uint64_t max_size, bool with_record)
{
    NamedRecord named;
    named.report.record = name;
    const LoadOptions options{.max_size = max_size * megabyte, .record = with_record};
    auto bytes = read_named(name, options, named);
    if (!bytes) return named;
    auto loaded = load_record(std::move(*bytes), name, options);
    named.text = std::move(loaded.text);
    named.images = std::move(loaded.images);
    named.report.diagnostics = std::move(loaded.diagnostics);
    named.valid = loaded.valid && !(strict && make_strict(named.report.diagnostics));
    if (named.valid) named.record = std::move(loaded.record);
    else refuse(named, "invalid");
    return named;
}

std::optional<Narrowed> narrowed(NamedRecord& named, Audience audience)
{
    const auto& name = named.report.record;
    auto result = narrow(*named.record, audience, name, named.text.get());
    if (!result.refused) {
        auto& all = named.report.diagnostics;
        all.insert(all.end(), result.diagnostics.begin(), result.diagnostics.end());
        return result;
    }
    const auto wanted = name_of(named.record->visibility);
    named.report.diagnostics.push_back(
        {.severity = Severity::error,
         .code = "above-audience",
         .message =
             phrase("this record is for the audience '{0}' and above; it is not shown to '{1}'", wanted, name_of(audience)),
         .hint = phrase("export it with --audience {0}, or change visibility=\"{0}\" on its first element", wanted),
         .file = name,
         .line = 1});
    refuse(named, "refused");
    return std::nullopt;
}

std::filesystem::path folder_of(const std::string& name)
{
    auto folder = std::filesystem::path(name == "-" ? "." : name).parent_path();
    return folder.empty() ? "." : folder;
}

}  // namespace verslag::cli
