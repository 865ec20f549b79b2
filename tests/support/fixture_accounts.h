#pragma once

#include "tests/support/places.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace diptych::test {

// The paths of all accounts in fixtures/calls, ascending.
inline std::vector<std::string> fixture_accounts() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_folder() + "/fixtures/calls"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

// The same by call, and in a call by party: every account of a party is one version of what it told.
inline std::map<std::string, std::map<std::string, std::vector<std::string>>> fixture_calls() {
  std::map<std::string, std::map<std::string, std::vector<std::string>>> calls;
  for (const std::filesystem::path path : fixture_accounts()) {
    const std::string file = path.filename().string();
    calls[path.parent_path().filename().string()][file.substr(0, file.find('.'))].push_back(path.string());
  }
  return calls;
}

}  // namespace diptych::test
