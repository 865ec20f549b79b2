#pragma once

#include <string>

namespace CLI {
class App;
}

namespace diptych::cli {

// The manual page diptych(1), in the man macros: every command with its options and examples.
[[nodiscard]] std::string manual_page(const CLI::App& app);

// Completions of commands, options and the values of options that have a fixed list; files elsewhere.
[[nodiscard]] std::string bash_completion(const CLI::App& app);
[[nodiscard]] std::string zsh_completion(const CLI::App& app);
[[nodiscard]] std::string fish_completion(const CLI::App& app);

}  // namespace diptych::cli
