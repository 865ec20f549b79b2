#include "core/account/language_id.h"

#include <cstdio>
// CLD2's header uses FILE without including it.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace diptych {

std::optional<Recognised<std::string>> identify_language(std::string_view valid_utf8) {
  // More text does not change the answer and costs time.
  constexpr std::size_t enough = 4096;
  std::string_view sample = valid_utf8.substr(0, enough);
  while (!sample.empty() && sample.size() < valid_utf8.size() &&
         (static_cast<unsigned char>(valid_utf8[sample.size()]) & 0xC0U) == 0x80U)
    sample.remove_suffix(1);
  bool reliable = false;
  CLD2::Language languages[3];
  int percents[3] = {0, 0, 0};
  int bytes = 0;
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  double scores[3] = {0, 0, 0};
  const CLD2::Language best =
      CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints, 0, languages,
                                     percents, scores, nullptr, &bytes, &reliable);
  if (!reliable || best == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  std::string tag = CLD2::LanguageCode(best);
  if (const auto dash = tag.find('-'); dash != std::string::npos) tag.resize(dash);
  return Recognised<std::string>{std::move(tag), "CLD2, " + std::to_string(percents[0]) + " % of the text"};
}

}  // namespace diptych
