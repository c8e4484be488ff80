#include "sanad/customer.h"

#include "model/records.h"

namespace sanad::record {

template <>
const RecordType& TypeOf<Customer>() {
  static const RecordType type = Record<Customer>(
      "Customer", {{"id", 1, &Customer::id},
                   {"version", 2, &Customer::version},
                   {"name", 3, &Customer::name, FieldClass::kContent},
                   {"company", 4, &Customer::company},
                   {"language", 5, &Customer::language},
                   {"external_id", 6, &Customer::external_id},
                   {"created_at", 7, &Customer::created_at},
                   {"root", 8, &Customer::root},
                   {"merged_into", 9, &Customer::merged_into},
                   {"tier", 10, &Customer::tier}});
  return type;
}

template <>
const RecordType& TypeOf<Identity>() {
  static const RecordType type = Record<Identity>(
      "Identity", {{"id", 1, &Identity::id},
                   {"customer", 2, &Identity::customer},
                   {"kind", 3, &Identity::kind},
                   {"value", 4, &Identity::value, FieldClass::kContact},
                   {"verified", 5, &Identity::verified},
                   {"created_at", 6, &Identity::created_at}});
  return type;
}

template <>
const RecordType& TypeOf<CustomerNote>() {
  static const RecordType type = Record<CustomerNote>(
      "CustomerNote", {{"id", 1, &CustomerNote::id},
                       {"customer", 2, &CustomerNote::customer},
                       {"author", 3, &CustomerNote::author},
                       {"text", 4, &CustomerNote::text, FieldClass::kContent},
                       {"at", 5, &CustomerNote::at}});
  return type;
}

template <>
const RecordType& TypeOf<Company>() {
  static const RecordType type = Record<Company>(
      "Company", {{"id", 1, &Company::id},
                  {"version", 2, &Company::version},
                  {"name", 3, &Company::name, FieldClass::kContent},
                  {"external_id", 4, &Company::external_id},
                  {"shares", 5, &Company::shares}});
  return type;
}

template <>
const RecordType& TypeOf<PortalToken>() {
  static const RecordType type = Record<PortalToken>(
      "PortalToken",
      {BytesField("digest", 1, &PortalToken::digest, FieldClass::kSecret),
       {"customer", 2, &PortalToken::customer},
       {"expires_at", 3, &PortalToken::expires_at}});
  return type;
}

}  // namespace sanad::record
