// Models as bytes: the varint, 64-bit and length-delimited subset of the Protocol Buffers encoding, which
// schemas/views.proto describes to other languages. A field is left out when it is zero or empty and would be so by
// itself, too: what has another default is always written, so that a reader need not know the defaults.
#pragma once

#include <verslag/date.hpp>
#include <verslag/field.hpp>

#include <bit>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace verslag::wire {

enum Kind : std::uint32_t { varint = 0, fixed64 = 1, bytes = 2 };

class Writer {
public:
    template <Message T>
    static std::string encode(const T& value)
    {
        Writer w;
        w.message(value, T{});
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
    void nested(std::uint32_t id, const T& value, const T& usual, bool even_if_empty)
    {
        const auto begin = out_.size();
        number(id << 3 | bytes);
        const auto content = out_.size();
        message(value, usual);
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

    void put(std::uint32_t id, const std::string& v, const std::string& usual)
    {
        if (!v.empty() || !usual.empty()) blob(id, v);
    }
    void put(std::uint32_t id, const Date& v, const Date&)
    {
        if (v.given()) blob(id, v.iso());
    }
    void put(std::uint32_t id, double v, double usual)
    {
        if (v == 0 && usual == 0) return;
        number(id << 3 | fixed64);
        for (auto bits = std::bit_cast<std::uint64_t>(v), i = std::uint64_t{0}; i < 8; ++i, bits >>= 8)
            out_.push_back(static_cast<char>(bits));
    }
    template <class T>
    void put(std::uint32_t id, const T& v, const T& usual)
    {
        if constexpr (Message<T>) nested(id, v, usual, false);
        else if (v != T{} || usual != T{}) integer(id, static_cast<std::uint64_t>(v));
    }
    template <class T>
    void put(std::uint32_t id, const std::optional<T>& v, const std::optional<T>&)
    {
        if (v) integer(id, static_cast<std::uint64_t>(*v));
    }
    template <class T>
    void put(std::uint32_t id, const std::vector<T>& items, const std::vector<T>&)
    {
        for (const T& item : items) {
            if constexpr (Message<T>) {
                static const T usual{};
                nested(id, item, usual, true);
            } else if constexpr (std::is_same_v<T, std::string>) blob(id, item);
            else integer(id, static_cast<std::uint64_t>(item));
        }
    }
    template <Message T>
    void message(const T& value, const T& usual)
    {
        T::fields([&](const auto&... f) { (put(f.number, value.*f.member, usual.*f.member), ...); });
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
        into(value, in);
        return value;
    }
    // The same into a value that holds what it had, where `in` has nothing for it.
    template <Message T>
    static void into(T& value, std::string_view in)
    {
        Reader r{in};
        while (!r.in_.empty()) r.entry(value);
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
    void get(std::string_view& v) { v = blob(); }  // a message left as it is: a part of the bytes that are read
    void get(Date& v) { v = Date::parse(blob()).value_or(Date{}); }
    void get(double& v)
    {
        if (in_.size() < 8) throw std::runtime_error("model: a field is longer than its message");
        std::uint64_t bits = 0;
        for (std::size_t i = 8; i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(in_[i]);
        in_.remove_prefix(8);
        v = std::bit_cast<double>(bits);
    }
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
        if constexpr (Message<T> || std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view> ||
                      std::is_same_v<T, Date>)
            return bytes;
        else if constexpr (std::is_same_v<T, double>) return fixed64;
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
        bool taken = false;
        T::fields([&](const auto&... f) { taken = (take(f) || ...); });
        if (taken) return;
        switch (key & 7) {
            case varint:
                number();
                break;
            case bytes:
                blob();
                break;
            case fixed64:
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
