#include "cli/commands.h"
#include "cli/knowledge.h"
#include "cli/output.h"
#include "core/account/recognise.h"
#include "core/catalogue/check.h"
#include "core/catalogue/find.h"
#include "core/catalogue/hierarchy.h"
#include "core/knowledge/compile.h"
#include "core/read/read.h"
#include "core/text/nearest_name.h"
#include "core/text/utf8.h"
#include "report/skos.h"
#include "report/topics_json.h"
#include "report/topics_text.h"

#include <algorithm>
#include <filesystem>

namespace diptych::cli {
namespace {

namespace fs = std::filesystem;

Diagnostic usage(std::string what, std::string hint) {
  return {ExitCode::usage, "topics", std::move(what), std::move(hint)};
}

Diagnostic no_topic(const std::string& id, const KnowledgeSource& source) {
  std::vector<std::string> ids;
  for (const auto& one : source.concepts) ids.push_back(one.id);
  const std::string near = did_you_mean(id, ids);
  return usage("there is no topic \"" + id + "\"",
               (near.empty() ? "" : near + " ") + "diptych topics list shows the ids, topics find WORDS finds one");
}

std::size_t width_of(const Common& common) { return common.width ? *common.width : terminal_width(); }

Result<ExitCode> print(const std::string& text, const Common& common) {
  if (common.quiet) return exit_with(ExitCode::done);
  if (const auto written = write_stdout(text); !written) return written.error();
  return exit_with(ExitCode::done);
}

Result<ExitCode> list(const TopicsCommand& command, const Common& common, const KnowledgeSource& source) {
  const Hierarchy hierarchy(source.concepts);
  if (!command.under.empty() && !hierarchy.find(command.under)) return no_topic(command.under, source);
  const auto placed = listed(source, hierarchy, {command.under, command.role});
  if (command.format == "text") return print(render_topics_text(source, placed, command.ui), common);
  std::vector<std::size_t> positions;
  for (const auto& one : placed) positions.push_back(one.position);
  return print(render_topics_json(source, hierarchy, positions, command.ui), common);
}

Result<ExitCode> show(const TopicsCommand& command, const Common& common, const KnowledgeSource& source) {
  const Hierarchy hierarchy(source.concepts);
  std::vector<std::size_t> positions;
  for (const auto& id : command.arguments) {
    const auto position = hierarchy.find(id);
    if (!position) return no_topic(id, source);
    positions.push_back(*position);
  }
  if (command.format == "json") return print(render_topics_json(source, hierarchy, positions, command.ui), common);
  std::string text;
  for (const std::size_t position : positions)
    text += (text.empty() ? "" : "\n") + render_topic_text(source, hierarchy, position, command.ui, width_of(common));
  return print(text, common);
}

Result<ExitCode> find(const TopicsCommand& command, const Common& common, const KnowledgeSource& source,
                      const Knowledge& knowledge) {
  std::string text;
  for (const auto& argument : command.arguments) text += (text.empty() ? "" : " ") + argument;
  if (text == "-") {
    const auto document = read_document("-", {});
    if (!document) return document.error();
    text = document->source.text;
  }
  if (first_invalid_utf8(text) != std::string::npos) return usage("the text is no valid UTF-8", "write it in UTF-8");
  const Language* language =
      command.language.empty() ? language_by_script(text, knowledge) : knowledge.language(command.language);
  if (language == nullptr)
    return usage(command.language.empty() ? "no language file has the script of this text"
                                          : "there is no language \"" + command.language + "\"",
                 "name the language with --lang en, ru or ar");
  const auto found = find_labels(text, *language, knowledge);
  const Hierarchy hierarchy(source.concepts);
  if (command.format == "json") return print(render_found_json(source, hierarchy, text, found, command.ui), common);
  return print(render_found_text(source, hierarchy, text, found, command.ui, width_of(common)), common);
}

// The concepts that the texts and pages below `folder` name, sentence by sentence as an account is read.
Result<std::set<std::string>> named_below(const std::string& folder, const Knowledge& knowledge) {
  std::error_code error;
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (const auto extension = entry->path().extension(); extension == ".txt" || extension == ".html")
      files.push_back(entry->path().string());
  if (error) return Diagnostic{ExitCode::input_refused, folder, "cannot be read: " + error.message(), "name a folder"};
  if (files.empty())
    return Diagnostic{ExitCode::input_refused, folder, "has no .txt or .html file", "name a folder with accounts"};
  std::sort(files.begin(), files.end());
  std::set<std::string> named;
  for (const auto& file : files) {
    // Fixtures hold files that are to be refused: those name nothing.
    auto document = read_document(file, {});
    if (!document) continue;
    std::vector<std::string> warnings;
    const std::string& text = document->source.text;
    const Language* language = knowledge.language(recognise_language(*document, {}, knowledge, warnings).value);
    if (language == nullptr) language = language_by_script(text, knowledge);
    if (language == nullptr) continue;
    for (const auto& block : document->source.blocks)
      for (const auto& found : find_labels(block.span.of(text), *language, knowledge))
        if (found.taken) named.insert(found.topic);
  }
  return named;
}

Result<ExitCode> check(const TopicsCommand& command, const Common& common, const KnowledgeSource& source) {
  std::vector<Finding> findings = check_concepts(source);
  const auto count = [&](Severity severity) {
    return std::count_if(findings.begin(), findings.end(),
                         [&](const Finding& finding) { return finding.severity == severity; });
  };
  // What cannot be compiled cannot be matched.
  if (count(Severity::error) == 0) {
    auto image = compile_knowledge(source);
    if (!image) return image.error();
    const auto knowledge = Knowledge::from_image(std::move(*image));
    if (!knowledge) return knowledge.error();
    const auto labels = check_labels(source, *knowledge);
    findings.insert(findings.end(), labels.begin(), labels.end());
    if (!command.fixtures.empty()) {
      const auto named = named_below(command.fixtures, *knowledge);
      if (!named) return named.error();
      const auto missing = unexercised(source, *named);
      findings.insert(findings.end(), missing.begin(), missing.end());
    }
  }
  const auto wrong = count(Severity::error) + count(Severity::warning);
  if (!command.notes)
    std::erase_if(findings, [&](const Finding& finding) {
      return finding.severity == Severity::note && (finding.kind != "unexercised" || command.fixtures.empty());
    });
  const auto printed =
      print(command.format == "json" ? render_findings_json(findings) : render_findings_text(findings), common);
  if (!printed) return printed.error();
  return exit_with(wrong > 0 ? ExitCode::accounts_differ : ExitCode::done);
}

Result<ExitCode> write_export(const TopicsCommand& command, const Common& common, const KnowledgeSource& source) {
  const auto concepts = skos_concepts(source);
  const std::string text =
      command.format == "turtle" ? render_turtle(concepts, command.base) : render_json_ld(concepts, command.base);
  if (!command.output) return print(text, common);
  if (const auto written = write_file(*command.output, text); !written) return written.error();
  return exit_with(ExitCode::done);
}

}  // namespace

Result<ExitCode> run_topics(const TopicsCommand& command, const Common& common) {
  const auto source = load_source(common);
  if (!source) return source.error();
  if (std::none_of(source->languages.begin(), source->languages.end(),
                   [&](const LanguageSource& language) { return language.language.tag == command.ui; }))
    return usage("--ui " + command.ui + " has no language file", "use en, ru or ar");
  switch (command.action) {
    case TopicsAction::list:
      return list(command, common, *source);
    case TopicsAction::show:
      return show(command, common, *source);
    case TopicsAction::check:
      return check(command, common, *source);
    case TopicsAction::write:
      return write_export(command, common, *source);
    case TopicsAction::find:
      break;
  }
  const auto knowledge = load_knowledge(common);
  if (!knowledge) return knowledge.error();
  return find(command, common, *source, *knowledge);
}

}  // namespace diptych::cli
