#pragma once

#include "core/account/recognise.h"
#include "core/document.h"
#include "core/knowledge/image.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// The party that tells by what stands outside the words alone: option, header, host, file name. Such a document is a
// readout. A name that is no known party's is used as it is, with a warning.
[[nodiscard]] std::optional<Recognised<std::string>> declared_party(const Document& document,
                                                                    const Knowledge& knowledge,
                                                                    const Overrides& overrides,
                                                                    std::vector<std::string>& warnings);

// The id of the party that `name` is the id or any label of, in any language.
[[nodiscard]] std::optional<std::string> find_party_by_name(std::string_view name, const Knowledge& knowledge);

}  // namespace diptych
