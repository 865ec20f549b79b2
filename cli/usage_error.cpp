#include "cli/usage_error.h"

#include "core/text/nearest_name.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <limits>

namespace diptych::cli {
namespace {

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* one) { return !one->get_name().empty(); });
}

std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  for (const CLI::App* one : commands) names.push_back(one->get_name());
  return names;
}

// "--format" and the like, options of groups included.
std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  for (const CLI::App* group : app.get_subcommands([](const CLI::App* one) { return one->get_name().empty(); }))
    for (auto& name : options_of(*group)) names.push_back(std::move(name));
  // Those of the command's own command that was given, as of "topics list".
  for (const CLI::App* inner : app.get_subcommands())
    if (app.get_parent() != nullptr)
      for (auto& name : options_of(*inner)) names.push_back(std::move(name));
  return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string joined(std::string what, const std::string& hint, const std::string& help) {
  if (!hint.empty()) what += "; " + hint;
  return what + (hint.empty() ? "; see " : " (see ") + help + (hint.empty() ? "" : ")");
}

// An option that the command does not have: near ones, and the commands that have it.
std::string unknown_option(const CLI::App& app, const CLI::App& command, const std::string& written,
                           const std::string& where, const std::string& help) {
  const std::string option = written.substr(0, written.find('='));
  std::vector<std::string> elsewhere;
  for (const CLI::App* one : commands_of(app))
    if (has(options_of(*one), option)) elsewhere.push_back(one->get_name());
  if (&command == &app && !elsewhere.empty())
    return joined(option + " is an option of " + listed(elsewhere), "write it behind the command", help);
  if (&command != &app && has(options_of(app), option))
    return joined(where + option + " is no option of a command",
                  "write it before the command, as in diptych " + option + " FILE " + command.get_name() + " …",
                  "diptych --help");
  const std::string near = option.starts_with("--") ? did_you_mean(option, options_of(command)) : "";
  const std::string what = where + "there is no option " + option;
  return joined(what, near.empty() && !elsewhere.empty() ? "it is an option of " + listed(elsewhere) : near, help);
}

std::string unknown_command(const std::vector<std::string>& commands, const std::string& word, const std::string& where,
                            const std::string& help) {
  std::error_code ignored;
  std::string hint = did_you_mean(word, commands);
  if (hint.empty() && where.empty() && std::filesystem::exists(word, ignored))
    hint = "a file stands behind a command, as in diptych compare " + word + " …";
  return where + "there is no command \"" + word + "\"; " + (hint.empty() ? "" : hint + " ") +
         (hint.empty() ? "t" : "T") + "he commands are " + listed(commands) + " (see " + help + ")";
}

// Options of which only one may be given: CLI11 lists them in brackets.
std::string one_at_most(const std::string& what) {
  constexpr std::string_view begins = "Requires at most 1 options be given from [";
  if (!what.starts_with(begins) || !what.ends_with(']')) return "";
  std::string names = what.substr(begins.size(), what.size() - begins.size() - 1);
  for (std::size_t at = 0; (at = names.find(',', at)) != std::string::npos; at += 2) names.replace(at, 1, ", ");
  return "only one of " + names + " can be given";
}

// The message of CLI11 for an option, which begins with its name and a colon.
std::string wrong_value(const CLI::ParseError& error) {
  std::string what = error.what();
  const std::string option = what.substr(0, what.find(':'));
  constexpr std::string_view unread = "Could not convert: ";
  if (what.starts_with(unread)) return what.substr(unread.size()) + " is no value that can be read";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) return what;
  return option + " has no value behind it";
}

// CLI11 says of the file of --config that it "was not readable (missing?)".
std::string unreadable(const std::string& what) {
  const std::string file = what.substr(0, what.find(" was not readable"));
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) return file + ": is a folder, not a file of options; name a file";
  if (!std::filesystem::exists(file, ignored)) return file + ": no such file; check the spelling of the path";
  return file + ": cannot be read; check its permissions";
}

std::string missing(const CLI::App& command, const std::string& what) {
  const std::string name = what.substr(0, what.find(' '));
  for (const CLI::Option* option : command.get_options())
    if (option->get_name() == name) {
      const std::string& means = option->get_description();
      return name + " is missing: " + means;
    }
  return what;
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& words) {
  CLI::Validator member = CLI::IsMember(words);
  member.operation([words](std::string& word) -> std::string {
    if (has(words, word)) return "";
    const std::string near = did_you_mean(word, words);
    return "there is no \"" + word + "\"; " + (near.empty() ? "" : near + " ") + (near.empty() ? "i" : "I") +
           "t is one of " + listed(words);
  });
  return member;
}

CLI::Validator whole_number(std::uint64_t least, std::uint64_t most) {
  CLI::Validator number(
      [least, most](std::string& word) -> std::string {
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error == std::errc() && end == word.data() + word.size() && value >= least && value <= most) return "";
        const bool open = most >= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return "\"" + word + "\" is no whole number " +
               (open ? "of " + std::to_string(least) + " or more"
                     : "from " + std::to_string(least) + " to " + std::to_string(most));
      },
      "");
  return number;
}

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
  const auto commands = commands_of(app);
  const std::string first = words.empty() ? "" : words.front();
  const CLI::App* command = &app;
  for (const CLI::App* one : commands)
    if (one->get_name() == first) command = one;
  std::string path = "diptych";
  std::string where;
  if (command != &app) {
    path += " " + first;
    where = first + ": ";
  }
  const std::string help = path + " --help";
  if (command == &app) {
    if (first.empty())
      return "no command given; the commands are " + listed(names_of(commands)) + " (see " + help + ")";
    if (!first.starts_with('-')) return unknown_command(names_of(commands), first, "", help);
  }
  const std::string what = error.what();
  if (dynamic_cast<const CLI::FileError*>(&error) != nullptr) return unreadable(what);
  const auto inner = commands_of(*command);
  const bool inner_missing = !inner.empty() && command != &app && dynamic_cast<const CLI::RequiredError*>(&error) &&
                             command->get_subcommands().empty();
  for (const std::string& word : app.remaining(true)) {
    if (word.size() > 1 && word.starts_with('-')) return unknown_option(app, *command, word, where, help);
    if (inner_missing) return unknown_command(names_of(inner), word, where, help);
  }
  if (inner_missing)
    return where + "no command given; the commands are " + listed(names_of(inner)) + " (see " + help + ")";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return where + "\"" + listed(app.remaining(true)) + "\" is one word too many; see " + help;
  if (const std::string several = one_at_most(what); !several.empty()) return where + several + "; see " + help;
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    const CLI::App* innermost = command->get_subcommands().empty() ? command : command->get_subcommands().front();
    return where + missing(*innermost, what) + "; see " + help;
  }
  return where + wrong_value(error) + "; see " + help;
}

}  // namespace diptych::cli
