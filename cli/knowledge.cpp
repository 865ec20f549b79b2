#include "cli/knowledge.h"

#include "cli/progress.h"
#include "core/knowledge/built_in.h"
#include "core/knowledge/cldr.h"
#include "core/knowledge/compile.h"

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace diptych::cli {
namespace {

namespace fs = std::filesystem;

// $XDG_CONFIG_HOME/diptych, by default ~/.config/diptych (XDG Base Directory Specification); a relative path there is
// to be ignored.
std::optional<fs::path> config_folder() {
  for (const auto& [variable, inside] : {std::pair{"XDG_CONFIG_HOME", "diptych"}, {"HOME", ".config/diptych"}})
    if (const char* base = std::getenv(variable); base != nullptr && fs::path(base).is_absolute())
      return fs::path(base) / inside;
  return std::nullopt;
}

// The user's own files, in the order in which they are added.
struct UserFiles {
  std::vector<DataFile> languages;
  std::vector<DataFile> topics;
  std::vector<DataFile> parties;
  [[nodiscard]] bool empty() const { return languages.empty() && topics.empty() && parties.empty(); }
};

UserFiles user_files(const Common& common) {
  UserFiles files;
  if (const auto folder = common.own_files ? config_folder() : std::nullopt) {
    const DataFiles own(*folder);
    files.languages = own.files("languages");
    files.topics = own.files("topics");
    files.parties = own.files("parties");
    if (own.has("parties.toml")) files.parties.insert(files.parties.begin(), own / "parties.toml");
  }
  for (const auto& file : common.topics) files.topics.emplace_back(fs::path(file));
  return files;
}

Result<KnowledgeSource> read_source(const Common& common, const UserFiles& files) {
  auto source = read_knowledge(common.data ? DataFiles(fs::path(*common.data)) : built_in_data());
  if (!source) return source.error();
  using Add = Result<void> (*)(const DataFile&, KnowledgeSource&);
  for (const auto& [list, add] : {std::pair<const std::vector<DataFile>*, Add>{&files.languages, add_language},
                                  {&files.topics, add_topics},
                                  {&files.parties, add_parties}})
    for (const auto& file : *list)
      if (auto added = add(file, *source); !added) return added.error();
  return source;
}

}  // namespace

Result<Knowledge> load_knowledge(const Common& common) {
  const UserFiles files = user_files(common);
  if (!common.data && files.empty()) return Knowledge::embedded();
  Progress progress(!common.quiet);
  progress.at("compiling the knowledge files", true);
  auto source = read_source(common, files);
  if (!source) return source.error();
  auto image = compile_knowledge(std::move(*source));
  if (!image) return image.error();
  return Knowledge::from_image(std::move(*image));
}

Result<KnowledgeSource> load_source(const Common& common) {
  auto source = read_source(common, user_files(common));
  if (source) add_cldr_countries(*source);
  return source;
}

}  // namespace diptych::cli
