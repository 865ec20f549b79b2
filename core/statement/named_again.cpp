#include "core/statement/named_again.h"

#include "core/statement/plain_form.h"
#include "core/text/possessive.h"
#include "core/text/stem.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace diptych {
namespace {

// The forms in which a name may stand in a dictionary that was given in another case, or in a plain one. Behind a word
// in the instrumental a name without its ending has no cases: «Ларсом Хауге».
std::set<std::string> dictionary_forms(const std::string& name, bool plain, bool instrumental,
                                       const Language& language) {
  std::set<std::string> forms;
  if (!plain && !(instrumental && !has_ending(name, language.agent_endings)))
    for (const auto& [ending, nominative] : language.name_cases)
      if (name.size() > 2 * ending.size() && name.ends_with(ending))
        forms.insert(name.substr(0, name.size() - ending.size()) + nominative);
  if (forms.empty()) forms.insert(name);
  return forms;
}

}  // namespace

std::vector<NamedAgain> named_again(const Scene& scene, const Officials& officials,
                                    const std::vector<std::string>& parties) {
  const auto& tokens = scene.analysis.tokens;
  const Stemmer stemmer(scene.language);
  const bool capitals = scene.language.clitics.empty();
  struct Bearer {
    std::string party;  // empty where several have the name
    std::set<std::string> forms;
    bool known = false;
    bool first = false;  // a first name, unless the surname stands first
  };
  std::map<std::string, Bearer> bearers;  // by stem
  const auto learn = [&](std::uint32_t word, const std::string& party, const Official& official, bool first) {
    const std::string& name = tokens[word].folded;
    bool instrumental = false;
    for (std::uint32_t other = official.first; other < official.name_last; ++other)
      instrumental = instrumental || (other != word && has_ending(tokens[other].folded, scene.language.agent_endings));
    auto [at, added] = bearers.try_emplace(stemmer.label_stem(name), Bearer{party, {}, official.known, first});
    if (!added && at->second.party != party && !(first && !at->second.first)) at->second.party.clear();
    if (!added && at->second.first && !first) at->second = Bearer{party, {}, official.known, false};
    const auto forms = dictionary_forms(name, official.plain, instrumental, scene.language);
    at->second.forms.insert(forms.begin(), forms.end());
  };
  for (std::size_t i = 0; i < officials.all.size(); ++i) {
    const Official& official = officials.all[i];
    if (official.name == official.name_last || parties[i].empty()) continue;
    // A name of the data files may have a title in it.
    std::uint32_t name = official.name;
    while (name < official.name_last && officials.part[name] != 0) ++name;
    if (name == official.name_last) continue;
    learn(official.name_last - 1, parties[i], official, false);
    if (name + 1 < official.name_last && count_code_points(tokens[name].folded) > 1)
      learn(name, parties[i], official, true);
  }
  const auto bearer_of = [&](std::uint32_t word) -> const Bearer* {
    if (capitals && !tokens[word].capitalised) return nullptr;
    for (const auto& stem : stemmer.text_stems(tokens[word].folded))
      for (const auto& key : {stem, stemmer.label_stem(stem)})
        if (const auto at = bearers.find(key); at != bearers.end()) return &at->second;
    return nullptr;
  };
  const auto is_form = [&](const std::string& folded, const std::set<std::string>& forms) {
    if (forms.contains(folded)) return true;
    if (capitals) return false;
    const auto& joining = scene.language.clitics.front();
    return std::any_of(joining.begin(), joining.end(), [&](const std::string& clitic) {
      return folded.starts_with(clitic) && forms.contains(folded.substr(clitic.size()));
    });
  };
  std::vector<NamedAgain> out;
  std::size_t next = 0;
  for (std::uint32_t word = 0; word < tokens.size();) {
    while (next < officials.all.size() && officials.all[next].last <= word) ++next;
    if (next < officials.all.size() && officials.all[next].first <= word && !parties[next].empty()) {
      const Official& official = officials.all[next];
      if (!official.known && official.name != official.name_last)
        out.push_back({official.first, official.last, parties[next], official.plain});
      word = official.last;
      continue;
    }
    const Bearer* bearer = bearer_of(word);
    // Where the longest title that ends at a word begins.
    const auto title_before = [&](std::uint32_t at) {
      constexpr std::uint32_t longest = 4;
      for (std::uint32_t before = at > longest ? at - longest : 0; before < at; ++before)
        if (officials.part[before] == at) return before;
      return at;
    };
    const auto titled = [&](std::uint32_t at) {
      if (at == 0 || scene.analysis.border[at] != Border::none) return false;
      return title_before(at) != at;
    };
    const auto plain_name = [&](std::uint32_t at) { return is_form(tokens[at].folded, bearer->forms); };
    // "Young people were welcomed": at the head of a sentence every word has a capital, and only a verb, a border or
    // another name behind it tells that it is one.
    const auto may_be_common = [&](std::uint32_t at) {
      if (!capitals || (at > 0 && scene.analysis.border[at] != Border::strong)) return false;
      std::uint32_t behind = at + 1;
      while (behind < tokens.size() && scene.analysis.border[behind] == Border::none &&
             scene.analysis.transparent[behind])
        ++behind;
      if (behind == tokens.size() || scene.analysis.border[behind] != Border::none || officials.acts[behind])
        return false;
      const bool joined = behind + 1 < tokens.size() && tokens[behind + 1].capitalised;
      return !is_possessive(tokens[at].folded, scene.language) && !tokens[behind].capitalised && !joined;
    };
    if (bearer == nullptr || bearer->party.empty() || (bearer->first && !titled(word)) || may_be_common(word)) {
      ++word;
      continue;
    }
    NamedAgain named{word, word + 1, bearer->party, plain_name(word), bearer->known};
    // First names and initials, then titles before them.
    while (named.first > 0 && scene.analysis.border[named.first] == Border::none) {
      const Token& before = tokens[named.first - 1];
      const Bearer* given = bearer_of(named.first - 1);
      const bool initial = before.capitalised && count_code_points(before.folded) == 1;
      if (!initial && (given == nullptr || !given->first)) break;
      --named.first;
    }
    while (titled(named.first)) {
      const std::uint32_t before = title_before(named.first);
      if (!capitals || !scene.language.name_cases.empty()) named.plain = named.plain && officials.plain[before];
      named.first = before;
      if (officials.joined[before]) break;
    }
    if (!out.empty() && named.first < out.back().last) named.first = out.back().last;
    word = named.last;
    out.push_back(std::move(named));
  }
  return out;
}

}  // namespace diptych
