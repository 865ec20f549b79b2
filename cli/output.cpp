#include "cli/output.h"

#include "core/text/utf8.h"
#include "report/terminal.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

namespace diptych::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Diagnostic failed(const std::string& where, int error) {
  if (where.empty()) return {ExitCode::output_failed, "\"\"", "is no name of a file", "name a file"};
  std::string hint = "choose another place or make room";
  if (error == EPIPE) hint = "its reader ended before all was written";
  if (error == ENOENT) hint = "make its folder first, or choose another place";
  return {ExitCode::output_failed, where, std::string("cannot be written: ") + std::strerror(error), hint};
}

// Writes and closes; returns errno, or 0.
int write_and_close(std::FILE* opened, std::string_view text) {
  if (opened == nullptr) return errno;
  std::unique_ptr<std::FILE, CloseFile> file(opened);
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0) return errno;
  return std::fclose(file.release()) == 0 ? 0 : errno;
}

Result<void> write_into(const std::string& path, std::string_view text) {
  if (const int error = write_and_close(std::fopen(path.c_str(), "wb"), text); error != 0) return failed(path, error);
  return {};
}

// A new file beside `path`, renamed over it once it is whole.
Result<void> replace(const std::string& path, std::string_view text, mode_t mode) {
  std::string temporary = path + ".XXXXXX";
  const int handle = ::mkstemp(temporary.data());
  if (handle < 0) return failed(path, errno);
  ::fchmod(handle, mode);
  int error = write_and_close(::fdopen(handle, "wb"), text);
  if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  std::remove(temporary.c_str());
  return failed(path, error);
}

}  // namespace

bool same_file(const std::string& one, const std::string& other) {
  std::error_code ignored;
  return one == other || std::filesystem::equivalent(one, other, ignored);
}

Result<void> write_file(const std::string& path, std::string_view text) {
  struct stat existing {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  // A device or a pipe is a place to write to, not a file to put another in the place of.
  if (exists && !S_ISREG(existing.st_mode)) return write_into(path, text);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return replace(exists ? std::filesystem::canonical(path).string() : path, text,
                 exists ? existing.st_mode & 0777U : 0666U & ~mask);
}

Result<void> write_stdout(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return failed("standard output", errno);
  return {};
}

std::string as_utf8(std::string_view bytes) {
  std::string out;
  while (true) {
    const std::size_t valid = std::min(first_invalid_utf8(bytes), bytes.size());
    out += bytes.substr(0, valid);
    if (valid == bytes.size()) return out;
    std::array<char, 8> spelled{};
    std::snprintf(spelled.data(), spelled.size(), "<0x%02X>", static_cast<unsigned char>(bytes[valid]));
    out += spelled.data();
    bytes.remove_prefix(valid + 1);
  }
}

void say(std::string_view message) { std::fprintf(stderr, "diptych: %s\n", visible(as_utf8(message)).c_str()); }

bool show_in_pager(std::string_view text) {
  const char* wanted = std::getenv("PAGER");
  const std::string pager = wanted != nullptr ? wanted : "less -FRX";
  if (::isatty(STDOUT_FILENO) != 1 || pager.empty() || pager == "cat") return false;
  // The shell finds the program before anything is written: a pager that is not there must not swallow the text.
  const std::string program = pager.substr(0, pager.find(' '));
  if (std::system(("command -v '" + program + "' >/dev/null 2>&1").c_str()) != 0) return false;
  std::FILE* pipe = ::popen(pager.c_str(), "w");
  if (pipe == nullptr) return false;
  // A reader that leaves the pager early has seen enough.
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), pipe));
  ::pclose(pipe);
  return true;
}

std::size_t terminal_width() {
  constexpr std::size_t usual = 80;
  winsize window{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0 || window.ws_col == 0)
    return usual;
  return window.ws_col;
}

bool colour_wanted() {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
}

}  // namespace diptych::cli
