#pragma once

#include "core/diagnostic.h"
#include "storage/database.h"

#include <cstdint>
#include <span>

namespace diptych {

namespace schema {
// "dipt": tells `file`, and us, whose database this is.
inline constexpr std::int64_t application_id = 0x64697074;

// The scripts of the migrations. Never edited once released: a change is a new migration.
extern const char* const v1_tables;
extern const char* const v1_views;
extern const char* const v2_documents;
extern const char* const v2_views;
}  // namespace schema

// The step from user_version `to - 1` to `to`: SQL scripts run in order.
struct Migration {
  std::int64_t to = 0;
  std::span<const char* const> scripts;
};

// Every migration there is, ascending from 1 without a gap. docs/schema.md describes the last one's result.
[[nodiscard]] std::span<const Migration> migrations();

enum class SchemaState : std::uint8_t { empty, older, current };

// Whether `database` is ours and of which age. Refuses (exit code 4) a file that is not SQLite, is another program's,
// is damaged as far as a bounded check can tell, or was written by a newer version.
[[nodiscard]] Result<SchemaState> check_schema(const Database& database,
                                               std::span<const Migration> known = migrations());

// Brings an empty or older database up to the last of `known`. Precondition: a write transaction is open, so that
// either all of it happens or nothing.
[[nodiscard]] Result<void> migrate(const Database& database, std::span<const Migration> known = migrations());

}  // namespace diptych
