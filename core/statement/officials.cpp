#include "core/statement/officials.h"

#include "core/match/matcher.h"
#include "core/statement/sides.h"
#include "core/text/stem.h"
#include "core/text/token.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace diptych {
namespace {

// Titles, articles and one adjective may stand between "with" and an office.
constexpr std::uint32_t most_before = 3;
constexpr std::uint32_t longest_office = 24;  // words
constexpr std::uint32_t longest_name = 4;

// What stands at each word of an account, as far as it can be part of an office or a name.
class OfficeWords {
 public:
  explicit OfficeWords(const Scene& scene)
      : scene_(scene),
        count_(static_cast<std::uint32_t>(scene.analysis.tokens.size())),
        new_line_(count_),
        post_(count_),
        plain_(count_),
        joined_(count_),
        field_(count_),
        courtesy_(count_),
        link_(count_),
        of_(count_),
        joiner_(count_),
        particle_(count_),
        party_end_(count_),
        party_(count_),
        adjective_(count_),
        person_end_(count_),
        person_(count_),
        no_name_(count_),
        possessive_(count_),
        acts_(count_),
        dealing_(count_),
        oblique_(count_),
        behind_with_(count_ + 1),
        behind_talk_(count_ + 1),
        talked_(count_ + 1),
        in_talk_(count_),
        opens_circumstance_(count_) {
    for (std::uint32_t word = 1; word < count_; ++word) {
      const std::uint32_t begin = token(word - 1).span.end;
      new_line_[word] = scene.text.substr(begin, token(word).span.begin - begin).find('\n') != std::string_view::npos;
    }
    read_lexicon();
    read_parties();
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] bool transparent(std::uint32_t word) const { return scene_.analysis.transparent[word]; }
  // A line that ends without a full stop, as a headline does, is parted from the next.
  [[nodiscard]] Border border(std::uint32_t word) const {
    return new_line_[word] ? Border::strong : scene_.analysis.border[word];
  }
  [[nodiscard]] const Token& token(std::uint32_t word) const { return scene_.analysis.tokens[word]; }

  // The word behind the words of an office that begin here, or 0.
  [[nodiscard]] std::uint32_t post(std::uint32_t word) const { return post_[word]; }
  [[nodiscard]] std::uint32_t part(std::uint32_t word) const {
    return std::max({post_[word], field_[word], courtesy_[word]});
  }
  [[nodiscard]] std::uint32_t courtesy(std::uint32_t word) const { return courtesy_[word]; }
  [[nodiscard]] bool of(std::uint32_t word) const { return of_[word]; }
  [[nodiscard]] bool link(std::uint32_t word) const { return link_[word] || of_[word]; }
  [[nodiscard]] bool joiner(std::uint32_t word) const { return joiner_[word]; }
  [[nodiscard]] bool is_joined(std::uint32_t word) const { return joined_[word]; }
  [[nodiscard]] std::uint32_t party_end(std::uint32_t word) const { return party_end_[word]; }
  [[nodiscard]] std::uint32_t party(std::uint32_t word) const { return party_[word]; }
  [[nodiscard]] std::uint32_t person_end(std::uint32_t word) const { return person_end_[word]; }
  [[nodiscard]] std::uint32_t person_party(std::uint32_t word) const { return person_[word]; }
  [[nodiscard]] bool opens_circumstance(std::uint32_t word) const { return opens_circumstance_[word]; }

  // Whether names are written with capitals.
  [[nodiscard]] bool capitals() const { return scene_.language.clitics.empty(); }

  [[nodiscard]] bool may_be_name(std::uint32_t word) const {
    if (capitals() && token(word).capitalised && is_initial(word)) return true;
    if (part(word) != 0 || no_name_[word] || transparent(word) || token(word).number || party_end_[word] != 0)
      return false;
    return capitals() ? token(word).capitalised : !token(word).folded.empty();
  }

