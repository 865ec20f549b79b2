#pragma once

#include "compare/comparison.h"
#include "core/text/utf8.h"
#include "storage/database.h"
#include "storage/insert.h"
#include "storage/store.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// One document's id in the database and what its spans are counted with.
struct StoredDocument {
  std::int64_t id = 0;
  std::string_view text;
  CodePointMap code_points;
};

// Writes one comparison, table by table, in a transaction that is open. Vectors of ids stand beside the comparison's
// vectors. Both must outlive this.
class ComparisonWriter {
 public:
  ComparisonWriter(const Database& database, const Comparison& comparison) : db_(database), c_(comparison) {}

  // The id of the new row of comparisons; meaningless after a failure.
  std::int64_t write(const std::string& key, const std::vector<ConceptName>& names);
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

 private:
  struct Place {
    std::int64_t start;
    std::int64_t end;
    std::string_view quote;
  };

  // The same for a span that may be missing: NULL then.
  struct Cells {
    Cell start;
    Cell end;
    Cell quote;
  };

  // What an attribution tells of itself; all NULL where there is none.
  struct AttributionCells {
    Cell rule;
    Cells cue;
    Cell confidence;
    Cell source;
  };

  // One for each table of what statements are made of.
  struct PartInserts {
    Insert actor;
    Insert fact;
    Insert mention;
  };

  Insert into(std::string_view table, std::string_view conflict = "") { return {db_, failure_, table, conflict}; }
  // The id of the row that `sql` finds for these texts, if there is one.
  std::optional<std::int64_t> find(std::string_view sql, std::initializer_list<std::string_view> texts);
  [[nodiscard]] Place place(DocumentIndex document, ByteSpan span) const;
  [[nodiscard]] Cells cells(DocumentIndex document, const std::optional<ByteSpan>& span) const;
  [[nodiscard]] AttributionCells attribution_cells(DocumentIndex document,
                                                   const std::optional<Attribution>& attribution) const;

  std::int64_t write_run();
  void write_concepts(std::int64_t run, const std::vector<ConceptName>& names);
  void write_documents();
  void write_events();
  void write_accounts();
  void write_statements();
  std::int64_t write_statement(Insert& insert, const Statement& statement, std::int64_t position,
                               std::string_view folded);
  void write_parts(PartInserts& into_parts, const Statement& statement, std::int64_t id);
  void write_topics();
  void write_alignments();
  void write_differences();
  void write_frame();
  void write_ledger();
  void write_warnings();

  const Database& db_;
  const Comparison& c_;
  std::optional<Diagnostic> failure_;
  std::int64_t comparison_ = 0;
  std::vector<StoredDocument> documents_;
  std::vector<std::int64_t> events_;
  std::vector<std::int64_t> accounts_;
  std::vector<std::int64_t> statements_;
};

// As the database holds a day: "2021-01-26".
[[nodiscard]] inline std::optional<std::string> iso(const std::optional<Date>& date) {
  return date ? std::optional(to_string(*date)) : std::nullopt;
}

}  // namespace diptych
