// Files that come and go in pieces.

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "desk/session_state.h"
#include "desk/tables.h"
#include "sanad/files.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::SizeIs;

constexpr size_t kPiece = limits::kUploadPieceBytes;

class Uploads : public OfficeTest {
 protected:
  static std::string Pdf(size_t size) {
    std::string bytes = "%PDF-1.7\n";
    while (bytes.size() < size) bytes += std::to_string(bytes.size());
    bytes.resize(size);
    return bytes;
  }
  UploadId Uploaded(const Session& by, const std::string& bytes) const {
    std::istringstream in(bytes);
    return UploadFrom(by.channels(), in).value();
  }
  absl::StatusOr<MessageReceipt> Send(ConversationId on, UploadId upload,
                                      CallOptions options = {}) const {
    return noor().conversations().Reply(
        {.conversation = on,
         .text = "مرفق",
         .attachments = {{.name = "بوليصة.pdf", .upload = upload}}},
        options);
  }
  static std::string Downloaded(const Session& by, AttachmentId id) {
    std::ostringstream out;
    EXPECT_THAT(DownloadTo(by.channels(), id, out), IsOk());
    return out.str();
  }
  int64_t Rows(const storage::Table& table) const {
    const auto reading =
        store().backend()->store->Read(desk().workspace().value).value();
    return reading->Count({.table = &table}, 1000).value();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Uploads, ::testing::ValuesIn(EveryStore()),
                         NameOfStore);

TEST_P(Uploads, ComeAndGoWholeWhateverTheirSize) {
  for (const size_t size :
       {size_t{9}, kPiece - 1, kPiece, kPiece + 1, 5 * kPiece + 7}) {
    SCOPED_TRACE(size);
    const ConversationId on = Opened();
    const std::string bytes = Pdf(size);
    ASSERT_THAT(Send(on, Uploaded(noor(), bytes)), IsOk());
    const auto files = TimelineOf(on, noor()).back().attachments;
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_EQ(files[0].size, static_cast<int64_t>(size));
    EXPECT_EQ(files[0].sniffed_type, "application/pdf");
    EXPECT_TRUE(Downloaded(hana(), files[0].id) == bytes);
  }
  EXPECT_EQ(Rows(TableFor<Upload>()), 0);
  EXPECT_EQ(Rows(TableFor<UploadPiece>()), 0);
}

TEST_P(Uploads, OfNothingIsAnEmptyFile) {
  const ConversationId on = Opened();
  ASSERT_THAT(Send(on, Uploaded(noor(), "")), IsOk());
  EXPECT_EQ(Downloaded(noor(), TimelineOf(on, noor()).back().attachments[0].id),
            "");
}

TEST_P(Uploads, MayBeReceivedAndNoted) {
  const auto arrival = system().channels().Receive(
      {.inbox = team().support,
       .channel = Channel::kChat,
       .sender_kind = IdentityKind::kEmail,
       .sender = "hana@example.com",
       .text = "صورة الطرد",
       .attachments = {{.name = "طرد.pdf",
                        .upload = Uploaded(system(), Pdf(kPiece + 1))}}});
  ASSERT_THAT(arrival, IsOk());
  EXPECT_THAT(noor().conversations().AddNote(
                  {.conversation = arrival->conversation,
                   .text = "للمراجعة",
                   .attachments = {{.name = "ب.pdf",
                                    .upload = Uploaded(noor(), Pdf(9))}}}),
              IsOk());
}

TEST_P(Uploads, AreOfWhoBeganThem) {
  const UploadId karims = Uploaded(karim(), Pdf(9));
  EXPECT_THAT(Send(Opened(), karims), IsRefused("upload.unknown"));
  EXPECT_THAT(noor().channels().AppendUpload({.upload = karims, .bytes = "x"}),
              IsRefused("upload.unknown"));
  EXPECT_THAT(noor().channels().FinishUpload({.upload = karims}),
              IsRefused("upload.unknown"));
  EXPECT_THAT(hana().channels().BeginUpload({}), IsRefused("access.denied"));
}

TEST_P(Uploads, GoOnWhereTheyStand) {
  const auto channels = noor().channels();
  const UploadId id = channels.BeginUpload({})->id;
  const UploadPieceRequest first = {.upload = id, .bytes = "%PDF-"};
  ASSERT_THAT(channels.AppendUpload(first), IsOk());
  const auto twice = channels.AppendUpload(first);
  EXPECT_THAT(twice, IsRefusedAt("offset", "upload.offset_outside"));
  EXPECT_EQ(FactOf(twice.status(), "present"), "5");
  EXPECT_THAT(channels.AppendUpload({.upload = id, .offset = 6, .bytes = "x"}),
              IsRefusedAt("offset", "upload.offset_outside"));
  EXPECT_THAT(channels.FinishUpload({.upload = id, .size = 6}),
              IsRefusedAt("size", "upload.offset_outside"));
  EXPECT_THAT(Send(Opened(), id), IsRefused("upload.unfinished"));
  ASSERT_THAT(channels.FinishUpload({.upload = id, .size = 5}), IsOk());
  EXPECT_THAT(channels.AppendUpload({.upload = id, .offset = 5, .bytes = "x"}),
              IsRefused("upload.finished"));
}

TEST_P(Uploads, AreUsedOnceAndAnsweredAgain) {
  const ConversationId on = Opened();
  const UploadId id = Uploaded(noor(), Pdf(9));
  const auto sent = Send(on, id, {.idempotency_key = "7"});
  ASSERT_THAT(sent, IsOk());
  EXPECT_EQ(Send(on, id, {.idempotency_key = "7"})->message, sent->message);
  EXPECT_THAT(Send(on, id), IsRefused("upload.unknown"));
}

TEST_P(Uploads, OfProgramsAreNotSentAndStay) {
  const UploadId id = Uploaded(noor(), "MZ and what follows");
  EXPECT_THAT(Send(Opened(), id),
              IsRefusedAt("attachments[0]", "attachment.type_refused"));
  EXPECT_EQ(Rows(TableFor<Upload>()), 1);
}

TEST_P(Uploads, AreBounded) {
  const auto channels = noor().channels();
  EXPECT_THAT(channels.BeginUpload({.size = limits::kAttachmentBytes + 1}),
              IsRefusedAt("size", "attachment.too_large"));
  const UploadId id = channels.BeginUpload({})->id;
  EXPECT_THAT(channels.AppendUpload({.upload = id, .bytes = ""}),
              IsRefusedAt("bytes", "upload.piece_size"));
  EXPECT_THAT(channels.AppendUpload(
                  {.upload = id, .bytes = std::string(kPiece + 1, 'x')}),
              IsRefusedAt("bytes", "upload.piece_size"));
  std::istringstream large(
      std::string(static_cast<size_t>(limits::kAttachmentBytes) + 1, 'x'));
  EXPECT_THAT(UploadFrom(channels, large),
              IsRefusedAt("bytes", "attachment.too_large"));
  for (int64_t i = 2; i < limits::kUploadsPerActor; ++i) {
    ASSERT_THAT(channels.BeginUpload({}), IsOk());
  }
  EXPECT_THAT(channels.BeginUpload({}), IsRefused("upload.too_many"));
  EXPECT_THAT(karim().channels().BeginUpload({}), IsOk());
}

TEST_P(Uploads, ThatStandStillAreCollected) {
  const UploadId old = Uploaded(noor(), Pdf(2 * kPiece));
  clock().Advance(absl::Hours(limits::kUploadHours) - absl::Seconds(1));
  const UploadId fresh = Uploaded(noor(), Pdf(9));
  EXPECT_EQ(desk().Collect()->uploads, 0);
  clock().Advance(absl::Seconds(1));
  const auto collected = desk().Collect();
  ASSERT_THAT(collected, IsOk());
  EXPECT_EQ(collected->uploads, 1);
  EXPECT_EQ(collected->bytes, static_cast<int64_t>(2 * kPiece));
  EXPECT_FALSE(collected->more);
  EXPECT_EQ(Rows(TableFor<UploadPiece>()), 1);
  EXPECT_THAT(Send(Opened(), old), IsRefused("upload.unknown"));
  EXPECT_THAT(Send(Opened(), fresh), IsOk());
}

TEST_P(Uploads, SomeAreCollectedAtATime) {
  for (int64_t i = 0; i < limits::kUploadsPerActor; ++i) {
    ASSERT_THAT(noor().channels().BeginUpload({}), IsOk());
  }
  ASSERT_THAT(karim().channels().BeginUpload({}), IsOk());
  clock().Advance(absl::Hours(limits::kUploadHours));
  EXPECT_TRUE(desk().Collect()->more);
  EXPECT_EQ(desk().Collect()->uploads, 1);
}

// --- ranges ---------------------------------------------------------------

TEST_P(Uploads, AnyRangeIsRead) {
  const ConversationId on = Opened();
  const std::string bytes = Pdf(3 * kPiece + 5);
  ASSERT_THAT(Send(on, Uploaded(noor(), bytes)), IsOk());
  const AttachmentId id = TimelineOf(on, noor()).back().attachments[0].id;
  const auto read = [&](int64_t offset, int64_t length) {
    return noor().channels().ReadAttachment(
        {.attachment = id, .offset = offset, .length = length});
  };
  const auto size = static_cast<int64_t>(bytes.size());
  const auto piece = static_cast<int64_t>(kPiece);
  for (const int64_t offset : {int64_t{0}, int64_t{1}, piece - 1, piece,
                               2 * piece + 3, size - 1, size}) {
    for (const int64_t length : {int64_t{1}, piece, 2 * piece + 1}) {
      const auto got = read(offset, length);
      ASSERT_THAT(got, IsOk());
      EXPECT_TRUE(got->bytes == bytes.substr(offset, length));
      EXPECT_EQ(got->total, size);
      EXPECT_EQ(got->served_type, "application/pdf");
    }
  }
  EXPECT_EQ(read(0, 0)->bytes.size(), bytes.size());
  for (const auto& [offset, length] : std::vector<std::pair<int64_t, int64_t>>{
           {-1, 1}, {0, -1}, {size + 1, 1}, {0, limits::kReadBytes + 1}}) {
    EXPECT_THAT(read(offset, length), IsRefused("attachment.range_outside"));
  }
  EXPECT_THAT(daniel().channels().ReadAttachment({.attachment = id}),
              IsRefused("access.denied"));
}

}  // namespace
}  // namespace sanad::test
