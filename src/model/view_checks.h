// Whether a filter that came from outside may be taken.

#ifndef SANAD_SRC_MODEL_VIEW_CHECKS_H_
#define SANAD_SRC_MODEL_VIEW_CHECKS_H_

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "sanad/view_filter.h"

namespace sanad {

// view.too_many_values, with the fact "limit"
absl::Status CheckViewValues(std::string_view field, size_t values,
                             size_t limit);

// That, value.unknown, text.…: of a field, named.
absl::Status CheckFilter(const ViewFilter& filter);

// view.order_unfit, value.unknown
absl::Status CheckOrder(const ViewFilter& filter, ViewOrder order,
                        bool descending);

}  // namespace sanad

#endif  // SANAD_SRC_MODEL_VIEW_CHECKS_H_
