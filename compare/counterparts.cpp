#include "compare/counterparts.h"

#include "core/account/home.h"

#include <algorithm>
#include <map>
#include <string>

namespace diptych {
namespace {

class Settler {
 public:
  Settler(const Comparison& comparison, const Knowledge& knowledge) : knowledge_(knowledge) {
    std::map<std::string, std::string> of_country;
    for (const auto& account : comparison.accounts) {
      const std::string country = diptych::country_of(account, knowledge);
      if (country.empty()) continue;
      const auto [found, added] = of_country.try_emplace(country, account.party);
      if (!added && found->second != account.party) found->second.clear();
    }
    std::erase_if(of_country, [](const auto& item) { return item.second.empty(); });
    teller_ = std::move(of_country);
  }

  void settle(std::string& party) const {
    const auto teller = teller_.find(country_of(party));
    if (teller != teller_.end()) party = teller->second;
  }

 private:
  [[nodiscard]] std::string country_of(const std::string& party) const {
    const auto found = knowledge_.find_party(party);
    return found ? std::string(knowledge_.party_at(*found).country) : std::string{};
  }

  const Knowledge& knowledge_;
  std::map<std::string, std::string> teller_;  // by country
};

}  // namespace

void settle_counterparts(Comparison& comparison, const Knowledge& knowledge) {
  const Settler settler(comparison, knowledge);
  for (auto& statement : comparison.statements) {
    for (auto& actor : statement.actors) settler.settle(actor);
    std::sort(statement.actors.begin(), statement.actors.end());
    statement.actors.erase(std::unique(statement.actors.begin(), statement.actors.end()), statement.actors.end());
    for (auto& cue : statement.cues)
      if (cue.category == "initiator") settler.settle(cue.value);
  }
}

}  // namespace diptych
