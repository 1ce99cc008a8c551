// Models as bytes: the varint and length-delimited subset of the Protocol Buffers encoding, which
// schemas/views.proto describes to other languages.
#pragma once

#include <verslag/date.hpp>
#include <verslag/field.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace verslag::wire {

enum Kind : std::uint32_t { varint = 0, bytes = 2 };

class Writer {
public:
    template <Message T>
    static std::string encode(const T& value)
    {
        Writer w;
        w.message(value);
        return std::move(w.out_);
    }

private:
    void number(std::uint64_t v)
    {
        for (; v >= 0x80; v >>= 7) out_.push_back(static_cast<char>(v | 0x80));
        out_.push_back(static_cast<char>(v));
    }
    void integer(std::uint32_t id, std::uint64_t v) { number(id << 3 | varint), number(v); }
    void blob(std::uint32_t id, std::string_view v)
    {
        number(id << 3 | bytes);
        number(v.size());
        out_.append(v);
    }
    // The length stands before the content but is only known after it.
    template <Message T>
    void nested(std::uint32_t id, const T& value, bool even_if_empty)
    {
        const auto begin = out_.size();
        number(id << 3 | bytes);
        const auto content = out_.size();
        message(value);
        const auto size = out_.size() - content;
        if (size == 0 && !even_if_empty) return out_.resize(begin);
        char length[10];
        std::size_t n = 0;
        for (auto v = size;; v >>= 7) {
            length[n++] = static_cast<char>(v < 0x80 ? v : (v & 0x7f) | 0x80);
            if (v < 0x80) break;
        }
        out_.insert(content, length, n);
    }

    void put(std::uint32_t id, const std::string& v)
    {
        if (!v.empty()) blob(id, v);
    }
    void put(std::uint32_t id, const Date& v)
    {
        if (v.given()) blob(id, v.iso());
    }
    template <class T>
    void put(std::uint32_t id, const T& v)
    {
        if constexpr (Message<T>) nested(id, v, false);
        else if (v != T{}) integer(id, static_cast<std::uint64_t>(v));
    }
    template <class T>
    void put(std::uint32_t id, const std::optional<T>& v)
    {
        if (v) integer(id, static_cast<std::uint64_t>(*v));
    }
    template <class T>
    void put(std::uint32_t id, const std::vector<T>& items)
    {
        for (const T& item : items) {
            if constexpr (Message<T>) nested(id, item, true);
            else if constexpr (std::is_same_v<T, std::string>) blob(id, item);
            else integer(id, static_cast<std::uint64_t>(item));
        }
    }
    template <Message T>
    void message(const T& value)
    {
        std::apply([&](const auto&... f) { (put(f.number, value.*f.member), ...); }, T::fields());
    }

    std::string out_;
};

// Fields that it doesn't know are skipped. Throws std::runtime_error on bytes that are no encoding.
class Reader {
public:
    template <Message T>
    static T decode(std::string_view in)
    {
        T value;
        Reader r{in};
        while (!r.in_.empty()) r.entry(value);
        return value;
    }

private:
    explicit Reader(std::string_view in) : in_(in) {}
    std::uint64_t number()
    {
        std::uint64_t v = 0;
        for (int shift = 0; shift < 64 && !in_.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(in_.front());
            in_.remove_prefix(1);
            v |= std::uint64_t{byte & 0x7fu} << shift;
            if (byte < 0x80) return v;
        }
        throw std::runtime_error("model: a number is cut short or too long");
    }
    std::string_view blob()
    {
        const auto size = number();
        if (size > in_.size()) throw std::runtime_error("model: a field is longer than its message");
        const auto v = in_.substr(0, size);
        in_.remove_prefix(size);
        return v;
    }

    void get(std::string& v) { v = blob(); }
    void get(Date& v) { v = Date::parse(blob()).value_or(Date{}); }
    template <class T>
    void get(T& v)
    {
        if constexpr (Message<T>) {
            Reader inner{blob()};
            while (!inner.in_.empty()) inner.entry(v);
        } else {
            v = static_cast<T>(number());
        }
    }
    template <class T>
    void get(std::optional<T>& v)
    {
        v = static_cast<T>(number());
    }
    template <class T>
    void get(std::vector<T>& v)
    {
        get(v.emplace_back());
    }

    template <class T>
    static constexpr std::uint32_t kind_of()
    {
        if constexpr (Message<T> || std::is_same_v<T, std::string> || std::is_same_v<T, Date>) return bytes;
        else return varint;
    }
    template <class M>
    struct Item {
        using type = M;
    };
    template <class M>
    struct Item<std::vector<M>> {
        using type = M;
    };
    template <class M>
    struct Item<std::optional<M>> {
        using type = M;
    };

    template <Message T>
    void entry(T& value)
    {
        const auto key = number();
        const auto take = [&]<class M>(const Field<T, M>& f) {
            if (f.number != key >> 3 || (key & 7) != kind_of<typename Item<M>::type>()) return false;
            get(value.*f.member);
            return true;
        };
        if (std::apply([&](const auto&... f) { return (take(f) || ...); }, T::fields())) return;
        switch (key & 7) {
            case varint:
                number();
                break;
            case bytes:
                blob();
                break;
            case 1:
                skip(8);
                break;
            case 5:
                skip(4);
                break;
            default:
                throw std::runtime_error("model: a field of an unknown kind");
        }
    }
    void skip(std::size_t n)
    {
        if (n > in_.size()) throw std::runtime_error("model: a field is longer than its message");
        in_.remove_prefix(n);
    }

    std::string_view in_;
};

}  // namespace verslag::wire
