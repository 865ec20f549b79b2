#include "compare/gold.h"
#include "compare/gold_node.h"
#include "core/read/read.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace diptych {
namespace {

namespace fs = std::filesystem;

// The gold files of each folder in `folder` and below: its gold.json, else its *.json.
Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::map<fs::path, std::vector<std::string>> by_folder;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code unknown;
    if (entry->is_regular_file(unknown) && entry->path().extension() == ".json")
      by_folder[entry->path().parent_path()].push_back(entry->path().lexically_normal().string());
  }
  if (error)
    return Diagnostic{ExitCode::input_refused, folder, "cannot be read: " + error.message(), "check its permissions"};
  std::vector<std::string> found;
  for (const auto& [inside, files] : by_folder) {
    const auto whole = (inside / "gold.json").lexically_normal().string();
    const bool named = std::find(files.begin(), files.end(), whole) != files.end();
    for (const auto& file : files)
      if (!named || file == whole) found.push_back(file);
  }
  if (found.empty())
    return Diagnostic{ExitCode::input_refused, folder, "has no gold file", "gold files are named gold.json or *.json"};
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Result<std::variant<Gold, GoldArticle>> read_gold(const std::string& path) {
  using Either = std::variant<Gold, GoldArticle>;
  const auto text = read_bytes(path, {});
  if (!text) return text.error();
  const auto parsed = parse_gold_json(*text, path);
  if (!parsed) return parsed.error();
  if (GoldNode(*parsed, path).has("sentences")) {
    auto article = parse_gold_article(*text, path);
    if (!article) return article.error();
    return Either(std::move(*article));
  }
  auto pair = parse_gold(*text, path);
  if (!pair) return pair.error();
  return Either(std::move(*pair));
}

Result<std::vector<std::string>> find_gold(const std::vector<std::string>& arguments) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (const auto& argument : arguments) {
    std::error_code error;
    std::vector<std::string> named{argument};
    if (fs::is_directory(argument, error)) {
      auto below = files_below(argument);
      if (!below) return below.error();
      named = std::move(*below);
    } else if (!fs::exists(argument, error)) {
      return Diagnostic{ExitCode::input_refused, argument, "does not exist",
                        "name a gold file or a folder with gold files"};
    }
    for (auto& file : named)
      if (seen.insert(fs::weakly_canonical(file, error).string()).second) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace diptych
