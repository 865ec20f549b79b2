#include "core/account/recognise.h"

#include "core/account/dates.h"
#include "core/account/language_id.h"
#include "core/match/matcher.h"
#include "core/statement/speech.h"
#include "core/text/fold.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace diptych {
namespace {

std::string_view file_name(std::string_view path) {
  const auto slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// "kremlin.ru.txt" without its last extension: "kremlin.ru".
std::string_view stem_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

// The language whose small words make up the text: for what CLD2 is unsure of, such as short Russian texts full of
// Tajik names.
std::optional<Recognised<std::string>> language_of_small_words(std::string_view text, const Knowledge& knowledge) {
  constexpr std::size_t fewest_words = 20;
  constexpr std::size_t least_percent = 20;  // of running text a third; of a related language's a tenth
  const auto tokens = tokenize(text);
  if (tokens.size() < fewest_words) return std::nullopt;
  std::pair<std::size_t, const Language*> best{0, nullptr};
  for (const auto& language : knowledge.languages()) {
    const std::set<std::string_view> small(language.stop_words.begin(), language.stop_words.end());
    const auto found = static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [&](const Token& t) { return small.contains(t.folded); }));
    if (found > best.first) best = {found, &language};
  }
  const std::size_t percent = 100 * best.first / tokens.size();
  if (percent < least_percent) return std::nullopt;
  return Recognised<std::string>{best.second->tag, std::to_string(percent) + " % small words of the language"};
}

std::string told_text(const SourceText& source) {
  std::string out;
  for (const auto& block : source.blocks)
    if (block.kind != BlockKind::header && block.kind != BlockKind::chrome) {
      out += block.span.of(source.text);
      out += '\n';
    }
  return out;
}

std::string_view host_of(std::string_view url) {
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/:?#"));
  return url;
}

bool host_matches(std::string_view host, std::string_view domain) {
  if (domain.find('/') != std::string_view::npos) domain = domain.substr(0, domain.find('/'));
  return host == domain ||
         (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

std::optional<std::string> party_of_url(std::string_view url, const Knowledge& knowledge) {
  const std::string_view host = host_of(url);
  std::size_t best = 0;
  std::optional<std::string> party;
  for (std::uint32_t i = 0; i < knowledge.party_count(); ++i)
    for (const auto domain : knowledge.party_at(i).domains)
      if (domain.size() > best && host_matches(host, domain) &&
          // A domain with a path ("gov.uk/government") counts only where the path fits.
          (domain.find('/') == std::string_view::npos || url.find(domain) != std::string_view::npos)) {
        best = domain.size();
        party = std::string(knowledge.party_at(i).id);
      }
  return party;
}

std::optional<std::string> party_of_file_name(std::string_view path, const Knowledge& knowledge) {
  const std::string name = fold(file_name(path));
  std::size_t best = 0;
  std::optional<std::string> party;
  for (std::uint32_t i = 0; i < knowledge.party_count(); ++i) {
    const std::string_view id = knowledge.party_at(i).id;
    const auto at = name.find(id);
    if (at == std::string::npos || id.size() <= best) continue;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; };
    if ((at > 0 && is_letter(name[at - 1])) || (at + id.size() < name.size() && is_letter(name[at + id.size()])))
      continue;
    best = id.size();
    party = std::string(id);
  }
  return party;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const char c : fold(text)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter && (words.empty() || words.back().empty())) words.emplace_back();
    if (letter)
      words.back() += c;
    else if (!words.empty() && !words.back().empty())
      words.emplace_back();
  }
  std::erase_if(words, [](const std::string& word) { return word.empty(); });
  return words;
}

// A file named after the address that its text is from, "president-ua.en.txt" after president.gov.ua: every word of the
// name, days and the language aside, is one of the address, and of one party's alone.
std::optional<std::string> party_of_file_named_as_address(std::string_view path, const Knowledge& knowledge) {
  std::vector<std::string> words = words_of(stem_of(file_name(path)));
  std::erase_if(words, [](const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  });
  if (words.size() > 1 && knowledge.language(words.back()) != nullptr) words.pop_back();
  if (words.empty()) return std::nullopt;
  std::set<std::string> parties;
  for (std::uint32_t i = 0; i < knowledge.party_count(); ++i)
    for (const auto domain : knowledge.party_at(i).domains) {
      const auto labels = words_of(domain);
      if (std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::find(labels.begin(), labels.end(), word) != labels.end();
          }))
        parties.emplace(knowledge.party_at(i).id);
    }
  if (parties.size() != 1) return std::nullopt;
  return *parties.begin();
}

