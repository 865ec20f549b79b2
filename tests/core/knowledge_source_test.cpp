#include "core/knowledge/source.h"
#include "core/text/stem.h"
#include "core/text/utf8.h"
#include "tests/support/knowledge.h"
#include "tests/support/result.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace diptych;
using diptych::test::DataFolder;
using diptych::test::embedded;

namespace {

std::string topics_problem(const std::string& toml) { return DataFolder().write("topics/a.toml", toml).problem(); }
std::string parties_problem(const std::string& toml) { return DataFolder().write("parties.toml", toml).problem(); }

}  // namespace

TEST_CASE("a concept is read with its names, its contexts and its place in the file") {
  DataFolder folder;
  folder.write("topics/a.toml", R"([[concept]]
id = "b"
role = "group"
[concept.en]
prefLabel = "B"

[[concept]]
id = "new-start"
broader = ["b"]
related = ["b"]
closeMatch = ["b"]
aspectOf = "b"
exactMatch = "Q1136428"
[concept.en]
prefLabel = "New START"
match = false
altLabel = ["New START Treaty", { label = "=start", require = ["treaty"], near = ["extend"], exclude = ["start of", "flying start"] }]
[concept.ru]
prefLabel = "ДСНВ"
hiddenLabel = ["договор о СНВ"]
hint = [{ label = "боеголовки", near = ["лимит"] }]
)");
  const auto knowledge = read_knowledge(folder.path());
  REQUIRE(knowledge.has_value());
  REQUIRE(knowledge->concepts.size() == 2);
  const ConceptSource& entry = knowledge->concepts[1];
  CHECK(entry.id == "new-start");
  CHECK(entry.role == "matter");
  CHECK(knowledge->concepts[0].role == "group");
  CHECK(entry.broader == std::vector<std::string>{"b"});
  CHECK(entry.related == std::vector<std::string>{"b"});
  CHECK(entry.close_match == std::vector<std::string>{"b"});
  CHECK(entry.aspect_of == "b");
  CHECK(entry.exact_match == "Q1136428");
  REQUIRE(entry.names.size() == 2);
  const ConceptNames& english = entry.names.at("en");
  CHECK_FALSE(english.match_preferred);
  CHECK(english.preferred.text == "New START");
  REQUIRE(english.alternative.size() == 2);
  CHECK(english.alternative[0].text == "New START Treaty");
  CHECK(english.alternative[0].where == (folder.path() / "topics/a.toml").string() + ":17:13");
  CHECK(english.alternative[1].text == "=start");
  CHECK(english.alternative[1].require == std::vector<std::string>{"treaty"});
  CHECK(english.alternative[1].near == std::vector<std::string>{"extend"});
  CHECK(english.alternative[1].exclude == std::vector<std::string>{"start of", "flying start"});
  CHECK(entry.names.at("ru").hidden[0].text == "договор о СНВ");
  REQUIRE(entry.names.at("ru").hint.size() == 1);
  CHECK(entry.names.at("ru").hint[0].near == std::vector<std::string>{"лимит"});
}

TEST_CASE("a party is read with its names, domains and holders of office") {
  DataFolder folder;
  folder.write("parties.toml", R"([[party]]
id = "a-house"
country = "AA"
kind = "head"
domains = ["a.example"]
language = ["en", "ru"]
[party.en]
prefLabel = "A House"
metonym = ["Atown"]
self = ["our country"]
[[party.person]]
role = "leader"
from = 2021-01-20
to = 2025-01-19
en = ["Ann Example", "Example"]
)");
  const auto knowledge = read_knowledge(folder.path());
  REQUIRE(knowledge.has_value());
  REQUIRE(knowledge->parties.size() == 1);
  const PartySource& party = knowledge->parties[0];
  CHECK(party.id == "a-house");
  CHECK(party.languages == std::vector<std::string>{"en", "ru"});
  CHECK(party.names.at("en").metonym[0].text == "Atown");
  REQUIRE(party.persons.size() == 1);
  CHECK(party.persons[0].from == Date{2021, 1, 20});
  CHECK(party.persons[0].to == Date{2025, 1, 19});
  CHECK(party.persons[0].names.at("en")[1].text == "Example");
}

