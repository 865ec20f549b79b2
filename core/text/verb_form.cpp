#include "core/text/verb_form.h"

#include "core/text/fold.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <vector>

namespace diptych {
namespace {

bool ends_with_any(const std::string& form, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return form.size() > ending.size() && form.ends_with(ending); });
}

bool contains(const std::vector<std::string>& forms, const std::string& form) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

}  // namespace

std::string verb_form(std::string_view folded, const Language& language) {
  constexpr std::size_t shortest = 4;  // bytes that a verb has behind its conjunction
  if (!language.clitics.empty())
    for (const auto& joining : language.clitics.front())
      if (folded.starts_with(joining) && folded.size() > joining.size() + shortest)
        return std::string(folded.substr(joining.size()));
  return std::string(folded);
}

bool is_participle_form(const std::string& form, const Language& language) {
  if (contains(language.participle_forms, form)) return true;
  return ends_with_any(form, language.plural_endings) &&
         std::any_of(language.singular_beginnings.begin(), language.singular_beginnings.end(),
                     [&](const std::string& begin) { return form.starts_with(begin); });
}

bool is_plural_form(const std::string& form, const Language& language) {
  return !is_participle_form(form, language) && !contains(language.singular_forms, form) &&
         ends_with_any(form, language.plural_endings);
}

bool is_marked_passive(std::string_view written, const Language& language) {
  if (language.passive_mark.empty()) return false;
  const std::size_t mark = written.find(language.passive_mark);
  if (mark == std::string_view::npos || mark == 0) return false;
  std::string_view before = written.substr(0, mark);  // with the letter that carries the sign
  const auto letters = [&] { return count_code_points(fold_word(before)); };
  if (!language.clitics.empty() && letters() > 1)
    for (const auto& joining : language.clitics.front())
      if (before.starts_with(joining)) {
        before.remove_prefix(joining.size());
        break;
      }
  if (letters() == 1)
    return std::find(language.passive_mark_not_on.begin(), language.passive_mark_not_on.end(), fold_word(before)) ==
           language.passive_mark_not_on.end();
  constexpr std::size_t latest = 3;  // «استُعرض»
  return letters() <= latest && !language.passive_behind.empty() && before.starts_with(language.passive_behind);
}

bool is_marked_object(std::string_view written, const Language& language) {
  if (language.object_mark.empty()) return false;
  const std::size_t mark = written.rfind(language.object_mark);
  if (mark == std::string_view::npos || mark == 0) return false;
  const std::string behind = fold_word(written.substr(mark));
  return behind.empty() || contains(language.pronouns, behind);
}

bool excludes_feminine(const std::string& form, const Language& language) {
  return !language.feminine_marks.empty() &&
         std::none_of(language.feminine_marks.begin(), language.feminine_marks.end(),
                      [&](const std::string& mark) { return form.starts_with(mark) || form.ends_with(mark); });
}

bool has_participle_ending(std::string_view form, const Language& language) {
  return std::any_of(language.participle_endings.begin(), language.participle_endings.end(),
                     [&](const std::string& ending) { return form.ends_with(ending); });
}

}  // namespace diptych
