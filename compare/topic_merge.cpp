#include "compare/topic_merge.h"

#include "compare/kinship.h"
#include "compare/statement_places.h"

#include <algorithm>
#include <tuple>

namespace diptych {
namespace {

class Merger {
 public:
  Merger(TopicRows& rows, const Comparison& comparison, const Knowledge& knowledge, const Kinship& kinship)
      : rows_(rows), comparison_(comparison), kinship_(kinship), places_(comparison, knowledge, kinship) {}

  void run() {
    meet();
    meet_as_aspects();
    join_companions();
    join_family();
    join_processes();
    join_wide_names();
    join_near_names();
    drop_openers();
  }

 private:
  struct Meeting {
    int distance;
    int weight;
    std::string part;
    std::string whole;
    friend bool operator<(const Meeting& a, const Meeting& b) {
      return std::tie(a.distance, a.weight, a.part, a.whole) < std::tie(b.distance, b.weight, b.part, b.whole);
    }
  };

  static bool disjoint(const TopicRow& a, const TopicRow& b) {
    return std::none_of(a.accounts.begin(), a.accounts.end(), [&](AccountIndex x) { return b.accounts.contains(x); });
  }

  [[nodiscard]] std::optional<Meeting> meeting(const TopicRows::value_type& one,
                                               const TopicRows::value_type& other) const {
    if (!one.second.concept_index || !other.second.concept_index || !disjoint(one.second, other.second))
      return std::nullopt;
    const std::uint32_t a = *one.second.concept_index;
    const std::uint32_t b = *other.second.concept_index;
    const auto distance = kinship_.distance(a, b);
    if (!distance || kinship_.matter_of_aspects(a, b) || !kinship_.may_stand_for(a, b)) return std::nullopt;
    if (elsewhere(one.second, other.second) || elsewhere(other.second, one.second)) return std::nullopt;
    // The more the two say, the surer the meeting.
    // Words for a process say too little to be sure of.
    const auto weight_of = [&](std::uint32_t index) { return kinship_.process(index) ? 0 : kinship_.weight(index); };
    const int weight = -(weight_of(a) + weight_of(b));
    if (kinship_.above(a, b)) return named(*distance, weight, other, one);
    if (kinship_.above(b, a)) return named(*distance, weight, one, other);
    // A place is related to much that happens there.
    if (kinship_.background(a) || kinship_.background(b)) return std::nullopt;
    return Meeting{*distance, weight, std::max(one.first, other.first), std::min(one.first, other.first)};
  }

  // The places that the statements of a row are about.
  [[nodiscard]] std::set<std::string> places_about(const TopicRow& row) const {
    std::set<std::string> about;
    for (const auto& ref : row.mentions) about.merge(places_.about(ref.statement));
    return about;
  }

  // Whether a row of words for a process is told about places, and the other is of or about other ones: mediation in
  // Libya is no mediation in Ukraine, and a peace in Ukraine no settlement in Syria.
  [[nodiscard]] bool elsewhere(const TopicRow& row, const TopicRow& other) const {
    if (!kinship_.process(*row.concept_index)) return false;
    const auto places =
        kinship_.process(*other.concept_index) ? places_about(other) : kinship_.places_of(*other.concept_index);
    const auto about = places_about(row);
    return !places.empty() && !about.empty() &&
           std::none_of(about.begin(), about.end(), [&](const std::string& place) { return places.contains(place); });
  }

  // The broader name is what both name; but words for a process ("a political settlement") say less than the matter.
  [[nodiscard]] Meeting named(int distance, int weight, const TopicRows::value_type& narrow,
                              const TopicRows::value_type& wide) const {
    const bool by_matter =
        kinship_.process(*wide.second.concept_index) && !kinship_.process(*narrow.second.concept_index);
    return by_matter ? Meeting{distance, weight, wide.first, narrow.first}
                     : Meeting{distance, weight, narrow.first, wide.first};
  }

  void meet() {
    std::vector<Meeting> meetings;
    for (auto one = rows_.begin(); one != rows_.end(); ++one)
      for (auto other = std::next(one); other != rows_.end(); ++other)
        if (auto found = meeting(*one, *other)) meetings.push_back(std::move(*found));
    std::sort(meetings.begin(), meetings.end());
    for (const auto& [distance, weight, part, whole] : meetings) {
      const auto from = rows_.find(part);
      const auto to = rows_.find(whole);
      if (from == rows_.end() || to == rows_.end()) continue;
      // Several of one account may be parts of what another names as one.
      if (disjoint(from->second, to->second) || from->second.accounts.size() == 1) merge(part, whole);
    }
  }