TEST_CASE("a topics file that cannot be read is refused with file, line and column") {
  struct Case {
    const char* toml;
    const char* message;
  };
  const Case cases[] = {
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"(a|b\"\n",
       "topics/a.toml:4:13: label \"(a|b\": a bracket is not closed; write (a|b) with both brackets"},
      {"[[concept]]\nid = \"a\"\n[concept.ru]\nprefLabel = \"мир\"\naltLabel = [\n  \"мир\", \"**\"]\n",
       "topics/a.toml:6:10: label \"**\": has no words; write at least one word in every alternative"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"the\"\n",
       "topics/a.toml:4:13: label \"the\" has only articles; name the matter"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"a b\"\naltlabel = [\"c\"]\n",
       "topics/a.toml:5:12: unknown key \"altlabel\"; see docs/data-format.md for the keys"},
      {"[[concept]]\nid = \"a\"\nbroder = [\"b\"]\n",
       "topics/a.toml:3:10: unknown key \"broder\"; see docs/data-format.md for the keys"},
      {"[[concept]]\nid = \"a\"\nrole = \"thing\"\n",
       "topics/a.toml:1:1: role \"thing\" is unknown; use matter, process, field, place, body, generic, protocol, "
       "attitude, frame or group"},
      {"[[concept]]\nrole = \"matter\"\n", "topics/a.toml:1:1: \"id\" is missing; see docs/data-format.md"},
      {"[[concept]]\nid = 5\n", "topics/a.toml:2:6: \"id\" is not a string; put it in quotes"},
      {"[[concept]]\nid = \"a\"\nbroader = [\"b\", 3]\n",
       "topics/a.toml:3:17: an item of \"broader\" is not a string; put it in quotes"},
      {"[[concept]]\nid = \"a\"\n[concept.ar]\naltLabel = [\"سلام\"]\n",
       "topics/a.toml:3:1: \"prefLabel\" is missing; every language of a concept has one"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"a b\"\naltLabel = \"c\"\n",
       "topics/a.toml:5:12: \"altLabel\" is not a list of labels; write [\"…\", \"…\"]"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"a b\"\naltLabel = [7]\n",
       "topics/a.toml:5:13: a label is neither a string nor a table; write \"…\" or { label = \"…\", require = […] }"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = { label = \"a b\", requires = [\"c\"] }\n",
       "topics/a.toml:4:41: unknown key \"requires\"; see docs/data-format.md for the keys"},
      {"[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = { label = \"b c\", require = [\"(d\"] }\n",
       "topics/a.toml:4:13: label \"(d\": a bracket is not closed; write (a|b) with both brackets"},
      {"[[concept]]\nid = \"a\"\nbroader = [\"nowhere\"]\n",
       "topics/a.toml:1:1: concept \"a\" names \"nowhere\", which does not exist; correct the id or add the concept"},
      {"[[concept]]\nid = \"a\"\naspectOf = \"nowhere\"\n",
       "topics/a.toml:1:1: concept \"a\" is an aspect of \"nowhere\", which does not exist; correct the id or add the "
       "concept"},
      {"[[concept]]\nid = \"a\"\n[concept.fr]\nprefLabel = \"la paix\"\n",
       "topics/a.toml:4:13: language \"fr\" has no file in languages/; add languages/fr.toml"},
      {"[[topic]]\nid = \"a\"\n", "topics/a.toml:1:1: unknown key \"topic\"; see docs/data-format.md for the keys"},
  };
  for (const auto& [toml, message] : cases) {
    INFO(toml);
    CHECK(topics_problem(toml) == message);
  }
}

