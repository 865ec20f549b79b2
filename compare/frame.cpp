#include "compare/frame.h"

#include "core/account/home.h"
#include "core/statement/talk_length.h"
#include "core/text/possessive.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace diptych {
namespace {

std::string plain(std::string_view words) {
  std::string out;
  for (const char c : words) out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return out;
}

double rounded(double value) { return std::round(value * 10000) / 10000; }

// Who talked with whom stands in the title and the first sentences.
constexpr std::size_t opening_statements = 3;

class FrameReader {
 public:
  FrameReader(const Comparison& comparison, const Knowledge& knowledge) : c_(comparison), knowledge_(knowledge) {}

  FrameRow row(AccountIndex account, const std::string& format) {
    FrameRow out;
    out.account = account;
    const Account& told = c_.accounts[account.value];
    if (!told.date_of_another) out.date = told.date;
    out.format = format;
    std::set<std::string> persons;
    told_ = 0;
    for (const auto& statement : c_.statements) {
      if (statement.account != account) continue;
      out.characters += count_code_points(words(statement, statement.span));
      opening_ = told_++ < opening_statements;
      for (const auto& cue : statement.cues) read_cue(statement, cue, persons, out);
      read_duration(statement, out);
      if (out.time.empty()) out.time = time_of_day(statement);
    }
    shares(account, out);
    return out;
  }

 private:
  [[nodiscard]] std::string_view words(const Statement& statement, ByteSpan span) const {
    return span.of(c_.documents[statement.document.value].source.text);
  }

  static const Cue* find_cue(const Statement& statement, std::string_view category, std::string_view value = "") {
    for (const auto& cue : statement.cues)
      if (cue.category == category && (value.empty() || cue.value == value)) return &cue;
    return nullptr;
  }

  void read_cue(const Statement& statement, const Cue& cue, std::set<std::string>& persons, FrameRow& out) const {
    std::string said = plain(words(statement, cue.span));
    if (cue.category == "initiator" && out.initiator_words.empty()) {
      out.initiator = cue.value.empty()             ? said
                      : cue.value == own_initiative ? c_.accounts[out.account.value].party
                                                    : cue.value;
      out.initiator_words = std::move(said);
    } else if (cue.category == "tone") {
      if (std::find(out.tone.begin(), out.tone.end(), said) == out.tone.end()) out.tone.push_back(std::move(said));
    } else if (cue.category == "person" && may_take_part(statement, cue)) {
      // Number and role may differ for one person who held two offices; the words are the ones of the first naming.
      if (persons.insert(cue.value).second) out.participants.push_back(name_alone(statement, said));
    } else if (cue.category == "next-step" && !is_objection(statement)) {
      std::string step = plain(words(statement, statement.span));
      if (out.next_steps.empty() || out.next_steps.back() != step) out.next_steps.push_back(std::move(step));
    }
  }

  // "Warned that the talks would not continue", "rejected a new round": no step that is to come.
  static bool is_objection(const Statement& statement) { return statement.act && statement.act->act_class == "object"; }

  // "Biden" of "Biden's".
  [[nodiscard]] std::string name_alone(const Statement& statement, const std::string& said) const {
    const Language* language = knowledge_.language(c_.accounts[statement.account.value].language);
    return language == nullptr ? said : std::string(without_possessive(said, *language));
  }

  // Whether a hyphen joins the name to another person's.
  [[nodiscard]] bool is_joined(const Statement& statement, const Cue& person) const {
    const auto hyphen = [&](std::uint32_t last, std::uint32_t first) {
      return first == last + 1 && words(statement, {last, first}) == "-";
    };
    return std::any_of(statement.cues.begin(), statement.cues.end(), [&](const Cue& other) {
      return other.category == "person" &&
             (hyphen(other.span.end, person.span.begin) || hyphen(person.span.end, other.span.begin));
    });
  }

  // "President Biden's call with", "the Biden-Putin call": the talk stands right behind the name, or one joined to it.
  [[nodiscard]] bool begins_talk(const Statement& statement, const Cue& person) const {
    constexpr std::uint32_t most_between = 24;  // code points, of another name or an adjective
    return std::any_of(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) {
      return cue.category == "format" && cue.span.begin >= person.span.end &&
             count_code_points(words(statement, {person.span.end, cue.span.begin})) <= most_between;
    });
  }

  // Somebody of a country or body whose account this is, or whom an opening names; not who is only spoken of, nor a
  // spokesperson, who tells of the talk.
  [[nodiscard]] bool may_take_part(const Statement& statement, const Cue& cue) const {
    const std::size_t behind_party = cue.value.find('/');
    const std::string_view value = cue.value;
    if (value.substr(behind_party + 1).starts_with("spokesperson")) return false;
    // "President Biden's summit" may have been another one, and "the Biden-Harris Administration" is nobody.
    const std::string said = plain(words(statement, cue.span));
    const bool of_something = name_alone(statement, said) != said || is_joined(statement, cue);
    if (of_something && !begins_talk(statement, cue)) return false;
    if (opening_ && find_cue(statement, "format") != nullptr) return true;
    const std::string_view party = value.substr(0, behind_party);
    const std::string_view country = country_of(party);
    return std::any_of(c_.accounts.begin(), c_.accounts.end(), [&](const Account& account) {
      return account.party == party || (!country.empty() && country == diptych::country_of(account, knowledge_));
    });
  }

