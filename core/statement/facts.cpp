#include "core/statement/facts.h"

#include "core/statement/amount.h"
#include "core/statement/calendar.h"
#include "core/statement/date_value.h"
#include "core/statement/documents.h"
#include "core/statement/fact_thing.h"
#include "core/statement/fact_words.h"
#include "core/statement/loose_day.h"
#include "core/statement/metre.h"
#include "core/statement/named_number.h"
#include "core/statement/share.h"
#include "core/statement/time_length.h"
#include "core/text/fold.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace diptych {
namespace {

constexpr double fewest_counted = 3;  // "two" and "one" count the sides more often than anything else

class FactFinder {
 public:
  explicit FactFinder(const FactWords& words) : words_(words) {}

  std::vector<Fact> run() {
    for (std::uint32_t word = words_.first; word < words_.last;) word = step(word);
    for (const auto& name : documents_in(words_))
      add(name.first, name.last, "document", std::string(words_.scene.knowledge.concept_name(name.entry.target, "en")));
    std::stable_sort(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) { return a.span < b.span; });
    return std::move(facts_);
  }

 private:
  // Reads what begins at `word`; the word to go on with.
  std::uint32_t step(std::uint32_t word) {
    if (ends_a_name(word)) return word + 1;
    const LexiconCue* none = words_.fact_at(word, "no-number");
    const auto date = date_at(words_.scene, words_.cues, word, words_.last);
    // "The first half" counts nothing, "the first half of 2022" is a time.
    if (none != nullptr && (!date || date->last <= none->last) && !goes_on(word, *none))
      return std::min(none->last, words_.last);
    if (const auto end = behind_foreign_date(words_, word)) return *end;
    if (const auto end = behind_century(words_, word)) return *end;
    if (const auto end = anniversary_at(word)) return *end;
    if (const auto ago = ago_at(word)) return *ago;
    if (date) {
      add(date->first, date->last, "date", date->value);
      return date->last;
    }
    if (const auto end = behind_day_of_no_year(words_, word)) return *end;
    if (const auto end = behind_day_of_no_month(words_, word)) return *end;
    if (const auto season = season_at(words_, word)) {
      add(season->first, season->last, "date", season->value);
      return season->last;
    }
    if (const auto day = weekday_at(words_, word)) {
      if (!day->value.empty()) add(day->first, day->last, "date", day->value);
      return day->last;
    }
    if (const auto end = duration_at(word)) return *end;
    if (const auto end = share_at(word)) return *end;
    if (const auto end = quantity_at(word)) return *end;
    if (const auto end = ordinal_at(word)) return *end;
    if (const auto end = city_at(word)) return *end;
    return word + 1;
  }

  // «СНВ-3 до 5 февраля»: a small number that a hyphen joins to a word is part of a name, and begins no range.
  [[nodiscard]] bool ends_a_name(std::uint32_t word) const {
    constexpr std::size_t longest = 3;  // digits; "post-2014" has a year
    const auto& tokens = words_.scene.analysis.tokens;
    return word > words_.first && tokens[word].number && tokens[word].span.size() <= longest &&
           words_.text_before(word) == "-" && !tokens[word - 1].number && !ends_at(words_.cues, CueKind::month, word);
  }

  // The Arabic for "one" begins "eleven" and is the name of Sunday: a number or day that goes on counts.
  [[nodiscard]] bool goes_on(std::uint32_t word, const LexiconCue& none) const {
    if (none.last != word + 1) return false;
    if (weekday_at(words_, word)) return true;
    // That for "an hour and a half", whose first word stands before a time of day as well.
    if (const LexiconCue* length = begins_at(words_.cues, CueKind::duration, word);
        length != nullptr && length->last > none.last)
      return true;
    const auto amount = amount_at(words_.scene, words_.cues, word, words_.last);
    return amount && amount->last > none.last;
  }

  void add(std::uint32_t first, std::uint32_t last, std::string kind, std::string value) {
    const auto& tokens = words_.scene.analysis.tokens;
    facts_.push_back({{tokens[first].span.begin, tokens[last - 1].span.end}, std::move(kind), std::move(value)});
    added_first_ = first;
    added_last_ = last;
  }

  // Widens what was added last by signs beside its words, as far as the statement goes.
  void take_signs(std::uint32_t before, std::uint32_t behind) {
    ByteSpan& span = facts_.back().span;
    span.begin = std::max(span.begin - before, std::min(span.begin, words_.statement.span.begin));
    span.end = std::min(span.end + behind, std::max(span.end, words_.statement.span.end));
  }

