#include "core/text/utf8.h"
#include "report/json.h"
#include "report/text.h"
#include "tests/support/catch.h"
#include "tests/support/comparing.h"
#include "tests/support/fixture_accounts.h"
#include "tests/support/places.h"
#include "tests/support/random_text.h"
#include "tests/support/scratch.h"

#include <boost/json.hpp>

#include <filesystem>
#include <map>
#include <set>

// What the JSON of every comparison promises, checked from outside: over all fixtures and over random accounts.

using namespace diptych;
using namespace diptych::test;
namespace json = boost::json;

namespace {

// Documents by id ("d1"), as code points.
using Texts = std::map<std::string, std::u32string>;

std::u32string code_points(const std::string& text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
  return points;
}

std::string utf8(const std::u32string& points) {
  std::string text;
  for (const char32_t c : points) append_code_point(text, c);
  return text;
}

Texts texts_of(const Comparison& comparison) {
  Texts texts;
  for (std::size_t i = 0; i < comparison.documents.size(); ++i)
    texts["d" + std::to_string(i + 1)] = code_points(comparison.documents[i].source.text);
  return texts;
}

// Looks at every object with start, end and quote, at any depth. One without a document of its own stands in the
// document of the object around it. Returns how many there were.
std::size_t check_quotes(const json::value& value, const Texts& texts, std::string document = "") {
  std::size_t checked = 0;
  if (const auto* list = value.if_array())
    for (const auto& item : *list) checked += check_quotes(item, texts, document);
  if (const auto* object = value.if_object()) {
    if (const auto* own = object->if_contains("document")) document = own->as_string();
    if (object->contains("quote")) {
      const auto start = object->at("start").to_number<std::size_t>();
      const auto end = object->at("end").to_number<std::size_t>();
      REQUIRE(start <= end);
      REQUIRE(utf8(texts.at(document).substr(start, end - start)) == std::string(object->at("quote").as_string()));
      ++checked;
    }
    for (const auto& member : *object) checked += check_quotes(member.value(), texts, document);
  }
  return checked;
}

void check_ledger(const json::object& result, const Texts& texts) {
  std::map<std::string, std::size_t> covered;
  for (const json::value& entry : result.at("ledger").as_array()) {
    std::size_t& end = covered[std::string(entry.at("document").as_string())];
    REQUIRE(entry.at("start").to_number<std::size_t>() == end);
    REQUIRE(entry.at("end").to_number<std::size_t>() > end);
    end = entry.at("end").to_number<std::size_t>();
    // What an article tells of another event is cut into statements too, which are not compared.
    if (entry.at("kind").as_string() == "statement") REQUIRE_FALSE(entry.at("statement").is_null());
    if (entry.at("kind").as_string() == "furniture") REQUIRE(entry.at("statement").is_null());
  }
  for (const auto& [document, text] : texts) REQUIRE(covered[document] == text.size());
}

void check_topics(const json::object& result) {
  // The frame has a row for each account that is compared; what an article tells aside has none.
  const std::size_t accounts = result.at("frame").as_array().size();
  std::set<std::string> seen;
  for (const json::value& topic : result.at("topics").as_array()) {
    REQUIRE(seen.insert(std::string(topic.at("id").as_string())).second);
    std::set<std::string> told;
    for (const json::value& mention : topic.at("mentions").as_array())
      told.insert(std::string(mention.at("account").as_string()));
    std::set<std::string> listed;
    for (const json::value& account : topic.at("accounts").as_array()) listed.insert(std::string(account.as_string()));
    REQUIRE(told == listed);
    const std::string status(topic.at("status").as_string());
    REQUIRE(status == (told.size() == accounts ? "shared" : told.size() == 1 ? "only" : "partial"));
  }
}

void check_result(const Comparison& comparison) {
  const std::string rendered = render_json(comparison);
  const json::object result = json::parse(rendered).as_object();
  const Texts texts = texts_of(comparison);
  const std::size_t quotes = check_quotes(result, texts);
  REQUIRE(quotes >= result.at("statements").as_array().size());
  check_ledger(result, texts);
  check_topics(result);
}

// What a result says, without the order of its accounts: ids of accounts, documents and statements give way to the
// places they stand for, and lists to sorted ones. Explanations name the accounts in their order and are left out,
// and so are the names of topics from outside the catalogue, which are the first account's words.
class Mirrored {
 public:
  explicit Mirrored(const json::object& result) {
    for (const json::value& account : result.at("accounts").as_array())
      places_[std::string(account.at("id").as_string())] = account.at("path").as_string();
    for (const json::value& document : result.at("documents").as_array())
      places_[std::string(document.at("id").as_string())] = document.at("path").as_string();
    for (const json::value& statement : result.at("statements").as_array())
      places_[std::string(statement.at("id").as_string())] =
          places_.at(std::string(statement.at("document").as_string())) + " " + json::serialize(statement.at("start"));
  }

