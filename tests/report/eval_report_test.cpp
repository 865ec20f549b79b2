#include "report/eval_json.h"
#include "report/eval_text.h"

#include "tests/support/catch.h"

#include <boost/json.hpp>

using namespace diptych;

namespace {

// One pair in two combinations of languages; the first has a miss and two wrong rows.
std::vector<Evaluated> evaluated() {
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
  return {{"call", "call.json", {"en", "ru"}, score}, {"call", "call.json", {"ru", "ru"}, perfect}};
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
