#include "core/attribute/account_thread.h"

#include <utility>

namespace diptych {

SentenceAttribution narrated(std::string rule, std::uint32_t event) {
  SentenceAttribution told;
  told.event = event;
  told.why.rule = std::move(rule);
  return told;
}

void AccountThread::begin(std::string party) {
  account = {};
  account.kind = SentenceAttribution::Kind::account;
  account.parties = {std::move(party)};
  open = true;
}

void AccountThread::go_on_with(const SentenceAttribution& told) {
  account = told;
  open = true;
  any = true;
}

SentenceAttribution AccountThread::carried(std::string rule, double confidence) const {
  SentenceAttribution told = account;
  told.denied = false;
  told.why.cue.reset();
  told.why.rule = std::move(rule);
  told.why.confidence = confidence;
  return told;
}

}  // namespace diptych
