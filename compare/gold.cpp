#include "compare/gold.h"

#include "compare/gold_node.h"

#include <algorithm>
#include <filesystem>

namespace diptych {
namespace {

namespace fs = std::filesystem;

// One of the sides a, b, both.
Result<Sides> sides_of(const GoldNode& node, std::string_view key) {
  const auto side = node.text(key);
  if (!side) return side.error();
  for (const Sides one : {Sides::a, Sides::b, Sides::both})
    if (*side == name(one)) return one;
  return node.at(key)->wrong("\"" + *side + "\" is none of a, b, both");
}

Result<Side> one_side_of(const GoldNode& node, const char* what) {
  const auto sides = sides_of(node, "side");
  if (!sides) return sides.error();
  if (*sides == Sides::both) return node.wrong(std::string("a ") + what + " stands on one side, a or b");
  return *sides == Sides::a ? Side{0} : Side{1};
}

// Words in every language the account has.
Result<std::map<std::string, std::string>> words_of(const GoldNode& node, const GoldAccount& account) {
  auto words = node.texts("spans");
  if (!words) return words.error();
  for (const auto& [language, file] : account.files)
    if (!words->contains(language)) return node.wrong("has no words in \"" + language + "\", as its account has");
  return words;
}

Result<GoldAccount> account_of(const GoldNode& accounts, Side side, const fs::path& folder) {
  const auto node = accounts.at(name(as_sides(side)));
  if (!node) return node.error();
  auto party = node->text("party");
  if (!party) return party.error();
  auto original = node->text("original");
  if (!original) return original.error();
  auto files = node->texts("files");
  if (!files) return files.error();
  if (!files->contains(*original)) return node->wrong("has no file in its original language, \"" + *original + "\"");
  for (auto& [language, file] : *files) file = (folder / file).lexically_normal().string();
  return GoldAccount{std::move(*party), std::move(*original), std::move(*files)};
}

Result<GoldMention> mention_of(const GoldNode& node, const std::array<GoldAccount, 2>& accounts) {
  const auto side = one_side_of(node, "mention");
  if (!side) return side.error();
  auto words = words_of(node, accounts.at(*side));
  if (!words) return words.error();
  auto act = node.text_if_any("act");
  if (!act) return act.error();
  auto who = node.text_if_any("who");
  if (!who) return who.error();
  static constexpr std::array<std::string_view, 4> actors{"a", "b", "both", "other"};
  if (*who && std::find(actors.begin(), actors.end(), **who) == actors.end())
    return node.at("who")->wrong("\"" + **who + "\" is none of a, b, both, other");
  return GoldMention{*side, std::move(*words), std::move(*act), std::move(*who)};
}

Result<GoldFact> fact_of(const GoldNode& node, const std::array<GoldAccount, 2>& accounts) {
  GoldFact fact;
  for (const auto& [key, field] : {std::pair{"topic", &fact.topic}, {"kind", &fact.kind}, {"value", &fact.value}}) {
    auto text = node.text(key);
    if (!text) return text.error();
    *field = std::move(*text);
  }
  const auto side = one_side_of(node, "fact");
  if (!side) return side.error();
  fact.side = *side;
  auto words = words_of(node, accounts.at(fact.side));
  if (!words) return words.error();
  fact.words = std::move(*words);
  return fact;
}

Result<GoldTopic> topic_of(const GoldNode& node, const std::array<GoldAccount, 2>& accounts) {
  auto name_of_topic = node.text("topic");
  if (!name_of_topic) return name_of_topic.error();
  const auto sides = sides_of(node, "side");
  if (!sides) return sides.error();
  const auto optional = node.flag_or_false("optional");
  if (!optional) return optional.error();
  const auto mentions = node.items("mentions");
  if (!mentions) return mentions.error();

  GoldTopic topic{std::move(*name_of_topic), *sides, *optional, {}};
  Sides told = Sides::none;
  for (const auto& one : *mentions) {
    auto mention = mention_of(one, accounts);
    if (!mention) return mention.error();
    told = told | as_sides(mention->side);
    topic.mentions.push_back(std::move(*mention));
  }
  if (told != topic.sides)
    return node.wrong(std::string("is told by ") + name(topic.sides) + ", but its mentions are of " + name(told));
  return topic;
}

}  // namespace

const char* name(Sides sides) {
  static constexpr std::array names{"none", "a", "b", "both"};
  return names[static_cast<std::size_t>(sides)];
}

Result<Gold> parse_gold(std::string_view text, const std::string& path) {
  const auto parsed = parse_gold_json(text, path);
  if (!parsed) return parsed.error();
  const GoldNode root(*parsed, path);
  Gold gold;
  gold.path = path;
  auto pair = root.text("pair");
  if (!pair) return pair.error();
  gold.pair = std::move(*pair);

  const auto accounts = root.at("accounts");
  if (!accounts) return accounts.error();
  for (const Side side : {Side{0}, Side{1}}) {
    auto account = account_of(*accounts, side, fs::path(path).parent_path());
    if (!account) return account.error();
    gold.accounts.at(side) = std::move(*account);
  }
  const auto topics = root.items("topics");
  if (!topics) return topics.error();
  for (const auto& node : *topics) {
    auto topic = topic_of(node, gold.accounts);
    if (!topic) return topic.error();
    gold.topics.push_back(std::move(*topic));
  }
  const auto facts = root.items_if_any("facts");
  if (!facts) return facts.error();
  for (const auto& node : *facts) {
    auto fact = fact_of(node, gold.accounts);
    if (!fact) return fact.error();
    gold.facts.push_back(std::move(*fact));
  }
  return gold;
}

}  // namespace diptych
