#include "core/statement/facts.h"

#include "core/match/matcher.h"
#include "core/statement/amount.h"
#include "core/statement/calendar.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace diptych {
namespace {

constexpr double fewest_counted = 3;  // "two" and "one" count the sides more often than anything else

class FactFinder {
 public:
  FactFinder(const Scene& scene, std::span<const LexiconCue> cues, const Statement& statement)
      : scene_(scene), cues_(cues), statement_(statement) {
    std::tie(first_, last_) = scene.analysis.tokens_in(statement.span);
  }

  std::vector<Fact> run() {
    for (std::uint32_t word = first_; word < last_;) word = step(word);
    add_documents();
    std::stable_sort(facts_.begin(), facts_.end(), [](const Fact& a, const Fact& b) { return a.span < b.span; });
    return std::move(facts_);
  }

 private:
  // Reads what begins at `word`; the word to go on with.
  std::uint32_t step(std::uint32_t word) {
    const LexiconCue* none = begins_with_fact(word, "no-number");
    const auto date = date_at(scene_, cues_, word, last_);
    // "The first half" counts nothing, "the first half of 2022" is a time.
    if (none != nullptr && (!date || date->last <= none->last)) return std::min(none->last, last_);
    if (const auto end = foreign_date_at(word)) return *end;
    if (const auto end = anniversary_at(word)) return *end;
    if (const auto ago = ago_at(word)) return *ago;
    if (date) {
      add(date->first, date->last, "date", date->value);
      return date->last;
    }
    if (const auto end = day_of_no_year_at(word)) return *end;
    if (const auto end = weekday_at(word)) return *end;
    if (const auto end = duration_at(word)) return *end;
    if (const auto end = quantity_at(word)) return *end;
    if (const auto end = ordinal_at(word)) return *end;
    if (const auto end = city_at(word)) return *end;
    return word + 1;
  }

  // "15 Ramadan 1443": a day of another calendar, written beside that of ours, is no number.
  [[nodiscard]] std::optional<std::uint32_t> foreign_date_at(std::uint32_t word) const {
    if (!whole_number(scene_.analysis.tokens[word]) || word + 1 >= last_) return std::nullopt;
    const LexiconCue* month = begins_with_fact(word + 1, "foreign-month");
    if (month == nullptr || month->last > last_) return std::nullopt;
    const bool year = month->last < last_ && whole_number(scene_.analysis.tokens[month->last]).has_value();
    return month->last + (year ? 1 : 0);
  }

  // "28 January" in an account without a date, so of a year that nobody can tell: no date, and no number either.
  [[nodiscard]] std::optional<std::uint32_t> day_of_no_year_at(std::uint32_t word) const {
    if (word + 1 >= last_) return std::nullopt;
    const auto month_at = [&](std::uint32_t at) {
      const LexiconCue* full = begins_at(cues_, CueKind::month, at);
      return full != nullptr ? full : begins_at(cues_, CueKind::month_short, at);
    };
    const std::uint32_t day = month_at(word) != nullptr ? word + 1 : word;
    const std::uint32_t month = day == word ? word + 1 : word;
    const auto number = whole_number(scene_.analysis.tokens[day]);
    const LexiconCue* named = month_at(month);
    if (!number || *number > 31 || named == nullptr || scene_.analysis.border[word + 1] != Border::none)
      return std::nullopt;
    // "The 28 may go": a verb.
    if (scene_.language.script == "Latn" && !scene_.analysis.tokens[month].capitalised) return std::nullopt;
    return std::max(day + 1, named->last);
  }

  void add(std::uint32_t first, std::uint32_t last, std::string kind, std::string value) {
    const auto& tokens = scene_.analysis.tokens;
    facts_.push_back({{tokens[first].span.begin, tokens[last - 1].span.end}, std::move(kind), std::move(value)});
    added_first_ = first;
    added_last_ = last;
  }

  [[nodiscard]] const LexiconCue* begins_with_fact(std::uint32_t word, std::string_view value) const {
    return fact_cue_at(cues_, word, value);
  }

  [[nodiscard]] bool behind(std::uint32_t word, std::string_view value) const {
    return behind_fact(scene_, cues_, word, value);
  }

