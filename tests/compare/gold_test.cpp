#include "compare/gold.h"

#include "tests/support/result.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace diptych;
namespace fs = std::filesystem;

namespace {

const std::string sound = R"({
  "pair": "call", "date": "2021-01-26", "frame": {},
  "accounts": {
    "a": {"party": "white-house", "original": "en", "files": {"en": "../wh.en.txt", "ar": "wh.ar.txt"}},
    "b": {"party": "kremlin", "original": "ru", "files": {"ru": "k.ru.txt"}}
  },
  "topics": [
    {"topic": "treaty", "side": "both", "optional": false, "mentions": [
      {"side": "a", "act": "agreed", "who": "both", "spans": {"en": "New START", "ar": "ستارت"}},
      {"side": "b", "spans": {"ru": "СНВ-3"}}]},
    {"topic": "tree", "side": "b", "mentions": [{"side": "b", "spans": {"ru": "ёлка"}}]}
  ],
  "facts": [{"topic": "treaty", "side": "b", "kind": "duration", "value": "P5Y", "spans": {"ru": "на 5 лет"}}]
})";

const std::string sound_article = R"({
  "article": "call.en.txt", "lang": "en",
  "sentences": [
    {"sentence": "They agreed.", "start": 0, "account": "joint:kremlin+white-house", "event": "main"},
    {"sentence": "It snowed.", "account": "narrator", "alt": ["kremlin"], "event": "none"}
  ]
})";

std::string with(const std::string& part, const std::string& instead) {
  std::string json = sound;
  const std::size_t at = json.find(part);
  REQUIRE(at != std::string::npos);
  return json.replace(at, part.size(), instead);
}

// A folder that is gone after the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("diptych-gold-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string add(const std::string& file, const std::string& text = sound) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << text;
    return (path_ / file).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a gold file is read with its files beside it") {
  const auto gold = parse_gold(sound, "gold/call.json");
  REQUIRE(gold);
  CHECK(gold->path == "gold/call.json");
  CHECK(gold->pair == "call");
  CHECK(gold->accounts[0].party == "white-house");
  CHECK(gold->accounts[0].original == "en");
  CHECK(gold->accounts[0].files == std::map<std::string, std::string>{{"ar", "gold/wh.ar.txt"}, {"en", "wh.en.txt"}});
  CHECK(gold->accounts[1].files == std::map<std::string, std::string>{{"ru", "gold/k.ru.txt"}});
  REQUIRE(gold->topics.size() == 2);
  CHECK(gold->topics[0].sides == Sides::both);
  CHECK(gold->topics[0].mentions[0].words.at("ar") == "ستارت");
  CHECK(gold->topics[1].sides == Sides::b);
  CHECK_FALSE(gold->topics[1].optional);
  CHECK(gold->topics[1].mentions[0].side == 1);
  CHECK(gold->topics[0].mentions[0].act == "agreed");
  CHECK(gold->topics[0].mentions[0].who == "both");
  CHECK_FALSE(gold->topics[0].mentions[1].act);
  REQUIRE(gold->facts.size() == 1);
  CHECK(gold->facts[0].side == 1);
  CHECK(gold->facts[0].value == "P5Y");
}

TEST_CASE("the gold of an article is read with its text beside it") {
  const auto gold = parse_gold_article(sound_article, "gold/call.en.json");
  REQUIRE(gold);
  CHECK(gold->article == "gold/call.en.txt");
  CHECK(gold->language == "en");
  REQUIRE(gold->sentences.size() == 2);
  CHECK(gold->sentences[0].start == 0);
  CHECK(gold->sentences[0].accounts == std::vector<std::string>{"joint:kremlin+white-house"});
  CHECK_FALSE(gold->sentences[1].start);
  CHECK(gold->sentences[1].accounts == std::vector<std::string>{"narrator", "kremlin"});
  CHECK(gold->sentences[1].event == "none");
}

TEST_CASE("a malformed gold of an article is refused with the place of its mistake") {
  const auto refusal = [](const std::string& part, const std::string& instead) {
    std::string json = sound_article;
    json.replace(json.find(part), part.size(), instead);
    const auto gold = parse_gold_article(json, "g.json");
    REQUIRE_FALSE(gold);
    return to_string(gold.error());
  };
  const std::string hint = "; see docs/evaluation.md for the format of gold files";
  CHECK(refusal("\"lang\"", "\"l\"") == "g.json: has no \"lang\"" + hint);
  CHECK(refusal("0,", "-1,") == "g.json: sentences[0].start: is no whole number from 0" + hint);
  CHECK(refusal("[\"kremlin\"]", "7") == "g.json: sentences[1].alt: is no list" + hint);
  CHECK(refusal("\"none\"", "\"\"") == "g.json: sentences[1].event: is empty" + hint);
}

TEST_CASE("a gold file is of an article when it has sentences, else of a pair") {
  const Folder folder;
  const auto article = read_gold(folder.add("article.json", sound_article));
  REQUIRE(article);
  CHECK(std::holds_alternative<GoldArticle>(*article));
  const auto pair = read_gold(folder.add("pair.json"));
  REQUIRE(pair);
  CHECK(std::holds_alternative<Gold>(*pair));
}

