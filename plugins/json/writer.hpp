// Any model as JSON (RFC 8259), from its table of fields.
#pragma once

#include "shape.hpp"

#include <verslag/safe_text.hpp>

#include <functional>
#include <utility>

namespace verslag::json {

class Writer {
public:
    // `compact`: no white space. `flush` gets what is ready whenever there is much of it.
    template <Message T>
    static void write(const T& model, bool compact, std::function<void(const std::string&)> flush)
    {
        Writer w(compact, std::move(flush));
        w.object(model);
        w.out_ += '\n';
        w.flush_(w.out_);
    }

private:
    static constexpr std::size_t much = 65536;
    Writer(bool compact, std::function<void(const std::string&)> flush) : flush_(std::move(flush)), compact_(compact) {}

    void new_line()
    {
        if (compact_) return;
        out_ += '\n';
        out_.append(depth_ * 2, ' ');
    }

    template <Message T, class M>
    void member(const T& value, const Field<T, M>& f, bool& first)
    {
        if (is_left_out(f.name) || !belongs(value, f.name)) return;
        const M& v = value.*f.member;
        if (is_nothing(v) && !is_always_there(f)) return;
        const auto begin = out_.size();
        if (!first) out_ += ',';
        new_line();
        out_.append("\"").append(f.name).append(compact_ ? "\":" : "\": ");
        if (put(v)) first = false;
        else out_.resize(begin);
    }

    // False, with nothing of use written, for a message that holds nothing.
    template <class T>
    bool put(const T& v)
    {
        if constexpr (Message<T>) return object(v);
        else if constexpr (NamedEnum<T>) text(name_of(v));
        else if constexpr (std::is_same_v<T, bool>) out_ += v ? "true" : "false";
        else out_ += std::to_string(v);
        return true;
    }
    bool put(const std::string& v) { return text(v), true; }
    bool put(const Date& v) { return text(v.iso()), true; }
    template <class T>
    bool put(const std::optional<T>& v)
    {
        return put(*v);
    }
    template <class T>
    bool put(const std::vector<T>& all)
    {
        out_ += '[';
        ++depth_;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0) out_ += ',';
            new_line();
            put(all[i]);
            // An array with items stays: nothing before this is taken back.
            if (out_.size() >= much) flush_(std::exchange(out_, {}));
        }
        --depth_;
        if (!all.empty()) new_line();
        out_ += ']';
        return true;
    }
    template <Message T>
    bool object(const T& v)
    {
        out_ += '{';
        ++depth_;
        bool first = true;
        T::fields([&](const auto&... f) { (member(v, f, first), ...); });
        --depth_;
        if (!first) new_line();
        out_ += '}';
        return !first;
    }
    void text(std::string_view v)
    {
        out_ += '"';
        for (const char c : clean_text(v)) {
            if (c == '"' || c == '\\') out_ += '\\';
            if (c == '\n') out_ += "\\n";
            else if (c == '\t') out_ += "\\t";
            else out_ += c;
        }
        out_ += '"';
    }

    std::function<void(const std::string&)> flush_;
    std::string out_;
    std::size_t depth_ = 0;
    bool compact_;
};

}  // namespace verslag::json
