// Reads figures of a range: sums, single facts at its edges, and what has
// happened since figures were folded. Everything it says is of one snapshot.

#ifndef SANAD_SRC_DESK_REPORTS_FIGURES_READER_H_
#define SANAD_SRC_DESK_REPORTS_FIGURES_READER_H_

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "desk/act.h"
#include "desk/reports/access.h"
#include "desk/reports/conversation_facts.h"
#include "desk/reports/places.h"
#include "desk/reports/range.h"
#include "metrics/tallies.h"

namespace sanad {

// Of whose conversations, and which of their facts.
struct Scope {
  SeenInboxes seen;
  Dimension by = Dimension::kNone;  // only what has this value of it
  DimensionValue value;
};

using TalliesBy = std::map<DimensionValue, metrics::Tallies>;

class FigureReader {
 public:
  static absl::StatusOr<FigureReader> Open(Call& call);

  absl::TimeZone zone() const { return zone_; }
  const std::string& zone_name() const { return zone_name_; }

  absl::StatusOr<metrics::Tallies> Read(const Scope& scope,
                                        const Span& span) const;
  // Apart by the values of a dimension.
  absl::StatusOr<TalliesBy> ReadBy(const Scope& scope, Dimension dimension,
                                   const Span& span) const;
  // Those that are not over at that time.
  absl::StatusOr<int64_t> Backlog(const Scope& scope, absl::Time at) const;

  // Every single fact, as it is now.
  using Visit = absl::FunctionRef<void(const FigureFact& fact)>;
  absl::Status ForEachFact(const Scope& scope, const Span& span,
                           Visit visit) const;

 private:
  explicit FigureReader(storage::Reading& reading) : reading_(&reading) {}

  // Facts as they were folded, or all that replace or add to them.
  using VisitBoth = absl::FunctionRef<void(const FigureFact& fact,
                                           const FigureSubject& subject)>;
  absl::Status ForEachFolded(const Scope& scope, const Span& span,
                             std::span<const FigureKind> figures,
                             VisitBoth visit) const;
  void ForEachSince(const Scope& scope, const Span& span, int64_t times,
                    VisitBoth visit) const;

  absl::Status AddFacts(const Scope& scope, Dimension dimension,
                        const Span& span, TalliesBy& tallies) const;
  // REQUIRES: of `dimension` and `scope.by` at most one is a dimension
  absl::Status AddSums(const Scope& scope, Dimension dimension, InboxId inbox,
                       const SummedSpan& span, TalliesBy& tallies) const;
  void AddSince(const Scope& scope, Dimension dimension, const Span& span,
                TalliesBy& tallies) const;
  absl::StatusOr<int64_t> GrowthBefore(InboxId inbox, absl::CivilDay day) const;
  // In which rows of sums the scope stands.
  std::vector<InboxId> SummedInboxes(const Scope& scope,
                                     Dimension dimension) const;
  bool Holds(const Scope& scope, const FigureFact& fact,
             const FigureSubject& subject) const;

  storage::Reading* reading_;
  std::string zone_name_;
  absl::TimeZone zone_;
  bool has_sums_ = true;  // not while they go over to another zone
  // Of what was touched since: as it was folded, and as it is.
  std::vector<ConversationFacts> folded_;
  std::vector<ConversationFacts> present_;
  std::set<ConversationId> touched_;
};

}  // namespace sanad

#endif  // SANAD_SRC_DESK_REPORTS_FIGURES_READER_H_
