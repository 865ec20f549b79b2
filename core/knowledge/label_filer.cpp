#include "core/knowledge/label_filer.h"

#include "core/knowledge/country.h"
#include "core/knowledge/role.h"
#include "core/text/symbol.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace diptych {
namespace {

bool begins_upper(std::string_view label) {
  const auto tokens = tokenize(label);
  return !tokens.empty() && tokens.front().capitalised;
}

// How many concepts stand above each.
std::vector<std::size_t> depths_of(const std::vector<ConceptSource>& concepts) {
  std::map<std::string_view, const ConceptSource*> by_id;
  for (const auto& entry : concepts) by_id.emplace(entry.id, &entry);
  std::vector<std::size_t> depths;
  for (const auto& entry : concepts) {
    std::vector<std::string_view> above(entry.broader.begin(), entry.broader.end());
    for (std::size_t i = 0; i < above.size(); ++i) {
      const auto found = by_id.find(above[i]);
      if (found == by_id.end()) continue;
      for (const auto& next : found->second->broader)
        if (std::find(above.begin(), above.end(), next) == above.end()) above.push_back(next);
    }
    depths.push_back(above.size());
  }
  return depths;
}

// Snowball takes the end of a Russian surname in -ov, -ev or -in for grammar: "Ivanov" would be one with "Ivan", and
// its genitive "Ivanova", cut to "ivanov", another. Such a word is filed as it is written and, for its cases, as the
// stem of them, which is the word.
void spread_surnames(std::vector<LabelPattern>& patterns, const Stemmer& stemmer) {
  constexpr std::uint32_t ending = 2;  // letters that are cut, at least
  const auto looks_inflected = [&](const LabelElement& element) {
    constexpr std::array<std::string_view, 2> last{"\xD0\xB2", "\xD0\xBD"};  // ve, en
    if (element.gap != 0 || element.exact || element.capitals || element.whole) return false;
    if (std::none_of(last.begin(), last.end(), [&](std::string_view l) { return element.word.ends_with(l); }))
      return false;
    const std::string stem = stemmer.label_stem(element.word);
    return element.word.starts_with(stem) && count_code_points(element.word) >= count_code_points(stem) + ending;
  };
  for (std::size_t i = 0; i < patterns.size(); ++i)
    for (std::size_t k = 0; k < patterns[i].size(); ++k) {
      if (!looks_inflected(patterns[i][k])) continue;
      LabelPattern cases = patterns[i];
      cases[k].whole = true;
      patterns[i][k].exact = true;
      patterns.push_back(std::move(cases));
    }
}

}  // namespace

LabelFiler::LabelFiler(const KnowledgeSource& source, StringPool& strings, FirstProblem& problem)
    : source_(source), strings_(strings), problem_(problem) {
  for (const auto& language : source.languages) stemmers_.emplace(language.language.tag, language.language);
}

struct LabelFiler::Filing {
  struct Step {
    std::uint8_t gap = 0;
    std::uint32_t symbol = 0;  // 0 for an article, which is passed
  };
  struct Wording {
    const LabelWording* read = nullptr;
    std::vector<Step> steps;
  };
  LabelEntry entry;
  const Stemmer& stemmer;
  std::vector<std::vector<Wording>> parts;
};

std::uint16_t LabelFiler::context(const std::vector<std::string>& labels, const std::string& language,
                                  const std::string& where) {
  if (labels.empty()) return 0;
  if (contexts_.size() == std::numeric_limits<std::uint16_t>::max())
    problem_.note({ExitCode::usage, where, "is one list of context words too many",
                   "share lists of context words between labels: at most 65,535 differ"});
  const auto [at, added] = contexts_.try_emplace({language, labels}, static_cast<std::uint16_t>(contexts_.size() + 1));
  if (added) {
    LabelEntry entry;
    entry.root = Root::contexts;
    entry.target = at->second;
    for (const auto& label : labels) file({label, {}, {}, {}, where}, language, entry);
  }
  return at->second;
}

