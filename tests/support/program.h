#pragma once

#include "tests/support/places.h"
#include "tests/support/scratch.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace diptych::test {

// What a run of the built program left behind. `code` is -1 when a signal ended it.
struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

struct Surroundings {
  std::string input;                                             // standard input
  std::string folder = source_folder();                          // working folder
  std::vector<std::pair<std::string, std::string>> environment;  // added to the test's own, without NO_COLOR
  int out = -1;                                                  // a handle for standard output instead of Ran::out
};

namespace detail {

// Replaces the child by the program; only returns when it cannot.
inline void become(const std::vector<std::string>& arguments, const Surroundings& around) {
  if (::chdir(around.folder.c_str()) != 0) return;
  ::unsetenv("NO_COLOR");
  ::setenv("XDG_CACHE_HOME", (std::filesystem::path(program_file()).parent_path() / "cache_of_tests").c_str(), 1);
  for (const auto& [key, value] : around.environment) ::setenv(key.c_str(), value.c_str(), 1);
  std::vector<std::string> words{program_file()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(words.front().c_str(), pointers.data());
}

inline int exit_code_of(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait for the program");
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace detail

// Runs `diptych arguments…` to its end. Both streams go through files, so that neither can fill up and block.
inline Ran run(const std::vector<std::string>& arguments, const Surroundings& around = {}) {
  const Scratch scratch;
  write(scratch / "in", around.input);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    const auto redirect = [&](const char* name, int flags, int to) {
      return ::dup2(::open((scratch / name).c_str(), flags | O_CREAT, 0600), to) == to;
    };
    const bool ready = redirect("in", O_RDONLY, STDIN_FILENO) && redirect("err", O_WRONLY, STDERR_FILENO) &&
                       (around.out >= 0 ? ::dup2(around.out, STDOUT_FILENO) == STDOUT_FILENO
                                        : redirect("out", O_WRONLY, STDOUT_FILENO));
    if (ready) detail::become(arguments, around);
    ::_exit(127);
  }
  Ran ran;
  ran.code = detail::exit_code_of(child);
  if (ran.code == 127) throw std::runtime_error("cannot run " + program_file());
  if (around.out < 0) ran.out = contents(scratch / "out");
  ran.err = contents(scratch / "err");
  return ran;
}

// The same with standard output and standard error on a terminal of `columns` columns; `out` holds what it shows.
inline Ran run_on_terminal(const std::vector<std::string>& arguments, unsigned short columns,
                           const Surroundings& around = {}) {
  const winsize size{50, columns, 0, 0};
  int master = -1;
  const pid_t child = ::forkpty(&master, nullptr, nullptr, &size);
  if (child < 0) throw std::runtime_error("no terminal");
  if (child == 0) {
    ::setenv("PAGER", "", 1);  // nobody is there to page
    detail::become(arguments, around);
    ::_exit(127);
  }
  Ran ran;
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = ::read(master, buffer.data(), buffer.size())) > 0;)
    ran.out.append(buffer.data(), static_cast<std::size_t>(n));
  ::close(master);
  ran.code = detail::exit_code_of(child);
  return ran;
}

}  // namespace diptych::test
