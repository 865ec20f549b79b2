#include "core/match/sentence_labels.h"

#include "core/knowledge/role.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

// How many words that say something stand in [first, last).
std::uint32_t words_between(std::uint32_t first, std::uint32_t last, const Analysis& analysis) {
  std::uint32_t words = 0;
  for (std::uint32_t word = first; word < last; ++word)
    if (!analysis.transparent[word]) ++words;
  return words;
}

void drop_the_talk_itself(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Knowledge& knowledge) {
  for (const auto& format : lexicon) {
    if (knowledge.lexicon_at(format.entry.target).category != "format") continue;
    std::erase_if(labels, [&](const Match& label) { return label.first < format.last && format.first < label.last; });
  }
}

// "Spoke with Secretary-General of the United Nations António Guterres": the head of a body who talks is no matter of
// the talk.
void drop_heads_who_talk(std::vector<Match>& labels, const std::vector<Match>& parties, const Knowledge& knowledge) {
  std::erase_if(labels, [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "body" &&
           std::any_of(parties.begin(), parties.end(), [&](const Match& party) {
             return (party.entry.kind == LabelKind::person || party.entry.kind == LabelKind::office) &&
                    party.first < label.last && label.first < party.last;
           });
  });
}

// "Slovakia Prime Minister Eduard Heger", but not "in Ukraine President Biden noted".
bool is_first_of_title(const Match& label, const Match& title, const Analysis& analysis, const Knowledge& knowledge) {
  const auto& tokens = analysis.tokens;
  if (label.last != title.first || analysis.border[title.first] != Border::none) return false;
  if (title.last >= tokens.size() || analysis.border[title.last] != Border::none) return false;
  if (!tokens[title.first].capitalised || !tokens[title.last].capitalised) return false;
  std::uint32_t word = label.first;
  while (word > 0 && analysis.transparent[word - 1]) --word;
  const auto before = Matcher(knowledge, analysis).all(Root::lexicon, word > 0 ? word - 1 : 0, word);
  return std::none_of(before.begin(), before.end(), [&](const Match& match) {
    return match.last == word && knowledge.lexicon_at(match.entry.target).category == "oblique";
  });
}

// The word behind "Turkey and the United Kingdom" in "the ministers of France, Turkey and the United Kingdom", where
// `word` is the one behind France: as far as places follow one another; `word` itself where no "and" closes the list.
std::uint32_t behind_places(std::uint32_t word, const std::vector<Match>& labels, const std::vector<Match>& lexicon,
                            const Analysis& analysis, const Knowledge& knowledge) {
  std::uint32_t closed = word;
  for (bool again = true; again;) {
    again = false;
    std::uint32_t next = word;
    const bool sign_joins = std::any_of(lexicon.begin(), lexicon.end(), [&](const Match& sign) {
      const bool joins = sign.first == word && knowledge.lexicon_at(sign.entry.target).category == "joiner";
      if (joins) next = sign.last;
      return joins;
    });
    // Written together with the name, as the Arabic wa-, it is no word of its own.
    const bool joined = sign_joins || (word < analysis.tokens.size() && analysis.border[word] == Border::none);
    if (word >= analysis.tokens.size() || (!joined && analysis.border[word] != Border::comma)) break;
    while (next < analysis.tokens.size() && analysis.transparent[next]) ++next;
    for (const auto& label : labels)
      if (label.first == next && knowledge.concept_role(label.entry.target) == "place") {
        word = label.last;
        again = true;
      }
    if (again && joined) closed = word;
  }
  return closed;
}

void drop_titles(std::vector<Match>& labels, const std::vector<Match>& signs, const std::vector<Match>& lexicon,
                 const Analysis& analysis, const Knowledge& knowledge) {
  constexpr std::uint32_t most_between = 1;  // "of"
  std::vector<Match> titles;
  for (const auto& sign : signs)
    if (knowledge.lexicon_at(sign.entry.target).category == "title") titles.push_back(sign);
  // "Presidents", "defence ministers", of countries behind them. Right behind a verb they act, and what follows is
  // told: «ناقش الرئيسان البحرين», the two presidents discussed Bahrain.
  std::set<std::uint32_t> behind_verbs;
  for (const auto& sign : lexicon)
    if (knowledge.lexicon_at(sign.entry.target).category == "act") behind_verbs.insert(sign.last);
  for (const auto& sign : lexicon) {
    const std::string_view category = knowledge.lexicon_at(sign.entry.target).category;
    if ((category == "both" || category == "post") && !behind_verbs.contains(sign.first)) titles.push_back(sign);
  }
  for (const auto& title : titles) {
    std::uint32_t behind = title.last;
    for (const auto& label : labels)
      if (knowledge.concept_role(label.entry.target) == "place" && title.last <= label.first &&
          words_between(title.last, label.first, analysis) <= most_between &&
          analysis.border[label.first] == Border::none)
        behind = behind_places(label.last, labels, lexicon, analysis, knowledge);
    std::erase_if(labels, [&](const Match& label) {
      if (knowledge.concept_role(label.entry.target) != "place") return false;
      return is_first_of_title(label, title, analysis, knowledge) ||
             (title.last <= label.first && label.last <= behind);
    });
  }
}

