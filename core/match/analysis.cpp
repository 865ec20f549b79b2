#include "core/match/analysis.h"

#include "core/match/matcher.h"
#include "core/text/fold.h"
#include "core/text/symbol.h"
#include "core/text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <map>
#include <set>

namespace diptych {
namespace {

// Punctuation without white space joins more than it parts: "U.S.-Russia", "18:26", "and/or".
Border border_between(std::string_view gap) {
  Border border = Border::none;
  if (gap.find_first_of(" \n\t") == std::string_view::npos && gap.find("\u00A0") == std::string_view::npos &&
      gap.find_first_of("()[];") == std::string_view::npos)
    return border;
  for (std::size_t at = 0; at < gap.size();) {
    switch (next_code_point(gap, at)) {
      case U',':
      case 0x060C:  // Arabic comma
      case 0x3001:  // ideographic comma
      case 0x2013:
      case 0x2014:  // dashes; a hyphen joins
        border = std::max(border, Border::comma);
        break;
      case U';':
      case U':':
      case U'(':
      case U')':
      case U'[':
      case U']':
      case U'!':
      case U'?':
      case U'.':
      case 0x061B:  // Arabic semicolon
      case 0x061F:  // Arabic question mark
      case 0x2022:  // bullet
      case 0x2026:  // ellipsis
      case 0x3002:
        border = Border::strong;
        break;
      default:
        break;
    }
  }
  return border;
}

// Whether nothing but a full stop stands in `gap`.
bool is_full_stop(std::string_view gap) {
  return gap.starts_with('.') && gap.find_first_not_of(" \n\t\u00A0", 1) == std::string_view::npos;
}

bool is_initial(const Token& token, std::string_view gap, const Token& next) {
  return is_full_stop(gap) && count_code_points(token.folded) == 1 && token.capitalised && next.capitalised;
}

bool is_abbreviation(const Token& token, std::string_view gap, const Language& language) {
  const auto& known = language.abbreviations;
  return is_full_stop(gap) && std::find(known.begin(), known.end(), token.folded) != known.end();
}

// Whether a dash with white space around it is all that `gap` holds.
bool is_dash(std::string_view gap) {
  int dashes = 0;
  for (std::size_t at = 0; at < gap.size();) {
    const char32_t c = next_code_point(gap, at);
    if (c == 0x2013 || c == 0x2014)
      ++dashes;
    else if (!u_isUWhiteSpace(static_cast<UChar32>(c)))
      return false;
  }
  return dashes == 1;
}

// Whether an item of a list may begin behind the comma before `word`: "reconstruction, Gaza". An insertion or a
// relative clause begins with a small word ("during", "which"), and a participle goes on with the word before the
// comma, with an adverb or without («граждан, незаконно удерживаемых»).
class ItemStarts {
 public:
  explicit ItemStarts(const Language& language)
      : language_(language), stemmer_(language), small_(language.stop_words.begin(), language.stop_words.end()) {}

  [[nodiscard]] bool may_begin(const std::vector<Token>& tokens, std::size_t word) const {
    while (word + 1 < tokens.size() && is_article(tokens[word])) ++word;
    if (tokens[word].number || is_small(tokens[word])) return false;
    return !is_participle(tokens[word]) && (word + 1 >= tokens.size() || !is_participle(tokens[word + 1]));
  }

 private:
  [[nodiscard]] bool is_small(const Token& token) const {
    const auto forms = stemmer_.text_forms(token.folded);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return small_.contains(form); });
  }

  [[nodiscard]] bool is_article(const Token& token) const {
    return std::find(language_.transparent.begin(), language_.transparent.end(), token.folded) !=
           language_.transparent.end();
  }

  [[nodiscard]] bool is_participle(const Token& token) const {
    constexpr std::size_t shortest_stem = 4;  // bytes
    return !token.capitalised && std::any_of(language_.participle_endings.begin(), language_.participle_endings.end(),
                                             [&](const std::string& ending) {
                                               return token.folded.size() > ending.size() + shortest_stem &&
                                                      token.folded.ends_with(ending);
                                             });
  }

  const Language& language_;
  Stemmer stemmer_;
  std::set<std::string_view> small_;
};

// Picks the stemmer for each word's script and remembers it.
class Stemmers {
 public:
  Stemmers(const Language& language, const Knowledge& knowledge) : own_(language), knowledge_(&knowledge) {}

  const Stemmer& for_word(std::string_view word) {
    const std::string script = script_of(word);
    if (script.empty() || script == own_.language().script) return own_;
    auto at = others_.find(script);
    if (at == others_.end()) {
      const Language* other = knowledge_->language_of_script(script);
      at = others_.emplace(script, Stemmer(other != nullptr ? *other : own_.language())).first;
    }
    return at->second;
  }

 private:
  Stemmer own_;
  const Knowledge* knowledge_;
  std::map<std::string, Stemmer> others_;
};

