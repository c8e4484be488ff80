// How shared inboxes, tags and custom fields are read.

#include <utility>
#include <vector>

#include "desk/executor.h"
#include "desk/paging.h"
#include "sanad/inboxes.h"

namespace sanad {
namespace {

absl::StatusOr<std::vector<Inbox>> ReadInboxes(Call& call) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  SANAD_ASSIGN_OR_RETURN(auto inboxes, call.All<Inbox>(kPrimary, {}));
  std::erase_if(inboxes, [&](const Inbox& inbox) {
    return !call.May(Action::kInboxRead,
                     call.Thing(ObjectKind::kInbox, inbox.id));
  });
  return inboxes;
}

absl::StatusOr<Page<Tag>> ReadTags(Call& call, const PageRequest& page) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  storage::Scan scan = {.streams = {{.table = &TableFor<Tag>()}}};
  SANAD_RETURN_IF_ERROR(StartPage(page, "tags", scan));
  return ReadPageOf<Tag>(call.reading(), scan, "tags");
}

absl::StatusOr<std::vector<CustomField>> ReadFields(Call& call) {
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  return call.All<CustomField>(kPrimary, {});
}

}  // namespace

absl::StatusOr<std::vector<Inbox>> Inboxes::List() const {
  return Read<std::vector<Inbox>>(state(), Operation::kInboxesList,
                                  ReadInboxes);
}

absl::StatusOr<Page<Tag>> Inboxes::ListTags(const PageRequest& page) const {
  return Read<Page<Tag>>(state(), Operation::kInboxesListTags,
                         [&](Call& call) { return ReadTags(call, page); });
}

absl::StatusOr<std::vector<CustomField>> Inboxes::ListFields() const {
  return Read<std::vector<CustomField>>(state(), Operation::kInboxesListFields,
                                        ReadFields);
}

}  // namespace sanad