  // Inside a name "de", "van" before its next word, and what is a word of another kind only by chance, as "May" is.
  [[nodiscard]] bool goes_on_name(std::uint32_t word) const {
    if (!capitals()) return false;
    const bool last = word + 1 == count_ || border(word + 1) != Border::none;
    if (particle_[word]) return !last && token(word + 1).capitalised;
    // Where all words have capitals, as in a headline, a verb may have one.
    const bool headline = !last && token(word + 1).capitalised;
    return token(word).capitalised && no_name_[word] && !headline && !acts_[word] && part(word) == 0 &&
           party_end_[word] == 0 && !transparent(word) && !token(word).number;
  }

  [[nodiscard]] bool particle(std::uint32_t word) const { return particle_[word] && !token(word).capitalised; }

  // "The President's".
  [[nodiscard]] bool possessive(std::uint32_t word) const {
    const auto& cuts = scene_.language.cut_behind;
    return std::any_of(cuts.begin(), cuts.end(), [&](const auto& cut) { return token(word).folded.ends_with(cut); });
  }

  [[nodiscard]] bool is_initial(std::uint32_t word) const { return count_code_points(token(word).folded) == 1; }

  // "Malian", "Papua New Guinea" in front of an office: of whom it is. Where names have cases only adjectives stand
  // there, and behind "in" a place.
  [[nodiscard]] bool may_precede_office(std::uint32_t word) const {
    if (scene_.language.subject_behind_verb) return false;
    if (adjective_[word]) return true;
    if (!scene_.language.name_cases.empty()) return false;
    return word == 0 || border(word) != Border::none || !oblique_[word - 1] || dealing_[word - 1];
  }
  // "Foreign Secretary" is the name of one country's office, and what others call theirs as well.
  [[nodiscard]] bool names_office_alone(std::uint32_t word) const {
    for (const std::uint32_t end = party_end_[word]; word < end; ++word)
      if (part(word) == 0 && !transparent(word)) return false;
    return true;
  }
  // A word that no label of the data has, as surnames are.
  [[nodiscard]] bool unheard(std::uint32_t word) const { return scene_.analysis.symbols_of(word).empty(); }

  [[nodiscard]] bool names_matter(std::uint32_t word) const {
    for (const auto& match :
         Matcher(scene_.knowledge, scene_.analysis).all(Root::concepts, word, std::min(count_, word + 1)))
      if (match.first == word) return true;
    return false;
  }

  [[nodiscard]] bool plain(std::uint32_t word) const { return plain_[word]; }
  [[nodiscard]] bool acts(std::uint32_t word) const { return acts_[word]; }

  // "Talks with", "spoke to", right before the word or an article before it.
  [[nodiscard]] bool is_talked_with(std::uint32_t word) const {
    while (word > 0 && !talked_[word] && border(word) == Border::none && transparent(word - 1)) --word;
    return talked_[word];
  }

  // "Sanctions against", "the plans for": who stands behind such a word, or a title behind it, is spoken of.
  [[nodiscard]] bool is_spoken_of(std::uint32_t word) const {
    for (std::uint32_t back = 0; back <= most_before && back < word; ++back) {
      const std::uint32_t before = word - back - 1;
      if (border(word - back) != Border::none) return false;
      if (dealing_[before]) return false;
      if (oblique_[before]) return true;
      if (!transparent(before) && part(before) == 0) return false;
    }
    return false;
  }

  [[nodiscard]] bool is_governed(std::uint32_t word) const {
    while (word > 0 && border(word) == Border::none && transparent(word - 1)) --word;
    return word > 0 && border(word) == Border::none && oblique_[word - 1];
  }

  // "with", "received", "a call from", right before the word or a title before it.
  [[nodiscard]] bool is_met(std::uint32_t word) const {
    if (in_talk_[word]) return true;
    for (std::uint32_t back = 0; back <= most_before; ++back) {
      if (behind_with_[word - back]) return true;
      if (back == word || border(word - back) != Border::none) return false;
      const std::uint32_t before = word - back - 1;
      const bool behind_article = before > 0 && transparent(before - 1);
      if (!transparent(before) && courtesy_[before] == 0 && !behind_article && !possessive_[before]) return false;
    }
    return false;
  }

