// Who may read an article.

#ifndef SANAD_SRC_DESK_ARTICLE_ACCESS_H_
#define SANAD_SRC_DESK_ARTICLE_ACCESS_H_

#include "desk/act.h"
#include "sanad/article.h"

namespace sanad {

// The facts that decide who may do what to an article.
AccessObject FactsOf(const Call& call, const Article& article);

}  // namespace sanad

#endif  // SANAD_SRC_DESK_ARTICLE_ACCESS_H_
