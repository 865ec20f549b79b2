#include "storage/query.h"

#include <algorithm>
#include <array>

namespace diptych {
namespace {

using enum ParameterKind;

constexpr NamedParameter comparison{"comparison", "a comparison's id (query comparisons)", number};
constexpr NamedParameter party{"party", "a party's id, such as kremlin", text};
constexpr NamedParameter year{"year", "the year of the account's date", number};
constexpr NamedParameter limit{"limit", "at most so many rows", number};
constexpr NamedParameter topic{"topic", "a topic's id, such as new-start, or its label in any language", text};
constexpr NamedParameter role{"role", "a topic's role: matter, place, body, generic, protocol", text};

constexpr NamedParameter required(NamedParameter parameter) {
  parameter.required = true;
  return parameter;
}

constexpr std::array comparisons_parameters{party, year};
constexpr std::array accounts_parameters{comparison, party, year};
constexpr std::array one_sided_parameters{party, comparison, year, topic, role};
constexpr std::array omitted_parameters{party, comparison, year, topic, role};
constexpr std::array shared_parameters{party, comparison, year, topic, role};
constexpr std::array party_year_parameters{party, year, topic};
constexpr std::array quotations_parameters{required(topic), party, comparison, year, limit};
constexpr std::array history_parameters{required(topic), party};
constexpr std::array by_comparison_parameters{comparison};
constexpr std::array side_parameters{comparison, party};
constexpr std::array topics_parameters{party, limit};
constexpr std::array differences_parameters{comparison, topic,
                                            NamedParameter{"kind", "one-sided, detail, conflict, force, …", text}};
constexpr std::array alignments_parameters{comparison, topic};
constexpr std::array search_parameters{
    NamedParameter{"text", "words that all occur in a statement; \"two words\" side by side, word* a beginning", search,
                   true},
    party, year, limit};
constexpr std::array search_documents_parameters{NamedParameter{
    "text", "characters that stand in a document like this, headlines and page furniture included", words, true}};

// The rows that a name means: those of a topic with this id or label, and those of another topic that took it in.
constexpr std::string_view named_topics = R"sql(
WITH named_topics AS (
  SELECT id FROM topics
   WHERE topic = :topic OR label = :topic OR topic IN (SELECT concept FROM concept_labels WHERE label = :topic)
  UNION
  SELECT topic_id FROM topic_names
   WHERE kind = 'merged' AND (name = :topic OR name IN (SELECT concept FROM concept_labels WHERE label = :topic))
  UNION
  SELECT m.topic_id FROM mentions n
    JOIN topic_mentions m ON m.statement_id = n.statement_id AND m.mention = n.position
   WHERE n.concept = :topic OR n.concept IN (SELECT concept FROM concept_labels WHERE label = :topic))
)sql";

// `current_comparisons` keeps a pair that was compared again, or the other way round, from counting twice.
constexpr std::array<NamedQuery, 20> queries{{
    {"comparisons", "Every stored comparison with its parties and how many topics are shared and one-sided.",
     comparisons_parameters, "comparisons -p year 2021", R"sql(
SELECT comparison_id, date,
       (SELECT group_concat(party, ', ') FROM
         (SELECT party FROM accounts WHERE comparison_id = o.comparison_id AND compared ORDER BY position)) AS parties,
       (SELECT group_concat(language, ', ') FROM
         (SELECT language FROM accounts WHERE comparison_id = o.comparison_id AND compared ORDER BY position))
         AS languages,
       shared, partial, one_sided,
       (SELECT count(*) FROM differences WHERE comparison_id = o.comparison_id AND kind <> 'one-sided')
         AS told_differently,
       warnings, is_current, version, substr(catalogue, 1, 12) AS catalogue, options
  FROM comparison_overview o
 WHERE (:party IS NULL OR EXISTS
         (SELECT 1 FROM accounts a WHERE a.comparison_id = o.comparison_id AND a.party = :party))
   AND (:year IS NULL OR CAST(substr(date, 1, 4) AS INTEGER) = :year)
 ORDER BY date, comparison_id
)sql"},
    {"accounts", "Every account: its party, language and date, and how each was recognised.", accounts_parameters,
     "accounts -p party kremlin", R"sql(
SELECT a.comparison_id, a.id AS account_id, a.party, a.party_how, a.language, a.language_how,
       coalesce(a.date, e.date) AS date, a.date_how, a.title, a.url,
       (SELECT count(*) FROM statements s WHERE s.account_id = a.id) AS statements
  FROM accounts a JOIN events e ON e.id = a.event_id
 WHERE (:comparison IS NULL OR a.comparison_id = :comparison)
   AND (:party IS NULL OR a.party = :party)
   AND (:year IS NULL OR CAST(substr(coalesce(a.date, e.date), 1, 4) AS INTEGER) = :year)
 ORDER BY a.comparison_id, a.position
)sql"},
    {"one-sided", "Topics that only one account tells, and who is silent.", one_sided_parameters,
     "one-sided -p party white-house", R"sql(
SELECT comparison_id, date, party, silent, topic, label, role, mentions, quote
  FROM one_sided_topics
 WHERE (:party IS NULL OR party = :party)
   AND CASE WHEN :comparison IS NULL THEN comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE comparison_id = :comparison END
   AND (:year IS NULL OR CAST(substr(date, 1, 4) AS INTEGER) = :year)
   AND (:topic IS NULL OR topic_id IN (SELECT id FROM named_topics))
   AND (:role IS NULL OR role = :role)
 ORDER BY date, comparison_id, account_id, topic_id
)sql"},
    {"omitted", "Topics that an account leaves out and another account of the same event tells.", omitted_parameters,
     "omitted -p party kremlin", R"sql(
SELECT comparison_id, date, party, told_by, topic, label, role
  FROM omitted_topics
 WHERE (:party IS NULL OR party = :party)
   AND CASE WHEN :comparison IS NULL THEN comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE comparison_id = :comparison END
   AND (:year IS NULL OR CAST(substr(date, 1, 4) AS INTEGER) = :year)
   AND (:topic IS NULL OR topic_id IN (SELECT id FROM named_topics))
   AND (:role IS NULL OR role = :role)
 ORDER BY date, comparison_id, account_id, topic_id
)sql"},
    {"shared", "Topics that more than one account tells.", shared_parameters, "shared -p comparison 1", R"sql(
SELECT comparison_id, date, topic, label, role, status, parties, mentions
  FROM shared_topics t
 WHERE (:party IS NULL OR EXISTS
         (SELECT 1 FROM told_topics o WHERE o.topic_id = t.topic_id AND o.party = :party))
   AND CASE WHEN :comparison IS NULL THEN comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE comparison_id = :comparison END
   AND (:year IS NULL OR CAST(substr(date, 1, 4) AS INTEGER) = :year)
   AND (:topic IS NULL OR topic_id IN (SELECT id FROM named_topics))
   AND (:role IS NULL OR role = :role)
 ORDER BY date, comparison_id, topic_id
)sql"},
    {"topics", "Every topic with the number of comparisons, and in how many it was shared or told by one side only.",
     topics_parameters, "topics -p limit 20", R"sql(
SELECT topic, max(label) AS label, count(DISTINCT t.comparison_id) AS comparisons,
       count(DISTINCT CASE WHEN status <> 'only' THEN t.comparison_id END) AS shared,
       count(DISTINCT CASE WHEN status = 'only' THEN t.comparison_id END) AS one_sided,
       min(date) AS first, max(date) AS last
  FROM told_topics t JOIN current_comparisons c ON c.comparison_id = t.comparison_id
 WHERE (:party IS NULL OR party = :party)
 GROUP BY topic
 ORDER BY comparisons DESC, topic
 LIMIT coalesce(:limit, -1)
)sql"},
    {"topics-by-party-and-year", "How many documents and statements of each party took up each topic, year by year.",
     party_year_parameters, "topics-by-party-and-year -p topic new-start", R"sql(
SELECT party, year, topic, label, documents, statements, documents_alone
  FROM topics_by_party_and_year
 WHERE (:party IS NULL OR party = :party) AND (:year IS NULL OR year = :year)
   AND (:topic IS NULL OR topic IN (SELECT topic FROM topics WHERE id IN (SELECT id FROM named_topics)))
 ORDER BY party, year, documents DESC, statements DESC, topic
)sql"},
    {"topic-history", "Comparison by comparison, who told a topic and who did not.", history_parameters,
     "topic-history -p topic new-start", R"sql(
SELECT h.date, h.status, h.parties, h.silent, h.label, h.comparison_id
  FROM topic_history h JOIN current_comparisons c ON c.comparison_id = h.comparison_id
 WHERE (:topic IS NULL OR h.topic_id IN (SELECT id FROM named_topics))
   AND (:party IS NULL OR EXISTS
         (SELECT 1 FROM accounts a WHERE a.comparison_id = h.comparison_id AND a.party = :party))
 ORDER BY h.date, h.comparison_id
)sql"},
    {"quotations", "The statements that tell a topic, in the words of each account.", quotations_parameters,
     "quotations -p topic new-start", R"sql(
SELECT party, date, language, quote, group_concat(DISTINCT words) AS words, status, title, url, start, "end",
       max(comparison_id) AS comparison_id
  FROM topic_quotations
 WHERE (:topic IS NULL OR topic_id IN (SELECT id FROM named_topics))
   AND CASE WHEN :comparison IS NULL THEN comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE comparison_id = :comparison END
   AND (:party IS NULL OR party = :party)
   AND (:year IS NULL OR CAST(substr(date, 1, 4) AS INTEGER) = :year)
 GROUP BY document_id, party, start, "end"
 ORDER BY date, party, document_id, start
 LIMIT coalesce(:limit, -1)
)sql"},
    {"coverage", "The share of each account's characters that stand in statements with a topic, and with a shared one.",
     by_comparison_parameters, "coverage -p comparison 1", R"sql(
SELECT comparison_id, account_id, party, language, statements, statements_with_topic, characters,
       characters_with_topic, characters_shared, share, shared_share
  FROM comparison_coverage
 WHERE (:comparison IS NULL OR comparison_id = :comparison)
 ORDER BY comparison_id, account_id
)sql"},
    {"without-topic", "Statements that carry no topic.", side_parameters, "without-topic -p party kremlin", R"sql(
SELECT comparison_id, party, date, language, governor, quote
  FROM statements_without_topic
 WHERE CASE WHEN :comparison IS NULL THEN comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE comparison_id = :comparison END
   AND (:party IS NULL OR party = :party)
 ORDER BY comparison_id, statement_id
)sql"},
    {"differences", "What is told differently, with the words of each account.", differences_parameters,
     "differences -p kind one-sided", R"sql(
SELECT d.comparison_id, d.kind, d.topic, d.confidence, d.low, d.explanation, a.party, e.quote
  FROM differences d
  LEFT JOIN evidence e ON e.difference_id = d.id
  LEFT JOIN accounts a ON a.id = e.account_id
 WHERE CASE WHEN :comparison IS NULL THEN d.comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE d.comparison_id = :comparison END
   AND (:topic IS NULL OR d.topic = :topic OR EXISTS
         (SELECT 1 FROM topics t WHERE t.comparison_id = d.comparison_id AND t.topic = d.topic
             AND t.id IN (SELECT id FROM named_topics)))
   AND (:kind IS NULL OR d.kind = :kind)
 ORDER BY d.comparison_id, d.position, e.position
)sql"},
    {"alignments", "Statements of different accounts that tell the same, with the score and its parts.",
     alignments_parameters, "alignments -p topic new-start", R"sql(
SELECT l.comparison_id, l.id AS alignment_id, l.score, a.party, s.act, s.quote,
       (SELECT group_concat(reason, '; ') FROM
         (SELECT reason FROM alignment_reasons WHERE alignment_id = l.id ORDER BY position)) AS why
  FROM alignments l
  JOIN alignment_statements x ON x.alignment_id = l.id
  JOIN statements s ON s.id = x.statement_id
  JOIN accounts a ON a.id = s.account_id
 WHERE CASE WHEN :comparison IS NULL THEN l.comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE l.comparison_id = :comparison END
   AND (:topic IS NULL OR EXISTS
         (SELECT 1 FROM alignment_statements y JOIN topic_mentions m ON m.statement_id = y.statement_id
            WHERE y.alignment_id = l.id
             AND m.topic_id IN (SELECT id FROM named_topics)))
 ORDER BY l.comparison_id, l.position, x.position
)sql"},
    {"unaligned", "Statements that nothing in another account is aligned with.", side_parameters,
     "unaligned -p party white-house", R"sql(
SELECT a.comparison_id, a.party, s.act, s.quote, s.id AS statement_id
  FROM statements s
  JOIN accounts a ON a.id = s.account_id
 WHERE NOT EXISTS (SELECT 1 FROM alignment_statements x WHERE x.statement_id = s.id)
   AND CASE WHEN :comparison IS NULL THEN a.comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE a.comparison_id = :comparison END
   AND (:party IS NULL OR a.party = :party)
 ORDER BY a.comparison_id, a.position, s.position
)sql"},
    {"frame", "Who asked for the call, when, how long, in what tone and what comes next, account by account.",
     side_parameters, "frame -p party kremlin", R"sql(
SELECT f.comparison_id, a.party, f.initiator, f.initiator_words, f.date, f.time, f.format, f.duration,
       (SELECT group_concat(words, ', ') FROM (SELECT words FROM frame_words w WHERE w.comparison_id = f.comparison_id
           AND w.frame = f.position AND w.kind = 'participant' ORDER BY w.position)) AS participants,
       (SELECT group_concat(words, ', ') FROM (SELECT words FROM frame_words w WHERE w.comparison_id = f.comparison_id
           AND w.frame = f.position AND w.kind = 'tone' ORDER BY w.position)) AS tone,
       (SELECT group_concat(words, ' | ') FROM (SELECT words FROM frame_words w WHERE w.comparison_id = f.comparison_id
           AND w.frame = f.position AND w.kind = 'next-step' ORDER BY w.position)) AS next_steps,
       f.characters, f.ratio
  FROM frame f
  JOIN accounts a ON a.id = f.account_id
 WHERE CASE WHEN :comparison IS NULL THEN f.comparison_id IN (SELECT comparison_id FROM current_comparisons)
            ELSE f.comparison_id = :comparison END
   AND (:party IS NULL OR a.party = :party)
 ORDER BY f.comparison_id, f.position
)sql"},
    {"ledger", "What the characters of each document count as.", by_comparison_parameters, "ledger -p comparison 1",
     R"sql(
SELECT comparison_id, document, kind, characters, share
  FROM ledger_shares
 WHERE (:comparison IS NULL OR comparison_id = :comparison)
 ORDER BY comparison_id, document, characters DESC
)sql"},
    {"warnings", "What each comparison warned of.", by_comparison_parameters, "warnings -p comparison 1", R"sql(
SELECT comparison_id, text
  FROM warnings
 WHERE (:comparison IS NULL OR comparison_id = :comparison)
 ORDER BY comparison_id, position
)sql"},
    {"parties", "Every party with its accounts and the time they span.", {}, "parties", R"sql(
SELECT a.party, count(DISTINCT d.document_id) AS documents, count(DISTINCT a.comparison_id) AS comparisons,
       min(coalesce(a.date, e.date)) AS first, max(coalesce(a.date, e.date)) AS last
  FROM accounts a
  JOIN events e ON e.id = a.event_id
  JOIN account_documents d ON d.account_id = a.id
 GROUP BY a.party
 ORDER BY documents DESC, a.party
)sql"},
    {"search", "Statements in which words occur, best first.", search_parameters, "search -p text 'arms control'",
     R"sql(
WITH hits AS (SELECT rowid AS id, rank FROM statement_search WHERE statement_search MATCH :text LIMIT 1000000)
SELECT a.party, coalesce(a.date, e.date) AS date, x.language, s.quote, x.title, x.url,
       max(a.comparison_id) AS comparison_id
  FROM hits
  JOIN statements s ON s.id = hits.id
  JOIN statement_sources x ON x.statement_id = s.id
  JOIN accounts a ON a.id = s.account_id
  JOIN events e ON e.id = a.event_id
 WHERE (:party IS NULL OR a.party = :party)
   AND (:year IS NULL OR CAST(substr(coalesce(a.date, e.date), 1, 4) AS INTEGER) = :year)
 GROUP BY s.document_id, s.start, s."end", a.party
 ORDER BY min(hits.rank), date, s.document_id, s.start
 LIMIT coalesce(:limit, -1)
)sql"},
    {"search-documents", "Documents whose whole text, headlines and page furniture included, holds some characters.",
     search_documents_parameters, "search-documents -p text 'press service'", R"sql(
SELECT d.id AS document_id, d.title, d.date, d.language, d.url,
       substr(d.folded, max(1, instr(d.folded, :text) - 30), length(:text) + 60) AS around,
       (SELECT min(path) FROM comparison_documents c WHERE c.document_id = d.id) AS path
  FROM documents d
 WHERE instr(d.folded, :text) > 0
 ORDER BY d.date, d.id
)sql"},
}};

}  // namespace

std::span<const NamedQuery> named_queries() { return queries; }

std::string sql_of(const NamedQuery& query) {
  const auto takes_topic = [](const NamedParameter& parameter) { return parameter.name == topic.name; };
  if (std::none_of(query.parameters.begin(), query.parameters.end(), takes_topic)) return std::string(query.sql);
  return std::string(named_topics) + std::string(query.sql);
}

}  // namespace diptych
