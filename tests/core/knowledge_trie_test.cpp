#include "core/knowledge/trie_builder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <set>
#include <vector>

using namespace diptych;

namespace {

constexpr std::uint32_t languages = 3;

// Symbols 0, 3, 6 … are the first language's, 1, 4, 7 … the second's.
std::uint32_t language_of(std::uint32_t symbol) { return symbol % languages; }

bool by_target(const LabelEntry& a, const LabelEntry& b) { return a.target < b.target; }

using Path = std::vector<std::uint32_t>;  // a root, then symbols

void file(TrieBuilder& trie, const Path& path, std::uint32_t target) {
  std::uint32_t node = path.front();
  for (std::size_t i = 1; i < path.size(); ++i) node = trie.child(node, path[i]);
  LabelEntry entry;
  entry.target = target;
  trie.add(node, entry);
}

// Labels of words of one language each, as they are filed.
std::vector<Path> random_paths(std::mt19937& random, std::size_t count) {
  const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
  std::vector<Path> paths;
  for (std::size_t i = 0; i < count; ++i) {
    Path path{below(6)};
    const std::uint32_t language = below(languages);
    for (std::uint32_t words = below(4) + 1; words > 0; --words) path.push_back(below(20) * languages + language);
    paths.push_back(std::move(path));
  }
  return paths;
}

// The targets at the end of the path in the finished trie.
std::set<std::uint32_t> targets(const FinishedTrie& trie, const Path& path) {
  std::uint32_t node = path.front();
  for (std::size_t i = 1; i < path.size(); ++i) {
    const auto edge = std::find_if(trie.edges.begin(), trie.edges.end(),
                                   [&](const TrieEdge& e) { return e.node == node && e.symbol == path[i]; });
    if (edge == trie.edges.end()) return {};
    node = edge->child;
  }
  std::set<std::uint32_t> out;
  for (const auto& entry : trie.entries[node]) out.insert(entry.target);
  return out;
}

}  // namespace

TEST_CASE("a minimised trie finds what was filed, and nothing else") {
  std::mt19937 random(20210126);
  const std::vector<Path> paths = random_paths(random, 300);
  TrieBuilder growing;
  for (std::size_t i = 0; i < paths.size(); ++i) file(growing, paths[i], static_cast<std::uint32_t>(i % 40));
  const FinishedTrie trie = growing.finish(by_target, languages, language_of);
  CHECK(trie.entries.size() < growing.size());
  for (const auto& path : paths) {
    std::set<std::uint32_t> filed;
    for (std::size_t i = 0; i < paths.size(); ++i)
      if (paths[i] == path) filed.insert(static_cast<std::uint32_t>(i % 40));
    CHECK(targets(trie, path) == filed);
  }
  const std::set<Path> known(paths.begin(), paths.end());
  std::size_t strange = 0;
  for (const auto& path : random_paths(random, 300)) {
    if (known.contains(path)) continue;
    ++strange;
    CHECK(targets(trie, path).empty());
  }
  CHECK(strange > 100);
}

TEST_CASE("nodes behind words of one language stand together") {
  std::mt19937 random(20210126);
  TrieBuilder growing;
  std::uint32_t target = 0;  // all differ, so that no two languages share a node
  for (const auto& path : random_paths(random, 300)) file(growing, path, target++);
  const FinishedTrie trie = growing.finish(by_target, languages, language_of);
  std::uint32_t first_of_next = 0;
  for (std::uint32_t language = 0; language < languages; ++language) {
    std::uint32_t lowest = 0xFFFFFFFFU;
    std::uint32_t highest = 0;
    for (const auto& edge : trie.edges) {
      if (language_of(edge.symbol) != language) continue;
      lowest = std::min(lowest, edge.child);
      highest = std::max(highest, edge.child);
    }
    CHECK(lowest > first_of_next);
    first_of_next = highest;
  }
  CHECK(first_of_next + 1 == trie.entries.size());
}