  // Aspects of one matter that different accounts tell meet under the matter: "Ukraine's sovereignty" here and "the
  // internal Ukrainian settlement" there. Where the accounts share something more particular of it, they stay apart:
  // then it is known what of the matter both tell.
  void meet_as_aspects() {
    std::map<std::uint32_t, std::vector<std::string>> aspects;  // by matter
    for (auto one = rows_.begin(); one != rows_.end(); ++one)
      for (auto other = std::next(one); other != rows_.end(); ++other) {
        if (!one->second.concept_index || !other->second.concept_index || !disjoint(one->second, other->second))
          continue;
        const auto matter = kinship_.matter_of_aspects(*one->second.concept_index, *other->second.concept_index);
        if (!matter || !may_meet_as_aspects(*one->second.concept_index, *other->second.concept_index, *matter) ||
            shared_part(*matter))
          continue;
        for (const auto& id : {one->first, other->first}) aspects[*matter].push_back(id);
      }
    for (const auto& [matter, ids] : aspects) {
      TopicRow& whole = rows_[kinship_.id(matter)];
      whole.concept_index = matter;
      for (const auto& id : ids) merge(id, kinship_.id(matter));
    }
  }

  // The settlement of a conflict is what one says of the conflict as a whole; hostages here and a ceasefire there are
  // two matters.
  [[nodiscard]] bool may_meet_as_aspects(std::uint32_t one, std::uint32_t other, std::uint32_t matter) const {
    return one == matter || other == matter || kinship_.settles(one) || kinship_.settles(other);
  }

  [[nodiscard]] bool shared_part(std::uint32_t matter) const {
    return std::any_of(rows_.begin(), rows_.end(), [&](const auto& item) {
      const TopicRow& row = item.second;
      return row.concept_index && row.accounts.size() > 1 && kinship_.part_of(*row.concept_index, matter);
    });
  }

  // Which rows are told in a statement, and in which strand of it.
  using Company = std::map<StatementIndex, std::map<std::string, std::set<std::uint32_t>>>;

  [[nodiscard]] Company company() const {
    Company company;
    for (const auto& [id, row] : rows_)
      for (const auto& ref : row.mentions) company[ref.statement][id].insert(mention_at(comparison_, ref).strand);
    return company;
  }

  void join_companions() {
    const Company told = company();
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [id, row] : rows_)
      if (const auto host = host_of(id, row, told)) joins.emplace_back(id, *host);
    for (const auto& [part, whole] : joins) merge(part, whole);
  }

  // Where the matter of a mention is looked for: "They discussed Ukraine. The need for dialogue was stressed." A
  // process in a statement without a matter is of what the account tells right before.
  [[nodiscard]] StatementIndex matter_at(StatementIndex at, std::uint32_t index, const Company& told) const {
    if (!kinship_.process(index) || at.value == 0) return at;
    const bool has_matter = std::any_of(told.at(at).begin(), told.at(at).end(), [&](const auto& row) {
      const auto found = rows_.at(row.first).concept_index;
      return found && said_of(*found) > 0;
    });
    const StatementIndex before{at.value - 1};
    const auto& statements = comparison_.statements;
    const bool goes_on = statements[before.value].account == statements[at.value].account && told.contains(before) &&
                         !new_paragraph(statements[before.value], statements[at.value]);
    return has_matter || !goes_on ? at : before;
  }

  // Whether `at` begins a paragraph of its own: behind a blank line, or in another document.
  [[nodiscard]] bool new_paragraph(const Statement& before, const Statement& at) const {
    if (before.document != at.document || before.span.end > at.span.begin) return true;
    const std::string_view text = comparison_.documents[at.document.value].source.text;
    const std::string_view gap = text.substr(before.span.end, at.span.begin - before.span.end);
    return std::count(gap.begin(), gap.end(), '\n') > 1;
  }

  // What a row says of its own: nothing where it names an attitude or a process, which are always of some matter.
  [[nodiscard]] int said_of(std::uint32_t index) const { return of_others(index) ? 0 : kinship_.weight(index); }

  // Dialogue, culture, mutual respect: of the matter beside it, where there is one.
  [[nodiscard]] bool of_others(std::uint32_t index) const { return kinship_.process(index) || kinship_.field(index); }

  static bool includes(const TopicRow& whole, const TopicRow& part) {
    return std::includes(whole.accounts.begin(), whole.accounts.end(), part.accounts.begin(), part.accounts.end());
  }

