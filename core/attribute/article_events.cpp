#include "core/attribute/article_events.h"

#include <algorithm>
#include <set>
#include <string>

namespace diptych {

ArticleEvents::ArticleEvents(const Cast& cast, const ArticleDays& days, const Knowledge& knowledge)
    : cast_(cast), days_(days), knowledge_(knowledge) {
  Event main;
  for (const auto& side : cast.sides()) main.parties.emplace_back(knowledge.party_id(side.holder));
  std::sort(main.parties.begin(), main.parties.end());
  main.date = days.date_from_main(0);
  events_.push_back(std::move(main));
}

std::uint32_t ArticleEvents::event_of(const SentenceAttribution& now, const SentenceAttribution* going_on,
                                      const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                      const Occasion& occasion) {
  const bool third = now.kind == SentenceAttribution::Kind::account && !is_main_teller(now);
  const bool leaves = occasion.leaves_main() || (occasion.stranger && (occasion.talk || occasion.occasion) && !third);
  if (leaves && !(occasion.same && current_ != 0)) return open(signs, occasion);
  if (third) return told_by_third(now, going_on, signs, cue, occasion);
  if (current_ != 0 && returns_to_main(signs, cue, occasion)) current_ = 0;
  return current_;
}

std::uint32_t ArticleEvents::told_by_third(const SentenceAttribution& now, const SentenceAttribution* going_on,
                                           const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                           const Occasion& occasion) {
  const bool reacts = cue && cue->telling == "react" && !occasion.same;
  if (cue && going_on != nullptr && going_on->parties == now.parties && !occasion.leaves_main()) return going_on->event;
  if (occasion.after && !reacts) return open(signs, occasion);
  if (reacts || (current_ == 0 && occasion.main)) return 0;
  return current_ == 0 ? background() : now.event;
}

bool ArticleEvents::returns_to_main(const SentenceSigns& signs, const std::optional<TellerCue>& cue,
                                    const Occasion& occasion) const {
  if (occasion.same || occasion.stranger) return false;
  if (cast_.sides_named(signs) >= cast_.sides().size() && occasion.talk) return true;
  const bool cited = cue && cue->subject.teller == Teller::party && cue->subject.grade <= Grade::metonym;
  return cited && occasion.named;
}

bool ArticleEvents::is_main_teller(const SentenceAttribution& now) const {
  return std::all_of(now.parties.begin(), now.parties.end(), [&](const std::string& id) {
    const auto party = knowledge_.find_party(id);
    return party && cast_.tells_main(*party);
  });
}

std::uint32_t ArticleEvents::open(const SentenceSigns& signs, const Occasion& occasion) {
  Event event;
  std::set<std::string> parties;
  for (const auto& holder : signs.holders)
    if (holder.grade != Grade::demonym && !signs.is_quoted(holder.first))
      parties.emplace(knowledge_.party_id(holder.party));
  event.parties.assign(parties.begin(), parties.end());
  if (occasion.day) event.date = days_.date_from_main(*occasion.day);
  current_ = static_cast<std::uint32_t>(events_.size());
  events_.push_back(std::move(event));
  return current_;
}

// One event for everything that belongs to none.
std::uint32_t ArticleEvents::background() {
  if (!background_) {
    background_ = static_cast<std::uint32_t>(events_.size());
    events_.emplace_back();
  }
  return *background_;
}

}  // namespace diptych
