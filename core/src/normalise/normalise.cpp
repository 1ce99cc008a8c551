#include <verslag/core/normalise.hpp>

#include "lines.hpp"
#include "lists.hpp"
#include "recode.hpp"
#include "references.hpp"
#include "text.hpp"
#include "values.hpp"

#include "load/flaw.hpp"
#include "load/source.hpp"
#include "load/tree.hpp"
#include "load/validate.hpp"

#include <algorithm>
#include <stdexcept>

namespace verslag {
namespace {

using namespace normalise;

Normalised refused(std::string bytes, std::string_view name, const LoadOptions& options)
{
    Normalised out;
    out.diagnostics = load_record(std::move(bytes), name, options).diagnostics;
    if (!has_errors(out.diagnostics)) throw std::logic_error("a record that can be read cannot be mended");
    return out;
}

bool is_record(const std::string& text)
{
    if (load::find_doctype(text) || !load::validate(text, load::meeting_record()).well_formed) return false;
    const load::Tree tree(text);
    return load::local_name(tree.root()) == load::meeting_record().root;
}

void note_recoding(const Recoded& recoded, Draft& draft)
{
    if (recoded.was)
        draft.changed(0, "recoded", phrase("the file is {0}; its copy is {1}", load::name_of(*recoded.was), "UTF-8"));
    for (const auto& stray : recoded.strays) {
        constexpr char digits[] = "0123456789ABCDEF";
        auto at = stray.at;
        const auto c = load::next_character(recoded.text, at);
        draft.changed(stray.at, "invalid-encoding",
                      phrase("byte 0x{0} is now {1} ({2})", std::string{digits[stray.byte >> 4], digits[stray.byte & 15]},
                             "'" + recoded.text.substr(stray.at, at - stray.at) + "'", load::code_point(c)));
    }
}

Diagnostics placed(std::vector<Remark> remarks, Severity severity, const load::Source& source, std::string_view name)
{
    std::stable_sort(remarks.begin(), remarks.end(), [](const Remark& a, const Remark& b) { return a.at < b.at; });
    load::Places places(source);
    Diagnostics all;
    for (auto& r : remarks) {
        const auto place = places(r.at);
        all.push_back({severity, std::string(r.code), std::move(r.message), std::move(r.hint), std::string(name), place.line,
                       place.column});
    }
    return all;
}

}  // namespace

Normalised normalise_record(std::string bytes, std::string_view name, const LoadOptions& options)
{
    auto recoded = bytes.size() > options.max_size ? std::nullopt : recode(bytes);
    if (!recoded) return refused(std::move(bytes), name, options);
    Draft draft(recoded->text);
    note_recoding(*recoded, draft);
    mend_references(draft);
    if (!is_record(draft.text())) return refused(std::move(bytes), name, options);
    mend_lists(draft);
    mend_symbols(draft);
    compose_letters(draft);
    mend_values(draft);
    mend_municipality_names(draft);
    if (!is_record(draft.text())) throw std::logic_error("a record was mended into what is none");

    const load::Source source(std::move(recoded->text));
    Normalised out;
    out.text = recoded->mark + draft.text();
    out.changes = placed(draft.changes(), Severity::note, source, name);
    out.diagnostics = placed(draft.doubts(), Severity::warning, source, name);
    const bool two_bytes = recoded->was == load::Encoding::utf16le || recoded->was == load::Encoding::utf16be;
    out.compared = two_bytes ? source.text() : std::move(bytes);
    out.lines = replaced_lines(out.compared, *out.text, source.text(), draft, recoded->mark.size());
    return out;
}

}  // namespace verslag
