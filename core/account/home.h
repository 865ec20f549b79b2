#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/statement/scene.h"

#include <span>
#include <string>
#include <string_view>

namespace diptych {

// The party of another account of the event, and its country as far as it is known without reading a text.
struct OtherSide {
  std::string party;
  std::string country;  // ISO 3166, or ""
  bool operator==(const OtherSide&) const = default;
};

// The country of a party, ISO 3166: of the data files, else the one that its name has ("Ministry of Trade of
// Kazakhstan"); "" where neither tells, or the name has several.
[[nodiscard]] std::string country_of_party(std::string_view party, const Knowledge& knowledge);

// The country of the party that tells an account.
[[nodiscard]] std::string country_of(const Account& account, const Knowledge& knowledge);

// Enters what an account tells of a party that no data file has, Account::country and party_kind: of the country in its
// name, else of that of the leader whom the account names first as one who acts, and who is none of `others`. Enters
// Account::partner where one of `others` is such a party and the only one.
void enter_home(const Scene& scene, std::span<const OtherSide> others, Account& account);

}  // namespace diptych
