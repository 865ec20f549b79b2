#include "core/knowledge/image.h"

#include "core/knowledge/record_reader.h"

namespace diptych {
namespace {

Language language_in(RecordReader in) {
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
  language.endings = in.pairs();
  language.shortest_stem = in.number();
  language.sounds = in.pairs();
  language.participle_endings = in.strings();
  language.stop_words = in.strings();
  language.abbreviations = in.strings();
  language.subject_behind_verb = in.number() != 0;
  language.plural_endings = in.strings();
  language.singular_beginnings = in.strings();
  language.singular_forms = in.strings();
  language.participle_forms = in.strings();
  language.agent_endings = in.strings();
  language.doing_endings = in.strings();
  language.gerund_endings = in.strings();
  language.recipient_endings = in.strings();
  language.recipient_beginnings = in.strings();
  language.name_cases = in.pairs();
  language.infinitive_endings = in.strings();
  language.number_endings = in.strings();
  language.finite_endings = in.strings();
  language.adjective_endings = in.strings();
  language.feminine_marks = in.strings();
  language.passive_mark = in.text();
  language.passive_mark_not_on = in.strings();
  language.passive_behind = in.text();
  language.object_mark = in.text();
  return language;
}

}  // namespace

void Knowledge::read_languages() {
  for (std::uint32_t i = 0; i < header_of(bytes_).languages; ++i)
    languages_.push_back(language_in(RecordReader(bytes_, RecordKind::languages, i)));
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

}  // namespace diptych
