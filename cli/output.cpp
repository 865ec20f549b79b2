#include "cli/output.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

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
  return {ExitCode::output_failed, where, std::string("cannot be written: ") + std::strerror(error),
          "choose another place or make room"};
}

}  // namespace

Result<void> write_file(const std::string& path, std::string_view text) {
  std::string temporary = path + ".XXXXXX";
  const int handle = ::mkstemp(temporary.data());
  if (handle < 0) return failed(path, errno);
  // mkstemp's file is private; a report is made like any other file.
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(handle, 0666 & ~mask);
  std::unique_ptr<std::FILE, CloseFile> file(::fdopen(handle, "wb"));
  bool good = file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size();
  good = good && std::fflush(file.get()) == 0;
  int error = errno;
  if (file && std::fclose(file.release()) != 0 && good) {
    error = errno;
    good = false;
  }
  if (good && std::rename(temporary.c_str(), path.c_str()) != 0) {
    error = errno;
    good = false;
  }
  if (!good) {
    std::remove(temporary.c_str());
    return failed(path, error);
  }
  return {};
}

Result<void> write_stdout(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return failed("standard output", errno);
  return {};
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