  // ">" for "more than", written before the value.
  [[nodiscard]] std::string bound_before(std::uint32_t word, std::uint32_t& first) const {
    first = word;
    std::uint32_t at = word;
    while (at > first_ && scene_.analysis.transparent[at - 1]) --at;
    const LexiconCue* longest = nullptr;
    for (const auto& cue : cues_)
      if (cue.kind == CueKind::bound && cue.last == at && cue.first >= first_ &&
          (longest == nullptr || cue.first < longest->first))
        longest = &cue;
    if (longest == nullptr) return "";
    // "He told them about 37 ships".
    if (behind(at, "no-bound")) return "";
    // "From $5 billion up to $33 billion": the end of a range.
    if (added_last_ == longest->first && behind(added_first_, "from")) return "";
    // «Вырос на 20% до 70 млрд»: what a share leads up to.
    if (added_last_ == longest->first && !facts_.empty() && facts_.back().kind == "percent" &&
        begins_with_fact(longest->first, "range") != nullptr)
      return "";
    first = longest->first;
    return std::string(longest->value);
  }

  // "on Friday": the next one in what is intended, agreed or asked for, else the last one.
  [[nodiscard]] std::optional<std::uint32_t> weekday_at(std::uint32_t word) {
    constexpr std::size_t shortest_name = 5;  // bytes; "Sat" and "Sun" are words as well
    const LexiconCue* cue = begins_at(cues_, CueKind::weekday, word);
    if (cue == nullptr || cue->last > last_ || !scene_.account.date) return std::nullopt;
    const Token& token = scene_.analysis.tokens[cue->last - 1];
    if (token.span.size() < shortest_name) return std::nullopt;
    if (scene_.language.script == "Latn" && !token.capitalised) return std::nullopt;
    // Arabic names of days are numbers as well; "day" stands before the name.
    if (scene_.language.script == "Arab") {
      const LexiconCue* unit = word > first_ ? begins_at(cues_, CueKind::unit, word - 1) : nullptr;
      if (unit == nullptr || unit->value != "D") return std::nullopt;
    }
    // "Friday, March 3" is told by its date.
    if (cue->last < last_ && date_at(scene_, cues_, cue->last, last_)) return cue->last;
    const bool ahead =
        statement_.modality == Modality::intended ||
        (statement_.act && (statement_.act->act_class == "agree" || statement_.act->act_class == "commit" ||
                            statement_.act->act_class == "ask"));
    add(word, cue->last, "date", day_of_week(*scene_.account.date, std::atoi(std::string(cue->value).c_str()), ahead));
    return cue->last;
  }

  struct Length {
    std::uint32_t last = 0;
    std::string value;  // "P5Y"
    double count = 0;
    std::string_view unit;  // "Y"
    std::optional<double> until{};
    std::uint32_t behind = 0;  // the word behind its unit
    bool adjective = false;
  };

  // "P5Y", "P18M" for one and a half years.
  [[nodiscard]] static std::string iso_length(double count, std::string_view unit) {
    const bool half = count - std::floor(count) == 0.5;
    if (half && unit == "Y") return "P" + shown(12 * count) + "M";
    if (half && unit == "TH") return "PT" + shown(std::floor(count)) + "H30M";
    const bool time = unit.starts_with('T');
    return (time ? "PT" : "P") + shown(count) + std::string(unit.substr(time ? 1 : 0));
  }

