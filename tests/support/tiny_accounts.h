#pragma once

#include "tests/support/scratch.h"

#include <string>

namespace diptych::test {

// Two short accounts of one call whose topics any catalogue of this project knows.
inline const std::string told_in_english =
    "President Biden spoke by telephone with President Putin on January 26, 2021. They discussed New START. "
    "President Biden raised the poisoning of Aleksey Navalny.\n";
inline const std::string told_in_russian =
    "Состоялся телефонный разговор Владимира Путина с Президентом США Джозефом Байденом 26 января 2021 года. "
    "Обсуждён Договор СНВ-3. Затронута ситуация вокруг Договора по открытому небу.\n";

// A folder with the two as files that name their party, language and nothing else.
struct TinyAccounts {
  Scratch scratch;
  std::string english = scratch / "white-house.en.txt";
  std::string russian = scratch / "kremlin.ru.txt";

  TinyAccounts() {
    write(english, told_in_english);
    write(russian, told_in_russian);
  }
};

}  // namespace diptych::test
