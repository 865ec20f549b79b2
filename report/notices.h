#pragma once

#include "core/knowledge/image.h"
#include "report/wording.h"

#include <string>
#include <string_view>

namespace diptych {

// A warning in the language of `words`. Warnings are English sentences in the result, in JSON and in the database;
// their patterns stand under [warning] of data/ui, in English too, by which the values in a sentence are found again.
// What has no pattern stays as it is. With `knowledge`, parties have their names instead of their ids.
[[nodiscard]] std::string warning_in_words(const Wording& words, std::string_view english,
                                           const Knowledge* knowledge = nullptr);

// The same for how a party, language, date or encoding was recognised: [how] of data/ui.
[[nodiscard]] std::string how_in_words(const Wording& words, std::string_view english);

}  // namespace diptych
