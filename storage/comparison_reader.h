#pragma once

#include "compare/comparison.h"
#include "core/text/utf8.h"
#include "storage/database.h"
#include "storage/select.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Reads one comparison, table by table, in a transaction that is open. Ids of the database become positions in the
// comparison's vectors. `database` must outlive this.
class ComparisonReader {
 public:
  ComparisonReader(const Database& database, std::int64_t comparison) : db_(database), id_(comparison) {}

  // What it returns is meaningless after a failure.
  Comparison read();
  // Topics of the catalogue get the names that its run had in language `ui`.
  void rename_topics(Comparison& comparison, const std::string& ui);
  [[nodiscard]] const std::optional<Diagnostic>& failure() const { return failure_; }

 private:
  using Positions = std::map<std::int64_t, std::uint32_t>;

  Select rows(std::string_view sql) { return {db_, failure_, sql, id_}; }
  void damaged() {
    if (!failure_)
      failure_ = Diagnostic{ExitCode::database, db_.path, "the rows of this comparison contradict each other",
                            "compare the documents again and store the result in a new file"};
  }
  // The position of a row read before.
  std::uint32_t at(const Positions& positions, std::int64_t id);
  // The enumerator that `text` names; the first of `all` where it names none, which is damage.
  template <class Enum, std::size_t N>
  Enum one_of(const std::string& text, const std::array<Enum, N>& all) {
    for (const Enum one : all)
      if (text == name(one)) return one;
    damaged();
    return all.front();
  }
  ByteSpan span(DocumentIndex document, std::int64_t start, std::int64_t end);
  // The span in two columns that may be NULL.
  std::optional<ByteSpan> span(DocumentIndex document, const Select& row, int start_column);

  void read_run();
  void read_documents();
  void read_events();
  [[nodiscard]] Account& account_numbered(std::uint32_t number);
  [[nodiscard]] Statement& statement_numbered(std::uint32_t number);
  void read_accounts();
  void read_statements();
  void read_parts_of_statements();
  void read_topics();
  void read_alignments();
  void read_differences();
  void read_frame();
  void read_ledger();

  const Database& db_;
  std::int64_t id_;
  std::optional<Diagnostic> failure_;
  Comparison c_;
  std::vector<CodePointMap> code_points_;
  Positions documents_;
  Positions events_;
  Positions accounts_;
  Positions statements_;
};

inline constexpr std::array all_origins{Origin::catalogue, Origin::entity, Origin::phrase};

// The day that a column of the database holds, if it holds one.
[[nodiscard]] inline std::optional<Date> date_of(const std::optional<std::string>& iso) {
  return iso ? parse_iso_date(*iso) : std::nullopt;
}

}  // namespace diptych
