#include "core/statement/named_month.h"

#include "core/statement/plain_form.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace diptych {
namespace {

bool is_cased(const DateWords& words) { return words.scene.language.script != "Arab"; }

bool begins_with_capital(std::string_view label) {
  const char first = label.size() > 1 ? label[1] : 'a';
  return first >= 'A' && first <= 'Z';
}

// Whether the words beside a month's name that may be another leave no doubt: "in May", "the May summit", but neither
// "Theresa May" nor "April Jones". Where a script has no capitals, a word such as "in" must stand before it.
bool stands_as_month(const DateWords& words, const NamedMonth& named) {
  const std::uint32_t word = named.first;
  // «في باب المندب» (in the Bab el-Mandeb): a word that would be the month only with a preposition written together
  // with it is another one.
  const LexiconCue* month = begins_at(words.cues, CueKind::month, word);
  if (words.begins(word, "month-or-word") && !is_cased(words) && month != nullptr &&
      !is_plain(words.scene, word, month->last, month->label))
    return false;
  if (!words.begins(word, "month-or-word") || (word > 0 && words.scene.analysis.transparent[word - 1])) return true;
  if (ends_at(words.cues, CueKind::part, word) || behind_fact(words.scene, words.cues, word, "before-month"))
    return true;
  const auto& tokens = words.scene.analysis.tokens;
  const auto& border = words.scene.analysis.border;
  if (!is_cased(words)) return words.begins(named.last, "last-month") || words.begins(named.last, "next-month");
  if (word == 0 || border[word] == Border::strong) return false;
  const bool name_before = border[word] == Border::none && tokens[word - 1].capitalised;
  const bool name_behind =
      named.last < tokens.size() && border[named.last] == Border::none && tokens[named.last].capitalised;
  return !name_before && !name_behind;
}

}  // namespace

std::optional<NamedMonth> month_at(const DateWords& words, std::uint32_t word) {
  if (word >= words.end) return std::nullopt;
  const LexiconCue* cue = begins_at(words.cues, CueKind::month, word);
  const bool is_short = cue == nullptr;
  if (is_short) cue = begins_at(words.cues, CueKind::month_short, word);
  if (cue == nullptr || cue->last > words.end) return std::nullopt;
  const bool capital = begins_with_capital(cue->label);
  const bool capitalised = words.scene.analysis.tokens[word].capitalised;
  if (capital && !capitalised) return std::nullopt;
  NamedMonth found{std::atoi(std::string(cue->value).c_str()), word, cue->last, is_short};
  // "26 كانون الثاني/يناير": both names of one month.
  if (found.last < words.end)
    if (const LexiconCue* second = begins_at(words.cues, CueKind::month, found.last);
        second != nullptr && second->value == cue->value) {
      found.last = second->last;
      return found;
    }
  if (!is_short) found.may_be_a_word = capital || !is_cased(words) ? !stands_as_month(words, found) : capitalised;
  return found;
}

}  // namespace diptych