void LabelFiler::file(const LabelSource& label, const std::string& language, LabelEntry entry) {
  if (label.text.empty()) return;
  const auto refuse = [&](Diagnostic problem) {
    problem.where = label.where;
    problem_.note(std::move(problem));
  };
  const auto parts = reader_.read(label.text);
  if (!parts) return refuse(parts.error());
  const auto stemmer = stemmers_.find(language);
  if (stemmer == stemmers_.end()) {
    problem_.note({ExitCode::usage, label.where, "language \"" + language + "\" has no file in languages/",
                   "add languages/" + language + ".toml"});
    return;
  }
  entry.label = strings_.number(label.text);
  entry.require = context(label.require, language, label.where);
  entry.exclude = context(label.exclude, language, label.where);
  entry.near = context(label.near, language, label.where);
  entry.proper = entry.proper && begins_upper(label.text);
  const Diagnostic only_articles{ExitCode::usage, "", "label \"" + label.text + "\" has only articles",
                                 "name the matter"};
  const bool of_place = entry.root == Root::concepts && source_.concepts[entry.target].role == "place";
  if (entry.root != Root::parties && !of_place && !label.text.starts_with('~')) {
    if (!file_parts(filing_of(*parts, entry, stemmer->second), 0, static_cast<std::uint32_t>(entry.root), false, {}))
      refuse(only_articles);
    return;
  }
  // Names and words in any order are looked at pattern by pattern.
  auto patterns = expand_label(label.text);
  if (!patterns) return refuse(patterns.error());
  // A name does not take the endings that a stemmer of affixes cuts: Taran is not (s)tart, البحرين not the sea.
  const bool by_affixes = stemmer->second.language().stemmer.empty();
  if (entry.kind == LabelKind::person && !by_affixes) spread_surnames(*patterns, stemmer->second);
  if (entry.root == Root::parties && entry.kind != LabelKind::person)
    add_official_names(*patterns, entry, stemmer->second);
  for (auto& pattern : *patterns) {
    if (by_affixes && (entry.kind == LabelKind::person || (of_place && pattern.size() == 1)))
      for (auto& element : pattern) element.exact = true;
    if (!file_pattern(pattern, entry, stemmer->second)) refuse(only_articles);
  }
}

LabelFiler::Filing LabelFiler::filing_of(const std::vector<LabelPart>& parts, const LabelEntry& entry,
                                         const Stemmer& stemmer) {
  Filing filing{entry, stemmer, {}};
  for (const auto& part : parts) {
    auto& wordings = filing.parts.emplace_back();
    for (const auto& wording : part) {
      Filing::Wording& out = wordings.emplace_back(Filing::Wording{&wording, {}});
      for (const auto& element : wording.elements)
        out.steps.push_back({element.gap, element.gap == 0 ? symbol_of(element, stemmer) : 0});
    }
  }
  return filing;
}

std::uint32_t LabelFiler::behind_gap(std::uint32_t node, std::uint8_t gap) {
  return trie_.child(node, gap == comma_gap ? gap_of_comma : gap == 1 ? gap_of_one : gap_of_three);
}

bool LabelFiler::file_parts(const Filing& filing, std::size_t part, std::uint32_t node, bool any_word,
                            LabelSigns pending) {
  if (part == filing.parts.size()) {
    if (node == static_cast<std::uint32_t>(filing.entry.root)) return false;
    trie_.add(node, filing.entry);
    return true;
  }
  bool all = true;
  for (const auto& [read, steps] : filing.parts[part]) {
    const LabelSigns signs = joined(pending, read->before);
    if (steps.empty()) {
      all = file_parts(filing, part + 1, node, any_word, signs) && all;
      continue;
    }
    std::uint32_t at = signs.gap != 0 && any_word ? behind_gap(node, signs.gap) : node;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      std::uint32_t symbol = steps[i].symbol;
      if (i == 0 && signs.exact && !read->elements.front().exact) {
        LabelElement exact = read->elements.front();
        exact.exact = true;
        symbol = symbol_of(exact, filing.stemmer);
      }
      if (steps[i].gap != 0)
        at = behind_gap(at, steps[i].gap);
      else if (symbol != 0)
        at = trie_.child(at, symbol);
    }
    all = file_parts(filing, part + 1, at, true, read->behind) && all;
  }
  return all;
}

bool LabelFiler::file_pattern(const LabelPattern& pattern, const LabelEntry& entry, const Stemmer& stemmer) {
  const auto root = static_cast<std::uint32_t>(entry.root);
  std::uint32_t node = root;
  for (const auto& element : pattern)
    if (element.gap != 0)
      node = behind_gap(node, element.gap);
    else if (const std::uint32_t symbol = symbol_of(element, stemmer); symbol != 0)
      node = trie_.child(node, symbol);  // else an article
  if (node == root) return false;
  trie_.add(node, entry);
  return true;
}

