#include "core/account/party_by_words.h"

#include "core/account/party_signs.h"
#include "core/match/matcher.h"
#include "core/statement/speech.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace diptych {
namespace {

struct PartyScore {
  double score = 0;
  std::string how;
};

class PartyFinder {
 public:
  PartyFinder(const Document& document, const Analysis& analysis, const Knowledge& knowledge, std::string_view language,
              std::optional<Date> date)
      : document_(document),
        analysis_(analysis),
        knowledge_(knowledge),
        language_(language),
        signs_(document, analysis, knowledge, language),
        date_(date) {}

  std::optional<Recognised<std::string>> run() {
    const Matcher matcher(knowledge_, analysis_);
    bool leader_seen = false;
    for (const auto& name : signs_.names()) add(name.match, *name.block, leader_seen);
    if (signs_.bare_title()) give_bearer();
    // "Our country" is said everywhere. It tells between parties that other signs point to already, and else for the
    // one whose country is named most: a Ukrainian text in English names Ukraine before it names America.
    if (scores_.empty() && selves_.empty()) add_first_person(matcher);
    const bool others = !scores_.empty();
    const std::optional<std::uint32_t> home = others ? std::nullopt : most_named();
    for (const auto& [party, how] : selves_)
      if (others ? scores_.contains(party) : party == home) give(party, self_weight, how);
    std::optional<std::uint32_t> best;
    for (const auto& [party, score] : scores_)
      if (!best || score.score > scores_.at(*best).score) best = party;
    if (!best) return std::nullopt;
    return Recognised<std::string>{std::string(knowledge_.party_id(*best)), scores_.at(*best).how};
  }

 private:
  // Weights: an institution named as source in the byline outweighs the leader named first, whom an institution
  // puts before the other side's; words about oneself and the language of publication decide between equals.
  static constexpr double self_weight = 4;
  static constexpr double byline_weight = 6;
  static constexpr double first_leader_weight = 5;
  static constexpr double agency_weight = 3;
  static constexpr double home_language_weight = 1;

  void give(std::uint32_t party, double weight, std::string how) {
    auto [at, added] = scores_.try_emplace(party);
    if (added && speaks(party)) at->second.score += home_language_weight;
    if (at->second.how.empty() || weight > best_sign_[party]) {
      at->second.how = std::move(how);
      best_sign_[party] = weight;
    }
    at->second.score += weight;
  }

  // Its bearer is of the country named most, of those that publish in this language first. The other side's aside.
  void give_bearer() {
    const std::string_view kind = knowledge_.lexicon_at(signs_.bare_title()->entry.target).value;
    std::set<std::string_view> others;
    for (const std::uint32_t party : counterparts_) others.insert(knowledge_.party_at(party).country);
    std::optional<std::uint32_t> bearer;
    for (const auto& [party, words] : named_) {
      const Party known = knowledge_.party_at(party);
      if (known.kind != kind || !speaks(party) || others.contains(known.country)) continue;
      if (!bearer || words.size() > named_.at(*bearer).size()) bearer = party;
    }
    if (!bearer) return;
    const auto& tokens = analysis_.tokens;
    const auto quoted = [&](std::uint32_t first, std::uint32_t last) {
      return "\"" +
             document_.source.text.substr(tokens[first].span.begin,
                                          tokens[last - 1].span.end - tokens[first].span.begin) +
             "\"";
    };
    const std::uint32_t word = *named_.at(*bearer).begin();
    give(*bearer, first_leader_weight,
         quoted(signs_.bare_title()->first, signs_.bare_title()->last) + " without a name, and " +
             quoted(word, word + 1));
  }

  // Whether the teller has dealt "with" a leader of the party's country.
  [[nodiscard]] bool is_counterpart(std::uint32_t party) const {
    return std::any_of(dealt_with_.begin(), dealt_with_.end(), [&](std::uint32_t other) {
      return other == party || knowledge_.party_at(other).country == knowledge_.party_at(party).country;
    });
  }

  // "This morning I spoke with President Zelenskyy": a statement of a leader, whose country it names most.
  void add_first_person(const Matcher& matcher) {
    const bool leaders = std::any_of(dealt_with_.begin(), dealt_with_.end(), [&](std::uint32_t other) {
      const std::string_view kind = knowledge_.party_at(other).kind;
      return kind == "head" || kind == "government";
    });
    if (!leaders) return;
    const auto speech = speech_in(document_.source.text);
    for (const auto& match : matcher.all(Root::lexicon, 0, static_cast<std::uint32_t>(analysis_.tokens.size()))) {
      const ByteSpan span{analysis_.tokens[match.first].span.begin, analysis_.tokens[match.last - 1].span.end};
      if (span.begin > signs_.opening_end()) return;
      if (knowledge_.lexicon_at(match.entry.target).category != "pronoun-self" || quoted_bytes(speech, span) > 0)
        continue;
      for (const auto& [party, words] : named_)
        if (knowledge_.party_at(party).kind == "head")
          selves_.try_emplace(party, "speaks of itself as \"" + std::string(span.of(document_.source.text)) + "\"");
      return;
    }
  }