  [[nodiscard]] std::string_view country_of(std::string_view party) const {
    const auto found = knowledge_.find_party(party);
    return found ? knowledge_.party_at(*found).country : std::string_view();
  }

  static constexpr std::string_view clock_time = "PT";  // a duration of hours and minutes (ISO 8601)

  // How long the talk took, else the words that call it long or short.
  void read_duration(const Statement& statement, FrameRow& out) const {
    if (numbered(out.duration)) return;
    for (const auto& fact : statement.facts)
      if (fact.of == length_of_talk) {
        out.duration = fact.value;
        return;
      }
    if (const Cue* cue = find_cue(statement, "length", "long"); cue != nullptr && out.duration.empty())
      out.duration = plain(words(statement, cue->span));
  }

  // A bound may stand before it: ">PT2H" for more than two hours.
  static bool numbered(std::string_view duration) {
    if (!duration.empty() && std::string_view("~<>").find(duration.front()) != std::string_view::npos)
      duration.remove_prefix(1);
    return duration.starts_with(clock_time);
  }

  // "21:10" for "9:10 p.m.": the time that stands from `begin`, with its colon at `colon`.
  [[nodiscard]] std::string of_whole_day(const Statement& statement, std::size_t begin, std::size_t colon) const {
    constexpr int half = 12;
    const std::string_view text = words(statement, statement.span);
    std::string time(text.substr(begin, colon + 3 - begin));
    const auto at = statement.span.begin + static_cast<std::uint32_t>(colon + 3);
    const auto cue = std::find_if(statement.cues.begin(), statement.cues.end(), [&](const Cue& other) {
      return other.category == "half-day" && other.span.begin >= at && other.span.begin <= at + 1;
    });
    const int hour = std::atoi(time.c_str());
    if (cue == statement.cues.end() || hour > half) return time;
    const int whole = hour % half + (cue->value == "pm" ? half : 0);
    return std::to_string(whole) + time.substr(time.find(':'));
  }

  // "15:30" with the zone whose words follow it, in a statement about the talk itself.
  [[nodiscard]] std::string time_of_day(const Statement& statement) const {
    const Cue* zone = find_cue(statement, "zone");
    if (zone == nullptr && find_cue(statement, "format") == nullptr) return {};
    const std::string_view text = words(statement, statement.span);
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t colon = 1; colon + 2 < text.size(); ++colon) {
      if (text[colon] != ':' || !digit(colon - 1) || !digit(colon + 1) || !digit(colon + 2) || digit(colon + 3))
        continue;
      const std::size_t begin = colon >= 2 && digit(colon - 2) ? colon - 2 : colon - 1;
      std::string time = of_whole_day(statement, begin, colon);
      return zone == nullptr ? time : time + " " + zone->value;
    }
    return {};
  }

  void shares(AccountIndex account, FrameRow& out) const {
    std::vector<std::pair<StatementIndex, std::size_t>> order;  // first statement, topic
    std::vector<std::uint32_t> characters(c_.topics.size());
    for (std::size_t t = 0; t < c_.topics.size(); ++t) {
      std::optional<StatementIndex> last;
      for (const auto& ref : c_.topics[t].mentions) {
        const Statement& statement = c_.statements[ref.statement.value];
        if (statement.account != account || last == ref.statement) continue;
        if (!last) order.emplace_back(ref.statement, t);
        last = ref.statement;
        characters[t] += count_code_points(words(statement, statement.span));
      }
    }
    std::sort(order.begin(), order.end());
    for (const auto& [statement, t] : order)
      out.topics.push_back({c_.topics[t].id, rounded(static_cast<double>(characters[t]) / out.characters)});
  }

  const Comparison& c_;
  const Knowledge& knowledge_;
  std::size_t told_ = 0;  // statements of the account so far
  bool opening_ = false;  // the statement is among the first of its account
};

}  // namespace

std::vector<FrameRow> frame(const Comparison& comparison, const std::vector<std::string>& formats,
                            const Knowledge& knowledge) {
  FrameReader reader(comparison, knowledge);
  std::vector<FrameRow> rows;
  std::uint32_t longest = 1;
  for (std::uint32_t i = 0; i < comparison.accounts.size(); ++i) {
    rows.push_back(reader.row(AccountIndex{i}, formats[i]));
    longest = std::max(longest, rows.back().characters);
  }
  for (auto& row : rows) row.ratio = rounded(static_cast<double>(row.characters) / longest);
  return rows;
}

}  // namespace diptych
