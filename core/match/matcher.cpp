#include "core/match/matcher.h"

#include "core/knowledge/role.h"

#include <algorithm>

namespace diptych {
namespace {

// How far from a label the words may stand that it wants near.
constexpr std::uint32_t near_words = 6;

}  // namespace

// The longest stretch first; of equal ones the label that spells out most of the words.
void Matcher::best_first(std::vector<LabelReach>& reached) {
  std::stable_sort(reached.begin(), reached.end(), [](const LabelReach& a, const LabelReach& b) {
    return a.last != b.last ? a.last > b.last : a.skipped < b.skipped;
  });
}

void Matcher::spell(const Alias& alias, std::size_t word, std::uint32_t node,
                    std::vector<std::uint32_t>& behind) const {
  if (word == alias.symbols.size()) {
    behind.push_back(node);
    return;
  }
  for (const std::uint32_t symbol : alias.symbols[word])
    if (const auto child = knowledge_->child(node, symbol)) spell(alias, word + 1, *child, behind);
}

// Follows every path of the trie that the words from `at` on spell.
void Matcher::walk(std::uint32_t node, std::uint32_t at, std::uint32_t last, Step step,
                   std::vector<LabelReach>& reached) const {
  const auto& border = analysis_->border;
  const auto& transparent = analysis_->transparent;
  const auto take_as = [&](std::uint32_t from, std::uint32_t word, std::uint32_t skipped, Looseness looseness) {
    for (const std::uint32_t symbol : analysis_->symbols_of(word))
      if (const auto child = knowledge_->child(from, symbol))
        walk(*child, word + 1, last, {false, skipped, looseness}, reached);
    const Alias* alias = analysis_->aliases.empty() ? nullptr : analysis_->alias_at(word);
    if (alias == nullptr || alias->last > last) return;
    std::vector<std::uint32_t> behind;
    spell(*alias, 0, from, behind);
    for (const std::uint32_t behind_name : behind)
      walk(behind_name, alias->last, last, {false, skipped, looseness}, reached);
  };
  const auto take = [&](std::uint32_t from, std::uint32_t word, std::uint32_t skipped) {
    take_as(from, word, skipped, step.looseness);
  };
  if (step.first) {
    take(node, at, 0);
    return;
  }
  if (step.looseness != Looseness::may_pass && !knowledge_->entries(node).empty())
    reached.push_back({at, node, step.skipped});
  while (at < last && transparent[at] && border[at] == Border::none) ++at;
  if (at >= last) return;
  for (const auto& [gap, most] : {std::pair{gap_of_one, 1U}, std::pair{gap_of_three, 3U}}) {
    const auto behind_gap = knowledge_->child(node, gap);
    if (!behind_gap) continue;
    // "Reconstruction, Gaza" are two items.
    if (analysis_->item[at]) continue;
    std::uint32_t skipped = 0;
    std::uint32_t commas = 0;
    for (std::uint32_t word = at; word < last && border[word] != Border::strong && skipped <= most; ++word) {
      // "Praised, during the call, the efforts": a comma ends a gap that no comma opens, and an insertion has two.
      if (word != at && border[word] == Border::comma && (border[at] != Border::comma || ++commas > 1)) break;
      take(*behind_gap, word, step.skipped + skipped);
      if (!transparent[word]) ++skipped;
    }
  }
  if (border[at] == Border::none || analysis_->dash[at]) take(node, at, step.skipped);
  // An adjective may be passed, and no name: "Israeli National Security Advisor" tells nothing of Israel's security.
  if (step.looseness == Looseness::may_pass && at + 1 < last && border[at] == Border::none &&
      border[at + 1] == Border::none && !analysis_->tokens[at].capitalised)
    take_as(node, at + 1, step.skipped + 1, Looseness::passed);
  if (border[at] != Border::strong)
    if (const auto behind_comma = knowledge_->child(node, gap_of_comma)) take(*behind_comma, at, step.skipped);
}

bool Matcher::context_holds(const LabelEntry& entry, std::uint32_t at, std::uint32_t last,
                            const Stretch& stretch) const {
  // Whether a context of `target` that begins in the words [from, to) and ends in the stretch is as asked for.
  const auto any = [&](std::uint32_t target, std::uint32_t from, std::uint32_t to, const auto& holds) {
    const auto& contexts = analysis_->contexts;
    auto context = std::partition_point(contexts.begin(), contexts.end(), [&](const ContextWords& c) {
      return c.target != target ? c.target < target : c.first < from;
    });
    for (; context != contexts.end() && context->target == target && context->first < to; ++context)
      if (context->last <= stretch.last && holds(*context)) return true;
    return false;
  };
  const auto stands = [](const ContextWords&) { return true; };
  if (entry.exclude != 0 && any(entry.exclude, stretch.first, stretch.last, stands)) return false;
  if (entry.require != 0 && !any(entry.require, stretch.context, stretch.last, stands)) return false;
  if (entry.near == 0) return true;
  return any(entry.near, stretch.first, last + near_words,
             [&](const ContextWords& c) { return at < c.last + near_words && (c.last <= at || last <= c.first); });
}

bool Matcher::fits(const LabelEntry& entry, std::uint32_t at, std::uint32_t last, const Stretch& stretch) const {
  // A name that begins with a capital in the data does so in the text: «Того» is a country, «того» is not.
  if (entry.proper && !analysis_->tokens[at].capitalised && analysis_->alias_at(at) == nullptr) return false;
  return context_holds(entry, at, last, stretch);
}

// The first of `reached`, best first, that has a fitting entry; of those that skip as few words to the same end, the
// one whose concept says most.
std::optional<Match> Matcher::best_of(Root root, const std::vector<LabelReach>& reached, std::uint32_t at,
                                      const Stretch& stretch) const {
  std::optional<Match> best;
  std::uint32_t skipped = 0;
  const auto rank = [&](const LabelEntry& entry) {
    return root == Root::concepts ? role_rank(knowledge_->concept_role(entry.target)) : 0;
  };
  for (const auto& reach : reached) {
    if (best && (reach.last != best->last || reach.skipped != skipped)) break;
    const auto entries = knowledge_->entries(reach.node);
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const LabelEntry& e) { return fits(e, at, reach.last, stretch); });
    if (entry == entries.end() || (best && rank(best->entry) <= rank(*entry))) continue;
    best = Match{at, reach.last, *entry};
    skipped = reach.skipped;
  }
  return best;
}

