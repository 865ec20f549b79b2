#include "core/statement/describe.h"

#include "core/match/matcher.h"
#include "core/statement/relations.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/telling.h"
#include "core/text/stem.h"

#include <algorithm>
#include <string_view>

namespace diptych {
namespace {

// Whether the words before a name are the post of one who speaks to the press: "spokesman Tom Baker", and not
// "the spokesman for Minister Tom Baker".
bool is_spokesperson(const Scene& scene, std::uint32_t name) {
  constexpr std::uint32_t longest = 8;  // words of an office
  const auto& border = scene.analysis.border;
  const auto found = Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, name - std::min(name, longest), name);
  const auto is = [&](const Match& match, std::string_view category) {
    return scene.knowledge.lexicon_at(match.entry.target).category == category;
  };
  return std::any_of(found.begin(), found.end(), [&](const Match& match) {
    return is(match, "press-post") &&
           std::all_of(border.begin() + match.last, border.begin() + name + 1,
                       [](Border one) { return one == Border::none; }) &&
           std::none_of(found.begin(), found.end(),
                        [&](const Match& other) { return other.first >= match.last && is(other, "post"); });
  });
}

// Enters whom the account introduces among the persons named, where no data file knows them.
void name_officials(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements) {
  const Stemmer stemmer(scene.language);
  const auto& tokens = scene.analysis.tokens;
  for (const auto& person : sides.introduced) {
    const ByteSpan span{tokens[person.first].span.begin, tokens[person.last - 1].span.end};
    const char* const role = is_spokesperson(scene, person.first) ? "/spokesperson/" : "/official/";
    for (auto& statement : statements) {
      if (statement.account != which || !statement.span.contains(span)) continue;
      const auto behind =
          std::find_if(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) { return span < cue.span; });
      statement.cues.insert(behind,
                            {span, "person", person.party + role + stemmer.label_stem(tokens[person.last - 1].folded)});
    }
  }
}

}  // namespace

void describe_statements(std::span<Statement> statements, AccountIndex which, const Account& account,
                         std::string_view text, const Analysis& analysis, const Language& language,
                         const Knowledge& knowledge) {
  const Scene scene{text, analysis, language, knowledge, account};
  const CallSides sides = sides_of(scene);
  tell(scene, sides, which, statements);
  name_officials(scene, sides, which, statements);
  settle_relations(scene, sides, which, statements);
}

}  // namespace diptych