 private:
  void read_lexicon() {
    const bool verb_first = scene_.language.subject_behind_verb;
    const auto matches = Matcher(scene_.knowledge, scene_.analysis).all(Root::lexicon, 0, count_);
    for (const auto& match : matches) {
      const LexiconValue value = scene_.knowledge.lexicon_at(match.entry.target);
      const std::string_view category = value.category;
      const auto longest = [&](std::vector<std::uint32_t>& ends) {
        ends[match.first] = std::max(ends[match.first], match.last);
      };
      if (category == "post" || category == "courtesy") mark_joined(match);
      // The form of the longest reading counts: of "vice-president", not of "president".
      if (category == "post" && match.last > post_[match.first])
        plain_[match.first] = is_plain(scene_, match.first, match.last, scene_.knowledge.text(match.entry.label));
      if (category == "post" || category == "post-oblique") longest(post_);
      if (category == "post-field") longest(field_);
      if (category == "courtesy") longest(courtesy_);
      if (category == "courtesy" && is_plain(scene_, match.first, match.last, scene_.knowledge.text(match.entry.label)))
        plain_[match.first] = true;
      if (category == "dealing") dealing_[match.last - 1] = true;
      if (category == "oblique") oblique_[match.last - 1] = true;
      if (category == "act") acts_[match.first] = true;
      if (category == "post-link") link_[match.first] = true;
      if (category == "post-of") of_[match.first] = true;
      if (category == "name-particle") particle_[match.first] = true;
      if (category == "joiner") joiner_[match.first] = true;
      if (category == "counterpart" || category == "attributive") possessive_[match.first] = true;
      if (category == "aftermath" || category == "setting") opens_circumstance_[match.first] = true;
      if (category != "name-particle" && category != "city" && category != "unit" && category != "currency" &&
          category != "post" && category != "post-oblique" && category != "post-field" && category != "courtesy")
        no_name_[match.first] = true;
      const bool talk = category == "format" || (category == "act" && value.value == "discussed");
      if (category == "with" || (category == "host" && !verb_first) ||
          (category == "initiator" && value.value == "behind"))
        behind_with_[match.last] = true;
      // "spoke to President", where the label goes on into the title. Where names have cases a preposition or a case
      // tells whom; a verb before its subject says nothing.
      if (talk && !verb_first && scene_.language.name_cases.empty())
        for (std::uint32_t word = match.first + 1; word < match.last; ++word) in_talk_[word] = true;
      if (talk || category == "event") behind_talk_[match.last] = true;
    }
    for (const auto& match : matches)
      if (scene_.knowledge.lexicon_at(match.entry.target).category == "with")
        talked_[match.last] = behind_talk_[match.first] || behind_talk_[match.last] || in_talk_[match.first];
  }

  // Whether the word is written together with an "and" that is no part of it: «والملك», not «وزير».
  void mark_joined(const Match& match) {
    if (scene_.language.clitics.empty()) return;
    const std::string& folded = token(match.first).folded;
    const auto& joining = scene_.language.clitics.front();
    if (std::none_of(joining.begin(), joining.end(), [&](const auto& clitic) { return folded.starts_with(clitic); }))
      return;
    const auto label = tokenize(scene_.knowledge.text(match.entry.label));
    joined_[match.first] =
        std::none_of(label.begin(), label.end(), [&](const Token& word) { return word.folded == folded; });
  }

  void read_parties() {
    for (const auto& match : Matcher(scene_.knowledge, scene_.analysis).all(Root::parties, 0, count_)) {
      if (match.entry.kind == LabelKind::self) continue;
      if (match.entry.kind == LabelKind::person) {
        if (match.last <= person_end_[match.first]) continue;
        person_end_[match.first] = match.last;
        person_[match.first] = scene_.knowledge.person_at(match.entry.target).party;
        continue;
      }
      if (match.last < party_end_[match.first]) continue;
      const bool same = match.last == party_end_[match.first];
      // Of the institutions of a country its head stands for it.
      if (same && scene_.knowledge.party_at(match.entry.target).kind != std::string_view("head")) continue;
      party_end_[match.first] = match.last;
      adjective_[match.first] = match.entry.kind == LabelKind::demonym || match.entry.kind == LabelKind::office;
      party_[match.first] = match.entry.target;
    }
  }

