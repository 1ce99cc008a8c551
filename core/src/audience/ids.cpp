#include "ids.hpp"

#include "part_of.hpp"

#include <algorithm>
#include <set>

namespace verslag::audience {
namespace {

// The fields that hold ids of other parts; `id` itself names a part.
constexpr std::array<std::string_view, 7> references{"ref",          "organisation",   "municipality", "agenda_item",
                                                     "agenda_items", "substitute_for", "based_on"};

constexpr bool refers(std::string_view field)
{
    return std::find(references.begin(), references.end(), field) != references.end();
}

std::set<std::string, std::less<>> ids(const record::Record& record)
{
    std::set<std::string, std::less<>> all;
    auto collect = [&](const auto& part) {
        if constexpr (requires { part.id; })
            if (!part.id.empty()) all.insert(part.id);
    };
    each_message(record, collect);
    return all;
}

// Calls f with each string that refers to another part.
template <class F>
void each_reference(record::Record& record, F f)
{
    auto visit = [&](auto& part) {
        each_field(part, [&]<class M>(std::string_view name, M& member) {
            if (!refers(name)) return;
            if constexpr (std::is_same_v<M, std::string>) f(member);
            if constexpr (std::is_same_v<M, std::vector<std::string>>) {
                for (auto& one : member) f(one);
                std::erase(member, std::string());
            }
        });
    };
    each_message(record, visit);
}

}  // namespace

void rename_people(record::Record& record, const Fates& fates)
{
    const auto taken = ids(record);
    std::map<std::string, std::string> renamed;
    std::size_t number = 0;
    for (std::size_t i = 0; i < fates.participants.size(); ++i) {
        auto& id = record.attendance.participants[i].id;
        if (id.empty() || fates.participants[i].name == Fate::Name::shown) continue;
        std::string fresh;
        do fresh = "person-" + std::to_string(++number);
        while (taken.contains(fresh));
        renamed[id] = fresh;
        id = fresh;
    }
    if (renamed.empty()) return;
    each_reference(record, [&](std::string& id) {
        if (const auto found = renamed.find(id); found != renamed.end()) id = found->second;
    });
}

void drop_dangling(record::Record& record, Count& count)
{
    const auto known = ids(record);
    each_reference(record, [&](std::string& id) {
        if (!known.contains(id)) id.clear();
    });
    count.add(Part::represented,
              std::erase_if(record.attendance.represented, [](const record::Represented& r) { return r.organisation.empty(); }));
}

}  // namespace verslag::audience
