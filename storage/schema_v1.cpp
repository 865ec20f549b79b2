#include "storage/schema.h"

namespace diptych::schema {

// Spans count code points from 0, so that substr(text, start + 1, end - start) gives the words. Tables that nothing
// refers to are clustered by their owner (WITHOUT ROWID) and need no index besides. The store writes the search index
// itself: with an untrusted schema SQLite refuses a trigger that writes a virtual table. The two triggers are for
// people who delete or correct rows with other tools, where they do run.
const char* const v1_tables = R"sql(
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL CHECK (typeof(version) = 'text'),
  catalogue TEXT NOT NULL CHECK (typeof(catalogue) = 'text'),
  options TEXT NOT NULL CHECK (typeof(options) = 'text'),
  UNIQUE (catalogue, version, options)
);
CREATE TABLE comparisons (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (typeof(key) = 'text' AND length(key) = 64),
  inputs TEXT NOT NULL CHECK (typeof(inputs) = 'text' AND length(inputs) = 64),
  run_id INTEGER NOT NULL REFERENCES runs (id)
);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL CHECK (typeof(sha256) = 'text' AND length(sha256) = 64),
  text_sha256 TEXT NOT NULL CHECK (typeof(text_sha256) = 'text' AND length(text_sha256) = 64),
  charset TEXT NOT NULL CHECK (typeof(charset) = 'text'),
  title TEXT CHECK (typeof(title) IN ('text', 'null')),
  url TEXT CHECK (typeof(url) IN ('text', 'null')),
  date TEXT CHECK (typeof(date) = 'null' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  language TEXT CHECK (typeof(language) IN ('text', 'null')),
  text TEXT NOT NULL CHECK (typeof(text) = 'text'),
  folded TEXT NOT NULL CHECK (typeof(folded) = 'text'),
  UNIQUE (sha256, text_sha256)
);
CREATE TABLE comparison_documents (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  path TEXT NOT NULL CHECK (typeof(path) = 'text'),
  charset_how TEXT NOT NULL CHECK (typeof(charset_how) = 'text'),
  PRIMARY KEY (comparison_id, position)
) WITHOUT ROWID;
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  date TEXT CHECK (typeof(date) = 'null' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  format TEXT NOT NULL CHECK (typeof(format) = 'text'),
  document_id INTEGER REFERENCES documents (id),
  cue_start INTEGER CHECK (typeof(cue_start) IN ('integer', 'null')),
  cue_end INTEGER CHECK (typeof(cue_end) IN ('integer', 'null')),
  UNIQUE (comparison_id, position)
);
CREATE TABLE event_parties (
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  party TEXT NOT NULL CHECK (typeof(party) = 'text'),
  PRIMARY KEY (event_id, party)
) WITHOUT ROWID;
CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  party TEXT NOT NULL CHECK (typeof(party) = 'text'),
  party_known INTEGER NOT NULL CHECK (party_known IN (0, 1)),
  party_how TEXT NOT NULL CHECK (typeof(party_how) = 'text'),
  language TEXT NOT NULL CHECK (typeof(language) = 'text'),
  language_how TEXT NOT NULL CHECK (typeof(language_how) = 'text'),
  date TEXT CHECK (typeof(date) = 'null' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  date_how TEXT NOT NULL CHECK (typeof(date_how) = 'text'),
  title TEXT NOT NULL CHECK (typeof(title) = 'text'),
  url TEXT NOT NULL CHECK (typeof(url) = 'text'),
  compared INTEGER NOT NULL CHECK (compared IN (0, 1)),
  UNIQUE (comparison_id, position)
);
CREATE TABLE account_documents (
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  PRIMARY KEY (account_id, position)
) WITHOUT ROWID;
CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
  "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" > start),
  quote TEXT NOT NULL CHECK (typeof(quote) = 'text' AND length(quote) = "end" - start),
  folded TEXT NOT NULL CHECK (typeof(folded) = 'text'),
  governor_start INTEGER CHECK (typeof(governor_start) IN ('integer', 'null')),
  governor_end INTEGER CHECK (typeof(governor_end) IN ('integer', 'null')),
  governor TEXT CHECK (typeof(governor) IN ('text', 'null')),
  sentence_start INTEGER NOT NULL CHECK (typeof(sentence_start) = 'integer'),
  sentence_end INTEGER NOT NULL CHECK (typeof(sentence_end) = 'integer'),
  speaker TEXT CHECK (typeof(speaker) IN ('text', 'null')),
  act TEXT CHECK (typeof(act) IN ('text', 'null')),
  force INTEGER CHECK (typeof(force) IN ('integer', 'null')),
  plover TEXT CHECK (typeof(plover) IN ('text', 'null')),
  act_class TEXT CHECK (typeof(act_class) IN ('text', 'null')),
  cue_start INTEGER CHECK (typeof(cue_start) IN ('integer', 'null')),
  cue_end INTEGER CHECK (typeof(cue_end) IN ('integer', 'null')),
  voice TEXT CHECK (typeof(voice) IN ('text', 'null')),
  polarity TEXT CHECK (typeof(polarity) = 'null' OR polarity IN ('positive', 'negative')),
  modality TEXT NOT NULL CHECK (modality IN ('plain', 'intended', 'hedged', 'conditional')),
  modality_start INTEGER CHECK (typeof(modality_start) IN ('integer', 'null')),
  modality_end INTEGER CHECK (typeof(modality_end) IN ('integer', 'null')),
  deadline TEXT CHECK (typeof(deadline) IN ('text', 'null')),
  attribution_rule TEXT CHECK (typeof(attribution_rule) IN ('text', 'null')),
  attribution_start INTEGER CHECK (typeof(attribution_start) IN ('integer', 'null')),
  attribution_end INTEGER CHECK (typeof(attribution_end) IN ('integer', 'null')),
  attribution_confidence REAL CHECK (typeof(attribution_confidence) IN ('real', 'null')),
  attribution_source TEXT CHECK (typeof(attribution_source) IN ('text', 'null')),
  UNIQUE (account_id, position)
);
CREATE TABLE statement_actors (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  actor TEXT NOT NULL CHECK (typeof(actor) = 'text'),
  PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;
CREATE TABLE facts (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
  "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" > start),
  quote TEXT NOT NULL CHECK (typeof(quote) = 'text' AND length(quote) = "end" - start),
  kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
  value TEXT NOT NULL CHECK (typeof(value) = 'text'),
  PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;
CREATE TABLE mentions (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
  "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" > start),
  quote TEXT NOT NULL CHECK (typeof(quote) = 'text' AND length(quote) = "end" - start),
  concept TEXT NOT NULL CHECK (typeof(concept) = 'text'),
  origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'entity', 'phrase')),
  label TEXT NOT NULL CHECK (typeof(label) = 'text'),
  strand INTEGER NOT NULL CHECK (typeof(strand) = 'integer'),
  PRIMARY KEY (statement_id, position)
) WITHOUT ROWID;
CREATE TABLE topics (
  id INTEGER PRIMARY KEY,
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  topic TEXT NOT NULL CHECK (typeof(topic) = 'text'),
  label TEXT NOT NULL CHECK (typeof(label) = 'text'),
  origin TEXT NOT NULL CHECK (origin IN ('catalogue', 'entity', 'phrase')),
  role TEXT NOT NULL CHECK (typeof(role) = 'text'),
  status TEXT NOT NULL CHECK (status IN ('shared', 'partial', 'only')),
  UNIQUE (comparison_id, position)
);
CREATE TABLE topic_accounts (
  topic_id INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  PRIMARY KEY (topic_id, account_id)
) WITHOUT ROWID;
CREATE TABLE topic_names (
  topic_id INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('label', 'merged')),
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  name TEXT NOT NULL CHECK (typeof(name) = 'text'),
  PRIMARY KEY (topic_id, kind, position)
) WITHOUT ROWID;
CREATE TABLE topic_mentions (
  topic_id INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  statement_id INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY (topic_id, position),
  FOREIGN KEY (statement_id, mention) REFERENCES mentions (statement_id, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE concept_labels (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  concept TEXT NOT NULL CHECK (typeof(concept) = 'text'),
  language TEXT NOT NULL CHECK (typeof(language) = 'text'),
  label TEXT NOT NULL CHECK (typeof(label) = 'text'),
  PRIMARY KEY (run_id, concept, language)
) WITHOUT ROWID;
CREATE TABLE alignments (
  id INTEGER PRIMARY KEY,
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  score REAL NOT NULL CHECK (typeof(score) = 'real'),
  UNIQUE (comparison_id, position)
);
CREATE TABLE alignment_statements (
  alignment_id INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  PRIMARY KEY (alignment_id, position)
) WITHOUT ROWID;
CREATE TABLE alignment_reasons (
  alignment_id INTEGER NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  reason TEXT NOT NULL CHECK (typeof(reason) = 'text'),
  PRIMARY KEY (alignment_id, position)
) WITHOUT ROWID;
CREATE TABLE differences (
  id INTEGER PRIMARY KEY,
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
  topic TEXT NOT NULL CHECK (typeof(topic) = 'text'),
  explanation TEXT NOT NULL CHECK (typeof(explanation) = 'text'),
  confidence REAL NOT NULL CHECK (typeof(confidence) = 'real' AND confidence BETWEEN 0 AND 1),
  low INTEGER NOT NULL CHECK (low IN (0, 1)),
  UNIQUE (comparison_id, position)
);
CREATE TABLE difference_reasons (
  difference_id INTEGER NOT NULL REFERENCES differences (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  reason TEXT NOT NULL CHECK (typeof(reason) = 'text'),
  PRIMARY KEY (difference_id, position)
) WITHOUT ROWID;
CREATE TABLE difference_accounts (
  difference_id INTEGER NOT NULL REFERENCES differences (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  PRIMARY KEY (difference_id, position)
) WITHOUT ROWID;
CREATE TABLE evidence (
  difference_id INTEGER NOT NULL REFERENCES differences (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES documents (id),
  start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
  "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" >= start),
  quote TEXT NOT NULL CHECK (typeof(quote) = 'text' AND length(quote) = "end" - start),
  PRIMARY KEY (difference_id, position)
) WITHOUT ROWID;
CREATE TABLE frame (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  initiator TEXT NOT NULL CHECK (typeof(initiator) = 'text'),
  initiator_words TEXT NOT NULL CHECK (typeof(initiator_words) = 'text'),
  date TEXT CHECK (typeof(date) = 'null' OR date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  format TEXT NOT NULL CHECK (typeof(format) = 'text'),
  time TEXT NOT NULL CHECK (typeof(time) = 'text'),
  duration TEXT NOT NULL CHECK (typeof(duration) = 'text'),
  characters INTEGER NOT NULL CHECK (typeof(characters) = 'integer'),
  ratio REAL NOT NULL CHECK (typeof(ratio) = 'real'),
  PRIMARY KEY (comparison_id, position)
) WITHOUT ROWID;
CREATE TABLE frame_words (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  frame INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('participant', 'tone', 'next-step')),
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  words TEXT NOT NULL CHECK (typeof(words) = 'text'),
  PRIMARY KEY (comparison_id, frame, kind, position),
  FOREIGN KEY (comparison_id, frame) REFERENCES frame (comparison_id, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE frame_topics (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  frame INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  topic TEXT NOT NULL CHECK (typeof(topic) = 'text'),
  share REAL NOT NULL CHECK (typeof(share) = 'real'),
  PRIMARY KEY (comparison_id, frame, position),
  FOREIGN KEY (comparison_id, frame) REFERENCES frame (comparison_id, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE ledger (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  document_id INTEGER NOT NULL REFERENCES documents (id),
  start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
  "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" > start),
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'narrator', 'furniture', 'other-event')),
  detail TEXT NOT NULL CHECK (typeof(detail) = 'text'),
  account_id INTEGER REFERENCES accounts (id) ON DELETE CASCADE,
  event_id INTEGER REFERENCES events (id) ON DELETE CASCADE,
  statement_id INTEGER REFERENCES statements (id) ON DELETE CASCADE,
  attribution_rule TEXT CHECK (typeof(attribution_rule) IN ('text', 'null')),
  attribution_start INTEGER CHECK (typeof(attribution_start) IN ('integer', 'null')),
  attribution_end INTEGER CHECK (typeof(attribution_end) IN ('integer', 'null')),
  attribution_confidence REAL CHECK (typeof(attribution_confidence) IN ('real', 'null')),
  attribution_source TEXT CHECK (typeof(attribution_source) IN ('text', 'null')),
  PRIMARY KEY (comparison_id, position)
) WITHOUT ROWID;
CREATE TABLE ledger_joint (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  ledger INTEGER NOT NULL CHECK (typeof(ledger) = 'integer'),
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  account_id INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  PRIMARY KEY (comparison_id, ledger, position)
) WITHOUT ROWID;
CREATE TABLE warnings (
  comparison_id INTEGER NOT NULL REFERENCES comparisons (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (typeof(position) = 'integer'),
  text TEXT NOT NULL CHECK (typeof(text) = 'text'),
  PRIMARY KEY (comparison_id, position)
) WITHOUT ROWID;
CREATE INDEX topics_by_topic ON topics (topic);
CREATE INDEX topic_mentions_by_statement ON topic_mentions (statement_id);
CREATE VIRTUAL TABLE statement_search USING fts5 (folded, content = 'statements', content_rowid = 'id');
CREATE TRIGGER statements_unindexed AFTER DELETE ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, folded) VALUES ('delete', old.id, old.folded);
END;
CREATE TRIGGER statements_reindexed AFTER UPDATE OF id, folded ON statements BEGIN
  INSERT INTO statement_search (statement_search, rowid, folded) VALUES ('delete', old.id, old.folded);
  INSERT INTO statement_search (rowid, folded) VALUES (new.id, new.folded);
END;
)sql";

}  // namespace diptych::schema
