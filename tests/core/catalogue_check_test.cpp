#include "core/catalogue/check.h"

#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/result.h"

#include <algorithm>

using namespace diptych;
using diptych::test::DataFolder;

namespace {

std::string concept_of(const std::string& id, const std::string& keys, const std::string& label) {
  return "[[concept]]\nid = \"" + id + "\"\n" + keys + "\n[concept.en]\nprefLabel = \"" + label + "\"\n";
}

// "kind: what" of every finding in `topics`, one a line; labels are looked at when nothing else is wrong.
std::string findings(const std::string& topics, bool labels = false) {
  DataFolder folder;
  folder.write("topics/a.toml", topics);
  const auto source = read_knowledge(folder.path());
  if (!source) return to_string(source.error());
  auto all = check_concepts(*source);
  if (labels) {
    const auto knowledge = folder.compiled();
    if (!knowledge) return to_string(knowledge.error());
    all = check_labels(*source, *knowledge);
  }
  std::string out;
  for (const auto& finding : all)
    out += std::string(name(finding.severity)) + " " + finding.kind + ": " + finding.what + "\n";
  return out;
}

}  // namespace

TEST_CASE("a sound catalogue has no findings") {
  CHECK(findings(concept_of("trees", "", "Trees") + concept_of("firs", "broader = [\"trees\"]", "Fir trees")).empty());
}

TEST_CASE("ids that do not exist, name themselves or stand twice are found") {
  CHECK(findings(concept_of("a", "broader = [\"b\"]\nrelated = [\"c\", \"c\"]\ncloseMatch = [\"d\"]\naspectOf = \"a\"",
                            "A tree")) ==
        "error dangling: concept \"a\" names \"b\" under broader, which does not exist\n"
        "error dangling: concept \"a\" names \"c\" under related, which does not exist\n"
        "error dangling: concept \"a\" names \"c\" under related, which does not exist\n"
        "warning repeated-reference: concept \"a\" names \"c\" twice under related\n"
        "error dangling: concept \"a\" names \"d\" under closeMatch, which does not exist\n"
        "error self-reference: concept \"a\" names itself under aspectOf\n"
        "error cycle: concept \"a\" is an aspect of itself\n");
}

TEST_CASE("every concept of a cycle is found") {
  CHECK(findings(concept_of("a", "broader = [\"b\"]", "A tree") + concept_of("b", "broader = [\"c\"]", "B tree") +
                 concept_of("c", "broader = [\"a\"]", "C tree")) ==
        "error cycle: concept \"a\" is broader than itself by way of \"b\"\n"
        "error cycle: concept \"b\" is broader than itself by way of \"c\"\n"
        "error cycle: concept \"c\" is broader than itself by way of \"a\"\n");
}

TEST_CASE("a language that most concepts have is missed in the others") {
  const std::string russian = "[concept.ru]\nprefLabel = \"Дерево\"\n";
  CHECK(findings(concept_of("a", "", "A tree") + russian + concept_of("b", "", "B tree")) ==
        "warning missing-language: concept \"b\" has no names in \"ru\"\n");
  CHECK(
      findings(concept_of("a", "", "A tree") + russian + concept_of("b", "", "B tree") + concept_of("c", "", "C tree"))
          .empty());
}

TEST_CASE("concepts that nothing matches, wrong items and words of two scripts are found") {
  CHECK(findings(concept_of("a", "exactMatch = \"42\"", "A tree") + "match = false\n") ==
        "warning unmatched: concept \"a\" has no label in \"en\" that is matched\n"
        "warning exact-match: concept \"a\" has exactMatch \"42\", which is no Wikidata item\n");
  CHECK(findings(concept_of("a", "exactMatch = \"Q1\"", "A tree") + concept_of("b", "exactMatch = \"Q1\"", "B tree")) ==
        "warning exact-match: concept \"b\" has the exactMatch of \"a\", Q1\n");
  // The last letter is Latin.
  CHECK(findings("[[concept]]\nid = \"a\"\n[concept.ru]\nprefLabel = \"ЭКОВАC\"\n") ==
        "warning mixed-script: \"ЭКОВАC\" in label \"ЭКОВАC\" mixes letters of two scripts\n");
}

TEST_CASE("a label of two concepts is a duplicate, unless their role, its kind or their rank says which is meant") {
  CHECK(findings(concept_of("a", "", "Fir trees") + concept_of("b", "", "Fir tree"), true) ==
        "warning duplicate: label \"Fir tree\" of \"b\" is read as \"a\" in \"Fir tree\", by the label \"Fir "
        "trees\"\n");
  CHECK(findings(concept_of("a", "role = \"place\"", "Fir trees") + concept_of("b", "", "Fir tree"), true) ==
        "note shared: label \"Fir trees\" of \"a\" is read as \"b\" in \"Fir trees\", by the label \"Fir tree\"\n");
  CHECK(findings(concept_of("a", "", "Fir trees") + concept_of("b", "broader = [\"a\"]", "Fir tree"), true) ==
        "note shared: label \"Fir trees\" of \"a\" is read as \"b\" in \"Fir trees\", by the label \"Fir tree\"\n");
  CHECK(findings(concept_of("a", "", "Trees") + "hiddenLabel = [\"fir tree\"]\n" + concept_of("b", "", "Fir tree"),
                 true) ==
        "note shared: label \"fir tree\" of \"a\" is read as \"b\" in \"fir tree\", by the label \"Fir tree\"\n"
        "note swallows: label \"Fir tree\" of \"b\" hides \"a\", whose label \"Trees\" is part of it\n");
}

TEST_CASE("a label of which one name is read as another concept is no more than a note") {
  CHECK(findings(concept_of("a", "", "Firs") + concept_of("b", "", "Trees") + "altLabel = [\"(firs|larches)\"]\n",
                 true) ==
        "note duplicate: label \"(firs|larches)\" of \"b\" is read as \"a\" in \"firs\", by the label \"Firs\"\n");
}

TEST_CASE("labels that hide an unrelated label inside them, and labels that never match, are found") {
  CHECK(findings(concept_of("a", "", "Firs") + concept_of("b", "", "Frozen firs"), true) ==
        "note swallows: label \"Frozen firs\" of \"b\" hides \"a\", whose label \"Firs\" is part of it\n");
  CHECK(findings(concept_of("a", "", "Firs") + concept_of("b", "broader = [\"a\"]", "Frozen firs"), true).empty());
  CHECK(findings(concept_of("b", "", "Firs; frozen"), true) ==
        "warning unmatched: label \"Firs; frozen\" of \"b\" is not found in its own words, \"Firs; frozen\"\n");
}

TEST_CASE("a label that excludes words of its own is found") {
  const auto with = [](const std::string& label) {
    return findings(
        concept_of("a", "", "Firs") + "hiddenLabel = [{ label = \"" + label + "\", exclude = [\"containers\"] }]\n",
        true);
  };
  CHECK(with("contain firs") ==
        "warning excluded: label \"contain firs\" of \"a\" excludes its own words: \"containers\"\n");
  CHECK(with("(contain|limit) firs").empty());
}

TEST_CASE("matters that no text names are noted, groups and places are not") {
  DataFolder folder;
  folder.write("topics/a.toml", concept_of("a", "", "Firs") + concept_of("b", "", "Larches") +
                                    concept_of("c", "role = \"group\"", "Trees") +
                                    concept_of("d", "role = \"place\"", "Taiga"));
  const auto source = read_knowledge(folder.path());
  REQUIRE(source);
  const auto missing = unexercised(*source, {"a"});
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].what == "concept \"b\" is named by no text given");
}