TEST_CASE("a parties file that cannot be read is refused with file, line and column") {
  struct Case {
    const char* toml;
    const char* message;
  };
  const Case cases[] = {
      {"[[party]]\nid = \"a\"\n", "parties.toml:1:1: \"kind\" is missing; see docs/data-format.md"},
      {"[[party]]\nid = \"a\"\nkind = \"head\"\n[party.en]\naltLabel = [\"A\"]\n",
       "parties.toml:4:1: \"prefLabel\" is missing; every language of a party has one"},
      {"[[party]]\nid = \"a\"\nkind = \"head\"\n[[party.person]]\nrole = \"leader\"\nfrom = \"2021\"\n",
       "parties.toml:6:8: \"from\" is not a date; write 2021-01-20 without quotes"},
      {"[[party]]\nid = \"a\"\nkind = \"head\"\n[[party.person]]\nen = [\"Ann\"]\n",
       "parties.toml:4:1: \"role\" is missing; see docs/data-format.md"},
      {"[[party]]\nid = \"a\"\nkind = \"head\"\n[party.ru]\nprefLabel = \"А)\"\n",
       "parties.toml:5:13: label \"А)\": a bracket or bar has no partner; write (a|b) with both brackets"},
  };
  for (const auto& [toml, message] : cases) {
    INFO(toml);
    CHECK(parties_problem(toml) == message);
  }
}

TEST_CASE("TOML that is no TOML is refused where it breaks") {
  const std::string problem = topics_problem("[[concept]]\nid = \"a\nrole = \"matter\"\n");
  INFO(problem);
  CHECK(problem.starts_with("topics/a.toml:2:"));
  CHECK(problem.ends_with("; correct the TOML there"));
}

TEST_CASE("a folder without language files or parties is refused") {
  const auto none = read_knowledge(std::filesystem::path("/nonexistent/diptych-data"));
  REQUIRE_FALSE(none.has_value());
  CHECK(to_string(none.error()) ==
        "/nonexistent/diptych-data/languages: holds no language files; name the folder that "
        "has acts.toml, languages/, topics/ and parties.toml");
  DataFolder folder;
  std::filesystem::remove(folder.path() / "parties.toml");
  CHECK(folder.problem() == "parties.toml: cannot be opened; check the path and its permissions");
}

TEST_CASE("a language file is refused for a key it does not have and an ending without its replacement") {
  CHECK(DataFolder()
            .write("languages/xx.toml", "tag = \"xx\"\nname = \"X\"\nscript = \"Latn\"\nstemmer = \"x\"\n")
            .problem() == "languages/xx.toml:4:11: unknown key \"stemmer\"; see docs/data-format.md for the keys");
  CHECK(
      DataFolder()
          .write("languages/xx.toml", "tag = \"xx\"\nname = \"X\"\nscript = \"Latn\"\n[affixes]\nendings = [[\"s\"]]\n")
          .problem() == "languages/xx.toml:5:12: an ending is not a pair; write [\"ending\", \"replacement\"]");
}

TEST_CASE("a new language is a file: its words are stemmed as the file says") {
  DataFolder folder;
  folder.write("languages/eo.toml",
               "tag = \"eo\"\nname = \"Esperanto\"\nscript = \"Latn\"\n[words]\ntransparent = [\"la\"]\n[affixes]\n"
               "endings = [[\"ojn\", \"o\"], [\"oj\", \"o\"], [\"on\", \"o\"]]\nshortestStem = 2\n"
               "[lexicon]\njoiner = [\"=kaj\"]\n");
  folder.write("topics/a.toml", test::concept_toml("peace-treaty", "eo", "paca traktato"));
  const auto knowledge = folder.compiled();
  REQUIRE(knowledge.has_value());
  const Language* language = knowledge->language("eo");
  REQUIRE(language != nullptr);
  CHECK(Stemmer(*language).label_stem("traktatojn") == "traktato");
}

TEST_CASE("a user's topics add concepts and replace those of the same id") {
  DataFolder folder;
  folder.write("topics/a.toml", "[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"old name\"\n");
  folder.write("mine.toml",
               "[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"new name\"\n[[concept]]\nid = \"b\"\n");
  auto knowledge = read_knowledge(folder.path());
  REQUIRE(knowledge.has_value());
  REQUIRE(add_topics(folder.path() / "mine.toml", *knowledge).has_value());
  REQUIRE(knowledge->concepts.size() == 2);
  CHECK(knowledge->concepts[0].names.at("en").preferred.text == "new name");
  CHECK(knowledge->concepts[1].id == "b");
}

