#include "report/html_data.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace diptych::html {
namespace {

constexpr std::array reaches{"all", "some", "one", "other"};
constexpr std::array reach_words{"table.total-shared", "table.total-partial", "table.total-only", "table.total-none"};

// A coordinate in a bar that is 100 wide.
std::string coordinate(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t hundredths = whole == 0 ? 0 : std::min(part, whole) * 10000 / whole;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%u.%02u", static_cast<unsigned>(hundredths / 100),
                static_cast<unsigned>(hundredths % 100));
  return text.data();
}

std::string shown_percent(const View& view, std::uint64_t part, std::uint64_t whole) {
  return filled(view.words("table.share"), {{"percent", percent(part, whole)}});
}

// A bar of an account's characters by how widely their statements' topics are told.
Data total(const View& view, std::uint32_t account) {
  std::array<std::uint64_t, reaches.size()> characters{};
  for (std::uint32_t s = 0; s < view.comparison.statements.size(); ++s)
    if (view.comparison.statements[s].account.value == account) {
      const auto which = std::find(reaches.begin(), reaches.end(), reach(view, {s})) - reaches.begin();
      characters[static_cast<std::size_t>(which)] += view.statement_characters[s];
    }
  Data bar;
  bar["party"] = Data(view.parties[account]);
  bar["total_characters"] = Data(counted(view.words, "characters", view.characters[account]));
  Data parts = list();
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < reaches.size(); ++i) {
    if (characters[i] == 0) continue;
    Data part;
    part["part_class"] = Data(reaches[i]);
    part["part_x"] = Data(coordinate(before, view.characters[account]));
    part["part_width"] = Data(coordinate(characters[i], view.characters[account]));
    part["part_name"] = Data(std::string(view.words(reach_words[i])));
    part["part_percent"] = Data(shown_percent(view, characters[i], view.characters[account]));
    parts << part;
    before += characters[i];
  }
  bar["parts"] = std::move(parts);
  return bar;
}

Data share_row(const View& view, const Topic& topic) {
  Data row;
  row["topic"] = Data(topic.label);
  row["topic_anchor"] = Data(anchor(topic));
  Data cells = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a) {
    std::uint64_t characters = 0;
    const auto statements = statements_of(view, topic, {a});
    for (const StatementIndex s : statements) characters += view.statement_characters[s.value];
    Data cell;
    cell["cell_party"] = Data(view.parties[a]);
    cell["present"] = Data(!statements.empty());
    cell["bar_class"] = Data(topic.status == TopicStatus::shared ? "all"
                             : topic.status == TopicStatus::only ? "one"
                                                                 : "some");
    cell["bar_width"] = Data(coordinate(characters, view.characters[a]));
    cell["bar_percent"] = Data(shown_percent(view, characters, view.characters[a]));
    cells << cell;
  }
  row["cells"] = std::move(cells);
  return row;
}

}  // namespace

std::string reach(const View& view, StatementIndex statement) {
  std::size_t widest = reaches.size() - 1;
  for (const std::uint32_t t : view.topics[statement.value])
    if (const Topic& topic = view.comparison.topics[t]; is_row(topic))
      widest = std::min(widest, static_cast<std::size_t>(topic.status));
  return reaches[widest];
}

void set_share(Data& page, const View& view) {
  Data totals = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a) totals << total(view, a);
  page["totals"] = std::move(totals);
  Data share_rows = list();
  for (const TopicStatus status : {TopicStatus::shared, TopicStatus::partial})
    for (const Topic* topic : rows(view, status)) share_rows << share_row(view, *topic);
  for (std::uint32_t a = 0; a < view.parties.size(); ++a)
    for (const Topic* topic : rows_only_of(view, {a})) share_rows << share_row(view, *topic);
  page["share_rows"] = std::move(share_rows);
}

}  // namespace diptych::html
