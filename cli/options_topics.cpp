#include "cli/options_topics.h"

#include "cli/usage_error.h"

namespace diptych::cli {
namespace {

constexpr const char* topics_examples = R"(Examples:
  diptych topics list --under arms-control
      a family of topics, narrower ones under broader ones
  diptych topics show new-start --ui ru
      its names and labels in every language, what is broader, narrower and related, and where it is written
  diptych topics find "extend the New START Treaty for five years"
      the labels in a text, which of them count, and by which entry
  diptych topics check --fixtures fixtures/calls
      duplicate and unreachable labels, missing languages, cycles, and topics that no fixture names
  diptych topics export --format turtle -o topics.ttl
      the catalogue as SKOS
  diptych topics list --topics mine.toml
      with a file of one's own, which adds topics and replaces those of the same id

Topics of one's own stand in $XDG_CONFIG_HOME/diptych/topics/*.toml (else ~/.config/diptych/topics/).
Exit codes: 0 done, 1 check found errors or warnings, 2 usage or a mistake in a data file, 3 input refused,
6 output failed.)";

void add_ui_and_format(CLI::App& app, TopicsCommand& command) {
  app.add_option("--ui", command.ui, "Language of topic names: en, ru, ar")->capture_default_str();
  app.add_option("--format", command.format, "Output format")->check(one_of({"text", "json"}))->default_str("text");
}

}  // namespace

void add_topics(CLI::App& app, TopicsCommand& command) {
  app.require_subcommand(1);
  app.footer(topics_examples);
  const auto action = [&](const char* name, const char* what, TopicsAction which) {
    auto* added = app.add_subcommand(name, what);
    added->callback([&command, which] { command.action = which; });
    // The options of every command may stand behind the subcommand as well.
    added->fallthrough();
    return added;
  };

  auto* list = action("list", "List the topics by family", TopicsAction::list);
  list->add_option("--under", command.under, "Only this topic and what is narrower");
  list->add_option("--role", command.role, "Only topics of one role")
      ->check(
          one_of({"matter", "process", "field", "place", "body", "generic", "protocol", "attitude", "frame", "group"}));
  add_ui_and_format(*list, command);

  auto* show = action("show", "Show everything about a topic", TopicsAction::show);
  show->add_option("ID", command.arguments, "Ids of topics, as list shows them")->required();
  add_ui_and_format(*show, command);

  auto* find = action("find", "Find the labels in a text", TopicsAction::find);
  find->add_option("TEXT", command.arguments, "The text, or - for standard input")->required();
  find->add_option("--lang", command.language, "Its language: en, ru, ar … (default: that of its script)");
  add_ui_and_format(*find, command);

  auto* check = action("check", "Check the topics for mistakes", TopicsAction::check);
  check->add_option("--fixtures", command.fixtures,
                    "Folder of texts and pages: also list the topics that none of them names");
  check->add_flag("--notes", command.notes,
                  "Also list what may be meant: labels hidden inside others, repeated labels");
  check->add_option("--format", command.format, "Output format")->check(one_of({"text", "json"}))->default_str("text");

  auto* write = action("export", "Write the topics as SKOS", TopicsAction::write);
  write->add_option("--format", command.format, "skos-jsonld or turtle")
      ->check(one_of({"skos-jsonld", "turtle"}))
      ->default_str("skos-jsonld");
  write->add_option("-o,--output", command.output, "Write to this file, whole or not at all");
  write->add_option("--base", command.base, "What the IRI of a topic begins with")->capture_default_str();
}

}  // namespace diptych::cli
