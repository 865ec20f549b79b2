#include "compare/topic_mentions.h"

#include "core/knowledge/country.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace diptych {
namespace {

bool names_process(const Statement& statement, const RowContext& in) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
    const auto found = in.concept_of(mention);
    return found && in.kinship.process(*found);
  });
}

bool names_matter(const Statement& statement, const RowContext& in) {
  return std::any_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
    const auto found = in.concept_of(mention);
    return found && !mention.setting && !in.kinship.background(*found) && !in.kinship.process(*found) &&
           in.knowledge.concept_role(*found) != "generic";
  });
}

// Whether a place or body belongs to the title of a person beside it: "NATO Secretary General Stoltenberg" right
// before the name; "President of Turkey Erdogan", "Trudeau of Canada" where it is the person's own country.
bool of_title(const Mention& mention, const Statement& statement, const RowContext& in) {
  constexpr std::uint32_t space = 2;          // bytes, of a non-breaking one
  constexpr std::uint32_t most_between = 12;  // bytes: "of", "President"
  return std::any_of(statement.cues.begin(), statement.cues.end(), [&](const Cue& cue) {
    if (cue.category != "person") return false;
    const bool before = mention.span.end <= cue.span.begin;
    // "On Ukraine, Vladimir Putin said": a comma, here or an Arabic one, parts them.
    const std::string_view text = in.comparison.documents[statement.document.value].source.text;
    if (before && (text[mention.span.end] == ',' || text.substr(mention.span.end).starts_with("\u060C"))) return false;
    const std::uint32_t between = before                               ? cue.span.begin - mention.span.end
                                  : cue.span.end <= mention.span.begin ? mention.span.begin - cue.span.end
                                                                       : 0;
    if (before && between <= space) return true;
    const auto party = in.knowledge.find_party(std::string_view(cue.value).substr(0, cue.value.find('/')));
    return between <= most_between && party && country_id(in.knowledge.party_at(*party).country) == mention.topic;
  });
}

// "Blinken and Minister Lavrov discussed": the names of those who talk, of several sides, are no topic.
bool names_those_who_talk(const Mention& mention, const Statement& statement, const RowContext& in) {
  std::set<std::string_view> sides;
  bool begins = false;
  bool ends = false;
  for (const auto& cue : statement.cues) {
    if (cue.category != "person" || !cue.span.overlaps(mention.span)) continue;
    const std::string_view party = std::string_view(cue.value).substr(0, cue.value.find('/'));
    if (std::none_of(in.comparison.accounts.begin(), in.comparison.accounts.end(),
                     [&](const Account& account) { return account.party == party; }))
      return false;
    sides.insert(party);
    begins = begins || cue.span.begin <= mention.span.begin;
    ends = ends || mention.span.end <= cue.span.end;
  }
  return sides.size() > 1 && begins && ends;
}

// "On Ukraine, he pointed out the sanctions": a place that a sentence turns to, and names no matter of, is what it is
// about.
bool turned_to(const Mention& place, const Statement& statement, const RowContext& in) {
  const auto own = in.concept_of(place);
  return place.heading && own && in.knowledge.concept_role(*own) == "place" &&
         std::none_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
           const auto found = in.concept_of(mention);
           return found && *found != *own && in.kinship.above(*own, *found);
         });
}

void add(const std::string& id, std::optional<std::uint32_t> found, MentionRef mention, const RowContext& in,
         TopicRows& rows) {
  TopicRow& row = rows[id];
  row.concept_index = found;
  row.mentions.push_back(mention);
  row.accounts.insert(in.account_of(mention));
}

// Adds what a statement names.
void collect(StatementIndex index, const RowContext& in, NamedTopics& topics) {
  const Statement& statement = in.comparison.statements[index.value];
  const bool specific = names_matter(statement, in);
  std::optional<std::uint32_t> phrase;
  for (std::uint32_t m = 0; m < statement.mentions.size(); ++m) {
    const Mention& mention = statement.mentions[m];
    const auto found = in.concept_of(mention);
    if (!found) {
      // One row for a statement: its key phrase, else its first name.
      if (!phrase || (mention.origin == Origin::phrase && statement.mentions[*phrase].origin != Origin::phrase))
        phrase = m;
      continue;
    }
    const std::string_view role = in.knowledge.concept_role(*found);
    const bool background = in.kinship.background(*found);
    if (role == "group" || role == "frame" || (mention.setting && specific)) continue;
    if (background && (in.places.is_own_side(mention.topic) || of_title(mention, statement, in))) continue;
    if (names_those_who_talk(mention, statement, in)) continue;
    if ((role == "generic" && (specific || names_process(statement, in))) ||
        (background && specific && !is_listed_place(mention, statement, in) && !turned_to(mention, statement, in))) {
      topics.passing[mention.topic].push_back({index, m});
      continue;
    }
    add(mention.between.empty() ? mention.topic : mention.topic + ":" + mention.between, found, {index, m}, in,
        topics.rows);
  }
  if (phrase) add(statement.mentions[*phrase].topic, std::nullopt, {index, *phrase}, in, topics.rows);
}

}  // namespace

bool is_listed_place(const Mention& mention, const Statement& statement, const RowContext& in) {
  if (!tells_what_was_discussed(statement)) return false;
  const auto found = in.concept_of(mention);
  return found && in.knowledge.concept_role(*found) == "place" &&
         std::none_of(statement.mentions.begin(), statement.mentions.end(),
                      [&](const Mention& other) { return &other != &mention && other.strand == mention.strand; });
}

bool names_only_places(const Statement& statement, const RowContext& in) {
  return std::all_of(statement.mentions.begin(), statement.mentions.end(), [&](const Mention& mention) {
    const auto found = in.concept_of(mention);
    return !found || in.knowledge.concept_role(*found) == "place";
  });
}

NamedTopics named_topics(const RowContext& in) {
  NamedTopics topics;
  for (std::uint32_t i = 0; i < in.comparison.statements.size(); ++i) collect(StatementIndex{i}, in, topics);
  return topics;
}

}  // namespace diptych
