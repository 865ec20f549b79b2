#include "core/knowledge/compile.h"

#include "core/knowledge/cldr.h"
#include "core/knowledge/cldr_numbers.h"
#include "core/knowledge/country.h"
#include "core/knowledge/image_layout.h"
#include "core/knowledge/label.h"
#include "core/knowledge/record_writer.h"
#include "core/knowledge/role.h"
#include "core/knowledge/trie_builder.h"
#include "core/text/sha256.h"
#include "core/text/stem.h"
#include "core/text/symbol.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
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

class Compiler {
 public:
  explicit Compiler(KnowledgeSource source) : source_(std::move(source)), records_(strings_) {}

  Result<std::vector<char>> run() {
    for (const auto& language : source_.languages) stemmers_.emplace(language.language.tag, language.language);
    add_cldr_countries(source_);
    add_cldr_numbers(source_);
    std::stable_sort(source_.concepts.begin(), source_.concepts.end(),
                     [](const ConceptSource& a, const ConceptSource& b) { return a.id < b.id; });
    check_ids();
    concepts();
    parties();
    persons();
    lexicon();
    languages();
    acts();
    settings();
    check_lengths();
    if (problem_) return *problem_;
    order_entries();
    trie_.minimise();
    return image();
  }

 private:
  void fail(Diagnostic problem) {
    if (!problem_) problem_ = std::move(problem);
  }

  void check_lengths() {
    for (const auto& one : strings_.strings())
      if (one.size() > std::numeric_limits<std::uint16_t>::max())
        fail({ExitCode::usage, "", "\"" + one.substr(0, 40) + "…\" is longer than 65,535 bytes", "split the label"});
  }

  void check_ids() {
    std::map<std::string_view, const ConceptSource*> known;
    for (const auto& entry : source_.concepts)
      if (!known.emplace(entry.id, &entry).second)
        fail({ExitCode::usage, entry.where, "concept \"" + entry.id + "\" is defined twice", "merge the two entries"});
    for (const auto& entry : source_.concepts) {
      for (const auto* list : {&entry.broader, &entry.related, &entry.close_match})
        for (const auto& id : *list)
          if (!known.contains(id))
            fail({ExitCode::usage, entry.where,
                  "concept \"" + entry.id + "\" names \"" + id + "\", which does not exist",
                  "correct the id or add the concept"});
      if (!entry.aspect_of.empty() && !known.contains(entry.aspect_of))
        fail({ExitCode::usage, entry.where,
              "concept \"" + entry.id + "\" is an aspect of \"" + entry.aspect_of + "\", which does not exist",
              "correct the id or add the concept"});
    }
  }

  // Contexts are compared as lists; equal lists share a number. Number 0 means none.
  std::uint16_t context(const std::vector<std::string>& labels, const std::string& language, const std::string& where) {
    if (labels.empty()) return 0;
    if (contexts_.size() == std::numeric_limits<std::uint16_t>::max())
      fail({ExitCode::usage, where, "is one list of context words too many",
            "share lists of context words between labels: at most 65,535 differ"});
    const auto [at, added] =
        contexts_.try_emplace({language, labels}, static_cast<std::uint16_t>(contexts_.size() + 1));
    if (added) {
      LabelEntry entry;
      entry.root = Root::contexts;
      entry.target = at->second;
      for (const auto& label : labels) insert({label, {}, {}, {}, where}, language, entry);
    }
    return at->second;
  }

  void insert(const LabelSource& label, const std::string& language, LabelEntry entry) {
    if (label.text.empty()) return;
    auto patterns = expand_label(label.text);
    if (!patterns) {
      Diagnostic problem = patterns.error();
      problem.where = label.where;
      fail(std::move(problem));
      return;
    }
    const auto stemmer = stemmers_.find(language);
    if (stemmer == stemmers_.end()) {
      fail({ExitCode::usage, label.where, "language \"" + language + "\" has no file in languages/",
            "add languages/" + language + ".toml"});
      return;
    }
    entry.label = strings_.number(label.text);
    entry.require = context(label.require, language, label.where);
    entry.exclude = context(label.exclude, language, label.where);
    entry.near = context(label.near, language, label.where);
    entry.proper = entry.proper && begins_upper(label.text);
    // A name does not take the endings that a stemmer of affixes cuts: Taran is not (s)tart, البحرين not the sea.
    const bool by_affixes = stemmer->second.language().stemmer.empty();
    const bool of_place = entry.root == Root::concepts && source_.concepts[entry.target].role == "place";
    if (entry.kind == LabelKind::person && !by_affixes) spread_surnames(*patterns, stemmer->second);
    if (entry.root == Root::parties && entry.kind != LabelKind::person)
      add_official_names(*patterns, entry, stemmer->second);
    for (const auto& pattern : *patterns) {
      const bool unbent = by_affixes && (entry.kind == LabelKind::person || (of_place && pattern.size() == 1));
      if (!file(pattern, entry, unbent, stemmer->second))
        fail({ExitCode::usage, label.where, "label \"" + label.text + "\" has only articles", "name the matter"});
    }
  }

