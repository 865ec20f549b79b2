// How fast each step is, in bytes of account a second, by language.

#include "bench/bench_text.h"
#include "compare/compare.h"
#include "core/account/account_reading.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/read/read.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace diptych::bench {
namespace {

const Knowledge& knowledge() {
  static const Knowledge embedded = Knowledge::embedded();
  return embedded;
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

void decode_text(benchmark::State& state, const char* language) {
  const std::string bytes = repeated_account("kremlin", language, text_bytes);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(decode(bytes, "bench", {}));
  count_bytes(state, bytes.size());
}

void find_blocks(benchmark::State& state, const char* language) {
  const std::string text = repeated_account("kremlin", language, text_bytes);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(source_from_text(text));
  count_bytes(state, text.size());
}

void segment(benchmark::State& state, const char* language) {
  const SourceText source = source_from_text(repeated_account("kremlin", language, text_bytes));
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(all_sentences(source, *knowledge().language(language)));
  count_bytes(state, source.text.size());
}

void analyse_words(benchmark::State& state, const char* language) {
  const std::string text = repeated_account("kremlin", language, text_bytes);
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(analyse(text, *knowledge().language(language), knowledge()));
  count_bytes(state, text.size());
}

void match_labels(benchmark::State& state, const char* language) {
  const SourceText source = source_from_text(repeated_account("kremlin", language, text_bytes));
  const Language& words = *knowledge().language(language);
  const Analysis analysis = analyse(source.text, words, knowledge());
  const auto sentences = all_sentences(source, words);
  const Matcher matcher(knowledge(), analysis);
  for ([[maybe_unused]] auto _ : state)
    for (const ByteSpan sentence : sentences) {
      const auto [first, last] = analysis.tokens_in(sentence);
      benchmark::DoNotOptimize(matcher.longest(Root::concepts, first, last));
    }
  count_bytes(state, source.text.size());
}

Document document_of(const std::string& party, const std::string& language, std::size_t bytes) {
  Document document;
  document.path = party + "." + language + ".txt";
  document.source = source_from_text(repeated_account(party, language, bytes));
  return document;
}

Read read_of(Document document, std::uint32_t index, std::uint32_t first_statement) {
  AccountReading reading = read_account(document, DocumentIndex{index}, AccountIndex{index},
                                        StatementIndex{first_statement}, {}, knowledge())
                               .value();
  return {std::move(document), std::move(reading)};
}

// Everything between the decoded text and the comparison.
void read_whole(benchmark::State& state, const char* language) {
  const Document document = document_of("kremlin", language, text_bytes);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(read_of(document, 0, 0));
  count_bytes(state, document.source.text.size());
}

void compare_two(benchmark::State& state, const char* language) {
  const Read one = read_of(document_of("white-house", language, text_bytes / 2), 0, 0);
  const Read other = read_of(document_of("kremlin", language, text_bytes / 2), 1,
                             static_cast<std::uint32_t>(one.reading.statements.size()));
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();  // the comparison takes its readings over
    std::vector<Read> readings{one, other};
    state.ResumeTiming();
    benchmark::DoNotOptimize(compare_accounts(std::move(readings), {}, knowledge()));
  }
  count_bytes(state, one.document.source.text.size() + other.document.source.text.size());
}

[[maybe_unused]] const bool registered = [] {
  const std::vector<std::pair<const char*, void (*)(benchmark::State&, const char*)>> steps{
      {"decode", decode_text},          {"blocks", find_blocks}, {"sentences", segment},
      {"analyse words", analyse_words}, {"match", match_labels}, {"read account, all steps", read_whole},
      {"compare", compare_two},
  };
  for (const auto& [name, step] : steps)
    for (const char* language : {"en", "ru", "ar"})
      benchmark::RegisterBenchmark((std::string(name) + "/" + language).c_str(), step, language)
          ->Unit(benchmark::kMillisecond);
  return true;
}();

}  // namespace
}  // namespace diptych::bench
