// sanad (سند, "support"): the helpdesk that a product carries inside
// itself. Start here, then read desk.h.
//
//   store.h          where workspaces live
//   desk.h           one workspace; sessions; Verify
//   session.h        acting as somebody, and the services:
//     channels.h       what arrives and leaves
//     conversations.h  working with conversations
//     customers.h      who is helped
//     drafts.h         replies that are begun
//     inboxes.h        where messages arrive; tags, custom fields
//     views.h          saved filters over conversations, with counters
//     staff.h          agents, teams, roles
//     knowledge.h      articles
//     reading.h        who has seen what; mentions
//     presence.h       who is looking and typing now
//     reports.h        how the work went, counted and compared
//     events.h         what happened, in order
//   host_store.h     stores of the host's own (not included here)
//   files.h          files in and out, as streams (not included here)
//   conversation.h, message.h, customer.h, …   the nouns
//   calendar.h       working time, with or without a desk
//   sla.h            what is promised, and whether it is kept
//   metrics.h        how long things took, by named definitions
//   access.h         who may do what, and why, with or without a desk
//   timeline.h       what happened to a conversation, as clocks see it
//   status.h         how sanad says no
//   limits.h         the bound of everything that comes from outside
//   due_thread.h     a thread that does what is due (not included here)
//   testing.h        for the host's own tests (not included here)

#ifndef SANAD_SANAD_H_
#define SANAD_SANAD_H_

#include "sanad/desk.h"
#include "sanad/limits.h"
#include "sanad/session.h"
#include "sanad/status.h"
#include "sanad/store.h"

#endif  // SANAD_SANAD_H_
