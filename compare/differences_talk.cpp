#include "compare/difference_rules.h"
#include "compare/same_fact.h"
#include "core/statement/talk_length.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace diptych {
namespace {

constexpr std::string_view length_topic = "talk-duration";  // a concept of role frame, which makes no row

struct Length {
  const Statement* statement = nullptr;
  const Fact* fact = nullptr;
};

// The first that the account gives, as in the frame.
Length length_of(const Comparison& comparison, AccountIndex account) {
  for (const auto& statement : comparison.statements) {
    if (statement.account != account) continue;
    for (const auto& fact : statement.facts)
      if (fact.of == length_of_talk) return {&statement, &fact};
  }
  return {};
}

}  // namespace

void lasted_otherwise(const DifferenceContext& context, AccountIndex a, AccountIndex b, Differences& out) {
  const Knowledge& knowledge = context.knowledge();
  const auto topic = knowledge.find_concept(length_topic);
  if (!context.first(a, b)) std::swap(a, b);
  const Length x = length_of(context.comparison(), a);
  const Length y = length_of(context.comparison(), b);
  if (!topic || x.fact == nullptr || y.fact == nullptr || !exclude_each_other(*x.fact, *y.fact)) return;
  Difference found;
  found.kind = "conflict";
  found.topic = length_topic;
  found.accounts = {std::min(a, b), std::max(a, b)};
  found.evidence = {DifferenceContext::evidence(*x.statement, x.fact->span),
                    DifferenceContext::evidence(*y.statement, y.fact->span)};
  found.explanation = context.sentence("conflict", {{"topic", context.concept_name(*topic)},
                                                    {"a", context.party(a)},
                                                    {"b", context.party(b)},
                                                    {"x", context.words(x.statement->document, x.fact->span)},
                                                    {"y", context.words(y.statement->document, y.fact->span)}});
  found.confidence = context.number("conflict_confidence");
  found.why = {context.shown_number("conflict_confidence"),
               x.fact->kind + " " + x.fact->value + " beside " + y.fact->kind + " " + y.fact->value};
  out.push_back(std::move(found));
}

}  // namespace diptych
