#include "core/statement/facts.h"

#include "core/match/matcher.h"
#include "core/statement/amount.h"
#include "core/statement/calendar.h"

#include <algorithm>
#include <array>
#include <optional>

namespace diptych {
namespace {

constexpr double fewest_counted = 3;  // "two" and "one" count the sides more often than anything else

struct Sign {
  std::string_view sign;
  std::string_view currency;
};
constexpr std::array<Sign, 5> signs{Sign{"$", "USD"}, Sign{"€", "EUR"}, Sign{"£", "GBP"}, Sign{"₽", "RUB"},
                                    Sign{"₴", "UAH"}};

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
    if (const LexiconCue* none = begins_with_fact(word, "no-number")) return std::min(none->last, last_);
    if (const auto end = foreign_date_at(word)) return *end;
    if (const auto ago = ago_at(word)) return *ago;
    if (const auto date = date_at(scene_, cues_, word, last_)) {
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
    if (!whole_number(scene_, word) || word + 1 >= last_) return std::nullopt;
    const LexiconCue* month = begins_with_fact(word + 1, "foreign-month");
    if (month == nullptr || month->last > last_) return std::nullopt;
    const bool year = month->last < last_ && whole_number(scene_, month->last).has_value();
    return month->last + (year ? 1 : 0);
  }

  // "28 January" in an account without a date, so of a year that nobody can tell: no date, and no number either.
  [[nodiscard]] std::optional<std::uint32_t> day_of_no_year_at(std::uint32_t word) const {
    if (word + 1 >= last_) return std::nullopt;
    const std::uint32_t day = begins_at(cues_, CueKind::month, word) != nullptr ? word + 1 : word;
    const std::uint32_t month = day == word ? word + 1 : word;
    const auto number = whole_number(scene_, day);
    const LexiconCue* named = begins_at(cues_, CueKind::month, month);
    if (!number || *number > 31 || named == nullptr || scene_.analysis.border[word + 1] != Border::none)
      return std::nullopt;
    // "The 28 may go": a verb.
    if (scene_.language.script == "Latn" && !scene_.analysis.tokens[month].capitalised) return std::nullopt;
    return std::max(day + 1, named->last);
  }

  void add(std::uint32_t first, std::uint32_t last, std::string kind, std::string value) {
    const auto& tokens = scene_.analysis.tokens;
    facts_.push_back({{tokens[first].span.begin, tokens[last - 1].span.end}, std::move(kind), std::move(value)});
  }

  [[nodiscard]] const LexiconCue* begins_with_fact(std::uint32_t word, std::string_view value) const {
    for (const auto& cue : cues_)
      if (cue.kind == CueKind::fact && cue.value == value && cue.first == word) return &cue;
    return nullptr;
  }

  [[nodiscard]] bool behind_fact(std::uint32_t word, std::string_view value) const {
    while (word > first_ && scene_.analysis.transparent[word - 1]) --word;
    return std::any_of(cues_.begin(), cues_.end(), [&](const LexiconCue& cue) {
      return cue.kind == CueKind::fact && cue.value == value && cue.last == word;
    });
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
  };

  // A number and a unit, or a word that is both ("двухлетний", "سنتين").
  [[nodiscard]] std::optional<Length> length_at(std::uint32_t word) const {
    if (word >= last_) return std::nullopt;
    if (const LexiconCue* whole = begins_at(cues_, CueKind::duration, word); whole != nullptr && whole->last <= last_) {
      Length length{whole->last, std::string(whole->value), 0, ""};
      if (whole->value.size() > 2 && whole->value[1] != 'T') {
        length.unit = whole->value.substr(whole->value.size() - 1);
        length.count = std::atof(std::string(whole->value.substr(1, whole->value.size() - 2)).c_str());
      }
      return length;
    }
    const auto amount = amount_at(scene_, cues_, word, last_);
    if (!amount || amount->last >= last_ || amount->magnitude) return std::nullopt;
    const LexiconCue* unit = begins_at(cues_, CueKind::unit, amount->last);
    if (unit == nullptr) unit = begins_at(cues_, CueKind::unit_suffix, amount->last);
    if (unit == nullptr || unit->last > last_ || scene_.analysis.border[amount->last] != Border::none)
      return std::nullopt;
    const bool time = unit->value.starts_with('T');
    return Length{unit->last,
                  (time ? "PT" : "P") + shown(amount->value) + std::string(unit->value.substr(time ? 1 : 0)),
                  amount->value, unit->value};
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
    add(word, last, "date",
        length->value + " ago (" + reckoned_back(*scene_.account.date, length->count, length->unit) + ")");
    return last;
  }

