#include "core/knowledge/image.h"

#include "core/knowledge/record_reader.h"

#include <algorithm>

namespace diptych {

std::uint32_t Knowledge::party_count() const { return header_of(bytes_).parties; }
std::uint32_t Knowledge::person_count() const { return header_of(bytes_).persons; }

Party Knowledge::party_at(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::parties, index);
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

std::string_view Knowledge::party_id(std::uint32_t index) const {
  return RecordReader(bytes_, RecordKind::parties, index).text();
}

std::optional<std::uint32_t> Knowledge::find_party(std::string_view id) const {
  const RecordRange parties = records_of(bytes_, RecordKind::parties);
  for (std::uint32_t i = 0; i < parties.count; ++i)
    if (RecordReader(bytes_, parties.first + i).text() == id) return i;
  return std::nullopt;
}

Person Knowledge::person_at(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::persons, index);
  Person person;
  person.party = in.number();
  person.role = in.text();
  person.from = in.date();
  person.to = in.date();
  return person;
}

LexiconValue Knowledge::lexicon_at(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::lexicon, index);
  LexiconValue value;
  value.category = in.text();
  value.value = in.text();
  return value;
}

std::uint32_t Knowledge::act_count() const { return header_of(bytes_).acts; }

ActKind Knowledge::act_at(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::acts, index);
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

}  // namespace diptych
