#include "core/text/utf8.h"
#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/tiny_accounts.h"

// A file's name may be any bytes; what is written and said is UTF-8 all the same.

using namespace diptych::test;

TEST_CASE("a file name that is no UTF-8 is read, and spelled out in results and messages") {
  const TinyAccounts accounts;
  const std::string odd = accounts.scratch / "white-house\xFF\xE2.txt";
  write(odd, told_in_english);
  for (const char* format : {"json", "text", "html", "csv"}) {
    INFO(format);
    const Ran ran = run({"compare", odd, accounts.russian, "--format", format});
    CHECK(ran.code == 0);
    CHECK(diptych::first_invalid_utf8(ran.out) == std::string::npos);
    const bool page = std::string(format) == "html";
    CHECK(ran.out.find(page ? "white-house&lt;0xFF&gt;&lt;0xE2&gt;.txt" : "white-house<0xFF><0xE2>.txt") !=
          std::string::npos);
  }
  const Ran missing = run({"compare", odd + "x", accounts.russian});
  CHECK(missing.code == 3);
  CHECK(diptych::first_invalid_utf8(missing.err) == std::string::npos);
  CHECK(missing.err.find("white-house<0xFF><0xE2>.txtx: no such file") != std::string::npos);
}
