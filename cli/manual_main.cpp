// Build step: prints the manual page or a shell's completions from the definitions of the options.
//   diptych-manual man|bash|zsh|fish

#include "cli/manual.h"
#include "cli/options.h"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
  using namespace diptych::cli;
  const std::string_view what = argc == 2 ? argv[1] : "";
  std::string text;
  visit_options([&](const CLI::App& app) {
    if (what == "man") text = manual_page(app);
    if (what == "bash") text = bash_completion(app);
    if (what == "zsh") text = zsh_completion(app);
    if (what == "fish") text = fish_completion(app);
  });
  if (text.empty()) {
    std::fputs("usage: diptych-manual man|bash|zsh|fish\n", stderr);
    return 2;
  }
  std::fputs(text.c_str(), stdout);
  return 0;
}
