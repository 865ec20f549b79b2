#include "compare/difference_rules.h"
#include "compare/settings.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace diptych {

DifferenceContext::DifferenceContext(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui)
    : c_(comparison), knowledge_(knowledge), ui_(ui) {
  for (const auto& account : c_.accounts) names_.push_back(party_name(account.party));
  // Two accounts of one party are told apart by number.
  const std::set<std::string> different(names_.begin(), names_.end());
  if (different.size() < names_.size())
    for (std::size_t i = 0; i < names_.size(); ++i) names_[i] += " (" + std::to_string(i + 1) + ")";
}

double DifferenceContext::number(std::string_view key) const {
  return threshold(knowledge_, "difference." + std::string(key));
}

std::string DifferenceContext::shown_number(std::string_view key) const {
  const std::string full = "difference." + std::string(key);
  return full + " = " + std::string(*knowledge_.setting(full));
}

std::string DifferenceContext::party_name(std::string_view id) const {
  const auto party = knowledge_.find_party(id);
  if (!party) return std::string(id);
  std::string english(id);
  for (const auto& [language, label] : knowledge_.party_at(*party).names) {
    if (language == ui_) return std::string(label);
    if (language == "en") english = label;
  }
  return english;
}

std::string DifferenceContext::concept_name(std::uint32_t number) const {
  return std::string(knowledge_.concept_name(number, ui_));
}

std::string DifferenceContext::words(DocumentIndex document, ByteSpan span) const {
  std::string out(span.of(c_.documents[document.value].source.text));
  std::replace_if(
      out.begin(), out.end(), [](char ch) { return ch == '\n' || ch == '\r' || ch == '\t'; }, ' ');
  return out;
}

std::string DifferenceContext::sentence(
    std::string_view key, std::initializer_list<std::pair<std::string_view, std::string>> fillings) const {
  return explanation(knowledge_, ui_, key, fillings);
}

bool DifferenceContext::first(AccountIndex a, AccountIndex b) const {
  const auto& x = c_.accounts[a.value];
  const auto& y = c_.accounts[b.value];
  if (x.party != y.party) return x.party < y.party;
  return c_.documents[x.documents.front().value].sha256 <= c_.documents[y.documents.front().value].sha256;
}

Difference finding(const DifferenceContext& context, const ToldByTwo& sides, const FoundDifference& about) {
  Difference out;
  out.kind = about.kind;
  out.topic = sides.topic->id;
  out.accounts = {std::min(sides.a, sides.b), std::max(sides.a, sides.b)};
  const double likeness =
      sides.aligned ? 1 - context.number("likeness") * (1 - sides.score) : context.number("unaligned");
  const std::string base = about.base + "_confidence";
  out.confidence = std::round(context.number(base) * about.factor * likeness * 100) / 100;
  out.why.push_back(context.shown_number(base));
  out.why.push_back(sides.aligned ? "statements aligned, " + context.shown_number("likeness")
                                  : "statements not aligned, " + context.shown_number("unaligned"));
  return out;
}

bool of_one_doer(const Statement& a, const Statement& b) {
  // What is agreed or discussed is done by both, even where the other side is not known.
  const auto by_both = [](const Statement& one) {
    return one.actors.empty() || (one.act && (one.act->act_class == "agree" || one.act->act_class == "discuss"));
  };
  if (by_both(a) || by_both(b)) return true;
  return std::any_of(a.actors.begin(), a.actors.end(), [&](const std::string& one) {
    return std::find(b.actors.begin(), b.actors.end(), one) != b.actors.end();
  });
}

}  // namespace diptych
