#include "report/html.h"
#include "tests/support/catch.h"
#include "tests/support/full_comparison.h"
#include "tests/support/places.h"
#include "tests/support/scratch.h"

#include <map>
#include <set>

using namespace diptych;
using namespace diptych::test;

namespace {

std::string page(const Comparison& comparison, std::string_view ui) {
  static const Knowledge knowledge = Knowledge::embedded();
  return render_html(make_view(comparison, knowledge, *find_wording(ui)));
}

std::size_t times(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

// The values of an attribute, in order.
std::vector<std::string> values(const std::string& html, const std::string& attribute) {
  const std::string begin = " " + attribute + "=\"";
  std::vector<std::string> found;
  for (std::size_t at = html.find(begin); at != std::string::npos; at = html.find(begin, at)) {
    at += begin.size();
    found.push_back(html.substr(at, html.find('"', at) - at));
  }
  return found;
}

// A call whose every text tries to be more than text.
Comparison hostile() {
  const std::string evil =
      "<script>alert(1)</script><img src=x onerror=alert(2)> \x1b[31m \u202Etxt.exe\u202C \"'&amp;";
  ComparisonBuilder build;
  build.account("white-house", "en", evil, "They discussed " + evil + " at length.");
  build.statement("discussed " + evil + " at length").mention("phrase:" + evil, evil, evil, Origin::phrase);
  build.account("<b>nobody</b>", "x\" onload=\"alert(3)", evil, "Nothing was said of " + evil + ".");
  build.statement("Nothing was said of " + evil).mention("phrase:" + evil, evil, evil, Origin::phrase);
  Comparison c = build.build();
  c.accounts[0].url = "javascript:alert(4)";
  c.documents[0].url = c.accounts[0].url;
  c.accounts[1].url = "https://example.org/\"><script>alert(5)</script>";
  c.documents[1].url = c.accounts[1].url;
  c.documents[0].path = evil;
  c.differences.push_back({evil, evil, {AccountIndex{0}}, {}, evil, 1});
  c.alignments.push_back({{StatementIndex{0}, StatementIndex{1}}, 1, {evil}});
  c.warnings = {evil};
  c.run.options = evil;
  return c;
}

}  // namespace

TEST_CASE("the page of hostile texts holds them as visible words only") {
  for (const Wording& words : all_wordings()) {
    const std::string html = page(hostile(), words.language);
    CHECK(times(html, "<script") == 1);
    CHECK(times(html, "<img") == 0);
    CHECK(times(html, "<b>nobody") == 0);
    CHECK(times(html, "\x1b") == 0);
    CHECK(times(html, "\u202E") == 0);
    CHECK(times(html, "onload=\"") == 0);
    CHECK(times(html, "href=\"javascript") == 0);
    CHECK(times(html, "&lt;script&gt;alert(1)") > 5);
    CHECK(times(html, "&lt;U+001B&gt;[31m") > 5);
    CHECK(times(html, "&lt;U+202E&gt;txt.exe&lt;U+202C&gt;") > 5);
    CHECK(times(html, "javascript:alert(4)") > 0);
  }
}

TEST_CASE("no template writes a text without escaping it") {
  for (const auto& file : std::filesystem::directory_iterator(source_folder() + "/report/html")) {
    if (file.path().extension() != ".mustache") continue;
    const std::string text = contents(file.path().string());
    INFO(file.path());
    CHECK(times(text, "{{{") == 0);
    CHECK(times(text, "{{&") == 0);
  }
}

TEST_CASE("the page allows its own style sheet and script by hash and nothing else") {
  const std::string html = page(full_comparison(), "en");
  CHECK(times(html, "default-src 'none'; style-src 'sha256-") == 1);
  CHECK(times(html, "script-src 'sha256-") == 1);
  CHECK(times(html, "base-uri 'none'; form-action 'none'") == 1);
  for (const char* outside : {" src=", " style=", " onclick=", "url(", "@import", "<link", "<iframe", "<form"}) {
    INFO(outside);
    CHECK(times(html, outside) == 0);
  }
  for (const std::string& link : values(html, "href")) CHECK((link[0] == '#' || link.starts_with("https://www.")));
}

TEST_CASE("every anchor of the page is there once and every link inside the page finds its own") {
  for (const Wording& words : all_wordings())
    for (const Comparison& comparison : {sample_comparison(), full_comparison(), later_comparison(), hostile()}) {
      const std::string html = page(comparison, words.language);
      std::set<std::string> ids;
      for (const std::string& id : values(html, "id")) {
        INFO(id);
        CHECK(ids.insert(id).second);
      }
      for (const std::string& link : values(html, "href")) {
        INFO(link);
        if (link[0] == '#') CHECK(ids.contains(link.substr(1)));
      }
    }
}

TEST_CASE("every field of the comparison stands on the page") {
  const std::string html = page(full_comparison(), "en");
  for (const char* words : {"Told by all accounts: 1 topic.",
                            "Told differently: 3 points.",
                            "Phone call, 26 January 2021",
                            "55 minutes",
                            "15:30 Europe/Moscow",
                            "Sergei Lavrov; Yury Ushakov",
                            "businesslike; frank",
                            "difference.sure = 0.6",
                            "the presidents will stay in touch",
                            "length of time: five years",
                            "act: agreed",
                            "act: expressed satisfaction",
                            "voice: joint",
                            "who acts: White House, Kremlin",
                            "modality: intended",
                            "modality: hedged",
                            "negated",
                            "due: 2026-02-05",
                            "The White House gives 5 years; the Kremlin gives no duration.",
                            "low confidence",
                            "why this account: the sentence begins with who tells: “Президенты”, confidence 75 %",
                            "source: Дмитрий Песков",
                            "score 75 %",
                            "topic new-start",
                            "voice joint",
                            "kremlin.ru.txt: the date was taken from the dateline",
                            "https://www.whitehouse.gov/readout?a=1&amp;b=2",
                            "javascript:alert(1)",
                            "narrator"}) {
    INFO(words);
    CHECK(times(html, words) > 0);
  }
}

TEST_CASE("quotations carry the language and direction of their account") {
  const std::string html = page(full_comparison(), "en");
  CHECK(times(html, "<html lang=\"en\" dir=\"ltr\">") == 1);
  CHECK(times(html, "<q lang=\"ar\" dir=\"rtl\">رحّب الجانبان بِمُعَاهَدَةِ ستارت</q>") > 0);
  CHECK(times(html, "<q lang=\"ru\" dir=\"ltr\">Президенты выразили") > 0);
  CHECK(times(page(full_comparison(), "ar"), "<html lang=\"ar\" dir=\"rtl\">") == 1);
}

TEST_CASE("the full texts stand on the page character by character") {
  const Comparison comparison = full_comparison();
  const std::string html = page(comparison, "ru");
  std::size_t at = html.find("<section id=\"texts\"");
  for (const Document& document : comparison.documents) {
    at = html.find("<div class=\"text\"", at);
    REQUIRE(at != std::string::npos);
    at = html.find('>', at) + 1;
    std::string text;
    const std::string shown = html.substr(at, html.find("</div>", at) - at);
    bool number = false;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (shown.compare(i, 13, "<a class=\"no\"") == 0) number = true;
      if (shown[i] == '<') {
        const std::size_t end = shown.find('>', i);
        if (number && shown.compare(i, 4, "</a>") == 0) number = false;
        i = end;
      } else if (!number) {
        text += shown[i];
      }
    }
    CHECK(text == document.source.text);
  }
}

TEST_CASE("equal comparisons give equal pages") {
  CHECK(page(full_comparison(), "ar") == page(full_comparison(), "ar"));
}
