#include "core/statement/describe.h"

#include "core/statement/scene.h"
#include "core/statement/sides.h"
#include "core/statement/telling.h"

namespace diptych {

void describe_statements(std::span<Statement> statements, AccountIndex which, const Account& account,
                         std::string_view text, const Analysis& analysis, const Language& language,
                         const Knowledge& knowledge) {
  const Scene scene{text, analysis, language, knowledge, account};
  const CallSides sides = sides_of(scene);
  tell(scene, sides, which, statements);
}

}  // namespace diptych
