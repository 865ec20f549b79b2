#pragma once

#include "core/statement/passage.h"

#include <optional>
#include <string>
#include <vector>

namespace diptych {

// Who tells or acts where the verb of the clause has no subject of its own: ids of parties.

// "For her part, the guest promised": who acts is not the one who told before, though nothing else tells who it is.
[[nodiscard]] std::optional<std::vector<std::string>> turned_to(const Passage& here);

// Who acts where the clause names nobody.
[[nodiscard]] std::vector<std::string> carried_actors(const Passage& here, const LexiconCue& act);

// "According to the President of Russia, …", "in his view": whose words a clause without a verb of telling gives.
[[nodiscard]] std::optional<std::vector<std::string>> named_source(const Passage& here);

// Who asserts what has no verb of telling: the source it names, the party of the account, or who was telling before.
[[nodiscard]] std::vector<std::string> teller_of(const Passage& here);

// Whose words a quotation is: the subject of the verb beside it, else whoever spoke last.
[[nodiscard]] std::vector<std::string> speaker_of(const Passage& here, const Statement& statement);

}  // namespace diptych
