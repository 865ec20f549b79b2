// Whether the time of matching grows with the number of labels: the catalogue as it is, and with nine and
// ninety-nine times as many labels added to it.

#include "bench/bench_text.h"
#include "core/knowledge/compile.h"
#include "core/knowledge/source.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/read/read.h"
#include "core/text/token.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace diptych::bench {
namespace {

constexpr std::array<const char*, 3> languages{"en", "ru", "ar"};

using LanguageTag = std::string;

struct LabelWords {
  std::size_t labels = 0;
  std::vector<std::string> words;  // each once, sorted
};

std::map<LanguageTag, LabelWords> words_of(const std::vector<ConceptSource>& concepts) {
  std::map<LanguageTag, std::set<std::string>> words;
  std::map<LanguageTag, LabelWords> out;
  const auto note = [&](const LanguageTag& language, const LabelSource& label) {
    if (label.text.empty()) return;
    ++out[language].labels;
    for (const auto& token : tokenize(label.text))
      if (!token.number) words[language].insert(std::string(token.span.of(label.text)));
  };
  for (const auto& entry : concepts)
    for (const auto& [language, names] : entry.names) {
      note(language, names.preferred);
      for (const auto& label : names.alternative) note(language, label);
      for (const auto& label : names.hidden) note(language, label);
    }
  for (auto& [language, list] : out) list.words.assign(words[language].begin(), words[language].end());
  return out;
}

// Adds (times - 1) labels for every label there is: two to four words drawn from the words of the labels, so that the
// trie grows where texts walk through it. Concepts take twenty labels each. The same seed gives the same labels.
void multiply_labels(KnowledgeSource& source, std::size_t times) {
  constexpr std::size_t labels_each = 20;
  constexpr std::size_t fewest_words = 2;
  constexpr std::size_t most_words = 4;
  std::mt19937 random(20210126);  // NOLINT(cert-msc32-c,cert-msc51-cpp): repeatable on purpose
  for (const auto& [language, list] : words_of(source.concepts)) {
    for (std::size_t made = 0; made < list.labels * (times - 1);) {
      ConceptSource entry;
      entry.id = "bench-" + language + "-" + std::to_string(made);
      ConceptNames& names = entry.names[language];
      for (std::size_t i = 0; i < labels_each; ++i, ++made) {
        LabelSource label;
        const std::size_t count = fewest_words + random() % (most_words - fewest_words + 1);
        for (std::size_t word = 0; word < count; ++word) {
          if (word > 0) label.text += ' ';
          label.text += list.words[random() % list.words.size()];
        }
        if (i == 0)
          names.preferred = std::move(label);
        else
          names.alternative.push_back(std::move(label));
      }
      source.concepts.push_back(std::move(entry));
    }
  }
}

// Compiling the largest image takes longer than all measuring, so the last one is kept for the next benchmark.
const Knowledge& knowledge_times(std::size_t times) {
  static std::size_t kept_times = 0;
  static Knowledge kept = Knowledge::embedded();
  if (kept_times != times) {
    KnowledgeSource source = read_knowledge(std::filesystem::path(DIPTYCH_DATA_FOLDER)).value();
    multiply_labels(source, times);
    kept = Knowledge::from_image(compile_knowledge(std::move(source)).value()).value();
    kept_times = times;
  }
  return kept;
}

struct Input {
  SourceText source;
  const Language* language = nullptr;
};

Input input_of(const char* language, const Knowledge& knowledge) {
  return {source_from_text(repeated_account("white-house", language, text_bytes / 2) +
                           repeated_account("kremlin", language, text_bytes / 2)),
          knowledge.language(language)};
}

void count_bytes(benchmark::State& state, const Input& input, const Knowledge& knowledge) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(input.source.text.size()));
  state.counters["labels"] = static_cast<double>(knowledge.pattern_count());
}

// Words to symbols: what a look-up in a larger symbol table costs.
void analyse_text(benchmark::State& state, const char* language) {
  const Knowledge& knowledge = knowledge_times(static_cast<std::size_t>(state.range(0)));
  const Input input = input_of(language, knowledge);
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(analyse(input.source.text, *input.language, knowledge));
  count_bytes(state, input, knowledge);
}

// Symbols to labels: the walk through the trie, sentence by sentence.
void match_text(benchmark::State& state, const char* language) {
  const Knowledge& knowledge = knowledge_times(static_cast<std::size_t>(state.range(0)));
  const Input input = input_of(language, knowledge);
  const Analysis analysis = analyse(input.source.text, *input.language, knowledge);
  const auto sentences = all_sentences(input.source, *input.language);
  const Matcher matcher(knowledge, analysis);
  std::size_t matches = 0;
  for ([[maybe_unused]] auto _ : state) {
    matches = 0;
    for (const ByteSpan sentence : sentences) {
      const auto [first, last] = analysis.tokens_in(sentence);
      matches += matcher.longest(Root::concepts, first, last).size();
    }
    benchmark::DoNotOptimize(matches);
  }
  count_bytes(state, input, knowledge);
  state.counters["matches"] = static_cast<double>(matches);
}

// By number of labels first, so that each image is compiled once.
[[maybe_unused]] const bool registered = [] {
  for (const std::int64_t times : {1, 10, 100})
    for (const char* language : languages) {
      const std::string suffix = std::string("/") + language + "/labels_x";
      benchmark::RegisterBenchmark(("analyse" + suffix).c_str(), analyse_text, language)
          ->Arg(times)
          ->Unit(benchmark::kMillisecond);
      benchmark::RegisterBenchmark(("match" + suffix).c_str(), match_text, language)
          ->Arg(times)
          ->Unit(benchmark::kMillisecond);
    }
  return true;
}();

}  // namespace
}  // namespace diptych::bench
