#include "cli/read_accounts.h"

#include <cstdint>

namespace diptych::cli {

Result<std::vector<Read>> read_accounts(const std::vector<Input>& inputs, const ReadOptions& options,
                                        const Knowledge& knowledge, Progress& progress) {
  std::vector<Read> readings;
  std::uint32_t statements = 0;
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    progress.at("reading " + inputs[i].path + " (" + std::to_string(i + 1) + " of " + std::to_string(inputs.size()) +
                ")");
    auto document = read_document(inputs[i].path, options);
    if (!document) return document.error();
    auto reading = read_account(*document, DocumentIndex{i}, AccountIndex{i}, StatementIndex{statements},
                                inputs[i].overrides, knowledge);
    if (!reading) return reading.error();
    statements += static_cast<std::uint32_t>(reading->statements.size());
    readings.push_back({std::move(*document), std::move(*reading)});
  }
  return readings;
}

}  // namespace diptych::cli
