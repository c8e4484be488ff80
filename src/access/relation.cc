// What people read about relations.

#include <string_view>

#include "sanad/action.h"
#include "sanad/status.h"

namespace sanad {

std::string_view NameOf(Relation relation) {
  switch (relation) {
    case Relation::kAny:
      return "any";
    case Relation::kAssigned:
      return "assigned";
    case Relation::kUnassigned:
      return "unassigned";
    case Relation::kParticipant:
      return "participant";
    case Relation::kTeam:
      return "team";
    case Relation::kCreated:
      return "created";
    case Relation::kAuthor:
      return "author";
    case Relation::kSelf:
      return "self";
    case Relation::kNone:
      break;
  }
  return "";
}

std::string_view NameOf(Relation relation, Language language) {
  const bool arabic = language == Language::kArabic;
  switch (relation) {
    case Relation::kAny:
      return arabic ? "في كل حال" : "in any case";
    case Relation::kAssigned:
      return arabic ? "المسندة إليه" : "assigned to oneself";
    case Relation::kUnassigned:
      return arabic ? "غير المسندة" : "assigned to nobody";
    case Relation::kParticipant:
      return arabic ? "التي يشارك فيها" : "taking part";
    case Relation::kTeam:
      return arabic ? "المسندة إلى فريقه" : "assigned to one's team";
    case Relation::kCreated:
      return arabic ? "التي فتحها" : "opened by oneself";
    case Relation::kAuthor:
      return arabic ? "التي كتبها" : "written by oneself";
    case Relation::kSelf:
      return arabic ? "هو نفسه" : "oneself";
    case Relation::kNone:
      break;
  }
  return arabic ? "غير معروف" : "unknown";
}

}  // namespace sanad
