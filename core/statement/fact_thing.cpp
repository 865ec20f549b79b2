#include "core/statement/fact_thing.h"

#include "core/statement/talk_length.h"
#include "core/text/stem.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

// How many words may stand between a fact and what it is of: a number counts what stands right behind it, adjectives
// aside; what a sum pays for or what happens at a time stands on either side.
struct Reach {
  std::string_view kind;
  std::uint32_t before;
  std::uint32_t behind;
};
constexpr std::array reaches{Reach{"number", 0, 3}, Reach{"percent", 4, 4}, Reach{"money", 6, 5}, Reach{"date", 12, 4},
                             Reach{"duration", 4, 4}};

class ThingFinder {
 public:
  ThingFinder(const FactWords& words, const std::vector<Fact>& facts) : words_(words) {
    // Where something happens says of its day no other thing: "talks will take place in Riyadh on May 16".
    for (const auto& fact : facts)
      if (fact.kind != "place") taken_.push_back(words.scene.analysis.tokens_in(fact.span));
  }

  void run(Fact& fact) const {
    const auto* const reach =
        std::find_if(reaches.begin(), reaches.end(), [&](const Reach& one) { return one.kind == fact.kind; });
    if (reach == reaches.end()) return;
    const auto [first, last] = words_.scene.analysis.tokens_in(fact.span);
    fact.role = role(first, fact.kind);
    const LexiconCue* before = reach->before > 0 ? thing_before(first, reach->before) : nullptr;
    const LexiconCue* behind = thing_behind(last, reach->behind);
    if (before != nullptr && behind != nullptr &&
        words_between(before->last, first) <= words_between(last, behind->first))
      behind = nullptr;
    if (const LexiconCue* thing = behind != nullptr ? behind : before; thing != nullptr) {
      fact.of = thing->value;
      fact.of_span = span_of(thing->first, thing->last);
    } else if (fact.kind == "number") {
      of_words(last, fact);
    }
  }

 private:
  // Articles do not part a fact from what it is of.
  [[nodiscard]] std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t count = 0;
    for (std::uint32_t word = from; word < to; ++word) count += words_.scene.analysis.transparent[word] ? 0U : 1U;
    return count;
  }

  [[nodiscard]] ByteSpan span_of(std::uint32_t from, std::uint32_t to) const {
    const auto& tokens = words_.scene.analysis.tokens;
    return {tokens[from].span.begin, tokens[to - 1].span.end};
  }

  [[nodiscard]] bool of_another_fact(std::uint32_t word) const {
    return std::any_of(taken_.begin(), taken_.end(),
                       [&](const auto& words) { return words.first <= word && word < words.second; });
  }

  // A word such as "to" says of a sum another thing than of a day, and "by three days" is no term.
  [[nodiscard]] static bool is_role_of(std::string_view role, std::string_view kind) {
    if (kind == "date") return role != "up-to";
    if (kind == "duration") return role != "up-to" && role != "until" && role != "since";
    return role == "up-to";
  }

  [[nodiscard]] std::string role(std::uint32_t first, std::string_view kind) const {
    while (first > words_.first && words_.scene.analysis.transparent[first - 1]) --first;
    const LexiconCue* longest = nullptr;
    for (const auto& cue : words_.cues)
      if (cue.kind == CueKind::fact_role && cue.last == first && is_role_of(cue.value, kind) &&
          (longest == nullptr || cue.first < longest->first))
        longest = &cue;
    return longest != nullptr ? std::string(longest->value) : std::string();
  }

  [[nodiscard]] const LexiconCue* thing_behind(std::uint32_t last, std::uint32_t reach) const {
    for (std::uint32_t word = last; word < words_.last && words_between(last, word) < reach; ++word) {
      if (words_.scene.analysis.border[word] != Border::none || of_another_fact(word)) return nullptr;
      const LexiconCue* thing = begins_at(words_.cues, CueKind::fact_of, word);
      if (thing != nullptr && thing->last <= words_.last) return thing;
    }
    return nullptr;
  }

  [[nodiscard]] const LexiconCue* thing_before(std::uint32_t first, std::uint32_t reach) const {
    for (std::uint32_t word = first; word > words_.first && words_between(word, first) < reach; --word) {
      if (words_.scene.analysis.border[word] != Border::none || of_another_fact(word - 1)) return nullptr;
      const LexiconCue* longest = nullptr;
      for (const auto& cue : words_.cues)
        if (cue.kind == CueKind::fact_of && cue.last == word && cue.first >= words_.first &&
            (longest == nullptr || cue.first < longest->first))
          longest = &cue;
      if (longest != nullptr) return longest;
    }
    return nullptr;
  }

  // Of "24 ports in the south" "en:port": the words up to the first that only joins others, all of them, since what
  // stands first may be an adjective.
  void of_words(std::uint32_t last, Fact& fact) const {
    constexpr std::uint32_t most = 3;
    const auto& analysis = words_.scene.analysis;
    const Language& language = words_.scene.language;
    const auto joins = [&](const std::string& form) {
      return std::find(language.stop_words.begin(), language.stop_words.end(), form) != language.stop_words.end();
    };
    const Stemmer stemmer(language);
    std::uint32_t word = last;
    std::string stems;
    for (; word < words_.last && word - last < most; ++word) {
      if (analysis.border[word] != Border::none || of_another_fact(word) || joins(analysis.tokens[word].folded) ||
          analysis.tokens[word].number || begins_at(words_.cues, CueKind::act, word) != nullptr)
        break;
      stems += (stems.empty() ? "" : " ") + stemmer.text_stems(analysis.tokens[word].folded).front();
    }
    if (stems.empty()) return;
    fact.of = language.tag + ":" + stems;
    fact.of_span = span_of(last, word);
  }

  FactWords words_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> taken_;  // words of the facts
};

}  // namespace

void tell_what_facts_are_of(const FactWords& words, std::vector<Fact>& facts) {
  const ThingFinder finder(words, facts);
  for (auto& fact : facts) {
    finder.run(fact);
    if (!lasts_the_talk(words, fact)) continue;
    fact.of = length_of_talk;
    fact.of_span = {};
  }
}

}  // namespace diptych
