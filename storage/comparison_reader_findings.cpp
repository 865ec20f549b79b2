#include "storage/comparison_reader.h"

#include <utility>

namespace diptych {
namespace {

constexpr std::array statuses{TopicStatus::shared, TopicStatus::partial, TopicStatus::only};
constexpr std::array ledger_kinds{LedgerKind::statement, LedgerKind::narrator, LedgerKind::furniture,
                                  LedgerKind::other_event};

}  // namespace

void ComparisonReader::read_topics() {
  Positions topics;
  for (Select row = rows("SELECT id, topic, label, origin, role, status FROM topics WHERE comparison_id = ?"
                         " ORDER BY position");
       row.next();) {
    topics.emplace(row.integer(0), static_cast<std::uint32_t>(c_.topics.size()));
    Topic topic;
    topic.id = row.text(1);
    topic.label = row.text(2);
    topic.origin = one_of(row.text(3), all_origins);
    topic.role = row.text(4);
    topic.status = one_of(row.text(5), statuses);
    c_.topics.push_back(std::move(topic));
  }
  const auto topic = [&](const Select& row) -> Topic* {
    const std::uint32_t position = at(topics, row.integer(0));
    return failure_ ? nullptr : &c_.topics[position];
  };
  for (Select row = rows("SELECT topic_id, account_id FROM topic_accounts JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, account_id");
       row.next();)
    if (Topic* one = topic(row)) one->accounts.push_back({at(accounts_, row.integer(1))});
  for (Select row = rows("SELECT topic_id, kind, name FROM topic_names n JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, kind, n.position");
       row.next();)
    if (Topic* one = topic(row)) (row.text(1) == "merged" ? one->merged : one->labels).push_back(row.text(2));
  for (Select row = rows("SELECT topic_id, statement_id, mention FROM topic_mentions m JOIN topics t ON t.id = topic_id"
                         " WHERE comparison_id = ? ORDER BY t.position, m.position");
       row.next();)
    if (Topic* one = topic(row)) {
      const MentionRef ref{{at(statements_, row.integer(1))}, static_cast<std::uint32_t>(row.integer(2))};
      if (!failure_ && ref.mention >= c_.statements[ref.statement.value].mentions.size()) damaged();
      one->mentions.push_back(ref);
    }
}

void ComparisonReader::read_alignments() {
  Positions alignments;
  for (Select row = rows("SELECT id, score FROM alignments WHERE comparison_id = ? ORDER BY position"); row.next();) {
    alignments.emplace(row.integer(0), static_cast<std::uint32_t>(c_.alignments.size()));
    c_.alignments.push_back({{}, row.real(1), {}});
  }
  for (Select row = rows("SELECT alignment_id, statement_id FROM alignment_statements s"
                         " JOIN alignments a ON a.id = alignment_id WHERE comparison_id = ?"
                         " ORDER BY a.position, s.position");
       row.next();)
    if (const std::uint32_t position = at(alignments, row.integer(0)); !failure_)
      c_.alignments[position].statements.push_back({at(statements_, row.integer(1))});
  for (Select row = rows("SELECT alignment_id, reason FROM alignment_reasons r"
                         " JOIN alignments a ON a.id = alignment_id WHERE comparison_id = ?"
                         " ORDER BY a.position, r.position");
       row.next();)
    if (const std::uint32_t position = at(alignments, row.integer(0)); !failure_)
      c_.alignments[position].why.push_back(row.text(1));
}

void ComparisonReader::read_differences() {
  Positions differences;
  for (Select row = rows("SELECT id, kind, topic, explanation, confidence, low FROM differences"
                         " WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    differences.emplace(row.integer(0), static_cast<std::uint32_t>(c_.differences.size()));
    c_.differences.push_back({row.text(1), row.text(2), {}, {}, row.text(3), row.real(4), row.integer(5) != 0, {}});
  }
  for (Select row = rows("SELECT difference_id, account_id FROM difference_accounts a"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, a.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_)
      c_.differences[position].accounts.push_back({at(accounts_, row.integer(1))});
  for (Select row = rows("SELECT difference_id, account_id, document_id, start, \"end\" FROM evidence e"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, e.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_) {
      const DocumentIndex document{at(documents_, row.integer(2))};
      c_.differences[position].evidence.push_back(
          {{at(accounts_, row.integer(1))}, document, span(document, row.integer(3), row.integer(4))});
    }
  for (Select row = rows("SELECT difference_id, reason FROM difference_reasons r"
                         " JOIN differences d ON d.id = difference_id WHERE comparison_id = ?"
                         " ORDER BY d.position, r.position");
       row.next();)
    if (const std::uint32_t position = at(differences, row.integer(0)); !failure_)
      c_.differences[position].why.push_back(row.text(1));
}

void ComparisonReader::read_frame() {
  for (Select row =
           rows("SELECT account_id, initiator, initiator_words, date, format, time, duration, characters, ratio"
                " FROM frame WHERE comparison_id = ? ORDER BY position");
       row.next();)
    c_.frame.push_back({{at(accounts_, row.integer(0))},
                        row.text(1),
                        row.text(2),
                        date_of(row.optional_text(3)),
                        row.text(4),
                        row.text(5),
                        row.text(6),
                        {},
                        {},
                        {},
                        static_cast<std::uint32_t>(row.integer(7)),
                        row.real(8),
                        {}});
  for (Select row = rows("SELECT frame, kind, words FROM frame_words WHERE comparison_id = ?"
                         " ORDER BY frame, kind, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.frame.size()) return damaged();
    const std::string kind = row.text(1);
    FrameRow& frame = c_.frame[position];
    (kind == "participant" ? frame.participants
     : kind == "tone"      ? frame.tone
                           : frame.next_steps)
        .push_back(row.text(2));
  }
  for (Select row = rows("SELECT frame, topic, share FROM frame_topics WHERE comparison_id = ?"
                         " ORDER BY frame, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.frame.size()) return damaged();
    c_.frame[position].topics.push_back({row.text(1), row.real(2)});
  }
}

void ComparisonReader::read_ledger() {
  for (Select row = rows("SELECT document_id, start, \"end\", kind, detail, account_id, event_id, statement_id,"
                         " attribution_rule, attribution_start, attribution_end, attribution_confidence,"
                         " attribution_source FROM ledger WHERE comparison_id = ? ORDER BY position");
       row.next();) {
    LedgerEntry entry;
    entry.document = {at(documents_, row.integer(0))};
    entry.span = span(entry.document, row.integer(1), row.integer(2));
    entry.kind = one_of(row.text(3), ledger_kinds);
    entry.detail = row.text(4);
    if (const auto account = row.optional_integer(5)) entry.account = AccountIndex{at(accounts_, *account)};
    if (const auto event = row.optional_integer(6)) entry.event = EventIndex{at(events_, *event)};
    if (const auto statement = row.optional_integer(7)) entry.statement = StatementIndex{at(statements_, *statement)};
    if (const auto rule = row.optional_text(8))
      entry.attribution = Attribution{span(entry.document, row, 9), *rule, row.real(11), row.optional_text(12)};
    c_.ledger.push_back(std::move(entry));
  }
  for (Select row = rows("SELECT ledger, account_id, statement_id FROM ledger_joint WHERE comparison_id = ?"
                         " ORDER BY ledger, position");
       row.next();) {
    const auto position = static_cast<std::size_t>(row.integer(0));
    if (position >= c_.ledger.size()) return damaged();
    c_.ledger[position].joint_accounts.push_back({at(accounts_, row.integer(1))});
    c_.ledger[position].joint_statements.push_back({at(statements_, row.integer(2))});
  }
}

}  // namespace diptych
