#include "report/sentences.h"

#include "core/text/utf8.h"

namespace diptych {

std::vector<LedgerSentence> ledger_sentences(const Comparison& comparison) {
  std::vector<LedgerSentence> sentences;
  std::optional<ByteSpan> open;  // the sentence of the entry before
  for (const auto& entry : comparison.ledger) {
    const std::optional<ByteSpan> sentence =
        entry.statement ? std::optional(statement_at(comparison, *entry.statement).sentence) : std::nullopt;
    if (sentence && open == sentence && sentences.back().document == entry.document) {
      sentences.back().span.end = entry.span.end;
    } else {
      LedgerSentence next;
      next.document = entry.document;
      next.span = entry.span;
      next.kind = entry.kind;
      next.detail = entry.detail;
      if (entry.account) next.accounts.push_back(*entry.account);
      next.accounts.insert(next.accounts.end(), entry.joint_accounts.begin(), entry.joint_accounts.end());
      next.event = entry.event;
      next.attribution = entry.attribution;
      sentences.push_back(std::move(next));
    }
    open = sentence;
  }
  for (auto& sentence : sentences)
    sentence.span = trimmed(comparison.documents[sentence.document.value].source.text, sentence.span);
  return sentences;
}

}  // namespace diptych
