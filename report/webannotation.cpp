#include "report/webannotation.h"

#include "core/text/sha256.h"
#include "report/json_layout.h"

#include <boost/json.hpp>

#include <algorithm>

namespace diptych {
namespace {

namespace json = boost::json;

// Code points of context that find the quotation again in a changed page.
constexpr std::uint32_t context = 32;

// A UUID of version 8 (RFC 9562): bits of our own, here of a SHA-256.
std::string uuid(const std::string& content) {
  std::string hash = sha256_hex(content);
  hash[12] = '8';
  hash[16] = "89ab"[hash[16] % 4];
  return "urn:uuid:" + hash.substr(0, 8) + "-" + hash.substr(8, 4) + "-" + hash.substr(12, 4) + "-" +
         hash.substr(16, 4) + "-" + hash.substr(20, 12);
}

json::object target(const View& view, DocumentIndex document, ByteSpan span) {
  const Document& source = view.comparison.documents[document.value];
  const CodePointMap& map = view.code_points[document.value];
  const CodePointSpan at = map.span(span);
  const ByteSpan before{map.byte(at.start - std::min(at.start, context)), span.begin};
  const ByteSpan after{span.end, map.byte(at.end + context)};
  json::object out;
  out["type"] = "SpecificResource";
  out["source"] = source.url.empty() ? "urn:sha256:" + source.sha256 : source.url;
  out["state"] = {{"type", "State"}, {"value", "sha256:" + source.sha256}};
  out["selector"] = json::array{json::object{{"type", "TextQuoteSelector"},
                                             {"exact", quote(view, document, span)},
                                             {"prefix", quote(view, document, before)},
                                             {"suffix", quote(view, document, after)}},
                                json::object{{"type", "TextPositionSelector"}, {"start", at.start}, {"end", at.end}}};
  return out;
}

json::object text_body(const View& view, std::string_view purpose, std::string_view text) {
  return {{"type", "TextualBody"},
          {"purpose", purpose},
          {"value", text},
          {"format", "text/plain"},
          {"language", view.words.language}};
}

json::object annotation(std::string_view motivation, json::array body, json::array targets) {
  json::object out;
  out["type"] = "Annotation";
  out["motivation"] = motivation;
  out["body"] = std::move(body);
  out["target"] = std::move(targets);
  json::object whole;
  whole["id"] = uuid(json::serialize(out));
  for (auto& [key, value] : out) whole[key] = std::move(value);
  return whole;
}

json::object of_mention(const View& view, const Topic& topic, const MentionRef& ref) {
  const Statement& statement = view.comparison.statements[ref.statement.value];
  const Mention& mention = statement.mentions[ref.mention];
  json::array body{text_body(view, "tagging", topic.label)};
  if (const auto found = view.knowledge.find_concept(mention.topic); found && mention.origin == Origin::catalogue)
    if (const auto match = view.knowledge.concept_links(*found).exact_match; !match.empty())
      body.push_back(json::object{{"type", "SpecificResource"}, {"purpose", "identifying"}, {"source", match}});
  return annotation("tagging", std::move(body), {target(view, statement.document, mention.span)});
}

json::object of_statement(const View& view, const Statement& statement) {
  json::array body;
  for (const std::string& property : properties(view, statement))
    body.push_back(text_body(view, "classifying", property));
  for (const std::string& fact : facts(view, statement)) body.push_back(text_body(view, "describing", fact));
  return annotation("classifying", std::move(body), {target(view, statement.document, statement.span)});
}

json::object of_difference(const View& view, const Difference& difference) {
  json::array targets;
  for (const Evidence& evidence : difference.evidence)
    targets.push_back(target(view, evidence.document, evidence.span));
  return annotation("assessing",
                    {text_body(view, "classifying", view.words.word("difference", difference.kind)),
                     text_body(view, "describing", difference.explanation)},
                    std::move(targets));
}

}  // namespace

std::string render_webannotation(const View& view) {
  json::array items;
  for (const Topic& topic : view.comparison.topics)
    for (const MentionRef& ref : topic.mentions) items.push_back(of_mention(view, topic, ref));
  for (const Statement& statement : view.comparison.statements)
    if (statement.act || !statement.facts.empty()) items.push_back(of_statement(view, statement));
  for (const Difference& difference : view.comparison.differences) items.push_back(of_difference(view, difference));

  std::string all;
  for (const json::value& item : items) all += item.as_object().at("id").as_string();
  json::object page;
  page["id"] = uuid("page " + all);
  page["type"] = "AnnotationPage";
  page["startIndex"] = 0;
  const std::size_t total = items.size();
  page["items"] = std::move(items);
  json::object collection;
  collection["@context"] = "http://www.w3.org/ns/anno.jsonld";
  collection["id"] = uuid(all);
  collection["type"] = "AnnotationCollection";
  collection["label"] = party_line(view) + ": " + event_line(view);
  collection["generator"] = json::object{{"type", "Software"}, {"name", "diptych " + view.comparison.run.version}};
  collection["total"] = total;
  collection["first"] = std::move(page);
  return laid_out(collection);
}

}  // namespace diptych
