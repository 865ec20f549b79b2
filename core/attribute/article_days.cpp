#include "core/attribute/article_days.h"

#include <algorithm>

namespace diptych {

ArticleDays::ArticleDays(std::string_view text, const std::vector<ToldSentence>& sentences,
                         const ArticleFindings& found, const Analysis& analysis, const Language& language,
                         std::optional<Date> date)
    : found_(found), analysis_(analysis) {
  today_.date = date;
  if (date) {
    days_ = find_days(text, analysis, language.tag, *date);
    find_publication(sentences);
  } else {
    find_weekday();
  }
  main_day_ = day_of_opening(sentences).value_or(0);
}

std::vector<TimeMark> ArticleDays::times(std::size_t sentence) const {
  return times_of(found_.signs[sentence], analysis_, today_, days_);
}

std::optional<Date> ArticleDays::date_from_main(int days) const {
  if (!today_.date) return std::nullopt;
  return date_of_day(day_number(*today_.date) + main_day_ + days);
}

// A page's own line may date it later than its address or the user does; "yesterday" counts from there.
void ArticleDays::find_publication(const std::vector<ToldSentence>& sentences) {
  constexpr int latest = 10;  // days behind the event
  const Date date = *today_.date;
  for (const auto& day : days_) {
    const bool told = std::any_of(sentences.begin(), sentences.end(), [&](const ToldSentence& sentence) {
      return !sentence.heading && sentence.span.contains(day.span);
    });
    const int later = day_number(day.date) - day_number(date);
    if (told || day.month || later <= 0 || later > latest) continue;
    today_.date = day.date;
    today_.past = true;
    return;
  }
}

// "today, Tuesday": without a date the weekday of the article is known at least.
void ArticleDays::find_weekday() {
  for (const auto& signs : found_.signs)
    for (std::size_t i = 0; i + 1 < signs.signs.size(); ++i) {
      const Sign& a = signs.signs[i];
      const Sign& b = signs.signs[i + 1];
      if (a.kind != SignKind::day || b.kind != SignKind::day || a.value != "today" || b.first > a.last + 1) continue;
      today_.weekday = weekday_of(b);
      if (today_.weekday) return;
    }
}

// The day that the first sentences give: "on Monday evening", at most a week back.
std::optional<int> ArticleDays::day_of_opening(const std::vector<ToldSentence>& sentences) const {
  constexpr std::size_t opening = 2;
  constexpr int week = 7;
  for (std::size_t i = 0; i < sentences.size() && i < opening; ++i)
    if (!sentences[i].heading)
      for (const auto& time : times(i))
        if (time.day <= 0 && time.day > -week && !time.month) return time.day;
  return std::nullopt;
}

}  // namespace diptych
