#include "report/text.h"

#include "report/terminal.h"
#include "report/view.h"
#include "report/wording.h"
#include "tests/support/catch.h"
#include "tests/support/full_comparison.h"
#include "tests/support/knowledge.h"

#include <sstream>

using namespace diptych;
using namespace diptych::test;

namespace {

std::string text(const Comparison& comparison, std::size_t width, Display display, const std::string& ui = "en") {
  return render_text(comparison, test::embedded(), {width, false, ui, display});
}

std::vector<std::string> lines(const std::string& all) {
  std::vector<std::string> found;
  std::istringstream in(all);
  for (std::string line; std::getline(in, line);) found.push_back(line);
  return found;
}

bool has(const std::string& all, std::string_view words) { return all.find(words) != std::string::npos; }

// A line that holds words of both accounts.
bool beside(const std::string& all, std::string_view one, std::string_view other) {
  for (const std::string& line : lines(all))
    if (has(line, one) && has(line, other)) return true;
  return false;
}

Comparison left_to_right_pair() {
  ComparisonBuilder build;
  build.account("white-house", "en", "Readout", "They spoke about New START.");
  build.statement("They spoke about New START").mention("new-start", "New START", "New START");
  build.account("kremlin", "ru", "Разговор", "Стороны обсудили СНВ-3.");
  build.statement("Стороны обсудили СНВ-3").mention("new-start", "New START", "СНВ-3");
  return build.build();
}

}  // namespace

TEST_CASE("two left-to-right accounts stand side by side in a wide window and below each other in a narrow one") {
  const Comparison pair = left_to_right_pair();
  const char* one = "They spoke about New START";
  const char* other = "Стороны обсудили СНВ-3";
  CHECK(beside(text(pair, 120, Display::automatic), one, other));
  CHECK_FALSE(beside(text(pair, 80, Display::automatic), one, other));
  CHECK_FALSE(beside(text(pair, 120, Display::stacked), one, other));
  CHECK(beside(text(pair, 80, Display::side_by_side), one, other));
}

TEST_CASE("a right-to-left account is never set beside another by itself, and three accounts never at all") {
  Comparison pair = left_to_right_pair();
  pair.accounts[1].language = "ar";
  CHECK_FALSE(beside(text(pair, 160, Display::automatic), "They spoke", "обсудили"));
  CHECK(text(sample_comparison(), 160, Display::side_by_side) == text(sample_comparison(), 160, Display::stacked));
}

TEST_CASE("a summary has the counts and the names of topics and no quotation") {
  const std::string summary = text(full_comparison(), 100, Display::summary);
  CHECK(has(summary, "Told by all accounts: 1 topic."));
  CHECK(has(summary, "New START"));
  CHECK_FALSE(has(summary, "Президенты выразили удовлетворение"));
}

TEST_CASE("no line of a text is wider than its window, in any display and language") {
  for (const Wording& words : all_wordings())
    for (const Display display : {Display::side_by_side, Display::stacked, Display::summary})
      for (const std::size_t width : {60, 80, 120})
        for (const Comparison& comparison : {left_to_right_pair(), full_comparison()})
          for (const std::string& line : lines(text(comparison, width, display, std::string(words.language)))) {
            INFO(words.language << ' ' << width << ' ' << line);
            CHECK(display_width(line) <= width);
          }
}

TEST_CASE("the text says what is told differently, in the reader's headings") {
  for (const Wording& words : all_wordings()) {
    const std::string all = text(full_comparison(), 100, Display::stacked, std::string(words.language));
    CHECK(has(all, words("section.differences")));
    CHECK(has(all, words("section.frame")));
    CHECK(has(all, words.word("difference", "naming")));
    CHECK(has(all, "15:30 Europe/Moscow"));
  }
}

TEST_CASE("a character takes as many columns as a terminal gives it") {
  CHECK(display_width("New START") == 9);
  CHECK(display_width("ДСНВ") == 4);
  CHECK(display_width("co\u00ADoperation") == 11);  // a soft hyphen is not shown
  CHECK(display_width("e\u0301\u20DD") == 1);
  CHECK(display_width("й") == 1);
  CHECK(display_width("и\u0306") == 1);
  CHECK(display_width("بِمُعَاهَدَةِ") == 7);
  CHECK(display_width("한국 中文") == 9);
  CHECK(display_width("\u2068a\u2069") == 1);
}
