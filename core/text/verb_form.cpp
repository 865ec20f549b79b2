#include "core/text/verb_form.h"

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

bool has_participle_ending(std::string_view form, const Language& language) {
  return std::any_of(language.participle_endings.begin(), language.participle_endings.end(),
                     [&](const std::string& ending) { return form.ends_with(ending); });
}

}  // namespace diptych
