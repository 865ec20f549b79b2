#include "core/account/home.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/statement/namings.h"
#include "core/statement/officials.h"
#include "core/statement/sides.h"
#include "core/text/spelling.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// Countries by name or adjective in `words`, a name whose words may be capitalised whatever their letters.
std::set<std::string> countries_in(const std::string& words, const Language& language, const Knowledge& knowledge) {
  Analysis analysis = analyse(words, language, knowledge);
  for (auto& token : analysis.tokens) token.capitalised = true;
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  const Matcher matcher(knowledge, analysis);
  std::set<std::string> countries;
  for (const auto& match : matcher.longest(Root::concepts, 0, count))
    if (auto code = country_code(knowledge.concept_id(match.entry.target)); !code.empty())
      countries.insert(std::move(code));
  for (const auto& match : matcher.all(Root::parties, 0, count)) {
    const std::string_view country = knowledge.party_at(match.entry.target).country;
    if (match.entry.kind == LabelKind::demonym && !country.empty()) countries.emplace(country);
  }
  return countries;
}

// Whether the account introduces somebody before `naming` whom no data file knows: the one who tells.
bool introduces_before(const Officials& officials, const Naming& naming) {
  return std::any_of(officials.all.begin(), officials.all.end(), [&](const Official& official) {
    return official.last <= naming.first && !official.party && !official.known && !official.met &&
           official.name != official.name_last;
  });
}

}  // namespace

std::string country_of_party(std::string_view party, const Knowledge& knowledge) {
  if (const auto known = knowledge.find_party(party)) return std::string(knowledge.party_at(*known).country);
  for (const std::string& spelled : spellings_of_name(party))
    for (const auto& language : knowledge.languages()) {
      const auto countries = countries_in(spelled, language, knowledge);
      if (countries.size() == 1) return *countries.begin();
    }
  return "";
}

std::string country_of(const Account& account, const Knowledge& knowledge) {
  if (const auto known = knowledge.find_party(account.party)) return std::string(knowledge.party_at(*known).country);
  return account.country;
}

void enter_home(const Scene& scene, std::span<const OtherSide> others, Account& account) {
  const auto unknown = [&](const OtherSide& other) {
    return other.country.empty() && !scene.knowledge.find_party(other.party);
  };
  if (others.size() == 1 && unknown(others.front())) account.partner = others.front().party;
  if (scene.knowledge.find_party(account.party)) return;
  account.country = country_of_party(account.party, scene.knowledge);
  const Officials officials = officials_in(scene);
  CallSides sides;
  sides.own = account.party;
  const Namings namings(scene, sides, officials);
  for (const Naming& naming : namings.all()) {
    if (naming.first > opening_words) break;
    if (!naming.leader || naming.country.empty() || naming.dealt || naming.spoken_of || naming.circumstance) continue;
    if (!account.country.empty() && account.country != naming.country) continue;
    if (std::any_of(others.begin(), others.end(), [&](const OtherSide& o) { return o.country == naming.country; }))
      continue;
    if (account.country.empty() && introduces_before(officials, naming)) break;
    account.country = naming.country;
    account.party_kind = naming.kind;
    break;
  }
}

}  // namespace diptych
