#include "report/html.h"

#include "report/html_data.h"
#include "report/inert.h"
#include "report/notices.h"

#include <stdexcept>

namespace diptych {
namespace {

using html::Data;

void set_words(Data& page, const View& view) {
  struct Word {
    const char* name;
    const char* key;
  };
  static constexpr Word words[] = {
      {"w_skip", "nav.skip"},
      {"w_nav", "nav.label"},
      {"w_top", "nav.top"},
      {"w_filter", "nav.filter"},
      {"w_every", "nav.every"},
      {"w_shared", "nav.shared"},
      {"w_different", "nav.different"},
      {"w_frame", "section.frame"},
      {"w_topics", "section.topics"},
      {"w_share", "section.share"},
      {"w_one_sided", "section.one-sided"},
      {"w_differences", "section.differences"},
      {"w_uncatalogued", "section.uncatalogued"},
      {"w_texts", "section.texts"},
      {"w_statements", "section.statements"},
      {"w_ledger", "section.ledger"},
      {"w_sources", "section.sources"},
      {"w_warnings", "section.warnings"},
      {"w_note_topics", "note.topics"},
      {"w_note_share", "note.share"},
      {"w_note_one_sided", "note.one-sided"},
      {"w_note_differences", "note.differences"},
      {"w_note_uncatalogued", "note.uncatalogued"},
      {"w_note_texts", "note.texts"},
      {"w_note_ledger", "note.ledger"},
      {"w_none", "note.none-one-sided"},
      {"w_none_shared", "note.none-shared"},
      {"w_none_differences", "note.none-differences"},
      {"w_order", "note.order"},
      {"w_field", "frame.field"},
      {"w_silent_frame", "frame.silent"},
      {"w_silent", "table.silent"},
      {"w_topic", "table.topic"},
      {"w_topics_word", "statement.topics"},
      {"w_alignment", "statement.alignment"},
      {"w_copy", "statement.copy"},
      {"w_copied", "statement.copied"},
      {"w_comma", "comma"},
      {"w_open", "open-quote"},
      {"w_close", "close-quote"},
      {"w_characters", "ledger.characters"},
      {"w_kind", "ledger.kind"},
      {"w_detail", "ledger.detail"},
      {"w_how", "source.how"},
      {"w_why", "statement.why"},
  };
  for (const Word& word : words) page[word.name] = Data(std::string(view.words(word.key)));
}

void set_head(Data& page, const View& view) {
  page["ui"] = Data(std::string(view.words.language));
  page["dir"] = Data(std::string(direction(view, view.words.language)));
  page["version"] = Data(view.comparison.run.version);
  page["catalogue"] = Data(view.comparison.run.catalogue);
  page["parties"] = Data(party_line(view));
  page["event"] = Data(event_line(view));
  // Search pages and tabs cut a longer title.
  constexpr std::uint32_t longest_title = 70;
  const std::string title = party_line(view) + ": " + event_line(view);
  page["title"] = Data(count_code_points(title) <= longest_title ? title : event_line(view));
  page["headline"] = Data(headline(view));

  Data accounts = html::list();
  for (std::size_t i = 0; i < view.parties.size(); ++i) {
    Data account;
    account["account_id"] = Data("a" + std::to_string(i + 1));
    account["party"] = Data(view.parties[i]);
    Data& option = account["w_only_option"];
    std::string text = filled(view.words("head.only"), {{"party", view.parties[i]}, {"topics", ""}});
    while (!text.empty() && (text.ends_with('.') || text.ends_with(' ') || text.ends_with(':'))) text.pop_back();
    option = Data(text);
    accounts << account;
  }
  page["accounts"] = std::move(accounts);

  std::vector<std::string> told;
  for (const std::string& warning : view.comparison.warnings)
    told.push_back(warning_in_words(view.words, warning, &view.knowledge));
  Data warnings = html::texts(told);
  page["has_warnings"] = Data(!view.comparison.warnings.empty());
  page["warnings"] = std::move(warnings);
}

void set_sections(Data& page, const View& view, bool has_uncatalogued) {
  std::vector<std::string> ids{"frame", "topics", "share", "one-sided", "differences"};
  if (has_uncatalogued) ids.emplace_back("uncatalogued");
  for (const char* id : {"texts", "statements", "ledger", "sources"}) ids.emplace_back(id);
  if (!view.comparison.warnings.empty()) ids.emplace_back("warnings");
  Data sections = html::list();
  for (const std::string& id : ids) {
    Data section;
    section["section_id"] = Data(id);
    section["section_name"] = Data(std::string(view.words("section." + id)));
    sections << section;
  }
  page["sections"] = std::move(sections);
}

}  // namespace

std::string render_html(const View& view) {
  kainjow::mustache::mustache page_template{std::string(embedded::html_page)};
  if (!page_template.is_valid()) throw std::logic_error("page template: " + page_template.error_message());
  page_template.set_custom_escape([](const std::string& text) { return kainjow::mustache::html_escape(inert(text)); });

  Data page;
  set_words(page, view);
  set_head(page, view);
  html::set_frame(page, view);
  html::set_topics(page, view);
  html::set_share(page, view);
  html::set_one_sided(page, view);
  html::set_differences(page, view);
  html::set_uncatalogued(page, view);
  html::set_texts(page, view);
  html::set_statements(page, view);
  html::set_ledger(page, view);
  html::set_sources(page, view);
  set_sections(page, view, page["has_uncatalogued"].is_true());
  return page_template.render(page);
}

}  // namespace diptych
