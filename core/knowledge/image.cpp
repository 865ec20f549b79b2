#include "core/knowledge/image.h"

#include "core/knowledge/image_layout.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

extern "C" {
extern const char diptych_image_begin[];
extern const char diptych_image_end[];
}

namespace diptych {
namespace {

const ImageHeader& header_of(std::span<const char> image) {
  return *reinterpret_cast<const ImageHeader*>(image.data());
}

std::string_view string_at(std::span<const char> image, std::uint32_t number) {
  const char* begin = section<char>(image, Section::strings).data() + number;
  std::uint16_t length = 0;
  std::memcpy(&length, begin, sizeof length);
  return {begin + sizeof length, length};
}

// Reads the words of one record in the order in which compile.cpp wrote them.
class RecordReader {
 public:
  RecordReader(std::span<const char> image, std::uint32_t record)
      : image_(image),
        words_(section<std::uint32_t>(image, Section::records)),
        at_(section<std::uint32_t>(image, Section::record_index)[record]) {}

  std::uint32_t number() { return words_[at_++]; }
  std::string_view text() { return string_at(image_, number()); }
  std::vector<std::string_view> texts() {
    std::vector<std::string_view> out(number());
    for (auto& item : out) item = text();
    return out;
  }
  // Past what is not asked for: a string that nobody reads costs no memory.
  void skip_text() { ++at_; }
  void skip_texts() { at_ += words_[at_] + 1; }
  std::vector<std::string> strings() {
    std::vector<std::string> out;
    const std::uint32_t count = number();
    out.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) out.emplace_back(text());
    return out;
  }
  std::optional<Date> date() {
    const std::uint32_t packed = number();
    if (packed == 0) return std::nullopt;
    return Date{static_cast<int>(packed / 10000), static_cast<int>(packed / 100 % 100), static_cast<int>(packed % 100)};
  }

 private:
  std::span<const char> image_;
  std::span<const std::uint32_t> words_;
  std::size_t at_;
};

std::span<const char> built_in() {
  return {diptych_image_begin, static_cast<std::size_t>(diptych_image_end - diptych_image_begin)};
}

// Settings stand last and sorted by key.
std::optional<std::string_view> setting_in(std::span<const char> image, std::string_view key) {
  const auto& header = header_of(image);
  const std::uint32_t first =
      header.concepts + header.parties + header.persons + header.lexicon + header.languages + header.acts;
  std::uint32_t low = 0;
  std::uint32_t high = header.settings;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    RecordReader in(image, first + middle);
    const std::string_view found = in.text();
    if (found == key) return in.text();
    if (found < key)
      low = middle + 1;
    else
      high = middle;
  }
  return std::nullopt;
}

}  // namespace

Knowledge::Knowledge(std::vector<char> owned, std::span<const char> bytes)
    : owned_(std::move(owned)), bytes_(owned_.empty() ? bytes : std::span<const char>(owned_)) {
  read_languages();
}

void Knowledge::let_go_of_pages() const {
  if (!owned_.empty()) return;
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(bytes_.data());
  const std::uintptr_t first = (begin + page - 1) / page * page;
  const std::uintptr_t last = (begin + bytes_.size()) / page * page;
  // The pages are the file's own and read only; a refusal leaves them where they are.
  if (first >= last) return;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the call takes a pointer to bytes it does not change
  auto* pages = const_cast<char*>(bytes_.data() + (first - begin));
  static_cast<void>(madvise(pages, last - first, MADV_DONTNEED));
}

Knowledge Knowledge::embedded() { return Knowledge({}, built_in()); }

Result<Knowledge> Knowledge::from_image(std::vector<char> bytes) {
  const Diagnostic bad{ExitCode::usage, "knowledge image", "is no image of this version", "build it again from data/"};
  if (bytes.size() < sizeof(ImageHeader)) return bad;
  const auto& header = *reinterpret_cast<const ImageHeader*>(bytes.data());
  if (header.magic != ImageHeader::expected_magic || header.version != ImageHeader::expected_version) return bad;
  return Knowledge(std::move(bytes), {});
}

std::string Knowledge::hash() const {
  const auto& hash = header_of(bytes_).hash;
  return {hash.data(), hash.size()};
}