  const Scene& scene_;
  std::uint32_t count_;
  std::vector<bool> new_line_;
  std::vector<std::uint32_t> post_;  // where the longest stretch that begins at a word ends
  std::vector<bool> plain_;          // the office or address that begins here is in the dictionary's form
  std::vector<bool> joined_;
  std::vector<std::uint32_t> field_;
  std::vector<std::uint32_t> courtesy_;
  std::vector<bool> link_;
  std::vector<bool> of_;
  std::vector<bool> joiner_;
  std::vector<bool> particle_;
  std::vector<std::uint32_t> party_end_;
  std::vector<std::uint32_t> party_;
  std::vector<bool> adjective_;  // the party is named by an adjective
  std::vector<std::uint32_t> person_end_;
  std::vector<std::uint32_t> person_;
  std::vector<bool> no_name_;
  std::vector<bool> possessive_;
  std::vector<bool> acts_;
  std::vector<bool> dealing_;
  std::vector<bool> oblique_;
  std::vector<bool> behind_with_;
  std::vector<bool> behind_talk_;
  std::vector<bool> talked_;
  std::vector<bool> in_talk_;
  std::vector<bool> opens_circumstance_;
};

bool has_ending(const std::string& word, const std::vector<std::string>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](const std::string& ending) { return word.size() > ending.size() && word.ends_with(ending); });
}

class OfficialReader {
 public:
  OfficialReader(const Scene& scene, const OfficeWords& words) : scene_(scene), words_(words) {}

  // The official whose office begins at `post`; not before the word `from`.
  [[nodiscard]] Official read(std::uint32_t post, std::uint32_t from) {
    out_ = Official{};
    end_ = post;
    begin(post, from);
    // "King Salman" may be a name of the data files.
    if (!known(post)) office(post);
    behind_name();
    return out_;
  }

 private:
  // "Canadian", "Papua New Guinea", "Mr." before the office.
  void begin(std::uint32_t post, std::uint32_t from) {
    out_.first = post;
    for (bool moved = true; moved;) {
      moved = false;
      if (out_.first == from || words_.border(out_.first) != Border::none) return;
      // The longest name that reaches up to here; of several the outermost: "Malian National Security Adviser".
      const std::uint32_t reach = std::min(longest_name, out_.first - from);
      for (std::uint32_t word = out_.first - reach; word < out_.first && !moved; ++word) {
        const bool party =
            words_.party_end(word) >= out_.first && words_.may_precede_office(word) && !words_.names_office_alone(word);
        if (party) out_.party = words_.party(word);
        moved = party || words_.part(word) == out_.first;
        if (moved) out_.first = word;
      }
    }
  }

  void office(std::uint32_t post) {
    std::uint32_t word = post;
    bool linked = false;   // behind "of", "for": a field stands here and no name
    bool foreign = false;  // behind "for", "to": a place that is not whose office it is
    const std::uint32_t limit = std::min(words_.count(), post + longest_office);
    while (word < limit) {
      if (word > post && words_.border(word) != Border::none) {
        apposition(word);
        break;
      }
      if (word > post && begins_another(word)) break;
      if (const std::uint32_t end = words_.party_end(word); end > word && !words_.names_office_alone(word)) {
        const bool own_office = words_.post(word) != 0;
        if (!out_.party && (!foreign || own_office)) out_.party = words_.party(word);
        end_ = word = end;
        linked = foreign = false;
      } else if (words_.part(word) != 0) {
        end_ = word = words_.part(word);
        linked = foreign = false;
        if (words_.possessive(word - 1)) break;
      } else if (words_.transparent(word)) {
        ++word;
      } else if (out_.party && word + 1 < limit && words_.joiner(word) && words_.party_end(word + 1) != 0) {
        break;  // "the leaders of Georgia and Moldova"
      } else if (words_.link(word) || words_.joiner(word)) {
        linked = true;
        foreign = !words_.of(word);
        ++word;
      } else if (const std::uint32_t behind = described(word); behind > word) {
        end_ = word = behind;
      } else {
        name(word, linked, limit);
        if (out_.name_last != 0 || !go_on_) break;
        word = end_;
        linked = foreign = false;
      }
    }
    if (out_.name_last == 0) out_.name = out_.name_last = out_.last = end_;
    if (out_.name == out_.name_last) name_before();
  }

