#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// How far two statements are about the same, and why.
struct Likeness {
  double score = 0;  // 0 … 1
  std::vector<std::string> why;
};

// Scores statements of one comparison against each other (compare/align.h has the rule).
class LikenessScorer {
 public:
  // Both must outlive the scorer.
  LikenessScorer(const Comparison& comparison, const Knowledge& knowledge);

  // Symmetric; 0 when the two share neither topic nor fact nor words.
  [[nodiscard]] Likeness of(StatementIndex a, StatementIndex b) const;
  // Whether the two name one topic or one phrase.
  [[nodiscard]] bool share_topic(StatementIndex a, StatementIndex b) const;

 private:
  struct Weights {
    double topic, fact, person, act, position, background, generic, wide, near, phrase;
  };
  // What one statement is compared by.
  struct Profile {
    std::map<std::string, std::set<std::string>> topics;  // rows, else concepts, with the concepts named
    std::set<std::string> facts;                          // "duration 5 year"
    std::set<std::string> persons;                        // other than those that talk
    std::string act_class;
    double position = 0;  // 0 … 1 in its account
  };

  void read_topics();
  [[nodiscard]] Profile profile(const Statement& statement) const;
  [[nodiscard]] double weight(const std::string& topic) const;
  [[nodiscard]] double rarity(const std::string& topic, StatementIndex a, StatementIndex b) const;
  [[nodiscard]] bool near(const std::string& a, const std::string& b) const;

  const Comparison* comparison_;
  const Knowledge* knowledge_;
  Weights weights_{};
  std::map<std::string, std::string> row_of_;           // topic of a mention to its row
  std::map<std::string, double> weight_of_;             // by topic
  std::map<std::string, std::set<std::string>> links_;  // a concept's broader and related ones
  std::vector<Profile> profiles_;                       // by statement
  // In how many statements of each account a topic or a fact stands.
  std::map<std::string, std::map<AccountIndex, double>> counts_;
};

}  // namespace diptych
