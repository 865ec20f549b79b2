#pragma once

#include "core/knowledge/compile.h"
#include "core/knowledge/image.h"
#include "core/knowledge/source.h"
#include "tests/support/places.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include <unistd.h>

namespace diptych::test {

// The knowledge compiled into the program, read once.
inline const Knowledge& embedded() {
  static const Knowledge knowledge = Knowledge::embedded();
  return knowledge;
}

inline const Language& language(const std::string& tag) {
  const Language* found = embedded().language(tag);
  if (found == nullptr) throw std::logic_error("no language file: " + tag);
  return *found;
}

// A folder of data files as `--data` takes it, gone at the end of the test. The languages are the program's own.
class DataFolder {
 public:
  DataFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "diptych-data-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
    path_ = pattern;
    std::filesystem::copy(std::filesystem::path(source_folder()) / "data/languages", path_ / "languages");
    std::filesystem::copy(std::filesystem::path(source_folder()) / "data/acts.toml", path_ / "acts.toml");
    write("parties.toml", "");
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;
  DataFolder(DataFolder&&) = delete;
  DataFolder& operator=(DataFolder&&) = delete;
  ~DataFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  // `name` may hold one folder: "topics/a.toml".
  DataFolder& write(const std::string& name, const std::string& toml) {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << toml;
    return *this;
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  [[nodiscard]] Result<Knowledge> compiled() const {
    auto source = read_knowledge(path_);
    if (!source) return source.error();
    auto image = compile_knowledge(std::move(*source));
    if (!image) return image.error();
    return Knowledge::from_image(std::move(*image));
  }

  // The problem that keeps these files from being compiled, with the folder's own path left out.
  [[nodiscard]] std::string problem() const {
    const auto knowledge = compiled();
    if (knowledge) return "none";
    std::string line = to_string(knowledge.error());
    for (const std::string prefix = path_.string() + "/"; line.find(prefix) != std::string::npos;)
      line.erase(line.find(prefix), prefix.size());
    return line;
  }

 private:
  std::filesystem::path path_;
};

// A knowledge whose topics are the entries of `topics` (the text of a topics file).
inline Knowledge knowledge_of(const std::string& topics, const std::string& parties = "") {
  auto compiled = DataFolder().write("topics/a.toml", topics).write("parties.toml", parties).compiled();
  if (!compiled) throw std::logic_error(to_string(compiled.error()));
  return std::move(*compiled);
}

// As knowledge_of, without the words of the languages' lexicons, which take nearly all the time to compile: for tests
// of which labels of topics match.
inline Knowledge labels_of(const std::string& topics) {
  static const KnowledgeSource languages = [] {
    auto source = read_knowledge(DataFolder().path());
    if (!source) throw std::logic_error(to_string(source.error()));
    for (auto& language : source->languages) {
      language.lexicon.clear();
      language.attribution.clear();
    }
    return std::move(*source);
  }();
  KnowledgeSource source = languages;
  if (const auto added = add_topics({"a.toml", topics}, source); !added)
    throw std::logic_error(to_string(added.error()));
  auto image = compile_knowledge(std::move(source));
  if (!image) throw std::logic_error(to_string(image.error()));
  auto knowledge = Knowledge::from_image(std::move(*image));
  if (!knowledge) throw std::logic_error(to_string(knowledge.error()));
  return std::move(*knowledge);
}

// One concept of role "matter" whose only matched name in `language` is `label`, written as TOML.
inline std::string concept_toml(const std::string& id, const std::string& language, const std::string& label) {
  return "[[concept]]\nid = \"" + id + "\"\n[concept." + language + "]\nprefLabel = \"" + id +
         "\"\nmatch = false\naltLabel = [" + (label.starts_with('{') ? label : "\"" + label + "\"") + "]\n";
}

}  // namespace diptych::test
