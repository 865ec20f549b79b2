#pragma once

#include "core/knowledge/image_layout.h"

#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace diptych {

struct TrieEdge {
  std::uint32_t node = 0;
  std::uint32_t symbol = 0;
  std::uint32_t child = 0;
};

// A trie that is done growing; the edges of a node, and its entries, stand together.
struct FinishedTrie {
  std::vector<TrieEdge> edges;                   // by node
  std::vector<std::vector<LabelEntry>> entries;  // of each node
};

// The trie while it grows. Nodes 0..5 are the roots. Labels stand for millions of names, so a node owns no memory.
class TrieBuilder {
 public:
  std::uint32_t child(std::uint32_t node, std::uint32_t symbol) {
    const auto key = (static_cast<std::uint64_t>(node) << 32U) | symbol;
    const auto [at, added] = children_.try_emplace(key, static_cast<std::uint32_t>(first_entry_.size()));
    if (added) {
      first_entry_.push_back(none);
      edges_.push_back({node, symbol, at->second});
    }
    return at->second;
  }
  void add(std::uint32_t node, const LabelEntry& entry) {
    std::uint32_t last = none;
    for (std::uint32_t i = first_entry_[node]; i != none; last = i, i = next_entry_[i])
      if (same(entries_[i], entry)) return;
    const auto added = static_cast<std::uint32_t>(entries_.size());
    (last == none ? first_entry_[node] : next_entry_[last]) = added;
    entries_.push_back(entry);
    next_entry_.push_back(none);
  }
  [[nodiscard]] std::size_t size() const { return first_entry_.size(); }

  // Merges nodes with equal entries and equal continuations, so that "(a|b|c) (d|e|f)" takes seven edges and
  // not twelve: the trie becomes a minimal acyclic automaton (Daciuk et al. 2000, here in one pass from the
  // leaves, which have higher numbers than their parents). The roots keep their numbers. `before` is a strict weak
  // order of the entries of a node; equal ones stay as they were added. `group_of` is below `groups` for every symbol;
  // nodes behind first symbols of one group stand together.
  template <class Before, class GroupOf>
  [[nodiscard]] FinishedTrie finish(Before before, std::uint32_t groups, GroupOf group_of) const {
    const auto nodes = static_cast<std::uint32_t>(size());
    std::vector<std::uint32_t> bounds(nodes + 1);
    std::vector<Below> below(edges_.size());
    for (const auto& edge : edges_) ++bounds[edge.node + 1];
    for (std::uint32_t node = 0; node < nodes; ++node) bounds[node + 1] += bounds[node];
    std::vector<std::uint32_t> free(bounds.begin(), bounds.end() - 1);
    for (const auto& edge : edges_) below[free[edge.node]++] = {edge.symbol, edge.child};
    const auto below_of = [&](std::uint32_t node) {
      return std::span<Below>(below).subspan(bounds[node], bounds[node + 1] - bounds[node]);
    };

    std::vector<std::uint32_t> one(nodes);  // of all that are the same
    boost::unordered_flat_map<std::string, std::uint32_t> known;
    for (std::uint32_t node = nodes; node-- > 0;) {
      const auto list = below_of(node);
      for (auto& [symbol, child] : list) child = one[child];
      std::sort(list.begin(), list.end());
      one[node] =
          node < roots ? node : known.try_emplace(signature(entries_of(node, before), list), node).first->second;
    }

    // A text of one language reads few of the nodes of another. Those near the roots, which every word of a text is
    // looked for among, come first.
    std::vector<std::uint32_t> number(nodes, 0);
    std::vector<std::uint32_t> in_order;
    const auto reach = [&](std::uint32_t node) {
      if (number[node] != 0) return;
      number[node] = static_cast<std::uint32_t>(in_order.size());
      in_order.push_back(node);
    };
    for (std::uint32_t root = 0; root < roots; ++root) {
      number[root] = root;
      in_order.push_back(root);
    }
    for (std::uint32_t group = 0; group < groups; ++group) {
      std::size_t next = in_order.size();
      for (std::uint32_t root = 0; root < roots; ++root)
        for (const auto& [symbol, child] : below_of(root))
          if (group_of(symbol) == group) reach(child);
      for (; next < in_order.size(); ++next)
        for (const auto& [symbol, child] : below_of(in_order[next])) reach(child);
    }
    FinishedTrie out;
    for (std::uint32_t next = 0; next < in_order.size(); ++next) {
      out.entries.push_back(entries_of(in_order[next], before));
      for (const auto& [symbol, child] : below_of(in_order[next])) out.edges.push_back({next, symbol, number[child]});
    }
    return out;
  }

 private:
  using Below = std::pair<std::uint32_t, std::uint32_t>;  // a symbol and the child behind it
  static constexpr std::uint32_t roots = 6;
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  static bool same(const LabelEntry& a, const LabelEntry& b) {
    return a.root == b.root && a.target == b.target && a.require == b.require && a.exclude == b.exclude &&
           a.near == b.near &&
           // A party's name, office and side are different readings; a topic's labels are not.
           (a.root != Root::parties || a.kind == b.kind);
  }

  template <class Before>
  [[nodiscard]] std::vector<LabelEntry> entries_of(std::uint32_t node, Before before) const {
    std::vector<LabelEntry> list;
    for (std::uint32_t i = first_entry_[node]; i != none; i = next_entry_[i]) list.push_back(entries_[i]);
    std::stable_sort(list.begin(), list.end(), before);
    return list;
  }

  static std::string signature(const std::vector<LabelEntry>& entries, std::span<const Below> below) {
    std::string key;
    const auto put = [&](std::uint32_t n) { key.append(reinterpret_cast<const char*>(&n), sizeof n); };
    for (const auto& e : entries) {
      put(static_cast<std::uint32_t>(e.root));
      put(static_cast<std::uint32_t>(e.kind) * 2U + (e.proper ? 1U : 0U));
      for (const std::uint32_t n :
           {e.target, e.label, std::uint32_t{e.require}, std::uint32_t{e.exclude}, std::uint32_t{e.near}})
        put(n);
    }
    put(none);
    for (const auto& [symbol, child] : below) {
      put(symbol);
      put(child);
    }
    return key;
  }

  boost::unordered_flat_map<std::uint64_t, std::uint32_t> children_;
  std::vector<TrieEdge> edges_;
  std::vector<std::uint32_t> first_entry_ = std::vector<std::uint32_t>(roots, none);  // of each node, or none
  std::vector<std::uint32_t> next_entry_;                                             // of each entry, or none
  std::vector<LabelEntry> entries_;
};

}  // namespace diptych