  // ">" for "more than", written before the value.
  [[nodiscard]] std::string bound_before(std::uint32_t word, std::uint32_t& first) const {
    first = word;
    std::uint32_t at = word;
    while (at > words_.first && words_.scene.analysis.transparent[at - 1]) --at;
    const LexiconCue* longest = nullptr;
    for (const auto& cue : words_.cues)
      if (cue.kind == CueKind::bound && cue.last == at && cue.first >= words_.first &&
          (longest == nullptr || cue.first < longest->first))
        longest = &cue;
    if (longest == nullptr) return "";
    // "In the waters around the four islands".
    const auto& articles = words_.scene.language.transparent;
    if (at < word && longest->last == longest->first + 1 && words_.scene.analysis.tokens[at].folded == articles.front())
      return "";
    // "He told them about 37 ships".
    if (words_.behind_fact(at, "no-bound")) return "";
    // "From $5 billion up to $33 billion": the end of a range.
    if (added_last_ == longest->first && words_.behind_fact(added_first_, "from")) return "";
    // «Вырос на 20% до 70 млрд»: what a share leads up to.
    if (added_last_ == longest->first && !facts_.empty() && facts_.back().kind == "percent" &&
        words_.fact_at(longest->first, "range") != nullptr)
      return "";
    first = longest->first;
    return std::string(longest->value);
  }

  // "five years ago", «пять лет назад», "منذ خمس سنوات".
  [[nodiscard]] std::optional<std::uint32_t> ago_at(std::uint32_t word) {
    const LexiconCue* before = begins_at(words_.cues, CueKind::ago, word);
    const auto length = time_length_at(words_, before != nullptr ? before->last : word);
    if (!length || length->unit.empty() || !words_.scene.account.date) return std::nullopt;
    std::uint32_t last = length->last;
    if (before == nullptr) {
      const LexiconCue* behind = last < words_.last ? begins_at(words_.cues, CueKind::ago, last) : nullptr;
      if (behind == nullptr || behind->last > words_.last) return std::nullopt;
      last = behind->last;
    }
    std::string when = reckoned_back(*words_.scene.account.date, length->until.value_or(length->count), length->unit);
    if (length->until) when += "/" + reckoned_back(*words_.scene.account.date, length->count, length->unit);
    add(word, last, "date", length->value + " ago (" + when + ")");
    return last;
  }

  // "The 80th anniversary", «80-летие»: the number of years counts and does not last.
  [[nodiscard]] std::optional<std::uint32_t> anniversary_at(std::uint32_t word) {
    double count = 0;
    std::uint32_t last = word;
    const LexiconCue* ordinal = begins_at(words_.cues, CueKind::ordinal, word);
    if (const auto amount = amount_at(words_.scene, words_.cues, word, words_.last); amount && !amount->until) {
      count = amount->value;
      last = amount->last;
    } else if (ordinal != nullptr && ordinal->last <= words_.last) {
      count = std::atof(std::string(ordinal->value).c_str());
      last = ordinal->last;
    } else if (const int leading = std::atoi(words_.scene.analysis.tokens[word].folded.c_str()); leading > 0) {
      count = leading;  // "80th"
      last = word + 1;
    }
    if (last == word) return std::nullopt;
    const std::uint32_t number = last;
    if (last < words_.last)
      if (const LexiconCue* years = begins_at(words_.cues, CueKind::unit, last))
        last = std::min(years->last, words_.last);
    const LexiconCue* named = last < words_.last ? words_.fact_at(last, "anniversary") : nullptr;
    if (named != nullptr ? named->last > words_.last || words_.scene.analysis.border[number] != Border::none
                         : !words_.behind_fact(word, "anniversary-of"))
      return std::nullopt;
    if (count >= fewest_counted) add(word, last, "number", shown(count));
    return named != nullptr ? named->last : last;
  }

