#include "compare/difference_rules.h"
#include "compare/same_fact.h"
#include "core/statement/talk_length.h"
#include "core/text/fold.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace diptych {
namespace {

struct Told {
  StatementIndex index;
  const Statement* statement;
  const Fact* fact;
};

constexpr std::size_t year_digits = 4;
constexpr std::string_view measure = "measure/";  // things of [lexicon.fact-of] in which others are measured

std::uint32_t distance(ByteSpan a, ByteSpan b) {
  if (a.overlaps(b)) return 0;
  return a.begin < b.begin ? b.begin - a.end : a.begin - b.end;
}

class FactRule {
 public:
  FactRule(const DifferenceContext& context, const ToldByTwo& sides) : context_(context), sides_(sides) {}

  void run(Differences& out) {
    // Facts of statements that are not aligned may belong to other parts of the topic.
    if (!sides_.aligned && (sides_.of_a.size() > 1 || sides_.of_b.size() > 1)) return;
    const auto ours = facts(sides_.of_a, sides_.b, Of::topic);
    const auto theirs = facts(sides_.of_b, sides_.a, Of::topic);
    std::set<const Fact*> in_conflict;
    // One side may name another matter nearer to the same fact.
    for (const auto& [x, y] : pairs_in_conflict(facts(sides_.of_a, sides_.b, Of::statements),
                                                facts(sides_.of_b, sides_.a, Of::statements))) {
      in_conflict.insert(x.fact);
      in_conflict.insert(y.fact);
      out.push_back(context_.first(sides_.a, sides_.b) ? conflict(x, y) : conflict(y, x));
    }
    const bool named = sides_.aligned && names_document(sides_.of_a) && names_document(sides_.of_b);
    const auto worth_telling = [&](const Told& told) {
      return !in_conflict.contains(told.fact) && !(named && told.fact->kind == "document");
    };
    for (const auto& x : ours)
      if (worth_telling(x)) out.push_back(detail(x, sides_.of_b, sides_.b));
    for (const auto& y : theirs)
      if (worth_telling(y)) out.push_back(detail(y, sides_.of_a, sides_.a));
  }

 private:
  // Of several facts that a fact may be set against none is: which of them tells of the same is not known.
  [[nodiscard]] std::vector<std::pair<Told, Told>> pairs_in_conflict(const std::vector<Told>& ours,
                                                                     const std::vector<Told>& theirs) const {
    std::vector<std::pair<Told, Told>> pairs;
    if (!sides_.aligned) return pairs;
    for (const auto& x : ours)
      for (const auto& y : theirs)
        if (may_conflict(x, y)) pairs.emplace_back(x, y);
    std::vector<std::pair<Told, Told>> alone;
    for (const auto& pair : pairs)
      if (std::count_if(pairs.begin(), pairs.end(), [&](const auto& other) {
            return other.first.fact == pair.first.fact || other.second.fact == pair.second.fact;
          }) == 1)
        alone.push_back(pair);
    return alone;
  }

  // Two values of one and the same thing: of what the words beside both say, or else of the matter that both name
  // nearest, where nothing else of the kind stands in either statement.
  [[nodiscard]] bool may_conflict(const Told& x, const Told& y) const {
    const Fact& a = *x.fact;
    const Fact& b = *y.fact;
    if (!exclude_each_other(a, b) || !are_aligned(x.index, y.index)) return false;
    const auto same = of_one_thing(a, b);
    if (same && !*same) return false;
    if (a.kind == "date") {
      const bool one_act =
          x.statement->act && y.statement->act && x.statement->act->act_class == y.statement->act->act_class;
      return same || (!a.role.empty() && one_act);
    }
    if (of_other_times(*x.statement, *y.statement) || are_far_apart(a, b, context_.number("apart"))) return false;
    if (same && !a.of.starts_with(measure)) return true;
    if (!same && (a.kind == "number" || a.kind == "percent")) return false;
    return only_of_kind(x) && only_of_kind(y) && nearest_concept(x) == nearest_concept(y);
  }

  [[nodiscard]] bool are_aligned(StatementIndex a, StatementIndex b) const {
    const auto& alignments = context_.comparison().alignments;
    return std::any_of(alignments.begin(), alignments.end(), [&](const Alignment& alignment) {
      const auto has = [&](StatementIndex one) {
        return std::find(alignment.statements.begin(), alignment.statements.end(), one) != alignment.statements.end();
      };
      return has(a) && has(b);
    });
  }

  // "In September" on both sides, of texts whose dates give it another year.
  [[nodiscard]] bool differ_by_reckoned_year(const Statement& x, const Fact& a, const Statement& y,
                                             const Fact& b) const {
    if (a.kind != "date" || b.kind != "date" || a.value.size() <= year_digits || b.value.size() <= year_digits ||
        a.value.substr(year_digits) != b.value.substr(year_digits))
      return false;
    const auto reckoned = [&](const Statement& statement, const Fact& fact) {
      return fold(context_.words(statement.document, fact.span)).find(fact.value.substr(0, year_digits)) ==
             std::string::npos;
    };
    return reckoned(x, a) || reckoned(y, b);
  }

