#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diptych {

// The one of `names` that somebody who wrote `word` most likely meant, or "": nearest by letters left out, added,
// exchanged or swapped with the next one (optimal string alignment), at most one in three of them; else a name that
// `word` begins, or that begins `word`.
//
//     fromat -> format, serach -> search, revision -> revisions, language -> lang, xyz -> ""
[[nodiscard]] std::string nearest_name(std::string_view word, std::span<const std::string> names);

// "did you mean format?", or "" when no name is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> names);

}  // namespace diptych
