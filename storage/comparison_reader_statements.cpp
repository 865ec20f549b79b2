#include "storage/comparison_reader.h"

#include <utility>

namespace diptych {
namespace {

constexpr std::array modalities{Modality::plain, Modality::intended, Modality::hedged, Modality::conditional};

}  // namespace

void ComparisonReader::read_statements() {
  for (Select row =
           rows("SELECT s.id, account_id, document_id, start, \"end\", governor_start, governor_end, sentence_start,"
                " sentence_end, speaker, act, force, plover, act_class, cue_start, cue_end, voice, polarity, modality,"
                " modality_start, modality_end, deadline, attribution_rule, attribution_start, attribution_end,"
                " attribution_confidence, attribution_source FROM statements s JOIN accounts a ON a.id = account_id"
                " WHERE comparison_id = ? ORDER BY s.position");
       row.next();) {
    statements_.emplace(row.integer(0), static_cast<std::uint32_t>(c_.statements.size() + c_.aside_statements.size()));
    Statement said;
    said.account = {at(accounts_, row.integer(1))};
    said.document = {at(documents_, row.integer(2))};
    said.span = span(said.document, row.integer(3), row.integer(4));
    said.governor = span(said.document, row, 5);
    said.sentence = span(said.document, row.integer(7), row.integer(8));
    said.speaker = row.optional_text(9);
    if (const auto act = row.optional_text(10))
      said.act = Act{*act, static_cast<int>(row.integer(11)), row.text(12), row.text(13),
                     span(said.document, row, 14).value_or(ByteSpan{})};
    said.voice = row.optional_text(16);
    said.polarity = row.text(17) == "negative" ? Polarity::negative : Polarity::positive;
    said.modality = one_of(row.text(18), modalities);
    said.modality_cue = span(said.document, row, 19);
    said.deadline = row.optional_text(21);
    if (const auto rule = row.optional_text(22))
      said.attribution = Attribution{span(said.document, row, 23), *rule, row.real(25), row.optional_text(26)};
    const bool compared = said.account.value < c_.accounts.size();
    (compared ? c_.statements : c_.aside_statements).push_back(std::move(said));
  }
}

void ComparisonReader::read_parts_of_statements() {
  const auto statement = [&](const Select& row) -> Statement* {
    const std::uint32_t position = at(statements_, row.integer(0));
    return failure_ ? nullptr : &statement_numbered(position);
  };
  constexpr const char* of_statement =
      " x JOIN statements s ON s.id = x.statement_id JOIN accounts a ON a.id = s.account_id WHERE a.comparison_id = ?"
      " ORDER BY s.position, x.position";
  for (Select row = rows(std::string("SELECT statement_id, actor FROM statement_actors") + of_statement); row.next();)
    if (Statement* said = statement(row)) said->actors.push_back(row.text(1));
  for (Select row = rows(std::string("SELECT statement_id, x.start, x.\"end\", kind, value FROM facts") + of_statement);
       row.next();)
    if (Statement* said = statement(row))
      said->facts.push_back({span(said->document, row.integer(1), row.integer(2)), row.text(3), row.text(4)});
  for (Select row =
           rows(std::string("SELECT statement_id, x.start, x.\"end\", concept, origin, label, strand FROM mentions") +
                of_statement);
       row.next();)
    if (Statement* said = statement(row))
      said->mentions.push_back({span(said->document, row.integer(1), row.integer(2)), row.text(3),
                                one_of(row.text(4), all_origins), row.text(5),
                                static_cast<std::uint32_t>(row.integer(6))});
}

}  // namespace diptych
