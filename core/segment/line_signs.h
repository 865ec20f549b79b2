#pragma once

#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/span.h"

#include <cstddef>
#include <string_view>

namespace diptych {

// What a line of a text looks like: how long it is, how it ends, and what the lexicon knows of its words. All three
// must outlive it.
class LineSigns {
 public:
  LineSigns(std::string_view text, const Analysis& analysis, const Knowledge& knowledge)
      : text_(text), analysis_(analysis), knowledge_(knowledge), matcher_(knowledge, analysis) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const Matcher& matcher() const { return matcher_; }
  [[nodiscard]] std::string_view category(const Match& match) const {
    return knowledge_.lexicon_at(match.entry.target).category;
  }

  [[nodiscard]] std::size_t words_in(ByteSpan span) const;
  [[nodiscard]] bool ends_like_sentence(ByteSpan span) const;
  // Whether a label of `category` has all words of `span`.
  [[nodiscard]] bool is_all(ByteSpan span, std::string_view category) const;
  // Whether a label of `category` begins at the first word of `span`.
  [[nodiscard]] bool begins_with(ByteSpan span, std::string_view category) const;

 private:
  std::string_view text_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  Matcher matcher_;
};

}  // namespace diptych
