#include "cli/knowledge.h"

#include "cli/compiled_images.h"
#include "cli/progress.h"
#include "cli/user_folders.h"
#include "core/knowledge/built_in.h"
#include "core/knowledge/cldr.h"
#include "core/knowledge/compile.h"
#include "core/text/sha256.h"

#include <filesystem>
#include <optional>

namespace diptych::cli {
namespace {

namespace fs = std::filesystem;

// The user's own files, in the order in which they are added.
struct UserFiles {
  std::vector<DataFile> languages;
  std::vector<DataFile> topics;
  std::vector<DataFile> parties;
  [[nodiscard]] bool empty() const { return languages.empty() && topics.empty() && parties.empty(); }
};

// A folder opens like a file and fails only when it is read.
Result<void> check_topic_files(const Common& common) {
  std::error_code ignored;
  for (const auto& file : common.topics)
    if (fs::is_directory(file, ignored))
      return Diagnostic{ExitCode::usage, file, "is a folder, not a topic file", "name a file inside it"};
  return {};
}

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

// What an image is made of, as one name: the files, and the program by what it makes of its own. Nullopt where a file
// cannot be read.
std::optional<std::string> image_key(const Common& common, const UserFiles& files) {
  std::string parts = Knowledge::embedded().hash();
  bool all_read = true;
  const auto add = [&](std::string_view kind, const std::vector<DataFile>& list, bool by_name) {
    for (const auto& file : list) {
      const auto text = file.read();
      all_read = all_read && text;
      if (text) parts.append("\n").append(kind).append(" ").append(sha256_hex(*text));
      if (by_name) parts.append(" ").append(fs::path(file.string()).filename().string());
    }
  };
  if (common.data) {
    const DataFiles data(fs::path(*common.data));
    for (const char* folder : {".", "languages", "topics", "ui"}) add(folder, data.files(folder), true);
  }
  add("own languages", files.languages, false);
  add("own topics", files.topics, false);
  add("own parties", files.parties, false);
  if (!all_read) return std::nullopt;
  return sha256_hex(parts);
}

}  // namespace

Result<Knowledge> load_knowledge(const Common& common) {
  if (auto readable = check_topic_files(common); !readable) return readable.error();
  const UserFiles files = user_files(common);
  if (!common.data && files.empty()) return Knowledge::embedded();
  const auto key = image_key(common, files);
  if (key)
    if (auto kept = kept_image(*key)) return Knowledge::from_image(std::move(*kept));
  Progress progress(!common.quiet);
  progress.at("compiling the knowledge files", true);
  auto source = read_source(common, files);
  if (!source) return source.error();
  auto image = compile_knowledge(std::move(*source));
  if (!image) return image.error();
  if (key) keep_image(*key, {image->data(), image->size()});
  return Knowledge::from_image(std::move(*image));
}

Result<KnowledgeSource> load_source(const Common& common) {
  if (auto readable = check_topic_files(common); !readable) return readable.error();
  auto source = read_source(common, user_files(common));
  if (source) add_cldr_countries(*source);
  return source;
}

}  // namespace diptych::cli
