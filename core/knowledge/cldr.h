#pragma once

#include "core/knowledge/source.h"

namespace diptych {

// Adds a concept "country-xx" (role place) for every country and territory that ICU's CLDR data names in
// English, with its name in each language of `knowledge`. Where the concept exists already, it keeps its
// own preferred labels and gains CLDR's names as alternatives.
void add_cldr_countries(KnowledgeSource& knowledge);

}  // namespace diptych
