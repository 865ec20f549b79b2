#include "cli/progress.h"

#include "cli/output.h"
#include "report/inert.h"
#include "report/terminal.h"

#include <unistd.h>

#include <cstdio>
#include <string>

namespace diptych::cli {
namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr const char* wipe = "\r\x1b[K";  // back to the first column, erase the line (ECMA-48 EL)

}  // namespace

Progress::Progress(bool wanted) : wanted_(wanted && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_) std::fputs(wipe, stderr);
}

void Progress::at(std::string_view step, bool is_long) {
  if (!wanted_) return;
  if (!is_long && std::chrono::steady_clock::now() - begin_ < patience) return;
  shown_ = true;
  // A line that wraps could not be wiped.
  const std::string line = "diptych: " + visible(step) + " …";
  const auto lines = wrap(line, terminal_width() - 1);
  std::fprintf(stderr, "%s%s", wipe, lines.empty() ? "" : lines.front().c_str());
  std::fflush(stderr);
}

}  // namespace diptych::cli
