#pragma once

#include "core/document.h"

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace diptych {

struct WordingEntry {
  std::string_view key;  // "head.only"
  std::string_view text;
};

// The words of reports in one language: data/ui/<language>.toml, compiled into the program.
struct Wording {
  std::string_view language;
  std::span<const WordingEntry> entries;  // ascending by key

  // The words of `key`; the key itself, which shows in every test, when there are none.
  [[nodiscard]] std::string_view operator()(std::string_view key) const;
  // The word for an id of the analysis, as group "act", id "agreed"; the id itself when it has no word here.
  [[nodiscard]] std::string_view word(std::string_view group, std::string_view id) const;
};

// nullptr when there is no data/ui file of that language.
[[nodiscard]] const Wording* find_wording(std::string_view language);
[[nodiscard]] std::span<const Wording> all_wordings();

using Filling = std::pair<std::string_view, std::string_view>;

// `pattern` with "{name}" replaced by the value of `name`. Values are not looked into.
[[nodiscard]] std::string filled(std::string_view pattern, std::initializer_list<Filling> values);

// "5 topics": the form of plural.<key> that the language uses for `n`.
[[nodiscard]] std::string counted(const Wording& wording, std::string_view key, std::size_t n);

// With the language's mark between thousands: "12,345".
[[nodiscard]] std::string with_thousands(const Wording& wording, std::size_t n);

// "26 January 2021"
[[nodiscard]] std::string long_date(const Wording& wording, Date date);

// "more than 2 hours 30 minutes" for ">PT2H30M"; what is no length in whole hours and minutes is given back as it is.
[[nodiscard]] std::string length_of_time(const Wording& wording, std::string_view iso);

// Between the language's quotation marks.
[[nodiscard]] std::string quoted(const Wording& wording, std::string_view words);

namespace embedded {
extern const std::span<const Wording> wordings;
extern const std::string_view html_page;
}  // namespace embedded

}  // namespace diptych
