#include "sanad/inbox.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Inbox>() {
  static const RecordType type = Record<Inbox>(
      "Inbox", {{"id", 1, &Inbox::id},
                {"version", 2, &Inbox::version},
                {"name", 3, &Inbox::name},
                {"address", 4, &Inbox::address},
                {"team", 5, &Inbox::team},
                {"language", 6, &Inbox::language},
                {"follow_up", 7, &Inbox::follow_up},
                {"repeats", 8, &Inbox::repeats},
                {"repeat_window", 9, &Inbox::repeat_window},
                {"repeats_open_only", 10, &Inbox::repeats_open_only},
                {"confirms_resolution", 11, &Inbox::confirms_resolution},
                {"confirmation_silence", 12, &Inbox::confirmation_silence},
                {"undo_window", 13, &Inbox::undo_window},
                {"sla_policy", 14, &Inbox::sla_policy},
                {"calendar", 15, &Inbox::calendar},
                {"disabled", 16, &Inbox::disabled},
                {"open_to_public", 17, &Inbox::open_to_public},
                {"follow_up_window", 18, &Inbox::follow_up_window}});
  return type;
}

template <>
const RecordType& TypeOf<InboxMember>() {
  static const RecordType type =
      Record<InboxMember>("InboxMember", {{"inbox", 1, &InboxMember::inbox},
                                          {"kind", 2, &InboxMember::kind},
                                          {"member", 3, &InboxMember::member}});
  return type;
}

template <>
const RecordType& TypeOf<InboxWatcher>() {
  static const RecordType type = Record<InboxWatcher>(
      "InboxWatcher", {{"inbox", 1, &InboxWatcher::inbox},
                       {"kind", 2, &InboxWatcher::kind},
                       {"watcher", 3, &InboxWatcher::watcher}});
  return type;
}

}  // namespace sanad::record
