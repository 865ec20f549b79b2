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

// What `diptych compare` makes of the documents, in their order.
inline Comparison compared_documents(std::vector<Document> documents, const std::vector<Overrides>& overrides,
                                     const Knowledge& knowledge = embedded()) {
  std::vector<diptych::Read> readings;
  std::uint32_t statements = 0;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    auto reading = read_account(documents[i], {i}, {i}, {statements}, overrides[i], knowledge);
    if (!reading) throw std::logic_error(to_string(reading.error()));
    statements += static_cast<std::uint32_t>(reading->statements.size());
    readings.push_back({std::move(documents[i]), std::move(*reading)});
  }
  return compare_accounts(std::move(readings), {}, knowledge);
}

inline Comparison compared(const std::vector<Told>& accounts, const Knowledge& knowledge = embedded()) {
  std::vector<Document> documents;
  std::vector<Overrides> overrides;
  for (const Told& told : accounts) {
    documents.push_back(document_of(told.text, told.path));
    overrides.push_back(told.overrides);
  }
  return compared_documents(std::move(documents), overrides, knowledge);
}

}  // namespace diptych::test