// Records stand in the order concepts, parties, persons, lexicon values, languages, acts, settings.
void Knowledge::read_languages() {
  const auto& header = header_of(bytes_);
  const std::uint32_t first = header.concepts + header.parties + header.persons + header.lexicon;
  for (std::uint32_t i = 0; i < header.languages; ++i) {
    RecordReader in(bytes_, first + i);
    Language language;
    language.tag = in.text();
    language.name = in.text();
    language.script = in.text();
    language.right_to_left = in.number() != 0;
    language.script_default = in.number() != 0;
    language.stemmer = in.text();
    language.transparent = in.strings();
    language.cut_behind = in.strings();
    language.cut_before = in.strings();
    language.clitics.resize(in.number());
    for (auto& slot : language.clitics) slot = in.strings();
    language.pronouns = in.strings();
    language.endings.resize(in.number());
    for (auto& [ending, replacement] : language.endings) {
      ending = in.text();
      replacement = in.text();
    }
    language.shortest_stem = in.number();
    language.sounds.resize(in.number());
    for (auto& [letters, sound] : language.sounds) {
      letters = in.text();
      sound = in.text();
    }
    language.participle_endings = in.strings();
    language.stop_words = in.strings();
    language.abbreviations = in.strings();
    language.subject_behind_verb = in.number() != 0;
    language.plural_endings = in.strings();
    language.singular_beginnings = in.strings();
    language.singular_forms = in.strings();
    language.participle_forms = in.strings();
    language.agent_endings = in.strings();
    language.gerund_endings = in.strings();
    language.recipient_endings = in.strings();
    language.recipient_beginnings = in.strings();
    language.name_cases.resize(in.number());
    for (auto& [ending, nominative] : language.name_cases) {
      ending = in.text();
      nominative = in.text();
    }
    language.infinitive_endings = in.strings();
    language.number_endings = in.strings();
    language.finite_endings = in.strings();
    language.adjective_endings = in.strings();
    language.feminine_marks = in.strings();
    language.passive_mark = in.text();
    language.passive_mark_not_on = in.strings();
    language.passive_behind = in.text();
    language.object_mark = in.text();
    languages_.push_back(std::move(language));
  }
}

const Language* Knowledge::language(std::string_view tag) const {
  for (const auto& language : languages_)
    if (language.tag == tag) return &language;
  return nullptr;
}

const Language* Knowledge::language_of_script(std::string_view script) const {
  for (const auto& language : languages_)
    if (language.script_default && language.script == script) return &language;
  return nullptr;
}

std::uint32_t Knowledge::concept_count() const { return header_of(bytes_).concepts; }
std::uint32_t Knowledge::party_count() const { return header_of(bytes_).parties; }
std::uint32_t Knowledge::person_count() const { return header_of(bytes_).persons; }

std::string_view Knowledge::concept_id(std::uint32_t index) const { return RecordReader(bytes_, index).text(); }

std::string_view Knowledge::concept_role(std::uint32_t index) const {
  RecordReader in(bytes_, index);
  in.skip_text();
  return in.text();
}

Concept Knowledge::concept_at(std::uint32_t index) const {
  RecordReader in(bytes_, index);
  Concept out;
  out.id = in.text();
  out.role = in.text();
  out.broader = in.texts();
  out.related = in.texts();
  out.close_match = in.texts();
  out.aspect_of = in.text();
  out.of_others = in.text();
  out.exact_match = in.text();
  out.labels.resize(in.number());
  for (auto& labels : out.labels) {
    labels.language = in.text();
    labels.preferred = in.text();
    labels.alternative = in.texts();
    labels.hidden = in.texts();
  }
  return out;
}

ConceptLinks Knowledge::concept_links(std::uint32_t index) const {
  RecordReader in(bytes_, index);
  ConceptLinks links;
  links.id = in.text();
  in.skip_text();  // role
  links.broader = in.texts();
  links.related = in.texts();
  links.close_match = in.texts();
  links.aspect_of = in.text();
  links.of_others = in.text();
  links.exact_match = in.text();
  return links;
}

std::optional<std::uint32_t> Knowledge::find_concept(std::string_view id) const {
  std::uint32_t low = 0;
  std::uint32_t high = concept_count();
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (concept_id(middle) < id)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < concept_count() && concept_id(low) == id) return low;
  return std::nullopt;
}

