#include "report/eval_json.h"
#include "report/eval_text.h"

#include "tests/support/catch.h"

#include <boost/json.hpp>

using namespace diptych;

namespace {

// One pair in two combinations of languages; the first has a miss and two wrong rows.
Evaluation evaluated() {
  Score score;
  score.tally = {3, 2, 3, 4, 2};
  score.origins = {OriginTally{3, 2, 2}, OriginTally{}, OriginTally{1, 0, 0}};
  score.misses = {{"Fir tree", Sides::b, {{1, "новогодняя\nёлка", ""}}, {{"tree", Sides::both}}},
                  {"Silence", Sides::a, {{0, "nothing\x1B[31m", ""}}, {}}};
  score.wrong = {{"tree",
                  "Tree",
                  Origin::catalogue,
                  Sides::both,
                  {{0, "tree", "He saw a tree"}, {1, "ёлка", "ёлка"}},
                  {{"Fir tree", Sides::b, Sides::b}}},
                 {"phrase:سلام", "سلام", Origin::phrase, Sides::a, {{0, "سلام", "سلام"}}, {}}};
  Score perfect;
  perfect.tally = {3, 3, 3, 3, 3};
  perfect.origins[0] = {3, 3, 3};
  return {{{"call", "call.json", {"en", "ru"}, score}, {"call", "call.json", {"ru", "ru"}, perfect}}, {}};
}

constexpr const char* totals =
    "2 comparisons\n"
    "  languages a–b     topics told     rows right      recall precis.      F1   found\n"
    "  en–ru                2 of 3          2 of 4        0.667   0.500   0.571   1.000\n"
    "  ru–ru                3 of 3          3 of 3        1.000   1.000   1.000   1.000\n"
    "  all                  5 of 6          5 of 7        0.833   0.714   0.769   1.000\n"
    "\n"
    "  origin            topics told     rows right             precis.\n"
    "  catalogue            5 of 6          5 of 6                0.833\n"
    "  entity               0 of 6          0 of 0                    -\n"
    "  phrase               0 of 6          0 of 1                0.000\n";

constexpr const char* pair =
    "call\n"
    "  languages a–b     topics told     rows right      recall precis.      F1   found\n"
    "  en–ru                2 of 3          2 of 4        0.667   0.500   0.571   1.000\n"
    "  ru–ru                3 of 3          3 of 3        1.000   1.000   1.000   1.000\n"
    "\n";

constexpr const char* words =
    "  en–ru: 2 topics missed\n"
    "    \u2068Fir tree [b]\u2069\n"
    "      \u2068b: “новогодняя ёлка”\u2069\n"
    "      \u2068rows here: tree [both]\u2069\n"
    "    \u2068Silence [a]\u2069\n"
    "      \u2068a: “nothing<U+001B>[31m”\u2069\n"
    "      \u2068no row is here\u2069\n"
    "\n"
    "  en–ru: 2 wrong rows\n"
    "    \u2068tree “Tree” catalogue [both]\u2069\n"
    "      \u2068a: “tree” in “He saw a tree”\u2069\n"
    "      \u2068b: “ёлка”\u2069\n"
    "      \u2068gold here: Fir tree [b] on b\u2069\n"
    "    \u2068phrase:سلام “سلام” phrase [a]\u2069\n"
    "      \u2068a: “سلام”\u2069\n"
    "      \u2068no gold topic is here\u2069\n"
    "\n";

}  // namespace

TEST_CASE("the scores are a table for each pair and one of totals") {
  CHECK(render_eval_text(evaluated(), {80, false, false}) == std::string(pair) + totals);
  CHECK(render_eval_text(evaluated(), {80, true, false}) == totals);
}

TEST_CASE("misses and wrong rows are printed in their words, and steer no terminal") {
  CHECK(render_eval_text(evaluated(), {80, false, true}) == std::string(pair) + words + totals);
}

TEST_CASE("the scores as JSON hold figures, misses, wrong rows and totals") {
  const Run run{"0.1.0", "c0ffee", ""};
  const auto root = boost::json::parse(render_eval_json(evaluated(), run, false));
  CHECK(root.at("schema") == "diptych.evaluation/1");
  CHECK(root.at("run").at("catalogue") == "c0ffee");
  const auto& first = root.at("scores").at(0);
  CHECK(first.at("languages").at("b") == "ru");
  CHECK(first.at("recalled") == 2);
  CHECK(first.at("recall") == 0.6667);
  CHECK(first.at("misses").at(0).at("rows").at(0).at("side") == "both");
  CHECK(first.at("wrong").at(0).at("words").at(0).at("statement") == "He saw a tree");
  CHECK(first.at("wrong").at(0).at("met").at(0).at("on") == "b");
  CHECK(first.at("wrong").at(1).at("origin") == "phrase");
  CHECK(root.at("totals").at("f1") == 0.7692);
  CHECK(root.at("totals").at("combinations").as_array().size() == 2);
  CHECK(root.at("totals").at("origins").at(2).at("rows") == 1);
  CHECK_FALSE(boost::json::parse(render_eval_json(evaluated(), run, true)).as_object().contains("scores"));
}

