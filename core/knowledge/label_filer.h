#pragma once

#include "core/knowledge/first_problem.h"
#include "core/knowledge/image_layout.h"
#include "core/knowledge/label.h"
#include "core/knowledge/record_writer.h"
#include "core/knowledge/source.h"
#include "core/knowledge/trie_builder.h"
#include "core/text/stem.h"

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

  // Orders the entries of each node and merges equal nodes. Nothing is filed behind it.
  [[nodiscard]] const TrieBuilder& finish();

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
  // False where the pattern has only articles.
  bool file_pattern(const LabelPattern& pattern, const LabelEntry& entry, bool unbent, const Stemmer& stemmer);
  // The names of a country in a language, the short and the official ones.
  const std::vector<LabelPattern>& country_names(const std::string& code, const Stemmer& stemmer);
  void add_official_names(const std::vector<LabelPattern>& patterns, LabelEntry entry, const Stemmer& stemmer);
  // Words of another script are filed under that script's language, as words of texts are.
  const Stemmer& stemmer_for(std::string_view word, const Stemmer& own);
  // The number of an element's symbol, 0 for an article. Words recur by the thousand, so answers are kept.
  std::uint32_t symbol_of(const LabelElement& element, const Stemmer& own);
  // Where several concepts have a label for the same words, the first that fits is read: one whose context words ask
  // for more, then a matter before a body before a place, then a name before a mere wording, then the narrower concept.
  void order_entries();

  const KnowledgeSource& source_;
  StringPool& strings_;
  FirstProblem& problem_;
  TrieBuilder trie_;
  std::map<std::string, Stemmer> stemmers_;
  std::map<std::string, std::uint32_t> symbols_;
  std::map<std::pair<std::string, LabelElement>, std::uint32_t> words_;
  std::map<std::pair<std::string, std::vector<std::string>>, std::uint16_t> contexts_;
  std::vector<OfficialName> official_names_;
  std::map<std::pair<std::string, std::string>, std::vector<LabelPattern>> country_names_;  // by code and language
};

}  // namespace diptych