  // "The Vice President and King Example": a title right before a name, joined to what stands before it, is of somebody
  // else. "Deputy Prime Minister and Minister of Finance Ann Example" is one person.
  [[nodiscard]] bool begins_another(std::uint32_t word) const {
    if (words_.post(word) == 0 || !(words_.joiner(word - 1) || words_.is_joined(word))) return false;
    std::uint32_t end = word;
    while (end < words_.count() && words_.post(end) != 0 && (end == word || words_.border(end) == Border::none))
      end = words_.post(end);
    if (end == words_.count() || words_.border(end) != Border::none) return words_.person_end(word) >= end;
    return words_.person_end(word) > end || words_.person_end(end) != 0 ||
           (words_.may_be_name(end) && (words_.capitals() || words_.unheard(end)));
  }

  // Words in an office that are no name: adjectives, and what an article makes a field of.
  [[nodiscard]] std::uint32_t described(std::uint32_t word) const {
    const Language& language = scene_.language;
    const Token& token = words_.token(word);
    if (words_.capitals()) {
      const bool adjective = !token.capitalised && has_ending(token.folded, language.adjective_endings);
      return adjective && !language.adjective_endings.empty() ? word + 1 : word;
    }
    const std::string& article = language.clitics.back().front();
    const bool joined = token.folded.size() > article.size() + 2 && token.folded.starts_with(article);
    return joined && words_.may_be_name(word) ? word + 1 : word;
  }

  // Reads a name at `word`. Behind "of" or "for" the first of its words name a field, and all of them where fewer than
  // three stand there.
  void name(std::uint32_t word, bool linked, std::uint32_t limit) {
    go_on_ = false;
    if (known(word)) return;
    const std::uint32_t end = run(word, limit);
    if (end == word) return;
    constexpr std::uint32_t full = 2;
    const bool field = linked && words_.capitals();
    if (field && end - word <= full) {
      end_ = end;
      go_on_ = true;
      return;
    }
    if (field && end < words_.count() && words_.border(end) == Border::none && words_.part(end) != 0) {
      end_ = end;
      go_on_ = true;
      return;
    }
    out_.name = field ? end - full : word;
    out_.name_last = out_.last = end;
  }

  // Reads the name of a person of the data files; first names and initials that they do not have may stand before it.
  bool known(std::uint32_t word) {
    std::uint32_t surname = word;
    while (surname + 1 < words_.count() && surname - word < longest_name && words_.person_end(surname) == 0 &&
           words_.may_be_name(surname) && words_.border(surname + 1) == Border::none)
      ++surname;
    if (words_.person_end(surname) <= surname) return false;
    out_.name = word;
    out_.name_last = out_.last = words_.person_end(surname);
    out_.known = true;
    if (!out_.party) out_.party = words_.person_party(surname);
    return true;
  }

  // Where the words that may be a name end.
  [[nodiscard]] std::uint32_t run(std::uint32_t word, std::uint32_t limit) const {
    std::uint32_t end = word;
    while (end < limit && end - word < longest_name + 2 && (end == word || words_.border(end) == Border::none) &&
           (words_.may_be_name(end) || (end > word && words_.goes_on_name(end))))
      ++end;
    while (end > word && words_.particle(end - 1)) --end;
    if (words_.capitals()) {
      // Initials alone are no name.
      bool initials = true;
      for (std::uint32_t at = word; at < end; ++at) initials = initials && words_.is_initial(at);
      if (initials || end == word) return word;
      // The last is none that stands for a matter, "the Group", or there is nothing to tell it from one.
      const std::uint32_t last = end - 1;
      const bool matter = words_.names_matter(last) || end == word + 1;
      return matter && !words_.unheard(last) ? word : end;
    }
    // Without capitals a name is a first name and another that no label of the data has.
    constexpr std::uint32_t fewest = 2;
    while (end > word && !words_.unheard(end - 1)) --end;
    const bool addressed = word > 0 && words_.courtesy(word - 1) == word;
    return end >= word + (addressed ? 1 : fewest) ? end : word;
  }

