#pragma once

#include "core/knowledge/image.h"
#include "core/match/matcher.h"

#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// A label found in a text.
struct FoundLabel {
  ByteSpan span;
  std::string topic;  // concept id
  std::string label;  // as written in the catalogue
  LabelKind kind = LabelKind::preferred;
  bool taken = false;        // leftmost and longest: this is how the text is read
  bool conditional = false;  // its label asks for context words, and they are there
};

// Every label in `text`, by its first word, longest first, of those taken the taken one first. Sentences are not told
// apart: context words may stand anywhere in the text.
[[nodiscard]] std::vector<FoundLabel> find_labels(std::string_view text, const Language& language,
                                                  const Knowledge& knowledge);

// The language of most letters of `text` by their script, for texts too short to be recognised; nullptr when no
// language has that script.
[[nodiscard]] const Language* language_by_script(std::string_view text, const Knowledge& knowledge);

}  // namespace diptych
