#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "desk/session_state.h"
#include "desk/tables.h"
#include "sanad/limits.h"
#include "tests/desk/office_test.h"

namespace sanad::test {
namespace {

using sanad::testing::IsOk;
using sanad::testing::IsRefused;
using sanad::testing::IsRefusedAt;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr size_t kChunk = size_t{256} << 10;

class Attachments : public OfficeTest {
 protected:
  // The files of a reply of Noor's, as kept.
  std::vector<Attachment> Sent(ConversationId on,
                               std::vector<NewAttachment> files) const {
    EXPECT_THAT(noor().conversations().Reply({.conversation = on,
                                              .text = "مرفق",
                                              .attachments = std::move(files)}),
                IsOk());
    return TimelineOf(on, noor()).back().attachments;
  }
  static std::string Read(const Session& reader, const Attachment& file) {
    return reader.channels().GetAttachment({file.id}).value().bytes;
  }
  ConversationId OpenedBy(CustomerId customer) const {
    return noor()
        .conversations()
        .Open({.inbox = team().support, .customer = customer})
        ->conversation;
  }
  int64_t KeptChunks() const {
    const auto reading =
        store().backend()->store->Read(desk().workspace().value).value();
    return reading->Count({.table = &TableFor<BlobChunk>()}, 1000).value();
  }
};
INSTANTIATE_TEST_SUITE_P(EveryStore, Attachments,
                         ::testing::ValuesIn(EveryStore()), NameOfStore);

TEST_P(Attachments, AreReadBackWholeWhateverTheirSize) {
  const ConversationId on = Opened();
  for (const size_t size :
       {size_t{0}, size_t{1}, kChunk - 1, kChunk, kChunk + 1, 3 * kChunk}) {
    SCOPED_TRACE(size);
    std::string bytes(size, 'p');
    if (size > 1) bytes.replace(0, 5, "%PDF-").back() = '\0';
    const auto files = Sent(on, {{.name = "بوليصة.pdf", .bytes = bytes}});
    ASSERT_THAT(files, SizeIs(1));
    EXPECT_EQ(files[0].size, static_cast<int64_t>(size));
    EXPECT_TRUE(Read(noor(), files[0]) == bytes);
    EXPECT_TRUE(Read(hana(), files[0]) == bytes);
  }
}

TEST_P(Attachments, KeepWhatIsSaidOfThem) {
  const auto files = Sent(Opened(), {{.name = "ختم الجمارك.png",
                                      .content_type = "image/png",
                                      .content_id = "stamp@mersal.example",
                                      .is_inline = true,
                                      .bytes = "PNG"},
                                     {.name = "", .bytes = "x"}});
  ASSERT_THAT(files, SizeIs(2));
  EXPECT_EQ(files[0].name, "ختم الجمارك.png");
  EXPECT_EQ(files[0].content_type, "image/png");
  EXPECT_EQ(files[0].content_id, "stamp@mersal.example");
  EXPECT_TRUE(files[0].is_inline);
  EXPECT_FALSE(files[1].is_inline);
}

TEST_P(Attachments, EqualBytesAreKeptOncePerCustomer) {
  const std::string bytes(4 * kChunk, 'p');
  const auto first = Sent(Opened(), {{.name = "أ.pdf", .bytes = bytes},
                                     {.name = "ب.pdf", .bytes = bytes}});
  EXPECT_EQ(KeptChunks(), 4);
  const auto again = Sent(Opened(), {{.name = "ج.pdf", .bytes = bytes}});
  EXPECT_EQ(KeptChunks(), 4);
  EXPECT_EQ(again[0].digest, first[0].digest);
  EXPECT_NE(again[0].id, first[0].id);
  const auto other =
      Sent(OpenedBy(team().olivia), {{.name = "د.pdf", .bytes = bytes}});
  EXPECT_EQ(KeptChunks(), 8);
  EXPECT_TRUE(Read(noor(), other[0]) == bytes);
}

TEST_P(Attachments, OfAMailAreKeptForItsSender) {
  const std::string raw =
      "From: olivia@example.org\r\nSubject: Invoice\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: text/plain\r\n\r\nHere it is\r\n"
      "--b\r\nContent-Type: application/pdf; name=\"../../invoice.pdf\"\r\n"
      "Content-Disposition: attachment\r\n\r\nPDF\r\n--b--\r\n";
  const auto arrival =
      system().channels().ReceiveEmail({.inbox = team().support, .raw = raw});
  ASSERT_THAT(arrival, IsOk());
  const auto files = TimelineOf(arrival->conversation, noor())[1].attachments;
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_EQ(files[0].name, "invoice.pdf");
  const Session olivia = desk().AsCustomer(team().olivia);
  EXPECT_EQ(Read(olivia, files[0]), "PDF");
  EXPECT_EQ(Read(noor(), files[0]), "PDF");
  EXPECT_THAT(hana().channels().GetAttachment({files[0].id}),
              IsRefused("access.denied"));
}

TEST_P(Attachments, OfAParticipantAreReadByTheStaff) {
  const ConversationId on = Opened();
  const auto sent =
      noor().conversations().Reply({.conversation = on, .text = "أهلاً"});
  const auto arrival = system().channels().Receive(
      {.inbox = team().support,
       .channel = Channel::kEmail,
       .sender_kind = IdentityKind::kEmail,
       .sender = "olivia@example.org",
       .text = "Attached",
       .attachments = {{.name = "list.csv", .bytes = "1,2"}},
       .in_reply_to = {TimelineOf(on, noor()).back().message->mail_id}});
  ASSERT_THAT(arrival, IsOk());
  ASSERT_EQ(arrival->conversation, sent->conversation);
  const auto files = TimelineOf(on, noor()).back().attachments;
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_EQ(Read(noor(), files[0]), "1,2");
  EXPECT_THAT(
      desk().AsCustomer(team().olivia).channels().GetAttachment({files[0].id}),
      IsRefused("access.denied"));
}

TEST_P(Attachments, OfNotesAreHiddenFromCustomers) {
  const ConversationId on = Opened();
  ASSERT_THAT(noor().conversations().AddNote(
                  {.conversation = on,
                   .text = "هوية العميل",
                   .attachments = {{.name = "هوية.png", .bytes = "ID"}}}),
              IsOk());
  const auto files = TimelineOf(on, karim()).back().attachments;
  ASSERT_THAT(files, SizeIs(1));
  EXPECT_EQ(Read(karim(), files[0]), "ID");
  EXPECT_THAT(hana().channels().GetAttachment({files[0].id}),
              IsRefused("access.denied"));
  for (const TimelineItem& item : TimelineOf(on, hana())) {
    EXPECT_THAT(item.attachments, IsEmpty());
  }
}

TEST_P(Attachments, AreReadByThoseWhoReadTheConversation) {
  const auto files = Sent(Opened(), {{.name = "أ.pdf", .bytes = "x"}});
  for (const Session& session : {daniel(), desk().AsCustomer(team().olivia)}) {
    EXPECT_THAT(session.channels().GetAttachment({files[0].id}),
                IsRefused("access.denied"));
    EXPECT_THAT(session.channels().GetAttachment({{999}}),
                IsRefused("access.denied"));
  }
  EXPECT_THAT(system().channels().GetAttachment({{999}}),
              IsRefused("attachment.unknown"));
}

// --- what they are --------------------------------------------------------

constexpr char kProgram[] = "MZ and what follows";

TEST_P(Attachments, SayWhatTheirBytesSay) {
  const auto files = Sent(Opened(), {{.name = "صورة.png",
                                      .content_type = "image/png",
                                      .bytes = "\x89PNG\r\n\x1A\n"},
                                     {.name = "صفحة.png",
                                      .content_type = "image/png",
                                      .bytes = "<html><p>هنا</p>"}});
  ASSERT_THAT(files, SizeIs(2));
  EXPECT_EQ(files[0].sniffed_type, "image/png");
  EXPECT_EQ(files[1].sniffed_type, "text/html");
  EXPECT_EQ(files[1].content_type, "image/png");
  EXPECT_FALSE(files[1].unsafe);
  const auto served = [&](const Attachment& file) {
    return noor().channels().GetAttachment({file.id})->served_type;
  };
  EXPECT_EQ(served(files[0]), "image/png");
  EXPECT_EQ(served(files[1]), "application/octet-stream");
}

TEST_P(Attachments, ProgramsAndWhatIsNotListedAreNotSent) {
  const ConversationId on = Opened();
  const NewAttachment refused[] = {
      {.name = "invoice.pdf", .bytes = kProgram},
      {.name = "invoice.pdf", .bytes = std::string("\x01\0\x02", 3)},
      {.name = "install.bat", .bytes = "del"},
      {.name = "صورة.png.exe.", .bytes = "\x89PNG\r\n\x1A\n"},
      {.name = "x．js", .bytes = "1"},
  };
  for (const NewAttachment& file : refused) {
    SCOPED_TRACE(file.name);
    EXPECT_THAT(noor().conversations().Reply(
                    {.conversation = on,
                     .text = "مرفق",
                     .attachments = {{.name = "أ.txt", .bytes = "x"}, file}}),
                IsRefusedAt("attachments[1]", "attachment.type_refused"));
    EXPECT_THAT(
        noor().conversations().AddNote(
            {.conversation = on, .text = "مرفق", .attachments = {file}}),
        IsRefusedAt("attachments[0]", "attachment.type_refused"));
  }
}

TEST_P(Attachments, WhatIsReceivedIsKeptAndMarked) {
  const auto arrival = system().channels().Receive(
      {.inbox = team().support,
       .channel = Channel::kChat,
       .sender_kind = IdentityKind::kEmail,
       .sender = "hana@example.com",
       .text = "لا أستطيع فتحه",
       .attachments = {{.name = "../invoice.pdf",
                        .content_type = "application/pdf",
                        .bytes = kProgram}}});
  ASSERT_THAT(arrival, IsOk());
  const auto files = TimelineOf(arrival->conversation, noor()).back();
  ASSERT_THAT(files.attachments, SizeIs(1));
  EXPECT_EQ(files.attachments[0].name, "invoice.pdf");
  EXPECT_TRUE(files.attachments[0].unsafe);
  EXPECT_EQ(files.attachments[0].sniffed_type, "application/x-executable");
  const auto content =
      noor().channels().GetAttachment({files.attachments[0].id});
  EXPECT_EQ(content->served_type, "application/octet-stream");
  EXPECT_EQ(content->bytes, kProgram);
}

TEST_P(Attachments, NamesAreSafeOnEveryChannel) {
  const auto files =
      Sent(Opened(), {{.name = "..\\..\\فاتورة\u202E.pdf", .bytes = "x"},
                      {.name = "con", .bytes = "y"}});
  EXPECT_EQ(files[0].name, "فاتورة.pdf");
  EXPECT_EQ(files[1].name, "_con");
}

// --- how much -------------------------------------------------------------

// Equal bytes, so that the store need not hold so much.
TEST_P(Attachments, OfAConversationAndOfACustomerAreBounded) {
  const std::string large(limits::kAttachmentBytes, 'p');
  const auto send = [&](ConversationId on, const std::string& bytes) {
    return noor().conversations().AddNote(
        {.conversation = on,
         .text = "مرفق",
         .attachments = {{.name = "كبير.txt", .bytes = bytes}}});
  };
  constexpr int64_t kOfConversation =
      limits::kAttachmentsBytesPerConversation / limits::kAttachmentBytes;
  constexpr int64_t kConversations = limits::kAttachmentsBytesPerCustomer /
                                     limits::kAttachmentsBytesPerConversation;
  for (int64_t i = 0; i < kConversations; ++i) {
    const ConversationId on = Opened();
    for (int64_t j = 0; j < kOfConversation; ++j) {
      ASSERT_THAT(send(on, large), IsOk());
    }
    EXPECT_THAT(send(on, "x"), IsRefused("attachment.conversation_full"));
  }
  EXPECT_THAT(send(Opened(), "x"), IsRefused("attachment.customer_full"));
  EXPECT_THAT(send(OpenedBy(team().olivia), "x"), IsOk());
  EXPECT_EQ(KeptChunks(), limits::kAttachmentBytes / int64_t{kChunk} + 1);
}

TEST_P(Attachments, RefusedOnesLeaveNothingBehind) {
  const ConversationId on = Opened();
  const int64_t before = LastEvent();
  EXPECT_THAT(noor().conversations().Reply(
                  {.conversation = on,
                   .text = "مرفق",
                   .attachments = {{.name = "أ.pdf", .bytes = "x"},
                                   {.name = "\xff", .bytes = "y"}}}),
              IsRefusedAt("attachments[1].name", "text.not_utf8"));
  EXPECT_EQ(LastEvent(), before);
}

}  // namespace
}  // namespace sanad::test
