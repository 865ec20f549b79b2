#include "compare/difference_rules.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace diptych {
namespace {

// The statement told with the strongest act; the first of equals. nullptr when none has an act.
const Statement* strongest(const DifferenceContext& context, const std::vector<StatementIndex>& statements) {
  const Statement* best = nullptr;
  for (const auto index : statements) {
    const Statement& statement = context.statement(index);
    if (statement.act && (best == nullptr || statement.act->force > best->act->force)) best = &statement;
  }
  return best;
}

// The words that perform the act; a plain assertion in the party's own voice has none and is shown whole.
ByteSpan cue_of(const Statement& statement) {
  return statement.act && !statement.act->cue.empty() ? statement.act->cue : statement.span;
}

std::string cue_words(const DifferenceContext& context, const Statement& statement) {
  return context.words(statement.document, cue_of(statement));
}

// The names of those who act, in the reader's language; third persons in the words of the text.
std::string actors(const DifferenceContext& context, AccountIndex teller, const std::set<std::string>& ids) {
  if (ids == std::set<std::string>{context.comparison().accounts[teller.value].party})
    return context.sentence("own-side", {});
  constexpr std::string_view third = "other:";
  std::string out;
  for (const auto& id : ids)
    out += (out.empty() ? "" : ", ") + (id.starts_with(third) ? id.substr(third.size()) : context.party_name(id));
  return out;
}

// One side of a topic: whose doing it is told to be.
struct Voices {
  std::set<std::string> voices;
  std::set<std::string> actors;
  const Statement* shown = nullptr;  // the first with a voice
};

Voices voices_of(const DifferenceContext& context, const std::vector<StatementIndex>& statements) {
  Voices out;
  for (const auto index : statements) {
    const Statement& statement = context.statement(index);
    // What is only told, without a verb or with a neutral one, is in the teller's own voice anyway; what is discussed
    // is by both, whatever else is told of it.
    if (!statement.voice || !statement.act || statement.act->cue.empty() || statement.act->act_class == "inform" ||
        statement.act->act_class == "discuss")
      continue;
    out.voices.insert(*statement.voice);
    out.actors.insert(statement.actors.begin(), statement.actors.end());
    if (out.shown == nullptr) out.shown = &statement;
  }
  return out;
}

bool only(const Voices& side, std::string_view voice) {
  return side.voices.size() == 1 && *side.voices.begin() == voice;
}

bool unilateral(const Voices& side) { return !side.voices.empty() && !side.voices.contains("joint"); }

// Whether each account tells it of its own side.
bool both_own(const DifferenceContext& context, const Voices& a, const Voices& b) {
  const auto own = [&](const Voices& side) {
    return side.actors == std::set<std::string>{context.comparison().accounts[side.shown->account.value].party};
  };
  return own(a) && own(b);
}

bool disjoint(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::none_of(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
}

// The statements that are compared with each other: those of each alignment; without one, all.
std::vector<ToldByTwo> told_together(const DifferenceContext& context, const ToldByTwo& sides) {
  if (!sides.aligned) return {sides};
  std::vector<ToldByTwo> out;
  for (const auto& alignment : context.comparison().alignments) {
    const auto& all = alignment.statements;
    const auto only_of = [&](const std::vector<StatementIndex>& list) {
      std::vector<StatementIndex> kept;
      for (const auto index : list)
        if (std::find(all.begin(), all.end(), index) != all.end()) kept.push_back(index);
      return kept;
    };
    ToldByTwo pair = sides;
    pair.of_a = only_of(sides.of_a);
    pair.of_b = only_of(sides.of_b);
    if (pair.of_a.empty() || pair.of_b.empty()) continue;
    pair.score = alignment.score;
    out.push_back(std::move(pair));
  }
  return out;
}

// What a party asks for or brings up is news by who did it; of a stance each side tells its own.
bool is_initiative(const Act& act) { return act.act_class == "ask" || act.act_class == "raise"; }

// A neutral verb of telling says little about force: it counts only beside a joint result or a promise.
bool worth_telling(const Act& more, const Act& less, bool aligned) {
  if (more.cue.empty() || less.cue.empty()) return false;
  if (more.act_class != "inform" && less.act_class != "inform") return true;
  return aligned && (more.act_class == "agree" || more.act_class == "commit");
}

// Kind words about a matter are no stronger or weaker form of what else is done with it; nor is a feeling beside a talk
// about it.
bool is_courtesy_beside(const DifferenceContext& context, const Act& act, const Act& other) {
  if (act.act_class != "support" || act.force > context.number("courtesy")) return false;
  return act.force > context.number("feeling") || other.act_class == "discuss";
}

// Whether the account tells an act of this class in the same sentence: "condemned the attack and conveyed condolences".
bool also_tells(const DifferenceContext& context, const Statement& beside, std::string_view act_class) {
  const auto& statements = context.comparison().statements;
  return std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
    return other.account == beside.account && other.document == beside.document && other.sentence == beside.sentence &&
           other.act && other.act->act_class == act_class;
  });
}

