#include "core/knowledge/label.h"
#include "tests/support/result.h"

#include <string>
#include <vector>

using namespace diptych;

namespace {

// One line a pattern: "=word" exact, "^word" capitals, "*" and "**" gaps.
std::string patterns(const std::string& label) {
  const auto expanded = expand_label(label);
  if (!expanded) return to_string(expanded.error());
  std::string out;
  for (const LabelPattern& pattern : *expanded) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (i > 0) out += ' ';
      if (pattern[i].gap != 0) out += pattern[i].gap == 1 ? "*" : "**";
      if (pattern[i].exact) out += '=';
      if (pattern[i].capitals) out += '^';
      out += pattern[i].word;
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a label stands for the word patterns its signs describe") {
  struct Case {
    const char* label;
    const char* expected;
  };
  const Case cases[] = {
      {"arms control", "arms control\n"},
      {"Договор о СНВ", "договор о ^снв\n"},
      {"مُعاهدة ستارت", "معاهدة ستارت\n"},
      {"(supply|delivery) of (weapons|arms)",
       "supply of weapons\nsupply of arms\ndelivery of weapons\ndelivery of arms\n"},
      {"(the US|) decision", "the ^us decision\ndecision\n"},
      {"(a|b (c|d)) e", "a e\nb c e\nb d e\n"},
      {"(мир|перемирие)", "мир\nперемирие\n"},
      {"non-(proliferation|use)", "non proliferation\nnon use\n"},
      {"(a|a) b", "a b\n"},
      {"release * prisoners", "release * prisoners\n"},
      {"withdraw ** troops", "withdraw ** troops\n"},
      {"* troops **", "troops\n"},
      {"(quick|) * release", "quick * release\nrelease\n"},
      {"~ prisoner exchange", "exchange prisoner\nprisoner exchange\n"},
      {"~ обмен пленными", "обмен пленными\nпленными обмен\n"},
      {"=start", "=start\n"},
      {"=(agree|agreed) on", "=agree on\n=agreed on\n"},
      {"START", "^start\n"},
      {"New START (Treaty|)", "new ^start treaty\nnew ^start\n"},
      {"Start", "start\n"},
      {"U.S. NATO", "^us ^nato\n"},
      {"COVID-19", "^covid 19\n"},
      {"Group of ٧", "group of 7\n"},
  };
  for (const auto& [label, expected] : cases) {
    INFO(label);
    CHECK(patterns(label) == expected);
  }
}

TEST_CASE("any order of four words is twenty-four patterns, of repeated words fewer") {
  CHECK(expand_label("~ a b c d")->size() == 24);
  CHECK(expand_label("~ a a b")->size() == 3);
}

TEST_CASE("a label that cannot be read is refused with what to write instead") {
  struct Case {
    std::string label;
    const char* message;
  };
  std::string many;
  for (int i = 0; i < 15; ++i) many += "(а|б) ";
  many += "в";
  const Case cases[] = {
      {"(a|b", "label \"(a|b\": a bracket is not closed; write (a|b) with both brackets"},
      {"a|b", "label \"a|b\": a bracket or bar has no partner; write (a|b) with both brackets"},
      {"мир)", "label \"мир)\": a bracket or bar has no partner; write (a|b) with both brackets"},
      {"((a)", "label \"((a)\": a bracket is not closed; write (a|b) with both brackets"},
      {"2 (percent|%) goal",
       "label \"2 (percent|%) goal\": the alternative \"%\" has no word; leave it out; signs as % are not read, and an "
       "empty alternative makes the group optional"},
      {"", "label \"\": has no words; write at least one word in every alternative"},
      {"**", "label \"**\": has no words; write at least one word in every alternative"},
      {"(سلام|)", "label \"(سلام|)\": has no words; write at least one word in every alternative"},
      {"~ a * b", "label \"~ a * b\": asks for any order of a gap or of more than four words; write the orders out"},
      {"~ a b c d e",
       "label \"~ a b c d e\": asks for any order of a gap or of more than four words; write the orders out"},
      {many, nullptr},
  };
  for (const auto& [label, message] : cases) {
    INFO(label);
    const auto expanded = expand_label(label);
    REQUIRE_FALSE(expanded.has_value());
    CHECK(expanded.error().code == ExitCode::usage);
    CHECK(to_string(expanded.error()) ==
          (message != nullptr
               ? std::string(message)
               : "label \"" + many + "\": stands for more than 16384 names; split it into several labels"));
  }
}

TEST_CASE("the order of a label's patterns is fixed") {
  CHECK(expand_label("(a|b) (c|d)").value() == expand_label("(a|b) (c|d)").value());
  std::string most;
  for (int i = 0; i < 14; ++i) most += "(a|b) ";
  CHECK(expand_label(most)->size() == most_patterns);
}
