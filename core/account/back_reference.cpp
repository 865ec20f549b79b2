#include "core/account/back_reference.h"

#include "core/match/matcher.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace diptych {
namespace {

std::string_view role_of(const Mention& mention, const Knowledge& knowledge) {
  const auto found = knowledge.find_concept(mention.topic);
  return found ? knowledge.concept_role(*found) : std::string_view();
}

// A process, an attitude or a place ("talks", "hope", "Syria") is no matter that words could point back to; neither is
// what is named only as the occasion of something else.
bool is_matter(const Mention& mention, const Knowledge& knowledge) {
  if (mention.origin != Origin::catalogue || mention.setting) return false;
  const std::string_view role = role_of(mention, knowledge);
  return role == "matter" || role == "field";
}

// Thanks and praise are told for their own sake ("praised its role in their settlement").
bool stands_alone(const Mention& mention, const Knowledge& knowledge) {
  const std::string_view role = role_of(mention, knowledge);
  return is_matter(mention, knowledge) || role == "attitude" || role == "protocol";
}

// "Ukraine and its restoration": a place or body before the words is what they point back to.
bool names_owner(const Statement& statement, std::uint32_t before, const Knowledge& knowledge) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
    const std::string_view role = role_of(mention, knowledge);
    return mention.span.begin < before && (role == "place" || role == "body" || role == "group");
  });
}

// The matters of the sentence that told one last, the last first, each once.
std::vector<std::string_view> matters_told_last(std::span<const Statement> told, const Statement& statement,
                                                std::optional<ByteSpan> before, const Knowledge& knowledge) {
  std::vector<std::string_view> out;
  std::optional<ByteSpan> sentence;  // the one that they are told in
  for (std::size_t i = told.size(); i-- > 0;) {
    if (told[i].account != statement.account) continue;
    if (sentence ? told[i].sentence != sentence : told[i].sentence != statement.sentence && told[i].sentence != before)
      break;
    const auto& mentions = told[i].mentions;
    for (std::size_t m = mentions.size(); m-- > 0;) {
      if (!is_matter(mentions[m], knowledge)) continue;
      sentence = told[i].sentence;
      if (std::find(out.begin(), out.end(), mentions[m].topic) == out.end()) out.push_back(mentions[m].topic);
    }
  }
  return out;
}

}  // namespace

std::vector<Mention> back_references(const Analysis& analysis, std::uint32_t first, std::uint32_t last,
                                     std::span<const Statement> told, const Statement& statement,
                                     std::optional<ByteSpan> before, const Knowledge& knowledge) {
  const auto alone = [&](const Mention& mention) { return stands_alone(mention, knowledge); };
  if (std::any_of(statement.mentions.begin(), statement.mentions.end(), alone)) return {};
  std::vector<Mention> out;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    const LexiconValue words = knowledge.lexicon_at(match.entry.target);
    if (words.category != "back-reference") continue;
    if (words.value == "own" && names_owner(statement, analysis.tokens[match.first].span.begin, knowledge)) break;
    for (const std::string_view topic : matters_told_last(told, statement, before, knowledge)) {
      Mention mention;
      mention.span = {analysis.tokens[match.first].span.begin, analysis.tokens[match.last - 1].span.end};
      mention.topic = std::string(topic);
      mention.label = std::string(knowledge.text(match.entry.label));
      mention.pointed = true;
      out.push_back(std::move(mention));
      if (words.value != "many") break;
    }
    break;
  }
  return out;
}

}  // namespace diptych
