#include "core/match/skeleton.h"

#include "core/text/fold.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>

using namespace diptych;
using diptych::test::embedded;

namespace {

std::string skeleton(const std::string& word) { return Skeletons(embedded()).of(fold_word(word)); }

bool one_name(const std::string& a, const std::string& b) { return may_be_one_name(skeleton(a), skeleton(b)); }

}  // namespace

TEST_CASE("a name has one skeleton in every script and spelling") {
  CHECK(skeleton("Kiev") == skeleton("Kyiv"));
  CHECK(skeleton("Киев") == skeleton("Kyiv"));
  CHECK(skeleton("كييف") == skeleton("Kyiv"));
  CHECK(skeleton("Zelensky") == skeleton("Zelenskyy"));
  CHECK(skeleton("Зеленский") == skeleton("Zelensky"));
  CHECK(skeleton("زيلينسكي") == skeleton("Zelensky"));
  CHECK(skeleton("Навальный") == skeleton("Navalny"));
  CHECK(skeleton("نافالني") == skeleton("Navalny"));
}

TEST_CASE("case endings and uncertain letters keep a name one name") {
  CHECK(one_name("Навального", "Navalny"));
  CHECK(one_name("Пригожиным", "Prigozhin"));
  CHECK(one_name("Ермаковский", "Yermakovsky"));
  CHECK(one_name("Schwarzenberg", "Шварценберг"));
}

TEST_CASE("different names stay different") {
  CHECK_FALSE(one_name("Navalny", "Nemtsov"));
  CHECK_FALSE(one_name("Kyiv", "Cairo"));
  CHECK_FALSE(one_name("Байрактар", "Брюссель"));
  CHECK_FALSE(one_name("", ""));
  CHECK_FALSE(one_name("Aya", "Оюу"));  // vowels alone are no name
}

TEST_CASE("letters of no class and of other scripts are left out") {
  CHECK(skeleton("x").size() == 2);
  CHECK(skeleton("日本").empty());
  CHECK(skeleton("🤝").empty());
}