  // "The Ambassador of Japan, Ann Example, …"
  void apposition(std::uint32_t word) {
    if (words_.border(word) != Border::comma || !words_.capitals()) return;
    if (const Official office = out_; known(word)) {
      // Nor anybody of another country: "with the Chancellor of Germany, Emmanuel Macron and …".
      const bool listed =
          out_.last < words_.count() && words_.border(out_.last) == Border::none && words_.joiner(out_.last);
      const bool other = office.party && !is_same_country(*office.party, words_.person_party(word));
      if (listed || other) out_ = office;
      return;
    }
    const std::uint32_t end = run(word, words_.count());
    if (end < word + 2 || end > word + longest_name) return;
    // Not the next of a list, "met with the Minister, Ann Example and …": a border closes what is put in between.
    if (end < words_.count() && words_.border(end) == Border::none) return;
    out_.name = word;
    out_.name_last = out_.last = end;
  }

  [[nodiscard]] bool is_same_country(std::uint32_t one, std::uint32_t other) const {
    const Party first = scene_.knowledge.party_at(one);
    const Party second = scene_.knowledge.party_at(other);
    return first.id == second.id || (!first.country.empty() && first.country == second.country);
  }

  // "Ann Example, Ambassador of Mali, …"
  void name_before() {
    if (!out_.party || out_.first == 0 || words_.border(out_.first) != Border::comma || !words_.capitals()) return;
    std::uint32_t begin = out_.first;
    while (begin > 0 && out_.first - begin < longest_name && words_.may_be_name(begin - 1) &&
           (begin == out_.first || words_.border(begin) == Border::none))
      --begin;
    if (out_.first - begin < 2 || run(begin, out_.first) != out_.first) return;
    if (begin > 0 && words_.border(begin) == Border::none && words_.may_be_name(begin - 1)) return;
    // The data files know this person.
    for (std::uint32_t word = begin; word < out_.first; ++word)
      if (words_.person_end(word) != 0) return;
    out_.name = begin;
    out_.name_last = out_.first;
    out_.first = begin;
  }

  // "President Ann Example of Italy"
  void behind_name() {
    if (out_.party || out_.name == out_.name_last || out_.last + 1 >= words_.count()) return;
    std::uint32_t word = out_.last;
    if (words_.border(word) != Border::none || !words_.of(word)) return;
    ++word;
    while (word < words_.count() && words_.transparent(word)) ++word;
    if (word == words_.count() || words_.border(word) != Border::none) return;
    if (words_.party_end(word) == 0) {
      out_.elsewhere = words_.capitals() && words_.token(word).capitalised && words_.unheard(word);
      return;
    }
    out_.party = words_.party(word);
    out_.last = words_.party_end(word);
  }

  const Scene& scene_;
  const OfficeWords& words_;
  Official out_;
  std::uint32_t end_ = 0;  // of the office
  bool go_on_ = false;
};

// Marks the words before the comma of a sentence that begins with the occasion of what it tells.
void mark_circumstances(const OfficeWords& words, Officials& out) {
  for (std::uint32_t first = 0; first < words.count(); ++first) {
    if ((first > 0 && words.border(first) != Border::strong) || !words.opens_circumstance(first)) continue;
    std::uint32_t comma = first + 1;
    while (comma < words.count() && words.border(comma) == Border::none) ++comma;
    if (comma == words.count() || words.border(comma) != Border::comma) continue;
    std::fill(out.circumstance.begin() + first, out.circumstance.begin() + comma, true);
  }
}

// Whether nothing but "and", commas and articles stands between two names.
bool listed(const OfficeWords& words, std::uint32_t last, std::uint32_t first) {
  constexpr std::uint32_t most_between = 3;
  if (first < last || first - last > most_between) return false;
  bool linked = false;
  for (std::uint32_t word = last; word <= first; ++word) {
    if (words.border(word) == Border::strong) return false;
    linked = linked || words.border(word) == Border::comma || words.joiner(word);
    if (word < first && !words.transparent(word) && !words.joiner(word)) return false;
  }
  return linked || words.is_joined(first);
}

