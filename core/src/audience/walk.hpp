// Goes through a record by the tables in which its structs list their fields, so that a new field cannot
// be forgotten here.
#pragma once

#include <verslag/record/record.hpp>

#include <type_traits>

namespace verslag::audience {

template <class T>
struct IsList : std::false_type {
};
template <class T>
struct IsList<std::vector<T>> : std::true_type {
};

template <class T>
concept MessageList = IsList<std::remove_const_t<T>>::value && Message<typename std::remove_const_t<T>::value_type>;

template <class T>
concept HasVisibility = requires(T t)
{
    t.visibility;
};

// Calls f(name, member) for each field of a struct.
template <class T, class F>
void each_field(T& value, F&& f)
{
    std::remove_const_t<T>::fields([&](const auto&... x) { (f(x.name, value.*x.member), ...); });
}

// Calls f(struct) for a struct and for every one below it, the outer ones first. What f adds or removes
// inside the struct that it gets is taken into account.
template <class T, class F>
void each_message(T& value, F& f)
{
    f(value);
    each_field(value, [&](std::string_view, auto& member) {
        using M = std::remove_reference_t<decltype(member)>;
        if constexpr (MessageList<M>) {
            for (auto& item : member) each_message(item, f);
        } else if constexpr (Message<std::remove_const_t<M>>) {
            each_message(member, f);
        }
    });
}

}  // namespace verslag::audience
