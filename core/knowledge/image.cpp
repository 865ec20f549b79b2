#include "core/knowledge/image.h"

#include "core/knowledge/record_reader.h"

#include <sys/mman.h>
#include <unistd.h>

extern "C" {
extern const char diptych_image_begin[];
extern const char diptych_image_end[];
}

namespace diptych {
namespace {

std::span<const char> built_in() {
  return {diptych_image_begin, static_cast<std::size_t>(diptych_image_end - diptych_image_begin)};
}

std::optional<std::string_view> setting_in(std::span<const char> image, std::string_view key) {
  const RecordRange settings = records_of(image, RecordKind::settings);
  const auto found = find_record(image, settings, key);
  if (!found) return std::nullopt;
  RecordReader in(image, settings.first + *found);
  in.skip_text();  // key
  return in.text();
}

}  // namespace

Knowledge::Knowledge(std::vector<char> owned, std::span<const char> bytes)
    : owned_(std::move(owned)), bytes_(owned_.empty() ? bytes : std::span<const char>(owned_)) {
  read_languages();
}

void Knowledge::let_go_of_pages() const {
  if (!owned_.empty()) return;
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(bytes_.data());
  const std::uintptr_t first = (begin + page - 1) / page * page;
  const std::uintptr_t last = (begin + bytes_.size()) / page * page;
  // The pages are the file's own and read only; a refusal leaves them where they are.
  if (first >= last) return;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): the call takes a pointer to bytes it does not change
  auto* pages = const_cast<char*>(bytes_.data() + (first - begin));
  static_cast<void>(madvise(pages, last - first, MADV_DONTNEED));
}

Knowledge Knowledge::embedded() { return Knowledge({}, built_in()); }

Result<Knowledge> Knowledge::from_image(std::vector<char> bytes) {
  const Diagnostic bad{ExitCode::usage, "knowledge image", "is no image of this version", "build it again from data/"};
  if (bytes.size() < sizeof(ImageHeader)) return bad;
  const auto& header = *reinterpret_cast<const ImageHeader*>(bytes.data());
  if (header.magic != ImageHeader::expected_magic || header.version != ImageHeader::expected_version) return bad;
  return Knowledge(std::move(bytes), {});
}

std::string Knowledge::hash() const {
  const auto& hash = header_of(bytes_).hash;
  return {hash.data(), hash.size()};
}

std::optional<std::string_view> Knowledge::setting(std::string_view key) const {
  if (const auto own = setting_in(bytes_, key)) return own;
  return setting_in(built_in(), key);
}

}  // namespace diptych
