#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// What the rules of compare/differences.h share: looking things up in one comparison and wording findings.
class DifferenceContext {
 public:
  // All three must outlive the context.
  DifferenceContext(const Comparison& comparison, const Knowledge& knowledge, std::string_view ui);

  [[nodiscard]] const Comparison& comparison() const { return c_; }
  [[nodiscard]] const Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] const Statement& statement(StatementIndex index) const { return c_.statements[index.value]; }
  // The number "difference.key" of data/comparison.toml.
  [[nodiscard]] double number(std::string_view key) const;
  // The number as a clause for Difference::why: "difference.force = 3".
  [[nodiscard]] std::string shown_number(std::string_view key) const;

  [[nodiscard]] const std::string& party(AccountIndex account) const { return names_[account.value]; }
  // A party id's name in the reader's language.
  [[nodiscard]] std::string party_name(std::string_view id) const;
  // A concept's name in the reader's language.
  [[nodiscard]] std::string concept_name(std::uint32_t number) const;
  [[nodiscard]] std::string words(DocumentIndex document, ByteSpan span) const;
  // The sentence `key` of data/explanations.toml in the reader's language.
  [[nodiscard]] std::string sentence(std::string_view key,
                                     std::initializer_list<std::pair<std::string_view, std::string>> fillings) const;
  [[nodiscard]] static Evidence evidence(const Statement& statement, ByteSpan span) {
    return {statement.account, statement.document, span};
  }

  // Whether the first account comes first where a sentence names two without another reason: by party, then words.
  [[nodiscard]] bool first(AccountIndex a, AccountIndex b) const;

 private:
  const Comparison& c_;
  const Knowledge& knowledge_;
  std::string ui_;
  std::vector<std::string> names_;  // by account
};

// The statements of two accounts about one topic: those that are aligned with each other, else all.
struct ToldByTwo {
  const Topic* topic = nullptr;
  AccountIndex a;
  AccountIndex b;
  std::vector<StatementIndex> of_a;  // ascending
  std::vector<StatementIndex> of_b;
  bool aligned = false;
  double score = 0;  // of the best alignment between them
};

// The rules. Each appends what it finds about one topic and two accounts that both tell of it.
using Differences = std::vector<Difference>;
void told_in_detail(const DifferenceContext& context, const ToldByTwo& sides, Differences& out);  // detail, conflict
void told_with_force(const DifferenceContext& context, const ToldByTwo& sides, Differences& out);
void told_in_voice(const DifferenceContext& context, const ToldByTwo& sides, Differences& out);
void told_in_general(const DifferenceContext& context, const ToldByTwo& sides, Differences& out);
void told_in_scope(const DifferenceContext& context, const ToldByTwo& sides, Differences& out);

// Each appends what it finds about two accounts whatever the topic.
void named_otherwise(const DifferenceContext& context, AccountIndex a, AccountIndex b, Differences& out);
void claimed_of_counterpart(const DifferenceContext& context, AccountIndex teller, AccountIndex counterpart,
                            Differences& out);
void lasted_otherwise(const DifferenceContext& context, AccountIndex a, AccountIndex b, Differences& out);
void left_vague(const DifferenceContext& context, AccountIndex vague, AccountIndex naming, Differences& out);

// A finding from two sides; `base` is the key of its base confidence, which falls when the statements are not aligned.
struct FoundDifference {
  std::string kind;
  std::string base;  // "force": difference.force_confidence
  double factor = 1;
};
[[nodiscard]] Difference finding(const DifferenceContext& context, const ToldByTwo& sides,
                                 const FoundDifference& about);

// Whether one and the same party may have done both: a promise of the one is nothing that the other's thanks for it, or
// its own hope, could tell differently.
[[nodiscard]] bool of_one_doer(const Statement& a, const Statement& b);

}  // namespace diptych