  [[nodiscard]] std::optional<std::uint32_t> duration_at(std::uint32_t word) {
    auto length = time_length_at(words_, word);
    if (!length) return std::nullopt;
    if (is_age(words_, word, *length) || is_lapse(words_, word, *length) ||
        is_time_of_day(words_, word, length->behind, length->unit == "TH", length->count))
      return length->last;
    // "an hour and 20 minutes".
    std::uint32_t next = length->last;
    if (next < words_.last)
      if (const LexiconCue* joiner = begins_at(words_.cues, CueKind::joiner, next)) next = joiner->last;
    if (length->value.starts_with("PT") && next < words_.last)
      if (const auto more = time_length_at(words_, next);
          more && more->value.starts_with("PT") && more->value.ends_with("M")) {
        length->value += more->value.substr(2);
        length->last = more->last;
      }
    std::uint32_t first = word;
    std::string bound = bound_before(word, first);
    if (spends(first)) {
      bound.clear();
      first = word;
    }
    // "More than an hour", «более часа»: words that give a whole length may hold a bound's, or its last one.
    if (bound.empty() && length->unit.empty())
      for (const auto& cue : words_.cues)
        if (cue.kind == CueKind::bound && words_.first <= cue.first && cue.first <= word && word < cue.last &&
            cue.last < length->last) {
          bound = cue.value;
          first = cue.first;
          break;
        }
    add(first, length->last, "duration", bound + length->value);
    return length->last;
  }

  // "$20 million of investment over five years": the bound at `word` is none, it says how long a sum is spent.
  [[nodiscard]] bool spends(std::uint32_t word) const {
    if (words_.fact_at(word, "span") == nullptr || facts_.empty()) return false;
    const std::string& kind = facts_.back().kind;
    if (kind != "money" && kind != "percent" && kind != "number") return false;
    // "It has $20 million and has worked over five years", "cost $20 million for over five years".
    for (std::uint32_t at = added_last_; at < word; ++at)
      if (words_.scene.analysis.border[at] != Border::none || begins_at(words_.cues, CueKind::joiner, at) != nullptr ||
          begins_at(words_.cues, CueKind::act, at) != nullptr)
        return false;
    return !words_.behind_fact(word, "span-for");
  }

  // "Two thirds", "a third of the hostages", "by half": a share is told as a percentage.
  [[nodiscard]] std::optional<std::uint32_t> share_at(std::uint32_t word) {
    const LexiconCue* cue = diptych::share_at(words_, word);
    if (cue == nullptr) return std::nullopt;
    std::uint32_t first = word;
    const std::string bound = bound_before(word, first);
    add(first, cue->last, "percent", bound + std::string(cue->value) + "%");
    return cue->last;
  }

  // Money, percentages and plain numbers.
  [[nodiscard]] std::optional<std::uint32_t> quantity_at(std::uint32_t word) {
    std::uint32_t from = word;
    std::string_view currency;
    if (const LexiconCue* code = begins_at(words_.cues, CueKind::currency, word);
        code != nullptr && code->last < words_.last) {
      currency = code->value;
      from = code->last;
    }
    const auto amount = amount_at(words_.scene, words_.cues, from, words_.last);
    if (!amount) return std::nullopt;
    // Of "22 and 25 million dollars" the unit stands behind the other number, and is no word of this one.
    const std::uint32_t unit = amount->unit;
    const auto last_with = [&](const LexiconCue& cue) { return unit == amount->last ? cue.last : amount->last; };
    std::uint32_t last = amount->last;
    std::uint32_t begin = word;
    // What is cited of "£75 million" and "20%" has the sign.
    FoundSign before;
    FoundSign behind_it;
    if (currency.empty()) {
      before = currency_sign_at_end(words_.text_before(from));
      currency = before.currency;
    }
    const bool number_behind = unit < words_.scene.analysis.tokens.size() && words_.scene.analysis.tokens[unit].number;
    const std::string_view gap = gap_behind(words_.scene, unit - 1);
    if (currency.empty()) {
      behind_it = currency_sign_at_begin(gap, number_behind);
      currency = behind_it.currency;
    }
    if (currency.empty() && unit < words_.last)
      if (const LexiconCue* behind = begins_at(words_.cues, CueKind::currency, unit);
          behind != nullptr && behind->last <= words_.last) {
        currency = behind->value;
        last = last_with(*behind);
      }
    const std::string bound = bound_before(word, begin);
    if (names_several(words_, *amount) && bound.empty()) return last;
    if (!currency.empty()) {
      add(begin, last, "money", bound + shown(*amount) + " " + std::string(currency));
      take_signs(begin == from ? before.size : 0, unit == amount->last ? behind_it.size : 0);
      return last;
    }
    const std::uint32_t percent_sign = percent_sign_at_begin(gap);
    const LexiconCue* percent = unit < words_.last ? words_.fact_at(unit, "percent") : nullptr;
    if (percent_sign > 0 || percent != nullptr) {
      if (percent != nullptr) last = last_with(*percent);
      add(begin, last, "percent", bound + shown(*amount) + "%");
      if (percent == nullptr && unit == amount->last) take_signs(0, percent_sign);
      return last;
    }
    if (names_a_thing(words_, *amount) || may_be_metres(words_, *amount) || words_.behind_fact(word, "no-number") ||
        words_.behind_fact(word, "aged") || is_time_of_day(words_, word, unit, false, amount->value))
      return last;
    const bool fraction = std::floor(amount->value) != amount->value;  // "1.5 degrees"
    if (fraction || amount->value >= fewest_counted) add(begin, last, "number", bound + shown(*amount));
    return last;
  }