// The first word of "Tokyo, Japan" in a sentence of these labels, where `country` is the label of the country: its own
// first word where no city stands before it, or where it is an item of a list ("in Istanbul, Ukraine and energy").
std::uint32_t first_of_place(const Match& country, const std::vector<Match>& labels, const std::vector<Match>& lexicon,
                             const Analysis& analysis, const Knowledge& knowledge) {
  constexpr std::uint32_t longest = 3;  // words of a city's name
  if (analysis.border[country.first] != Border::comma) return country.first;
  std::uint32_t first = country.first;
  while (first > 0 && country.first - first < longest && analysis.tokens[first - 1].capitalised) {
    --first;
    if (analysis.border[first] != Border::none) break;
  }
  const bool elsewhere = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return label.first < country.first && first < label.last && label.entry.target != country.entry.target;
  });
  const bool listed = std::any_of(lexicon.begin(), lexicon.end(), [&](const Match& sign) {
    return sign.first == country.last && knowledge.lexicon_at(sign.entry.target).category == "joiner";
  });
  return elsewhere || listed ? country.first : first;
}

// "Teams will meet in Saudi Arabia", "the talks in Istanbul": where people meet is not what they tell of.
void drop_venues(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                 const Knowledge& knowledge) {
  const std::vector<Match> places = labels;  // the erasing below moves them
  for (const auto& venue : lexicon) {
    if (knowledge.lexicon_at(venue.entry.target).category != "venue") continue;
    std::erase_if(labels, [&](const Match& label) {
      return knowledge.concept_role(label.entry.target) == "place" && venue.last <= label.first &&
             words_between(venue.last, first_of_place(label, places, lexicon, analysis, knowledge), analysis) == 0;
    });
  }
}

// "Met with Prime Minister Kishida in Tokyo", "received him in Accra, Ghana": the same with no more than the guest
// between. Scripts without capitals do not show him.
void drop_places_of_visits(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                           const Knowledge& knowledge) {
  const auto category = [&](const Match& sign) { return knowledge.lexicon_at(sign.entry.target).category; };
  const auto host = std::find_if(lexicon.begin(), lexicon.end(), [&](const Match& m) { return category(m) == "host"; });
  if (host == lexicon.end()) return;
  // As far as the guests go: up to another clause, a list or a matter.
  std::set<std::uint32_t> guests;  // words that begin a person's title
  for (const auto& sign : lexicon)
    if (category(sign) == "leader" || category(sign) == "post" || category(sign) == "courtesy")
      guests.insert(sign.first);
  std::set<std::uint32_t> joining;
  for (const auto& sign : lexicon)
    if (category(sign) == "joiner" && guests.contains(sign.last)) joining.insert(sign.first);
  std::uint32_t reach = host->last;
  while (reach < analysis.tokens.size() &&
         (analysis.border[reach] == Border::none || guests.contains(reach) || joining.contains(reach)))
    ++reach;
  for (const auto& sign : lexicon)
    if (sign.first >= host->last &&
        ((category(sign) == "joiner" && !joining.contains(sign.first)) || category(sign) == "infinitive"))
      reach = std::min(reach, sign.first);
  for (const auto& label : labels)
    if (label.first >= host->last && knowledge.concept_role(label.entry.target) != "place")
      reach = std::min(reach, label.first);
  std::set<std::uint32_t> visited;  // words behind "in"
  for (const auto& sign : lexicon) {
    const LexiconValue value = knowledge.lexicon_at(sign.entry.target);
    if (value.category == "fact" && value.value == "locative" && sign.first > host->last && sign.first < reach &&
        analysis.tokens[sign.first - 1].capitalised)
      visited.insert(sign.last);
  }
  if (visited.empty()) return;
  const std::vector<Match> all = labels;  // the erasing moves them
  std::erase_if(labels, [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "place" &&
           visited.contains(first_of_place(label, all, lexicon, analysis, knowledge));
  });
}

