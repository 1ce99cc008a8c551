#include "inline.hpp"

#include "dates.hpp"
#include "names.hpp"

#include <algorithm>

namespace verslag::compose {
namespace {

using record::Inline;

void push(Runs& out, const Run& look, std::string text)
{
    auto run = look;
    run.text = std::move(text);
    if (!run.text.empty()) append_run(out, std::move(run));
}

// Puts in what is composed: in the look of its surroundings, in a language of its own.
void insert(Runs& out, const Run& look, const Runs& composed)
{
    for (const auto& piece : composed) {
        auto run = look;
        run.text = piece.text;
        if (!piece.lang.empty()) run.lang = piece.lang;
        append_run(out, std::move(run));
    }
}

Runs named_elsewhere(const Context& context, const Inline& part)
{
    if (part.kind == Inline::Kind::cite) {
        const auto* reference = Context::find(context.references, part.ref);
        return reference ? words(reference->title) : Runs{};
    }
    return mentioned(context, part);
}

void append(const Context& context, Runs& out, const std::vector<Inline>& content, const Run& look);

void append(const Context& context, Runs& out, const Inline& part, Run look)
{
    using enum Inline::Kind;
    switch (part.kind) {
        case text:
            push(out, look, clean(part.text));
            return;
        case br:
            push(out, look, "\n");
            return;
        case em:
            look.emphasis = true;
            break;
        case strong:
            look.strong = true;
            break;
        case sub:
            look.script = Script::subscript;
            break;
        case sup:
            look.script = Script::superscript;
            break;
        case span:
            if (!part.lang.empty()) look.lang = part.lang;
            break;
        case link:
            look.href = followable(part.href);
            look.target.clear();
            if (part.children.empty()) push(out, look, clean(part.href));
            break;
        case date:
            push(out, look, part.text.empty() ? fuzzy_words(context.text_labels, part.date) : clean(part.text));
            return;
        case cite:
            if (look.href.empty()) look.target = part.ref;
            [[fallthrough]];
        case mention:
            if (part.children.empty()) insert(out, look, named_elsewhere(context, part));
            break;
    }
    append(context, out, part.children, look);
}

void append(const Context& context, Runs& out, const std::vector<Inline>& content, const Run& look)
{
    for (const auto& part : content) append(context, out, part, look);
}

bool begins_with_scheme(std::string_view href, std::string_view scheme)
{
    return href.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), href.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
           });
}

}  // namespace

Runs inline_runs(const Context& context, const std::vector<Inline>& content)
{
    Runs out;
    append(context, out, content, {});
    return out;
}

std::string inline_text(const Context& context, const std::vector<Inline>& content)
{
    auto text = plain(inline_runs(context, content));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string followable(std::string_view href)
{
    for (const std::string_view scheme : {"http://", "https://", "mailto:"})
        if (begins_with_scheme(href, scheme)) return clean(href);
    return {};
}

}  // namespace verslag::compose
