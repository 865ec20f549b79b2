#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <string_view>

namespace diptych {

// What the reading of statements looks at: one document's words and the account they belong to. All of it must
// outlive the reading.
struct Scene {
  std::string_view text;
  const Analysis& analysis;
  const Language& language;
  const Knowledge& knowledge;
  const Account& account;
};

}  // namespace diptych