TEST_CASE("a malformed gold file is refused with the place of its mistake") {
  struct Case {
    std::string json;
    std::string refusal;
  };
  const std::vector<Case> cases{
      {"[]", "g.json: is no object"},
      {"{}", "g.json: has no \"pair\""},
      {with("\"call\"", "7"), "g.json: pair: is no text"},
      {with("\"call\"", "\" \\n\""), "g.json: pair: is empty"},
      {with("\"accounts\"", "\"sides\""), "g.json: has no \"accounts\""},
      {with("\"b\": {\"party\"", "\"c\": {\"party\""), "g.json: accounts: has no \"b\""},
      {with("\"original\": \"ru\"", "\"original\": \"en\""),
       "g.json: accounts.b: has no file in its original language, \"en\""},
      {with("{\"ru\": \"k.ru.txt\"}", "{}"), "g.json: accounts.b.files: has no language"},
      {with("\"k.ru.txt\"", "null"), "g.json: accounts.b.files.ru: is no text"},
      {with("\"topics\": [", "\"topics\": [], \"old\": ["), "g.json: topics: is no list with items"},
      {with("{\"topic\": \"tree\"", "7, {\"topic\": \"tree\""), "g.json: topics[1]: is no object"},
      {with("\"topic\": \"tree\", ", ""), "g.json: topics[1]: has no \"topic\""},
      {with("\"side\": \"both\"", "\"side\": \"c\""), "g.json: topics[0].side: \"c\" is none of a, b, both"},
      {with("\"optional\": false", "\"optional\": 0"), "g.json: topics[0].optional: is neither true nor false"},
      {with("\"side\": \"both\"", "\"side\": \"a\""), "g.json: topics[0]: is told by a, but its mentions are of both"},
      {with("{\"topic\": \"tree\", \"side\": \"b\"", "{\"topic\": \"tree\", \"side\": \"both\""),
       "g.json: topics[1]: is told by both, but its mentions are of b"},
      {with("{\"side\": \"b\", \"spans\": {\"ru\": \"ёлка\"}}", "{\"side\": \"both\", \"spans\": {\"ru\": \"ёлка\"}}"),
       "g.json: topics[1].mentions[0]: a mention stands on one side, a or b"},
      {with(", \"ar\": \"ستارت\"", ""), "g.json: topics[0].mentions[0]: has no words in \"ar\", as its account has"},
      {with("\"ёлка\"", "\"\""), "g.json: topics[1].mentions[0].spans.ru: is empty"},
      {with("\"agreed\"", "7"), "g.json: topics[0].mentions[0].act: is no text"},
      {with("\"who\": \"both\"", "\"who\": \"c\""),
       "g.json: topics[0].mentions[0].who: \"c\" is none of a, b, both, other"},
      {with("\"value\": \"P5Y\", ", ""), "g.json: facts[0]: has no \"value\""},
      {with("\"side\": \"b\", \"kind\"", "\"side\": \"both\", \"kind\""),
       "g.json: facts[0]: a fact stands on one side, a or b"},
  };
  for (const auto& [json, refusal] : cases) {
    const auto gold = parse_gold(json, "g.json");
    REQUIRE_FALSE(gold);
    CHECK(gold.error().code == ExitCode::input_refused);
    CHECK(to_string(gold.error()) == refusal + "; see docs/evaluation.md for the format of gold files");
  }
}

TEST_CASE("what is no JSON is refused with line and column") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "g.json:1:1"},
      {"{\n  \"pair\": call\n}", "g.json:2:11"},
      {"{\n  \"pair\": \"call\"\n", "g.json:3:1"},
      {"{} x", "g.json:1:4"},
  };
  for (const auto& [json, where] : cases) {
    INFO(json);
    const auto gold = parse_gold(json, "g.json");
    REQUIRE_FALSE(gold);
    CHECK(gold.error().where == where);
    CHECK(gold.error().what.starts_with("is no JSON: "));
  }
}

TEST_CASE("a folder stands for the gold.json or else the JSON files of each folder below it") {
  const Folder folder;
  const std::string second = folder.add("pairs/b.json");
  const std::string first = folder.add("pairs/a.json");
  static_cast<void>(folder.add("pairs/floor.txt", "0.5"));
  using Files = std::vector<std::string>;
  CHECK(find_gold({folder.path()}).value() == Files{first, second});
  CHECK(find_gold({second, folder.path(), first}).value() == Files{second, first});
  const std::string named = folder.add("pairs/one/gold.json");
  static_cast<void>(folder.add("pairs/one/result.json"));
  CHECK(find_gold({folder.path()}).value() == Files{first, second, named});
}

TEST_CASE("a missing gold file, and a folder without, are refused with a hint") {
  const Folder folder;
  for (const std::string& path : {folder.path(), folder.path() + "/none", folder.path() + "/none.json"}) {
    const auto found = find_gold({path});
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ExitCode::input_refused);
    CHECK(found.error().where == path);
    CHECK_FALSE(found.error().hint.empty());
  }
  CHECK(read_gold(folder.add("call.json")));
  CHECK_FALSE(read_gold(folder.path() + "/none.json"));
}
