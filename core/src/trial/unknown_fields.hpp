// Encoded models as a later program would write them.
#pragma once

#include <verslag/wire.hpp>

namespace verslag::trial {

// Adds fields that nobody knows to every message in the encoding of a T, of each kind that the encoding has.
template <Message T>
std::string with_unknown_fields(std::string_view in);

namespace detail {

template <class M>
struct Inner {
    using type = M;
};
template <class M>
struct Inner<std::vector<M>> {
    using type = M;
};

inline std::uint64_t take_number(std::string_view& in)
{
    std::uint64_t v = 0;
    for (int shift = 0; shift < 64 && !in.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        v |= std::uint64_t{byte & 0x7fu} << shift;
        if (byte < 0x80) break;
    }
    return v;
}

inline void put_number(std::string& out, std::uint64_t v)
{
    for (; v >= 0x80; v >>= 7) out.push_back(static_cast<char>(v | 0x80));
    out.push_back(static_cast<char>(v));
}

inline void put_unknown(std::string& out)
{
    constexpr std::uint64_t first = 18000;
    constexpr std::string_view words = "of a later version";
    put_number(out, first << 3 | wire::varint), put_number(out, 12345);
    put_number(out, (first + 1) << 3 | wire::bytes), put_number(out, words.size()), out.append(words);
    put_number(out, (first + 2) << 3 | wire::fixed64), out.append(8, '\x7f');
    put_number(out, (first + 3) << 3 | 5), out.append(4, '\x7f');
}

// The content of the field `number` of a T, with unknown fields in it where it is a message.
template <Message T>
std::string content(std::uint64_t number, std::string_view blob)
{
    std::string out{blob};
    const auto look = [&]<class M>(const Field<T, M>& f) {
        using One = typename Inner<M>::type;
        if constexpr (Message<One>)
            if (f.number == number) out = with_unknown_fields<One>(blob);
    };
    T::fields([&](const auto&... f) { (look(f), ...); });
    return out;
}

}  // namespace detail

template <Message T>
std::string with_unknown_fields(std::string_view in)
{
    std::string out;
    detail::put_unknown(out);
    while (!in.empty()) {
        const auto key = detail::take_number(in);
        detail::put_number(out, key);
        if ((key & 7) == wire::varint) {
            detail::put_number(out, detail::take_number(in));
        } else if ((key & 7) == wire::fixed64) {
            out.append(in.substr(0, 8));
            in.remove_prefix(8);
        } else {
            const auto size = detail::take_number(in);
            const auto blob = detail::content<T>(key >> 3, in.substr(0, size));
            detail::put_number(out, blob.size());
            out += blob;
            in.remove_prefix(size);
        }
    }
    detail::put_unknown(out);
    return out;
}

}  // namespace verslag::trial
