#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace diptych::cli {

// One of a few words. Says what was written, which word is near, and all there are.
[[nodiscard]] CLI::Validator one_of(const std::vector<std::string>& words);

// The same for an option that stands for one of `values`.
template <class Value>
[[nodiscard]] CLI::Validator one_of(const std::map<std::string, Value>& values, const std::string& words) {
  CLI::Validator transformer = CLI::CheckedTransformer(values).description(words);
  std::vector<std::string> names;
  for (const auto& [name, value] : values) names.push_back(name);
  const CLI::Validator checked = one_of(names);
  transformer.operation([inner = CLI::CheckedTransformer(values), checked](std::string& word) {
    const std::string wrong = checked(word);
    return wrong.empty() ? inner(word) : wrong;
  });
  return transformer;
}

// A whole number from `least` to `most`.
[[nodiscard]] CLI::Validator whole_number(std::uint64_t least, std::uint64_t most);

// One line for a command line that cannot be meant: which command, what is wrong, what is near, where to look.
// `words` are those of the command line behind the program's name.
[[nodiscard]] std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error,
                                        const std::vector<std::string>& words);

}  // namespace diptych::cli