std::string_view Knowledge::concept_name(std::uint32_t index, std::string_view language) const {
  RecordReader in(bytes_, index);
  std::string_view english = in.text();
  in.skip_text();                                             // role
  for (int list = 0; list < 3; ++list) in.skip_texts();       // broader, related, close_match
  for (int single = 0; single < 3; ++single) in.skip_text();  // aspect_of, of_others, exact_match
  for (std::uint32_t left = in.number(); left > 0; --left) {
    const std::string_view labelled = in.text();
    const std::string_view preferred = in.text();
    if (labelled == language) return preferred;
    if (labelled == "en") english = preferred;
    for (int list = 0; list < 2; ++list) in.skip_texts();  // alternative, hidden
  }
  return english;
}

Party Knowledge::party_at(std::uint32_t index) const {
  RecordReader in(bytes_, header_of(bytes_).concepts + index);
  Party party;
  party.id = in.text();
  party.country = in.text();
  party.kind = in.text();
  party.domains = in.texts();
  party.languages = in.texts();
  party.names.resize(in.number());
  for (auto& [language, label] : party.names) {
    language = in.text();
    label = in.text();
  }
  return party;
}

std::optional<std::uint32_t> Knowledge::find_party(std::string_view id) const {
  const std::uint32_t first = header_of(bytes_).concepts;
  for (std::uint32_t i = 0; i < party_count(); ++i)
    if (RecordReader(bytes_, first + i).text() == id) return i;
  return std::nullopt;
}

Person Knowledge::person_at(std::uint32_t index) const {
  const auto& header = header_of(bytes_);
  RecordReader in(bytes_, header.concepts + header.parties + index);
  Person person;
  person.party = in.number();
  person.role = in.text();
  person.from = in.date();
  person.to = in.date();
  return person;
}

LexiconValue Knowledge::lexicon_at(std::uint32_t index) const {
  const auto& header = header_of(bytes_);
  RecordReader in(bytes_, header.concepts + header.parties + header.persons + index);
  LexiconValue value;
  value.category = in.text();
  value.value = in.text();
  return value;
}

std::uint32_t Knowledge::act_count() const { return header_of(bytes_).acts; }

ActKind Knowledge::act_at(std::uint32_t index) const {
  const auto& header = header_of(bytes_);
  RecordReader in(bytes_,
                  header.concepts + header.parties + header.persons + header.lexicon + header.languages + index);
  ActKind act;
  act.id = in.text();
  act.force = static_cast<int>(in.number());
  act.act_class = in.text();
  act.plover = in.text();
  act.aliases = in.texts();
  act.jointly = in.text();
  return act;
}

std::optional<ActKind> Knowledge::find_act(std::string_view name) const {
  for (std::uint32_t i = 0; i < act_count(); ++i) {
    ActKind act = act_at(i);
    if (act.id == name || std::find(act.aliases.begin(), act.aliases.end(), name) != act.aliases.end()) return act;
  }
  return std::nullopt;
}

std::optional<std::string_view> Knowledge::setting(std::string_view key) const {
  if (const auto own = setting_in(bytes_, key)) return own;
  return setting_in(built_in(), key);
}

std::optional<std::uint32_t> Knowledge::symbol(std::string_view text) const {
  const auto slots = section<SymbolSlot>(bytes_, Section::symbol_slots);
  const std::size_t mask = slots.size() - 1;
  const std::uint64_t hash = hash_of(text);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots[at].empty()) return std::nullopt;
    if (slots[at].may_be(hash) && string_at(bytes_, slots[at].number()) == text) return slots[at].number();
  }
}

std::optional<std::uint32_t> Knowledge::child(std::uint32_t node, std::uint32_t symbol) const {
  const auto nodes = section<ImageNode>(bytes_, Section::nodes);
  const std::uint32_t first = nodes[node].first_edge;
  const auto edges = section<ImageEdge>(bytes_, Section::edges).subspan(first, nodes[node + 1].first_edge - first);
  const auto found = std::lower_bound(edges.begin(), edges.end(), symbol,
                                      [](const ImageEdge& edge, std::uint32_t s) { return edge.symbol() < s; });
  if (found == edges.end() || found->symbol() != symbol) return std::nullopt;
  return found->child();
}

std::span<const LabelEntry> Knowledge::entries(std::uint32_t node) const {
  const auto nodes = section<ImageNode>(bytes_, Section::nodes);
  const std::uint32_t first = nodes[node].first_entry;
  return section<LabelEntry>(bytes_, Section::entries).subspan(first, nodes[node + 1].first_entry - first);
}

std::string_view Knowledge::text(std::uint32_t string) const { return string_at(bytes_, string); }

std::size_t Knowledge::pattern_count() const { return section<LabelEntry>(bytes_, Section::entries).size(); }

}  // namespace diptych
