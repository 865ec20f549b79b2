#include "core/statement/talk_length.h"

#include "core/match/matcher.h"
#include "core/statement/time_length.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace diptych {
namespace {

constexpr std::string_view clock_time = "PT";  // a length of hours and minutes (ISO 8601)

class TalkLength {
 public:
  TalkLength(const FactWords& words, const Fact& fact) : words_(words), analysis_(words.scene.analysis) {
    std::tie(first_, last_) = analysis_.tokens_in(fact.span);
    for (std::uint32_t word = first_; word < last_; ++word)
      if (const auto length = time_length_at(words_, word)) {
        // "A 30-minute flight".
        adjective_ = length->adjective || words.text_before(last_ - 1) == "-";
        break;
      }
  }

  [[nodiscard]] bool is_told() const {
    if (talk_behind()) return true;
    if (says_length("talked")) return true;
    if (const auto verb = says_length("length")) return talk_lasts(*verb);
    return !adjective_ && talk_before();
  }

 private:
  // Words that name a talk or say that one was held.
  [[nodiscard]] static bool names_talk(const LexiconCue& cue) {
    constexpr std::array<std::string_view, 4> talks{"call", "talks", "meeting", "summit"};  // of [lexicon.fact-of]
    return cue.kind == CueKind::format || cue.kind == CueKind::event ||
           (cue.kind == CueKind::fact_of && std::find(talks.begin(), talks.end(), cue.value) != talks.end());
  }
  [[nodiscard]] bool talk_begins(std::uint32_t word) const {
    const auto here = cues_at(words_.cues, word);
    return std::any_of(here.begin(), here.end(),
                       [&](const LexiconCue& cue) { return names_talk(cue) && cue.last <= words_.last; });
  }
  [[nodiscard]] bool in_talk(std::uint32_t word) const {
    return std::any_of(words_.cues.begin(), words_.cues.end(), [&](const LexiconCue& cue) {
      return names_talk(cue) && words_.first <= cue.first && cue.first <= word && word < cue.last;
    });
  }
  [[nodiscard]] bool is_in(std::uint32_t word, CueKind kind) const {
    return std::any_of(words_.cues.begin(), words_.cues.end(), [&](const LexiconCue& cue) {
      return cue.kind == kind && words_.first <= cue.first && cue.first <= word && word < cue.last;
    });
  }
  // A verb of telling or asking, behind which another thing is told than the talk.
  [[nodiscard]] bool in_other_act(std::uint32_t word) const {
    return std::any_of(words_.cues.begin(), words_.cues.end(), [&](const LexiconCue& cue) {
      if (cue.kind > CueKind::act_content || cue.first > word || word >= cue.last || cue.first < words_.first)
        return false;
      const auto act = words_.scene.knowledge.find_act(cue.value);
      return act && act->act_class != "discuss";
    });
  }
  // A matter of the catalogue that ends with `word`.
  [[nodiscard]] bool ends_matter(std::uint32_t word) const {
    constexpr std::uint32_t longest = 4;
    const auto matches =
        Matcher(words_.scene.knowledge, analysis_)
            .all(Root::concepts, std::max(words_.first, word + 1 > longest ? word + 1 - longest : 0), word + 1);
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      if (match.last != word + 1) return false;
      const std::string_view role = words_.scene.knowledge.concept_role(match.entry.target);
      return role == "matter" || role == "process" || role == "generic" || role == "field";
    });
  }
  [[nodiscard]] bool is_small(std::uint32_t word) const {
    const auto& stop = words_.scene.language.stop_words;
    const Token& token = analysis_.tokens[word];
    constexpr std::array kinds{CueKind::number,        CueKind::unit,  CueKind::bound,   CueKind::joiner,
                               CueKind::pronoun_one,   CueKind::month, CueKind::oblique, CueKind::weekday,
                               CueKind::relative_date, CueKind::format};
    const auto is_stop = [&](std::string_view form) { return std::find(stop.begin(), stop.end(), form) != stop.end(); };
    const auto& clitics = words_.scene.language.clitics;
    return analysis_.transparent[word] || token.number || is_stop(token.folded) ||
           std::any_of(kinds.begin(), kinds.end(), [&](CueKind kind) { return is_in(word, kind); }) ||
           (!clitics.empty() && std::any_of(clitics.front().begin(), clitics.front().end(), [&](const auto& clitic) {
             return token.folded.starts_with(clitic) && is_stop(std::string_view(token.folded).substr(clitic.size()));
           }));
  }

  // "A two-hour phone call", "two hours of talks", "50 minutes on the phone".
  [[nodiscard]] bool talk_behind() const {
    constexpr std::uint32_t adjectives = 2;
    std::uint32_t word = last_;
    if (word >= words_.last || analysis_.border[word] != Border::none) return false;
    if (talk_begins(word)) return true;
    const LexiconCue* of = words_.fact_at(word, "of");
    if (of != nullptr) word = of->last;
    while (of != nullptr && word < words_.last && analysis_.transparent[word]) ++word;
    for (std::uint32_t between = 0; between <= adjectives && word < words_.last; ++between, ++word) {
      if (talk_begins(word)) return true;
      if ((word > last_ && analysis_.border[word] != Border::none) || analysis_.transparent[word] ||
          is_in(word, CueKind::oblique) || is_in(word, CueKind::joiner) || in_other_act(word) || ends_matter(word))
        return false;
    }
    return false;
  }

  // The words "lasted" ("spoke for" where `value` is "talked") before the length, or that hold it: [first, last).
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> says_length(std::string_view value) const {
    constexpr std::uint32_t furthest = 3;  // words between
    for (const auto& cue : words_.statement.cues) {
      if (cue.category != "length" || cue.value != value) continue;
      const auto [first, last] = analysis_.tokens_in(cue.span);
      if (first < last_ && first_ <= last + furthest) return std::pair(first, last);
    }
    return std::nullopt;
  }

  // Whether it is the talk, or what only a pronoun names, that the words [verb.first, verb.second) say a length of.
  [[nodiscard]] bool talk_lasts(std::pair<std::uint32_t, std::uint32_t> verb) const {
    for (std::uint32_t word = verb.first; word < std::max(verb.second, first_); ++word)
      if (in_talk(word)) return true;
    bool other = false;  // something else is named that may last
    // «دامت الهدنة ساعتين»
    if (words_.scene.language.subject_behind_verb)
      for (std::uint32_t word = verb.second; word < first_; ++word)
        if (!is_small(word)) return false;
    for (std::uint32_t word = verb.first; word > words_.first;) {
      --word;
      if (in_talk(word)) return true;
      if (ends_matter(word)) return false;
      if (other && (is_in(word, CueKind::complementizer) || in_other_act(word))) return false;
      other = other || !is_small(word);
    }
    return !other;
  }

  // "They spoke with the President of France for two hours": the talk before the length, and nothing between that it
  // may be about.
  [[nodiscard]] bool talk_before() const {
    constexpr std::uint32_t furthest = 18;  // words
    for (std::uint32_t word = first_; word > words_.first && first_ - word < furthest;) {
      if (analysis_.border[word] == Border::strong) return false;
      --word;
      if (in_talk(word)) return true;
      // "A call of 40 minutes".
      const bool of = words_.fact_at(word, "of") != nullptr;
      if (of && word > words_.first && in_talk(word - 1)) return true;
      if (of && word + 1 == first_) return false;  // "a pause of four hours"
      for (const auto& cue : words_.cues)
        if (cue.last == word + 1 && words_.first <= cue.first && parts(cue)) return false;
      if (in_other_act(word) || ends_matter(word)) return false;
    }
    return false;
  }

  static bool parts(const LexiconCue& cue) {
    switch (cue.kind) {
      case CueKind::complementizer:
      case CueKind::infinitive:
      case CueKind::heading:
      case CueKind::relative:
      case CueKind::relative_one:
      case CueKind::subordinate:
      case CueKind::obligation:
        return true;
      case CueKind::fact_role:
        return cue.value == "within" || cue.value == "after" || cue.value == "until";
      default:
        return false;
    }
  }

  const FactWords& words_;
  const Analysis& analysis_;
  std::uint32_t first_ = 0;  // the words of the length
  std::uint32_t last_ = 0;
  bool adjective_ = false;
};

}  // namespace

bool lasts_the_talk(const FactWords& words, const Fact& fact) {
  if (fact.kind != "duration") return false;
  std::string_view value = fact.value;
  if (!value.empty() && std::string_view("~<>").find(value.front()) != std::string_view::npos) value.remove_prefix(1);
  return value.starts_with(clock_time) && TalkLength(words, fact).is_told();
}

}  // namespace diptych
