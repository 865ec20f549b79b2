#include "compare/difference_rules.h"
#include "core/text/token.h"

#include <algorithm>
#include <map>
#include <set>

namespace diptych {
namespace {

struct Named {
  std::string words;
  Evidence evidence;
};

// By what each is called: "topic/set" → variant → where it is so called first.
using Variants = std::map<std::string, std::map<std::string, Named>>;

Variants variants_of(const DifferenceContext& context, AccountIndex account, std::string_view category) {
  Variants out;
  for (const auto& statement : context.comparison().statements) {
    if (statement.account != account) continue;
    for (const auto& cue : statement.cues) {
      if (cue.category != category) continue;
      const auto slash = cue.value.rfind('/');
      out[cue.value.substr(0, slash)].try_emplace(
          cue.value.substr(slash + 1),
          Named{context.words(statement.document, cue.span), DifferenceContext::evidence(statement, cue.span)});
    }
  }
  return out;
}

// The row that the naming entry's topic stands in, else the entry's own id.
std::string row_of(const DifferenceContext& context, const std::string& id) {
  for (const auto& topic : context.comparison().topics)
    if (topic.id == id || std::find(topic.merged.begin(), topic.merged.end(), id) != topic.merged.end())
      return topic.id;
  return id;
}

void compare_variants(const DifferenceContext& context, AccountIndex a, AccountIndex b, const std::string& kind,
                      Differences& out) {
  const Variants ours = variants_of(context, a, kind);
  const Variants theirs = variants_of(context, b, kind);
  for (const auto& [set, mine] : ours) {
    const auto found = theirs.find(set);
    if (found == theirs.end()) continue;
    const auto& other = found->second;
    if (std::any_of(mine.begin(), mine.end(), [&](const auto& one) { return other.contains(one.first); })) continue;
    const bool a_first = context.first(a, b);
    const auto& [x_variant, x] = *(a_first ? mine : other).begin();
    const auto& [y_variant, y] = *(a_first ? other : mine).begin();
    const std::string row = row_of(context, set.substr(0, set.find('/')));
    Difference one;
    one.kind = kind;
    one.topic = row;
    one.accounts = {std::min(a, b), std::max(a, b)};
    one.evidence = {x.evidence, y.evidence};
    one.confidence = context.number(kind + "_confidence");
    one.explanation = context.sentence(kind, {{"a", context.party(x.evidence.account)},
                                              {"b", context.party(y.evidence.account)},
                                              {"x", x.words},
                                              {"y", y.words}});
    one.why = {"naming.toml, " + set + ": " + x_variant + " beside " + y_variant,
               context.shown_number(kind + "_confidence")};
    out.push_back(std::move(one));
  }
}

// The concepts by which one side tells of a topic, with the first words for each.
std::map<std::string, std::pair<const Statement*, const Mention*>> concepts_of(const DifferenceContext& context,
                                                                               const Topic& topic,
                                                                               AccountIndex account) {
  std::map<std::string, std::pair<const Statement*, const Mention*>> out;
  for (const auto& ref : topic.mentions) {
    const Statement& statement = context.statement(ref.statement);
    if (statement.account == account && statement.mentions[ref.mention].origin == Origin::catalogue)
      out.try_emplace(statement.mentions[ref.mention].topic, &statement, &statement.mentions[ref.mention]);
  }
  return out;
}

std::set<std::string> broader_than(const Knowledge& knowledge, const std::string& id) {
  std::set<std::string> all;
  std::vector<std::string> open{id};
  while (!open.empty()) {
    const std::string one = std::move(open.back());
    open.pop_back();
    if (const auto found = knowledge.find_concept(one))
      for (const auto above : knowledge.concept_links(*found).broader)
        if (all.emplace(above).second) open.emplace_back(above);
  }
  return all;
}

bool is_matter(const Knowledge& knowledge, const std::string& id) {
  const auto found = knowledge.find_concept(id);
  if (!found) return false;
  const std::string_view role = knowledge.concept_role(*found);
  return role == "matter" || role == "process" || role == "field" || role == "generic";
}

// The words of a concept's name that make it the name of a case: "New START", "Alexei Navalny", "WTO accession"; none
// in "Economic sanctions", where only the beginning is capital.
std::set<std::string> proper_words(const Knowledge& knowledge, const std::string& id) {
  const auto found = knowledge.find_concept(id);
  if (!found) return {};
  std::set<std::string> names;
  std::size_t capitals = 0;
  const auto tokens = tokenize(knowledge.concept_name(*found, "en"));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].capitalised) ++capitals;
    if (tokens[i].capitals || (i > 0 && tokens[i].capitalised)) names.insert(tokens[i].folded);
  }
  if (capitals == tokens.size() && tokens.size() > 1) names.insert(tokens.front().folded);
  return names;
}

