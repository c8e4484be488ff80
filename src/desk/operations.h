// Every operation of the desk, with the access action that it needs and how
// it is called with bytes: the one table. A call that is not in it cannot be
// made, and a call that never asks is refused (act.h).

#ifndef SANAD_SRC_DESK_OPERATIONS_H_
#define SANAD_SRC_DESK_OPERATIONS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "desk/invocation.h"
#include "sanad/action.h"

namespace sanad {

// Numbers stand in kept answers and are the method ids of the C ABI; they
// are never reused.
enum class Operation {
  kConversationsOpen = 1,
  kConversationsReply = 2,
  kConversationsAddNote = 3,
  kConversationsSetStatus = 4,
  kConversationsSetPriority = 5,
  kConversationsClassify = 6,
  kConversationsAddTag = 7,
  kConversationsRemoveTag = 8,
  kConversationsSetField = 9,
  kConversationsAssign = 10,
  kConversationsTake = 11,
  kConversationsRelease = 12,
  kConversationsGiveFeedback = 13,
  kConversationsListFeedback = 14,
  kConversationsGet = 15,
  kConversationsList = 16,
  kConversationsTimeline = 17,
  kConversationsMerge = 18,
  kConversationsUnmerge = 19,
  kConversationsSplit = 20,
  kConversationsMove = 21,
  kConversationsLink = 22,
  kConversationsUnlink = 23,
  kConversationsSnooze = 24,
  kConversationsAwaken = 25,
  kConversationsConfirm = 26,
  kConversationsSteal = 27,

  kChannelsReceive = 30,
  kChannelsComposeEmail = 31,
  kChannelsGetSource = 32,
  kChannelsGetAttachment = 33,
  kChannelsReceiveAll = 34,
  kChannelsReceiveEmail = 35,
  kChannelsExplain = 36,
  kChannelsBeginUpload = 37,
  kChannelsAppendUpload = 38,
  kChannelsFinishUpload = 39,
  kChannelsReadAttachment = 40,

  kCustomersCreate = 50,
  kCustomersChange = 51,
  kCustomersAdd = 52,
  kCustomersAddNote = 53,
  kCustomersAddCompany = 54,
  kCustomersIssuePortalToken = 55,
  kCustomersGet = 56,
  kCustomersFind = 57,
  kCustomersListConversations = 58,
  kCustomersMerge = 59,
  kCustomersUnmerge = 60,

  kStaffAddAgent = 70,
  kStaffChangeAgent = 71,
  kStaffAddTeam = 72,
  kStaffJoin = 73,
  kStaffLeave = 74,
  kStaffListRoles = 75,
  kStaffListTeams = 76,
  kStaffListAgents = 77,
  kStaffListLoads = 78,

  kInboxesCreate = 90,
  kInboxesChange = 91,
  kInboxesList = 92,
  kInboxesListTags = 93,
  kInboxesDeclare = 94,
  kInboxesListFields = 95,

  kViewsSave = 96,
  kViewsDelete = 97,
  kViewsList = 98,

  kKnowledgeSave = 110,
  kKnowledgeGet = 111,
  kKnowledgeList = 112,

  kEventsRead = 120,
  kEventsListen = 121,
  kEventsTrail = 122,
  kEventsDenials = 123,

  kDeskVerify = 130,
  kDeskRunDue = 131,
  kDeskCollect = 132,

  kViewsChange = 140,
  kViewsConversations = 141,
  kViewsCount = 142,

  kReadingMark = 150,
  kReadingMarkUnread = 151,
  kReadingListReaders = 152,
  kReadingListUnread = 153,
  kReadingListMentions = 154,

  kPresenceTell = 160,
  kPresenceLeave = 161,
  kPresenceList = 162,

  kDraftsSave = 165,
  kDraftsGet = 166,
  kDraftsList = 167,
  kDraftsDelete = 168,

  kOutboxClaim = 170,
  kOutboxAcknowledge = 171,
  kOutboxFail = 172,
  kOutboxWithdraw = 173,
  kOutboxReport = 174,
  kOutboxList = 175,
  kOutboxRetry = 176,

  kServiceLevelsSaveCalendar = 180,
  kServiceLevelsGetCalendar = 181,
  kServiceLevelsListCalendars = 182,
  kServiceLevelsImportHolidays = 183,
  kServiceLevelsSavePolicy = 184,
  kServiceLevelsGetPolicy = 185,
  kServiceLevelsListPolicies = 186,
  kServiceLevelsAssign = 187,
  kServiceLevelsSetTimeZone = 188,
  kServiceLevelsGetWorkspace = 189,
  kServiceLevelsJudge = 190,

  kReportsOverview = 260,
  kReportsSeries = 261,
  kReportsBreakdown = 262,
  kReportsBacklog = 263,
  kReportsBusiestHours = 264,
  kReportsAgents = 265,
  kReportsRecurring = 266,
  kReportsLive = 267,
  kReportsFeedback = 268,
  kReportsDefinitions = 269,
  kReportsCsv = 270,
  kReportsPage = 271,
  // 200 to 219 are left to the test kit.
  kAccessSaveRole = 220,
  kAccessGetRole = 221,
  kAccessGrant = 222,
  kAccessRevoke = 223,
  kAccessListGrants = 224,
  kAccessSetMembers = 225,
  kAccessSetWatchers = 226,
  kAccessListStaff = 227,
  kAccessJoin = 228,
  kAccessLeave = 229,
  kAccessChangeTeam = 230,
  kAccessSaveBot = 231,
  kAccessListBots = 232,
  kAccessIssueToken = 233,
  kAccessRevokeToken = 234,
  kAccessListTokens = 235,
  kKnowledgeSaveSection = 236,
  kKnowledgeListSections = 237,
  kAccessCheck = 238,
  kAccessExplain = 239,
  kKnowledgeSaveCannedReply = 240,
  kKnowledgeListCannedReplies = 241,
  kConversationsAddCollaborator = 242,
  kConversationsRemoveCollaborator = 243,
  kConversationsAskFeedback = 245,
  kConversationsWrite = 246,
  kConversationsEnd = 247,
  kConversationsReopen = 248,
  kCustomersList = 244,
};

// Whom an operation is for at all, whatever their rights.
enum class Callers {
  kSystem,     // the host only
  kStaff,      // agents and bots, too
  kEverybody,  // customers and visitors, too
};

struct OperationRow {
  Operation operation;
  std::string_view name;  // "conversations.reply"
  Action action;          // none: for the system, which may do everything
  Invocation invocation;
  Callers callers = Callers::kStaff;
};

std::span<const OperationRow> Operations();
const OperationRow& RowOf(Operation operation);
// Null if there is none.
const OperationRow* FindOperation(int64_t number);
const OperationRow* FindOperation(std::string_view name);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_OPERATIONS_H_
