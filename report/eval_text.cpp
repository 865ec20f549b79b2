#include "report/eval_text.h"

#include "report/terminal.h"

#include <algorithm>
#include <cmath>

namespace diptych {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t indent_item = 4;
constexpr std::size_t indent_words = 6;
constexpr std::size_t first_column = 16;

// "0.667"
std::string three_decimals(double figure) {
  const auto thousandths = static_cast<unsigned>(std::lround(figure * 1000));
  const std::string digits = std::to_string(1000 + thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + digits.substr(1);
}

std::string left(std::string text, std::size_t columns) {
  const std::size_t width = display_width(text);
  if (width < columns) text.append(columns - width, ' ');
  return text;
}

std::string right(const std::string& text, std::size_t columns) {
  return std::string(columns - std::min(columns, display_width(text)), ' ') + text;
}

std::string counts(std::size_t part, std::size_t whole) {
  return right(std::to_string(part), 6) + left(" of " + std::to_string(whole), 10);
}

// A share of nothing is shown as none.
std::string share(double figure, std::size_t whole) { return right(whole == 0 ? "-" : three_decimals(figure), 8); }

std::string in_quotes(std::string_view words) { return "“" + visible(words) + "”"; }

std::string name_of(const LanguagePair& languages) {
  return visible(languages.first) + "–" + visible(languages.second);
}

std::string plural(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

class Renderer {
 public:
  Renderer(const std::vector<Evaluated>& evaluated, const EvalTextOptions& options)
      : evaluated_(evaluated), options_(options), width_(std::max(options.width, narrowest)) {}

  std::string run() {
    if (!options_.summary) pairs();
    totals();
    return std::move(out_);
  }

 private:
  void line(const std::string& text = "") {
    const std::size_t end = text.find_last_not_of(' ');
    out_ += end == std::string::npos ? "" : text.substr(0, end + 1);
    out_ += '\n';
  }

  void wrapped(const std::string& text, std::size_t indent) {
    for (const auto& one : wrap(text, width_ - indent)) line(std::string(indent, ' ') + isolated(one));
  }

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
    line("  " + left("origin", first_column) + left("  topics told", 16) + left("  rows right", 16) +
         right("precis.", 16));
    for (std::size_t i = 0; i < totals.origins.size(); ++i) {
      const OriginTally& tally = totals.origins.at(i);
      const Tally as_rows{0, 0, 0, tally.rows, tally.right};
      line("  " + left(name(static_cast<Origin>(i)), first_column) + counts(tally.recalled, totals.overall.topics) +
           counts(tally.right, tally.rows) + std::string(8, ' ') + share(precision(as_rows), tally.rows));
    }
  }

  const std::vector<Evaluated>& evaluated_;
  const EvalTextOptions& options_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string render_eval_text(const std::vector<Evaluated>& evaluated, const EvalTextOptions& options) {
  return Renderer(evaluated, options).run();
}

}  // namespace diptych
