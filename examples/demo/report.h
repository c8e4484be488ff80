// The week in figures: printed, and as pages.

#ifndef SANAD_EXAMPLES_DEMO_REPORT_H_
#define SANAD_EXAMPLES_DEMO_REPORT_H_

#include <string>

#include "sanad/sanad.h"

namespace demo {

// The week from Sunday, 4 January 2026, in Cairo.
sanad::FiguresRequest TheWeek();

void PrintReport(const sanad::Session& reader);

// Writes week.ar.html, week.en.html and week.csv into the folder.
void WriteReport(const sanad::Session& reader, const std::string& folder);

}  // namespace demo

#endif  // SANAD_EXAMPLES_DEMO_REPORT_H_