// "5m", "400k", "12bn": the ending is a word of its own behind the number. In "6th", "5G" and "1990s" it is none.
void part_number_endings(std::string_view text, const Language& language, std::vector<Token>& tokens) {
  if (language.number_endings.empty()) return;
  std::vector<Token> parted;
  parted.reserve(tokens.size());
  for (auto& token : tokens) {
    const std::string_view word = token.span.of(text);
    std::size_t digits = 0;
    for (std::size_t at = 0; at < word.size();) {
      const auto c = static_cast<UChar32>(next_code_point(word, at));
      if (u_isalpha(c)) break;
      digits = u_isdigit(c) ? at : digits;
    }
    const std::string ending = digits > 0 && digits < word.size() ? fold_word(word.substr(digits)) : std::string();
    if (std::find(language.number_endings.begin(), language.number_endings.end(), ending) ==
        language.number_endings.end()) {
      parted.push_back(std::move(token));
      continue;
    }
    const std::uint32_t at = token.span.begin + static_cast<std::uint32_t>(digits);
    Token number;
    number.span = {token.span.begin, at};
    number.folded = fold_word(word.substr(0, digits));
    number.number = true;
    parted.push_back(std::move(number));
    Token behind;
    behind.span = {at, token.span.end};
    behind.folded = ending;
    behind.capitals = token.capitals;
    parted.push_back(std::move(behind));
  }
  tokens = std::move(parted);
}

}  // namespace

const Alias* Analysis::alias_at(std::uint32_t token) const {
  const auto found =
      std::partition_point(aliases.begin(), aliases.end(), [&](const Alias& a) { return a.first < token; });
  return found == aliases.end() || found->first != token ? nullptr : &*found;
}

std::pair<std::uint32_t, std::uint32_t> Analysis::tokens_in(ByteSpan range) const {
  const auto first =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.begin < range.begin; });
  const auto last = std::partition_point(first, tokens.end(), [&](const Token& t) { return t.span.end <= range.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

std::string_view gap_before(std::string_view text, const Analysis& analysis, std::uint32_t word) {
  const std::uint32_t from = analysis.tokens[word - 1].span.end;
  return text.substr(from, analysis.tokens[word].span.begin - from);
}

namespace {

bool is_article(const Token& token, const Language& language) {
  return std::find(language.transparent.begin(), language.transparent.end(), token.folded) !=
         language.transparent.end();
}

}  // namespace

bool has_comma(std::string_view gap) {
  for (std::size_t at = 0; at < gap.size();) {
    const char32_t c = next_code_point(gap, at);
    if (c == U',' || c == 0x060C || c == 0x3001) return true;
  }
  return false;
}

Analysis analyse(std::string_view text, const Language& language, const Knowledge& knowledge) {
  Analysis out;
  out.tokens = tokenize(text);
  part_number_endings(text, language, out.tokens);
  out.symbol_begin.reserve(out.tokens.size() + 1);
  Stemmers stemmers(language, knowledge);
  const ItemStarts items(language);
  std::uint32_t end = 0;
  for (const auto& token : out.tokens) {
    out.symbol_begin.push_back(static_cast<std::uint32_t>(out.symbols.size()));
    const std::string_view gap = text.substr(end, token.span.begin - end);
    const Token* before = out.border.empty() ? nullptr : &out.tokens[out.border.size() - 1];
    const bool initial = before != nullptr && is_initial(*before, gap, token);
    if (initial) out.initial.back() = true;
    out.initial.push_back(false);
    // A dash before a number is part of a name more often than it parts: "Nord Stream – 2". Nor does the full stop of
    // an abbreviation or an initial part words: "U.S. policy", "Dr. Gordon", «Д. Трампу».
    const bool joined =
        (token.number && is_dash(gap)) || initial || (before != nullptr && is_abbreviation(*before, gap, language));
    out.border.push_back(joined ? Border::none : border_between(gap));
    const bool between_names = token.capitalised && before != nullptr && before->capitalised;
    out.dash.push_back(between_names && is_dash(gap));
    out.item.push_back(out.border.back() == Border::comma && has_comma(gap) &&
                       items.may_begin(out.tokens, out.item.size()));
    end = token.span.end;
    // "OFFICE OF THE SPOKESPERSON": an article among words in capitals is no abbreviation.
    const std::size_t place = out.border.size() - 1;
    const bool among_capitals =
        (before != nullptr && before->capitals) || (place + 1 < out.tokens.size() && out.tokens[place + 1].capitals);
    const auto names = token.capitals && among_capitals && is_article(token, language)
                           ? std::vector<std::string>()
                           : text_symbols(token, stemmers.for_word(token.folded));
    out.transparent.push_back(names.empty());
    for (const auto& name : names)
      if (const auto symbol = knowledge.symbol(name)) out.symbols.push_back(*symbol);
  }
  out.symbol_begin.push_back(static_cast<std::uint32_t>(out.symbols.size()));
  find_labels(knowledge, out);
  return out;
}

}  // namespace diptych