// The forms in which a name may stand in a dictionary that was given in another case, or in a plain one. Behind a word
// in the instrumental a name without its ending has no cases: «Ларсом Хауге».
std::set<std::string> dictionary_forms(const std::string& name, bool plain, bool instrumental,
                                       const Language& language) {
  std::set<std::string> forms;
  if (!plain && !(instrumental && !has_ending(name, language.agent_endings)))
    for (const auto& [ending, nominative] : language.name_cases)
      if (name.size() > 2 * ending.size() && name.ends_with(ending))
        forms.insert(name.substr(0, name.size() - ending.size()) + nominative);
  if (forms.empty()) forms.insert(name);
  return forms;
}

}  // namespace

Officials officials_in(const Scene& scene) {
  const OfficeWords words(scene);
  OfficialReader reader(scene, words);
  Officials out;
  const std::uint32_t count = words.count();
  out.circumstance.resize(count);
  mark_circumstances(words, out);
  for (std::uint32_t word = 0; word < count; ++word) {
    out.met.push_back(words.is_met(word));
    out.talked_with.push_back(words.is_talked_with(word));
    out.spoken_of.push_back(words.is_spoken_of(word));
    out.governed.push_back(words.is_governed(word));
    out.acts.push_back(words.acts(word));
    out.part.push_back(words.part(word));
    out.plain.push_back(words.plain(word));
    out.joined.push_back(words.is_joined(word));
  }
  std::uint32_t from = 0;
  for (std::uint32_t word = 0; word < count;) {
    if (words.border(word) != Border::none) from = word;
    if (words.post(word) == 0) {
      ++word;
      continue;
    }
    Official official = reader.read(word, from);
    official.plain =
        scene.language.name_cases.empty() && words.capitals() ? true : words.plain(official.first) || words.plain(word);
    official.met = out.met[official.first] ||
                   (!out.all.empty() && out.all.back().met && listed(words, out.all.back().last, official.first));
    if (!out.all.empty() && official.first < out.all.back().last) official.first = out.all.back().last;
    from = word = std::max(official.last, word + 1);
    out.all.push_back(official);
  }
  return out;
}

