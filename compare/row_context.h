#pragma once

#include "compare/comparison.h"
#include "compare/kinship.h"
#include "compare/statement_places.h"
#include "core/knowledge/image.h"

#include <cstdint>
#include <optional>

namespace diptych {

// What the rows of the topic table are made from. All must outlive this.
struct RowContext {
  const Comparison& comparison;
  const Knowledge& knowledge;
  const Kinship& kinship;
  const StatementPlaces& places;

  [[nodiscard]] const Statement& statement_of(MentionRef ref) const {
    return comparison.statements[ref.statement.value];
  }
  [[nodiscard]] AccountIndex account_of(MentionRef ref) const { return statement_of(ref).account; }

  // nullopt: outside the catalogue.
  [[nodiscard]] std::optional<std::uint32_t> concept_of(const Mention& mention) const {
    if (mention.origin != Origin::catalogue) return std::nullopt;
    return knowledge.find_concept(mention.topic);
  }
};

}  // namespace diptych
