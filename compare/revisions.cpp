#include "compare/revisions.h"

#include "compare/likeness.h"
#include "compare/settings.h"
#include "core/text/token.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace diptych {
namespace {

struct Candidate {
  std::size_t before;
  std::size_t after;
  double likeness;
};

class Reviser {
 public:
  Reviser(const Comparison& comparison, const Knowledge& knowledge) : c_(comparison), scorer_(comparison, knowledge) {
    for (std::uint32_t i = 0; i < c_.statements.size(); ++i)
      (c_.statements[i].document == DocumentIndex{0} ? before_ : after_).push_back({i});
    translated_ = c_.accounts.front().language != c_.accounts.back().language;
    least_ = threshold(knowledge, translated_ ? "revision.translated" : "revision.alike");
    for (const auto& statement : c_.statements) words_.push_back(words_of(statement));
  }

  Revisions run() {
    partner_of_after_.assign(after_.size(), std::nullopt);
    partner_of_before_.assign(before_.size(), std::nullopt);
    link();
    Revisions out;
    out.translated = translated_;
    const std::set<std::size_t> in_order = longest_rise();
    std::size_t next = 0;  // the first old statement whose fate is not told yet
    const auto removed_up_to = [&](std::size_t end) {
      for (; next < end; ++next)
        if (!partner_of_before_[next]) out.list.push_back(removed(next));
    };
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!partner_of_after_[i]) {
        out.list.push_back({std::nullopt, after_[i], false, false, {}, {}, 0});
        continue;
      }
      if (in_order.contains(i)) removed_up_to(partner_of_after_[i]->before);
      out.list.push_back(revision(*partner_of_after_[i], !in_order.contains(i)));
    }
    removed_up_to(before_.size());
    return out;
  }

 private:
  [[nodiscard]] std::vector<std::string> words_of(const Statement& statement) const {
    std::vector<std::string> words;
    for (auto& token : tokenize(statement.span.of(c_.documents[statement.document.value].source.text)))
      words.push_back(std::move(token.folded));
    return words;
  }

  // Dice's coefficient over the words, each as often as it stands there.
  [[nodiscard]] double alike(std::size_t before, std::size_t after) const {
    std::map<std::string_view, int> counts;
    const auto& x = words_[before_[before].value];
    const auto& y = words_[after_[after].value];
    for (const auto& word : x) ++counts[word];
    std::size_t common = 0;
    for (const auto& word : y)
      if (counts[word]-- > 0) ++common;
    return 2.0 * static_cast<double>(common) / static_cast<double>(std::max<std::size_t>(x.size() + y.size(), 1));
  }

  void link() {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < before_.size(); ++i)
      for (std::size_t j = 0; j < after_.size(); ++j) {
        const double likeness = translated_ ? scorer_.of(before_[i], after_[j]).score : alike(i, j);
        if (likeness >= least_) candidates.push_back({i, j, likeness});
      }
    // Of equals the pair that stands at the same place.
    const auto apart = [](const Candidate& c) { return c.before > c.after ? c.before - c.after : c.after - c.before; };
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate& x, const Candidate& y) {
      return std::tuple{-x.likeness, apart(x), x.after} < std::tuple{-y.likeness, apart(y), y.after};
    });
    for (const auto& candidate : candidates) {
      if (partner_of_before_[candidate.before] || partner_of_after_[candidate.after]) continue;
      partner_of_before_[candidate.before] = candidate.after;
      partner_of_after_[candidate.after] = candidate;
    }
  }

  // The new statements that stand in the old order: a longest increasing subsequence of their partners.
  [[nodiscard]] std::set<std::size_t> longest_rise() const {
    std::vector<std::size_t> length(after_.size(), 0);
    std::vector<std::optional<std::size_t>> previous(after_.size());
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < after_.size(); ++i) {
      if (!partner_of_after_[i]) continue;
      length[i] = 1;
      for (std::size_t j = 0; j < i; ++j)
        if (partner_of_after_[j] && partner_of_after_[j]->before < partner_of_after_[i]->before &&
            length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      if (!last || length[i] > length[*last]) last = i;
    }
    std::set<std::size_t> rise;
    for (; last; last = previous[*last]) rise.insert(*last);
    return rise;
  }

  [[nodiscard]] Revision removed(std::size_t before) const {
    return {before_[before], std::nullopt, false, false, {}, {}, 0};
  }

  // Numbers in digits, and in translations the facts: their words differ anyway.
  [[nodiscard]] std::multiset<std::string> numbers(StatementIndex index) const {
    std::multiset<std::string> out;
    if (translated_) {
      for (const auto& fact : c_.statements[index.value].facts)
        if (fact.kind != "place" && fact.kind != "document") out.insert(fact.value);
      return out;
    }
    for (const auto& word : words_[index.value])
      if (std::any_of(word.begin(), word.end(), [](char ch) { return ch >= '0' && ch <= '9'; })) out.insert(word);
    for (const auto& fact : c_.statements[index.value].facts)
      if (fact.kind != "place" && fact.kind != "document" && !out.contains(fact.value.substr(0, fact.value.find(' '))))
        out.insert(fact.value);
    return out;
  }

  [[nodiscard]] std::set<std::string> topics(StatementIndex index) const {
    std::set<std::string> out;
    for (const auto& mention : c_.statements[index.value].mentions)
      if (mention.origin == Origin::catalogue) out.insert(mention.topic);
    return out;
  }

  [[nodiscard]] Revision revision(const Candidate& pair, bool moved) const {
    Revision out;
    out.before = before_[pair.before];
    out.after = after_[pair.after];
    out.moved = moved;
    out.likeness = std::round(pair.likeness * 10000) / 10000;
    const auto old_numbers = numbers(*out.before);
    const auto new_numbers = numbers(*out.after);
    std::set_difference(old_numbers.begin(), old_numbers.end(), new_numbers.begin(), new_numbers.end(),
                        std::back_inserter(out.numbers_before));
    std::set_difference(new_numbers.begin(), new_numbers.end(), old_numbers.begin(), old_numbers.end(),
                        std::back_inserter(out.numbers_after));
    out.reworded = translated_ ? topics(*out.before) != topics(*out.after) || old_numbers != new_numbers
                               : words_[out.before->value] != words_[out.after->value];
    return out;
  }

  const Comparison& c_;
  LikenessScorer scorer_;
  bool translated_ = false;
  double least_ = 0;
  std::vector<StatementIndex> before_;
  std::vector<StatementIndex> after_;
  std::vector<std::vector<std::string>> words_;  // by statement
  std::vector<std::optional<std::size_t>> partner_of_before_;
  std::vector<std::optional<Candidate>> partner_of_after_;
};

}  // namespace

Revisions revisions(const Comparison& comparison, const Knowledge& knowledge) {
  Revisions found = Reviser(comparison, knowledge).run();
  const Account& before = comparison.accounts.front();
  const Account& after = comparison.accounts.back();
  // A party that was not recognised is called by its file, and versions are two files.
  if (before.party_known && after.party_known && before.party != after.party)
    found.warnings.push_back(comparison.documents.front().path + " is told by " + before.party + " and " +
                             comparison.documents.back().path + " by " + after.party +
                             ": these are two accounts, not two versions of one; compare them without --revisions, or "
                             "say whose they are with --party");
  return found;
}

bool unchanged(const Revisions& revisions) {
  return std::all_of(revisions.list.begin(), revisions.list.end(), [](const Revision& one) { return one.kept(); });
}

}  // namespace diptych