std::vector<NamedAgain> named_again(const Scene& scene, const Officials& officials,
                                    const std::vector<std::string>& parties) {
  const auto& tokens = scene.analysis.tokens;
  const Stemmer stemmer(scene.language);
  const bool capitals = scene.language.clitics.empty();
  struct Bearer {
    std::string party;  // empty where several have the name
    std::set<std::string> forms;
    bool known = false;
    bool first = false;  // a first name, unless the surname stands first
  };
  std::map<std::string, Bearer> bearers;  // by stem
  const auto learn = [&](std::uint32_t word, const std::string& party, const Official& official, bool first) {
    const std::string& name = tokens[word].folded;
    bool instrumental = false;
    for (std::uint32_t other = official.first; other < official.name_last; ++other)
      instrumental = instrumental || (other != word && has_ending(tokens[other].folded, scene.language.agent_endings));
    auto [at, added] = bearers.try_emplace(stemmer.label_stem(name), Bearer{party, {}, official.known, first});
    if (!added && at->second.party != party && !(first && !at->second.first)) at->second.party.clear();
    if (!added && at->second.first && !first) at->second = Bearer{party, {}, official.known, false};
    const auto forms = dictionary_forms(name, official.plain, instrumental, scene.language);
    at->second.forms.insert(forms.begin(), forms.end());
  };
  for (std::size_t i = 0; i < officials.all.size(); ++i) {
    const Official& official = officials.all[i];
    if (official.name == official.name_last || parties[i].empty()) continue;
    // A name of the data files may have a title in it.
    std::uint32_t name = official.name;
    while (name < official.name_last && officials.part[name] != 0) ++name;
    if (name == official.name_last) continue;
    learn(official.name_last - 1, parties[i], official, false);
    if (name + 1 < official.name_last && count_code_points(tokens[name].folded) > 1)
      learn(name, parties[i], official, true);
  }
  const auto bearer_of = [&](std::uint32_t word) -> const Bearer* {
    if (capitals && !tokens[word].capitalised) return nullptr;
    for (const auto& stem : stemmer.text_stems(tokens[word].folded))
      for (const auto& key : {stem, stemmer.label_stem(stem)})
        if (const auto at = bearers.find(key); at != bearers.end()) return &at->second;
    return nullptr;
  };
  const auto is_form = [&](const std::string& folded, const std::set<std::string>& forms) {
    if (forms.contains(folded)) return true;
    if (capitals) return false;
    const auto& joining = scene.language.clitics.front();
    return std::any_of(joining.begin(), joining.end(), [&](const std::string& clitic) {
      return folded.starts_with(clitic) && forms.contains(folded.substr(clitic.size()));
    });
  };
  std::vector<NamedAgain> out;
  std::size_t next = 0;
  for (std::uint32_t word = 0; word < tokens.size();) {
    while (next < officials.all.size() && officials.all[next].last <= word) ++next;
    if (next < officials.all.size() && officials.all[next].first <= word && !parties[next].empty()) {
      const Official& official = officials.all[next];
      if (!official.known && official.name != official.name_last)
        out.push_back({official.first, official.last, parties[next], official.plain});
      word = official.last;
      continue;
    }
    const Bearer* bearer = bearer_of(word);
    // Where the longest title that ends at a word begins.
    const auto title_before = [&](std::uint32_t at) {
      constexpr std::uint32_t longest = 4;
      for (std::uint32_t before = at > longest ? at - longest : 0; before < at; ++before)
        if (officials.part[before] == at) return before;
      return at;
    };
    const auto titled = [&](std::uint32_t at) {
      if (at == 0 || scene.analysis.border[at] != Border::none) return false;
      return title_before(at) != at;
    };
    const auto plain_name = [&](std::uint32_t at) { return is_form(tokens[at].folded, bearer->forms); };
    // "Young people were welcomed": at the head of a sentence every word has a capital, and only a verb, a border or
    // another name behind it tells that it is one.
    const auto may_be_common = [&](std::uint32_t at) {
      if (!capitals || (at > 0 && scene.analysis.border[at] != Border::strong)) return false;
      std::uint32_t behind = at + 1;
      while (behind < tokens.size() && scene.analysis.border[behind] == Border::none &&
             scene.analysis.transparent[behind])
        ++behind;
      if (behind == tokens.size() || scene.analysis.border[behind] != Border::none || officials.acts[behind])
        return false;
      const auto& cuts = scene.language.cut_behind;
      const bool possessive =
          std::any_of(cuts.begin(), cuts.end(), [&](const auto& cut) { return tokens[at].folded.ends_with(cut); });
      const bool joined = behind + 1 < tokens.size() && tokens[behind + 1].capitalised;
      return !possessive && !tokens[behind].capitalised && !joined;
    };
    if (bearer == nullptr || bearer->party.empty() || (bearer->first && !titled(word)) || may_be_common(word)) {
      ++word;
      continue;
    }
    NamedAgain named{word, word + 1, bearer->party, plain_name(word), bearer->known};
    // First names and initials, then titles before them.
    while (named.first > 0 && scene.analysis.border[named.first] == Border::none) {
      const Token& before = tokens[named.first - 1];
      const Bearer* given = bearer_of(named.first - 1);
      const bool initial = before.capitalised && count_code_points(before.folded) == 1;
      if (!initial && (given == nullptr || !given->first)) break;
      --named.first;
    }
    while (titled(named.first)) {
      const std::uint32_t before = title_before(named.first);
      if (!capitals || !scene.language.name_cases.empty()) named.plain = named.plain && officials.plain[before];
      named.first = before;
      if (officials.joined[before]) break;
    }
    if (!out.empty() && named.first < out.back().last) named.first = out.back().last;
    word = named.last;
    out.push_back(std::move(named));
  }
  return out;
}

}  // namespace diptych
