#include "tests/support/catch.h"
#include "tests/support/places.h"
#include "tests/support/program.h"
#include "tests/support/scratch.h"

#include <filesystem>

using namespace diptych;
using diptych::test::Ran;
using diptych::test::run;
using diptych::test::Scratch;

namespace {

const std::string locusts =
    "[[concept]]\nid = \"desert-locusts\"\nbroader = [\"food-security\"]\n"
    "[concept.en]\nprefLabel = \"Desert locusts\"\n[concept.ru]\nprefLabel = \"Пустынная саранча\"\n"
    "[concept.ar]\nprefLabel = \"الجراد الصحراوي\"\n";

// Without the files of whoever runs the tests.
Ran topics(std::vector<std::string> arguments, const test::Surroundings& around = {}) {
  arguments.insert(arguments.begin(), "topics");
  arguments.emplace_back("--no-config");
  return run(arguments, around);
}

}  // namespace

TEST_CASE("topics list prints a family with narrower topics under broader ones") {
  const Ran ran = topics({"list", "--under", "strategic-arms-control", "--ui", "en"});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("strategic-arms-control\n") != std::string::npos);
  CHECK(ran.out.find("\n  \u2068New START\u2069  new-start\n") != std::string::npos);
  CHECK(topics({"list", "--under", "fir-trees"}).code == 2);
  const Ran generic = topics({"list", "--role", "generic", "--format", "json"});
  CHECK(generic.code == 0);
  CHECK(generic.out.find("\"role\": \"matter\"") == std::string::npos);
  CHECK(generic.out.find("\"role\": \"generic\"") != std::string::npos);
}

TEST_CASE("topics show tells labels, relations and the place of an entry") {
  const Ran ran = topics({"show", "new-start", "--ui", "ru"});
  CHECK(ran.code == 0);
  for (const std::string part : {"\u2068matter\u2069", "data/topics/arms-control.toml:", "strategic-arms-control",
                                 "\u2068New START\u2069", "altLabel", "hiddenLabel"}) {
    INFO(part);
    CHECK(ran.out.find(part) != std::string::npos);
  }
  const Ran missing = topics({"show", "fir-trees"});
  CHECK(missing.code == 2);
  CHECK(missing.err.find("there is no topic \"fir-trees\"") != std::string::npos);
}

TEST_CASE("topics find names the labels in a text and the entries they come from") {
  const Ran ran = topics({"find", "the New START Treaty"});
  CHECK(ran.code == 0);
  CHECK(ran.out.starts_with("\u2068“New START Treaty”\u2069\n"));
  CHECK(ran.out.find("(inside another label)") != std::string::npos);
  const Ran piped = topics({"find", "-", "--format", "json"}, {"Обсудили ДСНВ.\n", test::source_folder(), {}, -1});
  CHECK(piped.code == 0);
  CHECK(piped.out.find("\"topic\": \"new-start\"") != std::string::npos);
  CHECK(piped.out.find("\"start\": 9") != std::string::npos);
  CHECK(topics({"find", "xyzzy"}).out == "no label is found\n");
  CHECK(topics({"find", "договор", "--lang", "tlh"}).code == 2);
}

TEST_CASE("the catalogue itself has no errors and no warnings") {
  const Ran ran = topics({"check"});
  INFO(ran.out);
  CHECK(ran.code == 0);
  CHECK(ran.out.ends_with("0 errors, 0 warnings, 0 notes\n"));
}

TEST_CASE("topics check finds what is wrong in a file of one's own, with its place, and ends with 1") {
  const Scratch scratch;
  test::write(scratch / "mine.toml",
              locusts + "[[concept]]\nid = \"firs\"\nbroader = [\"trees\"]\n[concept.en]\nprefLabel = \"Firs\"\n");
  const Ran ran = topics({"check", "--topics", scratch / "mine.toml"});
  CHECK(ran.code == 1);
  CHECK(
      ran.out.find((scratch / "mine.toml") +
                   ":10:1: error: concept \"firs\" names \"trees\" under broader, which does not exist [dangling]\n") !=
      std::string::npos);
}

TEST_CASE("a topic file adds to the built-in data without a data folder, and mistakes in it name their place") {
  const Scratch scratch;
  test::write(scratch / "mine.toml", locusts);
  const Ran ran = topics({"find", "a plague of desert locusts", "--topics", scratch / "mine.toml"});
  CHECK(ran.code == 0);
  CHECK(ran.out.find("desert-locusts < food-security") != std::string::npos);
  test::write(scratch / "bad.toml", "[[concept]]\nid = \"a\"\ncolour = \"red\"\n");
  const Ran bad = topics({"list", "--topics", scratch / "bad.toml"});
  CHECK(bad.code == 2);
  CHECK(bad.err.find("bad.toml:3:") != std::string::npos);
}

TEST_CASE("options to begin with are taken from the config folder, not with --no-config, and a wrong one is named") {
  const test::Scratch scratch;
  const test::Surroundings around{"", test::source_folder(), {{"XDG_CONFIG_HOME", scratch / ""}}, -1};
  std::filesystem::create_directories(scratch / "diptych");
  const std::vector<std::string> list{"topics", "show", "new-start"};
  const std::string file = scratch / "diptych/config.toml";
  test::write(file, "[topics.show]\nui = \"ru\"\n");
  CHECK(test::run(list, around).out.find("ДСНВ") < test::run(list, around).out.find('\n'));
  auto without = list;
  without.emplace_back("--no-config");
  CHECK(test::run(without, around).out.find("New START") < test::run(without, around).out.find('\n'));
  test::write(file, "[topics.show]\nuii = \"ru\"\n");
  const auto ran = test::run(list, around);
  CHECK(ran.code == 2);
  CHECK(ran.err.find("config.toml: \"topics.show.uii\" is no option of a command; ") != std::string::npos);
  CHECK(test::run(without, around).code == 0);
}

TEST_CASE("files in the config folder are read by themselves, and left aside with --no-config") {
  const Scratch scratch;
  std::filesystem::create_directories(scratch / "diptych/topics");
  test::write(scratch / "diptych/topics/mine.toml", locusts);
  const test::Surroundings around{"", test::source_folder(), {{"XDG_CONFIG_HOME", scratch / ""}}, -1};
  CHECK(run({"topics", "show", "desert-locusts"}, around).code == 0);
  CHECK(run({"topics", "show", "desert-locusts", "--no-config"}, around).code == 2);
}

TEST_CASE("topics export writes SKOS whole to a file or to standard output") {
  const Ran turtle = topics({"export", "--format", "turtle"});
  CHECK(turtle.code == 0);
  CHECK(turtle.out.starts_with("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"));
  CHECK(turtle.out.find("<urn:diptych:topic:new-start> a skos:Concept ;") != std::string::npos);
  const Scratch scratch;
  CHECK(topics({"export", "-o", scratch / "topics.jsonld", "--base", "https://example.org/"}).code == 0);
  CHECK(std::filesystem::file_size(scratch / "topics.jsonld") > 1000000);
  CHECK(topics({"export", "--format", "csv"}).code == 2);
}
