#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "cli/read_accounts.h"
#include "cli/report_output.h"
#include "compare/compare.h"
#include "compare/revisions.h"
#include "report/json.h"
#include "report/notices.h"
#include "report/revisions.h"
#include "storage/store.h"

#include <algorithm>
#include <set>

namespace diptych::cli {
namespace {

Diagnostic usage(std::string what, std::string hint) {
  return {ExitCode::usage, "compare", std::move(what), std::move(hint)};
}

// The item of a by-position list that belongs to input `i`; "-" leaves it to recognition.
std::optional<std::string> by_position(const std::vector<std::string>& list, std::size_t i) {
  if (i >= list.size() || list[i] == "-" || list[i].empty()) return std::nullopt;
  return list[i];
}

Result<Overrides> overrides_for(const CompareCommand& command, std::size_t i) {
  Overrides overrides;
  overrides.party = by_position(command.parties, i);
  overrides.language = by_position(command.languages, i);
  if (overrides.language)
    if (auto tag = check_language_tag("compare", *overrides.language); !tag) return tag.error();
  if (const auto kind = by_position(command.kinds, i))
    overrides.as = *kind == "article" ? ReadAs::article : ReadAs::readout;
  if (const auto date = by_position(command.dates, i)) {
    overrides.date = parse_iso_date(*date);
    if (!overrides.date || date->size() != 10)
      return usage("--date " + *date + " is no calendar day", "write it as 2021-01-26");
  }
  return overrides;
}

// Where two results would meet, or a result an account.
std::optional<Diagnostic> wrong_outputs(const CompareCommand& command, const Common& common) {
  if (command.json == "-" && !common.quiet && !command.style.output)
    return usage("--json - and the report would both go to standard output", "add --quiet, or use --format json");
  if (command.json && command.style.output && same_file(*command.json, *command.style.output))
    return usage("-o and --json name the same file", "name two files, or use --format json");
  // The database is written first: another result of its name would take its place.
  for (const auto& output : {command.style.output, command.json})
    if (output && command.database && same_file(*output, *command.database))
      return usage(*output + " is the database of --db and would be overwritten", "name another file");
  for (const auto& output : {command.style.output, command.json})
    for (const auto& input : command.inputs)
      if (output && input != "-" && same_file(*output, input))
        return usage(*output + " is one of the accounts and would be overwritten", "name another file");
  return std::nullopt;
}

std::optional<Diagnostic> wrong_usage(const CompareCommand& command, const Common& common) {
  if (command.revisions && command.inputs.size() != 2)
    return usage("--revisions compares two versions of one account", "name the old one and the new one");
  if (command.revisions && command.style.format != "text" && command.style.format != "json")
    return usage("--revisions has no " + command.style.format + " report", "use --format text or json");
  if (command.revisions && command.database)
    return usage("--revisions with --db: versions are not stored", "leave out --db, or compare without --revisions");
  if (std::count(command.inputs.begin(), command.inputs.end(), "-") > 1)
    return usage("standard input can be read once only", "name files for the other accounts");
  for (const auto* list : {&command.parties, &command.languages, &command.dates, &command.kinds})
    if (list->size() > command.inputs.size())
      return usage("more --party, --lang, --date or --as than files", "give one for each file, in their order, or -");
  return wrong_outputs(command, common);
}

// Every input read and compared.
Result<Comparison> compare_all(const CompareCommand& command, const Common& common, const Knowledge& knowledge) {
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < command.inputs.size(); ++i) {
    auto overrides = overrides_for(command, i);
    if (!overrides) return overrides.error();
    inputs.push_back({command.inputs[i], std::move(*overrides)});
  }
  Progress progress(!common.quiet);
  auto readings = read_accounts(inputs, {command.encoding, command.max_bytes}, knowledge, progress);
  if (!readings) return readings.error();
  if (readings->size() == 1 && !readings->front().reading.article) {
    const Account& account = readings->front().reading.account;
    return usage(readings->front().document.path + " is one account, told by " + account.party + " (" +
                     account.party_how + "), and one account compares with nothing",
                 "name two or more files, or one article that reports several (--as article reads it as one)");
  }
  knowledge.let_go_of_pages();
  progress.at("comparing the accounts");
  Comparison comparison = compare_accounts(std::move(*readings), {command.ui}, knowledge);
  comparison.run.version = DIPTYCH_VERSION;
  return comparison;
}

// The names of the concepts that occur, in every language: the database answers in the reader's.
std::vector<ConceptName> names_of(const Comparison& comparison, const Knowledge& knowledge) {
  std::set<std::string> ids;
  for (const auto& statement : comparison.statements)
    for (const auto& mention : statement.mentions)
      if (mention.origin == Origin::catalogue) ids.insert(mention.topic);
  std::vector<ConceptName> names;
  for (const auto& id : ids)
    if (const auto found = knowledge.find_concept(id))
      for (const auto& labels : knowledge.concept_at(*found).labels)
        names.push_back({id, std::string(labels.language), std::string(labels.preferred)});
  return names;
}

void warn(const std::vector<std::string>& warnings, const std::string& ui, const Knowledge& knowledge) {
  const Wording* words = find_wording(ui);
  for (const auto& warning : warnings)
    say("warning: " + (words != nullptr ? warning_in_words(*words, warning, &knowledge) : warning));
}

// Two versions of one account: a report of its own, no comparison to store.
Result<ExitCode> compare_revisions(const CompareCommand& command, const Common& common, const Comparison& comparison,
                                   const Knowledge& knowledge) {
  const Revisions found = revisions(comparison, knowledge);
  if (!common.quiet) warn(found.warnings, command.ui, knowledge);
  const std::string json =
      command.style.format == "json" || command.json ? render_revisions_json(found, comparison) : "";
  if (command.json)
    if (auto written = write_result(*command.json, json); !written) return written.error();
  std::string report;
  if (!common.quiet || command.style.output)
    report = command.style.format == "json" ? json
                                            : render_revisions_text(found, comparison, *find_wording(command.ui),
                                                                    common.width ? *common.width : terminal_width());
  if (auto written = write_report(command.style, report); !written) return written.error();
  return exit_with(command.exit_code && !unchanged(found) ? ExitCode::accounts_differ : ExitCode::done);
}

// What each step found, for --verbose.
void tell_steps(const Comparison& comparison) {
  for (const Account& account : comparison.accounts) {
    const Document& document = comparison.documents[account.documents.front().value];
    say(document.path + ": " + document.charset + " (" + document.charset_how + "); party " + account.party + " (" +
        account.party_how + "); language " + account.language + " (" + account.language_how + "); date " +
        (account.date ? to_string(*account.date) + " (" + account.date_how + ")" : "unknown"));
  }
  say(std::to_string(comparison.statements.size()) + " statements, " + std::to_string(comparison.topics.size()) +
      " topics, " + std::to_string(comparison.alignments.size()) + " alignments, " +
      std::to_string(comparison.differences.size()) + " differences; catalogue " + comparison.run.catalogue);
}

bool differs(const Comparison& comparison) {
  return std::any_of(comparison.topics.begin(), comparison.topics.end(),
                     [](const Topic& topic) { return topic.status != TopicStatus::shared; });
}

}  // namespace

