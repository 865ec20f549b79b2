#include "compare/evaluate_article.h"

#include "compare/quote_finder.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

namespace diptych {
namespace {

constexpr std::string_view joint_prefix = "joint:";
constexpr std::string_view other_prefix = "other";

std::uint32_t characters(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();)
    if (u_isUWhiteSpace(static_cast<UChar32>(next_code_point(text, at))) == 0) ++count;
  return count;
}

// Finds the gold's sentences one behind the other.
class SentencePlaces {
 public:
  explicit SentencePlaces(std::string_view text) : text_(text), finder_(text), map_(text) {}

  // The place nearest to where the gold says, else the next behind the sentence before.
  std::optional<ByteSpan> next(const GoldSentence& sentence) {
    const auto places = finder_.find(sentence.words);
    const auto distance = [&](ByteSpan place) {
      const auto start = static_cast<std::int64_t>(map_.offset(place.begin));
      return std::abs(start - static_cast<std::int64_t>(*sentence.start));
    };
    auto best = places.end();
    if (sentence.start)
      best = std::min_element(places.begin(), places.end(),
                              [&](ByteSpan x, ByteSpan y) { return distance(x) < distance(y); });
    else
      best = std::find_if(places.begin(), places.end(), [&](ByteSpan place) { return place.begin >= from_; });
    if (best == places.end()) return std::nullopt;
    from_ = best->end;
    return *best;
  }

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  QuoteFinder finder_;
  CodePointMap map_;
  std::uint32_t from_ = 0;
};

// What most characters of a stretch of the document are.
struct Holder {
  std::string account;  // party id, "other", "narrator"
  bool main = false;
  std::string rule;
};

class Ledger {
 public:
  explicit Ledger(const Comparison& comparison) : comparison_(comparison) {}

  [[nodiscard]] Holder holder(ByteSpan span) const {
    const std::string_view text = comparison_.documents.front().source.text;
    std::vector<std::pair<std::string, std::uint32_t>> accounts;
    std::uint32_t main = 0;
    std::uint32_t all = 0;
    Holder holder;
    std::uint32_t longest = 0;
    for (const auto& entry : comparison_.ledger) {
      if (!entry.span.overlaps(span)) continue;
      const ByteSpan part{std::max(entry.span.begin, span.begin), std::min(entry.span.end, span.end)};
      const std::uint32_t size = characters(part.of(text));
      all += size;
      if (is_main(entry)) main += size;
      if (size > longest) {
        longest = size;
        holder.rule = rule_of(entry);
      }
      const std::string account = account_of(entry);
      const auto known =
          std::find_if(accounts.begin(), accounts.end(), [&](const auto& one) { return one.first == account; });
      if (known == accounts.end())
        accounts.emplace_back(account, size);
      else
        known->second += size;
    }
    const auto most = std::max_element(accounts.begin(), accounts.end(),
                                       [](const auto& x, const auto& y) { return x.second < y.second; });
    holder.account = most == accounts.end() ? "narrator" : most->first;
    holder.main = main * 2 > all;
    return holder;
  }

 private:
  [[nodiscard]] const Statement* statement_of(const LedgerEntry& entry) const {
    return entry.statement ? &statement_at(comparison_, *entry.statement) : nullptr;
  }

  [[nodiscard]] std::string account_of(const LedgerEntry& entry) const {
    if (entry.kind == LedgerKind::narrator || entry.kind == LedgerKind::furniture) return "narrator";
    std::optional<AccountIndex> account = entry.account;
    if (const Statement* statement = statement_of(entry); !account && statement != nullptr)
      account = statement->account;
    if (!account) return "narrator";
    const Account& told_by = account_at(comparison_, *account);
    return told_by.party_known ? told_by.party : std::string(other_prefix);
  }

  [[nodiscard]] bool is_main(const LedgerEntry& entry) const {
    return entry.kind != LedgerKind::other_event && entry.event == EventIndex{0};
  }

  [[nodiscard]] std::string rule_of(const LedgerEntry& entry) const {
    const Statement* statement = statement_of(entry);
    if (statement != nullptr && statement->attribution) return statement->attribution->rule;
    if (entry.attribution) return entry.attribution->rule;
    return name(entry.kind);
  }

  const Comparison& comparison_;
};

bool names(const std::string& gold, const std::string& holder) {
  if (gold == "furniture") return holder == "narrator";
  if (gold.starts_with(other_prefix)) return holder == other_prefix;
  if (!gold.starts_with(joint_prefix)) return gold == holder;
  for (std::size_t at = joint_prefix.size(); at <= gold.size();) {
    const std::size_t end = std::min(gold.find('+', at), gold.size());
    if (gold.substr(at, end - at) == holder) return true;
    at = end + 1;
  }
  return false;
}

bool is_of_a_party(const std::string& account) {
  return account != "narrator" && account != "furniture" && !account.starts_with(other_prefix);
}

void score_sentence(const GoldSentence& sentence, const Holder& holder, ArticleScore& score) {
  ++score.sentences;
  const bool right = std::any_of(sentence.accounts.begin(), sentence.accounts.end(),
                                 [&](const std::string& account) { return names(account, holder.account); });
  if (right) ++score.right;
  bool placed = true;
  if (is_of_a_party(sentence.accounts.front())) {
    ++score.told;
    placed = (sentence.event == "main") == holder.main;
    if (placed) ++score.placed;
  }
  if (right && placed) return;
  std::string wanted = sentence.accounts.front();
  std::string got = holder.account;
  if (!placed) {
    wanted += ", event " + sentence.event;
    got += holder.main ? ", event main" : ", not the main event";
  }
  score.wrong.push_back({sentence.words, std::move(wanted), std::move(got), holder.rule});
}

}  // namespace

ArticleScore& ArticleScore::operator+=(const ArticleScore& other) {
  sentences += other.sentences;
  right += other.right;
  told += other.told;
  placed += other.placed;
  return *this;
}

Result<ArticleScore> evaluate_article(const GoldArticle& gold, const Comparison& comparison) {
  if (comparison.documents.size() != 1)
    return Diagnostic{ExitCode::input_refused, gold.path, "is about one article", ""};
  SentencePlaces places(comparison.documents.front().source.text);
  const Ledger ledger(comparison);
  ArticleScore score;
  for (const auto& sentence : gold.sentences) {
    const auto place = places.next(sentence);
    if (!place)
      return Diagnostic{ExitCode::input_refused, gold.path,
                        "\"" + sentence.words + "\" does not stand in " + gold.article,
                        "quote the article word by word, in its order"};
    score_sentence(sentence, ledger.holder(*place), score);
  }
  return score;
}

}  // namespace diptych
