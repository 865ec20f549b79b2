#include "compare/gold.h"
#include "compare/gold_node.h"

#include <filesystem>

namespace diptych {
namespace {

namespace fs = std::filesystem;

Result<GoldSentence> sentence_of(const GoldNode& node) {
  GoldSentence sentence;
  auto words = node.text("sentence");
  if (!words) return words.error();
  sentence.words = std::move(*words);
  auto start = node.count_if_any("start");
  if (!start) return start.error();
  sentence.start = *start;
  auto account = node.text("account");
  if (!account) return account.error();
  sentence.accounts.push_back(std::move(*account));
  const auto others = node.items_if_any("alt");
  if (!others) return others.error();
  for (const auto& other : *others) {
    auto also = other.text();
    if (!also) return also.error();
    sentence.accounts.push_back(std::move(*also));
  }
  auto event = node.text("event");
  if (!event) return event.error();
  sentence.event = std::move(*event);
  return sentence;
}

}  // namespace

Result<GoldArticle> parse_gold_article(std::string_view text, const std::string& path) {
  const auto parsed = parse_gold_json(text, path);
  if (!parsed) return parsed.error();
  const GoldNode root(*parsed, path);
  GoldArticle gold;
  gold.path = path;
  auto article = root.text("article");
  if (!article) return article.error();
  gold.article = (fs::path(path).parent_path() / *article).lexically_normal().string();
  auto language = root.text("lang");
  if (!language) return language.error();
  gold.language = std::move(*language);
  const auto sentences = root.items("sentences");
  if (!sentences) return sentences.error();
  for (const auto& node : *sentences) {
    auto sentence = sentence_of(node);
    if (!sentence) return sentence.error();
    gold.sentences.push_back(std::move(*sentence));
  }
  return gold;
}

}  // namespace diptych