// "The Minister of Energy", "Environmental Protection Agency": the name of an office is not what is told.
void drop_offices(std::vector<Match>& labels, const std::vector<Match>& lexicon, const Analysis& analysis,
                  const Knowledge& knowledge) {
  std::set<std::uint32_t> behind;  // words behind "Minister of"
  std::set<std::uint32_t> before;  // words that are "Minister"
  std::set<std::uint32_t> joiners;
  std::set<std::uint32_t> fields;  // words that are "Foreign", "Affairs"
  for (const auto& office : lexicon) {
    const std::string_view category = knowledge.lexicon_at(office.entry.target).category;
    if (category == "office") behind.insert(office.last);
    if (category == "office-behind") before.insert(office.first);
    if (category == "joiner") joiners.insert(office.first);
    if (category == "post-field") fields.insert(office.first);
  }
  if (behind.empty() && before.empty()) return;
  // "Minister of Foreign Affairs and Trade": a field that is no topic carries on to the next one as well.
  for (const std::uint32_t office : std::set(behind)) {
    std::uint32_t word = office;
    while (fields.contains(word) && analysis.border[word] == Border::none) ++word;
    if (word > office && joiners.contains(word)) behind.insert(word + 1);
  }
  std::erase_if(labels, [&](const Match& label) {
    if (role_rank(knowledge.concept_role(label.entry.target)) != matter_rank) return false;
    std::uint32_t word = label.first;
    while (word > 0 && analysis.transparent[word - 1] && !behind.contains(word)) --word;
    const bool named = behind.contains(word) && analysis.border[label.first] == Border::none;
    const bool adjective = before.contains(label.last) && analysis.border[label.last] == Border::none;
    if (!named && !adjective) return false;
    // "Ministers of Energy and Trade": the next one goes with it. "And" may be written together with it.
    if (named) behind.insert(joiners.contains(label.last) ? label.last + 1 : label.last);
    return true;
  });
}

bool is_attitude(const Match& label, const Knowledge& knowledge) {
  return knowledge.concept_role(label.entry.target) == "attitude";
}

// The matter of an attitude may stand inside its words: "thanked for the new defence support package".
void add_matters_of_attitudes(std::vector<Match>& labels, const Matcher& matcher, std::uint32_t last,
                              std::uint32_t context_first, const Knowledge& knowledge) {
  std::vector<Match> inner;
  for (const auto& attitude : labels) {
    if (!is_attitude(attitude, knowledge)) continue;
    for (const auto& match : matcher.longest(Root::concepts, attitude.first + 1, last, context_first))
      if (match.first < attitude.last && role_rank(knowledge.concept_role(match.entry.target)) == matter_rank)
        inner.push_back(match);
  }
  for (const auto& match : inner) {
    const bool taken = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
      return !is_attitude(label, knowledge) && label.first < match.last && match.first < label.last;
    });
    if (!taken) labels.push_back(match);
  }
  std::stable_sort(labels.begin(), labels.end(), [](const Match& a, const Match& b) { return a.first < b.first; });
}

// "Cooperation in transport and education": a label that skips another matter before its last words, which name its own
// matter by themselves, hides that other one.
void part_gaps(std::vector<Match>& labels, const Matcher& matcher, std::uint32_t last, std::uint32_t context_first,
               const Knowledge& knowledge) {
  std::vector<Match> parted;
  for (const auto& label : labels) {
    std::vector<Match> inner;
    if (knowledge.text(label.entry.label).find('*') != std::string_view::npos &&
        role_rank(knowledge.concept_role(label.entry.target)) == matter_rank)
      inner = matcher.longest(Root::concepts, label.first + 1, last, context_first);
    std::erase_if(inner, [&](const Match& match) {
      return match.last > label.last || role_rank(knowledge.concept_role(match.entry.target)) != matter_rank;
    });
    const bool own = std::any_of(inner.begin(), inner.end(),
                                 [&](const Match& match) { return match.entry.target == label.entry.target; });
    const bool other = std::any_of(inner.begin(), inner.end(),
                                   [&](const Match& match) { return match.entry.target != label.entry.target; });
    if (own && other)
      parted.insert(parted.end(), inner.begin(), inner.end());
    else
      parted.push_back(label);
  }
  labels = std::move(parted);
}

}  // namespace

