#include "core/statement/describe.h"

#include "core/statement/relations.h"
#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/telling.h"

#include "core/text/stem.h"

#include <algorithm>

namespace diptych {
namespace {

// Enters whom the account introduces among the persons named, where no data file knows them.
void name_officials(const Scene& scene, const CallSides& sides, AccountIndex which, std::span<Statement> statements) {
  const Stemmer stemmer(scene.language);
  const auto& tokens = scene.analysis.tokens;
  for (const auto& person : sides.introduced) {
    const ByteSpan span{tokens[person.first].span.begin, tokens[person.last - 1].span.end};
    for (auto& statement : statements) {
      if (statement.account != which || !statement.span.contains(span)) continue;
      const auto behind =
          std::find_if(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) { return span < cue.span; });
      statement.cues.insert(
          behind, {span, "person", person.party + "/official/" + stemmer.label_stem(tokens[person.last - 1].folded)});
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
