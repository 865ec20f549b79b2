#pragma once

#include <chrono>
#include <string_view>

namespace diptych::cli {

// One line on standard error that says what a long run is doing, on a terminal only. It appears when the work has taken
// half a second and is wiped when this goes, so that a short run and a log never see it.
class Progress {
 public:
  // `wanted` is false for --quiet.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;

  // "reading kremlin.ru.txt"; control characters are made visible. Shown at once when `is_long`.
  void at(std::string_view step, bool is_long = false);

 private:
  bool wanted_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace diptych::cli
