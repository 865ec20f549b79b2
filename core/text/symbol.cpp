#include "core/text/symbol.h"

#include "core/text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

namespace diptych {
namespace {

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789,") == std::string_view::npos;
}

bool is_transparent(std::string_view word, const Language& language) {
  return std::find(language.transparent.begin(), language.transparent.end(), word) != language.transparent.end();
}

std::string symbol(std::string_view language, char sign, std::string_view word) {
  std::string text(language);
  text += sign;
  text += word;
  return text;
}

}  // namespace

std::string_view symbol_language(std::string_view symbol) { return symbol.substr(0, symbol.find_first_of("#^=/")); }

std::string label_symbol(const LabelElement& element, const Stemmer& stemmer) {
  if (is_number(element.word)) return symbol("", '#', element.word);
  if (element.capitals) return symbol("", '^', stemmer.label_form(element.word));
  if (element.exact) return symbol(stemmer.language().tag, '=', stemmer.label_form(element.word));
  if (element.whole) return symbol(stemmer.language().tag, '/', stemmer.label_form(element.word));
  if (is_transparent(element.word, stemmer.language())) return "";
  return symbol(stemmer.language().tag, '/', stemmer.label_stem(element.word));
}

std::vector<std::string> text_symbols(const Token& token, const Stemmer& stemmer) {
  if (token.number) return {symbol("", '#', token.folded)};
  std::vector<std::string> symbols;
  if (is_transparent(token.folded, stemmer.language()) && !token.capitals) return symbols;
  for (const auto& stem : stemmer.text_stems(token.folded))
    symbols.push_back(symbol(stemmer.language().tag, '/', stem));
  for (const auto& form : stemmer.text_forms(token.folded))
    symbols.push_back(symbol(stemmer.language().tag, '=', form));
  if (token.capitals) symbols.push_back(symbol("", '^', stemmer.label_form(token.folded)));
  return symbols;
}

std::string script_of(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto c = static_cast<UChar32>(next_code_point(word, at));
    if (!u_isalpha(c)) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &status);
    return uscript_getShortName(script);
  }
  return "";
}

}  // namespace diptych
