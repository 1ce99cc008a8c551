// What people and organisations are called, by their names or by what stands for them.
#pragma once

#include "context.hpp"

namespace verslag::compose {

// The name of a participant as far as this audience may see it; empty when there is none to see.
Runs person_name(const record::Participant&);
// What stands in a column of names: the name, or that it is not to be seen.
Runs listed_name(const Context&, const record::Participant&);
// The name of a participant, else function (or role) and organisation: "beleidsadviseur (Gemeente Zeist)".
Runs person_or_role(const Context&, const record::Participant&);

// "voorzitter", "raadslid": the role as it is called in this kind of meeting.
Runs role_words(const Context&, const record::Participant&);
// Function and role, each once: "burgemeester, voorzitter".
Runs function_and_role(const Context&, const record::Participant&);

// The official name of an organisation, by its id; empty when there is none.
Runs organisation_name(const Context&, std::string_view id);

// Whom a party stands for: its words, else who it refers to, else that the name is not to be seen.
Runs party_words(const Context&, const record::Party&);
// Several of them, with commas. Those without a name to see are left out when `named_only`.
Runs parties_words(const Context&, const std::vector<record::Party>&, bool named_only = false);

// What stands for a mention without words of its own.
Runs mentioned(const Context&, const record::Inline&);

}  // namespace verslag::compose