TEST_CASE("how things are told is printed by language, with a confusion of acts, where the gold labels it") {
  Evaluation scored = evaluated();
  Telling& told = scored.pairs[0].score.telling;
  told.acts["en"].add("agree", "agree");
  told.acts["en"].add("raise", "none");
  told.actors["ru"].add("both", "a");
  told.facts["ru"] = {2, 1, 2, 1};
  told.alignments = {1, 1, 2, 1};
  told.slips = {{"act", "Tree", {{0, "a tree", "He saw a tree"}}, "raise (raised)", "none"},
                {"fact missed", "Tree", {{1, "ёлка", ""}}, "number 1", ""}};
  const std::string text = render_eval_text(scored, {80, false, true});
  const std::string expected =
      "  acts              right           accur. macroF1\n"
      "  en                   1 of 2        0.500   0.500\n"
      "  all                  1 of 2        0.500   0.500\n"
      "\n"
      "  acts in en: wanted down, got across\n"
      "                     agree   raise    none\n"
      "  agree                  1       .       .\n"
      "  raise                  .       .       1\n"
      "\n"
      "  actors            right           accur.\n"
      "  ru                   0 of 1        0.000\n"
      "  all                  0 of 1        0.000\n"
      "\n"
      "  facts             met             right           recall precis.      F1\n"
      "  ru                   1 of 2          1 of 2        0.500   0.500   0.500\n"
      "  all                  1 of 2          1 of 2        0.500   0.500   0.500\n"
      "\n"
      "  alignments        met             right           recall precis.      F1\n"
      "  en–ru                1 of 1          1 of 2        1.000   0.500   0.667\n"
      "  ru–ru                0 of 0          0 of 0            -       -       -\n"
      "  all                  1 of 1          1 of 2        1.000   0.500   0.667\n";
  INFO(text);
  CHECK(text.ends_with(expected));
  CHECK(text.find("  en–ru: 2 things told wrongly\n"
                  "    \u2068act, wanted raise (raised), got none [Tree]\u2069\n"
                  "      \u2068a: “a tree” in “He saw a tree”\u2069\n"
                  "    \u2068fact missed, wanted number 1 [Tree]\u2069\n"
                  "      \u2068b: “ёлка”\u2069\n") != std::string::npos);
  const auto root = boost::json::parse(render_eval_json(scored, {"0.1.0", "c0ffee", ""}, false));
  CHECK(root.at("scores").at(0).at("slips").at(0).at("wanted") == "raise (raised)");
  CHECK(root.at("scores").at(0).at("acts").at("accuracy") == 0.5);
  CHECK(root.at("totals").at("languages").at("ru").at("facts").at("f1") == 0.5);
  CHECK(root.at("totals").at("alignments").at("f1") == 0.6667);
  CHECK_FALSE(root.at("scores").at(1).as_object().contains("acts"));
}

TEST_CASE("articles are printed one by one and by language, with their wrong sentences") {
  Evaluation scored;
  scored.articles = {{"gold/one.en.json", "en", {4, 3, 2, 1, {{"It\nsnowed.", "narrator", "kremlin", "carry-over"}}}},
                     {"gold/two.ar.json", "ar", {1, 1, 0, 0, {}}}};
  const std::string by_language =
      "2 articles\n"
      "  language          account right   accur.     event right     accur.\n"
      "  ar                   1 of 1        1.000        0 of 0            -\n"
      "  en                   3 of 4        0.750        1 of 2        0.500\n"
      "  all                  4 of 5        0.800        1 of 2        0.500\n";
  CHECK(render_eval_text(scored, {80, true, false}) == by_language);
  const std::string text = render_eval_text(scored, {80, false, true});
  CHECK(text.starts_with("one.en\n"));
  CHECK(text.find("  1 wrong sentence\n"
                  "    \u2068wanted narrator, got kremlin (carry-over)\u2069\n"
                  "      \u2068“It snowed.”\u2069\n") != std::string::npos);
  CHECK(text.ends_with("\n" + by_language));
  const auto root = boost::json::parse(render_eval_json(scored, {"0.1.0", "c0ffee", ""}, false));
  CHECK(root.at("articles").at(0).at("wrong").at(0).at("rule") == "carry-over");
  CHECK(root.at("totals").at("articles").at("account") == 0.8);
  CHECK(root.at("totals").at("articles").at("languages").at(1).at("event") == 0.5);
}
