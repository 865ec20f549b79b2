#include "storage/comparison_writer.h"

#include <utility>

namespace diptych {

void ComparisonWriter::write_topics() {
  Insert insert = into("topics (comparison_id, position, topic, label, origin, role, status)");
  Insert insert_account = into("topic_accounts");
  Insert insert_name = into("topic_names");
  Insert insert_mention = into("topic_mentions");
  std::int64_t position = 0;
  for (const Topic& topic : c_.topics) {
    const std::int64_t id =
        insert({comparison_, position++, topic.id, topic.label, name(topic.origin), topic.role, name(topic.status)});
    for (const AccountIndex account : topic.accounts) insert_account({id, accounts_[account.value]});
    std::int64_t nth = 0;
    for (const std::string& label : topic.labels) insert_name({id, "label", nth++, label});
    nth = 0;
    for (const std::string& merged : topic.merged) insert_name({id, "merged", nth++, merged});
    nth = 0;
    for (const MentionRef& ref : topic.mentions)
      insert_mention({id, nth++, statements_[ref.statement.value], std::int64_t{ref.mention}});
  }
}

void ComparisonWriter::write_alignments() {
  Insert insert = into("alignments (comparison_id, position, score)");
  Insert insert_statement = into("alignment_statements");
  Insert insert_reason = into("alignment_reasons");
  std::int64_t position = 0;
  for (const Alignment& alignment : c_.alignments) {
    const std::int64_t id = insert({comparison_, position++, alignment.score});
    std::int64_t nth = 0;
    for (const StatementIndex statement : alignment.statements)
      insert_statement({id, nth++, statements_[statement.value]});
    nth = 0;
    for (const std::string& reason : alignment.why) insert_reason({id, nth++, reason});
  }
}

void ComparisonWriter::write_differences() {
  Insert insert = into("differences (comparison_id, position, kind, topic, explanation, confidence, low)");
  Insert insert_account = into("difference_accounts");
  Insert insert_evidence = into("evidence");
  Insert insert_reason = into("difference_reasons");
  std::int64_t position = 0;
  for (const Difference& difference : c_.differences) {
    const std::int64_t id = insert({comparison_, position++, difference.kind, difference.topic, difference.explanation,
                                    difference.confidence, std::int64_t{difference.low ? 1 : 0}});
    std::int64_t nth = 0;
    for (const AccountIndex account : difference.accounts) insert_account({id, nth++, accounts_[account.value]});
    nth = 0;
    for (const Evidence& evidence : difference.evidence) {
      const Place at = place(evidence.document, evidence.span);
      insert_evidence({id, nth++, accounts_[evidence.account.value], documents_[evidence.document.value].id, at.start,
                       at.end, at.quote});
    }
    nth = 0;
    for (const std::string& reason : difference.why) insert_reason({id, nth++, reason});
  }
}

void ComparisonWriter::write_frame() {
  Insert insert = into("frame");
  Insert insert_words = into("frame_words");
  Insert insert_topic = into("frame_topics");
  std::int64_t position = 0;
  for (const FrameRow& row : c_.frame) {
    const auto date = iso(row.date);
    insert({comparison_, position, accounts_[row.account.value], row.initiator, row.initiator_words, cell(date),
            row.format, row.time, row.duration, std::int64_t{row.characters}, row.ratio});
    for (const auto& [kind, words] :
         {std::pair{"participant", &row.participants}, {"tone", &row.tone}, {"next-step", &row.next_steps}}) {
      std::int64_t nth = 0;
      for (const std::string& one : *words) insert_words({comparison_, position, kind, nth++, one});
    }
    std::int64_t nth = 0;
    for (const TopicShare& topic : row.topics) insert_topic({comparison_, position, nth++, topic.topic, topic.share});
    ++position;
  }
}

void ComparisonWriter::write_ledger() {
  Insert insert = into("ledger");
  Insert insert_joint = into("ledger_joint");
  std::int64_t position = 0;
  for (const LedgerEntry& entry : c_.ledger) {
    const Place at = place(entry.document, entry.span);
    const AttributionCells why = attribution_cells(entry.document, entry.attribution);
    insert({comparison_, position, documents_[entry.document.value].id, at.start, at.end, name(entry.kind),
            entry.detail, entry.account ? Cell(accounts_[entry.account->value]) : Cell(),
            entry.event ? Cell(events_[entry.event->value]) : Cell(),
            entry.statement ? Cell(statements_[entry.statement->value]) : Cell(), why.rule, why.cue.start, why.cue.end,
            why.confidence, why.source});
    for (std::size_t i = 0; i < entry.joint_accounts.size(); ++i)
      insert_joint({comparison_, position, static_cast<std::int64_t>(i), accounts_[entry.joint_accounts[i].value],
                    statements_[entry.joint_statements[i].value]});
    ++position;
  }
}

void ComparisonWriter::write_warnings() {
  std::int64_t position = 0;
  for (Insert insert = into("warnings"); const std::string& warning : c_.warnings)
    insert({comparison_, position++, warning});
}

}  // namespace diptych