const std::vector<LabelPattern>& LabelFiler::country_names(const std::string& code, const Stemmer& stemmer) {
  const std::string& language = stemmer.language().tag;
  const auto [at, added] = country_names_.try_emplace({code, language});
  std::vector<LabelPattern>& all = at->second;
  if (!added || code.empty()) return all;
  constexpr std::size_t most_words = 6;
  const std::string id = country_id(code);
  for (const auto& entry : source_.concepts) {
    const auto names = entry.names.find(language);
    if (entry.id != id || names == entry.names.end()) continue;
    const auto add = [&](const LabelSource& label, std::size_t longest) {
      if (const auto patterns = expand_label(label.text); patterns && label.plain())
        for (const auto& pattern : *patterns)
          if (pattern.size() <= longest) all.push_back(pattern);
    };
    add(names->second.preferred, most_words);
    for (const auto& label : names->second.alternative) add(label, most_words);
    for (const auto& label : names->second.hidden) add(label, 1);  // cases that stems do not join
  }
  return all;
}

void LabelFiler::add_official_names(const std::vector<LabelPattern>& patterns, LabelEntry entry,
                                    const Stemmer& stemmer) {
  constexpr std::size_t longest_brief = 2;  // words of "Saudi Arabia"
  const auto same = [&](const LabelElement& a, const LabelElement& b) {
    return a.gap == 0 && b.gap == 0 && (a.word == b.word || symbol_of(a, stemmer) == symbol_of(b, stemmer));
  };
  const auto& names = country_names(source_.parties[entry.target].country, stemmer);
  for (const auto& pattern : patterns)
    for (const auto& brief : names) {
      if (brief.empty() || brief.size() > longest_brief) continue;
      const auto at = std::search(pattern.begin(), pattern.end(), brief.begin(), brief.end(), same);
      if (at == pattern.end()) continue;
      const auto behind = at + static_cast<std::ptrdiff_t>(brief.size());
      std::string words;
      for (auto element = pattern.begin(); element != at; ++element) words += element->word + " ";
      words += country_ellipsis;
      for (auto element = behind; element != pattern.end(); ++element) words += " " + element->word;
      entry.label = strings_.number(words);
      for (const auto& official : names) {
        if (official.size() < 2 || official == brief) continue;
        LabelPattern other(pattern.begin(), at);
        other.insert(other.end(), official.begin(), official.end());
        other.insert(other.end(), behind, pattern.end());
        official_names_.push_back({std::move(other), entry, &stemmer});
      }
    }
}

const Stemmer& LabelFiler::stemmer_for(std::string_view word, const Stemmer& own) {
  const std::string script = script_of(word);
  if (script.empty() || script == own.language().script) return own;
  for (const auto& language : source_.languages)
    if (language.language.script_default && language.language.script == script)
      return stemmers_.at(language.language.tag);
  return own;
}

std::uint32_t LabelFiler::symbol_of(const LabelElement& element, const Stemmer& own) {
  const auto [at, added] = words_.try_emplace({&own, element}, 0);
  if (added) {
    const std::string symbol = label_symbol(element, stemmer_for(element.word, own));
    if (!symbol.empty()) {
      at->second = strings_.number(symbol);
      symbols_.emplace(symbol, at->second);
    }
  }
  return at->second;
}

void LabelFiler::file_all(const std::vector<LabelSource>& labels, const std::string& language, LabelEntry entry,
                          LabelKind kind) {
  entry.kind = kind;
  for (const auto& label : labels) file(label, language, entry);
}

void LabelFiler::file_official_names() {
  for (const auto& name : official_names_) file_pattern(name.pattern, name.entry, *name.stemmer);
}

// Where several concepts have a label for the same words, the first that fits is read: one whose context words ask for
// more, then a matter before a body before a place, then a name before a mere wording, then the narrower concept.
FinishedTrie LabelFiler::finish() const {
  const std::vector<std::size_t> depths = depths_of(source_.concepts);
  const auto before = [&](const LabelEntry& a, const LabelEntry& b) {
    const auto key = [&](const LabelEntry& e) {
      const bool free = e.require == 0 && e.near == 0;
      if (e.root != Root::concepts) return std::tuple(free, 0, false, std::size_t{0});
      return std::tuple(free, role_rank(source_.concepts[e.target].role), e.kind == LabelKind::hidden,
                        depths.size() - depths[e.target]);
    };
    return key(a) < key(b);
  };
  std::map<std::string_view, std::uint32_t> languages;
  std::unordered_map<std::uint32_t, std::uint32_t> groups;
  for (const auto& [text, number] : symbols_) {
    const auto next = static_cast<std::uint32_t>(languages.size());
    groups[number] = languages.try_emplace(symbol_language(text), next).first->second;
  }
  return trie_.finish(before, static_cast<std::uint32_t>(languages.size()), [&](std::uint32_t symbol) {
    const auto group = groups.find(symbol);
    return group == groups.end() ? 0 : group->second;  // a label may begin with a gap
  });
}

}  // namespace diptych