// Where the account's own words begin to count: signs in the headline, the byline and the first sentences
// weigh more than names further down.
struct PartyScore {
  double score = 0;
  std::string how;
};

class PartyFinder {
 public:
  PartyFinder(const Document& document, const Analysis& analysis, const Knowledge& knowledge, std::string_view language,
              std::optional<Date> date)
      : document_(document), analysis_(analysis), knowledge_(knowledge), language_(language), date_(date) {}

  std::optional<Recognised<std::string>> run() {
    const Matcher matcher(knowledge_, analysis_);
    find_names(matcher);
    mark_words(matcher);
    find_bare_title(matcher);
    bool leader_seen = false;
    for (const auto& name : names_) add(name.match, *name.block, leader_seen);
    if (bare_title_) give_bearer();
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
    return Recognised<std::string>{std::string(knowledge_.party_at(*best).id), scores_.at(*best).how};
  }

 private:
  // Weights: an institution named as source in the byline outweighs the leader named first, whom an institution
  // puts before the other side's; words about oneself and the language of publication decide between equals.
  static constexpr double self_weight = 4;
  static constexpr double byline_weight = 6;
  static constexpr double first_leader_weight = 5;
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

  // Who tells is named in the opening: the headline and the first sentences.
  [[nodiscard]] std::uint32_t opening_end() const {
    constexpr std::uint32_t opening = 500;  // bytes
    for (const auto& block : document_.source.blocks)
      if (block.kind != BlockKind::header && block.kind != BlockKind::chrome) return block.span.begin + opening;
    return opening;
  }

  void find_names(const Matcher& matcher) {
    for (const auto& block : document_.source.blocks) {
      if (block.kind == BlockKind::header || block.kind == BlockKind::chrome) continue;
      const auto [first, last] = analysis_.tokens_in(block.span);
      for (const auto& match : matcher.all(Root::parties, first, last)) names_.push_back({match, &block});
    }
  }

  // The words that say which part a name has: "with" before it, titles, offices and people.
  void mark_words(const Matcher& matcher) {
    const auto all = static_cast<std::uint32_t>(analysis_.tokens.size());
    for (const auto& match : matcher.all(Root::lexicon, 0, all)) {
      const LexiconValue word = knowledge_.lexicon_at(match.entry.target);
      const std::string_view category = word.category;
      if (category == "with" || category == "host") with_.insert(match.first);
      // "Received a call from", "at the initiative of".
      if (category == "initiator" && word.value == "behind") askers_.insert(match.last - 1);
      if (category == "format") talks_.insert(match.first);
      if (category == "caller") callers_.insert(match.first);
    }
    for (const auto& match : matcher.all(Root::attribution, 0, all)) {
      const std::string_view category = knowledge_.lexicon_at(match.entry.target).category;
      if (category == "title") titles_.insert(match.first);
      if (category == "locative") behind_in_.insert(match.last);
    }
    for (const auto& [match, block] : names_) {
      if (match.entry.kind == LabelKind::person) people_.insert(match.first);
      if (match.entry.kind == LabelKind::office)
        for (std::uint32_t word = match.first; word < match.last; ++word) offices_.insert(word);
    }
  }

  // "… with the President of Ukraine Volodymyr Zelenskyy": who is named behind "with" and its titles is the
  // counterpart, even when named first, as headlines do.
  [[nodiscard]] bool behind_with(std::uint32_t word) const {
    constexpr std::uint32_t longest_title = 9;
    constexpr std::uint32_t longest_address = 3;  // "His Excellency President"
    for (std::uint32_t back = 0; back < longest_title && back <= word; ++back) {
      if (with_.contains(word - back) || (back <= longest_address && askers_.contains(word - back))) return true;
      // "With the President of France, Emmanuel Macron": a comma between a title and its name.
      const bool apposition = back == 0 && analysis_.border[word] == Border::comma;
      if ((analysis_.border[word - back] != Border::none && !apposition) || begins_block(word - back)) return false;
    }
    return false;
  }

