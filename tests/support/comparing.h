#pragma once

#include "compare/compare.h"
#include "tests/support/reading.h"

#include <string>
#include <utility>
#include <vector>

namespace diptych::test {

// One account to compare: its text, the path it would have, and what is known about it beforehand.
struct Told {
  std::string text;
  std::string path = "account.txt";
  Overrides overrides{};
};

// What `diptych compare` makes of the accounts, in their order.
inline Comparison compared(const std::vector<Told>& accounts, const Knowledge& knowledge = embedded()) {
  std::vector<diptych::Read> readings;
  std::uint32_t statements = 0;
  for (std::uint32_t i = 0; i < accounts.size(); ++i) {
    Document document = document_of(accounts[i].text, accounts[i].path);
    auto reading = read_account(document, {i}, {i}, {statements}, accounts[i].overrides, knowledge);
    if (!reading) throw std::logic_error(to_string(reading.error()));
    statements += static_cast<std::uint32_t>(reading->statements.size());
    readings.push_back({std::move(document), std::move(*reading)});
  }
  return compare_accounts(std::move(readings), {}, knowledge);
}

}  // namespace diptych::test