  // A number and a unit, or a word that is both ("двухлетний", "سنتين").
  [[nodiscard]] std::optional<Length> length_at(std::uint32_t word) const {
    if (word >= last_) return std::nullopt;
    if (const LexiconCue* whole = begins_at(cues_, CueKind::duration, word); whole != nullptr && whole->last <= last_) {
      Length length{whole->last, std::string(whole->value), 0, ""};
      length.behind = length.last;
      // The Arabic for "from the hour of 9" is a time of day, "an hour and 20 minutes" is a length.
      const bool number = whole->last < last_ && (scene_.analysis.tokens[whole->last].number ||
                                                  begins_at(cues_, CueKind::ordinal, whole->last) != nullptr);
      if (whole->value.starts_with("PT") && number) {
        const LexiconCue* unit = whole->last + 1 < last_ ? begins_at(cues_, CueKind::unit, whole->last + 1) : nullptr;
        if (unit == nullptr) return std::nullopt;
      }
      if (whole->value.size() > 2 && whole->value[1] != 'T') {
        length.unit = whole->value.substr(whole->value.size() - 1);
        length.count = std::atof(std::string(whole->value.substr(1, whole->value.size() - 2)).c_str());
      }
      return length;
    }
    const auto amount = amount_at(scene_, cues_, word, last_);
    if (!amount) return length_behind_unit(word);
    if (amount->unit >= last_ || names_several(*amount)) return std::nullopt;
    const LexiconCue* unit = begins_at(cues_, CueKind::unit, amount->unit);
    const bool adjective = unit == nullptr;
    if (adjective) unit = begins_at(cues_, CueKind::unit_suffix, amount->unit);
    if (unit == nullptr || unit->last > last_ || scene_.analysis.border[amount->unit] != Border::none)
      return std::nullopt;
    Length length{amount->unit == amount->last ? unit->last : amount->last,
                  iso_length(amount->value, unit->value),
                  amount->value,
                  unit->value,
                  amount->until,
                  unit->last,
                  adjective};
    if (amount->until) length.value += "/" + iso_length(*amount->until, unit->value);
    return length;
  }

  // The Arabic for "the months nine": few of a unit, counted behind it, both with the article.
  [[nodiscard]] std::optional<Length> length_behind_unit(std::uint32_t word) const {
    constexpr double fewest = 3;
    constexpr double most = 10;  // behind a singular, more is an ordinal
    const auto& clitics = scene_.language.clitics;
    const LexiconCue* unit = begins_at(cues_, CueKind::unit, word);
    if (clitics.empty() || clitics.back().empty() || unit == nullptr || unit->last >= last_ ||
        scene_.analysis.border[unit->last] != Border::none ||
        !scene_.analysis.tokens[unit->last].folded.starts_with(clitics.back().front()))
      return std::nullopt;
    const auto amount = amount_at(scene_, cues_, unit->last, last_);
    if (!amount || amount->digits || amount->until || amount->value < fewest || amount->value > most)
      return std::nullopt;
    return Length{amount->last, iso_length(amount->value, unit->value), amount->value, unit->value, {}, amount->last};
  }

  // "Millions", "several million": nobody says how many.
  [[nodiscard]] bool names_several(const Amount& amount) const {
    return amount.magnitude &&
           (begins_with_fact(amount.first, "several") != nullptr || behind(amount.first, "several"));
  }

  // "A 14-year-old", "aged 14", «14-летний Марк»: no length of time.
  [[nodiscard]] bool is_age(std::uint32_t word, const Length& length) const {
    if (behind(word, "aged")) return true;
    if (length.behind >= last_) return false;
    if (begins_with_fact(length.behind, "age") != nullptr) return true;
    // "The 20-year Moscow treaty": a document named behind the adjective lasts.
    const auto& border = scene_.analysis.border;
    for (std::uint32_t at = length.behind;
         at < last_ && border[at] == Border::none && begins_at(cues_, CueKind::act, at) == nullptr; ++at)
      if (begins_with_fact(at, "document") != nullptr || begins_with_fact(at, "lasting") != nullptr) return false;
    return length.adjective && scene_.analysis.tokens[length.behind].capitalised &&
           scene_.analysis.border[length.behind] == Border::none;
  }

  // "At 9 o'clock", «в 15 часов», «в 15.30».
  [[nodiscard]] bool is_time_of_day(std::uint32_t word, std::uint32_t behind_it, bool hours, double count) const {
    constexpr double hours_of_a_day = 24;
    if (behind_it < last_ && begins_with_fact(behind_it, "clock-behind") != nullptr) return true;
    const std::string_view digits = scene_.analysis.tokens[word].span.of(scene_.text);
    const bool minutes = digits.size() > 3 && digits[digits.size() - 3] == '.' && digits[digits.size() - 2] < '6';
    return (hours || minutes) && count <= hours_of_a_day && behind(word, "clock");
  }

