#include "core/read/read.h"
#include "core/text/sha256.h"

namespace diptych {

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  auto bytes = read_bytes(path, options);
  if (!bytes) return bytes.error();
  auto decoded = decode(*bytes, path, options);
  if (!decoded) return decoded.error();

  Document document;
  document.path = path;
  document.sha256 = sha256_hex(*bytes);
  document.charset = decoded->charset;
  document.charset_how = decoded->how;
  if (looks_like_html(decoded->text)) {
    auto page = source_from_html(decoded->text, path);
    if (!page) return page.error();
    document.source = std::move(*page);
  } else {
    document.source = source_from_text(std::move(decoded->text));
  }
  document.source.warnings.insert(document.source.warnings.begin(), decoded->warnings.begin(), decoded->warnings.end());
  return document;
}

}  // namespace diptych
