// The field lists of the requests and answers of customers.h.

#include "desk/lists.h"
#include "desk/requests.h"
#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<NewIdentity>() {
  static const RecordType type = Record<NewIdentity>(
      "NewIdentity", {{"kind", 1, &NewIdentity::kind},
                      {"value", 2, &NewIdentity::value},
                      {"verified", 3, &NewIdentity::verified}});
  return type;
}

template <>
const RecordType& TypeOf<CreateCustomer>() {
  static const RecordType type = Record<CreateCustomer>(
      "CreateCustomer", {{"name", 1, &CreateCustomer::name},
                         {"language", 2, &CreateCustomer::language},
                         {"external_id", 3, &CreateCustomer::external_id},
                         {"company", 4, &CreateCustomer::company},
                         {"identities", 5, &CreateCustomer::identities},
                         {"tier", 6, &CreateCustomer::tier}});
  return type;
}

template <>
const RecordType& TypeOf<UpdateCustomer>() {
  static const RecordType type = Record<UpdateCustomer>(
      "UpdateCustomer", {{"customer", 1, &UpdateCustomer::customer},
                         {"name", 2, &UpdateCustomer::name},
                         {"language", 3, &UpdateCustomer::language},
                         {"company", 4, &UpdateCustomer::company},
                         {"version", 5, &UpdateCustomer::version},
                         {"tier", 6, &UpdateCustomer::tier}});
  return type;
}

template <>
const RecordType& TypeOf<AddIdentity>() {
  static const RecordType type = Record<AddIdentity>(
      "AddIdentity", {{"customer", 1, &AddIdentity::customer},
                      {"identity", 2, &AddIdentity::identity}});
  return type;
}

template <>
const RecordType& TypeOf<CustomerNoteRequest>() {
  static const RecordType type = Record<CustomerNoteRequest>(
      "CustomerNoteRequest", {{"customer", 1, &CustomerNoteRequest::customer},
                              {"text", 2, &CustomerNoteRequest::text}});
  return type;
}

template <>
const RecordType& TypeOf<CreateCompany>() {
  static const RecordType type = Record<CreateCompany>(
      "CreateCompany", {{"name", 1, &CreateCompany::name},
                        {"external_id", 2, &CreateCompany::external_id},
                        {"shares", 3, &CreateCompany::shares}});
  return type;
}

template <>
const RecordType& TypeOf<PortalTokenRequest>() {
  static const RecordType type = Record<PortalTokenRequest>(
      "PortalTokenRequest", {{"customer", 1, &PortalTokenRequest::customer},
                             {"valid_for", 2, &PortalTokenRequest::valid_for}});
  return type;
}

template <>
const RecordType& TypeOf<IssuedToken>() {
  static const RecordType type = Record<IssuedToken>(
      "IssuedToken", {{"token", 1, &IssuedToken::token},
                      {"expires_at", 2, &IssuedToken::expires_at}});
  return type;
}

template <>
const RecordType& TypeOf<MergeCustomers>() {
  static const RecordType type = Record<MergeCustomers>(
      "MergeCustomers", {{"customer", 1, &MergeCustomers::customer},
                         {"into", 2, &MergeCustomers::into},
                         {"version", 3, &MergeCustomers::version},
                         {"into_version", 4, &MergeCustomers::into_version}});
  return type;
}

template <>
const RecordType& TypeOf<UnmergeCustomer>() {
  static const RecordType type = Record<UnmergeCustomer>(
      "UnmergeCustomer", {{"customer", 1, &UnmergeCustomer::customer},
                          {"version", 2, &UnmergeCustomer::version}});
  return type;
}

template <>
const RecordType& TypeOf<CustomerRequest>() {
  static const RecordType type = Record<CustomerRequest>(
      "CustomerRequest", {{"customer", 1, &CustomerRequest::customer}});
  return type;
}

template <>
const RecordType& TypeOf<FindCustomer>() {
  static const RecordType type = Record<FindCustomer>(
      "FindCustomer",
      {{"kind", 1, &FindCustomer::kind}, {"value", 2, &FindCustomer::value}});
  return type;
}

template <>
const RecordType& TypeOf<CustomerProfile>() {
  static const RecordType type = Record<CustomerProfile>(
      "CustomerProfile", {{"customer", 1, &CustomerProfile::customer},
                          {"identities", 2, &CustomerProfile::identities},
                          {"notes", 3, &CustomerProfile::notes},
                          {"merged", 4, &CustomerProfile::merged}});
  return type;
}

template <>
const RecordType& TypeOf<CustomerConversations>() {
  static const RecordType type = Record<CustomerConversations>(
      "CustomerConversations",
      {{"customer", 1, &CustomerConversations::customer},
       {"page", 2, &CustomerConversations::page}});
  return type;
}

}  // namespace sanad::record
