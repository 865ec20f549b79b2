// The parts of a View that put the fields of frames and statements into words.

#include "report/view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diptych {
namespace {

constexpr std::array<std::string_view, 9> fields{"initiator",    "date", "format",     "time",      "duration",
                                                 "participants", "tone", "next-steps", "characters"};

std::string joined(const View& view, std::string_view separator, const std::vector<std::string>& items) {
  std::string line;
  for (const std::string& item : items) line += (line.empty() ? "" : std::string(view.words(separator))) + item;
  return line;
}

// "55 minute" for people: the value as it is normalised, with its kind's word where that says more.
std::string labelled(const View& view, std::string_view key, std::string_view value) {
  return std::string(view.words(key)) + ": " + std::string(value);
}

}  // namespace

std::string frame_cell(const View& view, const FrameRow& row, std::string_view field) {
  if (field == "initiator") {
    if (row.initiator == "joint") return std::string(view.words.word("voice", row.initiator));
    return row.initiator.empty() ? row.initiator_words : party_name(view, row.initiator);
  }
  if (field == "date") return row.date ? long_date(view.words, *row.date) : "";
  if (field == "format") return row.format.empty() ? "" : std::string(view.words.word("format", row.format));
  if (field == "time") return row.time;
  if (field == "duration") return length_of_time(view.words, row.duration);
  if (field == "participants") return joined(view, "semicolon", row.participants);
  if (field == "tone") return joined(view, "semicolon", row.tone);
  if (field == "next-steps") return joined(view, "semicolon", row.next_steps);
  return counted(view.words, "characters", row.characters);
}

std::vector<std::string_view> frame_fields(const View& view) {
  std::vector<std::string_view> filled_fields;
  for (const std::string_view field : fields)
    if (std::any_of(view.comparison.frame.begin(), view.comparison.frame.end(),
                    [&](const FrameRow& row) { return !frame_cell(view, row, field).empty(); }))
      filled_fields.push_back(field);
  return filled_fields;
}

std::vector<std::string> properties(const View& view, const Statement& statement) {
  const Wording& words = view.words;
  std::vector<std::string> found;
  if (statement.act) found.push_back(labelled(view, "statement.act", words.word("act", statement.act->id)));
  if (statement.voice) found.push_back(labelled(view, "statement.voice", words.word("voice", *statement.voice)));
  if (!statement.actors.empty()) {
    std::vector<std::string> actors;
    for (const std::string& actor : statement.actors)
      actors.push_back(actor.starts_with("other:") ? quoted(words, actor.substr(6)) : party_name(view, actor));
    found.push_back(labelled(view, "statement.actors", joined(view, "comma", actors)));
  } else if (statement.act) {
    found.push_back(labelled(view, "statement.actors", std::string(words("frame.silent"))));
  }
  if (statement.polarity == Polarity::negative) found.emplace_back(words("statement.negative"));
  if (statement.modality != Modality::plain)
    found.push_back(labelled(view, "statement.modality", words.word("modality", name(statement.modality))));
  if (statement.deadline) found.push_back(labelled(view, "statement.deadline", *statement.deadline));
  return found;
}

std::vector<std::string> attribution(const View& view, const Statement& statement) {
  std::vector<std::string> found;
  if (statement.speaker) found.push_back(labelled(view, "statement.speaker", *statement.speaker));
  if (!statement.attribution) return found;
  const Attribution& why = *statement.attribution;
  std::string line = labelled(view, "statement.attribution", view.words.word("told-by", why.rule));
  if (why.cue) line += std::string(view.words("colon")) + quoted(view.words, quote(view, statement.document, *why.cue));
  constexpr double hundred = 100;
  line +=
      std::string(view.words("comma")) +
      filled(view.words("statement.confidence"), {{"percent", std::to_string(std::lround(why.confidence * hundred))}});
  found.push_back(std::move(line));
  if (why.source) found.push_back(labelled(view, "statement.source", *why.source));
  return found;
}

std::string ledger_sum(const View& view, DocumentIndex document) {
  constexpr std::array kinds{LedgerKind::statement, LedgerKind::narrator, LedgerKind::furniture,
                             LedgerKind::other_event};
  std::array<std::size_t, kinds.size()> counts{};
  std::size_t all = 0;
  for (const LedgerEntry& entry : view.comparison.ledger) {
    if (entry.document != document) continue;
    const std::size_t n = count_code_points(quote(view, entry.document, entry.span));
    counts[static_cast<std::size_t>(entry.kind)] += n;
    all += n;
  }
  std::string parts;
  for (std::size_t k = 0; k < kinds.size(); ++k)
    if (counts[k] > 0)
      parts += (parts.empty() ? "" : std::string(view.words("comma"))) + with_thousands(view.words, counts[k]) + " " +
               std::string(view.words.word("ledger", name(kinds[k])));
  return filled(view.words("ledger.sum"), {{"characters", counted(view.words, "characters", all)}, {"parts", parts}});
}

std::vector<std::string> facts(const View& view, const Statement& statement) {
  std::vector<std::string> found;
  for (const Fact& fact : statement.facts) {
    // The reader is shown the account's own words; the normal form is for programs. It says which day
    // "yesterday" was.
    const std::string_view words = quote(view, statement.document, fact.span);
    std::string one = std::string(view.words.word("fact", fact.kind)) + ": " + std::string(words);
    const bool has_digits = words.find_first_of("0123456789") != std::string_view::npos;
    if (fact.kind == "date" && !has_digits) one += " (" + fact.value + ")";
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace diptych
