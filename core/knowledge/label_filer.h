#pragma once

#include "core/knowledge/first_problem.h"
#include "core/knowledge/image_layout.h"
#include "core/knowledge/label.h"
#include "core/knowledge/record_writer.h"
#include "core/knowledge/source.h"
#include "core/knowledge/trie_builder.h"
#include "core/text/stem.h"

#include <boost/unordered/unordered_map.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diptych {

// Files labels in the trie by the symbols of their words, and the words that they require or exclude beside them.
// All that is given must outlive it. What is wrong with a label goes to `problem`, naming its place.
class LabelFiler {
 public:
  LabelFiler(const KnowledgeSource& source, StringPool& strings, FirstProblem& problem);

  // Files every pattern of a label of `language` under entry.root; of `entry` the caller fills root, target, kind and
  // whether it is a name.
  void file(const LabelSource& label, const std::string& language, LabelEntry entry);
  void file_all(const std::vector<LabelSource>& labels, const std::string& language, LabelEntry entry, LabelKind kind);

  // "President of Egypt" is "President of the Arab Republic of Egypt" too: files such patterns of the labels of parties
  // so far, in whose label an ellipsis stands for the country. To be called behind all labels of parties, which go
  // before.
  void file_official_names();

  // What was filed, the entries of each node in order and equal nodes merged.
  [[nodiscard]] FinishedTrie finish() const;

  // The numbers of all symbols in the pool.
  [[nodiscard]] const std::map<std::string, std::uint32_t>& symbols() const { return symbols_; }

 private:
  // A pattern that waits for file_official_names.
  struct OfficialName {
    LabelPattern pattern;
    LabelEntry entry;
    const Stemmer* stemmer = nullptr;
  };

  // Contexts are compared as lists; equal lists share a number. Number 0 means none.
  std::uint16_t context(const std::vector<std::string>& labels, const std::string& language, const std::string& where);
  // What one label is filed under and as; the wordings of its parts with the symbols of their words.
  struct Filing;
  // Files what the parts from number `part` on stand for, behind `node`. False where a choice has only articles.
  bool file_parts(const Filing& filing, std::size_t part, std::uint32_t node, bool any_word, LabelSigns pending);
  Filing filing_of(const std::vector<LabelPart>& parts, const LabelEntry& entry, const Stemmer& stemmer);
  std::uint32_t behind_gap(std::uint32_t node, std::uint8_t gap);
  // False where the pattern has only articles.
  bool file_pattern(const LabelPattern& pattern, const LabelEntry& entry, const Stemmer& stemmer);
  // The names of a country in a language, the short and the official ones.
  const std::vector<LabelPattern>& country_names(const std::string& code, const Stemmer& stemmer);
  void add_official_names(const std::vector<LabelPattern>& patterns, LabelEntry entry, const Stemmer& stemmer);
  // Words of another script are filed under that script's language, as words of texts are.
  const Stemmer& stemmer_for(std::string_view word, const Stemmer& own);
  // The number of an element's symbol, 0 for an article. Words recur by the thousand, so answers are kept.
  std::uint32_t symbol_of(const LabelElement& element, const Stemmer& own);

  const KnowledgeSource& source_;
  StringPool& strings_;
  FirstProblem& problem_;
  LabelReader reader_;
  TrieBuilder trie_;
  std::map<std::string, Stemmer> stemmers_;
  std::map<std::string, std::uint32_t> symbols_;
  boost::unordered_map<std::pair<const Stemmer*, LabelElement>, std::uint32_t> words_;
  std::map<std::pair<std::string, std::vector<std::string>>, std::uint16_t> contexts_;
  std::vector<OfficialName> official_names_;
  std::map<std::pair<std::string, std::string>, std::vector<LabelPattern>> country_names_;  // by code and language
};

}  // namespace diptych
