#pragma once

#include "core/text/language.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace diptych {

// Reduces folded words of one language to stems. Not shared between threads (Snowball keeps a buffer).
class Stemmer {
 public:
  explicit Stemmer(const Language& language);  // `language` must outlive the stemmer

  // The stem under which a label's word is filed: cuts, the last clitic slot, pronouns, endings.
  [[nodiscard]] std::string label_stem(std::string_view folded_word) const;

  // Every stem a word of a text may stand for: with and without each clitic. The first is of the whole word.
  // "وبالعقوبات" gives the stems of itself, "بالعقوبات", "العقوبات" and "عقوبات".
  [[nodiscard]] std::vector<std::string> text_stems(std::string_view folded_word) const;

  // The same readings of the word without stemming, for labels that ask for an exact form.
  [[nodiscard]] std::vector<std::string> text_forms(std::string_view folded_word) const;
  [[nodiscard]] std::string label_form(std::string_view folded_word) const;

  [[nodiscard]] const Language& language() const { return *language_; }

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  [[nodiscard]] std::string stem(std::string_view word) const;
  [[nodiscard]] std::string replace_ending(std::string word) const;

  const Language* language_;
  std::unique_ptr<sb_stemmer, Delete> snowball_;
};

}  // namespace diptych