  [[nodiscard]] std::optional<std::uint32_t> ordinal_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(words_.cues, CueKind::ordinal, word);
    if (cue == nullptr || cue->last > words_.last) return std::nullopt;
    // "On the 12th": a day of a month that is not named.
    const auto& token = words_.scene.analysis.tokens[word];
    const bool digits = token.folded[0] >= '0' && token.folded[0] <= '9';
    if (digits && (cue->last >= words_.last || words_.scene.analysis.border[cue->last] != Border::none ||
                   begins_at(words_.cues, CueKind::oblique, cue->last) != nullptr ||
                   begins_at(words_.cues, CueKind::joiner, cue->last) != nullptr))
      return cue->last;
    if (std::atof(std::string(cue->value).c_str()) >= fewest_counted && !words_.behind_fact(word, "no-number") &&
        !words_.behind_fact(word, "aged"))
      add(word, cue->last, "number", std::string(cue->value));
    return cue->last;
  }

  // "in Geneva": where something happens, not whose capital speaks.
  [[nodiscard]] std::optional<std::uint32_t> city_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(words_.cues, CueKind::city, word);
    if (cue == nullptr || cue->last > words_.last) return std::nullopt;
    const bool venue = cue->last < words_.last && words_.fact_at(cue->last, "venue") != nullptr;  // "the Vienna talks"
    if (!venue && (!words_.behind_fact(word, "locative") || words_.behind_fact(word, "no-number"))) return std::nullopt;
    const Token& token = words_.scene.analysis.tokens[word];
    // "In the Shanghai Cooperation Organisation": a name that only begins with the city's.
    if (!venue && word > words_.first && words_.scene.analysis.transparent[word - 1] && cue->last < words_.last &&
        words_.scene.analysis.border[cue->last] == Border::none &&
        words_.scene.analysis.tokens[cue->last].capitalised && words_.fact_at(cue->last, "area") == nullptr)
      return std::nullopt;
    const bool cased = words_.scene.language.script != "Arab";
    if (cased && !token.capitalised) return std::nullopt;
    // "In GUAM": an acronym, where the words around it are not in capitals as well.
    if (token.capitals && word > 0 && !words_.scene.analysis.tokens[word - 1].capitals) return std::nullopt;
    if (!is_form_of(token, *cue)) return std::nullopt;
    add(word, cue->last, "place", std::string(cue->value));
    return cue->last;
  }

  // A stemmer may cut more than an ending: «Белом» (white) has the stem of the city of «Белен».
  [[nodiscard]] static bool is_form_of(const Token& token, const LexiconCue& cue) {
    if (cue.last != cue.first + 1 || cue.label.find_first_of("=(") != std::string_view::npos) return true;
    const std::string name = fold(cue.label);
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    std::size_t last_letter = name.size() - 1;
    while (last_letter > 0 && continues(name[last_letter])) --last_letter;
    return token.folded.starts_with(std::string_view(name).substr(0, last_letter));
  }

  FactWords words_;
  std::vector<Fact> facts_;
  std::uint32_t added_first_ = 0;  // words of the fact added last
  std::uint32_t added_last_ = 0;
};

}  // namespace

std::vector<Fact> facts_of(const Scene& scene, std::span<const LexiconCue> cues, const Statement& statement) {
  const auto [first, last] = scene.analysis.tokens_in(statement.span);
  const FactWords words{scene, cues, statement, first, last};
  auto facts = FactFinder(words).run();
  tell_what_facts_are_of(words, facts);
  return facts;
}

}  // namespace diptych
