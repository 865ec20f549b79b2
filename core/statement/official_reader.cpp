#include "core/statement/official_reader.h"

#include "core/statement/plain_form.h"

#include <algorithm>
#include <string>

namespace diptych {
namespace {

constexpr std::uint32_t longest_office = 24;  // words
constexpr std::uint32_t longest_name = 4;

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
    const bool field = linked && words_.capitals();
    // "The Minister of Water and Sanitation"
    if (field && end == word && words_.may_be_name(word)) {
      end_ = word + 1;
      go_on_ = true;
    }
    if (end == word) return;
    constexpr std::uint32_t full = 2;
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
    // "The Minister, Dr Ann Example, …"
    while (words_.courtesy(word) > word && words_.courtesy(word) < words_.count()) word = words_.courtesy(word);
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

}  // namespace

Official read_official(const Scene& scene, const OfficeWords& words, std::uint32_t post, std::uint32_t from) {
  return OfficialReader(scene, words).read(post, from);
}

}  // namespace diptych
