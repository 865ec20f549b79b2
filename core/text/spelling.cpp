#include "core/text/spelling.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace diptych {

std::array<std::string, 2> spellings_of_name(std::string_view name) {
  std::string spaced(name);
  std::replace_if(
      spaced.begin(), spaced.end(), [](char c) { return c == '-' || c == '_'; }, ' ');
  std::string capitals;
  icu::UnicodeString::fromUTF8(spaced).toUpper(icu::Locale::getRoot()).toUTF8String(capitals);
  return {std::move(spaced), std::move(capitals)};
}

}  // namespace diptych