  // "five years ago", «пять лет назад», "منذ خمس سنوات".
  [[nodiscard]] std::optional<std::uint32_t> ago_at(std::uint32_t word) {
    const LexiconCue* before = begins_at(cues_, CueKind::ago, word);
    const auto length = length_at(before != nullptr ? before->last : word);
    if (!length || length->unit.empty() || !scene_.account.date) return std::nullopt;
    std::uint32_t last = length->last;
    if (before == nullptr) {
      const LexiconCue* behind = last < last_ ? begins_at(cues_, CueKind::ago, last) : nullptr;
      if (behind == nullptr || behind->last > last_) return std::nullopt;
      last = behind->last;
    }
    std::string when = reckoned_back(*scene_.account.date, length->until.value_or(length->count), length->unit);
    if (length->until) when += "/" + reckoned_back(*scene_.account.date, length->count, length->unit);
    add(word, last, "date", length->value + " ago (" + when + ")");
    return last;
  }

  // "The 80th anniversary", «80-летие»: the number of years counts and does not last.
  [[nodiscard]] std::optional<std::uint32_t> anniversary_at(std::uint32_t word) {
    double count = 0;
    std::uint32_t last = word;
    const LexiconCue* ordinal = begins_at(cues_, CueKind::ordinal, word);
    if (const auto amount = amount_at(scene_, cues_, word, last_); amount && !amount->until) {
      count = amount->value;
      last = amount->last;
    } else if (ordinal != nullptr && ordinal->last <= last_) {
      count = std::atof(std::string(ordinal->value).c_str());
      last = ordinal->last;
    } else if (const int leading = std::atoi(scene_.analysis.tokens[word].folded.c_str()); leading > 0) {
      count = leading;  // "80th"
      last = word + 1;
    }
    if (last == word) return std::nullopt;
    const std::uint32_t number = last;
    if (last < last_)
      if (const LexiconCue* years = begins_at(cues_, CueKind::unit, last)) last = std::min(years->last, last_);
    const LexiconCue* named = last < last_ ? begins_with_fact(last, "anniversary") : nullptr;
    if (named != nullptr ? named->last > last_ || scene_.analysis.border[number] != Border::none
                         : !behind(word, "anniversary-of"))
      return std::nullopt;
    if (count >= fewest_counted) add(word, last, "number", shown(count));
    return named != nullptr ? named->last : last;
  }

  [[nodiscard]] std::optional<std::uint32_t> duration_at(std::uint32_t word) {
    auto length = length_at(word);
    if (!length) return std::nullopt;
    if (is_age(word, *length) || is_time_of_day(word, length->behind, length->unit == "TH", length->count))
      return length->last;
    // "an hour and 20 minutes".
    std::uint32_t next = length->last;
    if (next < last_)
      if (const LexiconCue* joiner = begins_at(cues_, CueKind::joiner, next)) next = joiner->last;
    if (length->value.starts_with("PT") && next < last_)
      if (const auto more = length_at(next); more && more->value.starts_with("PT") && more->value.ends_with("M")) {
        length->value += more->value.substr(2);
        length->last = more->last;
      }
    std::uint32_t first = word;
    std::string bound = bound_before(word, first);
    if (spends(first)) {
      bound.clear();
      first = word;
    }
    add(first, length->last, "duration", bound + length->value);
    return length->last;
  }

  // "$20 million of investment over five years": the bound at `word` is none, it says how long a sum is spent.
  [[nodiscard]] bool spends(std::uint32_t word) const {
    if (begins_with_fact(word, "span") == nullptr || facts_.empty()) return false;
    const std::string& kind = facts_.back().kind;
    if (kind != "money" && kind != "percent" && kind != "number") return false;
    // "It has $20 million and has worked over five years", "cost $20 million for over five years".
    for (std::uint32_t at = added_last_; at < word; ++at)
      if (scene_.analysis.border[at] != Border::none || begins_at(cues_, CueKind::joiner, at) != nullptr ||
          begins_at(cues_, CueKind::act, at) != nullptr)
        return false;
    return !behind(word, "span-for");
  }

