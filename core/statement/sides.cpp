#include "core/statement/sides.h"

#include "core/knowledge/country.h"
#include "core/match/matcher.h"
#include "core/text/fold.h"
#include "core/text/stem.h"
#include "core/text/token.h"

#include <algorithm>
#include <map>
#include <optional>

namespace diptych {
namespace {

// Who talked with whom stands in the title and the first sentence.
constexpr std::uint32_t opening_words = 80;

struct Candidate {
  std::uint32_t party = 0;
  LabelKind kind = LabelKind::preferred;
  bool leader = false;
  bool spokesperson = false;
  bool in_office = true;
  std::string_view label;
};

// The written word without the joining clitic and the article, as labels are compared.
std::string_view bare(std::string_view word, const Language& language) {
  if (language.clitics.empty()) return word;
  for (const auto& joining : language.clitics.front())
    if (word.size() > joining.size() + 4 && word.starts_with(joining)) {
      word.remove_prefix(joining.size());
      break;
    }
  const auto& articles = language.clitics.back();
  if (!articles.empty() && word.size() > articles.front().size() + 2 && word.starts_with(articles.front()))
    word.remove_prefix(articles.front().size());
  return word;
}

}  // namespace

bool is_plain(const Scene& scene, std::uint32_t first, std::uint32_t last, std::string_view label) {
  std::vector<std::string> forms;
  for (const auto& token : tokenize(label)) {
    forms.push_back(token.folded);
    forms.emplace_back(bare(token.folded, scene.language));
  }
  // An official name of a country bends by itself.
  const bool of_country = label.find(country_ellipsis) != std::string_view::npos;
  for (std::uint32_t word = first; word < last; ++word) {
    if (scene.analysis.transparent[word] || (of_country && word > first)) continue;
    const std::string& folded = scene.analysis.tokens[word].folded;
    if (std::find(forms.begin(), forms.end(), folded) == forms.end() &&
        std::find(forms.begin(), forms.end(), bare(folded, scene.language)) == forms.end())
      return false;
  }
  return true;
}

namespace {

std::optional<Candidate> candidate_of(const Scene& scene, const LabelEntry& entry) {
  Candidate out;
  out.kind = entry.kind;
  out.label = scene.knowledge.text(entry.label);
  if (entry.kind != LabelKind::person) {
    out.party = entry.target;
    out.leader = entry.kind == LabelKind::office;
    return out;
  }
  const Person person = scene.knowledge.person_at(entry.target);
  out.party = person.party;
  out.leader = person.role == "leader";
  out.spokesperson = person.role == "spokesperson";
  out.in_office = !scene.account.date || person.in_office(*scene.account.date);
  return out;
}

// "Federal Chancellor of Austria": an office before another country is not that of the party that has no other name
// for it. A preposition may stand between.
bool names_office_elsewhere(const Scene& scene, const Match& match, std::string_view country) {
  constexpr std::string_view of_country = "country-";
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  const Matcher matcher(scene.knowledge, scene.analysis);
  std::uint32_t word = match.last;
  for (std::uint32_t skipped = 0; word < count && skipped < 3; ++word, ++skipped) {
    if (scene.analysis.border[word] != Border::none) return false;
    // "The leaders of Georgia and Moldova" are of both.
    for (const auto& joiner : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, word, word + 1))
      if (scene.knowledge.lexicon_at(joiner.entry.target).category == "joiner") return false;
    for (const auto& place : matcher.all(Root::concepts, word, std::min(count, word + 4))) {
      if (place.first != word) break;
      const std::string_view id = scene.knowledge.concept_id(place.entry.target);
      if (!id.starts_with(of_country)) continue;
      const std::string_view code = id.substr(of_country.size());
      return !std::equal(code.begin(), code.end(), country.begin(), country.end(),
                         [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
    }
  }
  return false;
}

struct Named {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::vector<Candidate> candidates;
};

std::vector<Named> names_in(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  std::vector<Named> names;
  const Matcher matcher(scene.knowledge, scene.analysis);
  for (const auto& match : matcher.all(Root::parties, first, last)) {
    const bool same = !names.empty() && names.back().first == match.first && names.back().last == match.last;
    if (!same && !names.empty() && match.first < names.back().last) continue;
    if (!same) names.push_back({match.first, match.last, {}});
    const auto candidate = candidate_of(scene, match.entry);
    if (!candidate) continue;
    const std::string_view country = scene.knowledge.party_at(candidate->party).country;
    if (candidate->kind == LabelKind::office && !country.empty() && names_office_elsewhere(scene, match, country))
      continue;
    names.back().candidates.push_back(*candidate);
  }
  return names;
}

const Candidate* best_of(const Scene& scene, const CallSides& sides, const std::vector<Candidate>& candidates) {
  const Candidate* best = nullptr;
  int best_score = -1;
  for (const auto& candidate : candidates) {
    const Party party = scene.knowledge.party_at(candidate.party);
    const bool own = party.id == sides.own || (!party.country.empty() && party.country == sides.own_country);
    const bool other = !party.country.empty() && party.country == sides.other_country;
    if (candidate.kind == LabelKind::self && !own) continue;
    const int score =
        (own || other ? 4 : 0) + (candidate.in_office ? 2 : 0) + (party.kind == std::string_view("head") ? 1 : 0);
    if (score > best_score) {
      best = &candidate;
      best_score = score;
    }
  }
  return best;
}

// Whether each of the words [first, last) has a stem among `stems`.
bool is_among(const Scene& scene, std::uint32_t first, std::uint32_t last, const std::set<std::string>& stems) {
  if (stems.empty()) return false;
  const Stemmer stemmer(scene.language);
  for (std::uint32_t word = first; word < last; ++word) {
    const auto of_word = stemmer.text_stems(scene.analysis.tokens[word].folded);
    if (std::none_of(of_word.begin(), of_word.end(), [&](const auto& stem) { return stems.contains(stem); }))
      return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> CallSides::both() const {
  std::vector<std::string> all{own};
  if (!other.empty()) all.push_back(other);
  for (const auto& [party, country] : further) all.push_back(party);
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<PartyMention> party_mentions(const Scene& scene, const CallSides& sides, std::uint32_t first,
                                         std::uint32_t last) {
  std::vector<PartyMention> mentions;
  auto official = std::lower_bound(sides.officials.begin(), sides.officials.end(), first,
                                   [](const NamedAgain& named, std::uint32_t word) { return named.first < word; });
  const auto add_officials = [&](std::uint32_t before) {
    for (; official != sides.officials.end() && official->first < before && official->last <= last; ++official) {
      if (!mentions.empty() && official->first < mentions.back().last) continue;
      PartyMention mention{official->first, official->last, official->party};
      mention.plain = official->plain;
      mention.person = true;
      mentions.push_back(std::move(mention));
    }
  };
  for (const auto& named : names_in(scene, first, last)) {
    const Candidate* best = best_of(scene, sides, named.candidates);
    if (best == nullptr) continue;
    // An official's words are his, whatever else they name: "Ambassador of Japan to Ukraine Ann Example".
    add_officials(named.last);
    if (!mentions.empty() && named.first < mentions.back().last) continue;
    const Party party = scene.knowledge.party_at(best->party);
    PartyMention mention;
    mention.first = named.first;
    mention.last = named.last;
    mention.party = party.id;
    if (!party.country.empty() && party.country == sides.own_country) mention.party = sides.own;
    if (!party.country.empty() && party.country == sides.other_country) mention.party = sides.other;
    for (const auto& [more, country] : sides.further)
      if (!party.country.empty() && party.country == country) mention.party = more;
    // "The Foreign Secretary", where the account has introduced the other side's.
    if (best->kind == LabelKind::office && mention.party != sides.own && mention.party != sides.other &&
        is_among(scene, named.first, named.last, sides.other_posts))
      mention.party = sides.other;
    // One stretch may match several labels of a party: "President" and "presidency" have one stem.
    for (const auto& candidate : named.candidates) {
      if (candidate.party != best->party) continue;
      mention.leader = mention.leader || candidate.leader;
      // "the Israeli attack": what a country is called as an adjective acts only with a noun that is a name of its own.
      const bool acts = candidate.kind != LabelKind::demonym;
      mention.plain = mention.plain || (acts && is_plain(scene, named.first, named.last, candidate.label));
    }
    // "President of Russia Vladimir Putin": office and name are one.
    // A comma may stand between: "the new British Prime Minister, Rishi Sunak".
    const bool person = best->kind == LabelKind::person;
    const Border between = scene.analysis.border[mention.first];
    if (!mentions.empty() && mentions.back().last == mention.first && mentions.back().party == mention.party &&
        (between == Border::none || (between == Border::comma && person && !mentions.back().person))) {
      mentions.back().person = mentions.back().person || person;
      mentions.back().spokesperson = mentions.back().spokesperson || best->spokesperson;
      mentions.back().last = mention.last;
      mentions.back().plain = mentions.back().plain && mention.plain;
      mentions.back().leader = mentions.back().leader || mention.leader;
      continue;
    }
    mention.person = person;
    mention.spokesperson = best->spokesperson;
    mentions.push_back(std::move(mention));
  }
  add_officials(last);
  return mentions;
}

namespace {

std::string_view kind_of_title(const Scene& scene, std::uint32_t first, std::uint32_t last);

// The country of the leader whom the account names first, by a title before its name, as "LU" for "Prime Minister of
// the Grand Duchy of Luxembourg"; empty where none is named in the opening.
std::string first_led_country(const Scene& scene, std::string_view own) {
  constexpr std::uint32_t longest = 8;  // words from a title to the end of a country's name
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  const Matcher matcher(scene.knowledge, scene.analysis);
  for (std::uint32_t word = 0; word < std::min(count, opening_words); ++word) {
    if (kind_of_title(scene, word, word + 1).empty()) continue;
    for (const auto& place : matcher.all(Root::concepts, word + 1, std::min(count, word + longest))) {
      bool parted = false;
      for (std::uint32_t w = word + 1; w <= place.first; ++w)
        parted = parted || scene.analysis.border[w] != Border::none;
      if (parted) break;
      const std::string_view id = scene.knowledge.concept_id(place.entry.target);
      if (!id.starts_with("country-")) continue;
      std::string code(id.substr(std::string_view("country-").size()));
      for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
      if (code != own) return code;
    }
  }
  return "";
}

// A name of another country or body, and what tells whether it took part.
struct Naming {
  std::uint32_t first = 0;  // words [first, last), the office of an official included
  std::uint32_t last = 0;
  std::string_view party;
  std::string_view country;
  std::string_view kind;
  bool leader = false;   // who leads it, by name or office
  bool dealt = false;    // was met or spoken with
  bool subject = false;  // acts: the name stands in its plain form before a verb
  bool spoken_of = false;
  bool circumstance = false;
};

bool is_foreign(const CallSides& sides, const Party& party) {
  return party.id != sides.own && (party.country.empty() || party.country != sides.own_country);
}

class Namings {
 public:
  Namings(const Scene& scene, const CallSides& sides, const Officials& officials)
      : scene_(scene), officials_(officials) {
    const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
    for (const auto& named : names_in(scene, 0, count)) {
      const Candidate* best = best_of(scene, sides, named.candidates);
      if (best == nullptr) continue;
      const Party party = scene.knowledge.party_at(best->party);
      if (is_foreign(sides, party)) add(named, *best, party);
      names_.emplace_back(named.first, named.last);
    }
  }

  [[nodiscard]] const std::vector<Naming>& all() const { return all_; }

  // Whether the data files have a name for some of the words [first, last).
  [[nodiscard]] bool knows(std::uint32_t first, std::uint32_t last) const {
    const auto name = std::upper_bound(names_.begin(), names_.end(), first,
                                       [](std::uint32_t word, const auto& known) { return word < known.second; });
    return name != names_.end() && name->first < last;
  }

 private:
  void add(const Named& named, const Candidate& best, const Party& party) {
    Naming naming{named.first, named.last, party.id, party.country, party.kind};
    const bool person = best.kind == LabelKind::person;
    auto official = std::upper_bound(officials_.all.begin(), officials_.all.end(), named.first,
                                     [](std::uint32_t word, const Official& o) { return word < o.last; });
    if (official != officials_.all.end() && named.first < official->first) official = officials_.all.end();
    bool plain = false;
    for (const auto& candidate : named.candidates)
      plain = plain || (candidate.party == best.party && candidate.kind != LabelKind::demonym &&
                        is_plain(scene_, named.first, named.last, candidate.label));
    naming.leader = best.leader && best.in_office;
    if (official != officials_.all.end()) {
      // "The Prime Minister's National Security Adviser Ann Example" bears a title that another country's has as well.
      const bool office_alone = std::all_of(officials_.part.begin() + named.first, officials_.part.begin() + named.last,
                                            [](std::uint32_t end) { return end != 0; });
      if (!official->party && !official->met && office_alone && official->name != official->name_last) return;
      // "Ambassador of Japan to Ukraine" is Japan's.
      if (official->party && !is_same(scene_.knowledge.party_at(*official->party), party)) return;
      naming.first = std::min(official->first, named.first);
      naming.last = std::max(official->last, named.last);
      naming.dealt = official->met || officials_.met[naming.first];
    } else {
      const bool place = !person && best.kind != LabelKind::office && best.kind != LabelKind::side;
      naming.dealt = place ? officials_.talked_with[named.first] : officials_.met[named.first];
      // "Trade with Mali", "the Malian army".
      naming.spoken_of = best.kind == LabelKind::demonym || (place && !naming.dealt && officials_.met[named.first]);
    }
    naming.spoken_of = naming.spoken_of || officials_.spoken_of[naming.first];
    naming.circumstance = officials_.circumstance[naming.first];
    naming.subject = plain && !naming.dealt && !naming.spoken_of && naming.last < officials_.acts.size() &&
                     officials_.acts[naming.last];
    all_.push_back(naming);
  }

  static bool is_same(const Party& one, const Party& other) {
    return one.id == other.id || (!one.country.empty() && one.country == other.country);
  }

  const Scene& scene_;
  const Officials& officials_;
  std::vector<Naming> all_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> names_;  // of the teller's own side, too
};

// "Had talks with Ann Example of Italy", "with ministers from Italy": the name of another country or body in the words
// that say with whom the first talk of the opening was, though no office that is read tells of it; or nullptr.
const Naming* named_as_met(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const auto begin = officials.talked_with.begin();
  const auto count = static_cast<std::ptrdiff_t>(officials.talked_with.size());
  const auto talked = std::find(begin, begin + std::min<std::ptrdiff_t>(count, opening_words), true);
  const auto word = static_cast<std::uint32_t>(talked - begin);
  if (word >= std::min<std::ptrdiff_t>(count, opening_words)) return nullptr;
  std::uint32_t end = word + 1;
  while (end < count && scene.analysis.border[end] == Border::none) ++end;
  const auto named = std::find_if(namings.begin(), namings.end(), [&](const Naming& naming) {
    return word <= naming.first && naming.last <= end && !naming.spoken_of;
  });
  return named == namings.end() ? nullptr : &*named;
}

// "With the members of the government": the first whom the opening says was met, and whom no name of another country or
// body tells.
bool is_domestic(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const auto met = [](const Naming& naming) { return naming.dealt; };
  if (std::any_of(namings.begin(), namings.end(), met)) return false;
  const auto opening = std::min<std::size_t>(officials.talked_with.size(), opening_words);
  for (std::uint32_t word = 0; word < opening; ++word)
    if (officials.talked_with[word]) return named_as_met(scene, officials, namings) == nullptr;
  return false;
}

// Whether the opening says of somebody that he was met before `word` who is of a country that no data file has.
bool met_stranger(const Officials& officials, std::uint32_t word) {
  for (const Official& official : officials.all) {
    if (official.first >= std::min(word, opening_words)) return false;
    if (official.met && official.elsewhere && !official.party) return true;
  }
  return false;
}

const Naming* counterpart_among(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings) {
  const Naming* behind_occasion = nullptr;
  const Naming* led = nullptr;
  const bool domestic = is_domestic(scene, officials, namings);
  for (const auto& naming : namings) {
    if (met_stranger(officials, naming.first)) break;
    const bool opening = naming.first <= opening_words;
    if (opening && naming.dealt && !naming.circumstance && (led == nullptr || led->circumstance)) return &naming;
    if (opening && naming.dealt && behind_occasion == nullptr) behind_occasion = &naming;
    if (!naming.leader || naming.spoken_of || (domestic && !naming.subject)) continue;
    if (led == nullptr && (opening || !naming.country.empty())) led = &naming;
    if (led != nullptr && !led->circumstance) return led;
  }
  return behind_occasion != nullptr ? behind_occasion : led;
}

// Whether two names stand in one list: between them nothing but names, offices, commas and "and".
bool in_one_list(const Scene& scene, const Officials& officials, std::uint32_t last, std::uint32_t first,
                 const std::vector<bool>& joins) {
  bool joined = false;
  for (std::uint32_t word = last; word <= first; ++word) {
    if (scene.analysis.border[word] == Border::strong) return false;
    joined = joined || scene.analysis.border[word] == Border::comma || joins[word];
    if (word == first) break;
    const bool name = scene.analysis.tokens[word].capitalised || officials.part[word] != 0;
    if (officials.acts[word] || (!name && !joins[word] && !scene.analysis.transparent[word])) return false;
  }
  return joined;
}

// "With President A of X, Chancellor B of Y and C of Z": who stands in one list with the counterpart took part as well.
void add_further(const Scene& scene, const Officials& officials, const std::vector<Naming>& namings,
                 const Naming& counterpart, CallSides& sides) {
  std::vector<bool> joins(scene.analysis.tokens.size());
  for (const auto& match :
       Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, 0, static_cast<std::uint32_t>(joins.size()))) {
    const std::string_view category = scene.knowledge.lexicon_at(match.entry.target).category;
    if (category == "joiner" || category == "post-of" || category == "with") joins[match.first] = true;
  }
  std::uint32_t last = counterpart.last;
  for (const auto& naming : namings) {
    if (naming.first < last) continue;
    const auto joining = scene.language.clitics.empty() ? std::vector<std::string>{} : scene.language.clitics.front();
    const std::string& word = scene.analysis.tokens[naming.first].folded;
    const bool clitic = naming.first == last &&
                        std::any_of(joining.begin(), joining.end(), [&](const auto& c) { return word.starts_with(c); });
    if (!clitic && !in_one_list(scene, officials, last, naming.first, joins)) return;
    last = naming.last;
    const auto same = [&](const auto& side) { return side.second == naming.country && !naming.country.empty(); };
    if (naming.party == sides.other || (!naming.country.empty() && naming.country == sides.other_country)) continue;
    if (std::any_of(sides.further.begin(), sides.further.end(), same)) continue;
    sides.further.emplace_back(naming.party, naming.country);
  }
}

CallSides own_side(const Scene& scene) {
  CallSides sides;
  sides.own = scene.account.party;
  if (const auto own = scene.knowledge.find_party(sides.own)) {
    const Party party = scene.knowledge.party_at(*own);
    sides.own_country = party.country;
    sides.own_kind = party.kind;
  }
  return sides;
}

void find_counterpart(const Scene& scene, const Officials& officials, const Namings& namings, CallSides& sides) {
  if (const Naming* counterpart = counterpart_among(scene, officials, namings.all())) {
    sides.other = counterpart->party;
    sides.other_country = counterpart->country;
    add_further(scene, officials, namings.all(), *counterpart, sides);
    return;
  }
  std::map<std::string_view, std::pair<int, std::string_view>> others;  // country → times named, head of it
  std::string_view most;
  const bool domestic = is_domestic(scene, officials, namings.all());
  for (const auto& naming : namings.all()) {
    // Countries that only the body names are what the talk was about.
    if (naming.country.empty() || naming.first > opening_words || naming.spoken_of) continue;
    if (domestic && !naming.subject) continue;
    if (met_stranger(officials, naming.first)) break;
    auto& [times, head] = others[naming.country];
    ++times;
    if (head.empty() || naming.kind == "head") head = naming.party;
    if (most.empty() || times > others[most].first) most = naming.country;
  }
  // "With the Prime Minister of Luxembourg … They discussed Ukraine": of a country that no party is known of, the
  // account does not turn to another one.
  const std::string led = first_led_country(scene, sides.own_country);
  if (!most.empty() && (led.empty() || others.contains(led))) {
    sides.other = others[most].second;
    sides.other_country = most;
    const Naming* named = named_as_met(scene, officials, namings.all());
    if (named != nullptr && named->country == most) add_further(scene, officials, namings.all(), *named, sides);
  }
}

// The kind of party whose leader bears the longest title that begins at `first`, "head" for "the President"; empty
// where no title tells.
std::string_view kind_of_title(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t longest = 3;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  std::string_view kind;
  std::uint32_t end = first;
  for (const auto& match :
       Matcher(scene.knowledge, scene.analysis).all(Root::attribution, first, std::min(count, last + longest))) {
    const auto& value = scene.knowledge.lexicon_at(match.entry.target);
    if ((value.category != "bare-title" && value.category != "title-of") || match.first != first || match.last <= end)
      continue;
    kind = value.value;
    end = match.last;
  }
  return kind;
}

// Whether words that end a title begin at `word`: "the President welcomed the Kingdom's decision", "the President's
// call with King Salman".
bool ends_title(const Scene& scene, std::uint32_t word) {
  constexpr std::uint32_t longest_verb = 3;
  const auto last = std::min(word + longest_verb, static_cast<std::uint32_t>(scene.analysis.tokens.size()));
  for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, word, last)) {
    const std::string_view category = scene.knowledge.lexicon_at(match.entry.target).category;
    if (match.first == word && (category == "act" || category == "act-passive" || category == "with")) return true;
  }
  return false;
}

// Stems of the words that may be a title of the name [first, last): those of the name and three before it.
void add_titles(const Scene& scene, std::uint32_t first, std::uint32_t last, std::set<std::string>& stems) {
  constexpr std::uint32_t longest_title = 3;
  std::uint32_t word = first;
  while (word > 0 && first - word < longest_title && scene.analysis.border[word] == Border::none &&
         !ends_title(scene, word - 1))
    --word;
  const Stemmer stemmer(scene.language);
  for (; word < last; ++word)
    for (auto& stem : stemmer.text_stems(scene.analysis.tokens[word].folded)) stems.insert(std::move(stem));
}

// Whether a title stands in the name [first, last) or right before it.
bool has_title(const Scene& scene, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t longest_title = 3;
  for (std::uint32_t word = first > longest_title ? first - longest_title : 0; word < last; ++word)
    if (!kind_of_title(scene, word, word + 1).empty()) return true;
  return false;
}

// Adds to the titles of the teller's own leader those that stand alone and are none of the other's.
bool add_own_title(const Scene& scene, CallSides& sides) {
  if (sides.own_kind != sides.other_kind) return false;  // the kinds tell them apart
  bool added = false;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  const Stemmer stemmer(scene.language);
  for (std::uint32_t word = 0; word < count; ++word) {
    if (kind_of_title(scene, word, word + 1) != sides.own_kind) continue;
    const auto stems = stemmer.text_stems(scene.analysis.tokens[word].folded);
    if (std::none_of(stems.begin(), stems.end(), [&](const auto& stem) { return sides.other_titles.contains(stem); })) {
      sides.own_titles.insert(stems.begin(), stems.end());
      added = true;
    }
  }
  return added;
}

// Whose each official is, as far as the account says: a name without a country is the teller's own where it opens the
// account, and the counterpart's behind "met with".
std::vector<std::string> parties_of(const Scene& scene, const Officials& officials, const CallSides& sides) {
  std::vector<std::string> parties;
  bool opens = true;
  for (std::size_t i = 0; i < officials.all.size(); ++i) {
    const Official& official = officials.all[i];
    std::string id;
    if (official.party) {
      const Party party = scene.knowledge.party_at(*official.party);
      id = party.id;
      if (!is_foreign(sides, party)) id = sides.own;
      if (!party.country.empty() && party.country == sides.other_country) id = sides.other;
      for (const auto& [more, country] : sides.further)
        if (!country.empty() && party.country == country) id = more;
    } else if (official.met) {
      id = sides.other;
    } else if (opens && official.first <= opening_words) {
      id = sides.own;
    }
    opens = opens && !official.met && id == sides.own;
    parties.push_back(std::move(id));
  }
  return parties;
}

// Enters the officials and their offices. Returns whether one of the teller's own has a name.
bool introduce(const Scene& scene, const Officials& officials, const Namings& namings, CallSides& sides) {
  const auto parties = parties_of(scene, officials, sides);
  sides.officials = named_again(scene, officials, parties);
  std::erase_if(sides.officials,
                [&](const NamedAgain& named) { return named.known && namings.knows(named.first, named.last); });
  const Stemmer stemmer(scene.language);
  bool own = false;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const Official& official = officials.all[i];
    if (official.name == official.name_last) continue;
    if (!official.known && official.first <= opening_words)
      sides.introduced.push_back({official.name, official.name_last, parties[i], official.plain});
    if (parties[i].empty()) continue;
    own = own || (!official.known && parties[i] == sides.own);
    if (parties[i] != sides.own && parties[i] != sides.other) continue;
    auto& posts = parties[i] == sides.own ? sides.own_posts : sides.other_posts;
    for (std::uint32_t word = official.first; word < official.last; ++word)
      if (word < official.name || word >= official.name_last)
        for (auto& stem : stemmer.text_stems(scene.analysis.tokens[word].folded)) posts.insert(std::move(stem));
    for (const auto& match : Matcher(scene.knowledge, scene.analysis).all(Root::lexicon, official.first, official.last))
      if (const auto value = scene.knowledge.lexicon_at(match.entry.target); value.category == "post-oblique")
        posts.insert(stemmer.label_stem(value.value));
  }
  return own;
}

}  // namespace

CallSides sides_of(const Scene& scene) {
  const Officials officials = officials_in(scene);
  CallSides sides = own_side(scene);
  const Namings namings(scene, sides, officials);
  find_counterpart(scene, officials, namings, sides);
  const bool own_official = introduce(scene, officials, namings, sides);
  if (sides.other.empty()) return sides;
  if (const auto other = scene.knowledge.find_party(sides.other))
    sides.other_kind = scene.knowledge.party_at(*other).kind;
  bool named = own_official;
  const auto count = static_cast<std::uint32_t>(scene.analysis.tokens.size());
  for (const auto& mention : party_mentions(scene, sides, 0, count)) {
    if (mention.party == sides.own) {
      add_titles(scene, mention.first, mention.last, sides.own_titles);
      sides.own_has_title = sides.own_has_title || has_title(scene, mention.first, mention.last);
    }
    named = named || (mention.party == sides.own && mention.leader);
    if (mention.party == sides.other) add_titles(scene, mention.first, mention.last, sides.other_titles);
  }
  // An account that never names its own leader has no title for one to tell from, unless it says one alone that the
  // other does not bear: "the President … As the King affirmed".
  if (named) return sides;
  if (add_own_title(scene, sides))
    sides.own_has_title = true;
  else
    sides.other_titles.clear();
  return sides;
}

bool is_title_of_own(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  return !sides.own_kind.empty() && kind_of_title(scene, first, last) == sides.own_kind;
}

bool is_title_of_other(const Scene& scene, const CallSides& sides, std::uint32_t first, std::uint32_t last) {
  const std::string_view kind = kind_of_title(scene, first, last);
  if (!kind.empty() && !sides.other.empty()) {
    const bool own_leads = sides.own_kind == "head" || sides.own_kind == "government";
    if (sides.own_kind != sides.other_kind) {
      if (kind == sides.own_kind) return false;
      if (own_leads && kind == sides.other_kind) return true;
    } else if (kind == sides.own_kind && !sides.own_has_title) {
      return false;
    }
  }
  if (sides.other_titles.empty()) return false;
  const Stemmer stemmer(scene.language);
  bool own = true;
  for (std::uint32_t word = first; word < last; ++word) {
    const auto stems = stemmer.text_stems(scene.analysis.tokens[word].folded);
    const auto among = [&](const std::set<std::string>& titles) {
      return std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) { return titles.contains(stem); });
    };
    if (!among(sides.other_titles)) return false;
    own = own && among(sides.own_titles);
  }
  return !own;
}

}  // namespace diptych
