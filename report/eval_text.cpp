#include "report/eval_text.h"

#include "report/columns.h"
#include "report/eval_text_telling.h"
#include "report/terminal.h"

#include <algorithm>

namespace diptych {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t indent_item = 4;
constexpr std::size_t indent_words = 6;
std::string name_of(const LanguagePair& languages) {
  return visible(languages.first) + "–" + visible(languages.second);
}

class Renderer {
 public:
  Renderer(const Evaluation& evaluation, const EvalTextOptions& options)
      : evaluation_(evaluation),
        evaluated_(evaluation.pairs),
        options_(options),
        width_(std::max(options.width, narrowest)) {}

  std::string run() {
    if (!options_.summary) pairs();
    if (!evaluated_.empty()) totals();
    const std::string articles = articles_text(evaluation_, !options_.summary, options_.verbose, width_);
    if (!articles.empty() && !out_.empty()) line();
    return out_ + articles;
  }

 private:
  void line(const std::string& text = "") { out_ += line_of(text); }
  void wrapped(const std::string& text, std::size_t indent) { out_ += wrapped_lines(text, indent, width_); }

  void columns(const std::string& first) {
    line("  " + left(first, first_column) + left("  topics told", 16) + left("  rows right", 16) + right("recall", 8) +
         right("precis.", 8) + right("F1", 8) + right("found", 8));
  }

  void figures(const std::string& first, const Tally& tally) {
    line("  " + left(first, first_column) + counts(tally.recalled, tally.topics) + counts(tally.right, tally.rows) +
         share(recall(tally), tally.topics) + share(precision(tally), tally.rows) +
         share(f1(tally), tally.topics + tally.rows) + share(found_share(tally), tally.topics));
  }

  // Evaluations of one gold file stand together.
  void pairs() {
    for (std::size_t from = 0; from < evaluated_.size();) {
      std::size_t to = from;
      while (to < evaluated_.size() && evaluated_[to].gold == evaluated_[from].gold) ++to;
      line(visible(evaluated_[from].pair));
      columns("languages a–b");
      for (std::size_t i = from; i < to; ++i) figures(name_of(evaluated_[i].languages), evaluated_[i].score.tally);
      line();
      if (options_.verbose)
        for (std::size_t i = from; i < to; ++i) words_of(evaluated_[i]);
      from = to;
    }
  }

  void words_of(const Evaluated& one) {
    const std::string languages = name_of(one.languages);
    if (!one.score.misses.empty()) {
      line("  " + languages + ": " + plural(one.score.misses.size(), "topic missed", "topics missed"));
      for (const auto& miss : one.score.misses) missed(miss);
      line();
    }
    if (!one.score.wrong.empty()) {
      line("  " + languages + ": " + plural(one.score.wrong.size(), "wrong row", "wrong rows"));
      for (const auto& row : one.score.wrong) wrong(row);
      line();
    }
    out_ += slips_of(one, width_);
  }

  void quotes(const std::vector<SidedWords>& all) {
    for (const auto& words : all) {
      std::string text = std::string(name(as_sides(words.side))) + ": " + in_quotes(words.words);
      if (!words.statement.empty() && words.statement != words.words) text += " in " + in_quotes(words.statement);
      wrapped(text, indent_words);
    }
  }

  void missed(const Miss& miss) {
    wrapped(visible(miss.topic) + " [" + name(miss.sides) + "]", indent_item);
    quotes(miss.words);
    std::string rows;
    for (const auto& row : miss.rows)
      rows += (rows.empty() ? "" : ", ") + visible(row.id) + " [" + name(row.sides) + "]";
    wrapped(rows.empty() ? "no row is here" : "rows here: " + rows, indent_words);
  }

  void wrong(const WrongRow& row) {
    wrapped(visible(row.id) + " " + in_quotes(row.label) + " " + name(row.origin) + " [" + name(row.sides) + "]",
            indent_item);
    quotes(row.words);
    std::string met;
    for (const auto& one : row.met)
      met += (met.empty() ? "" : "; ") + visible(one.topic) + " [" + name(one.sides) + "] on " + name(one.on);
    wrapped(met.empty() ? "no gold topic is here" : "gold here: " + met, indent_words);
  }

  void totals() {
    const Totals totals = total(evaluated_);
    line(plural(evaluated_.size(), "comparison", "comparisons"));
    columns("languages a–b");
    for (const auto& [languages, tally] : totals.combinations) figures(name_of(languages), tally);
    figures("all", totals.overall);
    line();
    by_pair(totals);
    line("  " + left("origin", first_column) + left("  topics told", 16) + left("  rows right", 16) +
         right("precis.", 16));
    for (std::size_t i = 0; i < totals.origins.size(); ++i) {
      const OriginTally& tally = totals.origins.at(i);
      const Tally as_rows{0, 0, 0, tally.rows, tally.right};
      line("  " + left(name(static_cast<Origin>(i)), first_column) + counts(tally.recalled, totals.overall.topics) +
           counts(tally.right, tally.rows) + std::string(8, ' ') + share(precision(as_rows), tally.rows));
    }
    const std::string telling = telling_totals(totals.telling);
    if (!telling.empty()) out_ += "\n" + telling.substr(0, telling.size() - 1);
  }

  // A name may be wider than its column: then it stands on a line of its own.
  void by_pair(const Totals& totals) {
    if (totals.pairs.size() < 2) return;
    columns("pair");
    for (const auto& [pair, tally] : totals.pairs) {
      line("  " + visible(pair));
      figures("", tally);
    }
    line();
  }

  const Evaluation& evaluation_;
  const std::vector<Evaluated>& evaluated_;
  const EvalTextOptions& options_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_eval_text(const Evaluation& evaluation, const EvalTextOptions& options) {
  return Renderer(evaluation, options).run();
}

}  // namespace diptych