  // False where the pattern has only articles.
  bool file(const LabelPattern& pattern, const LabelEntry& entry, bool unbent, const Stemmer& stemmer) {
    auto node = static_cast<std::uint32_t>(entry.root);
    bool any = false;
    for (auto element : pattern) {
      element.exact = element.exact || unbent;
      if (element.gap != 0) {
        node = trie_.child(node, element.gap == comma_gap ? gap_of_comma
                                 : element.gap == 1       ? gap_of_one
                                                          : gap_of_three);
        continue;
      }
      const std::uint32_t symbol = symbol_of(element, stemmer);
      if (symbol == 0) continue;  // an article
      node = trie_.child(node, symbol);
      any = true;
    }
    if (any) trie_.add(node, entry);
    return any;
  }

  // Snowball takes the end of a Russian surname in -ov, -ev or -in for grammar: "Ivanov" would be one with "Ivan", and
  // its genitive "Ivanova", cut to "ivanov", another. Such a word is filed as it is written and, for its cases, as the
  // stem of them, which is the word.
  static void spread_surnames(std::vector<LabelPattern>& patterns, const Stemmer& stemmer) {
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

  // The names of a country in a language, the short and the official ones.
  const std::vector<LabelPattern>& country_names(const std::string& code, const Stemmer& stemmer) {
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

  // "President of Egypt" is "President of the Arab Republic of Egypt" too: such patterns, in whose label an ellipsis
  // stands for the country. They are filed behind all labels that are written out.
  void add_official_names(const std::vector<LabelPattern>& patterns, LabelEntry entry, const Stemmer& stemmer) {
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

  // Words of another script are filed under that script's language, as words of texts are.
  const Stemmer& stemmer_for(std::string_view word, const Stemmer& own) {
    const std::string script = script_of(word);
    if (script.empty() || script == own.language().script) return own;
    for (const auto& language : source_.languages)
      if (language.language.script_default && language.language.script == script)
        return stemmers_.at(language.language.tag);
    return own;
  }

  // The number of an element's symbol, 0 for an article. Words recur by the thousand, so answers are kept.
  std::uint32_t symbol_of(const LabelElement& element, const Stemmer& own) {
    const auto [at, added] = words_.try_emplace({own.language().tag, element}, 0);
    if (added) {
      const std::string symbol = label_symbol(element, stemmer_for(element.word, own));
      if (!symbol.empty()) {
        at->second = strings_.number(symbol);
        symbols_.emplace(symbol, at->second);
      }
    }
    return at->second;
  }

  // Where several concepts have a label for the same words, the first that fits is read: one whose context words ask
  // for more, then a matter before a body before a place, then a name before a mere wording, then the narrower concept.
  void order_entries() {
    const std::vector<std::size_t> depths = depths_of(source_.concepts);
    trie_.order_entries([&](const LabelEntry& a, const LabelEntry& b) {
      const auto key = [&](const LabelEntry& e) {
        const bool free = e.require == 0 && e.near == 0;
        if (e.root != Root::concepts) return std::tuple(free, 0, false, std::size_t{0});
        return std::tuple(free, role_rank(source_.concepts[e.target].role), e.kind == LabelKind::hidden,
                          depths.size() - depths[e.target]);
      };
      return key(a) < key(b);
    });
  }

  void insert_all(const std::vector<LabelSource>& labels, const std::string& language, LabelEntry entry,
                  LabelKind kind) {
    entry.kind = kind;
    for (const auto& label : labels) insert(label, language, entry);
  }

  void concepts() {
    for (std::uint32_t i = 0; i < source_.concepts.size(); ++i) {
      const ConceptSource& entry = source_.concepts[i];
      records_.begin();
      records_.text(entry.id);
      records_.text(entry.role);
      records_.texts(entry.broader);
      records_.texts(entry.related);
      records_.texts(entry.close_match);
      records_.text(entry.aspect_of);
      records_.text(entry.exact_match);
      records_.number(entry.names.size());
      for (const auto& [language, names] : entry.names) {
        records_.text(language);
        records_.text(names.preferred.text);
        records_.texts(names.alternative);
        records_.texts(names.hidden);
        LabelEntry label;
        label.root = Root::concepts;
        label.target = i;
        label.proper = entry.role == "place" || entry.role == "body";
        if (names.match_preferred && entry.role != "group")
          insert_all({names.preferred}, language, label, LabelKind::preferred);
        insert_all(names.alternative, language, label, LabelKind::alternative);
        insert_all(names.hidden, language, label, LabelKind::hidden);
        label.root = Root::hints;
        label.proper = false;
        insert_all(names.hint, language, label, LabelKind::hint);
      }
    }
  }

  void parties() {
    for (std::uint32_t i = 0; i < source_.parties.size(); ++i) {
      const PartySource& party = source_.parties[i];
      records_.begin();
      records_.text(party.id);
      records_.text(party.country);
      records_.text(party.kind);
      records_.texts(party.domains);
      records_.texts(party.languages);
      records_.number(party.names.size());
      LabelEntry label;
      label.root = Root::parties;
      label.proper = true;
      label.target = i;
      for (const auto& [language, names] : party.names) {
        records_.text(language);
        records_.text(names.preferred.text);
        insert_all({names.preferred}, language, label, LabelKind::preferred);
        insert_all(names.alternative, language, label, LabelKind::alternative);
        insert_all(names.metonym, language, label, LabelKind::metonym);
        insert_all(names.office, language, label, LabelKind::office);
        insert_all(names.side, language, label, LabelKind::side);
        insert_all(names.self, language, label, LabelKind::self);
        insert_all(names.demonym, language, label, LabelKind::demonym);
      }
    }
    for (const auto& name : official_names_) file(name.pattern, name.entry, false, *name.stemmer);
  }

  void persons() {
    for (std::uint32_t i = 0; i < source_.parties.size(); ++i)
      for (const auto& person : source_.parties[i].persons) {
        records_.begin();
        records_.number(i);
        records_.text(person.role);
        records_.date(person.from);
        records_.date(person.to);
        LabelEntry label;
        label.root = Root::parties;
        label.proper = true;
        label.target = person_count_++;
        for (const auto& [language, names] : person.names) insert_all(names, language, label, LabelKind::person);
      }
  }

  void lexicon() {
    std::map<std::pair<std::string, std::string>, std::uint32_t> values;
    const auto insert = [&](const LexiconSource& item, Root root, const std::string& language) {
      const auto [at, added] =
          values.try_emplace({item.category, item.value}, static_cast<std::uint32_t>(values.size()));
      if (added) {
        records_.begin();
        records_.text(item.category);
        records_.text(item.value);
      }
      LabelEntry label;
      label.root = root;
      label.target = at->second;
      insert_all(item.labels, language, label, LabelKind::alternative);
    };
    for (const auto& language : source_.languages) {
      for (const auto& item : language.lexicon) insert(item, Root::lexicon, language.language.tag);
      for (const auto& item : language.attribution) insert(item, Root::attribution, language.language.tag);
    }
    lexicon_count_ = static_cast<std::uint32_t>(values.size());
  }

  void languages() {
    for (const auto& entry : source_.languages) {
      const Language& language = entry.language;
      records_.begin();
      records_.text(language.tag);
      records_.text(language.name);
      records_.text(language.script);
      records_.number(language.right_to_left ? 1 : 0);
      records_.number(language.script_default ? 1 : 0);
      records_.text(language.stemmer);
      records_.texts(language.transparent);
      records_.texts(language.cut_behind);
      records_.texts(language.cut_before);
      records_.number(language.clitics.size());
      for (const auto& slot : language.clitics) records_.texts(slot);
      records_.texts(language.pronouns);
      records_.number(language.endings.size());
      for (const auto& [ending, replacement] : language.endings) {
        records_.text(ending);
        records_.text(replacement);
      }
      records_.number(language.shortest_stem);
      records_.number(language.sounds.size());
      for (const auto& [letters, sound] : language.sounds) {
        records_.text(letters);
        records_.text(sound);
      }
      records_.texts(language.participle_endings);
      records_.texts(language.stop_words);
      records_.texts(language.abbreviations);
      records_.number(language.subject_behind_verb ? 1 : 0);
      records_.texts(language.plural_endings);
      records_.texts(language.singular_beginnings);
      records_.texts(language.singular_forms);
      records_.texts(language.participle_forms);
      records_.texts(language.agent_endings);
      records_.texts(language.gerund_endings);
      records_.texts(language.recipient_endings);
      records_.number(language.name_cases.size());
      for (const auto& [ending, nominative] : language.name_cases) {
        records_.text(ending);
        records_.text(nominative);
      }
      records_.texts(language.infinitive_endings);
      records_.texts(language.finite_endings);
      records_.texts(language.adjective_endings);
      records_.texts(language.feminine_marks);
      records_.text(language.passive_mark);
      records_.texts(language.passive_mark_not_on);
      records_.text(language.passive_behind);
    }
  }

  void acts() {
    std::set<std::string_view> known;
    for (const auto& act : source_.acts) {
      records_.begin();
      records_.text(act.id);
      records_.number(static_cast<std::size_t>(act.force));
      records_.text(act.act_class);
      records_.text(act.plover);
      records_.texts(act.aliases);
      records_.text(act.jointly);
      if (!known.insert(act.id).second)
        fail({ExitCode::usage, act.where, "act \"" + act.id + "\" is defined twice", "merge the two entries"});
    }
    for (const auto& language : source_.languages)
      for (const auto& item : language.lexicon)
        if (item.category.starts_with("act") && !known.contains(item.value))
          fail({ExitCode::usage, item.labels.empty() ? language.language.tag : item.labels.front().where,
                "act \"" + item.value + "\" is not in acts.toml", "use one of its ids"});
  }

  void settings() {
    for (const auto& setting : source_.settings) {
      records_.begin();
      records_.text(setting.key);
      records_.text(setting.value);
    }
  }

  template <class T>
  static void append(std::vector<char>& image, Section which, const std::vector<T>& items) {
    image.resize((image.size() + 7) / 8 * 8);
    auto& header = *reinterpret_cast<ImageHeader*>(image.data());
    const auto i = static_cast<std::size_t>(which);
    header.offset[i] = image.size();
    header.size[i] = items.size() * sizeof(T);
    const auto* bytes = reinterpret_cast<const char*>(items.data());
    image.insert(image.end(), bytes, bytes + items.size() * sizeof(T));
  }

  // At most half full, so that probes stay short.
  static std::size_t slots_for(std::size_t items) {
    std::size_t slots = 16;
    while (slots < items * 2) slots *= 2;
    return slots;
  }

  [[nodiscard]] std::vector<std::uint32_t> symbol_slots() const {
    std::vector<std::uint32_t> slots(slots_for(symbols_.size()));
    const std::size_t mask = slots.size() - 1;
    for (const auto& [text, number] : symbols_) {
      std::size_t at = hash_of(text) & mask;
      while (slots[at] != 0) at = (at + 1) & mask;
      slots[at] = number;
    }
    return slots;
  }

  // Where each string begins, and the strings with their lengths before them.
  [[nodiscard]] std::pair<std::vector<std::uint32_t>, std::vector<char>> string_bytes() const {
    const auto& strings = strings_.strings();
    std::vector<std::uint32_t> offsets(strings.size());
    std::vector<bool> placed(strings.size());
    std::vector<char> bytes;
    const auto place = [&](std::uint32_t number) {
      if (placed[number]) return;
      placed[number] = true;
      offsets[number] = static_cast<std::uint32_t>(bytes.size());
      const auto length = static_cast<std::uint16_t>(strings[number].size());
      const auto* prefix = reinterpret_cast<const char*>(&length);
      bytes.insert(bytes.end(), prefix, prefix + sizeof length);
      bytes.insert(bytes.end(), strings[number].begin(), strings[number].begin() + length);
    };
    // Ids and names are read in every run too; a label as it is written only where it found something.
    for (const auto& [text, number] : symbols_) place(number);
    for (const std::uint32_t number : records_.names()) place(number);
    for (std::uint32_t number = 0; number < strings.size(); ++number) place(number);
    return {std::move(offsets), std::move(bytes)};
  }

  // The edges of node i are [n, n+1) of the second list, where n is item i of the first.
  [[nodiscard]] std::pair<std::vector<std::uint32_t>, std::vector<ImageEdge>> edges_by_node() const {
    std::vector<TrieEdge> sorted = trie_.edges();
    std::sort(sorted.begin(), sorted.end(), [](const TrieEdge& a, const TrieEdge& b) {
      return std::tie(a.node, a.symbol) < std::tie(b.node, b.symbol);
    });
    std::vector<std::uint32_t> bounds;
    std::vector<ImageEdge> edges;
    for (std::uint32_t node = 0; node < trie_.entries().size(); ++node) {
      bounds.push_back(static_cast<std::uint32_t>(edges.size()));
      while (edges.size() < sorted.size() && sorted[edges.size()].node == node)
        edges.push_back({sorted[edges.size()].symbol, sorted[edges.size()].child});
    }
    bounds.push_back(static_cast<std::uint32_t>(edges.size()));
    return {std::move(bounds), std::move(edges)};
  }

  std::vector<char> image() {
    std::vector<char> bytes(sizeof(ImageHeader));
    auto* header = new (bytes.data()) ImageHeader;
    header->magic = ImageHeader::expected_magic;
    header->version = ImageHeader::expected_version;
    header->concepts = static_cast<std::uint32_t>(source_.concepts.size());
    header->parties = static_cast<std::uint32_t>(source_.parties.size());
    header->persons = person_count_;
    header->lexicon = lexicon_count_;
    header->languages = static_cast<std::uint32_t>(source_.languages.size());
    header->acts = static_cast<std::uint32_t>(source_.acts.size());
    header->settings = static_cast<std::uint32_t>(source_.settings.size());

    const auto [offsets, text] = string_bytes();

    std::vector<std::uint32_t> bounds;
    std::vector<LabelEntry> entries;
    for (const auto& list : trie_.entries()) {
      bounds.push_back(static_cast<std::uint32_t>(entries.size()));
      entries.insert(entries.end(), list.begin(), list.end());
    }
    bounds.push_back(static_cast<std::uint32_t>(entries.size()));

    append(bytes, Section::string_offsets, offsets);
    append(bytes, Section::string_bytes, text);
    append(bytes, Section::symbol_slots, symbol_slots());
    const auto [node_edges, edges] = edges_by_node();
    append(bytes, Section::node_edges, node_edges);
    append(bytes, Section::edges, edges);
    append(bytes, Section::node_entries, bounds);
    append(bytes, Section::entries, entries);
    append(bytes, Section::records, records_.words());
    append(bytes, Section::record_index, records_.index());
    const std::string hash = sha256_hex({bytes.data(), bytes.size()});
    auto& finished = *reinterpret_cast<ImageHeader*>(bytes.data());
    std::copy(hash.begin(), hash.end(), finished.hash.begin());
    return bytes;
  }

  KnowledgeSource source_;
  StringPool strings_;
  RecordWriter records_;
  TrieBuilder trie_;
  std::map<std::string, Stemmer> stemmers_;
  std::map<std::string, std::uint32_t> symbols_;
  std::map<std::pair<std::string, LabelElement>, std::uint32_t> words_;
  std::map<std::pair<std::string, std::vector<std::string>>, std::uint16_t> contexts_;
  struct OfficialName {
    LabelPattern pattern;
    LabelEntry entry;
    const Stemmer* stemmer = nullptr;
  };
  std::vector<OfficialName> official_names_;
  std::map<std::pair<std::string, std::string>, std::vector<LabelPattern>> country_names_;  // by code and language
  std::uint32_t person_count_ = 0;
  std::uint32_t lexicon_count_ = 0;
  std::optional<Diagnostic> problem_;
};

}  // namespace

Result<std::vector<char>> compile_knowledge(KnowledgeSource source) { return Compiler(std::move(source)).run(); }

}  // namespace diptych
