#pragma once

#include "core/attribute/account_thread.h"
#include "core/attribute/cast.h"
#include "core/attribute/findings.h"
#include "core/attribute/holders.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diptych {

// Whose account a sentence with a cue is.
class CueAccounts {
 public:
  // All must outlive this.
  CueAccounts(std::string_view text, const Analysis& analysis, const std::vector<ToldSentence>& sentences,
              const ArticleFindings& found, const Cast& cast, const Holders& holders, const Knowledge& knowledge);

  // The attribution of sentence `i`, which has the cue, while the article is at `event`: to the parties that the cue's
  // subject stands for, to those of the account that goes on, or to the reporter where it stands for nobody. Notes in
  // `thread` a joint account that is the first of the text.
  [[nodiscard]] SentenceAttribution told_by(std::size_t i, const TellerCue& cue, std::uint32_t event,
                                            AccountThread& thread) const;

 private:
  // Sorted, as are those of both sides.
  [[nodiscard]] std::vector<std::string> parties_of_several(const SubjectCandidate& subject) const;
  [[nodiscard]] std::vector<std::string> parties_of_sides() const;
  [[nodiscard]] bool names_anybody(std::size_t i) const;
  // Whom the sentence names beside "he" or "the statement", or whose title it is.
  [[nodiscard]] std::optional<std::uint32_t> named_by(std::size_t i, const TellerCue& cue,
                                                      const AccountThread& thread) const;
  // Who told before; nullopt: nobody.
  [[nodiscard]] std::optional<std::vector<std::string>> parties_before(std::size_t i, const TellerCue& cue,
                                                                       const AccountThread& thread) const;
  // "In a joint statement, they said …"
  [[nodiscard]] bool is_joint_statement(std::size_t i, const TellerCue& cue, const AccountThread& thread) const;
  // Inside a side's account a title without a name is told by that account, whichever side it belongs to: "the king
  // said" is how the White House tells it. A person of an office, or a new paragraph, turns to the one named.
  [[nodiscard]] bool goes_on(std::size_t i, const TellerCue& cue, const AccountThread& thread) const;
  [[nodiscard]] std::string id_of(std::uint32_t party) const { return std::string(knowledge_.party_id(party)); }

  std::string_view text_;
  const Analysis& analysis_;
  const std::vector<ToldSentence>& sentences_;
  const ArticleFindings& found_;
  const Cast& cast_;
  const Holders& holders_;
  const Knowledge& knowledge_;
};

}  // namespace diptych
