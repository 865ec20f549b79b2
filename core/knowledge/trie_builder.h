#pragma once

#include "core/knowledge/image_layout.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace diptych {

struct TrieEdge {
  std::uint32_t node = 0;
  std::uint32_t symbol = 0;
  std::uint32_t child = 0;
};

// The trie while it grows. Nodes 0..5 are the roots.
class TrieBuilder {
 public:
  std::uint32_t child(std::uint32_t node, std::uint32_t symbol) {
    const auto key = (static_cast<std::uint64_t>(node) << 32U) | symbol;
    const auto [at, added] = children_.try_emplace(key, static_cast<std::uint32_t>(entries_.size()));
    if (added) {
      entries_.emplace_back();
      order_.push_back({node, symbol, at->second});
    }
    return at->second;
  }
  void add(std::uint32_t node, const LabelEntry& entry) {
    auto& list = entries_[node];
    const auto same = [&](const LabelEntry& other) {
      return other.root == entry.root && other.target == entry.target && other.require == entry.require &&
             other.exclude == entry.exclude && other.near == entry.near &&
             // A party's name, office and side are different readings; a topic's labels are not.
             (entry.root != Root::parties || other.kind == entry.kind);
    };
    if (std::none_of(list.begin(), list.end(), same)) list.push_back(entry);
  }
  // `before` is a strict weak order; entries that are equal by it stay as they were added.
  template <class Before>
  void order_entries(Before before) {
    for (auto& list : entries_) std::stable_sort(list.begin(), list.end(), before);
  }
  // Merges nodes with equal entries and equal continuations, so that "(a|b|c) (d|e|f)" takes seven edges and
  // not twelve: the trie becomes a minimal acyclic automaton (Daciuk et al. 2000, here in one pass from the
  // leaves, which have higher numbers than their parents). The roots keep their numbers. `group_of` is below `groups`
  // for every symbol; nodes behind first symbols of one group stand together.
  template <class GroupOf>
  void minimise(std::uint32_t groups, GroupOf group_of) {
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> below(entries_.size());
    for (const auto& edge : order_) below[edge.node].emplace_back(edge.symbol, edge.child);
    std::map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> same(entries_.size());
    for (auto node = static_cast<std::uint32_t>(entries_.size()); node-- > roots;) {
      for (auto& [symbol, child] : below[node]) child = same[child];
      std::sort(below[node].begin(), below[node].end());
      same[node] = known.try_emplace(signature(entries_[node], below[node]), node).first->second;
    }
    // A text of one language reads few of the nodes of another. Those near the roots, which every word of a text is
    // looked for among, come first.
    std::vector<std::uint32_t> number(entries_.size(), 0);
    std::vector<std::uint32_t> in_order;
    const auto reach = [&](std::uint32_t child) {
      const std::uint32_t one = same[child];
      if (number[one] != 0) return;
      number[one] = static_cast<std::uint32_t>(in_order.size());
      in_order.push_back(one);
    };
    for (std::uint32_t root = 0; root < roots; ++root) {
      number[root] = root;
      in_order.push_back(root);
    }
    for (std::uint32_t group = 0; group < groups; ++group) {
      std::size_t next = in_order.size();
      for (std::uint32_t root = 0; root < roots; ++root)
        for (const auto& [symbol, child] : below[root])
          if (group_of(symbol) == group) reach(child);
      for (; next < in_order.size(); ++next)
        for (const auto& [symbol, child] : below[in_order[next]]) reach(child);
    }
    std::vector<std::vector<LabelEntry>> kept;
    std::vector<TrieEdge> edges;
    for (std::uint32_t next = 0; next < in_order.size(); ++next) {
      kept.push_back(std::move(entries_[in_order[next]]));
      for (const auto& [symbol, child] : below[in_order[next]]) edges.push_back({next, symbol, number[same[child]]});
    }
    entries_ = std::move(kept);
    order_ = std::move(edges);
  }

  [[nodiscard]] const std::vector<TrieEdge>& edges() const { return order_; }
  [[nodiscard]] const std::vector<std::vector<LabelEntry>>& entries() const { return entries_; }

 private:
  static constexpr std::uint32_t roots = 6;

  static std::string signature(const std::vector<LabelEntry>& entries,
                               const std::vector<std::pair<std::uint32_t, std::uint32_t>>& below) {
    std::string key;
    const auto put = [&](std::uint32_t n) { key.append(reinterpret_cast<const char*>(&n), sizeof n); };
    for (const auto& e : entries) {
      put(static_cast<std::uint32_t>(e.root));
      put(static_cast<std::uint32_t>(e.kind) * 2U + (e.proper ? 1U : 0U));
      for (const std::uint32_t n :
           {e.target, e.label, std::uint32_t{e.require}, std::uint32_t{e.exclude}, std::uint32_t{e.near}})
        put(n);
    }
    put(0xFFFFFFFFU);
    for (const auto& [symbol, child] : below) {
      put(symbol);
      put(child);
    }
    return key;
  }

  std::unordered_map<std::uint64_t, std::uint32_t> children_;
  std::vector<TrieEdge> order_;
  std::vector<std::vector<LabelEntry>> entries_{roots};
};

}  // namespace diptych
