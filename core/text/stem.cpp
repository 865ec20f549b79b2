#include "core/text/stem.h"

#include "core/text/utf8.h"

#include <libstemmer.h>

#include <algorithm>

namespace diptych {
namespace {

// A clitic is cut only when a word of two letters or more is left: «لك» is not ل + ك.
constexpr std::uint32_t shortest_word = 2;

bool long_enough(std::string_view rest, std::uint32_t least) { return count_code_points(rest) >= least; }

std::string_view without_cuts(std::string_view word, const Language& language) {
  for (const auto& cut : language.cut_behind)
    if (word.size() > cut.size() && word.ends_with(cut)) {
      word.remove_suffix(cut.size());
      break;
    }
  for (const auto& cut : language.cut_before)
    if (word.size() > cut.size() && word.starts_with(cut)) {
      word.remove_prefix(cut.size());
      break;
    }
  return word;
}

void add_readings(std::string_view word, const Language& language, std::size_t slot,
                  std::vector<std::string>& readings) {
  if (std::find(readings.begin(), readings.end(), word) == readings.end()) readings.emplace_back(word);
  for (std::size_t s = slot; s < language.clitics.size(); ++s)
    for (const auto& clitic : language.clitics[s])
      if (word.starts_with(clitic) && long_enough(word.substr(clitic.size()), shortest_word))
        add_readings(word.substr(clitic.size()), language, s + 1, readings);
}

}  // namespace

void Stemmer::Delete::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(const Language& language) : language_(&language) {
  if (!language.stemmer.empty()) snowball_.reset(sb_stemmer_new(language.stemmer.c_str(), "UTF_8"));
}

// The first fitting ending is replaced: to reach the stem, or ahead of Snowball to keep it from the end of a noun that
// it takes for a verb's.
std::string Stemmer::replace_ending(std::string word) const {
  if (word.empty()) return word;
  for (const auto& [ending, replacement] : language_->endings)
    // Most of the many endings differ in the last byte already.
    if (!ending.empty() && ending.back() == word.back() && word.ends_with(ending) &&
        long_enough(std::string_view(word).substr(0, word.size() - ending.size()), language_->shortest_stem)) {
      word.resize(word.size() - ending.size());
      word += replacement;
      break;
    }
  return word;
}

std::string Stemmer::stem(std::string_view word) const {
  if (snowball_) {
    const std::string noun = replace_ending(std::string(word));
    const auto* bytes = reinterpret_cast<const sb_symbol*>(noun.data());
    const sb_symbol* out = sb_stemmer_stem(snowball_.get(), bytes, static_cast<int>(noun.size()));
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(snowball_.get()))};
  }
  std::string base(word);
  for (const auto& pronoun : language_->pronouns)
    if (base.ends_with(pronoun) &&
        long_enough(std::string_view(base).substr(0, base.size() - pronoun.size()), language_->shortest_stem)) {
      base.resize(base.size() - pronoun.size());
      break;
    }
  return replace_ending(std::move(base));
}

std::string Stemmer::label_form(std::string_view folded_word) const {
  std::string_view word = without_cuts(folded_word, *language_);
  // Only the article: the «ل» of «ليبيا» is no preposition, for labels are written without them.
  if (!language_->clitics.empty() && !language_->clitics.back().empty()) {
    const std::string& article = language_->clitics.back().front();
    if (word.starts_with(article) && long_enough(word.substr(article.size()), shortest_word))
      word.remove_prefix(article.size());
  }
  return std::string(word);
}

std::string Stemmer::label_stem(std::string_view folded_word) const { return stem(label_form(folded_word)); }

std::vector<std::string> Stemmer::text_forms(std::string_view folded_word) const {
  std::vector<std::string> readings;
  add_readings(without_cuts(folded_word, *language_), *language_, 0, readings);
  return readings;
}

std::vector<std::string> Stemmer::text_stems(std::string_view folded_word) const {
  std::vector<std::string> stems;
  for (const auto& reading : text_forms(folded_word)) {
    std::string stemmed = stem(reading);
    if (std::find(stems.begin(), stems.end(), stemmed) == stems.end()) stems.push_back(std::move(stemmed));
  }
  return stems;
}

}  // namespace diptych
