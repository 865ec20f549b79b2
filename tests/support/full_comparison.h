#pragma once

#include "tests/support/sample_comparison.h"

namespace diptych::test {

// sample_comparison() with every optional field filled: acts, facts, modality, attribution, alignments with reasons,
// differences of several kinds, a frame, ledger entries of every kind. What a renderer or the store leaves out shows.
inline Comparison full_comparison() {
  Comparison c = sample_comparison();
  const auto quote = [&](std::uint32_t account, std::string_view words) {
    return Evidence{{account}, {account}, span_of(c.documents[account].source.text, words)};
  };

  c.accounts[0].url = "https://www.whitehouse.gov/readout?a=1&b=2";
  c.documents[0].url = c.accounts[0].url;
  c.accounts[2].url = "javascript:alert(1)";
  c.documents[2].url = c.accounts[2].url;

  Statement& agreed = c.statements[0];
  agreed.act->cue = quote(0, "agreed").span;
  agreed.deadline = "2026-02-05";
  agreed.modality = Modality::intended;
  agreed.modality_cue = quote(0, "extend").span;
  Statement& poisoning = c.statements[1];
  poisoning.act = Act{"raised", 55, "CONSULT", "raise", quote(0, "raised").span};
  poisoning.voice = "unilateral";
  poisoning.actors = {"white-house"};
  poisoning.polarity = Polarity::negative;
  Statement& satisfied = c.statements[3];
  satisfied.act = Act{"expressed satisfaction", 40, "PRAISE", "welcome", quote(1, "выразили удовлетворение").span};
  satisfied.voice = "joint";
  satisfied.actors = {"kremlin", "white-house"};
  satisfied.facts = {{quote(1, "СНВ-3").span, "document", "new-start"}};
  satisfied.attribution = Attribution{quote(1, "Президенты").span, "cue-before", 0.75, std::string("Дмитрий Песков")};
  Statement& tree = c.statements[4];
  tree.speaker = "Песков:";
  tree.modality = Modality::hedged;
  tree.attribution = Attribution{std::nullopt, "carry-over", 0.5, std::nullopt};

  c.topics[0].merged = {"arms-control"};
  c.alignments[0].why = {"topic new-start", "voice joint"};
  c.differences.push_back({"detail",
                           "new-start",
                           {AccountIndex{0}},
                           {quote(0, "for five years"), quote(1, "продлением Договора СНВ-3")},
                           "The White House gives 5 years; the Kremlin gives no duration.",
                           0.9});
  c.differences.push_back(
      {"force",
       "new-start",
       {AccountIndex{0}, AccountIndex{1}},
       {quote(0, "They agreed to extend New START"), quote(1, "Президенты выразили удовлетворение")},
       "\"agreed\" against \"expressed satisfaction\".",
       0.4});
  c.differences.push_back({"naming",
                           "new-start",
                           {AccountIndex{0}, AccountIndex{2}},
                           {quote(0, "New START"), quote(2, "بِمُعَاهَدَةِ ستارت")},
                           "Named \"New START\" and \"بِمُعَاهَدَةِ ستارت\".",
                           1});

  c.differences.back().low = true;
  c.differences.back().why = {"difference.sure = 0.6"};
  c.frame[0].initiator = "white-house";
  c.frame[0].initiator_words = "at the request of the White House";
  c.frame[0].date = Date{2021, 1, 26};
  c.frame[0].format = "phone call";
  c.frame[0].characters = 93;
  c.frame[1].date = Date{2021, 1, 26};
  c.frame[1].time = "15:30 Europe/Moscow";
  c.frame[1].duration = "PT55M";
  c.frame[1].participants = {"Sergei Lavrov", "Yury Ushakov"};
  c.frame[1].tone = {"businesslike", "frank"};
  c.frame[1].next_steps = {"the presidents will stay in touch"};
  c.frame[1].topics = {{"new-start", 0.5}};
  c.frame[1].ratio = 1;
  c.frame[1].characters = 93;
  c.frame[2].characters = 54;

  c.ledger.front().detail = "headline";
  c.ledger.back().kind = LedgerKind::narrator;
  c.ledger.back().detail = "";
  return c;
}

}  // namespace diptych::test
