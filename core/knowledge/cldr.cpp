#include "core/knowledge/cldr.h"

#include "core/knowledge/country.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <memory>

namespace diptych {
namespace {

// CLDR's "Myanmar (Burma)" and "Внешние малые о-ва (США)" are a name and a remark; only the name is kept.
// Slashes and stars are signs of the label language.
std::string plain_name(std::string name) {
  name.resize(std::min(name.size(), name.find('(')));
  std::erase_if(name, [](char c) { return c == '|' || c == '*' || c == '~' || c == ')'; });
  while (name.ends_with(' ')) name.pop_back();
  return name;
}

// Names of countries do not inflect beyond what a stemmer of suffixes makes of ordinary words; cutting endings
// from them makes other names of them ("بوتين" is not "بوتان"). So languages stemmed by affixes get exact forms.
std::string exact(const std::string& name) {
  std::string label = "=";
  for (const char c : name) {
    label += c;
    if (c == ' ') label += '=';
  }
  return label;
}

std::vector<std::string> country_names(const char* code, const std::string& language) {
  std::vector<std::string> names;
  for (const UDisplayContext length : {UDISPCTX_LENGTH_FULL, UDISPCTX_LENGTH_SHORT}) {
    UDisplayContext contexts[] = {length, UDISPCTX_NO_SUBSTITUTE};
    const std::unique_ptr<icu::LocaleDisplayNames> display(
        icu::LocaleDisplayNames::createInstance(icu::Locale(language.c_str()), contexts, 2));
    icu::UnicodeString name;
    display->regionDisplayName(code, name);
    if (name.isBogus() || name.isEmpty()) continue;
    std::string utf8;
    name.toUTF8String(utf8);
    std::string plain = plain_name(std::move(utf8));
    if (!plain.empty() && std::find(names.begin(), names.end(), plain) == names.end())
      names.push_back(std::move(plain));
  }
  return names;
}

void add_names(ConceptSource& entry, const Language& language, const std::vector<std::string>& names) {
  const bool had = entry.names.contains(language.tag);
  ConceptNames& target = entry.names[language.tag];
  // `match = false`: the data has forms of its own for a name that would mean others as well, as "Нигер" would Nigeria.
  if (had && !target.match_preferred) return;
  if (!had) {
    target.preferred = {names.front(), {}, {}, {}, "CLDR"};
    target.match_preferred = !language.stemmer.empty();
  }
  for (const auto& name : names)
    target.alternative.push_back({language.stemmer.empty() ? exact(name) : name, {}, {}, {}, "CLDR"});
}

}  // namespace

void add_cldr_countries(KnowledgeSource& knowledge) {
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    const std::string id = country_id(*code);
    auto at = std::find_if(knowledge.concepts.begin(), knowledge.concepts.end(),
                           [&](const ConceptSource& entry) { return entry.id == id; });
    if (at == knowledge.concepts.end()) {
      ConceptSource entry;
      entry.id = id;
      entry.role = "place";
      entry.where = "CLDR";
      at = knowledge.concepts.insert(at, std::move(entry));
    }
    for (const auto& language : knowledge.languages)
      if (const auto names = country_names(*code, language.language.tag); !names.empty())
        add_names(*at, language.language, names);
  }
}

}  // namespace diptych