  // Of the parties that call themselves so, the one named most; of equals the one that publishes in this language.
  [[nodiscard]] std::optional<std::uint32_t> most_named() const {
    std::optional<std::uint32_t> most;
    const auto rank = [&](std::uint32_t party) {
      return std::tuple(!is_counterpart(party), named_.at(party).size(), speaks(party));
    };
    for (const auto& [party, how] : selves_)
      if (named_.contains(party) && (!most || rank(party) > rank(*most))) most = party;
    return most;
  }

  [[nodiscard]] bool speaks(std::uint32_t party) const {
    const auto languages = knowledge_.party_at(party).languages;
    return !languages.empty() && languages.front() == language_;
  }

  void add(const Match& match, const Block& block, bool& leader_seen) {
    const ByteSpan span{analysis_.tokens[match.first].span.begin, analysis_.tokens[match.last - 1].span.end};
    const std::string words = "\"" + std::string(span.of(document_.source.text)) + "\"";
    if (match.entry.kind == LabelKind::person) {
      const Person person = knowledge_.person_at(match.entry.target);
      if (date_ && !person.in_office(*date_)) return;
      if (span.begin > signs_.opening_end()) return;
      // Ministers, advisers and vice presidents are named in many places; what the text begins with tells.
      if (person.role != "leader" && (leader_seen ? span.begin != first_leader_at_ : !signs_.opens(match, block)))
        return;
      // A byline names whoever tells, and no counterpart.
      const bool byline = block.kind == BlockKind::byline;
      const bool dealt_with = !byline && (signs_.behind_with(match.first) || signs_.calls(match, block));
      if (!leader_seen && dealt_with) dealt_with_.insert(person.party);
      if (!leader_seen && !byline && (signs_.bare_title() || dealt_with)) counterparts_.insert(person.party);
      if (counterparts_.contains(person.party)) return;
      if (leader_seen && span.begin != first_leader_at_) return;
      leader_seen = true;
      first_leader_at_ = span.begin;
      give(person.party, first_leader_weight,
           (person.role == "leader" ? "the leader named first is " : "begins with ") + words);
      return;
    }
    if (match.entry.kind == LabelKind::self) {
      selves_.try_emplace(match.entry.target, "speaks of itself as " + words);
      return;
    }
    named_[match.entry.target].insert(match.first);
    const bool names_institution =
        match.entry.kind == LabelKind::preferred || match.entry.kind == LabelKind::alternative;
    // The office of who is named right behind it is theirs.
    if ((names_institution || match.entry.kind == LabelKind::office) && !leader_seen && !signs_.bare_title() &&
        !signs_.names_person(match.last) && !signs_.calls(match, block) && signs_.opens(match, block)) {
      leader_seen = true;
      first_leader_at_ = span.begin;
      give(match.entry.target, first_leader_weight, "begins with " + words);
    }
    if (names_institution && (block.kind == BlockKind::byline || block.kind == BlockKind::dateline))
      give(match.entry.target, is_agency(match) ? agency_weight : byline_weight, "named in the byline as " + words);
  }

  // "/QNA/": the agency publishes what every institution of its country tells.
  [[nodiscard]] bool is_agency(const Match& match) const {
    const auto words = Matcher(knowledge_, analysis_).all(Root::lexicon, match.first, match.last);
    return std::any_of(words.begin(), words.end(), [&](const Match& one) {
      return one.first == match.first && one.last == match.last &&
             knowledge_.lexicon_at(one.entry.target).category == "agency-mark";
    });
  }

  const Document& document_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  std::string_view language_;
  PartySigns signs_;
  std::optional<Date> date_;
  std::uint32_t first_leader_at_ = 0;
  std::set<std::uint32_t> counterparts_;  // parties whose leader is named behind "with" or a title alone
  std::set<std::uint32_t> dealt_with_;    // those of them behind "with"
  std::map<std::uint32_t, PartyScore> scores_;
  std::map<std::uint32_t, double> best_sign_;
  std::map<std::uint32_t, std::string> selves_;
  std::map<std::uint32_t, std::set<std::uint32_t>> named_;  // words that are its name, office, country or adjective
};

}  // namespace

std::optional<Recognised<std::string>> party_by_words(const Document& document, const Analysis& analysis,
                                                      const Knowledge& knowledge, std::string_view language,
                                                      std::optional<Date> date) {
  return PartyFinder(document, analysis, knowledge, language, date).run();
}

}  // namespace diptych
