#include "report/html_data.h"

#include <algorithm>
#include <map>

namespace diptych::html {

Data maybe(const std::string& text) { return text.empty() ? Data(false) : Data(text); }

Data list() { return {Data::type::list}; }

Data texts(const std::vector<std::string>& items) {
  Data all = list();
  for (const std::string& item : items) all << Data(item);
  return all;
}

Data quotation(const View& view, AccountIndex account, DocumentIndex document, ByteSpan span) {
  const std::string& language = view.comparison.documents[document.value].language;
  Data one;
  one["lang"] = Data(language.empty() ? std::string("und") : language);
  one["said_dir"] = Data(std::string(direction(view, language)));
  one["quote"] = Data(std::string(quote(view, document, span)));
  one["said_anchor"] = Data(anchor(view, document, span));
  one["said_place"] = Data(place_line(view, document, span));
  one["source_id"] = Data("a" + std::to_string(account.value + 1) + "-d" + std::to_string(document.value + 1));
  one["cell_party"] = Data(view.parties[account.value]);
  one["governor"] = Data(false);
  one["properties"] = list();
  one["facts"] = list();
  return one;
}

Data said(const View& view, const Statement& statement) {
  Data one = quotation(view, statement.account, statement.document, statement.span);
  if (statement.governor) one["governor"] = maybe(std::string(quote(view, statement.document, *statement.governor)));
  one["properties"] = texts(properties(view, statement));
  one["facts"] = texts(facts(view, statement));
  return one;
}

namespace {

// The statement that a piece of evidence lies in, whose anchor it links to.
const Statement* statement_at(const View& view, const Evidence& evidence) {
  for (const Statement& statement : view.comparison.statements)
    if (statement.document == evidence.document && statement.span.overlaps(evidence.span)) return &statement;
  return nullptr;
}

Data topic_name(const View& view, const Topic& topic) {
  Data one;
  one["topic"] = Data(topic.label);
  one["topic_anchor"] = Data(anchor(topic));
  const std::string merged = merged_names(view, topic);
  one["merged"] = merged.empty() ? Data(false) : Data(filled(view.words("table.with"), {{"topics", merged}}));
  one["origin"] = topic.origin == Origin::catalogue ? Data(false)
                                                    : Data(std::string(view.words.word("origin", name(topic.origin))));
  return one;
}

Data topic_row(const View& view, const Topic& topic) {
  Data row = topic_name(view, topic);
  std::string show = name(topic.status);
  if (topic.status == TopicStatus::only) show = "a" + std::to_string(topic.accounts.front().value + 1);
  Data kinds = list();
  const auto differences = told_differently(view);
  for (std::size_t i = 0; i < differences.size(); ++i)
    if (differences[i]->topic == topic.id) {
      Data kind;
      kind["difference_anchor"] = Data(difference_anchor(view, i));
      kind["difference_kind"] = Data(std::string(view.words.word("difference", differences[i]->kind)));
      kinds << kind;
    }
  row["has_differences"] = Data(kinds.is_non_empty_list());
  if (kinds.is_non_empty_list()) show += " different";
  row["kinds"] = std::move(kinds);
  row["show"] = Data(show);
  Data cells = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a) {
    Data cell;
    Data saids = list();
    for (const StatementIndex s : statements_of(view, topic, {a}))
      saids << said(view, view.comparison.statements[s.value]);
    cell["cell_party"] = Data(view.parties[a]);
    cell["saids"] = std::move(saids);
    cells << cell;
  }
  row["cells"] = std::move(cells);
  return row;
}

void add_group(Data& groups, const View& view, const std::string& title, const std::vector<const Topic*>& topics) {
  if (topics.empty()) return;
  Data group;
  group["group"] = Data(title + " (" + std::to_string(topics.size()) + ")");
  Data topic_rows = list();
  for (const Topic* topic : topics) topic_rows << topic_row(view, *topic);
  group["topic_rows"] = std::move(topic_rows);
  groups << group;
}

}  // namespace

// Of several differences of one kind and topic, all but the first carry a number.
std::string difference_anchor(const View& view, std::size_t nth) {
  const auto differences = told_differently(view);
  const Difference& one = *differences[nth];
  std::size_t before = 0;
  for (std::size_t i = 0; i < nth; ++i)
    if (differences[i]->kind == one.kind && differences[i]->topic == one.topic) ++before;
  const Topic* topic = find_topic(view, one.topic);
  return "x-" + one.kind + (topic != nullptr ? "-" + anchor(*topic).substr(2) : "") +
         (before > 0 ? "-" + std::to_string(before + 1) : "");
}

void set_frame(Data& page, const View& view) {
  Data frame_rows = list();
  for (const std::string_view field : frame_fields(view)) {
    Data row;
    row["field"] = Data(std::string(view.words("frame." + std::string(field))));
    Data cells = list();
    for (const FrameRow& of_account : view.comparison.frame) {
      Data cell;
      cell["cell_party"] = Data(view.parties[of_account.account.value]);
      cell["value"] = maybe(frame_cell(view, of_account, field));
      cells << cell;
    }
    row["cells"] = std::move(cells);
    frame_rows << row;
  }
  page["frame_rows"] = std::move(frame_rows);
}

