#pragma once

#include "report/view.h"

#include <kainjow/mustache.hpp>

#include <string>
#include <vector>

// What the template report/html/page.mustache is filled with, section by section. Every name that a template tests is
// set, to false where there is nothing: the template language looks for a missing name further out.
namespace diptych::html {

using Data = kainjow::mustache::data;

// False for an empty text.
[[nodiscard]] Data maybe(const std::string& text);
[[nodiscard]] Data texts(const std::vector<std::string>& items);
[[nodiscard]] Data list();

// A quotation as said.mustache shows it: language, direction, words, place.
[[nodiscard]] Data quotation(const View& view, AccountIndex account, DocumentIndex document, ByteSpan span);
// The same with the statement's governor, properties and facts.
[[nodiscard]] Data said(const View& view, const Statement& statement);

// "all", "some", "one" or "other": the most widely told topic of a statement.
[[nodiscard]] std::string reach(const View& view, StatementIndex statement);
[[nodiscard]] std::string difference_anchor(const View& view, std::size_t nth);

void set_frame(Data& page, const View& view);
void set_topics(Data& page, const View& view);
void set_share(Data& page, const View& view);
void set_one_sided(Data& page, const View& view);
void set_differences(Data& page, const View& view);
void set_uncatalogued(Data& page, const View& view);
void set_texts(Data& page, const View& view);
void set_statements(Data& page, const View& view);
void set_ledger(Data& page, const View& view);
void set_sources(Data& page, const View& view);

}  // namespace diptych::html