// A case with a name of its own, which the broader name does not have in it.
bool is_named_case(const Knowledge& knowledge, const std::string& narrow, const std::string& wide) {
  const auto names = proper_words(knowledge, narrow);
  const auto above = proper_words(knowledge, wide);
  return !names.empty() &&
         std::none_of(names.begin(), names.end(), [&](const std::string& name) { return above.contains(name); });
}

// `naming` names a narrower concept, a case, for what `general` only tells by broader ones.
void told_more_generally(const DifferenceContext& context, const ToldByTwo& sides, AccountIndex general,
                         AccountIndex naming, Differences& out) {
  const auto wide = concepts_of(context, *sides.topic, general);
  const auto narrow = concepts_of(context, *sides.topic, naming);
  if (wide.empty() || narrow.empty()) return;
  for (const auto& named : narrow) {
    const auto& id = named.first;
    const auto& at = named.second;
    if (!is_matter(context.knowledge(), id)) continue;
    const auto above = broader_than(context.knowledge(), id);
    const bool all_above = std::all_of(wide.begin(), wide.end(), [&](const auto& one) {
      return above.contains(one.first) && is_matter(context.knowledge(), one.first) && !narrow.contains(one.first) &&
             is_named_case(context.knowledge(), id, one.first);
    });
    if (!all_above) continue;
    const auto& [statement, mention] = at;
    const auto& [wide_statement, wide_mention] = wide.begin()->second;
    Difference found = finding(context, sides, {"generalised", "generalised"});
    found.evidence = {DifferenceContext::evidence(*statement, mention->span),
                      DifferenceContext::evidence(*wide_statement, wide_mention->span)};
    found.explanation =
        context.sentence("generalised", {{"topic", sides.topic->label},
                                         {"a", context.party(naming)},
                                         {"b", context.party(general)},
                                         {"x", context.words(statement->document, mention->span)},
                                         {"y", context.words(wide_statement->document, wide_mention->span)}});
    found.why.push_back("concept " + id + " is narrower than " + wide.begin()->first);
    out.push_back(std::move(found));
    return;
  }
}

}  // namespace

void named_otherwise(const DifferenceContext& context, AccountIndex a, AccountIndex b, Differences& out) {
  compare_variants(context, a, b, "naming", out);
  compare_variants(context, a, b, "scope", out);
}

void told_in_general(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  told_more_generally(context, sides, sides.a, sides.b, out);
  told_more_generally(context, sides, sides.b, sides.a, out);
}