Result<ExitCode> run_compare(const CompareCommand& command, const Common& common) {
  if (const auto wrong = wrong_usage(command, common)) return *wrong;
  auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  if (auto known = check_ui("compare", command.ui, *knowledge); !known) return known.error();

  const auto compared = compare_all(command, common, *knowledge);
  if (!compared) return compared.error();
  const Comparison& comparison = *compared;
  if (command.revisions) return compare_revisions(command, common, comparison, *knowledge);

  if (command.style.verbose) tell_steps(comparison);
  if (command.database)
    if (auto stored = store_comparison(*command.database, comparison, names_of(comparison, *knowledge)); !stored)
      return stored.error();
  if (command.json)
    if (auto written = write_result(*command.json, render_json(comparison)); !written) return written.error();
  if (!common.quiet || command.style.output) {
    const std::string report = render_report(command.style, common, command.ui, comparison, *knowledge);
    if (auto written = write_report(command.style, report); !written) return written.error();
  }
  // The text report lists the warnings itself.
  if (!common.quiet && (command.style.format != "text" || command.style.output))
    warn(comparison.warnings, command.ui, *knowledge);
  if (command.exit_code && differs(comparison)) return exit_with(ExitCode::accounts_differ);
  return exit_with(ExitCode::done);
}

}  // namespace diptych::cli
