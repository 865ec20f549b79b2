#pragma once

#include "core/knowledge/image.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace diptych {

// How concepts of the catalogue stand to each other, by their `broader`, `related`, `closeMatch` and `aspectOf`.
class Kinship {
 public:
  // `countries`: of those who took part; empty where not all are known. `knowledge` must outlive this.
  explicit Kinship(const Knowledge& knowledge, std::set<std::string, std::less<>> countries = {});

  // 1: `related`, `closeMatch`, two aspects of one matter, an aspect and its matter, or one directly `broader` than the
  // other; 2, 3: one stands two or three `broader` steps above the other. nullopt: none of these. Symmetric.
  [[nodiscard]] std::optional<int> distance(std::uint32_t one, std::uint32_t other) const;

  // Whether something that a process stands above, as "the settlement in Syria" below "a political settlement".
  [[nodiscard]] bool settles(std::uint32_t index) const;

  // Whether the two are `closeMatch`; relations of certain countries are those of the sides only where these took part.
  // Symmetric.
  [[nodiscard]] bool close(std::uint32_t one, std::uint32_t other) const;

  // Whether the two are `related` or `closeMatch`. Symmetric.
  [[nodiscard]] bool linked(std::uint32_t one, std::uint32_t other) const;

  // Whether accounts that tell one of the two each tell one matter: `closeMatch`, or one stands above the other.
  // Symmetric.
  [[nodiscard]] bool may_stand_for(std::uint32_t one, std::uint32_t other) const;

  // Whether `wide` stands above `narrow` by any number of `broader` steps.
  [[nodiscard]] bool above(std::uint32_t wide, std::uint32_t narrow) const;

  // The places that stand above a concept or the matter it is an aspect of, and itself when it is one.
  [[nodiscard]] std::set<std::string> places_of(std::uint32_t index) const;

  // Whether one of the two is directly `broader` than the other.
  [[nodiscard]] bool parent_and_child(std::uint32_t one, std::uint32_t other) const;

  // The matter that both are aspects of, or that one of them is and the other an aspect of; nullopt: there is none.
  [[nodiscard]] std::optional<std::uint32_t> matter_of_aspects(std::uint32_t one, std::uint32_t other) const;

  // Whether `part` is `matter`, an aspect of it, related or close to it, or stands below it or an aspect.
  [[nodiscard]] bool part_of(std::uint32_t part, std::uint32_t matter) const;

  [[nodiscard]] std::string id(std::uint32_t index) const { return std::string(knowledge_->concept_id(index)); }

  // A place or a body: what a statement is about only where it names nothing else.
  [[nodiscard]] bool background(std::uint32_t index) const;

  // How a matter is dealt with (dialogue, a settlement), not what it is.
  [[nodiscard]] bool process(std::uint32_t index) const;

  // A field in which or a term on which parties work together (culture, mutual respect): part of the matter beside it.
  [[nodiscard]] bool field(std::uint32_t index) const;

  // A matter that is named without saying more: "regional issues".
  [[nodiscard]] bool unspecific(std::uint32_t index) const;

  // How much a concept says by itself: 0 a place, a body, a courtesy or an unspecific matter; 1 a matter that has
  // narrower ones; 2 any other matter.
  [[nodiscard]] int weight(std::uint32_t index) const;

  // Dialogue, culture, mutual respect: of the matter beside it, where there is one.
  [[nodiscard]] bool of_others(std::uint32_t index) const { return process(index) || field(index); }

  // The weight of what it says of its own: nothing where it is always of some matter.
  [[nodiscard]] int said_of(std::uint32_t index) const { return of_others(index) ? 0 : weight(index); }

  // Relations of those who took part: what is `ofOthers` elsewhere.
  [[nodiscard]] bool relations(std::uint32_t index) const {
    return !knowledge_->concept_links(index).of_others.empty();
  }

  // The matter that a concept is an aspect of; nullopt for none.
  [[nodiscard]] std::optional<std::uint32_t> matter_of(std::uint32_t index) const;

 private:
  // `broader` steps from `narrow` up to `wide`, at most `most`.
  [[nodiscard]] std::optional<int> steps(std::uint32_t narrow, std::uint32_t wide, int most) const;

  const Knowledge* knowledge_;
  std::set<std::string, std::less<>> countries_;
};

}  // namespace diptych
