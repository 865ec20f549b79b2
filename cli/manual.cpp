#include "cli/manual.h"

#include <CLI/CLI.hpp>

#include <string_view>
#include <vector>

namespace diptych::cli {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

// Options with names, those of option groups included, in the order of their definition.
std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  std::vector<const CLI::Option*> found;
  for (const CLI::Option* option : app.get_options())
    if (!option->get_positional() || !option->get_lnames().empty()) found.push_back(option);
  for (const CLI::App* inner : commands_of(app))
    if (inner->get_name().empty())
      for (const CLI::Option* option : options_of(*inner)) found.push_back(option);
  return found;
}

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

// The words of an option that has a fixed list of values, from "{a,b}" or "a|b" in its description of values.
std::vector<std::string> values_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  std::vector<std::string> values;
  const std::size_t brace = type.find('{');
  std::string list;
  if (brace != std::string::npos)
    list = type.substr(brace + 1, type.find('}', brace) - brace - 1);
  else if (type.find('|') != std::string::npos)
    list = type.substr(type.rfind(':') == std::string::npos ? 0 : type.rfind(':') + 1);
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(",|", at), list.size());
    values.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return values;
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : std::string(separator)) + item;
  return out;
}

// In the man macros a hyphen is typographic and a leading dot or quote begins a request.
std::string roff(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool line_begins = i == 0 || text[i - 1] == '\n';
    if (line_begins && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '-' || text[i] == '\\') out += '\\';
    out += text[i];
  }
  return out;
}

void man_options(std::string& out, const CLI::App& app) {
  for (const CLI::Option* option : options_of(app)) {
    if (option->get_group().empty()) continue;
    out += ".TP\n";
    std::string line;
    for (const std::string& name : names_of(*option))
      line += (line.empty() ? "" : ", ") + ("\\fB" + roff(name) + "\\fR");
    const auto values = values_of(*option);
    if (takes_value(*option))
      line += " \\fI" + roff(values.empty() ? option->get_type_name() : joined(values, "|")) + "\\fR";
    out += line + "\n" + roff(option->get_description());
    if (!option->get_default_str().empty()) out += " (default: " + roff(option->get_default_str()) + ")";
    out += "\n";
  }
}

std::string positionals(const CLI::App& app) {
  std::string out;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) out += " \\fI" + option->get_name(true) + "\\fR";
  return out;
}

// Within single quotes of a shell.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string manual_page(const CLI::App& app) {
  std::string out = ".TH DIPTYCH 1 \"\" \"diptych " DIPTYCH_VERSION
                    "\"\n.SH NAME\ndiptych \\- compare official accounts of the "
                    "same call\n.SH SYNOPSIS\n";
  for (const CLI::App* command : commands_of(app))
    out += ".B diptych " + command->get_name() + "\n[\\fIoptions\\fR]" + positionals(*command) + "\n.br\n";
  out += ".SH DESCRIPTION\n" + roff(app.get_description()) + "\n";
  man_options(out, app);
  for (const CLI::App* command : commands_of(app)) {
    out += ".SH \"DIPTYCH " + command->get_name() + "\"\n" + roff(command->get_description()) + ".\n";
    for (const CLI::Option* option : command->get_options())
      if (option->get_positional())
        out += ".TP\n\\fI" + option->get_name(true) + "\\fR\n" + roff(option->get_description()) + "\n";
    man_options(out, *command);
    out += ".PP\n.nf\n" + roff(command->get_footer()) + "\n.fi\n";
  }
  out +=
      ".SH FILES\n.TP\n\\fI$XDG_CONFIG_HOME/diptych/config.toml\\fR\nOptions to begin with, by command.\n"
      ".TP\n\\fI$XDG_CACHE_HOME/diptych\\fR\nCompiled topics and languages of one's own; may be deleted.\n"
      ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nNo colour, when set.\n.TP\n\\fBPAGER\\fR\nShows a text on a terminal.\n";
  return out;
}

std::string bash_completion(const CLI::App& app) {
  std::vector<std::string> commands;
  std::string cases;
  for (const CLI::App* command : commands_of(app)) {
    commands.push_back(command->get_name());
    std::vector<std::string> names;
    std::string values;
    for (const CLI::Option* option : options_of(*command)) {
      for (const std::string& name : names_of(*option)) names.push_back(name);
      if (const auto list = values_of(*option); !list.empty())
        values += "        " + joined(names_of(*option), "|") + ") COMPREPLY=($(compgen -W '" + joined(list, " ") +
                  "' -- \"$word\")); return ;;\n";
    }
    cases += "    " + command->get_name() + ")\n      case $previous in\n" + values + "      esac\n      options='" +
             joined(names, " ") + "' ;;\n";
  }
  return "# bash completion for diptych\n_diptych() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
         "previous=${COMP_WORDS[COMP_CWORD-1]} "
         "options=\n  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" +
         joined(commands, " ") +
         " --help --version --config' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]} in\n" + cases +
         "  esac\n  if [[ $word == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n  else\n"
         "    compopt -o filenames\n    COMPREPLY=($(compgen -f -- \"$word\"))\n  fi\n}\ncomplete -F _diptych "
         "diptych\n";
}

std::string zsh_completion(const CLI::App& app) {
  // Colons and brackets have a meaning in the specifications of _arguments.
  const auto plain = [](std::string text) {
    for (char& c : text)
      if (c == '[' || c == ']' || c == ':') c = ' ';
    return text;
  };
  std::string described;
  std::string cases;
  for (const CLI::App* command : commands_of(app)) {
    described += "    " + shell_quoted(command->get_name() + ":" + plain(command->get_description())) + "\n";
    cases += "    " + command->get_name() + ")\n      _arguments \\\n";
    for (const CLI::Option* option : options_of(*command))
      for (const std::string& name : names_of(*option)) {
        const auto values = values_of(*option);
        std::string spec = "*" + name + "[" + plain(option->get_description()) + "]";
        if (takes_value(*option)) spec += values.empty() ? ":value:_files" : ":value:(" + joined(values, " ") + ")";
        cases += "        " + shell_quoted(spec) + " \\\n";
      }
    cases += "        '*:file:_files' ;;\n";
  }
  return "#compdef diptych\n_diptych() {\n  local -a commands=(\n" + described +
         "  )\n  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n  local "
         "command=$words[2]\n"
         "  shift words\n  ((CURRENT--))\n  case $command in\n" +
         cases + "  esac\n}\n_diptych \"$@\"\n";
}

std::string fish_completion(const CLI::App& app) {
  std::string out = "# fish completion for diptych\n";
  for (const CLI::App* command : commands_of(app))
    out += "complete -c diptych -n __fish_use_subcommand -f -a " + command->get_name() + " -d " +
           shell_quoted(command->get_description()) + "\n";
  for (const CLI::App* command : commands_of(app))
    for (const CLI::Option* option : options_of(*command)) {
      std::string line = "complete -c diptych -n '__fish_seen_subcommand_from " + command->get_name() + "'";
      for (const std::string& name : option->get_snames()) line += " -s " + name;
      for (const std::string& name : option->get_lnames()) line += " -l " + name;
      const auto values = values_of(*option);
      if (!values.empty())
        line += " -x -a " + shell_quoted(joined(values, " "));
      else if (takes_value(*option))
        line += " -r";
      out += line + " -d " + shell_quoted(option->get_description()) + "\n";
    }
  return out;
}

}  // namespace diptych::cli
