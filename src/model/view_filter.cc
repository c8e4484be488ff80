#include "sanad/view_filter.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<FieldCondition>() {
  static const RecordType type = Record<FieldCondition>(
      "FieldCondition", {{"field", 1, &FieldCondition::field},
                         {"values", 2, &FieldCondition::values}});
  return type;
}

template <>
const RecordType& TypeOf<ViewFilter>() {
  static const RecordType type = Record<ViewFilter>(
      "ViewFilter",
      {{"inboxes", 1, &ViewFilter::inboxes},
       {"teams", 2, &ViewFilter::teams},
       {"assignees", 3, &ViewFilter::assignees},
       {"mine", 4, &ViewFilter::mine},
       {"unassigned", 5, &ViewFilter::unassigned},
       {"statuses", 6, &ViewFilter::statuses},
       {"priorities", 7, &ViewFilter::priorities},
       {"kinds", 8, &ViewFilter::kinds},
       {"channels", 9, &ViewFilter::channels},
       {"any_tags", 10, &ViewFilter::any_tags},
       {"all_tags", 11, &ViewFilter::all_tags},
       {"fields", 12, &ViewFilter::fields},
       {"snoozed", 13, &ViewFilter::snoozed},
       {"waiting", 14, &ViewFilter::waiting},
       {"due", 15, &ViewFilter::due},
       {"waiting_longer_than", 16, &ViewFilter::waiting_longer_than},
       {"overdue", 17, &ViewFilter::overdue}});
  return type;
}

}  // namespace sanad::record