  // "President Putin made a phone call to President Aliyev": so tells whoever was called.
  [[nodiscard]] bool calls(const Match& match, const Block& block) const {
    constexpr std::uint32_t furthest = 6;  // words of a title and a name behind an office
    const auto verb = callers_.lower_bound(match.last);
    if (verb == callers_.end() || *verb > match.last + furthest) return false;
    if (*verb >= analysis_.tokens_in(block.span).second) return false;
    for (std::uint32_t word = match.last; word <= *verb; ++word)
      if (analysis_.border[word] == Border::strong) return false;
    return true;
  }

  // A headline ends without a full stop: "… with the President of Ukraine", and below it "President Biden spoke".
  [[nodiscard]] bool begins_block(std::uint32_t word) const {
    return std::any_of(document_.source.blocks.begin(), document_.source.blocks.end(),
                       [&](const Block& block) { return analysis_.tokens_in(block.span).first == word; });
  }

  // Whether a block of the opening begins with a name and its titles: "Deputy Head of the Office of the President of
  // Ukraine", but not "at the initiative of the President of France".
  [[nodiscard]] bool opens(const Match& match, const Block& block) const {
    constexpr std::uint32_t longest_title = 8;  // words
    if (block.span.begin > opening_end()) return false;
    std::uint32_t first = analysis_.tokens_in(block.span).first;
    while (first < match.first && analysis_.transparent[first]) ++first;
    if (match.first - first > longest_title || behind_with(match.first)) return false;
    const bool of_person = match.entry.kind == LabelKind::person || match.entry.kind == LabelKind::office;
    // "The President held talks at the Élysée Palace": a house is where, not who.
    if (!of_person && behind_in_.contains(match.first)) return false;
    for (std::uint32_t word = first + 1; word <= match.first; ++word)
      // "HRH Crown Prince receives a phone call from the President of Iran" begins with another.
      if (analysis_.border[word] != Border::none || (of_person && talks_.contains(word))) return false;
    if (match.first == first) return true;
    // A title belongs to the person right behind it, and not to another's office.
    if (titles_.contains(first)) {
      for (std::uint32_t word = first; word < match.first; ++word)
        if (!analysis_.tokens[word].capitalised && !offices_.contains(word)) return false;
      return match.entry.kind == LabelKind::person;
    }
    return !small(first);
  }

  // Whether the word says nothing by itself: "of", "at".
  [[nodiscard]] bool small(std::uint32_t word) const {
    const Language* language = knowledge_.language(language_);
    if (language == nullptr || analysis_.transparent[word]) return true;
    const auto& words = language->stop_words;
    return std::find(words.begin(), words.end(), analysis_.tokens[word].folded) != words.end();
  }

