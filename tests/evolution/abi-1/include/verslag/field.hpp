// How a model names its fields: each struct has one static function fields(take), which calls take(field, field, …),
// and everything that must know them all (encoding, decoding, the .proto, tests) is derived from it. A template costs
// nothing to compile where nobody asks.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

namespace verslag {

// A field is known on the wire by its number. Numbers are never reused, and a new field gets a new
// number: so an older reader skips what it doesn't know, and what is missing keeps its default.
template <class T, class M>
struct Field {
    std::uint32_t number;
    std::string_view name;
    M T::*member;
};

template <class T, class M>
constexpr Field<T, M> field(std::uint32_t number, std::string_view name, M T::*member)
{
    return {number, name, member};
}

namespace detail {
struct Taker {
    void operator()(const auto&...) const;
};
}  // namespace detail

template <class T>
concept Message = requires(detail::Taker take)
{
    T::fields(take);
};

// The fields of `Base` as those of `Derived`, which has the base's one member of the type `From` in another form.
template <class Base, class From, class Derived, class To, class Take>
constexpr void fields_with(To Derived::*instead, Take take)
{
    const auto of = [&]<class M>(const Field<Base, M>& f) {
        if constexpr (std::is_same_v<M, From>) return Field<Derived, To>{f.number, f.name, instead};
        else return Field<Derived, M>{f.number, f.name, f.member};
    };
    Base::fields([&](const auto&... f) { take(of(f)...); });
}

// An enumeration of the models has a function names(E), found by argument-dependent look-up, that
// lists the words for its values in order, beginning with the value 0. The first may be "": not given.
template <class E>
concept NamedEnum = requires(E e)
{
    names(e);
};

// The word for an enumerator, as it stands in a record.
template <NamedEnum E>
constexpr std::string_view name_of(E value)
{
    const auto all = names(E{});
    const auto i = static_cast<std::size_t>(value);
    return i < all.size() ? all[i] : std::string_view{};
}

// The enumerator for a word; the first one when there is no such word.
template <NamedEnum E>
constexpr E enum_of(std::string_view word)
{
    const auto all = names(E{});
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i] == word) return static_cast<E>(i);
    return E{};
}

}  // namespace verslag
