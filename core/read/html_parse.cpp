#include "core/read/html_tree.h"
#include "core/read/refusal.h"
#include "core/text/utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>

namespace diptych {
namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* save_as_text = "save the words of the account as plain text";

struct Entity {
  std::string_view name;
  std::string_view text;
};

// Character references of HTML 5 that libxml2, which knows those of HTML 4, would leave standing as "&comma;".
constexpr std::array late_entities{
    Entity{"&comma;", ","},
    Entity{"&period;", "."},
    Entity{"&colon;", ":"},
    Entity{"&semi;", ";"},
    Entity{"&excl;", "!"},
    Entity{"&quest;", "?"},
    Entity{"&lpar;", "("},
    Entity{"&rpar;", ")"},
    Entity{"&lsqb;", "["},
    Entity{"&rsqb;", "]"},
    Entity{"&lbrack;", "["},
    Entity{"&rbrack;", "]"},
    Entity{"&sol;", "/"},
    Entity{"&num;", "#"},
    Entity{"&percnt;", "%"},
    Entity{"&dollar;", "$"},
    Entity{"&ast;", "*"},
    Entity{"&plus;", "+"},
    Entity{"&equals;", "="},
    Entity{"&commat;", "@"},
    Entity{"&lowbar;", "_"},
    Entity{"&Tab;", "\t"},
    Entity{"&NewLine;", "\n"},
    Entity{"&hyphen;", "\xE2\x80\x90"},
    Entity{"&dash;", "\xE2\x80\x90"},
    Entity{"&horbar;", "\xE2\x80\x95"},
    Entity{"&verbar;", "|"},
    Entity{"&ZeroWidthSpace;", "\xE2\x80\x8B"},
    Entity{"&NonBreakingSpace;", "\xC2\xA0"},
};

// What bytes 0x80..0x9F are in windows-1252. A page that writes "&#146;" means the apostrophe there, and browsers
// show it (HTML standard, numeric character reference end state); 0 where there is none.
constexpr std::array<char16_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string with_late_entities(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::size_t done = 0;
  for (std::size_t at = html.find('&'); at != std::string_view::npos; at = html.find('&', at + 1)) {
    const auto* const entity = std::find_if(late_entities.begin(), late_entities.end(), [&](const Entity& known) {
      return html.substr(at, known.name.size()) == known.name;
    });
    if (entity == late_entities.end()) continue;
    out += html.substr(done, at - done);
    out += entity->text;
    done = at + entity->name.size();
  }
  return out += html.substr(done);
}

void append_text(std::string& out, std::string_view text) {
  if (text.find('\xC2') == std::string_view::npos) {  // the lead byte of U+0080..U+00BF
    out += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool c1 = c >= 0x80 && c < 0xA0;
    const char32_t meant = c1 ? windows_1252.at(c - 0x80) : c;
    if (meant != 0) append_code_point(out, meant);
  }
}

// Where a tag has more attributes than allowed: the offset of its "<". Counts words between "<" and ">" outside
// quotation marks, which is never fewer than the attributes.
std::optional<std::size_t> overfull_tag(std::string_view html) {
  std::size_t tag = html.find('<');
  while (tag != std::string_view::npos) {
    const char first = tag + 1 < html.size() ? html[tag + 1] : ' ';
    const bool is_tag = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if (!is_tag) {
      tag = html.find('<', tag + 1);
      continue;
    }
    std::size_t words = 0;
    char quote = 0;
    bool gap = false;
    std::size_t at = tag + 1;
    for (; at < html.size(); ++at) {
      const char c = html[at];
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
          gap = true;  // a="1"b="2" are two
        }
        continue;
      }
      if (c == '>') break;
      if (c == '"' || c == '\'') {
        quote = c;
        continue;
      }
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '/';
      if (gap && !blank && c != '=' && ++words > most_attributes) return tag;
      gap = blank;
    }
    // An unclosed quotation mark would hide the rest of the page from this count: go on right behind the "<".
    tag = html.find('<', quote != 0 ? tag + 1 : at);
  }
  return std::nullopt;
}

