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

// The one of `names`, ids such as "white-house", that somebody who wrote `word` most likely meant, or "": the same but
// for the hyphens and one letter, or of as many words, each of which is near by at most one letter in four; else the
// only one that begins with these words. A name that is merely alike is another name.
//
//     whitehouse -> white-house, kremiln -> kremlin, german-government -> "" (beside georgian-government)
[[nodiscard]] std::string nearest_by_words(std::string_view word, std::span<const std::string> names);

// "did you mean format?", or "" when no name is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> names);

}  // namespace diptych
