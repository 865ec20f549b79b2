#pragma once

#include <string>
#include <string_view>

namespace diptych {

// The id of a country's concept: "country-ua" for the ISO 3166 code "UA".
[[nodiscard]] inline std::string country_id(std::string_view code) {
  std::string id = "country-";
  for (const char c : code) id += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return id;
}

// "UA" for "country-ua"; "" for what is no country's concept.
[[nodiscard]] inline std::string country_code(std::string_view concept_id) {
  constexpr std::string_view prefix = "country-";
  if (!concept_id.starts_with(prefix)) return "";
  std::string code;
  for (const char c : concept_id.substr(prefix.size())) code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return code;
}

// Stands in a party's label for an official name of its country, "president of \u2026" for "President of the Arab
// Republic of Egypt".
inline constexpr std::string_view country_ellipsis = "\u2026";

}  // namespace diptych
