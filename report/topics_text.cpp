#include "report/topics_text.h"

#include "report/columns.h"
#include "report/terminal.h"

#include <algorithm>

namespace diptych {
namespace {

constexpr std::size_t key_column = 14;

// A name in its own direction, then the id in the line's.
std::string named(const ConceptSource& entry, const std::string& ui) {
  return isolated(visible(name_in(entry, ui))) + "  " + visible(entry.id);
}

std::string joined(const std::vector<std::string>& items, const char* between) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : between) + item;
  return out;
}

class TopicText {
 public:
  TopicText(const KnowledgeSource& source, const std::string& ui, std::size_t width)
      : source_(source), ui_(ui), width_(width) {}

  // "key           text", wrapped under itself.
  void field(const std::string& key, const std::string& text) {
    if (text.empty()) return;
    std::string first = left(key, key_column);
    for (const auto& line : wrap(text, width_ - key_column - 2)) {
      out_ += line_of("  " + first + isolated(line));
      first.assign(key_column, ' ');
    }
  }

  void concepts(const std::string& key, const std::vector<std::size_t>& positions) {
    std::string first = left(key, key_column);
    for (const std::size_t position : positions) {
      out_ += line_of("  " + first + named(source_.concepts[position], ui_));
      first.assign(key_column, ' ');
    }
  }

  void labels(const std::string& key, const std::vector<LabelSource>& labels) {
    std::string first = left(key, key_column);
    for (const auto& label : labels) {
      std::string text = visible(label.text);
      if (!label.require.empty()) text += " [with " + visible(joined(label.require, ", ")) + "]";
      if (!label.near.empty()) text += " [near " + visible(joined(label.near, ", ")) + "]";
      if (!label.exclude.empty()) text += " [without " + visible(joined(label.exclude, ", ")) + "]";
      for (const auto& line : wrap(text, width_ - key_column - 2)) {
        out_ += line_of("  " + first + isolated(line));
        first.assign(key_column, ' ');
      }
    }
  }

  std::string out_;

 private:
  const KnowledgeSource& source_;
  const std::string& ui_;
  std::size_t width_;
};

}  // namespace

const char* skos_name(LabelKind kind) {
  switch (kind) {
    case LabelKind::preferred:
      return "prefLabel";
    case LabelKind::hidden:
      return "hiddenLabel";
    case LabelKind::hint:
      return "hint";
    default:
      return "altLabel";
  }
}

std::string where_of(const ConceptSource& entry, std::string_view label) {
  for (const auto& [language, names] : entry.names) {
    if (names.preferred.text == label) return names.preferred.where;
    for (const auto* list : {&names.alternative, &names.hidden, &names.hint})
      for (const auto& one : *list)
        if (one.text == label) return one.where;
  }
  return entry.where;
}

std::vector<Hierarchy::Placed> listed(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                      const TopicsListed& which) {
  std::vector<std::size_t> tops = hierarchy.tops();
  if (!which.under.empty()) {
    const auto top = hierarchy.find(which.under);
    tops = top ? std::vector{*top} : std::vector<std::size_t>{};
  }
  std::vector<bool> seen(source.concepts.size(), false);
  std::vector<Hierarchy::Placed> placed;
  for (const std::size_t top : tops)
    for (const auto& one : hierarchy.family(top)) {
      const ConceptSource& entry = source.concepts[one.position];
      if (seen[one.position] || (!which.role.empty() && entry.role != which.role)) continue;
      seen[one.position] = true;
      placed.push_back(which.role.empty() ? one : Hierarchy::Placed{one.position, 0});
    }
  return placed;
}

std::string render_topics_text(const KnowledgeSource& source, const std::vector<Hierarchy::Placed>& placed,
                               const std::string& ui) {
  std::string out;
  for (const auto& [position, depth] : placed) {
    const ConceptSource& entry = source.concepts[position];
    std::string line = std::string(2 * depth, ' ') + named(entry, ui);
    if (entry.role != "matter") line += " (" + entry.role + ")";
    out += line_of(line);
  }
  return out + plural(placed.size(), "concept", "concepts") + "\n";
}

std::string render_topic_text(const KnowledgeSource& source, const Hierarchy& hierarchy, std::size_t position,
                              const std::string& ui, std::size_t width) {
  const ConceptSource& entry = source.concepts[position];
  TopicText text(source, ui, width);
  text.out_ = line_of(named(entry, ui));
  text.field("role", entry.role);
  text.field("written in", visible(entry.where));
  text.concepts("broader", hierarchy.broader(position));
  text.concepts("narrower", hierarchy.narrower(position));
  const auto known = [&](const std::vector<std::string>& ids) {
    std::vector<std::size_t> positions;
    for (const auto& id : ids)
      if (const auto other = hierarchy.find(id)) positions.push_back(*other);
    return positions;
  };
  text.concepts("related", known(entry.related));
  text.concepts("close match", known(entry.close_match));
  if (const auto whole = hierarchy.find(entry.aspect_of)) text.concepts("aspect of", {*whole});
  text.concepts("aspects", hierarchy.aspects(position));
  if (!entry.exact_match.empty())
    text.field("exactMatch", "https://www.wikidata.org/wiki/" + visible(entry.exact_match));
  for (const auto& [language, names] : entry.names) {
    text.out_ += "\n";
    text.field(visible(language),
               visible(names.preferred.text) + (names.match_preferred ? "" : " (shown, not matched)"));
    text.labels("altLabel", names.alternative);
    text.labels("hiddenLabel", names.hidden);
    text.labels("hint", names.hint);
  }
  return text.out_;
}

std::string render_found_text(const KnowledgeSource& source, const Hierarchy& hierarchy, std::string_view text,
                              const std::vector<FoundLabel>& found, const std::string& ui, std::size_t width) {
  if (found.empty()) return "no label is found\n";
  std::string out;
  for (const auto& one : found) {
    const auto position = hierarchy.find(one.topic);
    out += line_of(isolated(in_quotes(one.span.of(text))) +
                   (one.taken || one.kind == LabelKind::hint ? "" : "  (inside another label)"));
    if (!position) continue;
    const ConceptSource& entry = source.concepts[*position];
    std::string line = named(entry, ui);
    for (const std::size_t above : hierarchy.line(*position)) line += " < " + visible(source.concepts[above].id);
    out += line_of("    " + line);
    std::string label = std::string(skos_name(one.kind)) + " " + in_quotes(one.label);
    if (one.conditional) label += ", whose context words allow it";
    out += wrapped_lines(label, 4, width);
    out += line_of("    " + visible(where_of(entry, one.label)));
  }
  return out;
}

std::string render_findings_text(const std::vector<Finding>& findings) {
  std::string out;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const auto& finding : findings) {
    out += visible(finding.where) + ": " + name(finding.severity) + ": " + visible(finding.what) + " [" + finding.kind +
           "]\n";
    if (finding.severity == Severity::error) ++errors;
    if (finding.severity == Severity::warning) ++warnings;
  }
  return out + plural(errors, "error", "errors") + ", " + plural(warnings, "warning", "warnings") + ", " +
         plural(findings.size() - errors - warnings, "note", "notes") + "\n";
}

}  // namespace diptych
