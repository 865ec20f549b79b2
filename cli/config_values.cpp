#include "cli/config_values.h"

#include <algorithm>

namespace diptych::cli {
namespace {

// "[compare] width"
std::string place_of(const ConfigValue& value) { return "[" + value.table + "] " + value.key; }

std::string option_of(const ConfigValue& value) { return "--" + value.key; }

const CLI::App* command_of(const CLI::App& app, const std::vector<std::string>& path) {
  const CLI::App* command = &app;
  for (const auto& name : path) {
    const auto inner = command->get_subcommands([&](const CLI::App* one) { return one->get_name() == name; });
    if (inner.empty()) return nullptr;
    command = inner.front();
  }
  return command;
}

bool gives(const std::string& word, const CLI::Option& option) {
  for (const auto& name : option.get_lnames())
    if (word == "--" + name || word.starts_with("--" + name + "=")) return true;
  const bool letters = word.size() > 1 && word[0] == '-' && word[1] != '-';
  const auto& short_names = option.get_snames();
  return letters && std::any_of(short_names.begin(), short_names.end(),
                                [&](const std::string& name) { return word.find(name, 1) != std::string::npos; });
}

bool on_command_line(const CLI::App& app, const CLI::ConfigItem& item, const std::vector<std::string>& words) {
  const CLI::App* command = command_of(app, item.parents);
  const CLI::Option* option = command == nullptr ? nullptr : command->get_option_no_throw("--" + item.name);
  return option != nullptr &&
         std::any_of(words.begin(), words.end(), [&](const std::string& word) { return gives(word, *option); });
}

// Whether CLI11 speaks of this value: of an option of a command that was not given it leaves out the name.
bool is_told_of(const ConfigValue& value, std::string_view what) {
  const std::string option = option_of(value);
  if (what.starts_with(option + ":") || what.starts_with(option + " ")) return true;
  if (what.find(": " + option + " = ") != std::string_view::npos) return true;
  return what.starts_with(": ") && std::any_of(value.values.begin(), value.values.end(), [&](const std::string& one) {
           return what.find("\"" + one + "\"") != std::string_view::npos;
         });
}

std::string fault_of(const ConfigValue& value, const CLI::ParseError& error) {
  const std::string what = error.what();
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return value.values.size() > 1 ? "takes one value" : "has no value";
  if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr && !value.values.empty())
    return "\"" + value.values.front() + "\" is no value that can be read";
  constexpr std::string_view behind_name = ": ";
  const std::size_t name = what.find(behind_name);
  return name == std::string::npos ? what : what.substr(name + behind_name.size());
}

// `option` as a word of `text`: "--ui" in "--ui de has no language file".
bool names_option(std::string_view text, const std::string& option) {
  for (std::size_t at = text.find(option); at != std::string_view::npos; at = text.find(option, at + 1)) {
    const std::size_t end = at + option.size();
    if (end == text.size() || text[end] == ' ' || text[end] == ',') return true;
  }
  return false;
}

}  // namespace

std::vector<CLI::ConfigItem> RecordingConfig::from_config(std::istream& input) const {
  auto read = CLI::ConfigTOML::from_config(input);
  *kept_ = read;
  return read;
}

ConfigFile config_in_use(const CLI::App& app, std::string path, const std::vector<CLI::ConfigItem>& items,
                         const std::vector<std::string>& words) {
  ConfigFile config{std::move(path), {}};
  std::vector<ConfigValue> others;
  for (const auto& item : items) {
    const bool section = item.name == "++" || item.name == "--";
    if (section || on_command_line(app, item, words)) continue;
    const CLI::App* command = command_of(app, item.parents);
    const bool given = command != nullptr && command->parsed();
    ConfigValue value{CLI::detail::join(item.parents, "."), item.name, item.inputs, given};
    (given ? config.values : others).push_back(std::move(value));
  }
  std::move(others.begin(), others.end(), std::back_inserter(config.values));
  return config;
}

std::string wrong_config_value(const ConfigFile& config, const CLI::ParseError& error) {
  const std::string what = error.what();
  for (const auto& value : config.values) {
    if (!is_told_of(value, what)) continue;
    std::string command = value.table;
    std::replace(command.begin(), command.end(), '.', ' ');
    return config.path + ": " + place_of(value) + ": " + fault_of(value, error) + "; see diptych " + command +
           " --help";
  }
  return "";
}

std::string wrong_config_key(const std::string& file, std::string_view what) {
  constexpr std::string_view unknown = "INI was not able to parse ";
  constexpr std::string_view whole_table = ".++";
  std::string told(what);
  if (what.starts_with(unknown)) {
    std::string_view key = what.substr(unknown.size());
    const bool table = key.ends_with(whole_table);
    if (table) key.remove_suffix(whole_table.size());
    told =
        table ? "[" + std::string(key) + "] is no command" : "\"" + std::string(key) + "\" is no option of a command";
  }
  return file + ": " + told + "; write those of diptych COMMAND --help, without --, in a table [COMMAND]";
}

Diagnostic placed_in_config(const ConfigFile& config, Diagnostic wrong) {
  for (const auto& value : config.values) {
    if (!value.of_command) continue;
    const bool itself = std::find(value.values.begin(), value.values.end(), wrong.where) != value.values.end();
    const bool named = wrong.code == ExitCode::usage && names_option(wrong.what, option_of(value));
    if (!itself && !named) continue;
    wrong.where = config.path + ": " + place_of(value) + (itself ? ": " + wrong.where : "");
    return wrong;
  }
  return wrong;
}

}  // namespace diptych::cli