  [[nodiscard]] std::string_view text_before(std::uint32_t word) const {
    return word == 0 ? scene_.text.substr(0, scene_.analysis.tokens[0].span.begin) : gap_behind(scene_, word - 1);
  }

  // Money, percentages and plain numbers.
  [[nodiscard]] std::optional<std::uint32_t> quantity_at(std::uint32_t word) {
    std::uint32_t from = word;
    std::string_view currency;
    if (const LexiconCue* code = begins_at(cues_, CueKind::currency, word); code != nullptr && code->last < last_) {
      currency = code->value;
      from = code->last;
    }
    const auto amount = amount_at(scene_, cues_, from, last_);
    if (!amount) return std::nullopt;
    // Of "22 and 25 million dollars" the unit stands behind the other number, and is no word of this one.
    const std::uint32_t unit = amount->unit;
    const auto last_with = [&](const LexiconCue& cue) { return unit == amount->last ? cue.last : amount->last; };
    std::uint32_t last = amount->last;
    std::uint32_t begin = word;
    if (currency.empty()) currency = currency_sign_at_end(text_before(from));
    const bool number_behind = unit < scene_.analysis.tokens.size() && scene_.analysis.tokens[unit].number;
    if (currency.empty()) currency = currency_sign_at_begin(gap_behind(scene_, unit - 1), number_behind);
    if (currency.empty() && unit < last_)
      if (const LexiconCue* behind = begins_at(cues_, CueKind::currency, unit);
          behind != nullptr && behind->last <= last_) {
        currency = behind->value;
        last = last_with(*behind);
      }
    const std::string bound = bound_before(word, begin);
    if (names_several(*amount) && bound.empty()) return last;
    if (!currency.empty()) {
      add(begin, last, "money", bound + shown(*amount) + " " + std::string(currency));
      return last;
    }
    const std::string_view gap = gap_behind(scene_, unit - 1);
    const LexiconCue* percent = unit < last_ ? begins_with_fact(unit, "percent") : nullptr;
    if (begins_with_percent_sign(gap) || percent != nullptr) {
      if (percent != nullptr) last = last_with(*percent);
      add(begin, last, "percent", bound + shown(*amount) + "%");
      return last;
    }
    if (names_a_thing(*amount) || behind(word, "no-number") || behind(word, "aged") ||
        is_time_of_day(word, unit, false, amount->value))
      return last;
    if (amount->value >= fewest_counted) add(begin, last, "number", bound + shown(*amount));
    return last;
  }

  // "1. The sides …", "MiG-29", "5+1", "Minsk-2".
  [[nodiscard]] bool names_a_thing(const Amount& amount) const {
    if (!amount.digits) return false;
    const std::string_view before = text_before(amount.first);
    const std::string_view behind = gap_behind(scene_, amount.last - 1);
    if (amount.first == first_ && (behind.starts_with('.') || behind.starts_with(')'))) return true;
    if (behind.starts_with('+') || behind.starts_with(':') || behind.starts_with('/')) return true;
    if (ends_a_name(amount) || ends_a_quoted_name(amount)) return true;
    return amount.first > first_ && !before.empty() && before.find(' ') == std::string_view::npos &&
           before.find("\u00A0") == std::string_view::npos;
  }

  // "Kanal 24", "Nash 24 LLC": behind a name, with nothing behind it that it could count.
  [[nodiscard]] bool ends_a_name(const Amount& amount) const {
    const auto& tokens = scene_.analysis.tokens;
    const auto& border = scene_.analysis.border;
    if (amount.first == first_ || amount.last != amount.first + 1 || border[amount.first] != Border::none) return false;
    const Token& name = tokens[amount.first - 1];
    if (!name.capitalised || name.span.begin <= statement_.sentence.begin) return false;
    // "The sides gave Ukraine 20 …", "in Mali 300": a country or city has no number.
    if (is_country_or_city(amount.first - 1)) return false;
    if (amount.last >= last_ || border[amount.last] != Border::none) return true;
    if (begins_with_fact(amount.last, "company") != nullptr) return true;
    const LexiconCue* preposition = begins_at(cues_, CueKind::oblique, amount.last);
    return preposition != nullptr && begins_with_fact(amount.last, "of") == nullptr;
  }

