#include "core/knowledge/built_in.h"
#include "core/knowledge/data_files.h"
#include "core/knowledge/source.h"

#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/places.h"
#include "tests/support/result.h"

#include <algorithm>

using namespace diptych;
using diptych::test::DataFolder;

namespace {

const ConceptSource& concept_of(const KnowledgeSource& source, const std::string& id) {
  const auto found = std::find_if(source.concepts.begin(), source.concepts.end(),
                                  [&](const ConceptSource& entry) { return entry.id == id; });
  REQUIRE(found != source.concepts.end());
  return *found;
}

const std::string firs =
    "[[concept]]\nid = \"firs\"\nbroader = [\"trees\"]\n[concept.en]\nprefLabel = \"Firs\"\naltLabel = [\"fir "
    "trees\"]\n"
    "[[concept]]\nid = \"trees\"\n[concept.en]\nprefLabel = \"Trees\"\n";

}  // namespace

TEST_CASE("the program holds the data files it was compiled from") {
  const auto built_in = read_knowledge(built_in_data());
  REQUIRE(built_in);
  const auto on_disk = read_knowledge(std::filesystem::path(test::source_folder()) / "data");
  REQUIRE(on_disk);
  REQUIRE(built_in->concepts.size() == on_disk->concepts.size());
  CHECK(built_in->parties.size() == on_disk->parties.size());
  CHECK(built_in->languages.size() == on_disk->languages.size());
  for (std::size_t i = 0; i < built_in->concepts.size(); ++i)
    REQUIRE(built_in->concepts[i].id == on_disk->concepts[i].id);
  CHECK(built_in->concepts.front().where.starts_with("data/topics/"));
}

TEST_CASE("an entry of one's own replaces the whole entry of that id, or is added") {
  DataFolder folder;
  folder.write("topics/a.toml", firs)
      .write("mine.toml",
             "[[concept]]\nid = \"firs\"\n[concept.en]\nprefLabel = \"Spruces\"\n"
             "[[concept]]\nid = \"larches\"\n[concept.en]\nprefLabel = \"Larches\"\n");
  auto source = read_knowledge(folder.path());
  REQUIRE(source);
  REQUIRE(add_topics(folder.path() / "mine.toml", *source));
  CHECK(source->concepts.size() == 3);
  CHECK(concept_of(*source, "firs").names.at("en").preferred.text == "Spruces");
  CHECK(concept_of(*source, "firs").names.at("en").alternative.empty());
  CHECK(concept_of(*source, "firs").broader.empty());
}

TEST_CASE("an entry that extends keeps what there is and adds to it") {
  DataFolder folder;
  folder.write("topics/a.toml", firs)
      .write("mine.toml",
             "[[concept]]\nid = \"firs\"\nextend = true\nrelated = [\"trees\"]\ncloseMatch = "
             "[\"trees\"]\n[concept.en]\nhiddenLabel = [\"spruce\"]\n"
             "[concept.ru]\nprefLabel = \"Ели\"\n");
  auto source = read_knowledge(folder.path());
  REQUIRE(source);
  REQUIRE(add_topics(folder.path() / "mine.toml", *source));
  const ConceptSource& entry = concept_of(*source, "firs");
  CHECK(entry.broader == std::vector<std::string>{"trees"});
  CHECK(entry.related == std::vector<std::string>{"trees"});
  CHECK(entry.close_match == std::vector<std::string>{"trees"});
  CHECK(entry.names.at("en").preferred.text == "Firs");
  CHECK(entry.names.at("en").alternative.size() == 1);
  REQUIRE(entry.names.at("en").hidden.size() == 1);
  CHECK(entry.names.at("en").hidden[0].text == "spruce");
  CHECK(entry.names.at("ru").preferred.text == "Ели");
}

TEST_CASE("extending what is not there, and giving it a role, is refused with the place") {
  DataFolder folder;
  folder.write("topics/a.toml", firs)
      .write("none.toml", "\n[[concept]]\nid = \"larches\"\nextend = true\n")
      .write("role.toml", "[[concept]]\nid = \"firs\"\nextend = true\nrole = \"place\"\n");
  auto source = read_knowledge(folder.path());
  REQUIRE(source);
  const auto none = add_topics(folder.path() / "none.toml", *source);
  REQUIRE_FALSE(none);
  CHECK(none.error().where == (folder.path() / "none.toml").string() + ":2:1");
  CHECK(none.error().what == "there is no concept \"larches\" to extend");
  CHECK_FALSE(add_topics(folder.path() / "role.toml", *source));
}

TEST_CASE("two entries of one id in a file of one's own, and an id that cannot be typed, are refused with the place") {
  DataFolder folder;
  folder.write("topics/a.toml", firs)
      .write("twice.toml", "[[concept]]\nid = \"larches\"\n\n[[concept]]\nid = \"larches\"\n")
      .write("spaces.toml", "[[concept]]\nid = \"Two Larches\"\n");
  auto source = read_knowledge(folder.path());
  REQUIRE(source);
  const auto twice = add_topics(folder.path() / "twice.toml", *source);
  REQUIRE_FALSE(twice);
  CHECK(twice.error().where == (folder.path() / "twice.toml").string() + ":4:1");
  CHECK(twice.error().what == "concept \"larches\" is defined twice");
  const auto spaces = add_topics(folder.path() / "spaces.toml", *source);
  REQUIRE_FALSE(spaces);
  CHECK(spaces.error().what == "id \"Two Larches\" is not in kebab-case");
}

TEST_CASE("a party of one's own replaces the party of that id, and a language that of its tag") {
  DataFolder folder;
  folder.write("topics/a.toml", firs)
      .write("parties.toml", "[[party]]\nid = \"elves\"\nkind = \"body\"\n[party.en]\nprefLabel = \"Elves\"\n");
  folder.write("mine.toml", "[[party]]\nid = \"elves\"\nkind = \"body\"\n[party.en]\nprefLabel = \"High Elves\"\n");
  folder.write("en.toml", "tag = \"en\"\nname = \"Elvish English\"\nscript = \"Latn\"\n");
  auto source = read_knowledge(folder.path());
  REQUIRE(source);
  const std::size_t languages = source->languages.size();
  REQUIRE(add_parties(folder.path() / "mine.toml", *source));
  REQUIRE(add_language(folder.path() / "en.toml", *source));
  REQUIRE(source->parties.size() == 1);
  CHECK(source->parties[0].names.at("en").preferred.text == "High Elves");
  REQUIRE(source->languages.size() == languages);
  CHECK(std::any_of(source->languages.begin(), source->languages.end(),
                    [](const LanguageSource& one) { return one.language.name == "Elvish English"; }));
}

TEST_CASE("packed files are unpacked byte by byte") {
  DataFolder folder;
  folder.write("topics/a.toml", "x = \"line\n\n3\n\"").write("topics/b.toml", "");
  const std::string packed = pack_data(folder.path());
  const auto files = unpack_data(packed);
  CHECK(files.at("topics/a.toml") == "x = \"line\n\n3\n\"");
  CHECK(files.at("topics/b.toml").empty());
  CHECK(files.contains("languages/ru.toml"));
  CHECK(unpack_data("").empty());
}
