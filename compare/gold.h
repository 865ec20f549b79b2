#pragma once

#include "core/diagnostic.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace diptych {

// Which of the two accounts of a pair tell something.
enum class Sides : std::uint8_t { none = 0, a = 1, b = 2, both = 3 };
[[nodiscard]] const char* name(Sides sides);

// One of the two accounts: 0 is a, 1 is b, in the order in which they are compared.
using Side = std::size_t;
[[nodiscard]] constexpr Sides as_sides(Side side) { return side == 0 ? Sides::a : Sides::b; }
[[nodiscard]] constexpr Sides operator|(Sides x, Sides y) {
  return static_cast<Sides>(static_cast<unsigned>(x) | static_cast<unsigned>(y));
}
[[nodiscard]] constexpr bool tells(Sides sides, Side side) {
  return (static_cast<unsigned>(sides) & static_cast<unsigned>(as_sides(side))) != 0;
}

// Words of one account that tell of a topic, in each language the account exists in.
struct GoldMention {
  Side side = 0;
  std::map<std::string, std::string> words;  // by language
  std::optional<std::string> act;            // how it is told: an act of data/acts.toml, or an alias of one
  std::optional<std::string> who;            // who acts: "a", "b", "both" or "other"
};

// A topic a reader found.
struct GoldTopic {
  std::string name;
  Sides sides = Sides::none;
  bool optional = false;              // may be reported or not
  std::vector<GoldMention> mentions;  // at least one on every side that tells it, none on another
};

// A number, date, duration, place or document that one side gives.
struct GoldFact {
  std::string topic;  // GoldTopic::name, or "event" for what is said about the call as such
  Side side = 0;
  std::string kind;
  std::string value;                         // in the normal form of docs/evaluation.md
  std::map<std::string, std::string> words;  // by language
};

struct GoldAccount {
  std::string party;
  std::string original;                      // the language it was published in; a key of `files`
  std::map<std::string, std::string> files;  // language to path, resolved against the gold file's folder
};

// What readers found in two accounts of one call: one gold file (docs/evaluation.md has the format).
struct Gold {
  std::string path;
  std::string pair;
  std::array<GoldAccount, 2> accounts;
  std::vector<GoldTopic> topics;
  std::vector<GoldFact> facts;
};

// Reads the JSON of one gold file that stands at `path`. Refuses what is no JSON (with line and column), a missing or
// wrong value (with its place), a topic without words on a side that tells it, and a mention without words in one of
// its account's languages, an actor that is none.
[[nodiscard]] Result<Gold> parse_gold(std::string_view text, const std::string& path);

// One sentence of an article.
struct GoldSentence {
  std::string words;
  std::optional<std::size_t> start;   // code points from the beginning; the next place of the words where it is missing
  std::vector<std::string> accounts;  // that are right: a party id, "joint:a+b", "narrator", "furniture", "other:…"
  std::string event;                  // "main", an event's id, or "none"
};

// Who tells what in an article that reports several sides.
struct GoldArticle {
  std::string path;
  std::string article;  // the text's path, resolved against the gold file's folder
  std::string language;
  std::vector<GoldSentence> sentences;
};

[[nodiscard]] Result<GoldArticle> parse_gold_article(std::string_view text, const std::string& path);

// A gold file is of an article when it has "sentences", else of a pair.
[[nodiscard]] Result<std::variant<Gold, GoldArticle>> read_gold(const std::string& path);

// The gold files that `arguments` name, in their order, each once: a file stands for itself; a folder for the
// gold.json or else every *.json of each folder in it and below, sorted by path. Refuses what does not exist and a
// folder without.
[[nodiscard]] Result<std::vector<std::string>> find_gold(const std::vector<std::string>& arguments);

}  // namespace diptych
