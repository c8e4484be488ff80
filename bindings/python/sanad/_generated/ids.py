"""Ids: one type for each thing that is named; 0 is none.

Generated from proto/sanad/v1 by `./dev generate`; do not edit.
"""

from __future__ import annotations

from typing import NewType

__all__ = [
    "AgentId",
    "ArticleId",
    "AttachmentId",
    "CalendarId",
    "CompanyId",
    "ConversationId",
    "CustomerId",
    "FeedbackId",
    "FieldId",
    "IdentityId",
    "InboxId",
    "MessageId",
    "NoteId",
    "RoleId",
    "SlaPolicyId",
    "TagId",
    "TeamId",
    "UploadId",
    "ViewId",
    "WorkspaceId",
]

AgentId = NewType("AgentId", int)
ArticleId = NewType("ArticleId", int)
AttachmentId = NewType("AttachmentId", int)
CalendarId = NewType("CalendarId", int)
CompanyId = NewType("CompanyId", int)
ConversationId = NewType("ConversationId", int)
CustomerId = NewType("CustomerId", int)
FeedbackId = NewType("FeedbackId", int)
FieldId = NewType("FieldId", int)
IdentityId = NewType("IdentityId", int)
InboxId = NewType("InboxId", int)
MessageId = NewType("MessageId", int)
NoteId = NewType("NoteId", int)
RoleId = NewType("RoleId", int)
SlaPolicyId = NewType("SlaPolicyId", int)
TagId = NewType("TagId", int)
TeamId = NewType("TeamId", int)
UploadId = NewType("UploadId", int)
ViewId = NewType("ViewId", int)
WorkspaceId = NewType("WorkspaceId", int)
