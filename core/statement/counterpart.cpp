#include "core/statement/counterpart.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/titles.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {
namespace {

// The country of the leader whom the account names first, by a title before its name, as "LU" for "Prime Minister of
// the Grand Duchy of Luxembourg"; empty where none is named in the opening.
std::string first_led_country(const Scene& scene, std::string_view own) {
  constexpr std::uint32_t longest = 8;  // words from a title to the end of a country's name
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  const Matcher matcher(scene.knowledge, scene.analysis);
  for (std::uint32_t word = 0; word < std::min(count, opening_words); ++word) {
    if (kind_of_title(scene, word, word + 1).empty()) continue;
    for (const auto& place : matcher.all(Root::concepts, word + 1, std::min(count, word + longest))) {
      bool parted = false;
      for (std::uint32_t w = word + 1; w <= place.first; ++w)
        parted = parted || scene.analysis.border[w] != Border::none;
      if (parted) break;
      std::string code = country_code(scene.knowledge.concept_id(place.entry.target));
      if (!code.empty() && code != own) return code;
    }
  }
  return "";
}

// "Had talks with Ann Example of Italy", "with ministers from Italy": the name of another country or body in the words
// that say with whom the first talk of the opening was, though no office that is read tells of it; or nullptr.
const Naming* named_as_met(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const auto begin = officials.talked_with.begin();
  const auto count = static_cast<std::ptrdiff_t>(officials.talked_with.size());
  const auto talked = std::find(begin, begin + std::min<std::ptrdiff_t>(count, opening_words), true);
  const auto word = static_cast<std::uint32_t>(talked - begin);
  if (word >= std::min<std::ptrdiff_t>(count, opening_words)) return nullptr;
  std::uint32_t end = word + 1;
  while (end < count && scene.analysis.border[end] == Border::none) ++end;
  const auto named = std::find_if(namings.begin(), namings.end(), [&](const Naming& naming) {
    return word <= naming.first && naming.last <= end && !naming.spoken_of;
  });
  return named == namings.end() ? nullptr : &*named;
}

// "With the members of the government": the first whom the opening says was met, and whom no name of another country or
// body tells.
bool is_domestic(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const auto met = [](const Naming& naming) { return naming.dealt; };
  if (std::any_of(namings.begin(), namings.end(), met)) return false;
  const auto opening = std::min<std::size_t>(officials.talked_with.size(), opening_words);
  for (std::uint32_t word = 0; word < opening; ++word)
    if (officials.talked_with[word]) return named_as_met(scene, officials, namings) == nullptr;
  return false;
}

// Whether the opening says of somebody that he was met before `word` who is of a country that no data file has.
bool met_stranger(const Officials& officials, std::uint32_t word) {
  for (const Official& official : officials.all) {
    if (official.first >= std::min(word, opening_words)) return false;
    if (official.met && official.elsewhere && !official.party) return true;
  }
  return false;
}

const Naming* counterpart_among(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const Naming* behind_occasion = nullptr;
  const Naming* led = nullptr;
  const bool domestic = is_domestic(scene, officials, namings);
  for (const auto& naming : namings) {
    if (met_stranger(officials, naming.first)) break;
    const bool opening = naming.first <= opening_words;
    if (opening && naming.dealt && !naming.circumstance && (led == nullptr || led->circumstance)) return &naming;
    if (opening && naming.dealt && behind_occasion == nullptr) behind_occasion = &naming;
    if (!naming.leader || naming.spoken_of || (domestic && !naming.subject)) continue;
    if (led == nullptr && (opening || !naming.country.empty())) led = &naming;
    if (led != nullptr && !led->circumstance) return led;
  }
  return behind_occasion != nullptr ? behind_occasion : led;
}

// Whether two names stand in one list: between them nothing but names, offices, commas and "and".
bool in_one_list(const Scene& scene, const Officials& officials, std::uint32_t last, std::uint32_t first) {
  bool joined = false;
  for (std::uint32_t word = last; word <= first; ++word) {
    if (scene.analysis.border[word] == Border::strong) return false;
    joined = joined || scene.analysis.border[word] == Border::comma || officials.joins[word];
    if (word == first) break;
    const bool name = scene.analysis.tokens[word].capitalised || officials.part[word] != 0;
    if (officials.acts[word] || (!name && !officials.joins[word] && !scene.analysis.transparent[word])) return false;
  }
  return joined;
}

// "With President A of X, Chancellor B of Y and C of Z": who stands in one list with the counterpart took part as well.
void add_further(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings,
                 const Naming& counterpart, CallSides& sides) {
  const std::vector<std::string> none;
  const auto& joining = scene.language.clitics.empty() ? none : scene.language.clitics.front();
  std::uint32_t last = counterpart.last;
  for (const auto& naming : namings) {
    if (naming.first < last) continue;
    const std::string& word = scene.analysis.tokens[naming.first].folded;
    const bool clitic = naming.first == last &&
                        std::any_of(joining.begin(), joining.end(), [&](const auto& c) { return word.starts_with(c); });
    if (!clitic && !in_one_list(scene, officials, last, naming.first)) return;
    last = naming.last;
    const auto same = [&](const auto& side) { return side.second == naming.country && !naming.country.empty(); };
    if (naming.party == sides.other || (!naming.country.empty() && naming.country == sides.other_country)) continue;
    if (std::any_of(sides.further.begin(), sides.further.end(), same)) continue;
    sides.further.emplace_back(naming.party, naming.country);
  }
}

}  // namespace

void find_counterpart(const Scene& scene, const Officials& officials, const Namings& namings, CallSides& sides) {
  if (const Naming* counterpart = counterpart_among(scene, officials, namings.all())) {
    sides.other = counterpart->party;
    sides.other_country = counterpart->country;
    add_further(scene, officials, namings.all(), *counterpart, sides);
    return;
  }
  std::map<std::string_view, std::pair<int, std::string_view>> others;  // country → times named, head of it
  std::string_view most;
  const bool domestic = is_domestic(scene, officials, namings.all());
  for (const auto& naming : namings.all()) {
    // Countries that only the body names are what the talk was about.
    if (naming.country.empty() || naming.first > opening_words || naming.spoken_of) continue;
    if (domestic && !naming.subject) continue;
    if (met_stranger(officials, naming.first)) break;
    auto& [times, head] = others[naming.country];
    ++times;
    if (head.empty() || naming.kind == "head") head = naming.party;
    if (most.empty() || times > others[most].first) most = naming.country;
  }
  // "With the Prime Minister of Luxembourg … They discussed Ukraine": of a country that no party is known of, the
  // account does not turn to another one.
  const std::string led = first_led_country(scene, sides.own_country);
  if (!most.empty() && (led.empty() || others.contains(led))) {
    sides.other = others[most].second;
    sides.other_country = most;
    const Naming* named = named_as_met(scene, officials, namings.all());
    if (named != nullptr && named->country == most) add_further(scene, officials, namings.all(), *named, sides);
  }
}

}  // namespace diptych
