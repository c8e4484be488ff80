// Shared inboxes, and what is declared for their conversations: tags and
// custom fields.

#ifndef SANAD_INBOXES_H_
#define SANAD_INBOXES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "sanad/call.h"
#include "sanad/custom_field.h"
#include "sanad/inbox.h"
#include "sanad/service.h"
#include "sanad/tag.h"

namespace sanad {

struct CreateInbox {
  std::string name;
  std::string address;
  TeamId team;
  std::string language;
  FollowUp follow_up = FollowUp::kNewConversation;
  Repeats repeats = Repeats::kNone;
  absl::Duration repeat_window;  // at most limits::kRepeatWindowDays
  bool repeats_open_only = false;
  // Who asks says how long silence is no answer: from a minute to a year.
  bool confirms_resolution = false;
  absl::Duration confirmation_silence;
  absl::Duration undo_window;  // at most an hour
  bool open_to_public = false;
  absl::Duration follow_up_window;
};

// Members that are absent stay.
struct UpdateInbox {
  InboxId inbox;
  std::optional<std::string> name;
  std::optional<TeamId> team;
  std::optional<FollowUp> follow_up;
  // Of what is resolved and sent from now on.
  std::optional<bool> confirms_resolution;
  std::optional<absl::Duration> confirmation_silence;
  std::optional<absl::Duration> undo_window;
  std::optional<bool> disabled;
  std::optional<bool> open_to_public;
  std::optional<absl::Duration> follow_up_window;
  int64_t version = 0;
  std::optional<Repeats> repeats;
  std::optional<absl::Duration> repeat_window;
  std::optional<bool> repeats_open_only;
};

struct FieldChoice {
  std::string value;
  std::string label_english;
  std::string label_arabic;
};

struct DeclareField {
  std::string name;  // [a-z][a-z0-9_]*
  std::string label_english;
  std::string label_arabic;
  CustomFieldType type = CustomFieldType::kNone;
  std::vector<FieldChoice> choices;  // of kChoice: at least one
};

class Inboxes : public Service {
 public:
  using Service::Service;

  // team.unknown, inbox.address_taken, identity.malformed (the address),
  // inbox.repeat_window_outside, inbox.silence_out_of_range,
  // inbox.undo_too_long
  absl::StatusOr<Inbox> Create(const CreateInbox& request,
                               const CallOptions& options = {}) const;
  // inbox.unknown, inbox.changed, team.unknown, inbox.repeat_window_outside,
  // inbox.silence_out_of_range, inbox.undo_too_long
  absl::StatusOr<Inbox> Change(const UpdateInbox& request,
                               const CallOptions& options = {}) const;
  // Those that the principal may work in.
  absl::StatusOr<std::vector<Inbox>> List() const;

  absl::StatusOr<Page<Tag>> ListTags(const PageRequest& page = {}) const;

  // field.name_taken, field.name_malformed, field.no_choices,
  // field.takes_no_choices, field.too_many_choices, field.choice_twice,
  // workspace.too_many_fields
  absl::StatusOr<CustomField> Declare(const DeclareField& request,
                                      const CallOptions& options = {}) const;
  absl::StatusOr<std::vector<CustomField>> ListFields() const;
};

}  // namespace sanad

#endif  // SANAD_INBOXES_H_
