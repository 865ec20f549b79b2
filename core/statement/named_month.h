#pragma once

#include "core/statement/date_words.h"

#include <cstdint>
#include <optional>

namespace diptych {

struct NamedMonth {
  int month = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool may_be_a_word = false;  // a short name, or one written as a name of somebody
};

// The month's name that begins at `word`; in scripts with capitals "may" is a verb.
[[nodiscard]] std::optional<NamedMonth> month_at(const DateWords& words, std::uint32_t word);

}  // namespace diptych
