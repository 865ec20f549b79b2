#include "report/topics_json.h"

#include "core/text/utf8.h"
#include "report/json_layout.h"

namespace diptych {
namespace {

namespace json = boost::json;

json::array texts(const std::vector<std::string>& items) {
  json::array out;
  for (const auto& item : items) out.emplace_back(item);
  return out;
}

json::array labels(const std::vector<LabelSource>& labels) {
  json::array out;
  for (const auto& label : labels) {
    json::object one{{"label", label.text}};
    if (!label.require.empty()) one["require"] = texts(label.require);
    if (!label.exclude.empty()) one["exclude"] = texts(label.exclude);
    if (!label.near.empty()) one["near"] = texts(label.near);
    one["where"] = label.where;
    out.push_back(std::move(one));
  }
  return out;
}

json::array ids(const KnowledgeSource& source, const std::vector<std::size_t>& positions) {
  json::array out;
  for (const std::size_t position : positions) out.emplace_back(source.concepts[position].id);
  return out;
}

json::object concept_json(const KnowledgeSource& source, const Hierarchy& hierarchy, std::size_t position,
                          const std::string& ui) {
  const ConceptSource& entry = source.concepts[position];
  json::object out{{"id", entry.id},
                   {"name", name_in(entry, ui)},
                   {"role", entry.role},
                   {"where", entry.where},
                   {"broader", texts(entry.broader)},
                   {"narrower", ids(source, hierarchy.narrower(position))},
                   {"related", texts(entry.related)},
                   {"closeMatch", texts(entry.close_match)},
                   {"aspectOf", entry.aspect_of.empty() ? json::value(nullptr) : json::value(entry.aspect_of)},
                   {"aspects", ids(source, hierarchy.aspects(position))},
                   {"exactMatch", entry.exact_match.empty() ? json::value(nullptr) : json::value(entry.exact_match)}};
  json::object names;
  for (const auto& [language, one] : entry.names)
    names[language] = json::object{{"prefLabel", one.preferred.text},
                                   {"matched", one.match_preferred},
                                   {"altLabel", labels(one.alternative)},
                                   {"hiddenLabel", labels(one.hidden)},
                                   {"hint", labels(one.hint)}};
  out["labels"] = std::move(names);
  return out;
}

}  // namespace

std::string render_topics_json(const KnowledgeSource& source, const Hierarchy& hierarchy,
                               const std::vector<std::size_t>& positions, const std::string& ui) {
  json::array out;
  for (const std::size_t position : positions) out.push_back(concept_json(source, hierarchy, position, ui));
  return laid_out(out);
}

std::string render_found_json(const KnowledgeSource& source, const Hierarchy& hierarchy, std::string_view text,
                              const std::vector<FoundLabel>& found, const std::string& ui) {
  const CodePointMap map(text);
  json::array out;
  for (const auto& one : found) {
    const CodePointSpan span = map.span(one.span);
    const auto position = hierarchy.find(one.topic);
    json::object entry{
        {"topic", one.topic}, {"start", span.start},         {"end", span.end},    {"quote", one.span.of(text)},
        {"label", one.label}, {"kind", skos_name(one.kind)}, {"taken", one.taken}, {"conditional", one.conditional}};
    if (position) {
      entry["name"] = name_in(source.concepts[*position], ui);
      entry["where"] = where_of(source.concepts[*position], one.label);
      entry["above"] = ids(source, hierarchy.line(*position));
    }
    out.push_back(std::move(entry));
  }
  return laid_out(out);
}

std::string render_findings_json(const std::vector<Finding>& findings) {
  json::array out;
  for (const auto& finding : findings)
    out.push_back(json::object{{"severity", name(finding.severity)},
                               {"kind", finding.kind},
                               {"where", finding.where},
                               {"what", finding.what}});
  return laid_out(out);
}

}  // namespace diptych
