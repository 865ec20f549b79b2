#include "core/knowledge/cldr.h"

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <cctype>
#include <memory>

namespace diptych {
namespace {

// Brackets, slashes and stars are signs of the label language; CLDR's "Myanmar (Burma)" is two names.
std::vector<std::string> plain_names(const std::string& name) {
  std::vector<std::string> names(1);
  for (const char c : name) {
    if (c == '(' || c == ')' || c == '|' || c == '*' || c == '/')
      names.emplace_back();
    else
      names.back() += c;
  }
  std::erase_if(names, [](const std::string& n) { return n.find_first_not_of(' ') == std::string::npos; });
  return names;
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
    for (auto& one : plain_names(utf8))
      if (std::find(names.begin(), names.end(), one) == names.end()) names.push_back(std::move(one));
  }
  return names;
}

void add_names(ConceptSource& entry, const std::string& language, const std::vector<std::string>& names) {
  const std::string where = "CLDR";
  const bool had = entry.names.contains(language);
  ConceptNames& target = entry.names[language];
  for (const auto& name : names) {
    const LabelSource label{name, {}, {}, where};
    if (!had && target.preferred.text.empty())
      target.preferred = label;
    else if (target.preferred.text != name)
      target.alternative.push_back(label);
  }
}

}  // namespace

void add_cldr_countries(KnowledgeSource& knowledge) {
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    std::string id = "country-";
    for (const char* c = *code; *c != '\0'; ++c) id += static_cast<char>(std::tolower(static_cast<unsigned char>(*c)));
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
        add_names(*at, language.language.tag, names);
  }
}

}  // namespace diptych
