#include "compare/gather.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace diptych {
namespace {

constexpr int same_event_days = 1;

// Whether two events may be one: at least two parties in common and days that fit. An event of unknown parties is
// its own.
bool same_event(const Event& a, const Event& b) {
  std::vector<std::string> common;
  std::set_intersection(a.parties.begin(), a.parties.end(), b.parties.begin(), b.parties.end(),
                        std::back_inserter(common));
  if (common.size() < 2) return false;
  if (a.date && b.date && std::abs(day_number(*a.date) - day_number(*b.date)) > same_event_days) return false;
  return true;
}

// One account on its way into the comparison.
struct Slot {
  Account account;
  std::string format;
  bool compared = true;
};

struct Placed {
  Statement statement;
  std::uint32_t slot = 0;
};

class Gatherer {
 public:
  Gathered run(std::vector<Read> readings) {
    out_.articles = std::any_of(readings.begin(), readings.end(), [](const Read& r) { return r.reading.article; });
    out_.comparison.events.emplace_back();
    for (const auto& read : readings)
      if (read.reading.article) {
        main() = read.reading.events.front();
        break;
      }
    for (auto& read : readings) add(read);
    finish();
    return std::move(out_);
  }

 private:
  Event& main() { return out_.comparison.events.front(); }

  void add(Read& read) {
    const auto document = static_cast<std::uint32_t>(out_.comparison.documents.size());
    auto& reading = read.reading;
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> events;
    if (reading.article) {
      for (std::size_t i = 0; i < reading.events.size(); ++i)
        events.push_back(event_of(reading, i, events, read.document));
      for (auto& account : reading.reported) {
        account.event = EventIndex{events[account.event.value]};
        const bool compared = account.event.value == 0 && takes_part(account);
        slots.push_back(slot_of(std::move(account), compared, reading.event_format, document));
      }
    } else {
      // A readout tells about the event it was given with.
      slots.push_back(slot_of(std::move(reading.account), true, reading.event_format, document));
    }
    const auto first = static_cast<std::uint32_t>(placed_.size());
    // A readout's statements carry the number that its account was read under.
    for (auto& statement : reading.statements)
      placed_.push_back({std::move(statement), reading.article ? 0 : slots.front()});
    if (reading.article)
      for (std::size_t i = first; i < placed_.size(); ++i) placed_[i].slot = slots[placed_[i].statement.account.value];
    const std::uint32_t base = reading.first_statement.value;
    for (auto& entry : reading.ledger) {
      if (entry.statement) entry.statement = StatementIndex{entry.statement->value - base + first};
      for (auto& statement : entry.joint_statements) statement = StatementIndex{statement.value - base + first};
      if (reading.article) {
        if (entry.account) entry.account = AccountIndex{slots[entry.account->value]};
        for (auto& account : entry.joint_accounts) account = AccountIndex{slots[account.value]};
        if (entry.event) entry.event = EventIndex{events[entry.event->value]};
      } else {
        if (entry.account) entry.account = AccountIndex{slots.front()};
        if (entry.kind == LedgerKind::statement) entry.event = EventIndex{0};
      }
      out_.comparison.ledger.push_back(std::move(entry));
    }
    std::move(reading.opening.begin(), reading.opening.end(), std::back_inserter(out_.openings));
    std::move(reading.warnings.begin(), reading.warnings.end(), std::back_inserter(out_.comparison.warnings));
    out_.comparison.documents.push_back(std::move(read.document));
  }

  // The comparison's number for event `i` of an article. `own` are those of the article's events before it: what an
  // article keeps apart, such as a remark of the day before the call, stays apart.
  std::uint32_t event_of(AccountReading& reading, std::size_t i, const std::vector<std::uint32_t>& own,
                         const Document& document) {
    auto& events = out_.comparison.events;
    const Event& event = reading.events[i];
    for (std::uint32_t known = 0; known < events.size(); ++known)
      if (std::find(own.begin(), own.end(), known) == own.end() && same_event(events[known], event)) return known;
    if (i == 0) {
      // Without two known parties there is nothing to tell events apart by; the inputs were given to be compared.
      if (event.parties.size() < 2 || main().parties.size() < 2 || main().parties == event.parties) return 0;
      out_.comparison.warnings.push_back(
          document.path + ": is about another event than the first article; its main event stands aside");
    }
    events.push_back(event);
    return static_cast<std::uint32_t>(events.size() - 1);
  }

  std::uint32_t slot_of(Account account, bool compared, const std::string& format, std::uint32_t document) {
    if (out_.articles)
      for (std::uint32_t i = 0; i < slots_.size(); ++i) {
        Slot& slot = slots_[i];
        if (slot.account.party != account.party || slot.account.event != account.event) continue;
        if (std::find(slot.account.documents.begin(), slot.account.documents.end(), DocumentIndex{document}) ==
            slot.account.documents.end())
          slot.account.documents.push_back(DocumentIndex{document});
        if (slot.format.empty()) slot.format = format;
        return i;
      }
    account.documents = {DocumentIndex{document}};
    slots_.push_back({std::move(account), format, compared});
    return static_cast<std::uint32_t>(slots_.size() - 1);
  }

  // Whether the account is told by one of the main event's parties.
  [[nodiscard]] bool takes_part(const Account& account) {
    const auto& parties = main().parties;
    return std::find(parties.begin(), parties.end(), account.party) != parties.end();
  }

  // Compared accounts first, then the others; statements by account, document and position.
  void finish() {
    std::vector<std::uint32_t> order(slots_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return slots_[a].compared > slots_[b].compared; });
    std::vector<std::uint32_t> account_number(slots_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) account_number[order[i]] = i;
    for (const std::uint32_t slot : order) {
      auto& comparison = out_.comparison;
      if (slots_[slot].compared) out_.formats.push_back(slots_[slot].format);
      (slots_[slot].compared ? comparison.accounts : comparison.aside_accounts)
          .push_back(std::move(slots_[slot].account));
    }
    std::vector<std::uint32_t> statements(placed_.size());
    for (std::uint32_t i = 0; i < statements.size(); ++i) statements[i] = i;
    std::stable_sort(statements.begin(), statements.end(), [&](std::uint32_t a, std::uint32_t b) {
      return account_number[placed_[a].slot] < account_number[placed_[b].slot];
    });
    std::vector<std::uint32_t> statement_number(placed_.size());
    for (std::uint32_t i = 0; i < statements.size(); ++i) {
      statement_number[statements[i]] = i;
      Placed& placed = placed_[statements[i]];
      placed.statement.account = AccountIndex{account_number[placed.slot]};
      const bool compared = slots_[placed.slot].compared;
      (compared ? out_.comparison.statements : out_.comparison.aside_statements).push_back(std::move(placed.statement));
    }
    for (auto& entry : out_.comparison.ledger) {
      if (entry.account) entry.account = AccountIndex{account_number[entry.account->value]};
      for (auto& account : entry.joint_accounts) account = AccountIndex{account_number[account.value]};
      if (entry.statement) entry.statement = StatementIndex{statement_number[entry.statement->value]};
      for (auto& statement : entry.joint_statements) statement = StatementIndex{statement_number[statement.value]};
    }
  }

  std::vector<Slot> slots_;
  std::vector<Placed> placed_;
  Gathered out_;
};

}  // namespace

Gathered gather(std::vector<Read> readings) { return Gatherer().run(std::move(readings)); }

}  // namespace diptych
