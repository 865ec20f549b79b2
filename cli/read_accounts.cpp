#include "cli/read_accounts.h"

#include "cli/output.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

namespace diptych::cli {
namespace {

// Two or three small letters, perhaps with more behind a hyphen ("zh-Hant").
bool is_language_tag(std::string_view text) {
  const std::string_view primary = text.substr(0, text.find('-'));
  return (primary.size() == 2 || primary.size() == 3) &&
         std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool lacks_date(const Read& read) { return !read.reading.article && !read.reading.account.date; }

std::string event_of(const Read& read) {
  const auto& event = read.document.source.metadata.event;
  return event ? event->value : "";
}

// The day of `undated`'s event, where the others that tell of it agree on one; both sides may put it on days next to
// each other.
std::optional<Date> day_of_event(const Read& undated, const std::vector<Read>& readings) {
  constexpr int most_apart = 1;  // days
  std::set<Date> days;
  for (const auto& read : readings)
    if (!read.reading.article && read.reading.account.date && event_of(read) == event_of(undated))
      days.insert(*read.reading.account.date);
  if (days.empty() || day_number(*days.rbegin()) - day_number(*days.begin()) > most_apart) return std::nullopt;
  return *days.begin();
}

bool is_known(const Read& read, const Knowledge& knowledge) {
  return knowledge.find_party(read.reading.account.party).has_value();
}

// Who tells the other accounts of `one`'s event, where that helps to read it: it, or one of them, is of a party that no
// data file has.
std::vector<OtherSide> others_of(const Read& one, const std::vector<Read>& readings, const Knowledge& knowledge) {
  std::vector<OtherSide> others;
  bool unknown = !is_known(one, knowledge);
  if (one.reading.article) return others;
  for (const auto& read : readings) {
    const std::string& party = read.reading.account.party;
    if (&read == &one || read.reading.article || event_of(read) != event_of(one) || party == one.reading.account.party)
      continue;
    unknown = unknown || !is_known(read, knowledge);
    others.push_back({party, country_of_party(party, knowledge)});
  }
  if (!unknown) others.clear();
  return others;
}

Result<std::vector<Read>> read_all(std::vector<Document> documents, const std::vector<Overrides>& overrides,
                                   const Knowledge& knowledge) {
  std::vector<Read> readings;
  std::uint32_t statements = 0;
  for (std::uint32_t i = 0; i < documents.size(); ++i) {
    auto reading = read_account(documents[i], DocumentIndex{i}, AccountIndex{i}, StatementIndex{statements},
                                overrides[i], knowledge);
    if (!reading) return reading.error();
    statements += static_cast<std::uint32_t>(reading->statements.size());
    readings.push_back({std::move(documents[i]), std::move(*reading)});
  }
  return readings;
}

}  // namespace

Result<void> check_language_tag(const std::string& where, const std::string& tag) {
  if (is_language_tag(tag)) return {};
  return Diagnostic{ExitCode::usage, where, "--lang " + tag + " is no language tag",
                    "write it as en, ru, ar or another of ISO 639"};
}

Result<std::vector<Read>> read_accounts(const std::vector<Input>& inputs, const ReadOptions& options,
                                        const Knowledge& knowledge, Progress& progress) {
  std::vector<Document> documents;
  std::vector<Overrides> overrides;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    progress.at("reading " + inputs[i].path + " (" + std::to_string(i + 1) + " of " + std::to_string(inputs.size()) +
                ")");
    auto document = read_document(inputs[i].path, options);
    if (!document) return document.error();
    document->path = as_utf8(document->path);
    documents.push_back(std::move(*document));
    overrides.push_back(inputs[i].overrides);
  }
  auto readings = read_all(documents, overrides, knowledge);
  if (!readings) return readings;
  // "January 31" in an account without a date is of the year of the others; and who tells them tells whom an account
  // means by names that no data file has.
  bool again = false;
  for (std::size_t i = 0; i < readings->size(); ++i) {
    if (lacks_date((*readings)[i])) overrides[i].event_date = day_of_event((*readings)[i], *readings);
    overrides[i].others = others_of((*readings)[i], *readings, knowledge);
    again = again || overrides[i].event_date || !overrides[i].others.empty();
  }
  if (!again) return readings;
  return read_all(std::move(documents), overrides, knowledge);
}

}  // namespace diptych::cli