  // A place among what was discussed, beside the host, is an item of its own: "the ceasefire, Sudan and Afghanistan".
  // So is one that the sentence turns to.
  [[nodiscard]] bool listed_place(const TopicRow& row) const {
    return kinship_.background(*row.concept_index) &&
           std::all_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
             return mention_at(comparison_, ref).heading ||
                    tells_what_was_discussed(comparison_.statements[ref.statement.value]);
           });
  }

  [[nodiscard]] std::optional<std::string> host_of(const std::string& id, const TopicRow& row,
                                                   const Company& told) const {
    if (!row.concept_index || row.accounts.size() == comparison_.accounts.size()) return std::nullopt;
    const int weight = kinship_.weight(*row.concept_index);
    std::optional<std::pair<int, std::string>> best;
    for (const auto& [other, host] : rows_) {
      if (other == id || !host.concept_index) continue;
      const bool lighter = said_of(*row.concept_index) < said_of(*host.concept_index);
      if (host.accounts.size() <= row.accounts.size() &&
          !(lighter && said_of(*row.concept_index) == 0 && includes(host, row)))
        continue;
      bool same_statement = true;
      bool same_strand = true;
      for (const auto& ref : row.mentions) {
        const auto& here = told.at(matter_at(ref.statement, *row.concept_index, told));
        const auto with = here.find(other);
        same_statement = same_statement && with != here.end();
        same_strand = same_strand && with != here.end() && with->second.contains(mention_at(comparison_, ref).strand);
      }
      if (!same_statement || (!same_strand && listed_place(row))) continue;
      const int host_weight = kinship_.weight(*host.concept_index);
      const auto distance = kinship_.distance(*row.concept_index, *host.concept_index);
      const bool one_breath = same_strand && host_weight > 0 && host_weight >= weight;
      // A dialogue or a settlement is one of the matter beside it, wherever that stands in the statement.
      // "Energy and transport" are two fields, side by side.
      const bool apart = kinship_.field(*row.concept_index) && kinship_.field(*host.concept_index) && !same_strand;
      const bool of_host =
          of_others(*row.concept_index) && host_weight > 0 && !kinship_.process(*host.concept_index) && !apart;
      // Two aspects of one matter are no part of each other.
      const bool kin =
          distance && (said_of(*row.concept_index) == 0 || kinship_.close(*row.concept_index, *host.concept_index) ||
                       (same_strand && kinship_.linked(*row.concept_index, *host.concept_index)) ||
                       kinship_.parent_and_child(*row.concept_index, *host.concept_index));
      if (!one_breath && !kin && !of_host && (weight > 0 || host_weight == 0)) continue;
      std::pair candidate{distance.value_or(same_strand ? 8 : 9), other};
      if (!best || candidate < *best) best = std::move(candidate);
    }
    if (!best) return std::nullopt;
    return best->second;
  }

  void join_family() {
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& item : rows_) {
      const TopicRow& row = item.second;
      if (!row.concept_index) continue;
      const auto host = std::find_if(rows_.begin(), rows_.end(), [&](const auto& other) {
        return other.second.concept_index && other.second.accounts.size() > row.accounts.size() &&
               (part_of_telling(*row.concept_index, *other.second.concept_index) ||
                kinship_.matter_of(*other.second.concept_index) == row.concept_index);
      });
      if (host != rows_.end()) joins.emplace_back(item.first, host->first);
    }
    for (const auto& [part, whole] : joins) merge(part, whole);
  }

  // Whether a row that fewer tell is no more than a part of telling the other: a wider name of it, or a narrower matter
  // that may stand for it. "The Paris Agreement" beside the climate that both discuss is a matter of its own.
  [[nodiscard]] bool part_of_telling(std::uint32_t part, std::uint32_t whole) const {
    if (!kinship_.parent_and_child(part, whole)) return false;
    if (kinship_.weight(part) < 2) return true;
    return said_of(whole) == 0 || kinship_.above(part, whole) || kinship_.close(part, whole);
  }

  // Words for a process that its statement gives no matter are of the kin that the same accounts tell, first of all of
  // a matter, the nearest, of those the one told most.
  void join_processes() {
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [id, row] : rows_) {
      if (!row.concept_index || !kinship_.process(*row.concept_index)) continue;
      std::optional<std::tuple<int, std::ptrdiff_t, std::string>> best;
      for (const auto& [other, host] : rows_) {
        if (other == id || !host.concept_index || kinship_.background(*host.concept_index) || !includes(host, row))
          continue;
        // Two processes of the same accounts would each join the other.
        if (kinship_.process(*host.concept_index) && host.accounts.size() == row.accounts.size()) continue;
        const auto distance = kinship_.distance(*row.concept_index, *host.concept_index);
        if (!distance) continue;
        std::tuple candidate{*distance, -std::ssize(host.mentions), other};
        if (!best || candidate < *best) best = std::move(candidate);
      }
      if (best) joins.emplace_back(id, std::get<2>(*best));
    }
    for (const auto& [part, whole] : joins) merge(part, whole);
  }

  // "The joint plan of action on the Iranian nuclear programme" is one matter, though it has the name of the broader
  // one in it: a row that the same accounts tell only where they tell its narrower one joins it.
  void join_wide_names() {
    const Company told = company();
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [wide, row] : rows_)
      for (const auto& [narrow, host] : rows_)
        if (row.concept_index && host.concept_index && row.accounts == host.accounts &&
            kinship_.parent_and_child(*row.concept_index, *host.concept_index) &&
            kinship_.above(*row.concept_index, *host.concept_index) && told_only_with(row, narrow, told)) {
          joins.emplace_back(wide, narrow);
          break;
        }
    for (const auto& [part, whole] : joins) merge(part, whole);
  }

  // "Weapons", "defence support": two near names that the same accounts tell in the same statements are one matter.
  void join_near_names() {
    const Company told = company();
    std::vector<std::pair<std::string, std::string>> joins;
    for (const auto& [part, row] : rows_)
      for (const auto& [whole, host] : rows_)
        if (part != whole && row.concept_index && host.concept_index && row.accounts == host.accounts &&
            row.accounts.size() < comparison_.accounts.size() &&
            kinship_.close(*row.concept_index, *host.concept_index) && within(row, whole, told) &&
            (!within(host, part, told) || name_of(host, whole) < name_of(row, part))) {
          joins.emplace_back(part, whole);
          break;
        }
    for (const auto& [part, whole] : joins) merge(part, whole);
  }

  // Of two names for one matter the wider stands first.
  [[nodiscard]] std::pair<int, std::string_view> name_of(const TopicRow& row, std::string_view id) const {
    return {kinship_.weight(*row.concept_index), id};
  }

  [[nodiscard]] static bool within(const TopicRow& row, const std::string& other, const Company& told) {
    return std::all_of(row.mentions.begin(), row.mentions.end(),
                       [&](const auto& ref) { return told.at(ref.statement).contains(other); });
  }

  [[nodiscard]] bool told_only_with(const TopicRow& row, const std::string& other, const Company& told) const {
    return std::all_of(row.mentions.begin(), row.mentions.end(), [&](const auto& ref) {
      const auto& here = told.at(ref.statement);
      const auto with = here.find(other);
      return with != here.end() && with->second.contains(mention_at(comparison_, ref).strand);
    });
  }

  // Whether other statements are items of a list that this one opens: "a number of issues, including A and B".
  [[nodiscard]] bool opens_list(const Statement& head) const {
    return std::any_of(comparison_.statements.begin(), comparison_.statements.end(), [&](const Statement& item) {
      // The first item of a list under one verb is no opener: there the governor ends with the verb.
      return item.account == head.account && item.document == head.document && item.governor &&
             item.span != head.span && item.governor->contains(head.span);
    });
  }

  // "Regional issues, including Libya and Sudan": the items say what one account means. Where another tells such issues
  // in general as well, with items or without, both tell them.
  void drop_openers() {
    std::erase_if(rows_, [&](const auto& item) {
      const TopicRow& row = item.second;
      return row.concept_index && row.accounts.size() < 2 && kinship_.unspecific(*row.concept_index) &&
             std::all_of(row.mentions.begin(), row.mentions.end(), [&](const MentionRef& ref) {
               return opens_list(comparison_.statements[ref.statement.value]);
             });
    });
  }

  void merge(const std::string& part, const std::string& whole) {
    const auto from = rows_.find(part);
    const auto to = rows_.find(whole);
    if (from == rows_.end() || to == rows_.end() || from == to) return;
    to->second.mentions.insert(to->second.mentions.end(), from->second.mentions.begin(), from->second.mentions.end());
    to->second.accounts.insert(from->second.accounts.begin(), from->second.accounts.end());
    to->second.merged.insert(part);
    to->second.merged.insert(from->second.merged.begin(), from->second.merged.end());
    rows_.erase(from);
  }

  TopicRows& rows_;
  const Comparison& comparison_;
  const Kinship& kinship_;
  StatementPlaces places_;
};

}  // namespace

void merge_topic_rows(TopicRows& rows, const Comparison& comparison, const Knowledge& knowledge,
                      const Kinship& kinship) {
  Merger(rows, comparison, knowledge, kinship).run();
}

}  // namespace diptych
