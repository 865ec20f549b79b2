#include "compare/figures.h"

#include <set>

namespace diptych {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
}

double harmonic_mean(double x, double y) { return x + y > 0 ? 2 * x * y / (x + y) : 0; }

Confusion& Confusion::operator+=(const Confusion& other) {
  for (const auto& [pair, count] : other.counts) counts[pair] += count;
  return *this;
}

std::size_t Confusion::asked() const {
  std::size_t all = 0;
  for (const auto& [pair, count] : counts) all += count;
  return all;
}

std::size_t Confusion::right() const {
  std::size_t equal = 0;
  for (const auto& [pair, count] : counts)
    if (pair.first == pair.second) equal += count;
  return equal;
}

double accuracy(const Confusion& confusion) { return ratio(confusion.right(), confusion.asked()); }

double macro_f1(const Confusion& confusion) {
  std::map<std::string, Harvest> classes;
  std::set<std::string> wanted;
  for (const auto& [pair, count] : confusion.counts) {
    wanted.insert(pair.first);
    classes[pair.first].wanted += count;
    classes[pair.second].told += count;
    if (pair.first != pair.second) continue;
    classes[pair.first].met += count;
    classes[pair.first].right += count;
  }
  double sum = 0;
  for (const auto& one : wanted) sum += f1(classes[one]);
  return wanted.empty() ? 1 : sum / static_cast<double>(wanted.size());
}

Harvest& Harvest::operator+=(const Harvest& other) {
  wanted += other.wanted;
  met += other.met;
  told += other.told;
  right += other.right;
  return *this;
}

double recall(const Harvest& harvest) { return ratio(harvest.met, harvest.wanted); }
double precision(const Harvest& harvest) { return ratio(harvest.right, harvest.told); }
double f1(const Harvest& harvest) { return harmonic_mean(recall(harvest), precision(harvest)); }

}  // namespace diptych
