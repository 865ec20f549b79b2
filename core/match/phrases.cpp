#include "core/match/phrases.h"

#include "core/text/stem.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

constexpr std::uint32_t most_phrase_words = 6;

// Whether words of this category of [lexicon] are no part of what is told.
bool is_no_matter(std::string_view category) {
  constexpr std::array<std::string_view, 15> others{
      "courtesy",   "format", "currency", "in-turn",       "contrast", "list-goes-on", "clause-opener", "whole-title",
      "other-side", "unit",   "duration", "relative-date", "part",     "month",        "weekday"};
  return category.starts_with("act") || category.starts_with("post") ||
         std::find(others.begin(), others.end(), category) != others.end();
}

struct Run {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] std::uint32_t size() const { return last - first; }
};

class PhraseFinder {
 public:
  PhraseFinder(std::string_view text, const Analysis& analysis, std::uint32_t first, std::uint32_t last,
               const Language& language, const Knowledge& knowledge)
      : text_(text), analysis_(analysis), first_(first), last_(last), language_(language), stemmer_(language) {
    known_.resize(last - first, false);
    acts_.resize(last - first, false);
    peoples_.resize(last - first, false);
    const Matcher matcher(knowledge, analysis);
    for (const auto& match : matcher.longest(Root::parties, first, last))
      if (match.entry.kind == LabelKind::demonym) {
        for (std::uint32_t word = match.first; word < match.last; ++word) peoples_[word - first_] = true;
      } else {
        mark(match);
        if (match.entry.kind == LabelKind::person) mark_other_names(match);
      }
    for (const auto& match : matcher.all(Root::lexicon, first, last))
      if (const auto category = knowledge.lexicon_at(match.entry.target).category; is_no_matter(category)) {
        mark(match);
        if (category.starts_with("act"))
          for (std::uint32_t word = match.first; word < match.last; ++word) acts_[word - first_] = true;
      }
  }

  std::vector<Mention> run() {
    std::vector<Mention> mentions;
    for (const Run& entity : entities()) mentions.push_back(mention(entity, Origin::entity));
    if (const Run phrase = longest_phrase(); phrase.size() > 0) {
      const bool inside = std::any_of(mentions.begin(), mentions.end(),
                                      [&](const Mention& m) { return m.span.contains(span_of(phrase)); });
      if (!inside) mentions.push_back(mention(phrase, Origin::phrase));
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
    return mentions;
  }

 private:
  void mark(const Match& match) {
    for (std::uint32_t i = match.first; i < match.last; ++i) known_[i - first_] = true;
  }

  // "Joseph R." before and "Kemelevich" behind the name that is known are names of the same person.
  void mark_other_names(const Match& person) {
    const auto& tokens = analysis_.tokens;
    const auto goes_on = [&](std::uint32_t before) {
      return analysis_.border[before + 1] == Border::none || count_code_points(tokens[before].folded) == 1;
    };
    for (std::uint32_t w = person.first; w > first_ && tokens[w - 1].capitalised && goes_on(w - 1); --w)
      known_[w - 1 - first_] = true;
    for (std::uint32_t w = person.last; w < last_ && tokens[w].capitalised && goes_on(w - 1); ++w)
      known_[w - first_] = true;
  }

  [[nodiscard]] bool is_stop(std::uint32_t word) const {
    if (known_[word - first_]) return true;
    const Token& token = analysis_.tokens[word];
    if (token.number) return true;
    if (stop(token.folded) || is_abbreviation(token)) return true;
    const auto forms = stemmer_.text_forms(token.folded);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return stop(form); });
  }

  [[nodiscard]] bool stop(const std::string& word) const {
    return std::find(language_.stop_words.begin(), language_.stop_words.end(), word) != language_.stop_words.end();
  }

  // "Jr.", "etc.", with their full stop.
  [[nodiscard]] bool is_abbreviation(const Token& token) const {
    if (!text_.substr(token.span.end).starts_with('.')) return false;
    return std::find(language_.abbreviations.begin(), language_.abbreviations.end(), token.folded) !=
           language_.abbreviations.end();
  }

  // The first word of a sentence is capitalised anyway, so alone it is no sign of a name.
  [[nodiscard]] bool opens_sentence(std::uint32_t word) const {
    return word == 0 || analysis_.border[word] == Border::strong;
  }

  [[nodiscard]] std::vector<Run> entities() const {
    std::vector<Run> runs;
    for (std::uint32_t at = first_; at < last_;) {
      std::uint32_t end = at;
      while (end < last_ && analysis_.tokens[end].capitalised && !is_stop(end) &&
             (end == at || analysis_.border[end] == Border::none))
        ++end;
      // "Russian", "Ukrainians": whose something is, or who, names nothing by itself.
      if (end > at + 1 || (end == at + 1 && !opens_sentence(at) && !peoples_[at - first_])) runs.push_back({at, end});
      at = std::max(end, at + 1);
    }
    return runs;
  }

  [[nodiscard]] Run longest_phrase() const {
    Run best;
    for (std::uint32_t at = first_; at < last_;) {
      std::uint32_t end = at;
      while (end < last_ && !is_stop(end) && (end == at || analysis_.border[end] == Border::none) &&
             end - at < most_phrase_words)
        ++end;
      if (end - at > best.size() && (end - at > 1 || (is_told(at) && !peoples_[at - first_]))) best = {at, end};
      at = std::max(end, at + 1);
    }
    return best;
  }

  // A word by itself is a matter right behind what somebody does ("discussed tulips"), and else most often none ("by
  // that means").
  [[nodiscard]] bool is_told(std::uint32_t word) const {
    while (word > first_ && analysis_.transparent[word - 1] && analysis_.border[word] == Border::none) --word;
    return word > first_ && acts_[word - 1 - first_];
  }

  [[nodiscard]] ByteSpan span_of(Run run) const {
    return {analysis_.tokens[run.first].span.begin, analysis_.tokens[run.last - 1].span.end};
  }

  [[nodiscard]] Mention mention(Run run, Origin origin) const {
    Mention out;
    out.span = span_of(run);
    out.origin = origin;
    out.label = std::string(out.span.of(text_));
    out.topic = std::string(name(origin)) + ":";
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      if (i > run.first) out.topic += ' ';
      out.topic += stemmer_.label_stem(analysis_.tokens[i].folded);
    }
    return out;
  }

  std::string_view text_;
  const Analysis& analysis_;
  std::uint32_t first_;
  std::uint32_t last_;
  const Language& language_;
  Stemmer stemmer_;
  std::vector<bool> known_;
  std::vector<bool> acts_;     // the words of acts among them
  std::vector<bool> peoples_;  // demonyms
};

}  // namespace

std::vector<Mention> phrases_of(std::string_view text, const Analysis& analysis, std::uint32_t first,
                                std::uint32_t last, const Language& language, const Knowledge& knowledge) {
  return PhraseFinder(text, analysis, first, last, language, knowledge).run();
}

}  // namespace diptych
