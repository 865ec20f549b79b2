#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych::cli {

// Knowledge images made of a user's own files, kept in the cache folder under what they were made of, so that only the
// first run with new files takes the seconds of compiling. The folder may be deleted at any time; where it cannot be
// read or written, images are compiled anew.

// The image kept under `key`; nullopt where there is none, or one that is damaged.
[[nodiscard]] std::optional<std::vector<char>> kept_image(const std::string& key);

// Keeps `image` under `key`, letters and digits, and removes what was used longest ago: four stay.
void keep_image(const std::string& key, std::string_view image);

}  // namespace diptych::cli
