// The tree of parts that a mail is made of (RFC 2045, 2046).

#ifndef SANAD_SRC_MAIL_PART_H_
#define SANAD_SRC_MAIL_PART_H_

#include <string>
#include <string_view>
#include <vector>

#include "mail/header.h"
#include "mail/parameter.h"
#include "mail/problem.h"

namespace sanad::mail {

// A part without parts of its own. Mails within mails are not opened: what
// somebody forwarded is an attachment.
struct Leaf {
  std::string content_type;  // lower case, always type/subtype
  ParameterValue type;
  ParameterValue disposition;
  std::string encoding;
  std::string content_id;
  std::string_view body;    // a view of the mail's bytes, still encoded
  bool in_related = false;  // belongs to the text beside it
  bool in_report = false;   // of a multipart/report

  bool IsAttachment() const;
  std::string_view declared_name() const;
};

// The leaves below a header, in the order of the mail. One pass over `body`,
// whatever the nesting: each line is looked up among the open boundaries.
// Deeper than limits::kMailDepth is read and marked; parts past
// limits::kMailParts are left out.
std::vector<Leaf> ReadLeaves(const Header& header, std::string_view body,
                             Problems* problems);

}  // namespace sanad::mail

#endif  // SANAD_SRC_MAIL_PART_H_
