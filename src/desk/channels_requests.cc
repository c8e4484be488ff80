// The field lists of the requests and answers of channels.h.

#include "desk/requests.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<EmailRequest>() {
  static const RecordType type = Record<EmailRequest>(
      "EmailRequest", {{"inbox", 1, &EmailRequest::inbox},
                       BytesField("raw", 2, &EmailRequest::raw)});
  return type;
}

template <>
const RecordType& TypeOf<EmailReceipt>() {
  static const RecordType type = Record<EmailReceipt>(
      "EmailReceipt", {{"conversation", 1, &EmailReceipt::conversation},
                       {"message", 2, &EmailReceipt::message},
                       {"customer", 3, &EmailReceipt::customer},
                       {"joined_by", 4, &EmailReceipt::joined_by},
                       {"automatic", 5, &EmailReceipt::automatic},
                       {"unparsed", 6, &EmailReceipt::unparsed}});
  return type;
}

}  // namespace sanad::record
