/* The numbers by which sanad_call (sanad.h) calls each method. What a method
 * takes and gives stands in docs/reference.md.
 *
 * Generated from proto/sanad/v1 by `./dev generate`; do not edit. */

#ifndef SANAD_CAPI_SANAD_METHODS_H_
#define SANAD_CAPI_SANAD_METHODS_H_

/* conversations */

/* conversations.open: OpenConversation, gives MessageReceipt. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_OPEN 1u

/* conversations.reply: ReplyRequest, gives MessageReceipt. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_REPLY 2u

/* conversations.add_note: NoteRequest, gives MessageReceipt. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_ADD_NOTE 3u

/* conversations.set_status: StatusRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_SET_STATUS 4u

/* conversations.set_priority: PriorityRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_SET_PRIORITY 5u

/* conversations.classify: ClassifyRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_CLASSIFY 6u

/* conversations.add_tag: TagRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_ADD_TAG 7u

/* conversations.remove_tag: TagRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_REMOVE_TAG 8u

/* conversations.set_field: SetFieldRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_SET_FIELD 9u

/* conversations.assign: AssignRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_ASSIGN 10u

/* conversations.take: ConversationRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_TAKE 11u

/* conversations.release: ConversationRequest, gives Conversation. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_RELEASE 12u

/* conversations.give_feedback: FeedbackRequest, gives Feedback. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_GIVE_FEEDBACK 13u

/* conversations.list_feedback: ConversationRequest, gives FeedbackList. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_LIST_FEEDBACK 14u

/* conversations.get: ConversationRequest, gives ConversationView. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_GET 15u

/* conversations.list: ListRequest, gives ConversationRowPage. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_LIST 16u

/* conversations.timeline: TimelineRequest, gives TimelineItemPage. @since 0.1 */
#define SANAD_METHOD_CONVERSATIONS_TIMELINE 17u

/* channels */

/* channels.receive: ReceiveRequest, gives Arrival. @since 0.1 */
#define SANAD_METHOD_CHANNELS_RECEIVE 30u

/* channels.compose_email: MessageRequest, gives ComposedEmail. @since 0.1 */
#define SANAD_METHOD_CHANNELS_COMPOSE_EMAIL 31u

/* channels.get_source: MessageRequest, gives MessageSource. @since 0.1 */
#define SANAD_METHOD_CHANNELS_GET_SOURCE 32u

/* channels.get_attachment: AttachmentRequest, gives AttachmentContent. @since 0.1 */
#define SANAD_METHOD_CHANNELS_GET_ATTACHMENT 33u

/* channels.receive_all: ReceiveBatch, gives ReceiveOutcomes. @since 0.1 */
#define SANAD_METHOD_CHANNELS_RECEIVE_ALL 34u

/* channels.receive_email: EmailRequest, gives Arrival. @since 0.1 */
#define SANAD_METHOD_CHANNELS_RECEIVE_EMAIL 35u

/* customers */

/* customers.create: CreateCustomer, gives Customer. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_CREATE 50u

/* customers.change: UpdateCustomer, gives Customer. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_CHANGE 51u

/* customers.add: AddIdentity, gives Identity. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_ADD 52u

/* customers.add_note: CustomerNoteRequest, gives CustomerNote. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_ADD_NOTE 53u

/* customers.add_company: CreateCompany, gives Company. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_ADD_COMPANY 54u

/* customers.issue_portal_token: PortalTokenRequest, gives IssuedToken. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_ISSUE_PORTAL_TOKEN 55u

/* customers.get: CustomerRequest, gives CustomerProfile. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_GET 56u

/* customers.find: FindCustomer, gives CustomerProfile. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_FIND 57u

/* customers.list_conversations: CustomerConversations, gives ConversationPage. @since 0.1 */
#define SANAD_METHOD_CUSTOMERS_LIST_CONVERSATIONS 58u

/* staff */

/* staff.add_agent: CreateAgent, gives Agent. @since 0.1 */
#define SANAD_METHOD_STAFF_ADD_AGENT 70u

/* staff.change_agent: UpdateAgent, gives Agent. @since 0.1 */
#define SANAD_METHOD_STAFF_CHANGE_AGENT 71u

