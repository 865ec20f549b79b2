#pragma once

#include "cli/options.h"
#include "core/diagnostic.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace diptych::cli {

// Reads config.toml as CLI11 does and keeps what it read: CLI11 itself does not tell a value of the file from one of
// the command line. `kept` must outlive it.
class RecordingConfig : public CLI::ConfigTOML {
 public:
  explicit RecordingConfig(std::vector<CLI::ConfigItem>& kept) : kept_(&kept) {}
  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;

 private:
  std::vector<CLI::ConfigItem>* kept_;
};

// The values of the file that the words of the command line do not replace, those of the commands given first.
[[nodiscard]] ConfigFile config_in_use(const CLI::App& app, std::string path, const std::vector<CLI::ConfigItem>& items,
                                       const std::vector<std::string>& words);

// The message for a parse error that a value of the file caused, with the file and the key; empty for one that the
// command line caused.
[[nodiscard]] std::string wrong_config_value(const ConfigFile& config, const CLI::ParseError& error);

// What CLI11 says of a key that it does not know, with the file and what to do.
[[nodiscard]] std::string wrong_config_key(const std::string& file, std::string_view what);

// `wrong` as it is, or with the file and the key before it where a value of the file is what is wrong.
[[nodiscard]] Diagnostic placed_in_config(const ConfigFile& config, Diagnostic wrong);

}  // namespace diptych::cli