  // "Trade of $5 billion in 2021" and "of $7 billion in 2023".
  [[nodiscard]] bool of_other_times(const Statement& a, const Statement& b) const {
    const auto dates = [&](const Statement& statement) {
      std::vector<const Fact*> out;
      for (const auto& fact : statement.facts)
        if (fact.kind == "date" && compared(fact)) out.push_back(&fact);
      return out;
    };
    const auto x = dates(a);
    const auto y = dates(b);
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const Fact* one) {
      return std::any_of(y.begin(), y.end(), [&](const Fact* other) { return one->value == other->value; });
    });
  }

  static bool only_of_kind(const Told& told) {
    return std::count_if(told.statement->facts.begin(), told.statement->facts.end(),
                         [&](const Fact& fact) { return fact.kind == told.fact->kind; }) == 1;
  }

  // The concept that the statement names nearest to the fact.
  static std::string_view nearest_concept(const Told& told) {
    std::string_view nearest;
    std::uint32_t least = 0;
    for (const auto& mention : told.statement->mentions) {
      const std::uint32_t away = distance(mention.span, told.fact->span);
      if (!nearest.empty() && least <= away) continue;
      nearest = mention.topic;
      least = away;
    }
    return nearest;
  }

  // A document or place that is the topic itself, which the other account names in its own words.
  [[nodiscard]] bool is_topic_itself(const Statement& statement, const Fact& fact, AccountIndex other) const {
    if (fact.kind != "document" && fact.kind != "place") return false;
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
      return mention.span.overlaps(fact.span) &&
             std::any_of(sides_.topic->mentions.begin(), sides_.topic->mentions.end(), [&](const MentionRef& ref) {
               const Statement& theirs = context_.statement(ref.statement);
               return theirs.account == other && theirs.mentions[ref.mention].topic == mention.topic;
             });
    });
  }

  // A number of nothing that is known could not be compared; the day of the event stands everywhere.
  [[nodiscard]] bool compared(const Fact& fact) const {
    const auto& event = context_.comparison().events.front();
    if (fact.kind == "number" && fact.of.empty()) return false;
    if (fact.kind != "date" || !event.date) return true;
    // "2025-03-23/2025-03-25": an event of several days.
    const auto slash = fact.value.find('/');
    const auto first = parse_iso_date(std::string_view(fact.value).substr(0, slash));
    const auto last =
        slash == std::string::npos ? first : parse_iso_date(std::string_view(fact.value).substr(slash + 1));
    if (!first || !last) return true;
    const int day = day_number(*event.date);
    return day < day_number(*first) - 1 || day_number(*last) + 1 < day;
  }

  // What words outside the lexicon count is only set against the same words.
  static bool is_detail(const Fact& fact) { return fact.kind != "number" || fact.of.find(':') == std::string::npos; }

  // "2002" in "the 2002 Moscow Treaty" is part of a name.
  static bool is_part_of_name(const Statement& statement, const Fact& fact) {
    return std::any_of(statement.facts.begin(), statement.facts.end(), [&](const Fact& other) {
      return other.kind == "document" && fact.kind != "document" && other.span.overlaps(fact.span);
    });
  }

  // Two documents named in aligned statements are variants of a name more often than two documents.
  [[nodiscard]] bool names_document(const std::vector<StatementIndex>& statements) const {
    return std::any_of(statements.begin(), statements.end(), [&](StatementIndex index) {
      const auto& facts = context_.statement(index).facts;
      return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.kind == "document"; });
    });
  }

  // A place is a fact where something happens; the other account may name it otherwise: "aid into Gaza".
  static bool names_place(const Statement& statement, const Fact& fact) {
    return fact.kind == "place" && std::any_of(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) {
             return cue.category == "city" && cue.value == fact.value;
           });
  }

  // Whether the account gives the value somewhere, or a span of time that it begins or ends, or the day that a length
  // of time ends on.
  [[nodiscard]] bool given_by(AccountIndex account, const Told& told) const {
    const auto& statements = context_.comparison().statements;
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      if (statements[i].account != account) continue;
      if (names_place(statements[i], *told.fact)) return true;
      const auto& date = context_.comparison().accounts[account.value].date;
      for (const auto& other : statements[i].facts) {
        if (give_one_value(other, *told.fact) || begins_or_ends(*told.fact, other) ||
            differ_by_reckoned_year(statements[i], other, *told.statement, *told.fact))
          return true;
        if (date && (ends_on(other, *told.fact, *date) || ends_on(*told.fact, other, *date)) &&
            are_aligned({i}, told.index))
          return true;
      }
    }
    return false;
  }

  // Of several topics that a statement names a fact belongs to the nearest one that has a row.
  [[nodiscard]] bool belongs(const Statement& statement, StatementIndex index, const Fact& fact) const {
    const Topic* nearest = nullptr;
    std::uint32_t least = 0;
    for (const auto& topic : context_.comparison().topics)
      for (const auto& ref : topic.mentions) {
        if (ref.statement != index) continue;
        const std::uint32_t away = distance(statement.mentions[ref.mention].span, fact.span);
        if (nearest == nullptr || away < least) {
          nearest = &topic;
          least = away;
        }
      }
    return nearest == sides_.topic;
  }

  // The facts of the statements that belong to the topic, or all of them.
  enum class Of : std::uint8_t { topic, statements };

  // Those of them that one account gives and the other gives nowhere; each value once.
  [[nodiscard]] std::vector<Told> facts(const std::vector<StatementIndex>& statements, AccountIndex other,
                                        Of which) const {
    std::vector<Told> out;
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto index : statements) {
      const Statement& statement = context_.statement(index);
      for (const auto& fact : statement.facts)
        if (compared(fact) && !is_part_of_name(statement, fact) && fact.of != length_of_talk &&
            !is_topic_itself(statement, fact, other) && !given_by(other, {index, &statement, &fact}) &&
            (which == Of::statements || (is_detail(fact) && belongs(statement, index, fact))) &&
            seen.emplace(fact.kind, fact.value).second)
          out.push_back({index, &statement, &fact});
    }
    return out;
  }

  // A number with what it counts: "24 prisoners".
  [[nodiscard]] std::string words(const Told& told) const {
    ByteSpan span = told.fact->span;
    if (told.fact->kind == "number" && told.fact->of_span.begin >= span.end) span.end = told.fact->of_span.end;
    return context_.words(told.statement->document, span);
  }

  [[nodiscard]] Difference conflict(const Told& x, const Told& y) const {
    Difference out = finding(context_, sides_, {"conflict", x.fact->kind == "date" ? "conflict_of_dates" : "conflict"});
    out.evidence = {DifferenceContext::evidence(*x.statement, x.fact->span),
                    DifferenceContext::evidence(*y.statement, y.fact->span)};
    out.explanation = context_.sentence("conflict", {{"topic", sides_.topic->label},
                                                     {"a", context_.party(x.statement->account)},
                                                     {"b", context_.party(y.statement->account)},
                                                     {"x", words(x)},
                                                     {"y", words(y)}});
    out.why.push_back(x.fact->kind + " " + x.fact->value + " beside " + y.fact->kind + " " + y.fact->value);
    if (!x.fact->of.empty() && x.fact->of == y.fact->of) out.why.push_back("both of " + x.fact->of);
    return out;
  }

  [[nodiscard]] Difference detail(const Told& told, const std::vector<StatementIndex>& others,
                                  AccountIndex other) const {
    Difference out = finding(context_, sides_, {"detail", "detail"});
    out.evidence = {DifferenceContext::evidence(*told.statement, told.fact->span)};
    if (!others.empty()) {
      const Statement& statement = context_.statement(others.front());
      out.evidence.push_back(DifferenceContext::evidence(statement, statement.span));
    }
    // Of three or more accounts all that tell of the topic without the value are named at once.
    std::vector<std::string> silent{context_.party(other)};
    for (const AccountIndex third : sides_.topic->accounts) {
      if (third == told.statement->account || third == other || given_by(third, told)) continue;
      silent.push_back(context_.party(third));
      out.accounts.push_back(third);
      if (const Statement* statement = first_of(third))
        out.evidence.push_back(DifferenceContext::evidence(*statement, statement->span));
    }
    std::sort(out.accounts.begin(), out.accounts.end());
    std::sort(silent.begin(), silent.end());
    std::string names;
    for (const auto& name : silent) names += (names.empty() ? "" : ", ") + name;
    out.explanation = context_.sentence("detail-" + told.fact->kind, {{"topic", sides_.topic->label},
                                                                      {"a", context_.party(told.statement->account)},
                                                                      {"b", names},
                                                                      {"x", words(told)}});
    out.why.push_back(told.fact->kind + " " + told.fact->value + " stands nowhere in the other account");
    return out;
  }

  // The first statement of an account about the topic.
  [[nodiscard]] const Statement* first_of(AccountIndex account) const {
    for (const auto& ref : sides_.topic->mentions)
      if (context_.statement(ref.statement).account == account) return &context_.statement(ref.statement);
    return nullptr;
  }

  const DifferenceContext& context_;
  const ToldByTwo& sides_;
};

}  // namespace

void told_in_detail(const DifferenceContext& context, const ToldByTwo& sides, Differences& out) {
  FactRule(context, sides).run(out);
}

}  // namespace diptych
