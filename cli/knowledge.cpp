#include "cli/commands.h"
#include "core/knowledge/compile.h"
#include "core/knowledge/source.h"

namespace diptych::cli {

Result<Knowledge> load_knowledge(const Common& common) {
  if (!common.data && common.topics.empty()) return Knowledge::embedded();
  if (!common.data)
    return Diagnostic{ExitCode::usage, "--topics", "adds to a data folder, and none is given",
                      "name the folder with --data as well"};
  auto source = read_knowledge(*common.data);
  if (!source) return source.error();
  for (const auto& file : common.topics)
    if (auto added = add_topics(file, *source); !added) return added.error();
  auto image = compile_knowledge(std::move(*source));
  if (!image) return image.error();
  return Knowledge::from_image(std::move(*image));
}

}  // namespace diptych::cli
