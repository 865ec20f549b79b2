#include "storage/schema.h"

namespace diptych::schema {

// Nothing newer than SQLite 3.24: no window functions, no FILTER, no JSON operators.
const char* const v1_views = R"sql(
CREATE VIEW current_comparisons AS
SELECT max(id) AS comparison_id FROM comparisons GROUP BY inputs;

CREATE VIEW told_topics AS
SELECT t.comparison_id, t.id AS topic_id, t.topic, t.label, t.origin, t.role, t.status,
       a.id AS account_id, a.party, a.language, coalesce(a.date, e.date) AS date,
       (SELECT count(*) FROM topic_mentions m JOIN statements s ON s.id = m.statement_id
         WHERE m.topic_id = t.id AND s.account_id = a.id) AS mentions
  FROM topics t
  JOIN topic_accounts ta ON ta.topic_id = t.id
  JOIN accounts a ON a.id = ta.account_id
  JOIN events e ON e.id = a.event_id;

CREATE VIEW one_sided_topics AS
SELECT t.comparison_id, t.date, t.party,
       (SELECT group_concat(party, ', ') FROM
         (SELECT other.party FROM accounts own JOIN accounts other
             ON other.comparison_id = own.comparison_id AND other.compared = 1 AND other.id <> own.id
           WHERE own.id = t.account_id ORDER BY other.position)) AS silent,
       t.topic, t.label, t.origin, t.role, t.mentions,
       (SELECT s.quote FROM topic_mentions m JOIN statements s ON s.id = m.statement_id
         WHERE m.topic_id = t.topic_id ORDER BY m.position LIMIT 1) AS quote,
       t.topic_id, t.account_id
  FROM told_topics t
 WHERE t.status = 'only';

CREATE VIEW shared_topics AS
SELECT t.comparison_id,
       (SELECT coalesce(min(a.date), min(e.date)) FROM topic_accounts ta JOIN accounts a ON a.id = ta.account_id
          JOIN events e ON e.id = a.event_id WHERE ta.topic_id = t.id) AS date,
       t.topic, t.label, t.origin, t.role, t.status,
       (SELECT group_concat(party, ', ') FROM
         (SELECT a.party FROM topic_accounts ta JOIN accounts a ON a.id = ta.account_id
           WHERE ta.topic_id = t.id ORDER BY a.position)) AS parties,
       (SELECT count(*) FROM topic_accounts ta WHERE ta.topic_id = t.id) AS accounts,
       (SELECT count(*) FROM topic_mentions m WHERE m.topic_id = t.id) AS mentions,
       t.id AS topic_id
  FROM topics t
 WHERE t.status <> 'only';

CREATE VIEW omitted_topics AS
SELECT t.comparison_id, t.date, a.party, t.party AS told_by, t.topic, t.label, t.origin, t.role, t.status,
       t.topic_id, a.id AS account_id
  FROM told_topics t
  JOIN accounts teller ON teller.id = t.account_id
  JOIN accounts a ON a.comparison_id = teller.comparison_id AND a.compared = 1
 WHERE NOT EXISTS (SELECT 1 FROM topic_accounts ta WHERE ta.topic_id = t.topic_id AND ta.account_id = a.id);

CREATE VIEW topic_quotations AS
SELECT t.comparison_id, t.topic, t.label AS topic_label, t.status, a.party, a.language,
       coalesce(a.date, e.date) AS date, s.quote, s.governor, n.quote AS words, s.act, s.voice, s.polarity,
       s.document_id, s.start, s."end", n.start AS words_start, n."end" AS words_end,
       a.title, a.url, t.id AS topic_id, a.id AS account_id, s.id AS statement_id
  FROM topics t
  JOIN topic_mentions m ON m.topic_id = t.id
  JOIN mentions n ON n.statement_id = m.statement_id AND n.position = m.mention
  JOIN statements s ON s.id = m.statement_id
  JOIN accounts a ON a.id = s.account_id
  JOIN events e ON e.id = a.event_id;

CREATE VIEW topics_by_party_and_year AS
SELECT q.party, CAST(substr(q.date, 1, 4) AS INTEGER) AS year, q.topic, max(q.topic_label) AS label,
       count(DISTINCT q.document_id) AS documents,
       count(DISTINCT q.document_id || ':' || q.start) AS statements,
       count(DISTINCT CASE WHEN q.status = 'only' THEN q.document_id END) AS documents_alone
  FROM current_comparisons c
  JOIN topic_quotations q ON q.comparison_id = c.comparison_id
 WHERE q.date IS NOT NULL
 GROUP BY q.party, year, q.topic;

CREATE VIEW comparison_coverage AS
SELECT a.comparison_id, a.id AS account_id, a.party, a.language,
       count(s.id) AS statements,
       coalesce(sum(x.topics > 0), 0) AS statements_with_topic,
       coalesce(sum(s."end" - s.start), 0) AS characters,
       coalesce(sum(CASE WHEN x.topics > 0 THEN s."end" - s.start END), 0) AS characters_with_topic,
       coalesce(sum(CASE WHEN x.shared > 0 THEN s."end" - s.start END), 0) AS characters_shared,
       round(coalesce(sum(CASE WHEN x.topics > 0 THEN s."end" - s.start END), 0) * 1.0 /
             nullif(sum(s."end" - s.start), 0), 4) AS share,
       round(coalesce(sum(CASE WHEN x.shared > 0 THEN s."end" - s.start END), 0) * 1.0 /
             nullif(sum(s."end" - s.start), 0), 4) AS shared_share
  FROM accounts a
  LEFT JOIN statements s ON s.account_id = a.id
  LEFT JOIN (SELECT m.statement_id, count(*) AS topics, sum(t.status <> 'only') AS shared
               FROM topic_mentions m JOIN topics t ON t.id = m.topic_id
              GROUP BY m.statement_id) x ON x.statement_id = s.id
 GROUP BY a.id;

CREATE VIEW statements_without_topic AS
SELECT a.comparison_id, a.party, a.language, coalesce(a.date, e.date) AS date, s.quote, s.governor,
       s.document_id, s.start, s."end", a.id AS account_id, s.id AS statement_id
  FROM statements s
  JOIN accounts a ON a.id = s.account_id
  JOIN events e ON e.id = a.event_id
 WHERE NOT EXISTS (SELECT 1 FROM topic_mentions m WHERE m.statement_id = s.id);

CREATE VIEW topic_history AS
SELECT t.topic, coalesce(min(a.date), min(e.date)) AS date, t.label, t.status,
       (SELECT group_concat(party, ', ') FROM
         (SELECT b.party FROM topic_accounts tb JOIN accounts b ON b.id = tb.account_id
           WHERE tb.topic_id = t.id ORDER BY b.position)) AS parties,
       (SELECT group_concat(party, ', ') FROM
         (SELECT DISTINCT o.party FROM omitted_topics o WHERE o.topic_id = t.id ORDER BY o.account_id)) AS silent,
       t.comparison_id, t.id AS topic_id
  FROM topics t
  JOIN topic_accounts ta ON ta.topic_id = t.id
  JOIN accounts a ON a.id = ta.account_id
  JOIN events e ON e.id = a.event_id
 GROUP BY t.id;

CREATE VIEW ledger_shares AS
SELECT l.comparison_id, d.position AS document, l.document_id, l.kind, sum(l."end" - l.start) AS characters,
       round(sum(l."end" - l.start) * 1.0 / length(x.text), 4) AS share
  FROM ledger l
  JOIN comparison_documents d ON d.comparison_id = l.comparison_id AND d.document_id = l.document_id
  JOIN documents x ON x.id = l.document_id
 GROUP BY l.comparison_id, d.position, l.kind;

CREATE VIEW comparison_overview AS
SELECT c.id AS comparison_id,
       (SELECT coalesce(min(a.date), min(e.date)) FROM accounts a JOIN events e ON e.id = a.event_id
         WHERE a.comparison_id = c.id) AS date,
       (SELECT group_concat(party, ', ') FROM
         (SELECT party FROM accounts WHERE comparison_id = c.id ORDER BY position)) AS parties,
       (SELECT group_concat(language, ', ') FROM
         (SELECT language FROM accounts WHERE comparison_id = c.id ORDER BY position)) AS languages,
       (SELECT count(*) FROM topics WHERE comparison_id = c.id AND status = 'shared') AS shared,
       (SELECT count(*) FROM topics WHERE comparison_id = c.id AND status = 'partial') AS partial,
       (SELECT count(*) FROM topics WHERE comparison_id = c.id AND status = 'only') AS one_sided,
       (SELECT count(*) FROM differences WHERE comparison_id = c.id) AS differences,
       (SELECT count(*) FROM warnings WHERE comparison_id = c.id) AS warnings,
       c.id IN (SELECT comparison_id FROM current_comparisons) AS is_current,
       r.version, r.catalogue, r.options
  FROM comparisons c
  JOIN runs r ON r.id = c.run_id;
)sql";

}  // namespace diptych::schema
