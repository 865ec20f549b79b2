#include "report/eval_text_telling.h"

#include "report/columns.h"
#include "report/terminal.h"

#include <filesystem>
#include <set>

namespace diptych {
namespace {

constexpr std::size_t indent_item = 4;
constexpr std::size_t indent_words = 6;
constexpr std::size_t class_column = 8;

std::string titles(const char* first, std::initializer_list<const char*> figures) {
  std::string line = "  " + left(first, first_column);
  bool counted = true;
  for (const char* title : figures) {
    counted = counted && title[0] == ' ';
    line += counted ? left(title, 16) : right(title, 8);
  }
  return line_of(line);
}

std::string confusion_line(const std::string& first, const Confusion& confusion, bool with_macro) {
  std::string line = "  " + left(first, first_column) + counts(confusion.right(), confusion.asked()) +
                     share(accuracy(confusion), confusion.asked());
  if (with_macro) line += share(macro_f1(confusion), confusion.asked());
  return line_of(line);
}

std::string confusions(const char* what, const std::map<std::string, Confusion>& by_language, bool with_macro) {
  if (by_language.empty()) return "";
  std::string out = with_macro ? titles(what, {"  right", "accur.", "macroF1"}) : titles(what, {"  right", "accur."});
  for (const auto& [language, confusion] : by_language) out += confusion_line(visible(language), confusion, with_macro);
  return out + confusion_line("all", overall(by_language), with_macro) + "\n";
}

std::string harvest_line(const std::string& first, const Harvest& harvest) {
  return line_of("  " + left(first, first_column) + counts(harvest.met, harvest.wanted) +
                 counts(harvest.right, harvest.told) + share(recall(harvest), harvest.wanted) +
                 share(precision(harvest), harvest.told) + share(f1(harvest), harvest.wanted + harvest.told));
}

template <class Key, class Name>
std::string harvests(const char* what, const std::map<Key, Harvest>& sums, Name name_of) {
  if (overall(sums).wanted == 0) return "";
  std::string out = titles(what, {"  met", "  right", "recall", "precis.", "F1"});
  for (const auto& [key, harvest] : sums) out += harvest_line(name_of(key), harvest);
  return out + harvest_line("all", overall(sums)) + "\n";
}

// Rows are what is wanted, columns what is got.
std::string matrix(const std::string& language, const Confusion& confusion) {
  std::set<std::string> wanted;
  std::set<std::string> all;
  for (const auto& [pair, count] : confusion.counts) {
    wanted.insert(pair.first);
    all.insert({pair.first, pair.second});
  }
  all.erase("none");
  std::vector<std::string> got(all.begin(), all.end());
  got.emplace_back("none");
  std::string out = line_of("  acts in " + language + ": wanted down, got across");
  std::string head(first_column, ' ');
  for (const auto& act : got) head += right(act, class_column);
  out += line_of("  " + head);
  for (const auto& row : wanted) {
    std::string line = left(row, first_column);
    for (const auto& act : got) {
      const auto found = confusion.counts.find({row, act});
      line += right(found == confusion.counts.end() ? "." : std::to_string(found->second), class_column);
    }
    out += line_of("  " + line);
  }
  return out + "\n";
}

std::string article_line(const std::string& first, const ArticleScore& score) {
  return line_of("  " + left(first, first_column) + counts(score.right, score.sentences) +
                 share(ratio(score.right, score.sentences), score.sentences) + "   " +
                 counts(score.placed, score.told) + share(ratio(score.placed, score.told), score.told));
}

std::string article_titles(const char* first) {
  return line_of("  " + left(first, first_column) + left("  account right", 16) + right("accur.", 8) + "   " +
                 left("  event right", 16) + right("accur.", 8));
}

}  // namespace

std::string telling_totals(const TellingTotals& totals) {
  std::string out = confusions("acts", totals.acts, true);
  for (const auto& [language, confusion] : totals.acts) out += matrix(visible(language), confusion);
  out += confusions("actors", totals.actors, false);
  out += harvests("facts", totals.facts, [](const std::string& language) { return visible(language); });
  out += harvests("alignments", totals.alignments, [](const LanguagePair& languages) {
    return visible(languages.first) + "–" + visible(languages.second);
  });
  return out;
}

std::string slips_of(const Evaluated& one, std::size_t width) {
  if (one.score.telling.slips.empty()) return "";
  std::string out = line_of("  " + visible(one.languages.first) + "–" + visible(one.languages.second) + ": " +
                            plural(one.score.telling.slips.size(), "thing told wrongly", "things told wrongly"));
  for (const auto& slip : one.score.telling.slips) {
    std::string head = slip.figure;
    if (!slip.wanted.empty()) head += ", wanted " + visible(slip.wanted);
    if (!slip.got.empty()) head += ", got " + visible(slip.got);
    if (!slip.topic.empty()) head += " [" + visible(slip.topic) + "]";
    out += wrapped_lines(head, indent_item, width);
    for (const auto& words : slip.words) {
      std::string text = std::string(name(as_sides(words.side))) + ": " + in_quotes(words.words);
      if (!words.statement.empty() && words.statement != words.words) text += " in " + in_quotes(words.statement);
      out += wrapped_lines(text, indent_words, width);
    }
  }
  return out + "\n";
}

std::string articles_text(const Evaluation& evaluation, bool each, bool wrong, std::size_t width) {
  if (evaluation.articles.empty()) return "";
  std::string out;
  for (const auto& article : evaluation.articles) {
    if (!each) break;
    out += line_of(visible(std::filesystem::path(article.gold).stem().string()));
    out += article_titles("language") + article_line(visible(article.language), article.score) + "\n";
    if (!wrong || article.score.wrong.empty()) continue;
    out += line_of("  " + plural(article.score.wrong.size(), "wrong sentence", "wrong sentences"));
    for (const auto& sentence : article.score.wrong) {
      out += wrapped_lines(
          "wanted " + visible(sentence.wanted) + ", got " + visible(sentence.got) + " (" + visible(sentence.rule) + ")",
          indent_item, width);
      out += wrapped_lines(in_quotes(sentence.words), indent_words, width);
    }
    out += "\n";
  }
  out += line_of(plural(evaluation.articles.size(), "article", "articles"));
  out += article_titles("language");
  const auto languages = articles_by_language(evaluation);
  for (const auto& [language, score] : languages) out += article_line(visible(language), score);
  return out + article_line("all", overall(languages));
}

}  // namespace diptych
