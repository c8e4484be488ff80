// The field lists of the requests and answers of inboxes.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<CreateInbox>() {
  static const RecordType type = Record<CreateInbox>(
      "CreateInbox",
      {{"name", 1, &CreateInbox::name},
       {"address", 2, &CreateInbox::address},
       {"team", 3, &CreateInbox::team},
       {"language", 4, &CreateInbox::language},
       {"follow_up", 5, &CreateInbox::follow_up},
       {"repeats", 8, &CreateInbox::repeats},
       {"repeat_window", 9, &CreateInbox::repeat_window},
       {"repeats_open_only", 10, &CreateInbox::repeats_open_only},
       {"confirms_resolution", 11, &CreateInbox::confirms_resolution},
       {"confirmation_silence", 12, &CreateInbox::confirmation_silence},
       {"undo_window", 13, &CreateInbox::undo_window},
       {"open_to_public", 14, &CreateInbox::open_to_public},
       {"follow_up_window", 15, &CreateInbox::follow_up_window}});
  return type;
}

template <>
const RecordType& TypeOf<UpdateInbox>() {
  static const RecordType type = Record<UpdateInbox>(
      "UpdateInbox",
      {{"inbox", 1, &UpdateInbox::inbox},
       {"name", 2, &UpdateInbox::name},
       {"team", 3, &UpdateInbox::team},
       {"follow_up", 4, &UpdateInbox::follow_up},
       {"version", 5, &UpdateInbox::version},
       {"repeats", 8, &UpdateInbox::repeats},
       {"repeat_window", 9, &UpdateInbox::repeat_window},
       {"repeats_open_only", 10, &UpdateInbox::repeats_open_only},
       {"confirms_resolution", 11, &UpdateInbox::confirms_resolution},
       {"confirmation_silence", 12, &UpdateInbox::confirmation_silence},
       {"undo_window", 13, &UpdateInbox::undo_window},
       {"disabled", 14, &UpdateInbox::disabled},
       {"open_to_public", 15, &UpdateInbox::open_to_public},
       {"follow_up_window", 16, &UpdateInbox::follow_up_window}});
  return type;
}

template <>
const RecordType& TypeOf<FieldChoice>() {
  static const RecordType type = Record<FieldChoice>(
      "FieldChoice", {{"value", 1, &FieldChoice::value},
                      {"label_english", 2, &FieldChoice::label_english},
                      {"label_arabic", 3, &FieldChoice::label_arabic}});
  return type;
}

template <>
const RecordType& TypeOf<DeclareField>() {
  static const RecordType type = Record<DeclareField>(
      "DeclareField", {{"name", 1, &DeclareField::name},
                       {"label_english", 2, &DeclareField::label_english},
                       {"label_arabic", 3, &DeclareField::label_arabic},
                       {"type", 4, &DeclareField::type},
                       {"choices", 5, &DeclareField::choices}});
  return type;
}

}  // namespace sanad::record
