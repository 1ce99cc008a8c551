// The JSON Schema of the record, derived from the models' tables of fields and from the rules by which they are written.
#pragma once

#include "../../plugins/json/shape.hpp"

#include <cxxabi.h>
#include <cctype>
#include <cstdlib>
#include <functional>
#include <memory>
#include <set>
#include <typeinfo>
#include <vector>

namespace verslag::json {

class SchemaText {
public:
    std::string whole()
    {
        std::string definitions;
        const auto record = reference<record::Record>(), collection = reference<record::Collection>();
        // Each definition may add others behind itself.
        for (std::size_t i = 0; i < waiting_.size(); ++i) {
            const auto make = waiting_[i];
            definitions += (i > 0 ? ",\n    " : "    ") + make(*this);
        }
        return "{\n"
               "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
               "  \"$id\": \"urn:verslag:record.schema.json:1\",\n"
               "  \"title\": \"A meeting record, or those of a series, narrowed to the audience, as the format json writes "
               "it\",\n"
               "  \"$comment\": \"Made from the models' own tables of fields by the program record_schema; docs/json.md explains "
               "it.\",\n"
               "  \"if\": {\"required\": [\"records\"]},\n"
               "  \"then\": " +
               collection + ",\n  \"else\": " + record + ",\n  \"$defs\": {\n" + definitions + "\n  }\n}\n";
    }

private:
    template <class T>
    static std::string name()
    {
        int status = 0;
        const std::unique_ptr<char, void (*)(void*)> plain{abi::__cxa_demangle(typeid(T).name(), nullptr, nullptr, &status),
                                                           std::free};
        std::string out;
        bool start = true;
        for (const char c : std::string_view(plain.get())) {
            if (c == ':') {
                start = true;
                continue;
            }
            out += start ? static_cast<char>(std::toupper(c)) : c;
            start = false;
        }
        for (const std::string_view space : {"Verslag", "Record"})
            if (out.starts_with(space) && out.size() > space.size()) out.erase(0, space.size());
        return out;
    }
    template <class M>
    struct Item {
        using type = M;
    };
    template <class M>
    struct Item<std::vector<M>> {
        using type = M;
        static constexpr bool many = true;
    };
    template <class M>
    struct Item<std::optional<M>> {
        using type = M;
    };

    template <class T>
    std::string reference()
    {
        const auto called = name<T>();
        if (seen_.insert(called).second)
            waiting_.push_back([called](SchemaText& s) { return "\"" + called + "\": " + s.definition<T>(); });
        return "{\"$ref\": \"#/$defs/" + called + "\"}";
    }
    template <class T>
    std::string definition()
    {
        if constexpr (Message<T>) {
            return "{\n" + object<T>("      ") + "\n    }";
        } else {
            std::string words;
            for (const auto word : names(T{}))
                if (!word.empty()) words += (words.empty() ? "\"" : ", \"") + std::string(word) + "\"";
            return "{\"enum\": [" + words + "]}";
        }
    }
    template <class T>
    std::string type()
    {
        if constexpr (Message<T> || NamedEnum<T>) {
            return reference<T>();
        } else if constexpr (std::is_same_v<T, Date>) {
            return "{\"type\": \"string\", \"format\": \"date\"}";
        } else if constexpr (std::is_same_v<T, std::string>) {
            return "{\"type\": \"string\"}";
        } else if constexpr (std::is_same_v<T, bool>) {
            return "{\"type\": \"boolean\"}";
        } else {
            static_assert(std::is_unsigned_v<T>);
            return "{\"type\": \"integer\", \"minimum\": 0}";
        }
    }
    template <Message T>
    std::string object(const std::string& margin)
    {
        std::string members, required;
        const auto add = [&]<class M>(const Field<T, M>& f) {
            if (is_left_out(f.name)) return;
            const auto one = type<typename Item<M>::type>();
            const bool many = requires { Item<M>::many; };
            members += (members.empty() ? "" : ",\n") + margin + "  \"" + std::string(f.name) + "\": " +
                       (many ? std::string("{\"type\": \"array\", ") + (is_always_there(f) ? "" : "\"minItems\": 1, ") +
                                   "\"items\": " + one + "}"
                             : one);
            if (is_always_there(f)) required += (required.empty() ? "\"" : ", \"") + std::string(f.name) + "\"";
        };
        T::fields([&](const auto&... f) { (add(f), ...); });
        return margin + "\"type\": \"object\",\n" + margin + "\"properties\": {\n" + members + "\n" + margin + "}" +
               (required.empty() ? "" : ",\n" + margin + "\"required\": [" + required + "]");
    }

    std::set<std::string> seen_;
    std::vector<std::function<std::string(SchemaText&)>> waiting_;
};

inline std::string record_schema() { return SchemaText().whole(); }

}  // namespace verslag::json