  // Whether the name of a country, party or city ends with `word`.
  [[nodiscard]] bool is_country_or_city(std::uint32_t word) const {
    constexpr std::uint32_t longest = 4;  // words of such a name
    const std::uint32_t from = word + 1 > longest ? word + 1 - longest : 0;
    const auto ends_here = [&](const auto& found) { return found.last == word + 1; };
    const Matcher matcher(scene_.knowledge, scene_.analysis);
    const auto parties = matcher.all(Root::parties, from, word + 1);
    if (std::any_of(parties.begin(), parties.end(), ends_here)) return true;
    const auto concepts = matcher.all(Root::concepts, from, word + 1);
    return std::any_of(concepts.begin(), concepts.end(),
                       [&](const Match& match) {
                         return ends_here(match) && scene_.knowledge.concept_role(match.entry.target) == "place";
                       }) ||
           std::any_of(cues_.begin(), cues_.end(),
                       [&](const LexiconCue& cue) { return cue.kind == CueKind::city && ends_here(cue); });
  }

  // «Украина 24» in quotation marks of its own.
  [[nodiscard]] bool ends_a_quoted_name(const Amount& amount) const {
    constexpr std::uint32_t longest = 3;  // words before the number
    static constexpr std::array<std::string_view, 5> closing{"\"", "»", "”", "“", "’"};
    static constexpr std::array<std::string_view, 5> opening{"\"", "«", "“", "„", "‘"};
    const std::string_view behind = gap_behind(scene_, amount.last - 1);
    if (std::none_of(closing.begin(), closing.end(), [&](auto mark) { return behind.starts_with(mark); })) return false;
    for (std::uint32_t word = amount.first; word > first_ && amount.first - word < longest;) {
      --word;
      const std::string_view before = text_before(word);
      if (std::any_of(opening.begin(), opening.end(), [&](auto mark) { return before.ends_with(mark); })) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<std::uint32_t> ordinal_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(cues_, CueKind::ordinal, word);
    if (cue == nullptr || cue->last > last_) return std::nullopt;
    if (std::atof(std::string(cue->value).c_str()) >= fewest_counted && !behind(word, "no-number") &&
        !behind(word, "aged"))
      add(word, cue->last, "number", std::string(cue->value));
    return cue->last;
  }

  // "in Geneva": where something happens, not whose capital speaks.
  [[nodiscard]] std::optional<std::uint32_t> city_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(cues_, CueKind::city, word);
    if (cue == nullptr || cue->last > last_) return std::nullopt;
    const bool venue = cue->last < last_ && begins_with_fact(cue->last, "venue") != nullptr;  // "the Vienna talks"
    if (!venue && (!behind(word, "locative") || behind(word, "no-number"))) return std::nullopt;
    const Token& token = scene_.analysis.tokens[word];
    const bool cased = scene_.language.script != "Arab";
    if (cased && !token.capitalised) return std::nullopt;
    // "In GUAM": an acronym, where the words around it are not in capitals as well.
    if (token.capitals && word > 0 && !scene_.analysis.tokens[word - 1].capitals) return std::nullopt;
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

  // Catalogued names of documents: one of the words is "treaty", "agreement", "plan". A topic's wording may be longer
  // than the name in it ("implementation of the Minsk agreements"), so every reading of the words is looked at.
  void add_documents() {
    bool any = false;
    for (std::uint32_t word = first_; word < last_ && !any; ++word)
      any = scene_.analysis.tokens[word].capitals || begins_with_fact(word, "document");
    if (!any) return;
    const auto [begin, end] = scene_.analysis.tokens_in(statement_.sentence);
    std::vector<Match> names;
    for (const auto& match : Matcher(scene_.knowledge, scene_.analysis).all(Root::concepts, begin, end))
      if (first_ <= match.first && match.last <= last_ && names_document(match)) names.push_back(match);
    std::stable_sort(names.begin(), names.end(),
                     [](const Match& a, const Match& b) { return a.last - a.first > b.last - b.first; });
    std::vector<Match> kept;
    for (const auto& name : names)
      if (std::none_of(kept.begin(), kept.end(),
                       [&](const Match& other) { return name.first < other.last && other.first < name.last; }))
        kept.push_back(name);
    for (const auto& name : kept)
      add(name.first, name.last, "document", std::string(scene_.knowledge.concept_name(name.entry.target, "en")));
  }

  [[nodiscard]] bool names_document(const Match& match) const {
    // Hidden labels are wordings and no names, unless they begin as names of documents do: "Treaty on …".
    if (match.entry.kind == LabelKind::hidden &&
        (begins_with_fact(match.first, "document") == nullptr || has_gap(scene_.knowledge.text(match.entry.label))))
      return false;
    const std::uint32_t found = match.entry.target;
    if (scene_.knowledge.concept_role(found) != "matter" || !is_proper_name(match)) return false;
    const auto& tokens = scene_.analysis.tokens;
    for (std::uint32_t word = match.first; word < match.last; ++word)
      if (begins_with_fact(word, "document") != nullptr) return true;
    return match.last - match.first == 1 && tokens[match.first].capitals &&
           is_document_name(scene_.knowledge.concept_name(found, scene_.language.tag));
  }

  [[nodiscard]] static bool has_gap(std::string_view label) { return label.find('*') != std::string_view::npos; }

  // Written with a capital, which the first word of a sentence has anyway. Where a script has none, the concept's
  // English names tell.
  [[nodiscard]] bool is_proper_name(const Match& match) const {
    const auto& tokens = scene_.analysis.tokens;
    if (scene_.language.script != "Arab") {
      for (std::uint32_t word = match.first; word < match.last; ++word)
        if (tokens[word].capitalised && tokens[word].span.begin > statement_.sentence.begin) return true;
      return false;
    }
    for (const auto& names : scene_.knowledge.concept_at(match.entry.target).labels) {
      if (names.language != "en") continue;
      if (has_inner_capital(names.preferred)) return true;
      for (const auto name : names.alternative)
        if (has_inner_capital(name)) return true;
    }
    return false;
  }

  [[nodiscard]] static bool has_inner_capital(std::string_view name) {
    const auto words = tokenize(name);
    return std::any_of(words.begin(), words.end(), [&](const Token& word) {
      return word.capitals || (word.capitalised && word.span.begin > words.front().span.begin);
    });
  }

  // Whether the full name behind an acronym is that of a document.
  [[nodiscard]] bool is_document_name(std::string_view name) const {
    const Analysis words = analyse(name, scene_.language, scene_.knowledge);
    const auto cues =
        cues_of(scene_.knowledge, Matcher(scene_.knowledge, words), 0, static_cast<std::uint32_t>(words.tokens.size()));
    return std::any_of(cues.begin(), cues.end(),
                       [](const LexiconCue& cue) { return cue.kind == CueKind::fact && cue.value == "document"; });
  }

  const Scene& scene_;
  std::span<const LexiconCue> cues_;
  const Statement& statement_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<Fact> facts_;
  std::uint32_t added_first_ = 0;  // words of the fact added last
  std::uint32_t added_last_ = 0;
};

}  // namespace

std::vector<Fact> facts_of(const Scene& scene, std::span<const LexiconCue> cues, const Statement& statement) {
  return FactFinder(scene, cues, statement).run();
}

std::optional<std::string> deadline_of(const Scene& scene, std::span<const LexiconCue> cues,
                                       const Statement& statement) {
  if (!statement.act) return std::nullopt;
  const std::string& act = statement.act->act_class;
  if (act != "agree" && act != "commit" && act != "ask") return std::nullopt;
  const auto [first, last] = scene.analysis.tokens_in(statement.span);
  for (const auto& fact : statement.facts) {
    if (fact.kind != "date" && fact.kind != "duration") continue;
    const auto [begin, end] = scene.analysis.tokens_in(fact.span);
    std::uint32_t word = begin;
    while (word > first && scene.analysis.transparent[word - 1]) --word;
    for (const auto& cue : cues)
      if (cue.kind == CueKind::deadline && cue.first >= first &&
          (cue.last == word || (cue.first < end && begin < cue.last && cue.last <= last)))
        return fact.value;
  }
  return std::nullopt;
}

}  // namespace diptych