  [[nodiscard]] std::string operator()(const json::value& value, std::string_view key = "") const {
    if (const auto* list = value.if_array()) {
      std::vector<std::string> items;
      for (const auto& item : *list) items.push_back((*this)(item, key));
      std::sort(items.begin(), items.end());
      std::string out = "[";
      for (const auto& item : items) out += "\n" + item;
      return out + "]";
    }
    if (const auto* object = value.if_object()) {
      std::vector<std::string> members;
      const auto* origin = object->if_contains("origin");
      const bool catalogued = origin == nullptr || *origin == "catalogue";
      for (const auto& member : *object)
        if (member.key() != "explanation" && (catalogued || member.key() != "label"))
          members.push_back(std::string(member.key()) + "=" + (*this)(member.value(), member.key()));
      std::sort(members.begin(), members.end());
      std::string out = "{";
      for (const auto& member : members) out += member + ",";
      return out + "}";
    }
    static const std::set<std::string_view> ids = {"account", "accounts", "document", "statement", "statements"};
    if (value.is_string() && ids.contains(key))
      if (const auto place = places_.find(std::string(value.as_string())); place != places_.end()) return place->second;
    return json::serialize(value);
  }

 private:
  std::map<std::string, std::string> places_;
};

void check_mirror(const std::vector<Told>& accounts, const Comparison& comparison) {
  const std::vector<Told> swapped(accounts.rbegin(), accounts.rend());
  const json::object one = json::parse(render_json(comparison)).as_object();
  const json::object other = json::parse(render_json(compared(swapped))).as_object();
  const Mirrored first(one);
  const Mirrored second(other);
  for (const char* list : {"topics", "differences", "alignments", "frame", "events", "ledger"}) {
    INFO(list);
    REQUIRE(first(one.at(list)) == second(other.at(list)));
  }
}

void check_same_twice(const std::vector<Told>& accounts, const Comparison& comparison) {
  const Comparison again = compared(accounts);
  REQUIRE(render_json(comparison) == render_json(again));
  REQUIRE(render_text(comparison, embedded(), {}) == render_text(again, embedded(), {}));
}

Told told_in(const std::string& path) { return {contents(path), path, {}}; }

// Every combination of one version of each party's account, two parties a call.
template <class F>
void for_each_pair(F check) {
  std::size_t pairs = 0;
  for (const auto& [call, parties] : fixture_calls()) {
    REQUIRE(parties.size() == 2);
    for (const auto& left : parties.begin()->second)
      for (const auto& right : parties.rbegin()->second) {
        INFO(left << "\n" << right);
        check({told_in(left), told_in(right)});
        ++pairs;
      }
  }
  REQUIRE(pairs >= 60);
}

std::vector<Told> random_accounts(RandomText& texts) {
  static const std::vector<std::string> languages = {"en", "ru", "ar", "xx"};
  static const std::vector<std::size_t> counts = {2, 2, 2, 3, 4};
  static const std::vector<std::string> parties = {"white-house", "kremlin", "elysee", "saudi-royal-court"};
  std::vector<Told> accounts;
  const std::size_t count = texts.pick(counts);
  while (accounts.size() < count) {
    Told told{texts.next(), parties[accounts.size()] + ".txt", {}};
    told.overrides.language = texts.pick(languages);
    told.overrides.party = parties[accounts.size()];
    // Some hold headlines and the like only and are refused.
    Document document = document_of(told.text, told.path);
    if (read_account(document, {0}, {0}, {0}, told.overrides, embedded())) accounts.push_back(std::move(told));
  }
  return accounts;
}

template <class F>
void for_each_random(std::uint32_t seed, int rounds, F check) {
  RandomText texts(seed);
  for (int round = 0; round < rounds; ++round) {
    const std::vector<Told> accounts = random_accounts(texts);
    std::string all;
    for (const auto& account : accounts) all += *account.overrides.language + ": " + account.text + "\n----\n";
    INFO(all);
    check(accounts);
  }
}

void check_whole(const std::vector<Told>& accounts) { check_result(compared(accounts)); }
void check_twice(const std::vector<Told>& accounts) { check_same_twice(accounts, compared(accounts)); }
void check_swapped(const std::vector<Told>& accounts) { check_mirror(accounts, compared(accounts)); }

}  // namespace

TEST_CASE("JSON of every fixture pair: quotes stand at their offsets, the ledger is whole, topics say who tells them") {
  for_each_pair(check_whole);
}

TEST_CASE("JSON of every page and of every odd input that is read keeps the same promises") {
  const std::string account = told_in(fixture_accounts().front()).text;
  std::size_t read = 0;
  for (const char* folder : {"/fixtures/pages", "/fixtures/malformed"})
    for (const auto& entry : std::filesystem::directory_iterator(source_folder() + folder)) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("y_") && !name.ends_with(".html")) continue;
      auto document = read_document(entry.path().string(), {});
      if (!document) continue;
      INFO(name);
      check_result(compared_documents({std::move(*document), document_of(account)}, {{}, {}}));
      ++read;
    }
  CHECK(read >= 30);
}

TEST_CASE("every fixture pair gives the same bytes twice") { for_each_pair(check_twice); }

TEST_CASE("every fixture pair swapped gives the same rows with the accounts exchanged") {
  for_each_pair(check_swapped);
}

TEST_CASE("JSON of random accounts: quotes stand at their offsets, the ledger is whole, topics say who tells them") {
  for_each_random(1, 250, check_whole);
}

TEST_CASE("random accounts give the same bytes twice") { for_each_random(2, 150, check_twice); }

TEST_CASE("random accounts in reverse give the same rows with the accounts exchanged") {
  for_each_random(3, 250, check_swapped);
}
