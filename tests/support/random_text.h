#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace diptych::test {

// Texts of words, gaps and marks that matter to reading, in three scripts and astral code points; the same ones for
// the same seed.
class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  std::string next() {
    std::string text;
    const int pieces = std::uniform_int_distribution<int>(0, 60)(random_);
    for (int i = 0; i < pieces; ++i) {
      text += pick(words());
      text += pick(gaps());
    }
    return text;
  }

  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, from.size() - 1)(random_)];
  }

 private:
  static const std::vector<std::string>& words() {
    static const std::vector<std::string> list = {
        "The",         "leaders",   "discussed",
        "agreed",      "raised",    "New START",
        "trade",       "and",       "including",
        "as well as",  "U.S.",      "Mr.",
        "which",       "noting",    "Biden",
        "Ukraine’s",   "Question:", "Read more",
        "WASHINGTON",  "2021",      "January 26, 2021",
        "Президенты",  "обсудили",  "договорились",
        "отметил",     "ситуацию",  "в Сирии",
        "и",           "а также",   "в частности",
        "в том числе", "т.е.",      "г.",
        "С.В. Лавров", "Путин",     "ёлку",
        "СНВ-3",       "Вопрос:",   "Д.Песков:",
        "при этом",    "بحث",       "وأكد",
        "الرئيسان",    "السلام",    "والتجارة",
        "بما في ذلك",  "فضلاً عن",   "كما",
        "في سوريا",    "سؤال:",     "٢٠٢١",
        "مُعَاهَدَةِ",      "🤝",      "\U00010330\U00010331",
        "party:",      "date:",     "(",
        ")",           "«",         "»",
        "“",           "”",         "*",
        "—",           "1.",        "5",
    };
    return list;
  }
  static const std::vector<std::string>& gaps() {
    static const std::vector<std::string> list = {
        " ",  " ",  " ",    " ",    " ",    " ",      ", ",    ", ",     ". ",  "; ",  ": ", "، ", "؛ ",      "؟ ",
        "! ", "\n", "\n\n", "\n- ", "\n• ", "\n  – ", "\n1. ", "\u00A0", " — ", " - ", "",   "…",  "\u200F ", "\t"};
    return list;
  }

  std::mt19937 random_;
};

}  // namespace diptych::test