bool Matcher::may_begin(Root root, std::uint32_t at) const {
  return !analysis_->initial[at] || (root != Root::lexicon && root != Root::attribution);
}

void Matcher::reach(Root root, std::uint32_t at, std::uint32_t last, Looseness looseness,
                    std::vector<LabelReach>& reached) const {
  reached.clear();
  const auto number = static_cast<std::size_t>(root);
  if (looseness == Looseness::none && number < analysis_->reaches.size() && !analysis_->reaches[number].begin.empty()) {
    for (const LabelReach& known : analysis_->reaches[number].from(at))
      if (known.last <= last) reached.push_back(known);
    return;
  }
  if (may_begin(root, at)) walk(knowledge_->root(root), at, last, {true, 0, looseness}, reached);
  best_first(reached);
}

LabelReaches Matcher::reaches(Root root) const {
  LabelReaches out;
  const auto count = static_cast<std::uint32_t>(analysis_->tokens.size());
  out.begin.reserve(count + 1);
  std::vector<LabelReach> reached;
  for (std::uint32_t at = 0; at < count; ++at) {
    out.begin.push_back(static_cast<std::uint32_t>(out.all.size()));
    reach(root, at, count, Looseness::none, reached);
    out.all.insert(out.all.end(), reached.begin(), reached.end());
  }
  out.begin.push_back(static_cast<std::uint32_t>(out.all.size()));
  return out;
}

std::vector<Match> Matcher::leftmost(Root root, Stretch stretch, Looseness looseness) const {
  std::vector<Match> matches;
  std::vector<LabelReach> reached;
  for (std::uint32_t at = stretch.first; at < stretch.last;) {
    reach(root, at, stretch.last, looseness, reached);
    const std::optional<Match> match = best_of(root, reached, at, stretch);
    if (match) matches.push_back(*match);
    at = match ? match->last : at + 1;
  }
  return matches;
}

std::vector<Match> Matcher::longest(Root root, std::uint32_t first, std::uint32_t last,
                                    std::uint32_t context_first) const {
  return leftmost(root, {first, last, context_first}, Looseness::none);
}

std::vector<Match> Matcher::loose(Root root, std::uint32_t first, std::uint32_t last,
                                  std::uint32_t context_first) const {
  return leftmost(root, {first, last, context_first}, Looseness::may_pass);
}

std::vector<Match> Matcher::all(Root root, std::uint32_t first, std::uint32_t last, std::uint32_t context_first) const {
  std::vector<Match> matches;
  const Stretch stretch{first, last, context_first};
  std::vector<LabelReach> reached;
  for (std::uint32_t at = first; at < last; ++at) {
    reach(root, at, last, Looseness::none, reached);
    for (const auto& reach : reached)
      for (const auto& entry : knowledge_->entries(reach.node))
        if (fits(entry, at, reach.last, stretch)) matches.push_back({at, reach.last, entry});
  }
  return matches;
}

void find_labels(const Knowledge& knowledge, Analysis& analysis) {
  analysis.reaches.clear();
  analysis.contexts.clear();
  const Matcher matcher(knowledge, analysis);
  for (const auto& match : matcher.all(Root::contexts, 0, static_cast<std::uint32_t>(analysis.tokens.size())))
    analysis.contexts.push_back({match.entry.target, match.first, match.last});
  std::sort(analysis.contexts.begin(), analysis.contexts.end(), [](const ContextWords& a, const ContextWords& b) {
    return a.target != b.target ? a.target < b.target : a.first < b.first;
  });
  std::vector<LabelReaches> reaches(static_cast<std::size_t>(Root::hints) + 1);
  for (const Root root : {Root::concepts, Root::parties, Root::lexicon, Root::attribution})
    reaches[static_cast<std::size_t>(root)] = matcher.reaches(root);
  analysis.reaches = std::move(reaches);
}

}  // namespace diptych
