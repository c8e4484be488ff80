#include "codec/messages.h"

#include <string>

#include "sanad/v1/actor.pb.h"
#include "sanad/v1/agent.pb.h"
#include "sanad/v1/article.pb.h"
#include "sanad/v1/bookkeeping.pb.h"
#include "sanad/v1/call.pb.h"
#include "sanad/v1/canned_reply.pb.h"
#include "sanad/v1/channel.pb.h"
#include "sanad/v1/channels.pb.h"
#include "sanad/v1/conversation.pb.h"
#include "sanad/v1/conversations.pb.h"
#include "sanad/v1/custom_field.pb.h"
#include "sanad/v1/customer.pb.h"
#include "sanad/v1/customers.pb.h"
#include "sanad/v1/denial.pb.h"
#include "sanad/v1/desk.pb.h"
#include "sanad/v1/draft.pb.h"
#include "sanad/v1/drafts.pb.h"
#include "sanad/v1/error.pb.h"
#include "sanad/v1/event.pb.h"
#include "sanad/v1/events.pb.h"
#include "sanad/v1/feedback.pb.h"
#include "sanad/v1/figure.pb.h"
#include "sanad/v1/inbox.pb.h"
#include "sanad/v1/inboxes.pb.h"
#include "sanad/v1/knowledge.pb.h"
#include "sanad/v1/message.pb.h"
#include "sanad/v1/outbox.pb.h"
#include "sanad/v1/outgoing.pb.h"
#include "sanad/v1/presence.pb.h"
#include "sanad/v1/private.pb.h"
#include "sanad/v1/read_mark.pb.h"
#include "sanad/v1/reading.pb.h"
#include "sanad/v1/reports.pb.h"
#include "sanad/v1/rights.pb.h"
#include "sanad/v1/service_levels.pb.h"
#include "sanad/v1/staff.pb.h"
#include "sanad/v1/tag.pb.h"
#include "sanad/v1/testing.pb.h"
#include "sanad/v1/view.pb.h"
#include "sanad/v1/view_filter.pb.h"
#include "sanad/v1/viewer.pb.h"
#include "sanad/v1/views.pb.h"
#include "sanad/v1/workspace.pb.h"

namespace sanad::codec {

namespace pb = google::protobuf;

const pb::Descriptor* FindMessage(std::string_view name) {
  return pb::DescriptorPool::generated_pool()->FindMessageTypeByName(
      std::string("sanad.v1.").append(name));
}

// One message or enum stands for each file; a linker would leave out a file
// that nobody names.
std::vector<const pb::FileDescriptor*> Schemas() {
  return {
      v1::Actor::descriptor()->file(),
      v1::Role::descriptor()->file(),
      v1::Article::descriptor()->file(),
      v1::CannedReply::descriptor()->file(),
      v1::RoleView::descriptor()->file(),
      v1::Head::descriptor()->file(),
      v1::Nothing::descriptor()->file(),
      v1::Channel_descriptor()->file(),
      v1::ReceiveRequest::descriptor()->file(),
      v1::Conversation::descriptor()->file(),
      v1::NewAttachment::descriptor()->file(),
      v1::CustomField::descriptor()->file(),
      v1::Customer::descriptor()->file(),
      v1::NewIdentity::descriptor()->file(),
      v1::Finding::descriptor()->file(),
      v1::Denial::descriptor()->file(),
      v1::Draft::descriptor()->file(),
      v1::SaveDraft::descriptor()->file(),
      v1::ErrorFact::descriptor()->file(),
      v1::Event::descriptor()->file(),
      v1::ReadEventsRequest::descriptor()->file(),
      v1::Feedback::descriptor()->file(),
      v1::RollUp::descriptor()->file(),
      v1::Inbox::descriptor()->file(),
      v1::CreateInbox::descriptor()->file(),
      v1::SaveArticle::descriptor()->file(),
      v1::Message::descriptor()->file(),
      v1::ClaimRequest::descriptor()->file(),
      v1::Outgoing::descriptor()->file(),
      v1::TellPresence::descriptor()->file(),
      v1::PrivateText::descriptor()->file(),
      v1::ReadMark::descriptor()->file(),
      v1::MarkRequest::descriptor()->file(),
      v1::ServiceLevel::descriptor()->file(),
      v1::FiguresRequest::descriptor()->file(),
      v1::CreateAgent::descriptor()->file(),
      v1::Tag::descriptor()->file(),
      v1::SetClock::descriptor()->file(),
      v1::View::descriptor()->file(),
      v1::ViewFilter::descriptor()->file(),
      v1::SaveView::descriptor()->file(),
      v1::Viewer::descriptor()->file(),
      v1::Workspace::descriptor()->file(),
  };
}

}  // namespace sanad::codec