  // "The Prime Minister spoke to President Zelenskyy": a title without a name, before anyone is named, is the
  // teller's own leader, and who is named behind it the other side.
  void find_bare_title(const Matcher& matcher) {
    const std::uint32_t end = opening_end();
    std::uint32_t last = 0;
    while (last < analysis_.tokens.size() && analysis_.tokens[last].span.begin < end) ++last;
    std::uint32_t named = last;  // the first word that names a party, its office or one of its people
    for (const auto& [match, block] : names_)
      if (match.entry.kind != LabelKind::metonym && match.entry.kind != LabelKind::demonym &&
          match.entry.kind != LabelKind::self)
        named = std::min(named, match.first);
    for (const auto& match : matcher.all(Root::attribution, 0, named)) {
      // "The President of the Republic" is a name of its own.
      const bool self = std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
        return name.match.entry.kind == LabelKind::self && name.match.first == match.first;
      });
      const bool parted = match.last == last || !analysis_.tokens[match.last].capitalised ||
                          analysis_.border[match.last] != Border::none;
      if (knowledge_.lexicon_at(match.entry.target).category == "bare-title" && match.last < named && parted && !self &&
          (!bare_title_ || match.first < bare_title_->first))
        bare_title_ = match;
    }
    if (bare_title_ && begins_with_leader()) bare_title_.reset();
  }

  // "PM receives a call from the US President" heads a text that begins "Prime Minister Modi received a call".
  [[nodiscard]] bool begins_with_leader() const {
    return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
      return name.match.entry.kind == LabelKind::person && opens(name.match, *name.block);
    });
  }

  // Its bearer is of the country named most, of those that publish in this language first. The other side's aside.
  void give_bearer() {
    const std::string_view kind = knowledge_.lexicon_at(bare_title_->entry.target).value;
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
         quoted(bare_title_->first, bare_title_->last) + " without a name, and " + quoted(word, word + 1));
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
      if (span.begin > opening_end()) return;
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
      if (span.begin > opening_end()) return;
      // Ministers, advisers and vice presidents are named in many places; what the text begins with tells.
      if (person.role != "leader" && (leader_seen ? span.begin != first_leader_at_ : !opens(match, block))) return;
      const bool dealt_with = behind_with(match.first) || calls(match, block);
      if (!leader_seen && dealt_with) dealt_with_.insert(person.party);
      if (!leader_seen && (bare_title_ || dealt_with)) counterparts_.insert(person.party);
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
    if ((names_institution || match.entry.kind == LabelKind::office) && !leader_seen && !bare_title_ &&
        !people_.contains(match.last) && !calls(match, block) && opens(match, block)) {
      leader_seen = true;
      first_leader_at_ = span.begin;
      give(match.entry.target, first_leader_weight, "begins with " + words);
    }
    if (names_institution && (block.kind == BlockKind::byline || block.kind == BlockKind::dateline))
      give(match.entry.target, byline_weight, "named in the byline as " + words);
  }

  // A reading of words as a party, one of its people, its office or country, and the block they stand in.
  struct Name {
    Match match;
    const Block* block;
  };

  const Document& document_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  std::string_view language_;
  std::optional<Date> date_;
  std::vector<Name> names_;
  std::uint32_t first_leader_at_ = 0;
  std::optional<Match> bare_title_;       // a leader's title in the opening before anyone is named
  std::set<std::uint32_t> counterparts_;  // parties whose leader is named behind "with" or a title alone
  std::set<std::uint32_t> dealt_with_;    // those of them behind "with"
  std::set<std::uint32_t> with_;          // words that are "with", and verbs as "received"
  std::set<std::uint32_t> askers_;        // last words of "received a call from"
  std::set<std::uint32_t> behind_in_;     // words behind "in", "at"
  std::set<std::uint32_t> callers_;       // first words of "phoned"
  std::set<std::uint32_t> talks_;         // first words of what names the call or meeting
  std::set<std::uint32_t> titles_;        // first words of a leader's title
  std::set<std::uint32_t> people_;        // first words of the name of a party's leader, spokesperson, aide
  std::set<std::uint32_t> offices_;       // words that name an office of a party
  std::map<std::uint32_t, PartyScore> scores_;
  std::map<std::uint32_t, double> best_sign_;
  std::map<std::uint32_t, std::string> selves_;
  std::map<std::uint32_t, std::set<std::uint32_t>> named_;  // words that are its name, office, country or adjective
};

}  // namespace

Recognised<std::string> recognise_language(const Document& document, const Overrides& overrides,
                                           const Knowledge& knowledge, std::vector<std::string>& warnings) {
  if (overrides.language) return {*overrides.language, "option --lang"};
  const auto& declared = document.source.metadata.language;
  if (declared && declared->how.starts_with("header line")) return *declared;
  const std::string told = told_text(document.source);
  const auto identified = identify_language(told);
  if (identified) {
    if (declared && declared->value != identified->value)
      warnings.push_back(document.path + ": the page calls its language \"" + declared->value + "\" (" + declared->how +
                         "), its text is \"" + identified->value + "\"; the text is followed (override with --lang)");
    return *identified;
  }
  if (declared) return *declared;
  if (auto guessed = language_of_small_words(told, knowledge)) return *std::move(guessed);
  const std::string_view stem = stem_of(file_name(document.path));
  if (const auto dot = stem.rfind('.'); dot != std::string_view::npos && stem.size() - dot == 3)
    return {std::string(stem.substr(dot + 1)), "file name"};
  return {"", ""};
}

