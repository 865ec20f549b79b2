#pragma once

#include "core/catalogue/check.h"
#include "core/catalogue/find.h"
#include "core/catalogue/hierarchy.h"
#include "core/knowledge/source.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The catalogue for a terminal. Every renderer ends its text with a line feed.

// What a listing shows; empty fields restrict nothing.
struct TopicsListed {
  std::string under;  // the family of this concept only
  std::string role;
};

// The positions of the listed concepts in order, with their depth.
[[nodiscard]] std::vector<Hierarchy::Placed> listed(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                                    const TopicsListed& which);

[[nodiscard]] std::string render_topics_text(const KnowledgeSource& source,
                                             const std::vector<Hierarchy::Placed>& placed, const std::string& ui);
[[nodiscard]] std::string render_topic_text(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                            std::size_t position, const std::string& ui, std::size_t width);
[[nodiscard]] std::string render_found_text(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                            std::string_view text, const std::vector<FoundLabel>& found,
                                            const std::string& ui, std::size_t width);
// One finding a line, "file:line:column: severity: what [kind]", then the counts.
[[nodiscard]] std::string render_findings_text(const std::vector<Finding>& findings);

// Where the label of a concept is written, or where the concept is.
[[nodiscard]] std::string where_of(const ConceptSource& entry, std::string_view label);
// "prefLabel", "altLabel", "hiddenLabel", "hint"
[[nodiscard]] const char* skos_name(LabelKind kind);

}  // namespace diptych
