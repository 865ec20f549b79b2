#include "compare/figures.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace diptych;

namespace {

bool near(double x, double y) { return std::abs(x - y) < 1e-12; }

}  // namespace

TEST_CASE("accuracy counts what got what was wanted") {
  Confusion confusion;
  CHECK(accuracy(confusion) == 1);
  for (int i = 0; i < 3; ++i) confusion.add("agree", "agree");
  confusion.add("raise", "none");
  CHECK(confusion.asked() == 4);
  CHECK(confusion.right() == 3);
  CHECK(near(accuracy(confusion), 0.75));
}

TEST_CASE("macro F1 weighs every wanted class alike, however rare") {
  Confusion confusion;
  for (int i = 0; i < 8; ++i) confusion.add("agree", "agree");
  confusion.add("raise", "agree");
  // agree: recall 1, precision 8/9; raise: 0. A class that is only got has no part of its own.
  CHECK(near(macro_f1(confusion), (2 * (8.0 / 9) / (1 + 8.0 / 9)) / 2));
  confusion.add("agree", "discuss");
  CHECK(near(macro_f1(confusion), (8.0 / 9) / 2));
}

TEST_CASE("a harvest's F1 is that of its recall and precision") {
  const Harvest harvest{4, 2, 4, 1};
  CHECK(near(recall(harvest), 0.5));
  CHECK(near(precision(harvest), 0.25));
  CHECK(near(f1(harvest), 1.0 / 3));
  CHECK(f1(Harvest{2, 0, 0, 0}) == 0);
  CHECK(f1(Harvest{}) == 1);
}
