// The host's services with every gap filled by its default.

#ifndef SANAD_SRC_BASE_HOST_H_
#define SANAD_SRC_BASE_HOST_H_

#include "sanad/host.h"

namespace sanad {

Host WithDefaults(Host host);

}  // namespace sanad

#endif  // SANAD_SRC_BASE_HOST_H_
