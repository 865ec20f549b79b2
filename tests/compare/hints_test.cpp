#include "compare/hints.h"
#include "compare/kinship.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>
#include <vector>

using namespace diptych;

namespace {

Mention mention(const std::string& topic, std::uint32_t begin, std::uint32_t end) {
  Mention out;
  out.topic = topic;
  out.origin = Origin::catalogue;
  out.span = {begin, end};
  return out;
}

// The topics of a statement with these labels and this hint, where another account names `told`.
std::vector<std::string> settled(const std::vector<Mention>& labels, const Mention& hint, const std::string& told) {
  Comparison comparison;
  comparison.accounts.resize(2);
  comparison.statements.resize(2);
  comparison.statements[0].account = AccountIndex{0};
  comparison.statements[0].mentions = labels;
  comparison.statements[0].hints = {hint};
  comparison.statements[1].account = AccountIndex{1};
  comparison.statements[1].mentions = {mention(told, 100, 110)};
  const Knowledge& knowledge = test::embedded();
  settle_hints(comparison, knowledge, Kinship(knowledge));
  std::vector<std::string> topics;
  for (const auto& one : comparison.statements[0].mentions) topics.push_back(one.topic);
  return topics;
}

using Topics = std::vector<std::string>;

}  // namespace

TEST_CASE("a hint counts beside another matter where the other account names its topic") {
  CHECK(settled({mention("trade", 0, 5)}, mention("ceasefire", 10, 15), "ceasefire") == Topics{"trade", "ceasefire"});
  CHECK(settled({mention("trade", 0, 5)}, mention("ceasefire", 10, 15), "climate-change") == Topics{"trade"});
}

TEST_CASE("words inside those of a matter that is no kin are no hint") {
  CHECK(settled({mention("wmd-nonproliferation", 0, 30)}, mention("arms-supplies-halt", 10, 15),
                "arms-supplies-halt") == Topics{"wmd-nonproliferation"});
  CHECK(settled({mention("ceasefire", 0, 30)}, mention("full-ceasefire", 10, 15), "full-ceasefire") ==
        Topics{"ceasefire", "full-ceasefire"});
}

TEST_CASE("a statement that names another place hints at nothing of this one") {
  const Mention peace = mention("ukraine-settlement", 10, 15);
  CHECK(settled({mention("country-ly", 20, 25)}, peace, "ukraine-settlement") == Topics{"country-ly"});
  CHECK(settled({mention("country-ua", 20, 25)}, peace, "ukraine-settlement") ==
        Topics{"ukraine-settlement", "country-ua"});
}
