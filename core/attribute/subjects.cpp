#include "core/attribute/subjects.h"

#include <algorithm>

namespace diptych {
namespace {

// Words that may stand between an office and its party: "the spokesman for the Russian president".
constexpr std::uint32_t office_reach = 2;
// Words that may stand between two parties told of together: "the Kremlin press service and the office of …".
constexpr std::uint32_t joint_reach = 6;

class Builder {
 public:
  Builder(const SentenceSigns& sentence, std::string_view text, const Analysis& analysis, const Language& language,
          const Knowledge& knowledge)
      : s_(sentence), text_(text), analysis_(analysis), language_(language), knowledge_(knowledge) {}

  std::vector<SubjectCandidate> run() {
    for (const auto& holder : s_.holders) add_holder(holder);
    for (const auto& sign : s_.signs) add_sign(sign);
    std::stable_sort(out_.begin(), out_.end(),
                     [](const SubjectCandidate& a, const SubjectCandidate& b) { return a.first < b.first; });
    merge();
    drop_bare_demonyms();
    join();
    add_unknown_names();
    for (auto& subject : out_) mark_place(subject);
    return std::move(out_);
  }

 private:
  void add_holder(const Holder& holder) {
    SubjectCandidate subject;
    subject.first = holder.first;
    subject.last = holder.last;
    subject.parties = {holder.party};
    subject.grade = holder.grade;
    subject.object = holder.object;
    subject.derived = holder.grade == Grade::demonym;
    out_.push_back(std::move(subject));
  }

  [[nodiscard]] bool inside_holder(const Sign& sign) const {
    return std::any_of(s_.holders.begin(), s_.holders.end(), [&](const Holder& h) {
      return h.grade != Grade::demonym && h.first < sign.last && sign.first < h.last;
    });
  }