TEST_CASE("a concept that a data folder has twice is refused, in one file and in two") {
  const std::string twice = "[[concept]]\nid = \"a\"\n[concept.en]\nprefLabel = \"a name\"\n";
  for (const std::string second : {"topics/a.toml", "topics/b.toml"}) {
    DataFolder folder;
    folder.write("topics/a.toml", twice);
    folder.write(second, second == "topics/a.toml" ? twice + twice : twice);
    const auto knowledge = folder.compiled();
    REQUIRE_FALSE(knowledge.has_value());
    CHECK(knowledge.error().what == "concept \"a\" is defined twice");
    CHECK(knowledge.error().where.find(second) != std::string::npos);
  }
}

TEST_CASE("the same files give the same image, byte for byte, and other files another") {
  const auto hash = [](const std::string& label) {
    return test::knowledge_of(test::concept_toml("a", "en", label)).hash();
  };
  CHECK(hash("arms control") == hash("arms control"));
  CHECK(hash("arms control") != hash("arms race"));
}

TEST_CASE("an image gives back what was compiled") {
  const Knowledge knowledge = test::knowledge_of(R"([[concept]]
id = "b"
[concept.en]
prefLabel = "second thing"

[[concept]]
id = "a"
role = "generic"
broader = ["b"]
related = ["b"]
aspectOf = "b"
exactMatch = "Q1"
[concept.en]
prefLabel = "first thing"
altLabel = ["thing one"]
hiddenLabel = ["the one thing"]
[concept.ar]
prefLabel = "الأول"
)",
                                                 R"([[party]]
id = "p"
country = "PP"
kind = "head"
domains = ["p.example"]
language = ["ru"]
[party.ru]
prefLabel = "Пэ"
[[party.person]]
role = "leader"
from = 2001-02-03
ru = ["Иван Пэ"]
)");
  const auto a = knowledge.find_concept("a");
  REQUIRE(a.has_value());
  const Concept one = knowledge.concept_at(*a);
  CHECK(one.id == "a");
  CHECK(one.role == "generic");
  CHECK(knowledge.concept_role(*a) == "generic");
  CHECK(one.broader == std::vector<std::string_view>{"b"});
  CHECK(one.related == std::vector<std::string_view>{"b"});
  CHECK(knowledge.is_wide(*knowledge.find_concept("b")));
  CHECK_FALSE(knowledge.is_wide(*a));
  CHECK(one.aspect_of == "b");
  CHECK(one.exact_match == "Q1");
  REQUIRE(one.labels.size() == 2);
  CHECK(knowledge.concept_name(*a, "ar") == "الأول");
  CHECK(knowledge.concept_name(*a, "ru") == "first thing");
  CHECK_FALSE(knowledge.find_concept("c").has_value());
  CHECK_FALSE(knowledge.find_concept("").has_value());

  const auto p = knowledge.find_party("p");
  REQUIRE(p.has_value());
  CHECK(knowledge.party_at(*p).domains == std::vector<std::string_view>{"p.example"});
  CHECK(knowledge.party_at(*p).names.front().second == "Пэ");
  REQUIRE(knowledge.person_count() == 1);
  const Person person = knowledge.person_at(0);
  CHECK(person.from == Date{2001, 2, 3});
  CHECK_FALSE(person.to.has_value());
  CHECK(person.in_office({2001, 2, 3}));
  CHECK_FALSE(person.in_office({2001, 2, 2}));
  CHECK(person.in_office({2026, 1, 1}));
}

TEST_CASE("bytes that are no image are refused") {
  for (const std::vector<char>& bytes :
       {std::vector<char>{}, std::vector<char>(10, 'x'), std::vector<char>(4096, 'x')}) {
    const auto knowledge = Knowledge::from_image(bytes);
    REQUIRE(knowledge.has_error());
    CHECK(to_string(knowledge.error()) == "knowledge image: is no image of this version; build it again from data/");
  }
}

