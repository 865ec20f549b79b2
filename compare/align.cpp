#include "compare/align.h"

#include "compare/likeness.h"
#include "compare/settings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace diptych {
namespace {

struct Pair {
  StatementIndex a;
  StatementIndex b;
  std::uint32_t order = 0;  // the places of both in their accounts, added: pairs that share a statement differ in it
  Likeness likeness;
};

std::string shown_score(double score) {
  const auto hundredths = static_cast<int>(std::lround(score * 100));
  return "0." + std::string(hundredths < 10 ? "0" : "") + std::to_string(std::min(hundredths, 99));
}

class Aligner {
 public:
  Aligner(const Comparison& comparison, const Knowledge& knowledge)
      : c_(comparison),
        scorer_(comparison, knowledge),
        accept_(threshold(knowledge, "alignment.accept")),
        merge_(threshold(knowledge, "alignment.merge")),
        most_joined_(threshold(knowledge, "alignment.most_joined")),
        group_(comparison.statements.size()) {}

  std::vector<Alignment> run() {
    std::vector<std::uint32_t> places;
    std::vector<std::uint32_t> told(c_.accounts.size());
    for (const auto& statement : c_.statements) places.push_back(told[statement.account.value]++);
    for (std::uint32_t i = 0; i < c_.statements.size(); ++i)
      for (std::uint32_t j = i + 1; j < c_.statements.size(); ++j) {
        if (c_.statements[i].account == c_.statements[j].account) continue;
        Likeness likeness = scorer_.of({i}, {j});
        if (likeness.score >= accept_)
          pairs_.push_back({StatementIndex{i}, StatementIndex{j}, places[i] + places[j], std::move(likeness)});
      }
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& x, const Pair& y) {
      return std::tuple{-x.likeness.score, x.order, x.a, x.b} < std::tuple{-y.likeness.score, y.order, y.a, y.b};
    });
    link();
    join();
    return alignments();
  }

 private:
  struct Group {
    std::set<StatementIndex> statements;
    double score = 0;   // of the pair it began with
    double joined = 0;  // statements that joined it
    std::vector<std::string> why;
  };

  [[nodiscard]] bool holds_account(const Group& group, AccountIndex account) const {
    return std::any_of(group.statements.begin(), group.statements.end(),
                       [&](StatementIndex s) { return c_.statements[s.value].account == account; });
  }

  // Next to each other in one account.
  [[nodiscard]] bool neighbours(StatementIndex a, StatementIndex b) const {
    return c_.statements[a.value].account == c_.statements[b.value].account &&
           (a.value + 1 == b.value || b.value + 1 == a.value);
  }

  void put(StatementIndex statement, std::size_t group) {
    groups_[group].statements.insert(statement);
    group_[statement.value] = group;
  }

  // The core: each statement with its best partner, one of every account. With two accounts, pairs.
  void link() {
    for (const auto& pair : pairs_) {
      const auto first = group_[pair.a.value];
      const auto second = group_[pair.b.value];
      if (!first && !second) {
        groups_.push_back({{}, pair.likeness.score, 0, pair.likeness.why});
        put(pair.a, groups_.size() - 1);
        put(pair.b, groups_.size() - 1);
      } else if (first.has_value() != second.has_value()) {
        const std::size_t group = first ? *first : *second;
        const StatementIndex other = first ? pair.b : pair.a;
        if (!holds_account(groups_[group], c_.statements[other.value].account)) put(other, group);
      }
    }
  }

  // A statement left over joins the pair beside it that it fits nearly as well as the two fit each other.
  void join() {
    const auto linked = group_;
    for (const auto& pair : pairs_)
      for (const auto& ends : {std::pair{pair.a, pair.b}, std::pair{pair.b, pair.a}}) {
        const StatementIndex lone = ends.first;
        const StatementIndex other = ends.second;
        const auto group = linked[other.value];
        if (group_[lone.value] || !group || groups_[*group].joined >= most_joined_) continue;
        if (pair.likeness.score < merge_ * groups_[*group].score) continue;
        const auto& members = groups_[*group].statements;
        const bool belongs = std::any_of(members.begin(), members.end(), [&](StatementIndex member) {
          return neighbours(lone, member) && scorer_.share_topic(lone, member);
        });
        if (!belongs) continue;
        put(lone, *group);
        ++groups_[*group].joined;
        groups_[*group].why.push_back("joined " + shown_score(pair.likeness.score));
      }
  }

  std::vector<Alignment> alignments() {
    std::vector<Alignment> out;
    for (auto& group : groups_)
      out.push_back({{group.statements.begin(), group.statements.end()}, group.score, std::move(group.why)});
    std::sort(out.begin(), out.end(),
              [](const Alignment& a, const Alignment& b) { return a.statements < b.statements; });
    return out;
  }

  const Comparison& c_;
  LikenessScorer scorer_;
  double accept_;
  double merge_;
  double most_joined_;
  std::vector<Pair> pairs_;
  std::vector<Group> groups_;
  std::vector<std::optional<std::size_t>> group_;  // by statement
};

}  // namespace

std::vector<Alignment> align(const Comparison& comparison, const Knowledge& knowledge) {
  return Aligner(comparison, knowledge).run();
}

std::vector<StatementIndex> unaligned(const Comparison& comparison) {
  std::set<StatementIndex> aligned;
  for (const auto& alignment : comparison.alignments)
    aligned.insert(alignment.statements.begin(), alignment.statements.end());
  std::vector<StatementIndex> out;
  for (std::uint32_t i = 0; i < comparison.statements.size(); ++i)
    if (!aligned.contains({i})) out.push_back({i});
  return out;
}

std::vector<StatementIndex> without_counterpart(const Comparison& comparison) {
  std::set<StatementIndex> of_several;
  for (const auto& topic : comparison.topics)
    if (topic.accounts.size() > 1)
      for (const auto& ref : topic.mentions) of_several.insert(ref.statement);
  std::vector<StatementIndex> out = unaligned(comparison);
  std::erase_if(out, [&](StatementIndex statement) { return of_several.contains(statement); });
  return out;
}

}  // namespace diptych
