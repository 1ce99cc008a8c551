// How the models' tables of fields become JSON: what the writer does, and what the schema says that it does.
#pragma once

#include <verslag/record/collection.hpp>

namespace verslag::json {

// Where a part stands in the record's file says nothing to those who don't have that file, and to the others how much was
// left out of it.
constexpr bool is_left_out(std::string_view name) { return name == "line"; }

// Two members of a block belong to lists only, though they have a value in every block.
template <class T>
constexpr bool belongs(const T& value, std::string_view name)
{
    if constexpr (std::is_same_v<T, record::Block>)
        return value.kind == record::Block::Kind::list || (name != "list_kind" && name != "start");
    else return true;
}

// Whether there is nothing to write: no text, no number but 0, no word for an enumerator, no items. What a message holds
// decides for a message.
inline bool is_nothing(const std::string& v) { return v.empty(); }
inline bool is_nothing(const Date& v) { return !v.given(); }
template <class T>
bool is_nothing(const std::vector<T>& v)
{
    return v.empty();
}
template <class T>
bool is_nothing(const std::optional<T>& v)
{
    return !v;
}
template <class T>
bool is_nothing(const T& v)
{
    if constexpr (Message<T>) return false;
    else if constexpr (NamedEnum<T>) return name_of(v).empty();
    else return v == T{};
}

// Whether a member is written whatever it holds: without it, a reader would have to know what it is then. A member that is
// nothing by default is left out where it is nothing; but a collection is known by its records, be there none.
template <Message T, class M>
bool is_always_there(const Field<T, M>& f)
{
    if constexpr (Message<M>) return false;
    else if constexpr (std::is_same_v<M, std::vector<record::Record>>) return true;
    else return !is_nothing(T{}.*f.member) && belongs(T{}, f.name);
}

}  // namespace verslag::json
