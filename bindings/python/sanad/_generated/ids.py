"""Ids: one type for each thing that is named; 0 is none.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

from typing import NewType

__all__ = [
    "AgentId",
    "ArticleId",
    "AttachmentId",
    "BotId",
    "CalendarId",
    "CannedReplyId",
    "CompanyId",
    "ConversationId",
    "CustomerId",
    "FeedbackId",
    "FieldId",
    "GrantId",
    "IdentityId",
    "InboxId",
    "MessageId",
    "NoteId",
    "RoleId",
    "SectionId",
    "SlaPolicyId",
    "TagId",
    "TeamId",
    "TokenId",
    "UploadId",
    "ViewId",
    "WorkspaceId",
]

AgentId = NewType("AgentId", int)
ArticleId = NewType("ArticleId", int)
AttachmentId = NewType("AttachmentId", int)
BotId = NewType("BotId", int)
CalendarId = NewType("CalendarId", int)
CannedReplyId = NewType("CannedReplyId", int)
CompanyId = NewType("CompanyId", int)
ConversationId = NewType("ConversationId", int)
CustomerId = NewType("CustomerId", int)
FeedbackId = NewType("FeedbackId", int)
FieldId = NewType("FieldId", int)
GrantId = NewType("GrantId", int)
IdentityId = NewType("IdentityId", int)
InboxId = NewType("InboxId", int)
MessageId = NewType("MessageId", int)
NoteId = NewType("NoteId", int)
RoleId = NewType("RoleId", int)
SectionId = NewType("SectionId", int)
SlaPolicyId = NewType("SlaPolicyId", int)
TagId = NewType("TagId", int)
TeamId = NewType("TeamId", int)
TokenId = NewType("TokenId", int)
UploadId = NewType("UploadId", int)
ViewId = NewType("ViewId", int)
WorkspaceId = NewType("WorkspaceId", int)