// Whether the statement itself gives its actor an act: not by a noun inside a list ("reports that …"), whose act is
// that of the words before the list, nor under a condition.
bool claims(const Statement& statement) {
  if (!statement.act || statement.act->cue.empty() || statement.modality == Modality::conditional) return false;
  return !statement.governor || !statement.span.contains(statement.act->cue);
}

// A list item with the words that govern it, so that it can be read alone; long lists only by the item.
ByteSpan with_governor(const Statement& statement) {
  constexpr std::uint32_t longest = 400;  // bytes
  if (!statement.governor || !statement.sentence.contains(*statement.governor)) return statement.span;
  const ByteSpan whole{std::min(statement.governor->begin, statement.span.begin), statement.span.end};
  return whole.size() <= longest ? whole : statement.span;
}

}  // namespace

namespace {

void compare_force(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  const Statement* a = strongest(context, sides.of_a);
  const Statement* b = strongest(context, sides.of_b);
  if (a == nullptr || b == nullptr) return;
  const int apart = std::abs(a->act->force - b->act->force);
  if (apart < context.number("force") || a->act->act_class == b->act->act_class) return;
  const Statement& more = a->act->force > b->act->force ? *a : *b;
  const Statement& less = &more == a ? *b : *a;
  const bool comparable = sides.aligned || (sides.of_a.size() == 1 && sides.of_b.size() == 1);
  if (!comparable || !of_one_doer(*a, *b) || !worth_telling(*more.act, *less.act, sides.aligned)) return;
  if (also_tells(context, less, more.act->act_class)) return;
  if (is_courtesy_beside(context, *more.act, *less.act) || is_courtesy_beside(context, *less.act, *more.act)) return;
  const bool neutral = more.act->act_class == "inform" || less.act->act_class == "inform";
  Difference found = finding(context, sides, {"force", "force", neutral ? context.number("neutral") : 1});
  found.evidence = {DifferenceContext::evidence(more, cue_of(more)), DifferenceContext::evidence(less, cue_of(less))};
  found.explanation = context.sentence("force", {{"topic", sides.topic->label},
                                                 {"a", context.party(more.account)},
                                                 {"b", context.party(less.account)},
                                                 {"x", cue_words(context, more)},
                                                 {"y", cue_words(context, less)},
                                                 {"act-a", context.sentence("act-" + more.act->id, {})},
                                                 {"act-b", context.sentence("act-" + less.act->id, {})}});
  found.why.push_back(more.act->id + " " + std::to_string(more.act->force) + ", " + less.act->id + " " +
                      std::to_string(less.act->force) + ", " + context.shown_number("force"));
  if (neutral) found.why.push_back("a neutral verb of telling, " + context.shown_number("neutral"));
  out.push_back(std::move(found));
}

}  // namespace

void told_with_force(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  for (const auto& pair : told_together(context, sides)) compare_force(context, pair, out);
}

