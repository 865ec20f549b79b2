#include "compare/settings.h"

#include <charconv>
#include <stdexcept>

namespace diptych {

double threshold(const Knowledge& knowledge, std::string_view key) {
  const auto text = knowledge.setting(key);
  double value = 0;
  if (!text || std::from_chars(text->data(), text->data() + text->size(), value).ec != std::errc())
    throw std::logic_error("no threshold " + std::string(key));
  return value;
}

std::string explanation(const Knowledge& knowledge, std::string_view language, std::string_view key,
                        std::initializer_list<Filling> fillings) {
  auto sentence = knowledge.setting("explanation." + std::string(language) + "." + std::string(key));
  if (!sentence) sentence = knowledge.setting("explanation.en." + std::string(key));
  if (!sentence) throw std::logic_error("no explanation " + std::string(key));
  std::string out;
  for (std::size_t at = 0; at < sentence->size();) {
    const std::size_t open = sentence->find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : sentence->find('}', open);
    if (close == std::string_view::npos) return out += sentence->substr(at);
    out += sentence->substr(at, open - at);
    const std::string_view name = sentence->substr(open + 1, close - open - 1);
    for (const auto& [word, filling] : fillings)
      if (word == name) out += filling;
    at = close + 1;
  }
  return out;
}

}  // namespace diptych
