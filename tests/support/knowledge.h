#pragma once

#include "core/knowledge/compile.h"
#include "core/knowledge/image.h"
#include "core/knowledge/source.h"
#include "tests/support/places.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
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

// A folder of data files as `--data` takes it, gone at the end of the test. The languages are the program's own; the
// words of their lexicons, which take nearly all the time to compile, only where a test asks for them.
class DataFolder {
 public:
  enum class Words : std::uint8_t { none, whole };
  explicit DataFolder(Words words = Words::none) {
    std::string pattern = (std::filesystem::temp_directory_path() / "diptych-data-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder: " + pattern);
    path_ = pattern;
    const std::filesystem::path data = std::filesystem::path(source_folder()) / "data";
    std::filesystem::copy(data / "acts.toml", path_ / "acts.toml");
    write("parties.toml", "");
    for (const auto& entry : std::filesystem::directory_iterator(data / "languages")) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string toml{std::istreambuf_iterator<char>(in), {}};
      const auto end = words == Words::whole ? toml.size() : toml.find("\n[lexicon]\n");
      if (end == std::string::npos) throw std::logic_error("no [lexicon] in " + entry.path().string());
      write("languages/" + entry.path().filename().string(), toml.substr(0, end + 1));
    }
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
  auto compiled =
      DataFolder(DataFolder::Words::whole).write("topics/a.toml", topics).write("parties.toml", parties).compiled();
  if (!compiled) throw std::logic_error(to_string(compiled.error()));
  return std::move(*compiled);
}

// As knowledge_of, for tests of which labels of topics match: without the words of the languages' lexicons.
inline Knowledge labels_of(const std::string& topics) {
  auto compiled = DataFolder().write("topics/a.toml", topics).compiled();
  if (!compiled) throw std::logic_error(to_string(compiled.error()));
  return std::move(*compiled);
}

// One concept of role "matter" whose only matched name in `language` is `label`, written as TOML.
inline std::string concept_toml(const std::string& id, const std::string& language, const std::string& label) {
  return "[[concept]]\nid = \"" + id + "\"\n[concept." + language + "]\nprefLabel = \"" + id +
         "\"\nmatch = false\naltLabel = [" + (label.starts_with('{') ? label : "\"" + label + "\"") + "]\n";
}

}  // namespace diptych::test