  [[nodiscard]] std::optional<std::uint32_t> duration_at(std::uint32_t word) {
    auto length = length_at(word);
    if (!length) return std::nullopt;
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
    const std::string bound = bound_before(word, first);
    add(first, length->last, "duration", bound + length->value);
    return length->last;
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
    std::uint32_t last = amount->last;
    std::uint32_t begin = word;
    for (const auto& [sign, code] : signs)
      if (text_before(from).ends_with(sign)) currency = code;
    if (currency.empty() && last < last_)
      if (const LexiconCue* behind = begins_at(cues_, CueKind::currency, last);
          behind != nullptr && behind->last <= last_) {
        currency = behind->value;
        last = behind->last;
      }
    const std::string bound = bound_before(word, begin);
    if (!currency.empty()) {
      add(begin, last, "money", bound + shown(amount->value) + " " + std::string(currency));
      return last;
    }
    if (from != word) return std::nullopt;
    const std::string_view gap = gap_behind(scene_, last - 1);
    const LexiconCue* percent = last < last_ ? begins_with_fact(last, "percent") : nullptr;
    if (gap.starts_with('%') || gap.starts_with(" %") || percent != nullptr) {
      add(begin, percent != nullptr ? percent->last : last, "percent", bound + shown(amount->value) + "%");
      return percent != nullptr ? percent->last : last;
    }
    if (amount->magnitude || names_a_thing(*amount) || behind_fact(word, "no-number")) return last;
    if (amount->value >= fewest_counted) add(begin, last, "number", bound + shown(amount->value));
    return last;
  }

  // "1. The sides …", "MiG-29", "5+1", "Minsk-2".
  [[nodiscard]] bool names_a_thing(const Amount& amount) const {
    if (!amount.digits) return false;
    const std::string_view before = text_before(amount.first);
    const std::string_view behind = gap_behind(scene_, amount.last - 1);
    if (amount.first == first_ && (behind.starts_with('.') || behind.starts_with(')'))) return true;
    if (behind.starts_with('+') || behind.starts_with(':') || behind.starts_with('/')) return true;
    return amount.first > first_ && !before.empty() && before.find(' ') == std::string_view::npos &&
           before.find("\u00A0") == std::string_view::npos;
  }

  [[nodiscard]] std::optional<std::uint32_t> ordinal_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(cues_, CueKind::ordinal, word);
    if (cue == nullptr || cue->last > last_) return std::nullopt;
    if (std::atof(std::string(cue->value).c_str()) >= fewest_counted)
      add(word, cue->last, "number", std::string(cue->value));
    return cue->last;
  }

  // "in Geneva": where something happens, not whose capital speaks.
  [[nodiscard]] std::optional<std::uint32_t> city_at(std::uint32_t word) {
    const LexiconCue* cue = begins_at(cues_, CueKind::city, word);
    if (cue == nullptr || cue->last > last_) return std::nullopt;
    const bool venue = cue->last < last_ && begins_with_fact(cue->last, "venue") != nullptr;  // "the Vienna talks"
    if (!venue && (!behind_fact(word, "locative") || behind_fact(word, "no-number"))) return std::nullopt;
    const bool cased = scene_.language.script != "Arab";
    if (cased && !scene_.analysis.tokens[word].capitalised) return std::nullopt;
    add(word, cue->last, "place", std::string(cue->value));
    return cue->last;
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
