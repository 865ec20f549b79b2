#pragma once

#include <boost/system/result.hpp>

#include <stdexcept>
#include <string>

namespace diptych {

// The exit codes of the command are a contract (docs/design.md); a Diagnostic carries the one it leads to.
enum class ExitCode : int {
  done = 0,
  accounts_differ = 1,  // only with --exit-code
  usage = 2,
  input_refused = 3,
  database = 4,
  batch_partly_failed = 5,
  output_failed = 6,
};

// An expected failure as a value: where it happened, what is wrong, and what the reader can do about it.
struct Diagnostic {
  ExitCode code = ExitCode::input_refused;
  std::string where;  // "file", "file:line:column" or "file, byte 17"
  std::string what;   // one clause without a final full stop
  std::string hint;   // an instruction, or empty

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "where: what (hint)", the one line printed to stderr.
[[nodiscard]] inline std::string to_string(const Diagnostic& d) {
  std::string line = d.where.empty() ? d.what : d.where + ": " + d.what;
  if (!d.hint.empty()) line += "; " + d.hint;
  return line;
}

template <class T>
using Result = boost::system::result<T, Diagnostic>;

// Called by boost::system::result::value() on a failure nobody looked at: a programming error.
[[noreturn]] inline void throw_exception_from_error(const Diagnostic& d, const boost::source_location&) {
  throw std::logic_error("unchecked failure: " + to_string(d));
}

}  // namespace diptych
