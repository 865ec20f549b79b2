#pragma once

#include "core/knowledge/source.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The broader relation of a catalogue, both ways. Positions count in KnowledgeSource::concepts. Ids that do not exist
// are left out, and a cycle is walked once.
class Hierarchy {
 public:
  explicit Hierarchy(const std::vector<ConceptSource>& concepts);  // which must outlive the hierarchy

  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  [[nodiscard]] const std::vector<std::size_t>& narrower(std::size_t of) const { return narrower_[of]; }
  [[nodiscard]] const std::vector<std::size_t>& broader(std::size_t of) const { return broader_[of]; }
  [[nodiscard]] const std::vector<std::size_t>& aspects(std::size_t of) const { return aspects_[of]; }

  // Everything above by first broader concepts, nearest first.
  [[nodiscard]] std::vector<std::size_t> line(std::size_t of) const;
  // Everything above, by any way.
  [[nodiscard]] std::vector<std::size_t> ancestors(std::size_t of) const;
  // A concept and everything below, depth first, each once and with its depth.
  struct Placed {
    std::size_t position = 0;
    std::size_t depth = 0;
  };
  [[nodiscard]] std::vector<Placed> family(std::size_t of) const;
  // Concepts without a broader one.
  [[nodiscard]] std::vector<std::size_t> tops() const;

 private:
  std::map<std::string_view, std::size_t> by_id_;
  std::vector<std::vector<std::size_t>> broader_;
  std::vector<std::vector<std::size_t>> narrower_;
  std::vector<std::vector<std::size_t>> aspects_;
};

// The name to show: in `language`, else in English, else the id.
[[nodiscard]] const std::string& name_in(const ConceptSource& entry, const std::string& language);

}  // namespace diptych