/* staff.add_team: CreateTeam, gives Team. @since 0.1 */
#define SANAD_METHOD_STAFF_ADD_TEAM 72u

/* staff.join: MembershipRequest, gives TeamMember. @since 0.1 */
#define SANAD_METHOD_STAFF_JOIN 73u

/* staff.leave: MembershipRequest, gives TeamMember. @since 0.1 */
#define SANAD_METHOD_STAFF_LEAVE 74u

/* staff.list_roles: Nothing, gives RoleList. @since 0.1 */
#define SANAD_METHOD_STAFF_LIST_ROLES 75u

/* staff.list_teams: PageRequest, gives TeamPage. @since 0.1 */
#define SANAD_METHOD_STAFF_LIST_TEAMS 76u

/* staff.list_agents: PageRequest, gives AgentPage. @since 0.1 */
#define SANAD_METHOD_STAFF_LIST_AGENTS 77u

/* staff.list_loads: PageRequest, gives AgentLoadPage. @since 0.1 */
#define SANAD_METHOD_STAFF_LIST_LOADS 78u

/* inboxes */

/* inboxes.create: CreateInbox, gives Inbox. @since 0.1 */
#define SANAD_METHOD_INBOXES_CREATE 90u

/* inboxes.change: UpdateInbox, gives Inbox. @since 0.1 */
#define SANAD_METHOD_INBOXES_CHANGE 91u

/* inboxes.list: Nothing, gives InboxList. @since 0.1 */
#define SANAD_METHOD_INBOXES_LIST 92u

/* inboxes.list_tags: PageRequest, gives TagPage. @since 0.1 */
#define SANAD_METHOD_INBOXES_LIST_TAGS 93u

/* inboxes.declare: DeclareField, gives CustomField. @since 0.1 */
#define SANAD_METHOD_INBOXES_DECLARE 94u

/* inboxes.list_fields: Nothing, gives CustomFieldList. @since 0.1 */
#define SANAD_METHOD_INBOXES_LIST_FIELDS 95u

/* inboxes.save: SaveView, gives View. @since 0.1 */
#define SANAD_METHOD_INBOXES_SAVE 96u

/* inboxes.delete: ViewRequest, gives View. @since 0.1 */
#define SANAD_METHOD_INBOXES_DELETE 97u

/* inboxes.list_views: Nothing, gives ViewList. @since 0.1 */
#define SANAD_METHOD_INBOXES_LIST_VIEWS 98u

/* knowledge */

/* knowledge.save: SaveArticle, gives Article. @since 0.1 */
#define SANAD_METHOD_KNOWLEDGE_SAVE 110u

/* knowledge.get: ArticleRequest, gives Article. @since 0.1 */
#define SANAD_METHOD_KNOWLEDGE_GET 111u

/* knowledge.list: PageRequest, gives ArticlePage. @since 0.1 */
#define SANAD_METHOD_KNOWLEDGE_LIST 112u

/* events */

/* events.read: ReadEventsRequest, gives EventList. @since 0.1 */
#define SANAD_METHOD_EVENTS_READ 120u

/* desk */

/* desk.verify: Nothing, gives Verification. @since 0.1 */
#define SANAD_METHOD_DESK_VERIFY 130u

/* testing */

/* testing.advance: AdvanceClock, gives ClockReading. @since 0.1 */
#define SANAD_METHOD_TESTING_ADVANCE 200u

/* testing.set: SetClock, gives ClockReading. @since 0.1 */
#define SANAD_METHOD_TESTING_SET 201u

/* testing.fail_once: FaultRequest, gives FaultCounts. @since 0.1 */
#define SANAD_METHOD_TESTING_FAIL_ONCE 202u

/* testing.fail_from: FaultRequest, gives FaultCounts. @since 0.1 */
#define SANAD_METHOD_TESTING_FAIL_FROM 203u

/* testing.stop_faults: Nothing, gives FaultCounts. @since 0.1 */
#define SANAD_METHOD_TESTING_STOP_FAULTS 204u

/* testing.make_team: Nothing, gives SampleTeam. @since 0.1 */
#define SANAD_METHOD_TESTING_MAKE_TEAM 205u

#endif /* SANAD_CAPI_SANAD_METHODS_H_ */