  // A prime minister is none of foreign affairs.
  [[nodiscard]] bool inside_title(const Sign& sign) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& title) {
      return title.kind == SignKind::title && title.first < sign.first && sign.last <= title.last;
    });
  }

  void add_sign(const Sign& sign) {
    SubjectCandidate subject;
    subject.first = sign.first;
    subject.last = sign.last;
    switch (sign.kind) {
      case SignKind::office:
      case SignKind::source:
      case SignKind::document:
        if (inside_holder(sign)) return;
        subject.teller = Teller::same;
        subject.alone = sign.kind != SignKind::document;
        subject.unnamed = sign.kind == SignKind::source;
        subject.document = sign.kind == SignKind::document;
        break;
      case SignKind::joint:
        if (inside_holder(sign)) return;
        subject.teller = Teller::joint;
        break;
      case SignKind::outsider:
        if (inside_holder(sign)) return;
        subject.teller = Teller::other;
        break;
      case SignKind::agency:
        if (inside_holder(sign)) return;
        subject.teller = Teller::agency;
        break;
      case SignKind::minister:
        if (inside_holder(sign) || inside_title(sign)) return;
        subject.teller = Teller::same;
        subject.alone = true;
        subject.foreign = true;
        break;
      case SignKind::pronoun:
      case SignKind::role:
        if (inside_holder(sign)) return;
        subject.teller = Teller::same;
        break;
      default:
        return;
    }
    out_.push_back(std::move(subject));
  }

  [[nodiscard]] bool near(const SubjectCandidate& a, const SubjectCandidate& b) const {
    if (b.first < a.last) return true;
    if (b.first - a.last > office_reach) return false;
    for (std::uint32_t word = a.last; word <= b.first; ++word)
      if (broken(word)) return false;
    // "The ambassador in Moscow" is not Moscow's.
    if (a.teller == Teller::same && b.grade == Grade::metonym && ends_at(SignKind::locative, b.first)) return false;
    // "the king to Biden": a preposition parts a title from the name behind it.
    if (b.object && !b.alone) return false;
    // A verb or a conjunction between them parts them.
    return std::none_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return (sign.kind == SignKind::telling || sign.kind == SignKind::joiner || sign.kind == SignKind::act ||
              sign.kind == SignKind::complement) &&
             sign.first >= a.last && sign.last <= b.first;
    });
  }

  // A border before `word`; the full stop of an abbreviation ("U.S. official") is none inside a sentence.
  [[nodiscard]] bool broken(std::uint32_t word) const {
    if (analysis_.border[word] == Border::none) return false;
    const auto& tokens = analysis_.tokens;
    const std::uint32_t from = tokens[word - 1].span.end;
    return text_.substr(from, tokens[word].span.begin - from) != ". ";
  }

  static bool role_like(const SubjectCandidate& s) { return s.teller == Teller::same; }

  // "Kremlin aide Yury Ushakov": an institution or office right before the name of one of its own.
  [[nodiscard]] std::optional<SubjectCandidate> titled(const SubjectCandidate& a, const SubjectCandidate& b) const {
    const bool person = b.grade == Grade::spokesperson || b.grade == Grade::leader;
    const std::string_view country = knowledge_.party_at(a.parties.front()).country;
    const bool own =
        a.parties == b.parties || (!country.empty() && country == knowledge_.party_at(b.parties.front()).country);
    if (!person || !own || a.grade == Grade::demonym || a.grade == Grade::metonym || b.first != a.last)
      return std::nullopt;
    SubjectCandidate out = b;
    out.first = a.first;
    out.object = a.object;
    return out;
  }

  // One subject out of two neighbours, when they belong together.
  [[nodiscard]] std::optional<SubjectCandidate> merged(const SubjectCandidate& a, const SubjectCandidate& b) const {
    if (!near(a, b)) return std::nullopt;
    SubjectCandidate out = a;
    out.first = std::min(a.first, b.first);
    out.last = std::max(a.last, b.last);
    if (a.teller == Teller::other || b.teller == Teller::other) {
      // "Hamas official", "Israeli channel"; but two full names stay two.
      const SubjectCandidate& rest = a.teller == Teller::other ? b : a;
      if (rest.teller == Teller::party && rest.grade != Grade::demonym) return std::nullopt;
      if (rest.teller == Teller::joint || rest.teller == Teller::agency) return std::nullopt;
      out.teller = Teller::other;
      out.parties.clear();
      return out;
    }
    if (a.teller == Teller::party && b.teller == Teller::party) {
      if (auto person = titled(a, b)) return person;
      if (a.grade != Grade::demonym && b.grade != Grade::demonym) return std::nullopt;
      const SubjectCandidate& named = a.grade == Grade::demonym ? b : a;
      out.parties = named.parties;
      out.grade = named.grade;
      out.unnamed = a.unnamed || b.unnamed;
      return out;
    }
    if (role_like(a) == role_like(b)) {
      if (!role_like(a) || (a.document != b.document)) return std::nullopt;
      out.alone = a.alone || b.alone;
      out.unnamed = a.unnamed || b.unnamed;
      out.foreign = a.foreign || b.foreign;
      return out;
    }
    const SubjectCandidate& role = role_like(a) ? a : b;
    const SubjectCandidate& party = role_like(a) ? b : a;
    if (party.teller != Teller::party) return std::nullopt;
    if (is_pronoun(role)) return std::nullopt;
    // "The president called on Berlin": a bare title and a capital beside it are two.
    if (!role.alone && !role.document && party.grade == Grade::metonym) return std::nullopt;
    if (is_definite(role) && role.first < party.first && genitive(party)) return std::nullopt;
    out.teller = Teller::party;
    out.parties = party.parties;
    out.unnamed = party.unnamed || role.unnamed;
    // "The Saudi minister" is of foreign affairs where a talk is told of, "the Saudi housing minister" is not.
    out.foreign = party.foreign || (role.foreign && (role.first <= party.last && party.first <= role.last));
    out.document = role.document;
    out.grade = party.grade;
    // "Her aides" and "Turkish officials" stand for a country; a title before a name does not change whose it is.
    out.derived = party.derived || ((role.alone || role.document) && party.grade > Grade::spokesperson);
    out.alone = false;
    if (role.alone || role.document)
      out.grade = Grade::institution;
    else if (party.grade == Grade::demonym)
      out.grade = Grade::office;
    return out;
  }

  // «الوزير», "the minister", with its article: the country right behind it is no part of his title («وشكر الوزير
  // نيجيريا»).
  [[nodiscard]] bool is_definite(const SubjectCandidate& role) const {
    return !language_.clitics.empty() && begins_with(role.last - 1, {language_.clitics.back().front()});
  }

  static bool genitive(const SubjectCandidate& party) {
    return party.grade == Grade::metonym || party.grade == Grade::institution;
  }

  [[nodiscard]] bool begins_with(std::uint32_t word, const std::vector<std::string>& clitics) const {
    const std::string& folded = analysis_.tokens[word].folded;
    return std::any_of(clitics.begin(), clitics.end(),
                       [&](const std::string& clitic) { return folded.starts_with(clitic); });
  }

  [[nodiscard]] bool is_pronoun(const SubjectCandidate& s) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::pronoun && sign.first == s.first && sign.last == s.last;
    });
  }

  void merge() {
    for (std::size_t i = 0; i + 1 < out_.size();) {
      if (const auto one = merged(out_[i], out_[i + 1])) {
        out_[i] = *one;
        out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        if (i > 0) --i;
      } else {
        ++i;
      }
    }
  }

  void drop_bare_demonyms() {
    std::erase_if(out_,
                  [](const SubjectCandidate& s) { return s.teller == Teller::party && s.grade == Grade::demonym; });
  }

  [[nodiscard]] bool joins(std::uint32_t from, std::uint32_t to) const {
    for (const auto& sign : s_.signs)
      if (sign.kind == SignKind::joiner && sign.first >= from && sign.last <= to) return true;
    if (language_.clitics.empty()) return false;
    // The conjunction may be written together with the first word of the second name.
    for (std::uint32_t word = from; word <= to; ++word) {
      const std::string& folded = analysis_.tokens[word].folded;
      for (const auto& clitic : language_.clitics.front())
        if (folded.starts_with(clitic) && clitic == language_.clitics.front().front()) return true;
    }
    return false;
  }

  // "And" stands before an object as well.
  [[nodiscard]] bool is_joiner(const Sign& word) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(), [&](const Sign& sign) {
      return sign.kind == SignKind::joiner && sign.first == word.first && sign.last == word.last;
    });
  }

  // Two parties of different countries with "and" between them tell together.
  void join() {
    for (std::size_t i = 0; i + 1 < out_.size(); ++i) {
      SubjectCandidate& a = out_[i];
      const SubjectCandidate& b = out_[i + 1];
      if (a.teller != Teller::party || b.teller != Teller::party) continue;
      if (b.first < a.last || b.first - a.last > joint_reach) continue;
      const Party one = knowledge_.party_at(a.parties.front());
      const Party two = knowledge_.party_at(b.parties.front());
      if (one.id == two.id || (!one.country.empty() && one.country == two.country)) continue;
      bool whole = true;
      for (std::uint32_t word = a.last; word <= b.first; ++word) whole = whole && !broken(word);
      for (const auto& sign : s_.signs)
        if ((sign.kind == SignKind::telling || (sign.kind == SignKind::object && !is_joiner(sign))) &&
            sign.first >= a.last && sign.last <= b.first)
          whole = false;
      if (!whole || !joins(a.last, b.first)) continue;
      a.last = b.last;
      a.teller = Teller::joint;
      a.parties.push_back(b.parties.front());
      a.grade = std::max(a.grade, b.grade);
      out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  [[nodiscard]] bool taken(std::uint32_t word) const {
    const auto covers = [&](const auto& item) { return item.first <= word && word < item.last; };
    return std::any_of(out_.begin(), out_.end(), covers) || std::any_of(s_.holders.begin(), s_.holders.end(), covers) ||
           std::any_of(s_.signs.begin(), s_.signs.end(), covers);
  }

  // Names that no data file knows: runs of capitalised words, of two or more where a sentence begins.
  void add_unknown_names() {
    std::vector<SubjectCandidate> names;
    for (std::uint32_t at = s_.first; at < s_.last;) {
      std::uint32_t end = at;
      while (end < s_.last && analysis_.tokens[end].capitalised && !taken(end) &&
             (end == at || analysis_.border[end] == Border::none))
        ++end;
      const bool opening = at == s_.first || analysis_.border[at] == Border::strong;
      const auto title = std::find_if(out_.begin(), out_.end(), [&](const SubjectCandidate& subject) {
        return subject.teller == Teller::other && subject.last == at;
      });
      if (end > at && title != out_.end() && analysis_.border[at] == Border::none) {
        title->last = end;  // "Senator John Smith"
      } else if (end > at + 1 || (end == at + 1 && !opening)) {
        SubjectCandidate name;
        name.first = at;
        name.last = end;
        name.teller = Teller::other;
        name.grade = Grade::demonym;  // the least certain
        names.push_back(std::move(name));
      }
      at = std::max(end, at + 1);
    }
    out_.insert(out_.end(), names.begin(), names.end());
    std::stable_sort(out_.begin(), out_.end(),
                     [](const SubjectCandidate& a, const SubjectCandidate& b) { return a.first < b.first; });
  }

  [[nodiscard]] bool ends_at(SignKind kind, std::uint32_t word) const {
    return std::any_of(s_.signs.begin(), s_.signs.end(),
                       [&](const Sign& sign) { return sign.kind == kind && sign.last == word; });
  }

  // What stands before it: "with President Putin", "over northern Syria", "in Moscow", "his press service".
  void mark_place(SubjectCandidate& subject) const {
    std::uint32_t first = subject.first;
    while (first > s_.first && analysis_.transparent[first - 1] && analysis_.border[first] == Border::none) --first;
    subject.object = subject.object || ends_at(SignKind::object, first);
    if (subject.grade == Grade::metonym && first > s_.first && analysis_.border[first] == Border::none &&
        !analysis_.tokens[first - 1].number && !subject.object)
      subject.object = ends_at(SignKind::object, first - 1) && !s_.has(SignKind::day);
    subject.place = ends_at(SignKind::locative, first);
    subject.possessed = ends_at(SignKind::possessive, first);
  }

  const SentenceSigns& s_;
  std::string_view text_;
  const Analysis& analysis_;
  const Language& language_;
  const Knowledge& knowledge_;
  std::vector<SubjectCandidate> out_;
};

}  // namespace

std::vector<SubjectCandidate> subjects_of(const SentenceSigns& sentence, std::string_view text,
                                          const Analysis& analysis, const Language& language,
                                          const Knowledge& knowledge) {
  return Builder(sentence, text, analysis, language, knowledge).run();
}

}  // namespace diptych
