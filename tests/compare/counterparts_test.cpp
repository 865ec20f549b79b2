#include "tests/support/catch.h"
#include "tests/support/comparing.h"

using namespace diptych;
using namespace diptych::test;

namespace {

Told told_by(const std::string& party, const std::string& text) {
  Told told{text, party + ".en.txt", {}};
  told.overrides.party = party;
  return told;
}

}  // namespace

TEST_CASE("a leader acts for the institution of his country that tells the other account") {
  const auto comparison = compared({told_by("kremlin", "President Xi Jinping stressed the importance of trade."),
                                    told_by("china-mfa", "President Xi Jinping stressed the importance of trade.")});
  REQUIRE(comparison.statements.size() == 2);
  CHECK(comparison.statements[0].actors == std::vector<std::string>{"china-mfa"});
  CHECK(comparison.statements[1].actors == std::vector<std::string>{"china-mfa"});
}

TEST_CASE("where two institutions of one country tell, each acts for itself") {
  const auto comparison = compared({told_by("kremlin", "President Xi Jinping stressed the importance of trade."),
                                    told_by("china-mfa", "The two sides discussed trade."),
                                    told_by("china-government", "The two sides discussed trade.")});
  CHECK(comparison.statements[0].actors == std::vector<std::string>{"china-government"});
}
