#include "core/account/declared_party.h"

#include "core/account/file_name.h"
#include "core/match/matcher.h"
#include "core/text/fold.h"
#include "core/text/nearest_name.h"
#include "core/text/spelling.h"

#include <algorithm>
#include <set>

namespace diptych {
namespace {

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
        party = std::string(knowledge.party_id(i));
      }
  return party;
}

std::optional<std::string> party_of_file_name(std::string_view path, const Knowledge& knowledge) {
  const std::string name = fold(file_name(path));
  std::size_t best = 0;
  std::optional<std::string> party;
  for (std::uint32_t i = 0; i < knowledge.party_count(); ++i) {
    const std::string_view id = knowledge.party_id(i);
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
// name, days and the language aside, is one of the address, and of one party's alone. The country at the end of the
// address is not enough: "hu.txt" may as well be Hungarian.
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
      const std::string_view host = domain.substr(0, domain.find('/'));
      const std::string_view top = host.substr(host.rfind('.') + 1);
      if (std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word != top; }) &&
          std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return std::find(labels.begin(), labels.end(), word) != labels.end();
          }))
        parties.emplace(knowledge.party_id(i));
    }
  if (parties.size() != 1) return std::nullopt;
  return *parties.begin();
}

// "; did you mean kremlin?"
std::string near_party(const std::string& name, const Knowledge& knowledge) {
  std::vector<std::string> ids;
  for (std::uint32_t i = 0; i < knowledge.party_count(); ++i) ids.emplace_back(knowledge.party_id(i));
  const std::string near = nearest_by_words(name, ids);
  return near.empty() ? "" : "; did you mean " + near + "?";
}

}  // namespace

std::optional<std::string> find_party_by_name(std::string_view name, const Knowledge& knowledge) {
  if (const auto party = knowledge.find_party(name)) return std::string(knowledge.party_id(*party));
  for (const std::string& spelled : spellings_of_name(name))
    for (const auto& language : knowledge.languages()) {
      Analysis words = analyse(spelled, language, knowledge);
      for (auto& token : words.tokens) token.capitalised = true;
      const auto count = static_cast<std::uint32_t>(words.tokens.size());
      for (const auto& match : Matcher(knowledge, words).all(Root::parties, 0, count)) {
        const bool whole = std::all_of(words.transparent.begin(), words.transparent.begin() + match.first,
                                       [](bool article) { return article; });
        if (whole && match.last == count && match.entry.kind != LabelKind::person)
          return std::string(knowledge.party_id(match.entry.target));
      }
    }
  return std::nullopt;
}

std::optional<Recognised<std::string>> declared_party(const Document& document, const Knowledge& knowledge,
                                                      const Overrides& overrides, std::vector<std::string>& warnings) {
  const auto named = [&](const std::string& name, const std::string& how) -> std::optional<Recognised<std::string>> {
    if (const auto party = find_party_by_name(name, knowledge)) return Recognised<std::string>{*party, how};
    warnings.push_back(document.path + ": the party \"" + name + "\" (" + how +
                       ") is not in parties.toml; it is taken for a party of its own" + near_party(name, knowledge));
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

}  // namespace diptych
