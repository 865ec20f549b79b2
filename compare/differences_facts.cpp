#include "compare/difference_rules.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace diptych {
namespace {

struct Told {
  const Statement* statement;
  const Fact* fact;
};

// What a value counts: "USD" of "5000000 USD", "D" of "P30D"; empty for a bare number.
std::string unit_of(const Fact& fact) {
  if (fact.kind == "date" || fact.kind == "place" || fact.kind == "document") return fact.kind;
  if (fact.kind == "duration") return fact.value.empty() ? "" : fact.value.substr(fact.value.size() - 1);
  const auto blank = fact.value.rfind(' ');
  return blank == std::string::npos ? std::string() : fact.value.substr(blank + 1);
}

bool same_measure(const Fact& a, const Fact& b) { return a.kind == b.kind && unit_of(a) == unit_of(b); }

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
    const auto ours = facts(sides_.of_a, sides_.a, sides_.b);
    const auto theirs = facts(sides_.of_b, sides_.b, sides_.a);
    std::set<const Fact*> in_conflict;
    if (sides_.aligned)
      for (const auto& x : ours)
        for (const auto& y : theirs)
          if (may_conflict(*x.fact, *y.fact) && same_measure(*x.fact, *y.fact) && !in_conflict.contains(x.fact) &&
              !in_conflict.contains(y.fact)) {
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
  // Dates must be equally precise: "next week" and "January 2022" need not exclude each other.
  static bool may_conflict(const Fact& a, const Fact& b) {
    return a.kind != "place" && a.kind != "document" && (a.kind != "date" || a.value.size() == b.value.size());
  }

  // How long the talk took stands in the frame.
  static bool is_length_of_talk(const Statement& statement, const Fact& fact) {
    return fact.kind == "duration" && fact.value.starts_with("PT") &&
           std::any_of(statement.cues.begin(), statement.cues.end(),
                       [](const Cue& cue) { return cue.category == "length" || cue.category == "format"; });
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

  // A number without a unit counts nothing that could be compared; the day of the event stands everywhere.
  [[nodiscard]] bool compared(const Fact& fact) const {
    const auto& event = context_.comparison().events.front();
    if (unit_of(fact).empty()) return false;
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

  [[nodiscard]] bool given_by(AccountIndex account, const Fact& fact) const {
    const auto& statements = context_.comparison().statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
      return statement.account == account &&
             std::any_of(statement.facts.begin(), statement.facts.end(),
                         [&](const Fact& other) { return other.kind == fact.kind && other.value == fact.value; });
    });
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

  // The facts that one account gives about the topic and the other gives nowhere; each value once.
  [[nodiscard]] std::vector<Told> facts(const std::vector<StatementIndex>& statements, AccountIndex,
                                        AccountIndex other) const {
    std::vector<Told> out;
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto index : statements) {
      const Statement& statement = context_.statement(index);
      for (const auto& fact : statement.facts)
        if (compared(fact) && !is_part_of_name(statement, fact) && !is_length_of_talk(statement, fact) &&
            !is_topic_itself(statement, fact, other) && !given_by(other, fact) && belongs(statement, index, fact) &&
            seen.emplace(fact.kind, fact.value).second)
          out.push_back({&statement, &fact});
    }
    return out;
  }

  [[nodiscard]] std::string words(const Told& told) const {
    return context_.words(told.statement->document, told.fact->span);
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
      if (third == told.statement->account || third == other || given_by(third, *told.fact)) continue;
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