std::size_t line_of(std::string_view html, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::count(html.begin(), html.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

// Everything libxml2's callbacks fill and watch.
struct Builder {
  HtmlTree tree;
  std::vector<HtmlIndex> open{0};
  std::size_t elements = 0;
  std::size_t events = 0;
  Clock::time_point deadline;
  htmlParserCtxtPtr parser = nullptr;
  std::string trouble;  // why the parser was stopped
  std::size_t line = 0;

  void stop(std::string why) {
    if (trouble.empty()) {
      trouble = std::move(why);
      line = parser->input != nullptr ? static_cast<std::size_t>(parser->input->line) : 0;
    }
    xmlStopParser(parser);
  }

  // Called for every event, mistakes of the page included: 8 MiB of "&" are eight million of those.
  [[nodiscard]] bool goes_on() {
    if (++events % 256 == 0 && Clock::now() > deadline) {
      stop("parsing took more than " + std::to_string(most_parse_seconds) + " seconds");
    }
    return trouble.empty();
  }

  void add(HtmlNode node) {
    node.parent = open.back();
    tree.nodes.push_back(std::move(node));
  }
};

bool keeps_text(const HtmlNode& node) {
  if (node.name == "style") return false;
  return node.name != "script" || attribute(node, "type") == "application/ld+json";
}

void on_start(void* user, const xmlChar* name, const xmlChar** attributes) {
  Builder& builder = *static_cast<Builder*>(user);
  if (!builder.goes_on()) return;
  if (builder.open.size() > most_nested_elements) {
    return builder.stop("more than " + std::to_string(most_nested_elements) + " elements are nested in each other");
  }
  if (++builder.elements > most_elements) {
    return builder.stop("the page has more than " + std::to_string(most_elements) + " elements");
  }
  HtmlNode node;
  node.name = view(name);
  for (const xmlChar** pair = attributes; pair != nullptr && pair[0] != nullptr; pair += 2) {
    node.attributes.emplace_back(view(pair[0]), "");
    if (pair[1] != nullptr) append_text(node.attributes.back().second, view(pair[1]));
  }
  builder.add(std::move(node));
  builder.open.push_back(static_cast<HtmlIndex>(builder.tree.nodes.size() - 1));
}

void on_end(void* user, const xmlChar* name) {
  Builder& builder = *static_cast<Builder*>(user);
  if (!builder.goes_on()) return;
  // The parser closes elements in order; a close without its start would mean a start that was not reported.
  while (builder.open.size() > 1) {
    const HtmlIndex closed = builder.open.back();
    builder.open.pop_back();
    builder.tree.nodes[closed].end = static_cast<HtmlIndex>(builder.tree.nodes.size());
    if (builder.tree.nodes[closed].name == view(name)) return;
  }
}

void on_text(void* user, const xmlChar* text, int length) {
  Builder& builder = *static_cast<Builder*>(user);
  if (!builder.goes_on() || length <= 0) return;
  const HtmlIndex parent = builder.open.back();
  if (!keeps_text(builder.tree.nodes[parent])) return;
  // The parser hands a run over in pieces.
  HtmlNode& last = builder.tree.nodes.back();
  const bool continued = builder.tree.nodes.size() > 1 && last.name.empty() && last.parent == parent;
  if (!continued) builder.add({});
  append_text(builder.tree.nodes.back().text, {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void on_error(void* user, xmlErrorPtr error) {
  Builder& builder = *static_cast<Builder*>(user);
  // Everything below "fatal" is a mistake of the page that the parser mends.
  if (!builder.goes_on() || error->level != XML_ERR_FATAL) return;
  builder.trouble = "the HTML parser gave up: " + collapsed(error->message != nullptr ? error->message : "");
  builder.line = error->line > 0 ? static_cast<std::size_t>(error->line) : 0;
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const {
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    htmlFreeParserCtxt(parser);
  }
};

Diagnostic refused_at_line(const std::string& path, std::size_t line, std::string what) {
  Diagnostic diagnostic = refused(path, std::move(what), save_as_text);
  if (line > 0) diagnostic.where += ":" + std::to_string(line);
  return diagnostic;
}

}  // namespace

Result<HtmlTree> parse_html(std::string_view html, const std::string& path) {
  if (html.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()) / 2) {
    return refused(path, "the page is larger than the HTML parser can take", save_as_text);
  }
  if (const auto tag = overfull_tag(html)) {
    return refused_at_line(path, line_of(html, *tag),
                           "a tag has more than " + std::to_string(most_attributes) + " attributes");
  }
  const std::string prepared = with_late_entities(html);

  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  Builder builder;
  builder.tree.nodes.emplace_back();
  builder.parser = parser.get();
  builder.deadline = Clock::now() + std::chrono::seconds(most_parse_seconds);
  // Own handlers instead of libxml2's tree: that one turns empty, without a word, at 256 nested elements.
  std::memset(parser->sax, 0, sizeof(*parser->sax));
  parser->sax->initialized = XML_SAX2_MAGIC;  // or `serror` is not looked at
  parser->sax->startElement = on_start;
  parser->sax->endElement = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->sax->serror = on_error;
  parser->userData = &builder;

  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC;
  // The result would be libxml2's own tree, which nobody builds here.
  static_cast<void>(
      htmlCtxtReadMemory(parser.get(), prepared.data(), static_cast<int>(prepared.size()), nullptr, "UTF-8", options));
  if (!builder.trouble.empty()) return refused_at_line(path, builder.line, builder.trouble);
  for (const HtmlIndex still_open : builder.open) {
    builder.tree.nodes[still_open].end = static_cast<HtmlIndex>(builder.tree.nodes.size());
  }
  for (HtmlIndex i = 0; i < builder.tree.nodes.size(); ++i) {
    if (builder.tree.nodes[i].name.empty() && i != 0) builder.tree.nodes[i].end = i + 1;
  }
  return std::move(builder.tree);
}

}  // namespace diptych