// Statements that are not aligned may tell different things about the topic, each with its own voice.
void told_in_voice(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  if (!sides.aligned) return;
  const Voices a = voices_of(context, sides.of_a);
  const Voices b = voices_of(context, sides.of_b);
  if (a.shown == nullptr || b.shown == nullptr) return;
  const bool a_joint = only(a, "joint");
  const bool joint_and_not = (a_joint && unilateral(b)) || (only(b, "joint") && unilateral(a));
  // One and the same act: that one promises what the other gives thanks for is no difference.
  const bool by_others = unilateral(a) && unilateral(b) && !a.actors.empty() && !b.actors.empty() &&
                         disjoint(a.actors, b.actors) && a.shown->act->id == b.shown->act->id &&
                         (is_initiative(*a.shown->act) || !both_own(context, a, b));
  if (!joint_and_not && !by_others) return;
  const bool a_first = joint_and_not ? a_joint : context.first(sides.a, sides.b);
  const Voices& x = a_first ? a : b;
  const Voices& y = a_first ? b : a;
  Difference found = finding(context, sides, {"voice", joint_and_not ? "voice" : "actor"});
  found.evidence = {DifferenceContext::evidence(*x.shown, cue_of(*x.shown)),
                    DifferenceContext::evidence(*y.shown, cue_of(*y.shown))};
  found.explanation =
      context.sentence(joint_and_not ? "voice" : "actor", {{"topic", sides.topic->label},
                                                           {"a", context.party(x.shown->account)},
                                                           {"b", context.party(y.shown->account)},
                                                           {"x", cue_words(context, *x.shown)},
                                                           {"y", cue_words(context, *y.shown)},
                                                           {"who-a", actors(context, x.shown->account, x.actors)},
                                                           {"who-b", actors(context, y.shown->account, y.actors)}});
  found.why.push_back("voice " + *x.shown->voice + " (" + actors(context, x.shown->account, x.actors) + ") beside " +
                      *y.shown->voice + " (" + actors(context, y.shown->account, y.actors) + ")");
  out.push_back(std::move(found));
}

// Words put in the other's mouth that the other account does not tell of itself.
void claimed_of_counterpart(const DifferenceContext& context, AccountIndex teller, AccountIndex counterpart,
                            Differences& out) {
  const Comparison& c = context.comparison();
  const std::string& other = c.accounts[counterpart.value].party;
  if (other == c.accounts[teller.value].party) return;
  const auto tells_itself = [&](const Topic& topic) {
    return std::any_of(topic.mentions.begin(), topic.mentions.end(), [&](const MentionRef& ref) {
      const Statement& statement = context.statement(ref.statement);
      return statement.account == counterpart &&
             (statement.actors.empty() ||
              std::find(statement.actors.begin(), statement.actors.end(), other) != statement.actors.end());
    });
  };
  for (std::uint32_t i = 0; i < c.statements.size(); ++i) {
    const Statement& statement = c.statements[i];
    if (statement.account != teller || statement.actors != std::vector<std::string>{other} || !claims(statement))
      continue;
    const Topic* about = nullptr;
    bool confirmed = false;
    for (const auto& topic : c.topics)
      for (const auto& ref : topic.mentions)
        if (ref.statement.value == i) {
          if (about == nullptr) about = &topic;
          confirmed = confirmed || tells_itself(topic);
        }
    const bool aligned = std::any_of(c.alignments.begin(), c.alignments.end(), [&](const Alignment& alignment) {
      const auto& list = alignment.statements;
      return std::find(list.begin(), list.end(), StatementIndex{i}) != list.end() &&
             std::any_of(list.begin(), list.end(),
                         [&](StatementIndex s) { return context.statement(s).account == counterpart; });
    });
    if (about == nullptr || confirmed || aligned) continue;
    Difference found;
    found.kind = "counterpart-claim";
    found.topic = about->id;
    found.accounts = {std::min(teller, counterpart), std::max(teller, counterpart)};
    const ByteSpan span = with_governor(statement);
    found.evidence = {DifferenceContext::evidence(statement, span)};
    found.confidence = context.number("counterpart_confidence");
    found.explanation = context.sentence("counterpart-claim", {{"topic", about->label},
                                                               {"a", context.party(teller)},
                                                               {"b", context.party(counterpart)},
                                                               {"x", context.words(statement.document, span)}});
    found.why = {"acts: " + other, "no statement of the other account tells this of itself",
                 context.shown_number("counterpart_confidence")};
    out.push_back(std::move(found));
  }
}

}  // namespace diptych
