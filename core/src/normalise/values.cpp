#include "values.hpp"

#include "walk.hpp"

#include "load/raw.hpp"
#include "load/report.hpp"
#include "load/value.hpp"
#include "load/vocabulary.hpp"

#include <verslag/core/municipalities.hpp>

namespace verslag::normalise {
namespace {

using load::in_quotes;

// A value where it is written.
struct Written {
    std::size_t begin, end;
    std::string_view value;
    std::string_view attribute, element;  // whose it is; no attribute for the text of an element
};

Phrase of(const Written& w, Phrase what)
{
    return w.attribute.empty() ? load::of_element(w.element, std::move(what))
                               : load::of_attribute(w.attribute, w.element, std::move(what));
}

// The value without the white space round it.
template <class At>
Written written(const Draft& draft, const load::Tree& tree, At at, std::string_view value)
{
    const auto words = load::trimmed(value);
    const auto begin = static_cast<std::size_t>(words.data() - value.data());
    load::Raw raw(draft.text(), tree, at);
    const auto from = raw.offset(begin);
    return {from, raw.offset(begin + words.size()), words, {}, {}};
}

// "03/04/20" could begin with the day or with the year, and in English with the month.
bool is_doubtful(std::string_view typed, bool english)
{
    const auto digits = [](std::string_view s) { return s.find_first_not_of("0123456789") == s.npos ? s.size() : 0; };
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < typed.size();) {
        const auto end = std::min(typed.find_first_of("-/. ,", at), typed.size());
        if (end > at) parts.push_back(typed.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() < 3) return false;
    if (digits(parts[0]) != 4 && digits(parts[2].substr(0, parts[2].find('T'))) != 4) return true;
    const bool slashes = typed.find('/') != typed.npos && digits(parts[0]) <= 2;
    return english && slashes && digits(parts[1]) != 0 && parts[0] != parts[1] && std::stoi(std::string(parts[0])) <= 12;
}

class Values {
public:
    Values(Draft& draft, const load::Tree& tree)
        : draft_(draft), tree_(tree), english_(load::value_of(tree.root(), "lang").substr(0, 2) == "en")
    {
    }

    std::vector<Edit> run()
    {
        each_element(tree_, [this](pugi::xml_node n, const load::ElementRule* rule) {
            if (!rule) return;
            for (const auto& a : rule->type->attributes)
                if (const auto found = n.attribute(a.name.c_str())) {
                    auto w = written(draft_, tree_, found, found.value());
                    w.attribute = a.name, w.element = rule->name;
                    if (a.type->name == "MunicipalityCode") code(w, n);
                    else value(w, *a.type);
                }
            const auto text = rule->type->text ? only_text(n) : pugi::xml_node();
            if (!text) return;
            auto w = written(draft_, tree_, text, text.value());
            w.element = rule->name;
            value(w, *rule->type->text);
        });
        return std::move(edits_);
    }

private:
    void value(const Written& w, const load::SimpleType& type)
    {
        if (w.value.empty()) return;
        const bool day = is_of(type, "date"), moment = is_of(type, "dateTime");
        if ((day || moment) && load::complaint_about(type, w.value, load::meeting_record())) date(w, day, moment);
    }

    void put(const Written& w, std::string_view code, std::string text)
    {
        draft_.changed(w.begin, code, of(w, phrase("{0} is now {1}", in_quotes(w.value), in_quotes(text))));
        edits_.push_back({w.begin, w.end, std::move(text)});
    }

    void date(const Written& w, bool day, bool moment)
    {
        auto iso = day ? load::iso_date(w.value) : std::string();
        if (iso.empty() && moment) iso = load::iso_date_time(w.value);
        if (iso.empty()) return;
        if (is_doubtful(w.value, english_))
            return draft_.doubtful(
                w.begin, "doubtful-date",
                of(w, phrase("{0} is left as it is: it could be {1}, or another day", in_quotes(w.value), iso)),
                phrase("write year-month-day, as 2020-02-04"));
        put(w, "bad-date", std::move(iso));
    }

    void code(const Written& w, pugi::xml_node organisation)
    {
        auto digits = w.value;
        if (digits.size() > 2 && (digits[0] | 0x20) == 'g' && (digits[1] | 0x20) == 'm') digits = load::trimmed(digits.substr(2));
        if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != digits.npos) return;
        auto mended = "GM" + std::string(4 - digits.size(), '0') + std::string(digits);
        // A spreadsheet takes zeros off, but other slips make a code short, too.
        if (mended == w.value || (digits.size() < 4 && !is_called(organisation, mended))) return;
        put(w, "bad-code", std::move(mended));
    }

    static bool is_called(pugi::xml_node organisation, std::string_view code)
    {
        const auto name = load::text_of(load::child_of(organisation, "name"));
        const auto all = municipalities_called(load::trimmed(name));
        return std::any_of(all.begin(), all.end(), [&](const Municipality* m) { return m->code == code; });
    }

    Draft& draft_;
    const load::Tree& tree_;
    bool english_;
    std::vector<Edit> edits_;
};

}  // namespace

void mend_values(Draft& draft)
{
    const load::Tree tree(draft.text());
    draft.apply(Values(draft, tree).run());
}

}  // namespace verslag::normalise
