#include "storage/schema.h"

#include <array>
#include <string>

namespace diptych {
namespace {

// A whole check of a file up to this size takes about a millisecond; a larger one is trusted until a page turns out to
// be damaged, which then ends the transaction like every other failure.
constexpr std::int64_t fully_checked_bytes = std::int64_t{1} << 20U;

Diagnostic refusal(const Database& database, std::string what, std::string hint) {
  return {ExitCode::database, database.path, std::move(what), std::move(hint)};
}

Result<void> check_pages(const Database& database) {
  const auto pages = read_integer(database, "PRAGMA page_count");
  if (!pages) return pages.error();
  const auto page_size = read_integer(database, "PRAGMA page_size");
  if (!page_size) return page_size.error();
  if (*pages * *page_size > fully_checked_bytes) return {};
  const auto sound = read_integer(database, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)");
  if (!sound) return sound.error();
  if (*sound != 1)
    return refusal(database, "the database is damaged",
                   "restore it from a copy or store the comparisons in a new file");
  return {};
}

}  // namespace

std::span<const Migration> migrations() {
  static const std::array<const char*, 2> first{schema::v1_tables, schema::v1_views};
  static const std::array<const char*, 2> second{schema::v2_documents, schema::v2_views};
  static const std::array<Migration, 2> all{{{1, first}, {2, second}}};
  return all;
}

Result<SchemaState> check_schema(const Database& database, std::span<const Migration> known) {
  const auto tables = read_integer(database, "SELECT count(*) FROM sqlite_master");
  if (!tables) return tables.error();
  const auto owner = read_integer(database, "PRAGMA application_id");
  if (!owner) return owner.error();
  const auto version = read_integer(database, "PRAGMA user_version");
  if (!version) return version.error();

  if (*tables == 0 && *owner == 0 && *version == 0) return SchemaState::empty;
  if (*owner != schema::application_id)
    return refusal(database, "this is another program's database", "give a new file name");
  const std::int64_t last = known.empty() ? 0 : known.back().to;
  if (*version > last)
    return refusal(database,
                   "the database is of schema version " + std::to_string(*version) + " and this program knows " +
                       std::to_string(last),
                   "use the newer program that wrote it");
  if (auto sound = check_pages(database); !sound) return sound.error();
  return *version < last ? SchemaState::older : SchemaState::current;
}

Result<void> migrate(const Database& database, std::span<const Migration> known) {
  const auto version = read_integer(database, "PRAGMA user_version");
  if (!version) return version.error();
  for (const Migration& migration : known) {
    if (migration.to <= *version) continue;
    for (const char* script : migration.scripts)
      if (auto done = execute(database, script); !done) return done.error();
    const std::string stamp = "PRAGMA application_id = " + std::to_string(schema::application_id) +
                              "; PRAGMA user_version = " + std::to_string(migration.to);
    if (auto done = execute(database, stamp.c_str()); !done) return done.error();
  }
  return {};
}

}  // namespace diptych
