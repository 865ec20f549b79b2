#include "core/account.h"
#include "core/account/dates.h"
#include "core/document.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>

using namespace diptych;
using diptych::test::embedded;
using diptych::test::language;

namespace {

// "2021-01-26 the words", one a line.
std::string dates(const std::string& text, const std::string& tag) {
  std::string out;
  for (const DateMention& found : find_dates(text, analyse(text, language(tag), embedded()), tag))
    out += (out.empty() ? "" : "\n") + to_string(found.date) + " " + std::string(found.span.of(text));
  return out;
}

}  // namespace

TEST_CASE("days written out with a year are read in three languages") {
  struct Case {
    const char* tag;
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {"en", "on January 26, 2021, they", "2021-01-26 January 26, 2021"},
      {"en", "on 26 January 2021 they", "2021-01-26 26 January 2021"},
      {"en", "on 6th December 2023; December 7th, 2023", "2023-12-06 6th December 2023\n2023-12-07 December 7th, 2023"},
      {"en", "a 5g network in May 2023", ""},
      {"en", "Jan. 26, 2021", "2021-01-26 Jan. 26, 2021"},
      {"en", "18:26, 2 Feb 2022", "2022-02-02 2 Feb 2022"},
      {"en", "2021-01-26T10:00", "2021-01-26 2021-01-26"},
      {"ru", "🤝 26 января 2021 года", "2021-01-26 26 января 2021"},
      {"ru", "26.01.2021", "2021-01-26 26.01.2021"},
      {"ru", "5.2.2021, 12/03/2022", "2021-02-05 5.2.2021\n2022-03-12 12/03/2022"},
      {"ru", "1 мая 2020 г. и 31 декабря 2021", "2020-05-01 1 мая 2020\n2021-12-31 31 декабря 2021"},
      {"ar", "يوم 26 يناير 2021", "2021-01-26 26 يناير 2021"},
      {"ar", "يوم ٢٦ يناير ٢٠٢١", "2021-01-26 ٢٦ يناير ٢٠٢١"},
      {"ar", "26 كانون الثاني 2021", "2021-01-26 26 كانون الثاني 2021"},
      {"ar", "26 كانون الثاني/يناير 2021", "2021-01-26 26 كانون الثاني/يناير 2021"},
      {"ar", "٧ آذار ٢٠٢٢ و ٨ تموز ٢٠٢٢", "2022-03-07 ٧ آذار ٢٠٢٢\n2022-07-08 ٨ تموز ٢٠٢٢"},
      {"ar", "12 تشرين الأول 2020", "2020-10-12 12 تشرين الأول 2020"},
      {"ar", "3 أفريل 2019", "2019-04-03 3 أفريل 2019"},
      {"en", "February 30, 2021 and 31 June 2020", ""},
      {"en", "26 January and 2021", ""},
      {"en", "January 2021", ""},
      {"ru", "в 2021 году, 26 числа", ""},
      {"en", "", ""},
  };
  for (const auto& [tag, text, expected] : cases) {
    INFO(text);
    CHECK(dates(text, tag) == expected);
  }
}

TEST_CASE("American papers put the month first, which shows where the second number is no month") {
  const std::string text = "03/28/2025, 15/7/2020, 10/12/2023";
  const auto& knowledge = test::embedded();
  const auto found = find_dates(text, analyse(text, *knowledge.language("en"), knowledge), "en");
  REQUIRE(found.size() == 3);
  CHECK(to_string(found[0].date) == "2025-03-28");
  CHECK(to_string(found[1].date) == "2020-07-15");
  CHECK(to_string(found[2].date) == "2023-12-10");
}

TEST_CASE("a month in any case of Russian is a month, a name with a like beginning is not") {
  const std::string text = "В марте Мария летала в Минск, а в августе 2020 года нет";
  const auto& knowledge = test::embedded();
  const auto found = find_days(text, analyse(text, *knowledge.language("ru"), knowledge), "ru", {2020, 5, 1});
  REQUIRE(found.size() == 1);
  CHECK(found[0].month);
  CHECK(to_string(found[0].date) == "2020-03-01");
}

TEST_CASE("an ISO day is read with a time behind it and only when the calendar has it") {
  struct Case {
    const char* text;
    std::optional<Date> date;
  };
  const Case cases[] = {
      {"2021-01-26", Date{2021, 1, 26}}, {"2021-01-26T18:26:00+03:00", Date{2021, 1, 26}},
      {"2020-02-29", Date{2020, 2, 29}}, {"2021-02-29", std::nullopt},
      {"2021-13-01", std::nullopt},      {"2021-00-10", std::nullopt},
      {"2021/01/26", std::nullopt},      {"2021-1-26", std::nullopt},
      {"2021-01-261", std::nullopt},     {"26-01-2021", std::nullopt},
      {"٢٠٢١-٠١-٢٦", std::nullopt},      {"", std::nullopt},
      {"2021-01-2", std::nullopt},
  };
  for (const auto& [text, date] : cases) {
    INFO(text);
    CHECK(parse_iso_date(text) == date);
  }
}

TEST_CASE("days are written as they are read and counted from 1970") {
  for (const char* text : {"1999-12-31", "2021-01-26", "2026-10-05"})
    CHECK(to_string(parse_iso_date(text).value()) == text);
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({1970, 1, 2}) == 1);
  CHECK(day_number({2000, 3, 1}) == 11017);
  CHECK(day_number({1969, 12, 31}) == -1);
}

TEST_CASE("kinds of blocks, origins and ledger entries have the names that reports show") {
  CHECK(std::string(name(BlockKind::list_item)) == "list item");
  CHECK(std::string(name(BlockKind::label)) == "label");
  CHECK(std::string(name(Origin::phrase)) == "phrase");
  CHECK(std::string(name(LedgerKind::other_event)) == "other-event");
}
