#pragma once

#include "core/attribute/findings.h"
#include "core/attribute/when.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace diptych {

// Which day the article is of, which day it tells of, and the times that its sentences name.
class ArticleDays {
 public:
  // `found` and `analysis` must outlive this. `date` is what the user or the page's address says.
  ArticleDays(std::string_view text, const std::vector<ToldSentence>& sentences, const ArticleFindings& found,
              const Analysis& analysis, const Language& language, std::optional<Date> date);

  [[nodiscard]] std::vector<TimeMark> times(std::size_t sentence) const;
  // The day of the main event, in days from that of the article.
  [[nodiscard]] int main_day() const { return main_day_; }
  // The date that is `days` after the main event; nullopt when the article has none.
  [[nodiscard]] std::optional<Date> date_from_main(int days) const;

 private:
  void find_publication(const std::vector<ToldSentence>& sentences);
  void find_weekday();
  [[nodiscard]] std::optional<int> day_of_opening(const std::vector<ToldSentence>& sentences) const;

  const ArticleFindings& found_;
  const Analysis& analysis_;
  ArticleDay today_;
  std::vector<DayMention> days_;
  int main_day_ = 0;
};

}  // namespace diptych
