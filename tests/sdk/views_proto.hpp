// The .proto of the models, derived from their tables of fields.
#pragma once

#include <verslag/artefacts.hpp>
#include <verslag/document.hpp>
#include <verslag/house_style.hpp>
#include <verslag/record/collection.hpp>
#include <verslag/workbook.hpp>

#include <cxxabi.h>
#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <memory>
#include <set>
#include <typeinfo>

namespace verslag {

class ProtoText {
public:
    template <Message T>
    void add()
    {
        if (!seen_.insert(name<T>()).second) return;
        std::string body, after;
        T::fields([&](const auto&... f) { (line(body, f), ...); });
        text_ += "\nmessage " + name<T>() + " {\n" + body + "}\n";
        T::fields([&](const auto&... f) { (follow(f), ...); });
    }
    const std::string& text() const { return text_; }

private:
    // verslag::record::Block -> RecordBlock; verslag::Block::Kind -> BlockKind; verslag::record::Record -> Record
    template <class T>
    static std::string name()
    {
        int status = 0;
        const std::unique_ptr<char, void (*)(void*)> plain{abi::__cxa_demangle(typeid(T).name(), nullptr, nullptr, &status),
                                                           std::free};
        std::string out;
        bool start = true;
        for (const char c : std::string_view(plain.get()).substr(sizeof "verslag::" - 1)) {
            if (c == ':') {
                start = true;
                continue;
            }
            out += start ? static_cast<char>(std::toupper(c)) : c;
            start = false;
        }
        return out == "RecordRecord" ? "Record" : out;
    }
    template <class T>
    static std::string type()
    {
        if constexpr (Message<T> || NamedEnum<T>) return name<T>();
        else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Date>) return "string";
        else if constexpr (std::is_same_v<T, bool>) return "bool";
        else if constexpr (std::is_same_v<T, double>) return "double";
        else if constexpr (std::is_same_v<T, std::uint32_t>) return "uint32";
        else if constexpr (std::is_same_v<T, std::int64_t>) return "int64";
        else {
            static_assert(std::is_same_v<T, std::uint64_t>);
            return "uint64";
        }
    }
    template <class M>
    struct Inner {
        using type = M;
        static constexpr const char* label = "";
    };
    template <class M>
    struct Inner<std::vector<M>> {
        using type = M;
        static constexpr const char* label = "repeated ";
    };
    template <class M>
    struct Inner<std::optional<M>> {
        using type = M;
        static constexpr const char* label = "optional ";
    };

    template <class T, class M>
    void line(std::string& body, const Field<T, M>& f)
    {
        using I = Inner<M>;
        // What is called so is the one kind of field that is no text.
        const auto kind = f.name == "bytes" ? "bytes" : type<typename I::type>();
        body += "  " + std::string(I::label) + kind + ' ' + std::string(f.name) + " = " + std::to_string(f.number) + ";";
        if (std::is_same_v<typename I::type, Date>) body += "  // YYYY-MM-DD";
        body += '\n';
    }
    template <class T, class M>
    void follow(const Field<T, M>&)
    {
        using I = typename Inner<M>::type;
        if constexpr (Message<I>) add<I>();
        else if constexpr (NamedEnum<I>) add_enum<I>();
    }
    template <NamedEnum E>
    void add_enum()
    {
        if (!seen_.insert(name<E>()).second) return;
        text_ += "\nenum " + name<E>() + " {\n";
        const auto words = names(E{});
        for (std::size_t i = 0; i < words.size(); ++i)
            text_ += "  " + constant(name<E>()) + '_' + constant(words[i].empty() ? "unset" : words[i]) + " = " +
                     std::to_string(i) + ";\n";
        text_ += "}\n";
    }
    static std::string constant(std::string_view camel)
    {
        std::string out;
        for (const char c : camel) {
            if (std::isupper(c) && !out.empty()) out += '_';
            out += static_cast<char>(std::toupper(c));
        }
        return out;
    }

    std::string text_;
    std::set<std::string> seen_;
};

inline std::string views_proto()
{
    ProtoText p;
    p.add<Document>();
    p.add<Workbook>();
    p.add<record::Record>();
    p.add<record::Collection>();
    p.add<HouseStyle>();
    p.add<Artefacts>();
    return "// What crosses to an exporter, for languages other than C++. Made from the models' own tables of fields\n"
           "// (core/sdk/include/verslag/); a test keeps the two equal. Numbers are never reused.\n"
           "syntax = \"proto3\";\n"
           "package verslag;\n" +
           p.text();
}

}  // namespace verslag
