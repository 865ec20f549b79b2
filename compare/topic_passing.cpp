#include "compare/topic_passing.h"

#include "compare/topic_places.h"

#include <map>
#include <vector>

namespace diptych {
namespace {

// The row, of those that `account` does not tell the one told most, whose matter the mere name of the place may mean.
TopicRow* row_standing_for(std::uint32_t place, AccountIndex account, TopicRows& rows, const RowContext& in) {
  TopicRow* best = nullptr;
  for (auto& [id, row] : rows)
    if (row.concept_index && !row.accounts.contains(account) && in.kinship.close(place, *row.concept_index) &&
        (!best || row.mentions.size() > best->mentions.size()))
      best = &row;
  return best;
}

// The crisis in Libya is what both tell, too, where the other side names Libya beside its thanks for mediation only:
// a country that may stand for what goes on in it, unless that side tells something of the country itself.
void share_passing_places(NamedTopics& topics, const RowContext& in) {
  for (const auto& [id, refs] : topics.passing) {
    const auto place = in.knowledge.find_concept(id);
    if (!place || in.knowledge.concept_role(*place) != "place") continue;
    std::map<AccountIndex, std::vector<MentionRef>> named;
    for (const auto& ref : refs) named[in.account_of(ref)].push_back(ref);
    const auto own = topics.rows.find(id);
    for (const auto& [account, mentions] : named) {
      if ((own != topics.rows.end() && own->second.accounts.contains(account)) ||
          matter_of_place(*place, account, false, topics.rows, in))
        continue;
      TopicRow* const row = row_standing_for(*place, account, topics.rows, in);
      if (!row) continue;
      row->mentions.insert(row->mentions.end(), mentions.begin(), mentions.end());
      row->accounts.insert(account);
    }
  }
}

}  // namespace

void share_passing(NamedTopics& topics, const RowContext& in) {
  for (auto& [id, row] : topics.rows) {
    const auto named = topics.passing.find(id);
    if (named == topics.passing.end()) continue;
    const auto tellers = row.accounts;
    for (const auto& ref : named->second) {
      const AccountIndex account = in.account_of(ref);
      if (tellers.contains(account)) continue;
      row.mentions.push_back(ref);
      row.accounts.insert(account);
    }
  }
  share_passing_places(topics, in);
}

}  // namespace diptych
