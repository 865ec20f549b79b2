#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/segment/statements.h"
#include "core/text/language.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace diptych {

// One sentence of a document, read for what its clauses name. What is given must outlive it.
class SentenceReading {
 public:
  // `before` is the sentence before it, or the sentence itself where it `opens` the document's account.
  SentenceReading(std::string_view text, ByteSpan sentence, ByteSpan before, bool opens, const Analysis& analysis,
                  const Language& language, const Knowledge& knowledge);

  // Its clauses, each of which is a statement; none where it has no words at all: "* * *".
  [[nodiscard]] const std::vector<ClauseSpan>& clauses() const { return clauses_; }

  // The part of the sentence that counts as that of clause `number`, joining words included: the parts cover it whole.
  [[nodiscard]] ByteSpan part(std::size_t number) const;

  // Adds to the statement of clause `number` its mentions, hints and cues. `told` are the statements of its account so
  // far, `before` the sentence before this one in the same paragraph: words may point back to their matters. `date` is
  // the day of the account.
  void name_matters(std::size_t number, std::span<const Statement> told, std::optional<ByteSpan> before,
                    std::optional<Date> date, Statement& statement) const;

 private:
  [[nodiscard]] Mention mention_of(const Match& match) const;
  [[nodiscard]] bool is_heading(const Match& match) const;
  [[nodiscard]] std::uint32_t strand_of(const Match& hint, const ClauseSpan& clause,
                                        const std::vector<Mention>& mentions) const;
  [[nodiscard]] bool coordinated(std::uint32_t first, std::uint32_t last) const;
  void add_labels(std::size_t number, Statement& statement) const;
  void add_hints(const ClauseSpan& clause, Statement& statement) const;
  void point_back(const ClauseSpan& clause, std::span<const Statement> told, std::optional<ByteSpan> before,
                  Statement& statement) const;

  std::string_view text_;
  ByteSpan sentence_;
  const Analysis& analysis_;
  const Language& language_;
  const Knowledge& knowledge_;
  std::vector<Match> labels_;
  std::vector<Match> hints_;
  std::vector<std::uint32_t> settings_;   // words behind which an occasion is named
  std::optional<std::uint32_t> heading_;  // the word behind those with which it turns to something
  std::vector<ClauseSpan> clauses_;
};

}  // namespace diptych
