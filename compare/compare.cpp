#include "compare/compare.h"

#include <algorithm>
#include <array>
#include <set>
#include "compare/align.h"
#include "compare/differences.h"
#include "compare/frame.h"
#include "compare/topics.h"

namespace diptych {
namespace {

// Accounts of one call may carry dates a day apart: time zones, and pages published the morning after.
constexpr int same_event_days = 1;

// The format most accounts name. Of equals the more particular one: "meeting" is also said of calls.
std::string common_format(const std::vector<std::string>& formats) {
  static constexpr std::array<std::string_view, 3> particular{"video conference", "phone call", "meeting"};
  std::string best;
  std::ptrdiff_t most = 0;
  for (const auto format : particular)
    if (const auto count = std::count(formats.begin(), formats.end(), format); count > most) {
      most = count;
      best = format;
    }
  return best;
}

Event common_event(const Comparison& comparison, const std::vector<std::string>& formats,
                   std::vector<std::string>& warnings) {
  Event event;
  std::set<std::string> parties;
  std::set<Date> dates;
  for (const auto& account : comparison.accounts) {
    parties.insert(account.party);
    if (account.date) dates.insert(*account.date);
  }
  event.parties.assign(parties.begin(), parties.end());
  if (parties.size() < comparison.accounts.size())
    warnings.push_back("two or more of the accounts are told by the same party");
  if (!dates.empty()) {
    if (day_number(*dates.rbegin()) - day_number(*dates.begin()) <= same_event_days)
      event.date = *dates.begin();
    else
      warnings.push_back("the accounts are dated " + to_string(*dates.begin()) + " to " + to_string(*dates.rbegin()) +
                         "; they are compared as given, but may be of different events (correct a date with --date)");
  }
  event.format = common_format(formats);
  return event;
}

}  // namespace

Comparison compare_accounts(std::vector<Read> readings, const CompareOptions& options, const Knowledge& knowledge) {
  Comparison comparison;
  comparison.run.catalogue = knowledge.hash();
  comparison.run.options = "ui=" + options.ui;
  std::vector<std::string> formats;
  for (auto& [document, reading] : readings) {
    comparison.documents.push_back(std::move(document));
    comparison.accounts.push_back(std::move(reading.account));
    std::move(reading.statements.begin(), reading.statements.end(), std::back_inserter(comparison.statements));
    std::move(reading.ledger.begin(), reading.ledger.end(), std::back_inserter(comparison.ledger));
    std::move(reading.warnings.begin(), reading.warnings.end(), std::back_inserter(comparison.warnings));
    formats.push_back(std::move(reading.event_format));
  }
  comparison.events.push_back(common_event(comparison, formats, comparison.warnings));
  for (auto& entry : comparison.ledger)
    if (entry.kind == LedgerKind::statement) entry.event = EventIndex{0};
  comparison.topics = topic_table(comparison, knowledge, options.ui);
  comparison.alignments = align(comparison, knowledge);
  comparison.differences = differences(comparison, knowledge, options.ui);
  comparison.frame = frame(comparison, formats);
  return comparison;
}

}  // namespace diptych
