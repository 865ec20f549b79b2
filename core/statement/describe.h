#pragma once

#include "core/account.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"

#include <span>
#include <string_view>

namespace diptych {

// Fills in how the statements of one account are told: act, voice, actors, polarity, modality, facts, deadline.
// `statements` are in reading order; those of other accounts than `which` are left alone. `account` needs its
// party, language and date.
void describe_statements(std::span<Statement> statements, AccountIndex which, const Account& account,
                         std::string_view text, const Analysis& analysis, const Language& language,
                         const Knowledge& knowledge);

}  // namespace diptych
