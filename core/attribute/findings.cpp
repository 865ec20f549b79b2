#include "core/attribute/findings.h"

#include "core/attribute/introductions.h"

namespace diptych {

ArticleFindings find_all(std::string_view text, const std::vector<ToldSentence>& sentences, ByteSpan headline,
                         const Analysis& analysis, const Language& language, const Knowledge& knowledge,
                         std::optional<Date> date) {
  ArticleFindings out;
  out.quotations = quotations_of(text);
  const auto in_full = persons_named_in_full(analysis, knowledge, date);
  out.headline = signs_of(headline, analysis, knowledge, language, date, out.quotations, in_full);
  Introductions persons(language);
  for (const auto& sentence : sentences) {
    out.signs.push_back(signs_of(sentence.span, analysis, knowledge, language, date, out.quotations, in_full));
    out.subjects.push_back(subjects_of(out.signs.back(), text, analysis, language, knowledge));
    persons.read(out.signs.back(), analysis, out.subjects.back());
    out.cues.push_back(sentence.heading ? std::nullopt
                                        : find_cue(out.signs.back(), out.subjects.back(), text, analysis, language));
  }
  return out;
}

}  // namespace diptych
