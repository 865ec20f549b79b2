#pragma once

#include "cli/options.h"
#include "compare/comparison.h"
#include "core/knowledge/image.h"

#include <string>
#include <string_view>

namespace diptych::cli {

// The language of a report: one with a language file and a data/ui file. Exit code 2.
[[nodiscard]] Result<void> check_ui(const std::string& where, const std::string& ui, const Knowledge& knowledge);

// The comparison in `style.format`, for a terminal or a file. Precondition: check_ui holds for `ui`.
[[nodiscard]] std::string render_report(const ReportStyle& style, const Common& common, const std::string& ui,
                                        const Comparison& comparison, const Knowledge& knowledge);

// To the style's file, whole or not at all, else to standard output: through a pager where a person reads a text.
[[nodiscard]] Result<void> write_report(const ReportStyle& style, std::string_view report);

// To a file, or to standard output for "-".
[[nodiscard]] Result<void> write_result(const std::string& path, std::string_view text);

}  // namespace diptych::cli
