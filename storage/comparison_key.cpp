#include "storage/comparison_key.h"

#include "core/text/sha256.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace diptych {
namespace {

// Appends a field so that no two lists of fields give the same bytes (netstring).
void append_field(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
  out += ',';
}

std::string date_or_empty(const std::optional<Date>& date) { return date ? to_string(*date) : std::string(); }

void append_account(std::string& out, const Account& account) {
  append_field(out, account.party);
  append_field(out, account.language);
  append_field(out, date_or_empty(account.date));
}

}  // namespace

std::string comparison_key(const Comparison& comparison) {
  std::string all;
  append_field(all, comparison.run.version);
  append_field(all, comparison.run.catalogue);
  append_field(all, comparison.run.options);
  for (const Document& document : comparison.documents) {
    append_field(all, document.sha256);
    append_field(all, sha256_hex(document.source.text));
  }
  for (const Account& account : comparison.accounts) append_account(all, account);
  return sha256_hex(all);
}

std::string inputs_key(const Comparison& comparison) {
  std::vector<std::string> parts;
  for (const Account& account : comparison.accounts) {
    std::string part;
    append_account(part, account);
    for (const DocumentIndex document : account.documents)
      append_field(part, comparison.documents[document.value].sha256);
    parts.push_back(std::move(part));
  }
  for (const Document& document : comparison.documents) parts.push_back(document.sha256);
  std::sort(parts.begin(), parts.end());
  std::string all;
  for (const std::string& part : parts) append_field(all, part);
  return sha256_hex(all);
}

}  // namespace diptych
