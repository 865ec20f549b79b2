#include "compare/differences.h"

#include "compare/difference_rules.h"

#include <algorithm>
#include <tuple>

namespace diptych {
namespace {

std::string party_list(const std::vector<AccountIndex>& accounts, const DifferenceContext& context) {
  std::vector<std::string> names;
  for (const AccountIndex account : accounts) names.push_back(context.party(account));
  std::sort(names.begin(), names.end());
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

// A topic that not all tell. Says what the texts hold and nothing about why.
Difference one_sided(const DifferenceContext& context, const Topic& topic) {
  const Comparison& c = context.comparison();
  Difference out;
  out.kind = "one-sided";
  out.topic = topic.id;
  out.accounts = topic.accounts;
  bool aligned = true;  // every statement about it tells something else that another account tells as well
  for (const auto& ref : topic.mentions) {
    const Statement& statement = context.statement(ref.statement);
    out.evidence.push_back(DifferenceContext::evidence(statement, statement.mentions[ref.mention].span));
    aligned = aligned && std::any_of(c.alignments.begin(), c.alignments.end(), [&](const Alignment& a) {
                return std::find(a.statements.begin(), a.statements.end(), ref.statement) != a.statements.end();
              });
  }
  std::vector<AccountIndex> silent;
  for (std::uint32_t i = 0; i < c.accounts.size(); ++i)
    if (std::find(topic.accounts.begin(), topic.accounts.end(), AccountIndex{i}) == topic.accounts.end())
      silent.push_back({i});
  out.explanation = context.sentence(
      "one-sided",
      {{"topic", topic.label}, {"a", party_list(topic.accounts, context)}, {"b", party_list(silent, context)}});
  const std::string base = topic.role == "matter" ? "one_sided_confidence" : "background_confidence";
  out.confidence = context.number(base);
  out.why = {"no mention in the other account", context.shown_number(base)};
  if (aligned) {
    out.confidence *= context.number("aspect");
    out.why.push_back("its statements are aligned by other topics, " + context.shown_number("aspect"));
  }
  return out;
}

void add_statement(std::vector<StatementIndex>& list, StatementIndex statement) {
  if (std::find(list.begin(), list.end(), statement) == list.end()) list.push_back(statement);
}

ToldByTwo sides_of(const DifferenceContext& context, const Topic& topic, AccountIndex a, AccountIndex b) {
  ToldByTwo all;
  all.topic = &topic;
  all.a = a;
  all.b = b;
  for (const auto& ref : topic.mentions) {
    const AccountIndex account = context.statement(ref.statement).account;
    if (account == a) add_statement(all.of_a, ref.statement);
    if (account == b) add_statement(all.of_b, ref.statement);
  }
  ToldByTwo aligned = all;
  aligned.of_a.clear();
  aligned.of_b.clear();
  for (const auto& alignment : context.comparison().alignments) {
    const auto both = [&](const std::vector<StatementIndex>& list) {
      std::vector<StatementIndex> out;
      for (const auto statement : list)
        if (std::find(alignment.statements.begin(), alignment.statements.end(), statement) !=
            alignment.statements.end())
          out.push_back(statement);
      return out;
    };
    const auto left = both(all.of_a);
    const auto right = both(all.of_b);
    if (left.empty() || right.empty()) continue;
    aligned.of_a.insert(aligned.of_a.end(), left.begin(), left.end());
    aligned.of_b.insert(aligned.of_b.end(), right.begin(), right.end());
    aligned.aligned = true;
    aligned.score = std::max(aligned.score, alignment.score);
  }
  if (!aligned.aligned) return all;
  std::sort(aligned.of_a.begin(), aligned.of_a.end());
  std::sort(aligned.of_b.begin(), aligned.of_b.end());
  return aligned;
}

bool same_evidence(const Difference& a, const Difference& b) {
  return a.evidence.size() == b.evidence.size() &&
         std::equal(a.evidence.begin(), a.evidence.end(), b.evidence.begin(), [](const Evidence& x, const Evidence& y) {
           return x.account == y.account && x.document == y.document && x.span == y.span;
         });
}

// A detail is told once, however many accounts lack it.
bool same_finding(const Difference& a, const Difference& b) {
  if (a.kind != b.kind) return false;
  if (a.kind != "detail") return same_evidence(a, b);
  const Evidence& x = a.evidence.front();
  const Evidence& y = b.evidence.front();
  return x.document == y.document && x.span == y.span;
}

// What is set against another value is no detail beside, whichever topic it was found under.
void drop_details_in_conflict(std::vector<Difference>& differences) {
  const auto in_conflict = [&](const Difference& detail) {
    const Evidence& told = detail.evidence.front();
    return std::any_of(differences.begin(), differences.end(), [&](const Difference& other) {
      return other.kind == "conflict" &&
             std::any_of(other.evidence.begin(), other.evidence.end(),
                         [&](const Evidence& one) { return one.document == told.document && one.span == told.span; });
    });
  };
  std::vector<Difference> kept;
  for (const auto& one : differences)
    if (one.kind != "detail" || !in_conflict(one)) kept.push_back(one);
  differences = std::move(kept);
}

// One and the same pair of words may differ under several topics that its statements name: the first one tells it.
void drop_repeats(std::vector<Difference>& differences) {
  std::vector<Difference> kept;
  for (auto& one : differences)
    if (one.kind == "one-sided" ||
        std::none_of(kept.begin(), kept.end(), [&](const Difference& other) { return same_finding(other, one); }))
      kept.push_back(std::move(one));
  differences = std::move(kept);
}

// Where the finding's topic stands in the table; what has no row stands behind it.
std::size_t place_of(const Comparison& c, const Difference& difference) {
  for (std::size_t i = 0; i < c.topics.size(); ++i)
    if (c.topics[i].id == difference.topic) return i;
  return c.topics.size();
}

}  // namespace

std::vector<Difference> differences(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui) {
  const DifferenceContext context(comparison, knowledge, ui);
  std::vector<Difference> out;
  for (const auto& topic : comparison.topics) {
    if (topic.status != TopicStatus::shared) out.push_back(one_sided(context, topic));
    for (std::size_t i = 0; i < topic.accounts.size(); ++i)
      for (std::size_t j = i + 1; j < topic.accounts.size(); ++j) {
        const ToldByTwo sides = sides_of(context, topic, topic.accounts[i], topic.accounts[j]);
        for (const auto rule : {told_in_detail, told_with_force, told_in_voice, told_in_general, told_in_scope})
          rule(context, sides, out);
      }
  }
  const auto accounts = static_cast<std::uint32_t>(comparison.accounts.size());
  for (std::uint32_t i = 0; i < accounts; ++i)
    for (std::uint32_t j = 0; j < accounts; ++j) {
      if (i == j) continue;
      if (i < j) {
        named_otherwise(context, {i}, {j}, out);
        lasted_otherwise(context, {i}, {j}, out);
      }
      claimed_of_counterpart(context, {i}, {j}, out);
      left_vague(context, {i}, {j}, out);
    }
  drop_details_in_conflict(out);
  drop_repeats(out);
  for (auto& difference : out) difference.low = difference.confidence < context.number("sure");
  std::stable_sort(out.begin(), out.end(), [&](const Difference& x, const Difference& y) {
    return std::tuple{place_of(comparison, x), std::string_view(x.kind), std::string_view(x.explanation)} <
           std::tuple{place_of(comparison, y), std::string_view(y.kind), std::string_view(y.explanation)};
  });
  return out;
}

}  // namespace diptych
