// The sheets of the workbook.
#pragma once

#include "sheet.hpp"

namespace verslag::compose {

// A row for each participant, in the order of the minutes, then one for each organisation that was
// represented without names.
Sheet attendance_sheet(const Context&);
// A row for each organisation of the record.
Sheet organisations_sheet(const Context&);

Sheet follow_ups_sheet(const Context&);
Sheet decisions_sheet(const Context&);
Sheet votes_sheet(const Context&);
Sheet experiments_sheet(const Context&);

// "24 aanwezigen en 12 organisaties": how many the minutes state that there were; empty when they don't in numbers.
std::string stated_counts(const Context&);

// Who came of each organisation, and how many follow-ups have which status: from the sheets that list them.
Sheet attendance_overview(const Context&, const Sheet& organisations);
Sheet follow_up_overview(const Context&, const Sheet& follow_ups);

// The words and the chart of an overview whose rows and sums are there.
void finish_overview(const Labels&, Sheet&);

// The sheet that explains a book: which meeting, for whom, what is not in it, and what each column of the
// other sheets means.
Sheet explanation_sheet(const Context&, const Book&);

}  // namespace verslag::compose
