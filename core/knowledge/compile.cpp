#include "core/knowledge/compile.h"

#include "core/knowledge/cldr.h"
#include "core/knowledge/cldr_numbers.h"
#include "core/knowledge/first_problem.h"
#include "core/knowledge/image_layout.h"
#include "core/knowledge/image_writer.h"
#include "core/knowledge/label_filer.h"
#include "core/knowledge/record_writer.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace diptych {
namespace {

// The source with what CLDR adds, concepts by id.
KnowledgeSource completed(KnowledgeSource source) {
  add_cldr_countries(source);
  add_cldr_numbers(source);
  std::stable_sort(source.concepts.begin(), source.concepts.end(),
                   [](const ConceptSource& a, const ConceptSource& b) { return a.id < b.id; });
  return source;
}

// Writes the records of all that is known, in the order of the image, and files its labels.
class Compiler {
 public:
  explicit Compiler(const KnowledgeSource& source)
      : source_(source), records_(strings_), labels_(source, strings_, problem_) {}

  Result<std::vector<char>> run() {
    check_ids();
    concepts();
    parties();
    persons();
    lexicon();
    languages();
    acts();
    settings();
    check_lengths();
    if (problem_.found()) return *problem_.found();
    counts_.concepts = static_cast<std::uint32_t>(source_.concepts.size());
    counts_.parties = static_cast<std::uint32_t>(source_.parties.size());
    counts_.languages = static_cast<std::uint32_t>(source_.languages.size());
    counts_.acts = static_cast<std::uint32_t>(source_.acts.size());
    counts_.settings = static_cast<std::uint32_t>(source_.settings.size());
    const FinishedTrie trie = labels_.finish();
    const ImageParts parts{counts_, strings_, records_, trie, labels_.symbols()};
    check_counts(parts);
    if (problem_.found()) return *problem_.found();
    return write_image(parts);
  }

 private:
  void check_counts(const ImageParts& parts) {
    if (bytes_of_symbols(parts.symbols) >= gap_of_comma || parts.trie.entries.size() > ImageEdge::most)
      problem_.note({ExitCode::usage, "", "the labels have more words than an image can hold, 16,777,200 bytes of them",
                     "leave labels out, or write fewer alternatives into them"});
  }

  void check_lengths() {
    for (const auto& one : strings_.strings())
      if (one.size() > std::numeric_limits<std::uint16_t>::max())
        problem_.note(
            {ExitCode::usage, "", "\"" + one.substr(0, 40) + "…\" is longer than 65,535 bytes", "split the label"});
  }

  void check_ids() {
    std::map<std::string_view, const ConceptSource*> known;
    for (const auto& entry : source_.concepts)
      if (!known.emplace(entry.id, &entry).second)
        problem_.note(
            {ExitCode::usage, entry.where, "concept \"" + entry.id + "\" is defined twice", "merge the two entries"});
    for (const auto& entry : source_.concepts) {
      for (const auto* list : {&entry.broader, &entry.related, &entry.close_match})
        for (const auto& id : *list)
          if (!known.contains(id))
            problem_.note({ExitCode::usage, entry.where,
                           "concept \"" + entry.id + "\" names \"" + id + "\", which does not exist",
                           "correct the id or add the concept"});
      if (!entry.aspect_of.empty() && !known.contains(entry.aspect_of))
        problem_.note({ExitCode::usage, entry.where,
                       "concept \"" + entry.id + "\" is an aspect of \"" + entry.aspect_of + "\", which does not exist",
                       "correct the id or add the concept"});
      if (!entry.of_others.empty() && !known.contains(entry.of_others))
        problem_.note({ExitCode::usage, entry.where,
                       "concept \"" + entry.id + "\" is \"" + entry.of_others +
                           "\" where it is told of others, which does not exist",
                       "correct the id or add the concept"});
    }
  }

  void concepts() {
    std::set<std::string_view> wide;
    for (const auto& entry : source_.concepts) wide.insert(entry.broader.begin(), entry.broader.end());
    for (std::uint32_t i = 0; i < source_.concepts.size(); ++i) {
      const ConceptSource& entry = source_.concepts[i];
      records_.begin();
      records_.text(entry.id);
      records_.text(entry.role);
      records_.number(wide.contains(entry.id) ? 1 : 0);
      records_.texts(entry.broader);
      records_.texts(entry.related);
      records_.texts(entry.close_match);
      records_.text(entry.aspect_of);
      records_.text(entry.of_others);
      records_.text(entry.exact_match);
      records_.texts(entry.sides);
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
          labels_.file_all({names.preferred}, language, label, LabelKind::preferred);
        labels_.file_all(names.alternative, language, label, LabelKind::alternative);
        labels_.file_all(names.hidden, language, label, LabelKind::hidden);
        label.root = Root::hints;
        label.proper = false;
        labels_.file_all(names.hint, language, label, LabelKind::hint);
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
        labels_.file_all({names.preferred}, language, label, LabelKind::preferred);
        labels_.file_all(names.alternative, language, label, LabelKind::alternative);
        labels_.file_all(names.metonym, language, label, LabelKind::metonym);
        labels_.file_all(names.office, language, label, LabelKind::office);
        labels_.file_all(names.side, language, label, LabelKind::side);
        labels_.file_all(names.self, language, label, LabelKind::self);
        labels_.file_all(names.demonym, language, label, LabelKind::demonym);
      }
    }
    labels_.file_official_names();
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
        label.target = counts_.persons++;
        for (const auto& [language, names] : person.names) labels_.file_all(names, language, label, LabelKind::person);
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
      labels_.file_all(item.labels, language, label, LabelKind::alternative);
    };
    for (const auto& language : source_.languages) {
      for (const auto& item : language.lexicon) insert(item, Root::lexicon, language.language.tag);
      for (const auto& item : language.attribution) insert(item, Root::attribution, language.language.tag);
    }
    counts_.lexicon = static_cast<std::uint32_t>(values.size());
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
      records_.texts(language.doing_endings);
      records_.texts(language.gerund_endings);
      records_.texts(language.recipient_endings);
      records_.texts(language.recipient_beginnings);
      records_.number(language.name_cases.size());
      for (const auto& [ending, nominative] : language.name_cases) {
        records_.text(ending);
        records_.text(nominative);
      }
      records_.texts(language.infinitive_endings);
      records_.texts(language.number_endings);
      records_.texts(language.finite_endings);
      records_.texts(language.adjective_endings);
      records_.texts(language.feminine_marks);
      records_.text(language.passive_mark);
      records_.texts(language.passive_mark_not_on);
      records_.text(language.passive_behind);
      records_.text(language.object_mark);
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
        problem_.note({ExitCode::usage, act.where, "act \"" + act.id + "\" is defined twice", "merge the two entries"});
    }
    for (const auto& language : source_.languages)
      for (const auto& item : language.lexicon)
        if (item.category.starts_with("act") && !known.contains(item.value))
          problem_.note({ExitCode::usage, item.labels.empty() ? language.language.tag : item.labels.front().where,
                         "act \"" + item.value + "\" is not in acts.toml", "use one of its ids"});
  }

  void settings() {
    for (const auto& setting : source_.settings) {
      records_.begin();
      records_.text(setting.key);
      records_.text(setting.value);
    }
  }

  const KnowledgeSource& source_;
  StringPool strings_;
  RecordWriter records_;
  FirstProblem problem_;
  LabelFiler labels_;
  ImageHeader counts_;
};

}  // namespace

Result<std::vector<char>> compile_knowledge(KnowledgeSource source) {
  const KnowledgeSource whole = completed(std::move(source));
  return Compiler(whole).run();
}

}  // namespace diptych