std::optional<Recognised<Date>> recognise_date(const Document& document, const Analysis& analysis,
                                               std::string_view language, const Overrides& overrides) {
  if (overrides.date) return Recognised<Date>{*overrides.date, "option --date"};
  if (document.source.metadata.date) return document.source.metadata.date;
  const std::string_view path = document.path;
  for (std::size_t at = 0; at + 10 <= path.size(); ++at)
    if (at == 0 || path[at - 1] < '0' || path[at - 1] > '9')
      if (const auto date = parse_iso_date(path.substr(at, 10))) return Recognised<Date>{*date, "file name"};
  const auto dates = find_dates(document.source.text, analysis, language);
  const auto in_block = [&](auto accepts) -> std::optional<Recognised<Date>> {
    for (const auto& mention : dates)
      for (const auto& block : document.source.blocks)
        if (block.span.contains(mention.span) && accepts(block))
          return Recognised<Date>{mention.date, std::string(name(block.kind)) + " \"" +
                                                    std::string(mention.span.of(document.source.text)) + "\""};
    return std::nullopt;
  };
  if (auto date =
          in_block([](const Block& b) { return b.kind == BlockKind::dateline || b.kind == BlockKind::headline; }))
    return date;
  // In the running text only the opening names the day of the event.
  constexpr std::uint32_t opening = 400;  // bytes
  const auto& blocks = document.source.blocks;
  const std::uint32_t begin = blocks.empty() ? 0 : blocks.front().span.begin;
  for (const auto& mention : dates)
    if (mention.span.begin < begin + opening)
      return Recognised<Date>{mention.date,
                              "\"" + std::string(mention.span.of(document.source.text)) + "\" in the text"};
  if (overrides.event_date) return Recognised<Date>{*overrides.event_date, "another account of the event"};
  return std::nullopt;
}

std::optional<std::string> find_party_by_name(std::string_view name, const Knowledge& knowledge) {
  if (const auto party = knowledge.find_party(name)) return std::string(knowledge.party_at(*party).id);
  for (const auto& language : knowledge.languages()) {
    const Analysis words = analyse(name, language, knowledge);
    const auto count = static_cast<std::uint32_t>(words.tokens.size());
    for (const auto& match : Matcher(knowledge, words).all(Root::parties, 0, count)) {
      const bool whole = std::all_of(words.transparent.begin(), words.transparent.begin() + match.first,
                                     [](bool article) { return article; });
      if (whole && match.last == count && match.entry.kind != LabelKind::person)
        return std::string(knowledge.party_at(match.entry.target).id);
    }
  }
  return std::nullopt;
}

std::optional<Recognised<std::string>> declared_party(const Document& document, const Knowledge& knowledge,
                                                      const Overrides& overrides, std::vector<std::string>& warnings) {
  const auto named = [&](const std::string& name, const std::string& how) -> std::optional<Recognised<std::string>> {
    if (const auto party = find_party_by_name(name, knowledge)) return Recognised<std::string>{*party, how};
    warnings.push_back(document.path + ": the party \"" + name + "\" (" + how +
                       ") is not in parties.toml; the name is used as it is");
    return Recognised<std::string>{name, how};
  };
  if (overrides.party) return named(*overrides.party, "option --party");
  const Metadata& meta = document.source.metadata;
  if (meta.party) return named(meta.party->value, meta.party->how);
  if (meta.url)
    if (const auto party = party_of_url(meta.url->value, knowledge))
      return Recognised<std::string>{*party, "address " + std::string(host_of(meta.url->value))};
  if (const auto party = party_of_file_name(document.path, knowledge))
    return Recognised<std::string>{*party, "file name"};
  if (const auto party = party_of_file_named_as_address(document.path, knowledge))
    return Recognised<std::string>{*party, "file name, as the party's address"};
  return std::nullopt;
}

std::optional<Recognised<std::string>> recognise_party(const Document& document, const Analysis& analysis,
                                                       const Knowledge& knowledge, std::string_view language,
                                                       std::optional<Date> date, const Overrides& overrides,
                                                       std::vector<std::string>& warnings) {
  if (auto party = declared_party(document, knowledge, overrides, warnings)) return party;
  return PartyFinder(document, analysis, knowledge, language, date).run();
}

}  // namespace diptych
