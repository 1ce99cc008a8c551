#include "value.hpp"

#include "closest.hpp"
#include "report.hpp"
#include "tree.hpp"

#include <libxml/xmlregexp.h>
#include <libxml/xmlschemastypes.h>

#include <algorithm>
#include <array>
#include <memory>

namespace verslag::load {
namespace {

const xmlChar* chars(const std::string& s) { return reinterpret_cast<const xmlChar*>(s.c_str()); }

bool is_builtin(const std::string& type, const std::string& value)
{
    // Not thread-safe in itself, but done once before any other thread can get here.
    static const bool ready = (xmlSchemaInitTypes(), true);
    const auto* schema_namespace = reinterpret_cast<const xmlChar*>("http://www.w3.org/2001/XMLSchema");
    const auto builtin = xmlSchemaGetPredefinedType(chars(type), schema_namespace);
    return !ready || !builtin || xmlSchemaValidatePredefinedType(builtin, chars(value), nullptr) == 0;
}

bool matches(const std::string& pattern, const std::string& value)
{
    const std::unique_ptr<xmlRegexp, decltype(&xmlRegFreeRegexp)> compiled(xmlRegexpCompile(chars(pattern)), xmlRegFreeRegexp);
    return !compiled || xmlRegexpExec(compiled.get(), chars(value)) == 1;
}

// White space as the type has it: only strings keep theirs.
std::string normalised(const SimpleType& type, std::string_view value)
{
    if (type.base == "string") return std::string(value);
    std::string all;
    for (const auto word : words_in(value)) all.append(all.empty() ? "" : " ").append(word);
    return all;
}

bool valid(const SimpleType& type, std::string_view raw)
{
    if (!type.members.empty())
        return std::any_of(type.members.begin(), type.members.end(), [&](const auto* m) { return valid(*m, raw); });
    const auto value = normalised(type, raw);
    if (!type.values.empty() && std::find(type.values.begin(), type.values.end(), value) == type.values.end()) return false;
    if (!type.pattern.empty() && !matches(type.pattern, value)) return false;
    if (type.min_length > value.size()) return false;
    return is_builtin(type.base, value);
}

bool digits(std::string_view s)
{
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Complaint choice_complaint(const SimpleType& type, const std::string& value)
{
    return {"unknown-value", phrase("{0} is none of its values", in_quotes(value)),
            did_you_mean(value, type.values) + phrase("allowed are: {0}", joined(type.values))};
}

Complaint number_complaint(const SimpleType& type, const std::string& value)
{
    const bool positive = type.base == "positiveInteger";
    const auto least = phrase("write {0} or more", positive ? 1 : 0);
    if (value == "0" && positive) return {"bad-number", phrase("{0} is too small", value), least};
    if (value.size() > 1 && value[0] == '-' && digits(value.substr(1)))
        return {"bad-number", phrase("{0} is below zero", in_quotes(value)), least};
    std::string only;
    for (const char c : value)
        if (c >= '0' && c <= '9') only += c;
    const bool grouped = !only.empty() && value.find_first_not_of("0123456789., '") == value.npos &&
                         value.find_last_of("., '") != value.npos && value.size() - value.find_last_of("., '") == 4;
    return {"bad-number", value.empty() ? phrase("a whole number is wanted") : phrase("{0} is no whole number", in_quotes(value)),
            grouped ? phrase("write {0}", only) : phrase("write digits only, for instance 12")};
}

Complaint code_complaint(const std::string& value)
{
    std::string only;
    for (const char c : value)
        if (c >= '0' && c <= '9') only += c;
    const bool near = !only.empty() && only.size() <= 4;
    return {"bad-code", phrase("{0} is no CBS code of a municipality", in_quotes(value)),
            near ? phrase("write {0}", "GM" + std::string(4 - only.size(), '0') + only)
                 : phrase("write GM and four digits, for instance GM0867")};
}

Complaint version_complaint(const std::string& value)
{
    return {"wrong-version", phrase("{0} is no version of the meeting record that can be read", in_quotes(value)),
            phrase("write {0}", "schemaVersion=\"1.0\"")};
}

Complaint boolean_complaint(const std::string& value)
{
    struct Said {
        std::string_view word, means;
    };
    constexpr std::array said{Said{"ja", "true"},     Said{"yes", "true"},    Said{"True", "true"}, Said{"TRUE", "true"},
                              Said{"waar", "true"},   Said{"nee", "false"},   Said{"no", "false"},  Said{"False", "false"},
                              Said{"FALSE", "false"}, Said{"onwaar", "false"}};
    const auto* means = std::find_if(said.begin(), said.end(), [&](const Said& s) { return s.word == value; });
    return {"bad-boolean", phrase("{0} is neither true nor false", in_quotes(value)),
            means == said.end() ? phrase("write true or false") : phrase("write {0}", means->means)};
}

Complaint language_complaint(const std::string& value)
{
    auto mended = value;
    std::replace(mended.begin(), mended.end(), '_', '-');
    return {"bad-language", phrase("{0} is no language tag", in_quotes(value)),
            mended != value ? phrase("write {0}", mended) : phrase("write nl, en, fy or another tag of BCP 47")};
}

Complaint id_complaint(const std::string& value, bool reference)
{
    std::string mended;
    for (const char c : value) mended += is_space(c) || c == ':' || c == '/' || c == '#' ? '-' : c;
    if (!mended.empty() && ((mended[0] >= '0' && mended[0] <= '9') || mended[0] == '-' || mended[0] == '.'))
        mended = "x" + mended;
    const bool helps = !mended.empty() && is_builtin("NCName", mended);
    return {"bad-id", value.empty() ? phrase("an id must not be empty") : phrase("{0} cannot be an id", in_quotes(value)),
            reference ? phrase("write the id of another element; ids begin with a letter and have no spaces or colons")
            : helps   ? phrase("begin with a letter, without spaces or colons: for instance {0}", mended)
                      : phrase("begin with a letter, without spaces or colons")};
}

Complaint address_complaint(const std::string& value)
{
    std::string mended;
    for (const char c : value) mended += c == ' ' ? std::string("%20") : c == '\\' ? std::string("/") : std::string(1, c);
    return {"bad-address", phrase("{0} is no address (URI)", in_quotes(value)),
            mended != value && is_builtin("anyURI", mended) ? phrase("write {0}", mended)
                                                            : phrase("write it as in the address bar of a browser")};
}

}  // namespace

std::optional<Complaint> complaint_about(const SimpleType& type, std::string_view raw)
{
    if (valid(type, raw)) return std::nullopt;
    const auto value = normalised(type, raw);
    if (!type.values.empty()) return choice_complaint(type, value);
    if (type.name == "VersionString") return version_complaint(value);
    if (type.name == "MunicipalityCode") return code_complaint(value);
    if (type.name == "DateOrDateTime") return date_complaint(value, true, true);
    if (type.min_length != 0)
        return Complaint{"empty-text", phrase("the text is missing"),
                         phrase("write it, or leave the element out where it is not required")};
    if (type.base == "date") return date_complaint(value, false, true);
    if (type.base == "dateTime") return date_complaint(value, true, false);
    if (type.base == "nonNegativeInteger" || type.base == "positiveInteger") return number_complaint(type, value);
    if (type.base == "boolean") return boolean_complaint(value);
    if (type.base == "language") return language_complaint(value);
    if (type.base == "ID") return id_complaint(value, false);
    if (type.base == "IDREF" || type.base == "IDREFS") return id_complaint(value, true);
    if (type.base == "anyURI") return address_complaint(value);
    if (type.base == "hexBinary")
        return Complaint{"bad-checksum", phrase("{0} is no number in hexadecimal", in_quotes(value)),
                         phrase("write an even number of digits 0-9 and a-f")};
    return Complaint{"bad-value", phrase("{0} is not allowed", in_quotes(value)),
                     phrase("write for instance {0}", example_value(type))};
}

}  // namespace verslag::load
