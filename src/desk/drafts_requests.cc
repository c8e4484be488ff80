// The field lists of the requests and answers of drafts.h.

#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<SaveDraft>() {
  static const RecordType type = Record<SaveDraft>(
      "SaveDraft", {{"conversation", 1, &SaveDraft::conversation},
                    {"text", 2, &SaveDraft::text},
                    {"html", 3, &SaveDraft::html},
                    {"channel", 4, &SaveDraft::channel},
                    {"version", 5, &SaveDraft::version}});
  return type;
}

template <>
const RecordType& TypeOf<DraftReceipt>() {
  static const RecordType type = Record<DraftReceipt>(
      "DraftReceipt", {{"conversation", 1, &DraftReceipt::conversation},
                       {"version", 2, &DraftReceipt::version},
                       {"updated_at", 3, &DraftReceipt::updated_at}});
  return type;
}

template <>
const RecordType& TypeOf<DraftRow>() {
  static const RecordType type = Record<DraftRow>(
      "DraftRow", {{"conversation", 1, &DraftRow::conversation},
                   {"subject", 2, &DraftRow::subject},
                   {"text", 3, &DraftRow::text},
                   {"version", 4, &DraftRow::version},
                   {"present", 5, &DraftRow::present},
                   {"updated_at", 6, &DraftRow::updated_at}});
  return type;
}

}  // namespace sanad::record
