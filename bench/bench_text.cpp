#include "bench/bench_text.h"

#include "core/read/read.h"
#include "core/segment/sentences.h"

namespace diptych::bench {

std::string repeated_account(const std::string& party, const std::string& language, std::size_t bytes) {
  const std::string path =
      DIPTYCH_SOURCE_DIR "/fixtures/calls/2021-01-26-biden-putin/" + party + "." + language + ".txt";
  const std::string account = read_bytes(path, {}).value();
  std::string text;
  text.reserve(bytes + account.size() + 2);
  while (text.size() < bytes) {
    text += account;
    text += "\n\n";
  }
  return text;
}

std::vector<ByteSpan> all_sentences(const SourceText& source, const Language& language) {
  std::vector<ByteSpan> sentences;
  for (const auto& block : source.blocks) {
    const auto inside = sentences_of(source.text, block.span, language);
    sentences.insert(sentences.end(), inside.begin(), inside.end());
  }
  return sentences;
}

}  // namespace diptych::bench
