#include "compare/topic_rows.h"

#include "compare/kinship.h"
#include "compare/statement_places.h"
#include "core/knowledge/country.h"
#include "core/match/skeleton.h"

#include <algorithm>
#include <tuple>

namespace diptych {
namespace {

class RowMaker {
 public:
  RowMaker(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship)
      : comparison_(comparison), knowledge_(knowledge), kinship_(kinship), places_(comparison, knowledge, kinship) {}

  TopicRows run() {
    for (std::uint32_t i = 0; i < comparison_.statements.size(); ++i) collect(StatementIndex{i});
    join_names();
    drop_lone_phrases();
    settle_places();
    share_passing();
    part_by_place();
    settle_umbrellas();
    return std::move(rows_);
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> concept_of(const Mention& mention) const {
    if (mention.origin != Origin::catalogue) return std::nullopt;
    return knowledge_.find_concept(mention.topic);
  }

  [[nodiscard]] bool names_process(const Statement& statement) const {
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
      const auto found = concept_of(mention);
      return found && kinship_.process(*found);
    });
  }

  [[nodiscard]] bool names_matter(const Statement& statement) const {
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
      const auto found = concept_of(mention);
      return found && !mention.setting && !kinship_.background(*found) && !kinship_.process(*found) &&
             knowledge_.concept_role(*found) != "generic";
    });
  }

  // Whether a place or body belongs to the title of a person beside it: "NATO Secretary General Stoltenberg" right
  // before the name; "President of Turkey Erdogan", "Trudeau of Canada" where it is the person's own country.
  [[nodiscard]] bool of_title(const Mention& mention, const Statement& statement) const {
    constexpr std::uint32_t space = 2;          // bytes, of a non-breaking one
    constexpr std::uint32_t most_between = 12;  // bytes: "of", "President"
    return std::any_of(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) {
      if (cue.category != "person") return false;
      const bool before = mention.span.end <= cue.span.begin;
      // "On Ukraine, Vladimir Putin said": a comma, here or an Arabic one, parts them.
      const std::string_view text = comparison_.documents[statement.document.value].source.text;
      if (before && (text[mention.span.end] == ',' || text.substr(mention.span.end).starts_with("\u060C")))
        return false;
      const std::uint32_t between = before                               ? cue.span.begin - mention.span.end
                                    : cue.span.end <= mention.span.begin ? mention.span.begin - cue.span.end
                                                                         : 0;
      if (before && between <= space) return true;
      const auto party = knowledge_.find_party(std::string_view(cue.value).substr(0, cue.value.find('/')));
      return between <= most_between && party && country_id(knowledge_.party_at(*party).country) == mention.topic;
    });
  }

  // Whether a place is an item of its own among what was discussed: "they discussed the ceasefire in Gaza, Sudan and
  // Afghanistan".
  [[nodiscard]] bool listed(const Mention& mention, const Statement& statement) const {
    if (!tells_what_was_discussed(statement)) return false;
    const auto found = concept_of(mention);
    return found && knowledge_.concept_role(*found) == "place" &&
           std::none_of(statement.mentions.begin(), statement.mentions.end(),
                        [&](const Mention& other) { return &other != &mention && other.strand == mention.strand; });
  }

  [[nodiscard]] bool names_only_places(const Statement& statement) const {
    return std::all_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
      const auto found = concept_of(mention);
      return !found || knowledge_.concept_role(*found) == "place";
    });
  }

  void collect(StatementIndex index) {
    const Statement& statement = comparison_.statements[index.value];
    const bool specific = names_matter(statement);
    std::optional<std::uint32_t> phrase;
    for (std::uint32_t m = 0; m < statement.mentions.size(); ++m) {
      const Mention& mention = statement.mentions[m];
      const auto found = concept_of(mention);
      if (!found) {
        // One row for a statement: its key phrase, else its first name.
        if (!phrase || (mention.origin == Origin::phrase && statement.mentions[*phrase].origin != Origin::phrase))
          phrase = m;
        continue;
      }
      const std::string_view role = knowledge_.concept_role(*found);
      if (role == "group" || role == "frame" || (mention.setting && specific)) continue;
      if (kinship_.background(*found) && (places_.is_own_country(mention.topic) || of_title(mention, statement)))
        continue;
      if ((role == "generic" && (specific || names_process(statement))) ||
          (kinship_.background(*found) && specific && !listed(mention, statement) && !turned_to(mention, statement))) {
        passing_[mention.topic].push_back({index, m});
        continue;
      }
      add(mention.between.empty() ? mention.topic : mention.topic + ":" + mention.between, found, {index, m});
    }
    if (phrase) add(statement.mentions[*phrase].topic, std::nullopt, {index, *phrase});
  }

  // "On Ukraine, he pointed out the sanctions": a place that a sentence turns to, and names no matter of, is what it is
  // about.
  [[nodiscard]] bool turned_to(const Mention& place, const Statement& statement) const {
    const auto own = concept_of(place);
    return place.heading && own && knowledge_.concept_role(*own) == "place" &&
           std::none_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
             const auto found = concept_of(mention);
             return found && *found != *own && kinship_.above(*own, *found);
           });
  }

  void add(const std::string& id, std::optional<std::uint32_t> found, MentionRef mention) {
    TopicRow& row = rows_[id];
    row.concept_index = found;
    row.mentions.push_back(mention);
    row.accounts.insert(comparison_.statements[mention.statement.value].account);
  }

  // What one account tells as a matter of its own, "IAEA inspections", another may name beside one: "the safety of the
  // plant and the IAEA's report on it". Both name it, so the row is of both.
  void share_passing() {
    for (auto& [id, row] : rows_) {
      const auto named = passing_.find(id);
      if (named == passing_.end()) continue;
      const auto tellers = row.accounts;
      for (const auto& ref : named->second) {
        const AccountIndex account = comparison_.statements[ref.statement.value].account;
        if (tellers.contains(account)) continue;
        row.mentions.push_back(ref);
        row.accounts.insert(account);
      }
    }
    share_passing_places();
  }

  // The crisis in Libya is what both tell, too, where the other side names Libya beside its thanks for mediation only:
  // a country that may stand for what goes on in it, unless that side tells something of the country itself.
  void share_passing_places() {
    for (const auto& [id, refs] : passing_) {
      const auto place = knowledge_.find_concept(id);
      if (!place || knowledge_.concept_role(*place) != "place") continue;
      std::map<AccountIndex, std::vector<MentionRef>> named;
      for (const auto& ref : refs) named[comparison_.statements[ref.statement.value].account].push_back(ref);
      const auto own = rows_.find(id);
      for (const auto& [account, mentions] : named) {
        if ((own != rows_.end() && own->second.accounts.contains(account)) || matter_of(*place, account, false))
          continue;
        TopicRow* const row = row_standing_for(*place, account);
        if (!row) continue;
        row->mentions.insert(row->mentions.end(), mentions.begin(), mentions.end());
        row->accounts.insert(account);
      }
    }
  }

  // The row, of those that `account` does not tell the one told most, whose matter the mere name of the place may mean.
  [[nodiscard]] TopicRow* row_standing_for(std::uint32_t place, AccountIndex account) {
    TopicRow* best = nullptr;
    for (auto& [id, row] : rows_)
      if (row.concept_index && !row.accounts.contains(account) && kinship_.close(place, *row.concept_index) &&
          (!best || row.mentions.size() > best->mentions.size()))
        best = &row;
    return best;
  }

  // What the words of a mention belong to: another row of its statement, of its strand first, else of the statement
  // before, which it goes on about.
  [[nodiscard]] std::optional<std::string> host_of(const MentionRef& ref) const {
    const auto& statements = comparison_.statements;
    const Statement& statement = statements[ref.statement.value];
    const Mention& own = statement.mentions[ref.mention];
    if (auto host = row_in(statement, own.topic, own.strand)) return host;
    if (ref.statement.value == 0) return std::nullopt;
    const Statement& before = statements[ref.statement.value - 1];
    return before.account == statement.account ? row_in(before, own.topic, 0) : std::nullopt;
  }

  // A row, other than `own` and of no process, that a statement tells, in this strand or else the last.
  [[nodiscard]] std::optional<std::string> row_in(const Statement& statement, const std::string& own,
                                                  std::uint32_t strand) const {
    std::optional<std::string> row;
    for (const auto& mention : statement.mentions) {
      const auto found = concept_of(mention);
      if (!found || mention.topic == own || !rows_.contains(mention.topic) || kinship_.process(*found)) continue;
      row = mention.topic;
      if (mention.strand == strand) break;
    }
    return row;
  }

  // "Dialogue" on Syria here and on Ukraine there is no matter of both, and neither is the UN that is named with each:
  // the words belong to the matters they are told with.
  void part_by_place() {
    std::vector<std::string> ids;
    for (const auto& [id, row] : rows_)
      if (row.concept_index && row.accounts.size() > 1 &&
          (kinship_.process(*row.concept_index) || knowledge_.concept_role(*row.concept_index) == "body") && apart(row))
        ids.push_back(id);
    for (const auto& id : ids) {
      TopicRow& row = rows_.at(id);
      std::vector<std::pair<MentionRef, std::string>> hosted;
      std::set<AccountIndex> left;
      for (const auto& ref : row.mentions)
        if (const auto host = host_of(ref))
          hosted.emplace_back(ref, *host);
        else
          left.insert(comparison_.statements[ref.statement.value].account);
      if (left.size() == row.accounts.size()) continue;
      std::erase_if(row.mentions, [&](const MentionRef& ref) {
        return !left.contains(comparison_.statements[ref.statement.value].account);
      });
      row.accounts = left;
      for (const auto& [ref, host] : hosted)
        if (!left.contains(comparison_.statements[ref.statement.value].account)) rows_.at(host).mentions.push_back(ref);
      if (left.empty()) rows_.erase(id);
    }
  }

  // Whether each account tells the row about places, and no two about one.
  [[nodiscard]] bool apart(const TopicRow& row) const {
    std::map<AccountIndex, std::set<std::string>> places;
    for (const auto& ref : row.mentions)
      places[comparison_.statements[ref.statement.value].account].merge(places_.about(ref.statement));
    std::set<std::string> seen;
    for (const auto& [account, about] : places)
      for (const auto& place : about)
        if (!seen.insert(place).second) return false;
    return std::all_of(places.begin(), places.end(), [](const auto& item) { return !item.second.empty(); });
  }

  // Names that accounts spell in other letters: "Navalny" here is his name in Cyrillic or Arabic there.
  void join_names() {
    std::vector<std::pair<std::string, std::vector<std::string>>> names;
    std::optional<Skeletons> skeletons;
    for (const auto& [id, row] : rows_) {
      if (row.concept_index) continue;
      if (!skeletons) skeletons.emplace(knowledge_);
      names.emplace_back(id, skeletons_of(id, *skeletons));
    }
    for (std::size_t i = 0; i < names.size(); ++i)
      for (std::size_t j = i + 1; j < names.size(); ++j) {
        const auto one = rows_.find(names[i].first);
        const auto other = rows_.find(names[j].first);
        if (one == rows_.end() || other == rows_.end() || one->second.accounts == other->second.accounts) continue;
        if (!is_entity(names[i].first) && !is_entity(names[j].first)) continue;
        if (!names_meet(names[i].second, names[j].second)) continue;
        // "entity:…" sorts before "phrase:…" and gives the row its origin.
        TopicRow& joined = one->second;
        joined.mentions.insert(joined.mentions.end(), other->second.mentions.begin(), other->second.mentions.end());
        joined.accounts.insert(other->second.accounts.begin(), other->second.accounts.end());
        rows_.erase(other);
      }
  }

  static bool is_entity(const std::string& id) { return id.starts_with("entity:"); }

  // The skeletons of the stems that an id outside the catalogue consists of.
  static std::vector<std::string> skeletons_of(const std::string& id, const Skeletons& skeletons) {
    std::vector<std::string> all;
    for (std::size_t at = id.find(':') + 1; at < id.size();) {
      const std::size_t end = std::min(id.find(' ', at), id.size());
      all.push_back(skeletons.of(std::string_view(id).substr(at, end - at)));
      at = end + 1;
    }
    return all;
  }

  // Whether the words of the shorter stand in a row in the longer, and say enough to be a name.
  static bool names_meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    const auto& part = a.size() <= b.size() ? a : b;
    const auto& whole = a.size() <= b.size() ? b : a;
    constexpr std::size_t fewest_sounds = 3;
    std::size_t sounds = 0;
    for (const auto& word : part) sounds += word.size();
    if (sounds < fewest_sounds) return false;
    return std::search(whole.begin(), whole.end(), part.begin(), part.end(),
                       [](const std::string& x, const std::string& y) { return may_be_one_name(x, y); }) != whole.end();
  }

  // A key phrase of one account alone stays with its statement, which the report lists: as a guess it is right in
  // one case of three. So does a single word that is no name ("point"), whoever else has it.
  void drop_lone_phrases() {
    std::erase_if(rows_, [](const auto& item) {
      const auto& [id, row] = item;
      const bool word = !is_entity(id) && id.find(' ') == std::string::npos;
      return !row.concept_index && (row.accounts.size() < 2 || word);
    });
  }

  // A place is only the setting where the same account tells a matter of that place: its mentions belong to the
  // matter that is nearest to it, of those the one told most.
  void settle_places() {
    std::vector<std::pair<MentionRef, std::string>> settled;  // a place's mention and the matter's id
    for (auto& [id, row] : rows_) {
      if (!row.concept_index || knowledge_.concept_role(*row.concept_index) != "place") continue;
      for (const AccountIndex account : std::set(row.accounts)) {
        const bool item = std::any_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
          const Statement& statement = comparison_.statements[ref.statement.value];
          return statement.account == account &&
                 (listed(mention_at(comparison_, ref), statement) || names_only_places(statement));
        });
        const auto matter = matter_of(*row.concept_index, account, item);
        if (!matter) continue;
        row.accounts.erase(account);
        std::erase_if(row.mentions, [&](const MentionRef& ref) {
          const bool here = comparison_.statements[ref.statement.value].account == account;
          if (here) settled.emplace_back(ref, *matter);
          return here;
        });
      }
    }
    for (const auto& [ref, matter] : settled) {
      // A matter further down is too particular to be meant by the mere name of the place.
      TopicRow& row = rows_.at(matter);
      const auto place = knowledge_.find_concept(mention_at(comparison_, ref).topic);
      if (place && kinship_.parent_and_child(*place, *row.concept_index)) row.mentions.push_back(ref);
    }
    std::erase_if(rows_, [](const auto& item) { return item.second.accounts.empty(); });
  }

  // "On Syria they discussed the ceasefire", "regarding Syria, aid was agreed": a matter that several accounts name,
  // each time only together with something more particular of it, is the setting of that and not what both tell.
  void settle_umbrellas() {
    std::vector<std::string> ids;
    for (const auto& [id, row] : rows_)
      if (row.concept_index && row.accounts.size() > 1 && knowledge_.concept_role(*row.concept_index) == "matter")
        ids.push_back(id);
    for (const auto& id : ids) {
      const TopicRow umbrella = rows_.at(id);
      std::vector<std::string> hosts;  // by mention
      for (const auto& ref : umbrella.mentions)
        if (auto host = particular_at(ref.statement, *umbrella.concept_index)) hosts.push_back(std::move(*host));
      if (hosts.size() < umbrella.mentions.size()) continue;
      for (std::size_t i = 0; i < hosts.size(); ++i) rows_.at(hosts[i]).mentions.push_back(umbrella.mentions[i]);
      rows_.erase(id);
    }
  }

  // The last row of the statement that tells an aspect of `matter` or something narrower.
  [[nodiscard]] std::optional<std::string> particular_at(StatementIndex at, std::uint32_t matter) const {
    std::optional<std::string> found;
    for (const auto& mention : comparison_.statements[at.value].mentions) {
      const auto other = concept_of(mention);
      if (!other || *other == matter || mention.setting || !rows_.contains(mention.topic) ||
          knowledge_.concept_role(*other) != "matter")
        continue;
      if (kinship_.matter_of(*other) == matter || kinship_.above(matter, *other)) found = mention.topic;
    }
    return found;
  }

  // Whether the name of a place alone does not mean `matter`: "Gaza" may be the war there, and not the attack that
  // began it.
  [[nodiscard]] bool is_particular(std::uint32_t place, std::uint32_t matter) const {
    const auto whole = kinship_.matter_of(matter);
    return whole && !kinship_.close(place, matter) && kinship_.close(place, *whole);
  }

  // What an account tells that the name of a place means. Where the place is an `item`, told by itself, that is no
  // particular of a matter.
  [[nodiscard]] std::optional<std::string> matter_of(std::uint32_t place, AccountIndex account, bool item) const {
    std::optional<std::tuple<int, std::ptrdiff_t, std::string>> best;
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index || kinship_.background(*row.concept_index) || !row.accounts.contains(account)) continue;
      if (!kinship_.above(place, *row.concept_index) || (item && is_particular(place, *row.concept_index))) continue;
      const auto told = std::count_if(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
        return comparison_.statements[ref.statement.value].account == account;
      });
      const std::tuple candidate{kinship_.distance(place, *row.concept_index).value_or(9), -told, id};
      if (!best || candidate < *best) best = candidate;
    }
    if (!best) return std::nullopt;
    return std::get<2>(*best);
  }

  const Comparison& comparison_;
  const Knowledge& knowledge_;
  const Kinship& kinship_;
  StatementPlaces places_;
  TopicRows rows_;
  std::map<std::string, std::vector<MentionRef>> passing_;  // mentions that make no row, by the topic's id
};

}  // namespace

TopicRows topic_rows(const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship) {
  return RowMaker(comparison, knowledge, kinship).run();
}

}  // namespace diptych
