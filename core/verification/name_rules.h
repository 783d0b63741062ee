// Names of businesses and people.
#pragma once

#include "routing/subject.h"

namespace dialproof::internal {

/// Says so when a name is none: words that stand for one, no letters or digits, one character over and over, a URL.
void checkName(Subject& subject, const Field& name);

}  // namespace dialproof::internal