TEST_CASE("countries and territories come from CLDR in every language of the data") {
  struct Case {
    const char* id;
    const char* language;
    const char* name;
  };
  const Case cases[] = {
      {"country-fr", "en", "France"},      {"country-fr", "ru", "Франция"},   {"country-fr", "ar", "فرنسا"},
      {"country-kz", "en", "Kazakhstan"},  {"country-kz", "ru", "Казахстан"}, {"country-kz", "ar", "كازاخستان"},
      {"country-ci", "ru", "Кот-д’Ивуар"},
  };
  const Knowledge knowledge = test::knowledge_of("");
  for (const auto& [id, tag, name] : cases) {
    INFO(id << " " << tag);
    const auto found = knowledge.find_concept(id);
    REQUIRE(found.has_value());
    CHECK(knowledge.concept_role(*found) == "place");
    CHECK(knowledge.concept_name(*found, tag) == name);
  }
}

TEST_CASE("an entry for a country keeps its own name and gains CLDR's") {
  const Knowledge knowledge = test::knowledge_of(
      "[[concept]]\nid = \"country-cz\"\nrole = \"place\"\n[concept.en]\nprefLabel = \"Czech lands\"\n");
  const auto found = knowledge.find_concept("country-cz");
  REQUIRE(found.has_value());
  CHECK(knowledge.concept_name(*found, "en") == "Czech lands");
  const auto labels = knowledge.concept_at(*found).labels;
  const auto english =
      std::find_if(labels.begin(), labels.end(), [](const ConceptLabels& l) { return l.language == "en"; });
  REQUIRE(english != labels.end());
  CHECK(std::find(english->alternative.begin(), english->alternative.end(), "Czechia") != english->alternative.end());
  CHECK(knowledge.concept_name(*found, "ru") == "Чехия");
}

TEST_CASE("the program's own knowledge is sound: sorted ids, known targets, valid UTF-8 names in three languages") {
  const Knowledge& knowledge = embedded();
  REQUIRE(knowledge.concept_count() > 150);
  for (std::uint32_t i = 0; i < knowledge.concept_count(); ++i) {
    const Concept one = knowledge.concept_at(i);
    INFO(one.id);
    if (i > 0) REQUIRE(knowledge.concept_id(i - 1) < one.id);
    REQUIRE(knowledge.find_concept(one.id) == i);
    for (const auto* ids : {&one.broader, &one.related})
      for (const auto id : *ids) REQUIRE(knowledge.find_concept(id).has_value());
    for (const auto& labels : one.labels) REQUIRE(first_invalid_utf8(labels.preferred) == std::string::npos);
    if (one.role == "matter")
      for (const char* tag : {"en", "ru", "ar"})
        REQUIRE(std::any_of(one.labels.begin(), one.labels.end(),
                            [&](const ConceptLabels& l) { return l.language == tag; }));
  }
}

TEST_CASE("An act of a language file that acts.toml does not have is refused") {
  DataFolder folder(DataFolder::Words::whole);
  folder.write("acts.toml", "[[act]]\nid = \"a\"\nforce = 1\nclass = \"agree\"\nplover = \"AGREE\"\n");
  CHECK(folder.problem().ends_with("\" is not in acts.toml; use one of its ids"));
}

TEST_CASE("An act without a rank is refused where it stands") {
  DataFolder folder;
  folder.write("acts.toml", "[[act]]\nid = \"a\"\nclass = \"agree\"\nplover = \"AGREE\"\n");
  CHECK(folder.problem() == "acts.toml:1:1: \"force\" is missing or no number from 0 to 1000; see docs/data-format.md");
}

TEST_CASE("The ladder of acts is strict, and gold files may use other names of an act") {
  const Knowledge& knowledge = embedded();
  REQUIRE(knowledge.act_count() == 27);
  for (std::uint32_t i = 1; i < knowledge.act_count(); ++i)
    CHECK(knowledge.act_at(i - 1).force > knowledge.act_at(i).force);
  REQUIRE(knowledge.find_act("expressed support"));
  CHECK(knowledge.find_act("expressed support")->id == "supported");
  CHECK(knowledge.find_act("agreed")->act_class == "agree");
  CHECK_FALSE(knowledge.find_act("whispered"));
}
