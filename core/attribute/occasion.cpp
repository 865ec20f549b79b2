#include "core/attribute/occasion.h"

#include <algorithm>

namespace diptych {
namespace {

constexpr std::uint32_t opening_words = 7;
constexpr std::uint32_t day_beside_cue = 5;
constexpr std::uint32_t boundary_beside_cue = 9;
constexpr std::uint32_t boundary_words = 4;  // a boundary stands at the very beginning, or beside the cue

// "During the call he stressed that the government of X …": who stands in what is told in the talk took no part in it.
bool is_spoken_of(const Holder& stranger, const SentenceSigns& sentence) {
  const auto before = [&](SignKind kind, std::uint32_t from, std::uint32_t to) {
    return std::any_of(sentence.signs.begin(), sentence.signs.end(), [&](const Sign& sign) {
      return sign.kind == kind && from <= sign.first && sign.last <= to && !sentence.is_quoted(sign.first);
    });
  };
  return std::any_of(sentence.signs.begin(), sentence.signs.end(), [&](const Sign& that) {
    return that.kind == SignKind::complement && that.last <= stranger.first &&
           before(SignKind::talk, sentence.first, that.first) && !before(SignKind::talk, that.last, stranger.first) &&
           !before(SignKind::talking, that.last, stranger.first);
  });
}

}  // namespace

Occasion occasion_of(const SentenceSigns& sentence, const std::optional<TellerCue>& cue, const Cast& cast,
                     const Analysis& analysis, const std::vector<TimeMark>& times, int main_day) {
  Occasion out;
  const auto cue_words = [&]() -> std::pair<std::uint32_t, std::uint32_t> {
    if (!cue) return {sentence.first, sentence.first};
    return analysis.tokens_in(cue->span);
  }();
  const auto near = [&](std::uint32_t first, std::uint32_t last, std::uint32_t opening, std::uint32_t beside_cue) {
    if (sentence.is_quoted(first)) return false;
    if (first < sentence.first + opening) return true;
    return cue && last + beside_cue >= cue_words.first && first <= cue_words.second + beside_cue;
  };
  const auto bytes = [&](std::uint32_t first, std::uint32_t last) {
    return ByteSpan{analysis.tokens[first].span.begin, analysis.tokens[last - 1].span.end};
  };
  for (const auto& sign : sentence.signs) {
    if (sentence.is_quoted(sign.first)) continue;
    if (sign.kind == SignKind::talk) out.named = out.talk = true;
    if (sign.kind == SignKind::talking) out.talk = true;
    if (sign.kind == SignKind::occasion && near(sign.first, sign.last, opening_words, day_beside_cue))
      out.occasion = true;
    if (sign.kind != SignKind::boundary || !near(sign.first, sign.last, boundary_words, boundary_beside_cue)) continue;
    // "He mentioned it separately" parts nothing; "separately, he mentioned" does.
    if (sign.value == "separate" && cue && sign.first >= cue_words.second &&
        sign.first >= sentence.first + boundary_words)
      continue;
    bool& flag = sign.value == "separate"   ? out.separate
                 : sign.value == "before"   ? out.before
                 : sign.value == "next"     ? out.after
                 : sign.value == "same"     ? out.same
                 : sign.value == "history"  ? out.history
                 : sign.value == "reporter" ? out.reporter
                                            : out.talk;
    if (&flag == &out.talk) continue;
    flag = true;
    if (out.cue.empty()) out.cue = bytes(sign.first, sign.last);
  }
  const auto only_prepositions = [&](std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t word = first; word < last; ++word)
      if (!analysis.transparent[word] &&
          std::none_of(sentence.signs.begin(), sentence.signs.end(), [&](const Sign& sign) {
            return (sign.kind == SignKind::object || sign.kind == SignKind::locative) && sign.first == word;
          }))
        return false;
    return true;
  };
  // "X said on July 22 that …" is when it was said; "X welcomed the agreement of July 22" is what about.
  const auto of_saying = [&](const TimeMark& time) {
    if (!cue || cue->telling.empty() || time.first < cue_words.second || !time.calendar) return true;
    return only_prepositions(cue_words.second, time.first);
  };
  for (const auto& time : times) {
    if (!near(time.first, time.last, opening_words, day_beside_cue) || !of_saying(time)) continue;
    const int day = time.day - main_day;
    if (day == 0 || out.day) continue;
    out.day = day;
    if (out.cue.empty()) out.cue = bytes(time.first, time.last);
  }
  // Where both sides are named the talk is theirs, whoever else is spoken of.
  const Holder* stranger = cast.stranger_in(sentence);
  out.stranger =
      stranger != nullptr && !is_spoken_of(*stranger, sentence) && cast.leaders_named(sentence) < cast.sides().size();
  out.main = out.named && !out.leaves_main() && !out.stranger;
  return out;
}

}  // namespace diptych
