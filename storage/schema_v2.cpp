#include "storage/schema.h"

namespace diptych::schema {

// An account may stand in several documents, and each statement is of the language and from the address of its own.
// What version 1 knew of it was told of an account's first document; of the others what they show themselves.
const char* const v2_documents = R"sql(
ALTER TABLE comparison_documents ADD COLUMN language TEXT CHECK (typeof(language) IN ('text', 'null'));
ALTER TABLE comparison_documents ADD COLUMN language_how TEXT CHECK (typeof(language_how) IN ('text', 'null'));
ALTER TABLE comparison_documents ADD COLUMN title TEXT CHECK (typeof(title) IN ('text', 'null'));
ALTER TABLE comparison_documents ADD COLUMN url TEXT CHECK (typeof(url) IN ('text', 'null'));
CREATE TEMP TABLE firsts AS
SELECT a.comparison_id, f.document_id, a.language, a.language_how, a.title, a.url, min(a.position)
  FROM accounts a
  JOIN account_documents f ON f.account_id = a.id AND f.position = 0
 GROUP BY a.comparison_id, f.document_id;
CREATE UNIQUE INDEX temp.firsts_by_document ON firsts (comparison_id, document_id);
UPDATE comparison_documents SET
  language = (SELECT language FROM firsts f WHERE f.comparison_id = comparison_documents.comparison_id
                 AND f.document_id = comparison_documents.document_id),
  language_how = (SELECT language_how FROM firsts f WHERE f.comparison_id = comparison_documents.comparison_id
                     AND f.document_id = comparison_documents.document_id),
  title = coalesce((SELECT title FROM firsts f WHERE f.comparison_id = comparison_documents.comparison_id
                       AND f.document_id = comparison_documents.document_id),
                   (SELECT title FROM documents d WHERE d.id = comparison_documents.document_id)),
  url = coalesce((SELECT url FROM firsts f WHERE f.comparison_id = comparison_documents.comparison_id
                     AND f.document_id = comparison_documents.document_id),
                 (SELECT url FROM documents d WHERE d.id = comparison_documents.document_id));
DROP TABLE firsts;
)sql";

const char* const v2_views = R"sql(
DROP VIEW topic_quotations;
DROP VIEW statements_without_topic;

CREATE VIEW statement_sources AS
SELECT s.id AS statement_id, a.comparison_id, s.document_id, c.path, c.language, c.language_how, c.title, c.url
  FROM statements s
  JOIN accounts a ON a.id = s.account_id
  JOIN comparison_documents c ON c.comparison_id = a.comparison_id AND c.position =
       (SELECT min(position) FROM comparison_documents d
         WHERE d.comparison_id = a.comparison_id AND d.document_id = s.document_id);

CREATE VIEW topic_quotations AS
SELECT t.comparison_id, t.topic, t.label AS topic_label, t.status, a.party, x.language,
       coalesce(a.date, e.date) AS date, s.quote, s.governor, n.quote AS words, s.act, s.voice, s.polarity,
       s.document_id, s.start, s."end", n.start AS words_start, n."end" AS words_end,
       x.title, x.url, t.id AS topic_id, a.id AS account_id, s.id AS statement_id
  FROM topics t
  JOIN topic_mentions m ON m.topic_id = t.id
  JOIN mentions n ON n.statement_id = m.statement_id AND n.position = m.mention
  JOIN statements s ON s.id = m.statement_id
  JOIN statement_sources x ON x.statement_id = s.id
  JOIN accounts a ON a.id = s.account_id
  JOIN events e ON e.id = a.event_id;

CREATE VIEW statements_without_topic AS
SELECT a.comparison_id, a.party, x.language, coalesce(a.date, e.date) AS date, s.quote, s.governor,
       s.document_id, s.start, s."end", a.id AS account_id, s.id AS statement_id
  FROM statements s
  JOIN statement_sources x ON x.statement_id = s.id
  JOIN accounts a ON a.id = s.account_id
  JOIN events e ON e.id = a.event_id
 WHERE NOT EXISTS (SELECT 1 FROM topic_mentions m WHERE m.statement_id = s.id);
)sql";

}  // namespace diptych::schema