std::vector<Match> loose_labels(const std::vector<Match>& labels, const Matcher& matcher, std::uint32_t first,
                                std::uint32_t last, std::uint32_t context_first, const Knowledge& knowledge) {
  const bool matter = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return role_rank(knowledge.concept_role(label.entry.target)) == matter_rank;
  });
  if (matter) return {};
  auto found = matcher.loose(Root::concepts, first, last, context_first);
  std::erase_if(found, [&](const Match& match) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Match& label) { return label.first < match.last && match.first < label.last; });
  });
  return found;
}

std::vector<Match> labels_of(ByteSpan sentence, ByteSpan before, bool opens_account, const Analysis& analysis,
                             const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  const Matcher matcher(knowledge, analysis);
  const std::uint32_t context_first = std::min(first, analysis.tokens_in(before).first);
  auto labels = matcher.longest(Root::concepts, first, last, context_first);
  part_gaps(labels, matcher, last, context_first, knowledge);
  add_matters_of_attitudes(labels, matcher, last, context_first, knowledge);
  const auto loose = loose_labels(labels, matcher, first, last, context_first, knowledge);
  labels.insert(labels.end(), loose.begin(), loose.end());
  std::stable_sort(labels.begin(), labels.end(), [](const Match& a, const Match& b) { return a.first < b.first; });
  if (labels.empty()) return labels;
  const auto lexicon = matcher.all(Root::lexicon, first, last);
  if (opens_account) {
    drop_the_talk_itself(labels, lexicon, knowledge);
    drop_heads_who_talk(labels, matcher.all(Root::parties, first, last), knowledge);
  }
  drop_offices(labels, lexicon, analysis, knowledge);
  const bool place = std::any_of(labels.begin(), labels.end(), [&](const Match& label) {
    return knowledge.concept_role(label.entry.target) == "place";
  });
  if (place) {
    drop_titles(labels, matcher.all(Root::attribution, first, last), lexicon, analysis, knowledge);
    drop_venues(labels, lexicon, analysis, knowledge);
    drop_places_of_visits(labels, lexicon, analysis, knowledge);
  }
  return labels;
}

std::vector<Match> hints_of(ByteSpan sentence, ByteSpan before, const std::vector<Match>& labels,
                            const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  const std::uint32_t context_first = std::min(first, analysis.tokens_in(before).first);
  std::set<std::uint32_t> named;
  for (const auto& label : labels) named.insert(label.entry.target);
  const Matcher matcher(knowledge, analysis);
  std::vector<Match> hints = matcher.all(Root::hints, first, last, context_first);
  if (!hints.empty()) drop_offices(hints, matcher.all(Root::lexicon, first, last), analysis, knowledge);
  std::erase_if(hints, [&](const Match& hint) { return !named.insert(hint.entry.target).second; });
  return hints;
}

std::vector<std::uint32_t> settings_in(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  std::vector<std::uint32_t> ends;
  std::set<std::uint32_t> talks;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    const std::string_view category = knowledge.lexicon_at(match.entry.target).category;
    if (category == "setting") ends.push_back(match.last);
    if (category == "event") talks.insert(match.first);
  }
  std::erase_if(ends, [&](std::uint32_t end) { return talks.contains(end) || talks.contains(end + 1); });
  return ends;
}

std::optional<std::uint32_t> heading_in(ByteSpan sentence, const Analysis& analysis, const Knowledge& knowledge) {
  const auto [first, last] = analysis.tokens_in(sentence);
  std::optional<std::uint32_t> end;
  for (const auto& match : Matcher(knowledge, analysis).all(Root::lexicon, first, last)) {
    if (match.first != first) break;
    if (knowledge.lexicon_at(match.entry.target).category == "heading") end = std::max(end.value_or(0), match.last);
  }
  return end;
}

bool behind_setting(const std::vector<std::uint32_t>& settings, std::uint32_t word, const Analysis& analysis) {
  constexpr std::uint32_t most_between = 2;
  return std::any_of(settings.begin(), settings.end(), [&](std::uint32_t end) {
    if (end > word || words_between(end, word, analysis) > most_between) return false;
    for (std::uint32_t w = end + 1; w <= word; ++w)
      if (analysis.border[w] != Border::none) return false;
    return word == end || analysis.border[word] == Border::none;
  });
}

}  // namespace diptych
