#include "compare/compare.h"

#include "compare/align.h"
#include "compare/counterparts.h"
#include "compare/differences.h"
#include "compare/frame.h"
#include "compare/gather.h"
#include "compare/hints.h"
#include "compare/kinship.h"
#include "compare/topics.h"
#include "core/account/event_format.h"

#include <algorithm>
#include <set>
#include <utility>

namespace diptych {
namespace {

// Accounts of one call may carry dates a day apart: time zones, and pages published the morning after.
constexpr int same_event_days = 1;

// The format most accounts name. Of equals the more particular one: "meeting" is also said of calls.
std::string common_format(const std::vector<std::string>& formats, const Knowledge& knowledge) {
  std::string best;
  std::pair<std::ptrdiff_t, int> most{0, 0};  // accounts, particularity
  for (const auto& format : formats) {
    if (format.empty()) continue;
    const std::pair weight(std::count(formats.begin(), formats.end(), format), particularity(format, knowledge));
    if (weight <= most) continue;
    most = weight;
    best = format;
  }
  return best;
}

// The event that is compared, as far as an article has not named it: the parties that tell, their day and format.
void complete_main_event(Comparison& comparison, const std::vector<std::string>& formats, const Knowledge& knowledge) {
  Event& event = comparison.events.front();
  auto& warnings = comparison.warnings;
  std::set<std::string> parties(event.parties.begin(), event.parties.end());
  const std::size_t named = parties.size();
  std::set<Date> dates;
  for (const auto& account : comparison.accounts) {
    parties.insert(account.party);
    if (account.date) dates.insert(*account.date);
  }
  event.parties.assign(parties.begin(), parties.end());
  if (named == 0 && parties.size() < comparison.accounts.size())
    warnings.emplace_back("two or more of the accounts are told by the same party");
  if (!dates.empty()) {
    if (day_number(*dates.rbegin()) - day_number(*dates.begin()) <= same_event_days)
      event.date = *dates.begin();
    else
      warnings.push_back("the accounts are dated " + to_string(*dates.begin()) + " to " + to_string(*dates.rbegin()) +
                         "; they are compared as given, but may be of different events (correct a date with --date)");
  }
  if (event.format.empty()) event.format = common_format(formats, knowledge);
}

std::string party_list(const std::vector<AccountIndex>& accounts, const Comparison& comparison) {
  std::string list;
  for (const AccountIndex account : accounts) {
    if (!list.empty()) list += ", ";
    list += comparison.accounts[account.value].party;
  }
  return list;
}

// The same file given twice, or one page saved under two names: what it "tells alike" with itself says nothing.
void warn_of_same_text(Comparison& comparison) {
  const auto& documents = comparison.documents;
  for (std::size_t i = 0; i < documents.size(); ++i)
    for (std::size_t j = i + 1; j < documents.size(); ++j)
      if (documents[i].source.text == documents[j].source.text) {
        comparison.warnings.push_back(documents[i].path + " and " + documents[j].path +
                                      " hold the same text; give the account of another side for one of them");
        break;
      }
}

// An article may report one side only, or none.
void warn_of_too_few(Comparison& comparison) {
  if (comparison.accounts.empty())
    comparison.warnings.emplace_back("no party's account of the main event is reported; nothing is compared");
  else
    comparison.warnings.push_back("only one account of the main event is reported (" +
                                  comparison.accounts.front().party + "); nothing is compared");
}

// What the reporter's opening gives to the event, and only one account tells.
void warn_of_opening_topics(Comparison& comparison, const std::vector<Statement>& openings) {
  std::set<std::string> warned;
  for (const auto& statement : openings)
    for (const auto& mention : statement.mentions) {
      const auto topic = std::find_if(comparison.topics.begin(), comparison.topics.end(), [&](const Topic& t) {
        return t.id == mention.topic || std::find(t.merged.begin(), t.merged.end(), mention.topic) != t.merged.end();
      });
      if (topic == comparison.topics.end() || topic->status != TopicStatus::only || !warned.insert(topic->id).second)
        continue;
      comparison.warnings.push_back(comparison.documents[statement.document.value].path + ": the opening gives \"" +
                                    topic->label + "\" to the event; of its accounts only " +
                                    party_list(topic->accounts, comparison) + " tells it");
    }
}

// The countries that took part; none where that of an account is not known.
std::set<std::string, std::less<>> countries_of(const Comparison& comparison, const Knowledge& knowledge) {
  std::set<std::string, std::less<>> countries;
  for (const auto& account : comparison.accounts) {
    const auto party = knowledge.find_party(account.party);
    const std::string_view country = party ? knowledge.party_at(*party).country : std::string_view();
    if (country.empty()) return {};
    countries.emplace(country);
  }
  return countries;
}

}  // namespace

Comparison compare_accounts(std::vector<Read> readings, const CompareOptions& options, const Knowledge& knowledge) {
  auto [comparison, formats, articles, openings] = gather(std::move(readings));
  comparison.run.catalogue = knowledge.hash();
  comparison.run.options = "ui=" + options.ui;
  complete_main_event(comparison, formats, knowledge);
  warn_of_same_text(comparison);
  settle_counterparts(comparison, knowledge);
  if (articles && comparison.accounts.size() < 2) {
    comparison.frame = frame(comparison, formats, knowledge);
    warn_of_too_few(comparison);
    return std::move(comparison);
  }
  const Kinship kinship(knowledge, countries_of(comparison, knowledge));
  settle_hints(comparison, knowledge, kinship);
  comparison.topics = topic_table(comparison, knowledge, kinship, options.ui);
  comparison.alignments = align(comparison, knowledge);
  comparison.differences = differences(comparison, knowledge, options.ui);
  comparison.frame = frame(comparison, formats, knowledge);
  if (articles) warn_of_opening_topics(comparison, openings);
  return std::move(comparison);
}

}  // namespace diptych
