#include "desk/verify/members.h"

#include <algorithm>
#include <iterator>

#include "record/wire.h"

namespace sanad {

std::optional<std::vector<MemberField>> SplitMembers(std::string_view bytes) {
  std::vector<MemberField> fields;
  record::Reader in(bytes);
  while (!in.done()) {
    const std::string_view rest = in.rest();
    const auto tag = in.Tag();
    if (!tag || !in.Skip(*tag)) return std::nullopt;
    fields.push_back(
        {tag->number, rest.substr(0, rest.size() - in.rest().size())});
  }
  return fields;
}

std::optional<std::string> MergeMembers(std::string_view before,
                                        int64_t columns,
                                        std::string_view after) {
  auto kept = SplitMembers(before);
  auto put = SplitMembers(after);
  if (!kept || !put) return std::nullopt;
  std::erase_if(*kept, [&](const MemberField& field) {
    return ChangesColumn(columns, field.number);
  });
  std::vector<MemberField> fields;
  std::merge(kept->begin(), kept->end(), put->begin(), put->end(),
             std::back_inserter(fields),
             [](const MemberField& a, const MemberField& b) {
               return a.number < b.number;
             });
  std::string merged;
  for (const MemberField& field : fields) merged += field.bytes;
  return merged;
}

}  // namespace sanad
