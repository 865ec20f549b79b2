#include "storage/query.h"
#include "storage/store.h"
#include "tests/support/catch.h"
#include "tests/support/result.h"
#include "tests/support/sample_comparison.h"
#include "tests/support/scratch.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <memory>

using namespace diptych;
using namespace diptych::test;
using namespace std::chrono_literals;

namespace {

struct Close {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

std::unique_ptr<sqlite3, Close> other_program(const std::string& path, const char* script) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open(path.c_str(), &handle);
  std::unique_ptr<sqlite3, Close> owner(handle);
  REQUIRE(opened == SQLITE_OK);
  REQUIRE(sqlite3_exec(handle, script, nullptr, nullptr, nullptr) == SQLITE_OK);
  return owner;
}

std::string sample_database(const Scratch& scratch) {
  const std::string path = scratch / "calls.db";
  REQUIRE(store_comparison(path, sample_comparison(), {}));
  return path;
}

// Permissions mean nothing to root, which CI may be: becomes nobody while it lives.
class AsNobody {
 public:
  AsNobody() : was_(geteuid()) {
    if (was_ == 0) REQUIRE(seteuid(65534) == 0);
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (was_ == 0 && seteuid(0) != 0) std::abort();
  }

 private:
  uid_t was_;
};

void make_read_only(const std::filesystem::path& path, bool folder) {
  using std::filesystem::perms;
  std::filesystem::permissions(path, folder ? perms(0555) : perms(0444));
}

// Both commands must say the same of a file they cannot use, and leave it as it is.
void check_refused(const std::string& path, const std::string& message) {
  const std::string before = contents(path);
  const auto written = store_comparison(path, later_comparison(), {}, 0ms);
  REQUIRE_FALSE(written);
  CHECK(written.error().code == ExitCode::database);
  CHECK(to_string(written.error()) == path + ": " + message);
  const auto read = run_sql(path, "SELECT 1", {.patience = 0ms});
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ExitCode::database);
  CHECK(to_string(read.error()) == path + ": " + message);
  CHECK(contents(path) == before);
}

}  // namespace

TEST_CASE("a file that is no SQLite database is refused and left alone") {
  const Scratch scratch;
  const std::string path = scratch / "notes.txt";
  for (const std::string& bytes :
       std::vector<std::string>{std::string("x"), std::string(5000, 'x'), std::string("SQLite format 4") + '\0'}) {
    write(path, bytes);
    check_refused(path, "this is not an SQLite database; give another file");
  }
  REQUIRE(mkfifo((scratch / "pipe").c_str(), 0600) == 0);
  for (const std::string& device : {std::string("/dev/null"), scratch / "pipe"}) {
    const auto written = store_comparison(device, sample_comparison(), {});
    REQUIRE_FALSE(written);
    CHECK(to_string(written.error()) == device + ": this is not an SQLite database; give another file");
  }
}

TEST_CASE("another program's database is refused and left alone, in WAL mode too") {
  const Scratch scratch;
  const std::string path = scratch / "other.db";
  other_program(path, "CREATE TABLE t (x)");
  check_refused(path, "this is another program's database; give a new file name");
  other_program(path, "PRAGMA application_id = 7; PRAGMA user_version = 1");
  check_refused(path, "this is another program's database; give a new file name");
  other_program(path, "PRAGMA journal_mode = WAL");
  check_refused(path, "this is another program's database; give a new file name");
}

TEST_CASE("a database of a newer schema version is refused and left alone") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  other_program(path, "PRAGMA user_version = 3");
  check_refused(path,
                "the database is of schema version 3 and this program knows 2; use the newer program that wrote it");
}

TEST_CASE("a damaged database is refused and left alone, wherever the damage is") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string sound = contents(path);
  REQUIRE(sound.size() % 4096 == 0);
  // Every page of the file in turn; some hold nothing but free space, which no reader can tell from garbage.
  std::size_t refused = 0;
  for (std::size_t page = 0; page < sound.size() / 4096; ++page) {
    std::string damaged = sound;
    damaged.replace(page * 4096 + (page == 0 ? 100 : 0), 1500, 1500, '\x55');
    write(path, damaged);
    const auto written = store_comparison(path, later_comparison(), {}, 0ms);
    INFO("page " << page);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ExitCode::database);
    CHECK(contents(path) == damaged);
    CHECK_FALSE(run_sql(path, "SELECT 1"));
    ++refused;
  }
  CHECK(refused == sound.size() / 4096);
}

TEST_CASE("a truncated database is refused and left alone") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string sound = contents(path);
  for (const std::size_t size : {sound.size() - 4096, sound.size() / 2, std::size_t{5000}}) {
    write(path, sound.substr(0, size));
    check_refused(path, "the database is damaged; restore it from a copy or store the comparisons in a new file");
  }
}

TEST_CASE("a locked database is waited for no longer than asked, then refused") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const auto writer = other_program(path, "BEGIN EXCLUSIVE");
  check_refused(path, "the database is in use by another program; try again when that has finished");
  const auto started = std::chrono::steady_clock::now();
  CHECK_FALSE(store_comparison(path, later_comparison(), {}, 200ms));
  CHECK(std::chrono::steady_clock::now() - started >= 150ms);
}

TEST_CASE("while another program is about to write, questions are still answered") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const auto writer = other_program(path, "BEGIN IMMEDIATE");
  CHECK(run_named_query(path, "comparisons", {}));
}

