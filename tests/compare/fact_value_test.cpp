#include "compare/fact_value.h"

#include "tests/support/knowledge.h"

#include "tests/support/catch.h"

using namespace diptych;

namespace {

bool equal(const std::string& kind, const std::string& gold, const std::string& told) {
  INFO(gold << " = " << told);
  return share_a_form(fact_forms(kind, gold, test::embedded()), fact_forms(kind, told, test::embedded()));
}

}  // namespace

TEST_CASE("durations are equal in words and in ISO 8601") {
  CHECK(equal("duration", "P5Y", "5 year"));
  CHECK(equal("duration", "P5Y", "60 months"));
  CHECK(equal("duration", "PT1H30M", "90 minute"));
  CHECK(equal("duration", "PT1H30M", "1 hour 30 minute"));
  CHECK(equal("duration", ">PT1H30M", "1.5 hour"));
  CHECK(equal("duration", "P30D", "30 day"));
  CHECK(equal("duration", "P2W", "14 day"));
  CHECK_FALSE(equal("duration", "P5M", "5 minute"));
  CHECK_FALSE(equal("duration", "P30D", "1 month"));
}

TEST_CASE("money is an amount and a currency in either order") {
  CHECK(equal("money", "1000000000 USD", "USD 1000000000"));
  CHECK_FALSE(equal("money", "1000000000 USD", "EUR 1000000000"));
  CHECK_FALSE(equal("money", "1000000000 USD", "USD 1000000"));
}

TEST_CASE("numbers are equal with and without their units, but a share is no number") {
  CHECK(equal("number", "1550", "1550 warhead"));
  CHECK(equal("number", "30%", "30 percent"));
  CHECK(equal("number", "3 (third call this month)", "3"));
  CHECK_FALSE(equal("number", "30%", "30"));
  CHECK_FALSE(equal("number", "700", "800"));
}

TEST_CASE("a range is equal to one with the same ends, and to neither of them") {
  CHECK(equal("duration", "P1Y/P2Y", "P12M/P24M"));
  CHECK(equal("money", "~2000000/3000000 USD", "2000000/3000000 USD"));
  CHECK_FALSE(equal("percent", "10/20%", "10%"));
  CHECK_FALSE(equal("percent", "10/20%", "20%"));
  CHECK_FALSE(equal("number", "10/20", "10/30"));
}

TEST_CASE("dates are the days they stand for") {
  CHECK(equal("date", "2021-01-26", "2021-01-26"));
  CHECK(equal("date", "2021-11 (late)", "2021-11"));
  CHECK(equal("date", "2021-11", "2021-11-01/2021-11-30"));
  CHECK(equal("date", "2024-02", "2024-02-01/2024-02-29"));
  CHECK(equal("date", "P5Y ago (2016)", "2016"));
  CHECK(equal("date", "week of 2022-01-10", "2022-W02"));
  CHECK(equal("date", "week of 2022-01-10", "2022-01-10/2022-01-16"));
  CHECK(equal("date", "coming days (from 2022-01-02)", "2022-01-02/.."));
  CHECK_FALSE(equal("date", "2021", "2021-01"));
  CHECK_FALSE(equal("date", "2021-01-26", "2021-01-27"));
}

TEST_CASE("names are equal by their folded words, by concept, and without the region behind a comma") {
  CHECK(equal("place", "Riyadh, Saudi Arabia", "Riyadh"));
  CHECK(equal("place", "Xanadu", "xanadu"));
  CHECK(equal("document", "Joint Comprehensive Plan of Action (JCPOA)", "JCPOA"));
  CHECK(equal("document", "New START Treaty", "new-start"));
  CHECK_FALSE(equal("place", "Xanadu", "Shambhala"));
}

TEST_CASE("values that are no values of their kind are equal as they are written") {
  CHECK(equal("duration", "a while", "a while"));
  CHECK_FALSE(equal("duration", "a while", "long"));
  CHECK_FALSE(equal("date", "soon", "2021"));
}
