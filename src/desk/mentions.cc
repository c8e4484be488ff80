// Where an agent is mentioned.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "desk/conversation_access.h"
#include "desk/executor.h"
#include "desk/names.h"
#include "desk/paging.h"
#include "desk/read_marks.h"
#include "desk/requests.h"
#include "fmt/format.h"
#include "sanad/limits.h"
#include "sanad/reading.h"

namespace sanad {
namespace {

using storage::Cell;

// Pages of mentions that one call looks through for those that are wanted.
constexpr int kPagesLookedThrough = 5;

// Nothing, where its conversation may not be read.
absl::StatusOr<std::optional<MentionRow>> RowOf(
    Call& call, const std::vector<ReadMark>& waiting, const Mention& mention) {
  SANAD_ASSIGN_OR_RETURN(const auto conversation,
                         FindReadable(call, mention.conversation));
  SANAD_ASSIGN_OR_RETURN(
      const auto note,
      call.Find<Message>({Cell::Integer(mention.message.value)}));
  if (!conversation || !note) return std::nullopt;
  SANAD_ASSIGN_OR_RETURN(const ReadMark mark,
                         PresentMark(call.reading(), waiting, conversation->id,
                                     call.principal().actor));
  SANAD_ASSIGN_OR_RETURN(auto author,
                         NameOfActor(call, {note->author_kind, note->author}));
  return MentionRow{
      .mention = mention,
      .unread = mark.message < note->id,
      .author_name = std::move(author),
      .subject = conversation->subject,
      .text = std::string(CutUtf8(note->text, limits::kExcerptBytes)),
      .at = note->at};
}

// Appends those that are wanted of the page that `scan` stands at; gives the
// cursor of the next one.
absl::StatusOr<std::string> Gather(Call& call,
                                   const std::vector<ReadMark>& waiting,
                                   const storage::Scan& scan,
                                   const std::string& name, bool unread_only,
                                   std::vector<MentionRow>& rows) {
  SANAD_ASSIGN_OR_RETURN(auto page,
                         ReadPageOf<Mention>(call.reading(), scan, name));
  for (const Mention& mention : page.rows) {
    SANAD_ASSIGN_OR_RETURN(auto row, RowOf(call, waiting, mention));
    if (!row || (unread_only && !row->unread)) continue;
    rows.push_back(*std::move(row));
  }
  return std::move(page.next);
}

absl::StatusOr<Page<MentionRow>> ReadMentions(
    Call& call, const std::vector<ReadMark>& waiting,
    const MentionsRequest& request) {
  const AgentId self = call.principal().agent();
  SANAD_RETURN_IF_ERROR(call.PermitOwn());
  if (!self) return Refuse(kAccessDenied);
  const std::string name =
      fmt::format("mentions {} {}", self.value, request.unread);
  PageRequest ask = request.page;
  const int64_t wanted =
      ask.rows == 0 ? static_cast<int64_t>(limits::kDefaultPageRows) : ask.rows;
  Page<MentionRow> page;
  for (int i = 0; i < kPagesLookedThrough; ++i) {
    storage::Scan scan = {.streams = {{.table = &TableFor<Mention>(),
                                       .prefix = {Cell::Integer(self.value)}}},
                          .direction = storage::Direction::kDescending};
    SANAD_RETURN_IF_ERROR(StartPage(ask, name, scan));
    SANAD_ASSIGN_OR_RETURN(page.next, Gather(call, waiting, scan, name,
                                             request.unread, page.rows));
    ask.cursor = page.next;
    ask.rows = wanted - static_cast<int64_t>(page.rows.size());
    if (page.next.empty() || ask.rows == 0) break;
  }
  return page;
}

}  // namespace

absl::StatusOr<Page<MentionRow>> Reading::ListMentions(
    const MentionsRequest& request) const {
  const auto waiting = state().desk->read_marks.Waiting();
  return Read<Page<MentionRow>>(
      state(), Operation::kReadingListMentions,
      [&](Call& call) { return ReadMentions(call, waiting, request); });
}

}  // namespace sanad
