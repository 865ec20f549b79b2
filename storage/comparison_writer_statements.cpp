#include "core/text/fold.h"
#include "storage/comparison_writer.h"

namespace diptych {

std::int64_t ComparisonWriter::write_statement(Insert& insert, const Statement& statement, std::int64_t position,
                                               std::string_view folded) {
  const Place own = place(statement.document, statement.span);
  const Place sentence = place(statement.document, statement.sentence);
  const Cells governor = cells(statement.document, statement.governor);
  const Cells modality = cells(statement.document, statement.modality_cue);
  Cell act;
  Cell force;
  Cell plover;
  Cell act_class;
  Cells cue;
  if (statement.act) {
    act = statement.act->id;
    force = std::int64_t{statement.act->force};
    plover = statement.act->plover;
    act_class = statement.act->act_class;
    cue = cells(statement.document, statement.act->cue);
  }
  const AttributionCells attribution = attribution_cells(statement.document, statement.attribution);
  return insert({accounts_[statement.account.value],
                 position,
                 documents_[statement.document.value].id,
                 own.start,
                 own.end,
                 own.quote,
                 folded,
                 governor.start,
                 governor.end,
                 governor.quote,
                 sentence.start,
                 sentence.end,
                 cell(statement.speaker),
                 act,
                 force,
                 plover,
                 act_class,
                 cue.start,
                 cue.end,
                 cell(statement.voice),
                 statement.polarity == Polarity::negative ? "negative" : "positive",
                 name(statement.modality),
                 modality.start,
                 modality.end,
                 cell(statement.deadline),
                 attribution.rule,
                 attribution.cue.start,
                 attribution.cue.end,
                 attribution.confidence,
                 attribution.source});
}

void ComparisonWriter::write_parts(PartInserts& into_parts, const Statement& statement, std::int64_t id) {
  std::int64_t nth = 0;
  for (const std::string& actor : statement.actors) into_parts.actor({id, nth++, actor});
  nth = 0;
  for (const Fact& fact : statement.facts) {
    const Place at = place(statement.document, fact.span);
    into_parts.fact({id, nth++, at.start, at.end, at.quote, fact.kind, fact.value});
  }
  nth = 0;
  for (const Mention& mention : statement.mentions) {
    const Place at = place(statement.document, mention.span);
    into_parts.mention({id, nth++, at.start, at.end, at.quote, mention.topic, name(mention.origin), mention.label,
                        std::int64_t{mention.strand}});
  }
}

void ComparisonWriter::write_statements() {
  Insert insert = into(
      "statements (account_id, position, document_id, start, \"end\", quote, folded, governor_start, governor_end, "
      "governor, sentence_start, sentence_end, speaker, act, force, plover, act_class, cue_start, cue_end, voice, "
      "polarity, modality, modality_start, modality_end, deadline, attribution_rule, attribution_start, "
      "attribution_end, attribution_confidence, attribution_source)");
  Insert insert_words = into("statement_search (rowid, folded)");
  PartInserts parts{into("statement_actors"), into("facts"), into("mentions")};
  const std::size_t count = c_.statements.size() + c_.aside_statements.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Statement& statement = statement_at(c_, StatementIndex{i});
    const std::string folded = fold(statement.span.of(documents_[statement.document.value].text));
    const std::int64_t id = write_statement(insert, statement, i, folded);
    statements_.push_back(id);
    insert_words({id, folded});
    write_parts(parts, statement, id);
  }
}

}  // namespace diptych
