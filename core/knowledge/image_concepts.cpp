#include "core/knowledge/image.h"

#include "core/knowledge/record_reader.h"

namespace diptych {

std::uint32_t Knowledge::concept_count() const { return header_of(bytes_).concepts; }

std::string_view Knowledge::concept_id(std::uint32_t index) const {
  return RecordReader(bytes_, RecordKind::concepts, index).text();
}

std::string_view Knowledge::concept_role(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::concepts, index);
  in.skip_text();
  return in.text();
}

bool Knowledge::is_wide(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::concepts, index);
  in.skip_text();
  in.skip_text();  // role
  return in.number() != 0;
}

Concept Knowledge::concept_at(std::uint32_t index) const {
  RecordReader in(bytes_, RecordKind::concepts, index);
  Concept out;
  out.id = in.text();
  out.role = in.text();
  in.number();  // wide
  out.broader = in.texts();
  out.related = in.texts();
  out.close_match = in.texts();
  out.aspect_of = in.text();
  out.of_others = in.text();
  out.exact_match = in.text();
  in.skip_texts();  // sides
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
  RecordReader in(bytes_, RecordKind::concepts, index);
  ConceptLinks links;
  links.id = in.text();
  in.skip_text();  // role
  in.number();     // wide
  links.broader = in.texts();
  links.related = in.texts();
  links.close_match = in.texts();
  links.aspect_of = in.text();
  links.of_others = in.text();
  links.exact_match = in.text();
  links.sides = in.texts();
  return links;
}

std::optional<std::uint32_t> Knowledge::find_concept(std::string_view id) const {
  return find_record(bytes_, records_of(bytes_, RecordKind::concepts), id);
}

std::string_view Knowledge::concept_name(std::uint32_t index, std::string_view language) const {
  RecordReader in(bytes_, RecordKind::concepts, index);
  std::string_view english = in.text();
  in.skip_text();                                             // role
  in.number();                                                // wide
  for (int list = 0; list < 3; ++list) in.skip_texts();       // broader, related, close_match
  for (int single = 0; single < 3; ++single) in.skip_text();  // aspect_of, of_others, exact_match
  in.skip_texts();                                            // sides
  for (std::uint32_t left = in.number(); left > 0; --left) {
    const std::string_view labelled = in.text();
    const std::string_view preferred = in.text();
    if (labelled == language) return preferred;
    if (labelled == "en") english = preferred;
    for (int list = 0; list < 2; ++list) in.skip_texts();  // alternative, hidden
  }
  return english;
}

}  // namespace diptych
