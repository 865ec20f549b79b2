#pragma once

#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <string>
#include <vector>

namespace diptych {

// What each account says about the talk as such: who asked for it, when, in what form, for how long, with whom, in
// what tone, what comes next, and how much of it goes to which topic. One row an account; a field is empty where the
// account is silent. `formats` are the accounts' own words for the form of the event, as read.
[[nodiscard]] std::vector<FrameRow> frame(const Comparison& comparison, const std::vector<std::string>& formats,
                                          const Knowledge& knowledge);

}  // namespace diptych