// Matters that one account leaves without a name, beside topics that only the other names.
void left_vague(const DifferenceContext& context, AccountIndex vague, AccountIndex naming, Differences& out) {
  const Comparison& c = context.comparison();
  std::string named;
  std::vector<Evidence> examples;
  constexpr std::size_t most = 3;
  for (const auto& topic : c.topics) {
    if (topic.role != "matter" || topic.accounts != std::vector<AccountIndex>{naming} || examples.size() == most)
      continue;
    const MentionRef& ref = topic.mentions.front();
    const Statement& statement = context.statement(ref.statement);
    examples.push_back(DifferenceContext::evidence(statement, statement.mentions[ref.mention].span));
    named += (named.empty() ? "" : ", ") + topic.label;
  }
  if (examples.empty()) return;
  for (const auto& statement : c.statements) {
    if (statement.account != vague) continue;
    const auto cue = std::find_if(statement.cues.begin(), statement.cues.end(),
                                  [](const Cue& one) { return one.category == "vague"; });
    if (cue == statement.cues.end()) continue;
    // What a list spells out behind the words is named after all.
    const bool spelt_out = std::any_of(c.statements.begin(), c.statements.end(), [&](const Statement& item) {
      return item.account == vague && item.governor && item.governor->overlaps(cue->span);
    });
    const bool names_matter = std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& m) {
      return m.origin == Origin::catalogue && m.span.begin >= cue->span.begin &&
             is_matter(context.knowledge(), m.topic) && !m.span.overlaps(cue->span);
    });
    if (spelt_out || names_matter) continue;
    Difference found;
    found.kind = "generalised";
    found.accounts = {std::min(vague, naming), std::max(vague, naming)};
    found.evidence = {DifferenceContext::evidence(statement, cue->span)};
    found.evidence.insert(found.evidence.end(), examples.begin(), examples.end());
    found.confidence = context.number("vague_confidence");
    found.explanation = context.sentence("vague", {{"a", context.party(vague)},
                                                   {"b", context.party(naming)},
                                                   {"x", context.words(statement.document, cue->span)},
                                                   {"topics", named}});
    found.why = {"words for matters without a name", context.shown_number("vague_confidence")};
    out.push_back(std::move(found));
    return;
  }
}

namespace {

const Cue* open_ended(const Statement& statement) {
  for (const auto& cue : statement.cues)
    if (cue.category == "open-ended") return &cue;
  return nullptr;
}

const Fact* term(const Statement& statement) {
  for (const auto& fact : statement.facts)
    if (fact.kind == "duration") return &fact;
  return nullptr;
}

// One side bounds in time what the other leaves open, or ties to a condition what the other tells without one.
void bounded(const DifferenceContext& context, const ToldByTwo& sides, const std::vector<StatementIndex>& here,
             const std::vector<StatementIndex>& there, Differences& out) {
  const auto is_conditional = [&](StatementIndex s) {
    return context.statement(s).modality == Modality::conditional && context.statement(s).modality_cue;
  };
  for (const auto i : here) {
    const Statement& x = context.statement(i);
    for (const auto j : there) {
      const Statement& y = context.statement(j);
      const Fact* bound = term(x);
      const Cue* open = open_ended(y);
      const bool in_time = bound != nullptr && open != nullptr && term(y) == nullptr && open_ended(x) == nullptr;
      const bool on_condition = is_conditional(i) && std::none_of(there.begin(), there.end(), is_conditional) &&
                                x.act && y.act && x.act->id == y.act->id && of_one_doer(x, y);
      if (!in_time && !on_condition) continue;
      Difference found = finding(context, sides, {"scope", in_time ? "term" : "condition"});
      const ByteSpan x_span = in_time ? bound->span : *x.modality_cue;
      const ByteSpan y_span = in_time ? open->span : y.span;
      found.evidence = {DifferenceContext::evidence(x, x_span), DifferenceContext::evidence(y, y_span)};
      found.explanation = context.sentence(in_time ? "term" : "condition", {{"topic", sides.topic->label},
                                                                            {"a", context.party(x.account)},
                                                                            {"b", context.party(y.account)},
                                                                            {"x", context.words(x.document, x_span)},
                                                                            {"y", context.words(y.document, y_span)}});
      found.why.emplace_back(in_time ? "duration beside words without an end" : "conditional beside plain, same act");
      out.push_back(std::move(found));
      return;
    }
  }
}

}  // namespace

void told_in_scope(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  if (!sides.aligned) return;
  bounded(context, sides, sides.of_a, sides.of_b, out);
  bounded(context, sides, sides.of_b, sides.of_a, out);
}

}  // namespace diptych
