#pragma once

#include "core/statement/cue.h"
#include "core/statement/scene.h"
#include "core/statement/subject.h"

#include <cstdint>
#include <vector>

namespace diptych {

// What the words in and before a subject show.

// Whether a joining clitic may be written before `word`, as the Arabic "and".
[[nodiscard]] bool has_joining_clitic(const Scene& scene, std::uint32_t word);

// Whether a joining clitic is written before the title that has `word`, which is no letter of it: «والملك», not
// «ولي العهد».
[[nodiscard]] bool is_joined_title(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t word);

// Whether the name that begins at `word`, or a title before it, shows by a sign that the verb is about it.
[[nodiscard]] bool is_marked_object(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t word);

// Whether a preposition governs the name that begins at `word`; titles and articles may stand between.
[[nodiscard]] bool is_oblique(const Scene& scene, const std::vector<LexiconCue>& cues, std::uint32_t sentence_first,
                              std::uint32_t word);

// Where the longest title that ends before `word` begins, "the Prime Minister"; else `word`.
[[nodiscard]] std::uint32_t before_titles(const std::vector<LexiconCue>& cues, std::uint32_t word);

// Where a cue of `kind` ends that stands right before the titles, courtesies and articles of a name that begins at
// `word`, not before the word `from`: "by the President", "with Mr." 0 where there is none.
[[nodiscard]] std::uint32_t marked_by(const Scene& scene, const std::vector<LexiconCue>& cues, CueKind kind,
                                      std::uint32_t word, std::uint32_t from);

// "China supports": who stands at the head of the words of a cue; or nullptr.
[[nodiscard]] const Subject* subject_of(const SentenceView& view, const LexiconCue& cue);

[[nodiscard]] bool overlaps(const Subject& subject, std::uint32_t first, std::uint32_t last);

// Whether a country by its own name, or its side, is the subject.
[[nodiscard]] bool names_country(const Scene& scene, const Subject& subject);

// Whether the word belongs to a leader's title.
[[nodiscard]] bool is_title(const std::vector<LexiconCue>& cues, std::uint32_t word);

}  // namespace diptych
