#pragma once

#include "report/topics_text.h"

#include <string>

namespace diptych {

// The catalogue as JSON (docs/data-format.md): an array of concepts, of labels found, or of findings.
[[nodiscard]] std::string render_topics_json(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                             const std::vector<std::size_t>& positions, const std::string& ui);
[[nodiscard]] std::string render_found_json(const KnowledgeSource& source, const Hierarchy& hierarchy,
                                            std::string_view text, const std::vector<FoundLabel>& found,
                                            const std::string& ui);
[[nodiscard]] std::string render_findings_json(const std::vector<Finding>& findings);

}  // namespace diptych
