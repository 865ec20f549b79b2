#include "core/statement/passage.h"

#include "core/statement/speech.h"

#include <algorithm>

namespace diptych {

ByteSpan Passage::bytes(const LexiconCue& cue) const {
  return {scene.analysis.tokens[cue.first].span.begin, scene.analysis.tokens[cue.last - 1].span.end};
}

bool Passage::in_speech(const LexiconCue& cue) const { return quoted_bytes(speech, bytes(cue)) > 0; }

bool Passage::hidden_in_speech(const LexiconCue& cue) const { return !quoted && in_speech(cue) && is_direct(); }

bool Passage::is_direct() const {
  return !in_article || std::any_of(view.subjects.begin(), view.subjects.end(), [&](const Subject& s) {
    return s.kind == CueKind::pronoun_self && first <= s.first && s.last <= last;
  });
}

}  // namespace diptych