void set_topics(Data& page, const View& view) {
  const bool pair = view.parties.size() == 2;
  Data groups = list();
  const auto shared = rows(view, TopicStatus::shared);
  add_group(groups, view, std::string(view.words(pair ? "section.shared-both" : "section.shared-all")), shared);
  add_group(groups, view, std::string(view.words("section.partial")), rows(view, TopicStatus::partial));
  for (std::uint32_t a = 0; a < view.parties.size(); ++a)
    add_group(groups, view, std::string(view.words("section.one-sided")) + ": " + view.parties[a],
              rows_only_of(view, {a}));
  page["groups"] = std::move(groups);
  page["none_shared"] = Data(shared.empty());
  page["columns"] = Data(std::to_string(view.parties.size() + 1));
}

void set_one_sided(Data& page, const View& view) {
  Data one_sided = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a) {
    Data column;
    const auto topics = rows_only_of(view, {a});
    column["party"] = Data(view.parties[a]);
    column["only_count"] = Data(std::to_string(topics.size()));
    column["has_topics"] = Data(!topics.empty());
    Data only_topics = list();
    for (const Topic* topic : topics) {
      Data one = topic_name(view, *topic);
      Data words_said = list();
      for (const MentionRef& ref : topic->mentions) {
        const Statement& statement = view.comparison.statements[ref.statement.value];
        Data words = quotation(view, statement.account, statement.document, statement.mentions[ref.mention].span);
        words["words"] = Data(std::string(quote(view, statement.document, statement.mentions[ref.mention].span)));
        words_said << words;
      }
      one["words_said"] = std::move(words_said);
      only_topics << one;
    }
    column["only_topics"] = std::move(only_topics);
    one_sided << column;
  }
  page["one_sided"] = std::move(one_sided);
}

void set_differences(Data& page, const View& view) {
  // The sentences were made in the language of the run, which the page's may not be.
  const std::string& options = view.comparison.run.options;
  const std::size_t at = options.find("ui=");
  const std::string language = at == std::string::npos ? "en" : options.substr(at + 3, options.find(' ', at) - at - 3);
  Data all = list();
  const auto differences = told_differently(view);
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const Difference& difference = *differences[i];
    const Topic* topic = find_topic(view, difference.topic);
    Data one;
    one["difference_anchor"] = Data(difference_anchor(view, i));
    one["difference_kind"] = Data(std::string(view.words.word("difference", difference.kind)));
    one["difference_topic"] = maybe(topic != nullptr ? topic->label : difference.topic);
    one["topic_anchor"] = Data(topic != nullptr ? anchor(*topic) : std::string("topics"));
    one["explanation"] = Data(difference.explanation);
    one["explanation_lang"] = Data(language);
    one["explanation_dir"] = Data(std::string(direction(view, language)));
    one["low"] = difference.low ? Data(std::string(view.words("statement.low"))) : Data(false);
    one["has_why"] = Data(!difference.why.empty());
    one["difference_why"] = texts(difference.why);
    Data evidence = list();
    for (const Evidence& piece : by_account(difference.evidence)) {
      Data shown = quotation(view, piece.account, piece.document, piece.span);
      if (const Statement* statement = statement_at(view, piece)) {
        shown["said_anchor"] = Data(anchor(view, statement->document, statement->span));
        shown["properties"] = texts(properties(view, *statement));
      }
      evidence << shown;
    }
    one["evidence"] = std::move(evidence);
    all << one;
  }
  page["has_any_difference"] = Data(!differences.empty());
  page["differences"] = std::move(all);
}

void set_uncatalogued(Data& page, const View& view) {
  Data columns = list();
  for (std::uint32_t a = 0; a < view.parties.size(); ++a) {
    const auto statements = uncatalogued(view, {a});
    if (statements.empty()) continue;
    Data column;
    column["party"] = Data(view.parties[a]);
    column["only_count"] = Data(std::to_string(statements.size()));
    Data phrases_said = list();
    for (const StatementIndex index : statements) {
      const Statement& statement = view.comparison.statements[index.value];
      Data one = said(view, statement);
      Data phrases = list();
      for (const Mention& mention : statement.mentions) {
        if (mention.origin == Origin::catalogue) continue;
        Data phrase;
        phrase["phrase"] = Data(std::string(quote(view, statement.document, mention.span)));
        phrase["phrase_origin"] = Data(std::string(view.words.word("origin", name(mention.origin))));
        phrases << phrase;
      }
      one["phrases"] = std::move(phrases);
      phrases_said << one;
    }
    column["phrases_said"] = std::move(phrases_said);
    columns << column;
  }
  page["has_uncatalogued"] = Data(columns.is_non_empty_list());
  page["uncatalogued"] = std::move(columns);
}

}  // namespace diptych::html
