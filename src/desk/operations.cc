#include "desk/operations.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace sanad {
namespace {

using access::Action;

constexpr OperationRow kOperations[] = {
    {Operation::kConversationsOpen, "conversations.open",
     Action::kConversationOpen},
    {Operation::kConversationsReply, "conversations.reply",
     Action::kConversationReply},
    {Operation::kConversationsAddNote, "conversations.add_note",
     Action::kConversationNote},
    {Operation::kConversationsSetStatus, "conversations.set_status",
     Action::kConversationUpdate},
    {Operation::kConversationsSetPriority, "conversations.set_priority",
     Action::kConversationUpdate},
    {Operation::kConversationsClassify, "conversations.classify",
     Action::kConversationUpdate},
    {Operation::kConversationsAddTag, "conversations.add_tag",
     Action::kConversationUpdate},
    {Operation::kConversationsRemoveTag, "conversations.remove_tag",
     Action::kConversationUpdate},
    {Operation::kConversationsSetField, "conversations.set_field",
     Action::kConversationUpdate},
    {Operation::kConversationsAssign, "conversations.assign",
     Action::kConversationAssign},
    {Operation::kConversationsTake, "conversations.take",
     Action::kConversationTake},
    {Operation::kConversationsRelease, "conversations.release",
     Action::kConversationTake},
    {Operation::kConversationsGiveFeedback, "conversations.give_feedback",
     Action::kFeedbackGive},
    {Operation::kConversationsListFeedback, "conversations.list_feedback",
     Action::kFeedbackRead},
    {Operation::kConversationsGet, "conversations.get",
     Action::kConversationRead},
    {Operation::kConversationsList, "conversations.list",
     Action::kConversationRead},
    {Operation::kConversationsTimeline, "conversations.timeline",
     Action::kConversationRead},
    {Operation::kChannelsReceive, "channels.receive", Action::kMessageReceive},
    {Operation::kChannelsComposeEmail, "channels.compose_email",
     Action::kConversationReply},
    {Operation::kChannelsGetSource, "channels.get_source",
     Action::kMessageReadSource},
    {Operation::kChannelsGetAttachment, "channels.get_attachment",
     Action::kConversationRead},
    {Operation::kCustomersCreate, "customers.create", Action::kCustomerUpdate},
    {Operation::kCustomersChange, "customers.change", Action::kCustomerUpdate},
    {Operation::kCustomersAdd, "customers.add", Action::kCustomerUpdate},
    {Operation::kCustomersAddNote, "customers.add_note", Action::kCustomerNote},
    {Operation::kCustomersAddCompany, "customers.add_company",
     Action::kCustomerUpdate},
    {Operation::kCustomersIssuePortalToken, "customers.issue_portal_token",
     Action::kPortalIssue},
    {Operation::kCustomersGet, "customers.get", Action::kCustomerRead},
    {Operation::kCustomersFind, "customers.find", Action::kCustomerRead},
    {Operation::kCustomersListConversations, "customers.list_conversations",
     Action::kCustomerRead},
    {Operation::kStaffAddAgent, "staff.add_agent", Action::kWorkspaceManage},
    {Operation::kStaffChangeAgent, "staff.change_agent",
     Action::kWorkspaceManage},
    {Operation::kStaffAddTeam, "staff.add_team", Action::kWorkspaceManage},
    {Operation::kStaffJoin, "staff.join", Action::kWorkspaceManage},
    {Operation::kStaffLeave, "staff.leave", Action::kWorkspaceManage},
    {Operation::kStaffListRoles, "staff.list_roles", Action::kStaffRead},
    {Operation::kStaffListTeams, "staff.list_teams", Action::kStaffRead},
    {Operation::kStaffListAgents, "staff.list_agents", Action::kStaffRead},
    {Operation::kStaffListLoads, "staff.list_loads", Action::kStaffRead},
    {Operation::kInboxesCreate, "inboxes.create", Action::kWorkspaceManage},
    {Operation::kInboxesChange, "inboxes.change", Action::kWorkspaceManage},
    {Operation::kInboxesList, "inboxes.list", Action::kStaffRead},
    {Operation::kInboxesListTags, "inboxes.list_tags", Action::kStaffRead},
    {Operation::kInboxesDeclare, "inboxes.declare", Action::kWorkspaceManage},
    {Operation::kInboxesListFields, "inboxes.list_fields", Action::kStaffRead},
    {Operation::kInboxesSave, "inboxes.save", Action::kViewKeep},
    {Operation::kInboxesDelete, "inboxes.delete", Action::kViewKeep},
    {Operation::kInboxesListViews, "inboxes.list_views", Action::kViewKeep},
    {Operation::kKnowledgeSave, "knowledge.save", Action::kArticleWrite},
    {Operation::kKnowledgeGet, "knowledge.get", Action::kArticleRead},
    {Operation::kKnowledgeList, "knowledge.list", Action::kArticleRead},
    {Operation::kEventsRead, "events.read", Action::kEventsRead},
};

}  // namespace

std::span<const OperationRow> Operations() { return kOperations; }

const OperationRow& RowOf(Operation operation) {
  return *std::find_if(
      std::begin(kOperations), std::end(kOperations),
      [&](const OperationRow& row) { return row.operation == operation; });
}

}  // namespace sanad