TEST_CASE("a database in a folder that cannot be written is readable and refuses to be stored in") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const std::string before = contents(path);
  std::filesystem::permissions(path, std::filesystem::perms(0666));
  make_read_only(scratch.folder(), true);
  {
    const AsNobody nobody;
    const auto written = store_comparison(path, later_comparison(), {});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ExitCode::database);
    CHECK(written.error().what == "the folder of the database cannot be written to");
    CHECK(run_named_query(path, "comparisons", {}));

    const std::string fresh = scratch / "new.db";
    const auto created = store_comparison(fresh, later_comparison(), {});
    REQUIRE_FALSE(created);
    CHECK(to_string(created.error()) ==
          fresh + ": the database cannot be opened or created; check the folder and the permissions");
    CHECK_FALSE(std::filesystem::exists(fresh));
  }
  CHECK(contents(path) == before);
  std::filesystem::permissions(scratch.folder(), std::filesystem::perms(0755));
}

TEST_CASE("a database file without write permission is readable and refuses to be stored in") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  make_read_only(path, false);
  std::filesystem::permissions(scratch.folder(), std::filesystem::perms(0755));
  const AsNobody nobody;
  const auto written = store_comparison(path, later_comparison(), {});
  REQUIRE_FALSE(written);
  CHECK(to_string(written.error()) ==
        path + ": the database cannot be written to; change its permissions or give another file");
  CHECK(run_named_query(path, "comparisons", {}));
}

TEST_CASE("a folder, an empty name and a missing folder are refused by name") {
  const Scratch scratch;
  const auto message = [](const std::string& path) {
    const auto written = store_comparison(path, sample_comparison(), {});
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ExitCode::database);
    return written.error().what;
  };
  CHECK(message(scratch.folder().string()) == "this is a folder, not a database");
  CHECK(message("") == "the database has no file name");
  CHECK(message(scratch / "no/such/folder.db") == "the database cannot be opened or created");
}

TEST_CASE("a query never creates a database") {
  const Scratch scratch;
  const std::string path = scratch / "none.db";
  const auto rows = run_sql(path, "SELECT 1");
  REQUIRE_FALSE(rows);
  CHECK(to_string(rows.error()) == path + ": there is no such database; store a comparison with compare --db first");
  CHECK_FALSE(std::filesystem::exists(path));
}

TEST_CASE("names that SQLite gives a meaning are plain file names") {
  const Scratch scratch;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(scratch.folder());
  for (const std::string name : {":memory:", "file:x.db?mode=memory"}) {
    INFO(name);
    CHECK(store_comparison(name, sample_comparison(), {}));
    CHECK(std::filesystem::file_size(name) > 0);
  }
  std::filesystem::current_path(before);
}

TEST_CASE("an empty file becomes a database, as with sqlite3 itself") {
  const Scratch scratch;
  const std::string path = scratch / "empty.db";
  write(path, "");
  const auto rows = run_sql(path, "SELECT 1");
  REQUIRE_FALSE(rows);
  CHECK(rows.error().what == "the database is empty");
  CHECK(store_comparison(path, sample_comparison(), {}));
  CHECK(run_sql(path, "SELECT 1"));
}

TEST_CASE("a comparison that the schema refuses leaves no file, and an existing one as it was") {
  const Scratch scratch;
  Comparison wrong = sample_comparison();
  wrong.statements[4].span.end = wrong.statements[4].span.begin;
  const auto created = store_comparison(scratch / "new.db", wrong, {});
  REQUIRE_FALSE(created);
  CHECK(created.error().code == ExitCode::database);
  CHECK_FALSE(std::filesystem::exists(scratch / "new.db"));

  const std::string path = sample_database(scratch);
  const std::string before = contents(path);
  wrong.run.options = "ui=ru";
  CHECK_FALSE(store_comparison(path, wrong, {}));
  CHECK(contents(path) == before);
}

TEST_CASE("what a killed writer left half done is rolled back when the next question is asked") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  const pid_t child = fork();
  if (child == 0) {
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    // A cache of one page, so that half the change is in the file when the process ends without closing it.
    sqlite3_exec(handle,
                 "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE warnings SET text = 'half';"
                 "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < 500)"
                 "INSERT INTO warnings SELECT 1, x, hex(randomblob(500)) FROM n",
                 nullptr, nullptr, nullptr);
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(std::filesystem::exists(path + "-journal"));
  const auto rows = run_named_query(path, "warnings", {});
  REQUIRE(rows);
  CHECK(rows->rows.size() == 1);
  CHECK(std::get<std::string>(rows->rows[0][1]) == sample_comparison().warnings[0]);
}

TEST_CASE("a file that another tool put into WAL mode is brought back to a journal on the next store") {
  const Scratch scratch;
  const std::string path = sample_database(scratch);
  other_program(path, "PRAGMA journal_mode = WAL");
  CHECK(store_comparison(path, later_comparison(), {}));
  CHECK(stock_sqlite3(path, "PRAGMA journal_mode") == "delete\n");
}

TEST_CASE("programs that create the same database at once all succeed") {
  const Scratch scratch;
  const std::string path = scratch / "calls.db";
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    if (child == 0) {
      Comparison comparison = sample_comparison();
      comparison.run.options = "ui=" + std::to_string(i);
      _exit(store_comparison(path, comparison, {}, 30s) ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  const auto rows = run_sql(path, "SELECT count(*) FROM comparisons");
  REQUIRE(rows);
  CHECK(std::get<std::int64_t>(rows->rows[0][0]) == 4);
}
