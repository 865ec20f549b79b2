#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>

namespace diptych {

// `part` of `whole`, between 0 and 1; nothing asked is nothing missed: 1.
[[nodiscard]] double ratio(std::size_t part, std::size_t whole);
// 0 when both are.
[[nodiscard]] double harmonic_mean(double x, double y);

// How often what was wanted got what. "none" is got where the analysis has nothing to say.
struct Confusion {
  std::map<std::pair<std::string, std::string>, std::size_t> counts;  // {wanted, got}

  void add(const std::string& wanted, const std::string& got) { ++counts[{wanted, got}]; }
  Confusion& operator+=(const Confusion& other);
  friend bool operator==(const Confusion&, const Confusion&) = default;

  [[nodiscard]] std::size_t asked() const;
  [[nodiscard]] std::size_t right() const;
};
[[nodiscard]] double accuracy(const Confusion& confusion);
// The mean of the F1 of every class that is wanted at least once.
[[nodiscard]] double macro_f1(const Confusion& confusion);

// Things the gold has and things the analysis says, counted apart: one may answer several of the other.
struct Harvest {
  std::size_t wanted = 0;  // by the gold
  std::size_t met = 0;     // … that the analysis has
  std::size_t told = 0;    // by the analysis
  std::size_t right = 0;   // … that the gold has

  Harvest& operator+=(const Harvest& other);
  friend bool operator==(const Harvest&, const Harvest&) = default;
};
[[nodiscard]] double recall(const Harvest& harvest);
[[nodiscard]] double precision(const Harvest& harvest);
[[nodiscard]] double f1(const Harvest& harvest);

}  // namespace diptych
