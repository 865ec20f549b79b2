#pragma once

#include "core/diagnostic.h"

#include <optional>
#include <utility>

namespace diptych {

// The first thing found wrong; what is found later may only follow from it.
class FirstProblem {
 public:
  void note(Diagnostic problem) {
    if (!problem_) problem_ = std::move(problem);
  }
  [[nodiscard]] const std::optional<Diagnostic>& found() const { return problem_; }

 private:
  std::optional<Diagnostic> problem_;
};

}  // namespace diptych
