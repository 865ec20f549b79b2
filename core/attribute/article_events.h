#pragma once

#include "core/attribute/article_days.h"
#include "core/attribute/cast.h"
#include "core/attribute/occasion.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diptych {

// The events an article tells of, and the one it is at. The main event is number 0.
class ArticleEvents {
 public:
  // All must outlive this.
  ArticleEvents(const Cast& cast, const ArticleDays& days, const Knowledge& knowledge);

  [[nodiscard]] std::uint32_t current() const { return current_; }
  void return_to_main() { current_ = 0; }

  // The event of a sentence whose teller is decided, `now`. `going_on` is the account that goes on, nullptr outside
  // one.
  [[nodiscard]] std::uint32_t event_of(const SentenceAttribution& now, const SentenceAttribution* going_on,
                                       const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                       const Occasion& occasion);

  [[nodiscard]] std::vector<Event> take() { return std::move(events_); }

 private:
  // What a third party tells belongs to the main event where it reacts to it.
  [[nodiscard]] std::uint32_t told_by_third(const SentenceAttribution& now, const SentenceAttribution* going_on,
                                            const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                            const Occasion& occasion);
  [[nodiscard]] bool returns_to_main(const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                     const Occasion& occasion) const;
  [[nodiscard]] bool is_main_teller(const SentenceAttribution& now) const;
  std::uint32_t open(const SentenceSigns& signs, const Occasion& occasion);
  std::uint32_t background();

  const Cast& cast_;
  const ArticleDays& days_;
  const Knowledge& knowledge_;
  std::vector<Event> events_;
  std::uint32_t current_ = 0;
  std::optional<std::uint32_t> background_;
};

}  // namespace diptych
