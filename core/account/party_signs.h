#pragma once

#include "core/document.h"
#include "core/knowledge/image.h"
#include "core/match/analysis.h"
#include "core/match/matcher.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace diptych {

// The words of a document by which one sees which part a named party has in it. What is given must outlive it.
class PartySigns {
 public:
  PartySigns(const Document& document, const Analysis& analysis, const Knowledge& knowledge, std::string_view language);

  // A reading of words as a party, one of its people, its office or country, and the block they stand in.
  struct Name {
    Match match;
    const Block* block = nullptr;
  };
  [[nodiscard]] const std::vector<Name>& names() const { return names_; }

  // "The Prime Minister spoke to President Zelenskyy": a title without a name, before anyone is named, is the teller's
  // own leader, and who is named behind it the other side.
  [[nodiscard]] const std::optional<Match>& bare_title() const { return bare_title_; }

  // Who tells is named in the opening, the headline and the first sentences: up to this byte.
  [[nodiscard]] std::uint32_t opening_end() const;

  // "… with the President of Ukraine Volodymyr Zelenskyy": who is named behind "with" and its titles is the
  // counterpart, even when named first, as headlines do.
  [[nodiscard]] bool behind_with(std::uint32_t word) const;

  // "President Putin made a phone call to President Aliyev": so tells whoever was called.
  [[nodiscard]] bool calls(const Match& match, const Block& block) const;

  // Whether a block of the opening begins with a name and its titles: "Deputy Head of the Office of the President of
  // Ukraine", but not "at the initiative of the President of France".
  [[nodiscard]] bool opens(const Match& match, const Block& block) const;

  // Whether the name of a party's leader, spokesperson or aide begins at `word`.
  [[nodiscard]] bool names_person(std::uint32_t word) const { return people_.contains(word); }

 private:
  void find_names(const Matcher& matcher);
  // The words that say which part a name has: "with" before it, titles, offices and people.
  void mark_words(const Matcher& matcher);
  void find_bare_title(const Matcher& matcher);
  // A headline ends without a full stop: "… with the President of Ukraine", and below it "President Biden spoke".
  [[nodiscard]] bool begins_block(std::uint32_t word) const;
  // Whether the word says nothing by itself: "of", "at".
  [[nodiscard]] bool small(std::uint32_t word) const;
  // "PM receives a call from the US President" heads a text that begins "Prime Minister Modi received a call".
  [[nodiscard]] bool begins_with_leader() const;

  const Document& document_;
  const Analysis& analysis_;
  const Knowledge& knowledge_;
  std::string_view language_;
  std::vector<Name> names_;
  std::optional<Match> bare_title_;
  std::set<std::uint32_t> with_;       // words that are "with", and verbs as "received"
  std::set<std::uint32_t> askers_;     // last words of "received a call from"
  std::set<std::uint32_t> behind_in_;  // words behind "in", "at"
  std::set<std::uint32_t> callers_;    // first words of "phoned"
  std::set<std::uint32_t> talks_;      // first words of what names the call or meeting
  std::set<std::uint32_t> titles_;     // first words of a leader's title
  std::set<std::uint32_t> people_;     // first words of the name of a party's leader, spokesperson, aide
  std::set<std::uint32_t> offices_;    // words that name an office of a party
};

}  // namespace diptych
