#include "report/json_layout.h"

namespace diptych {
namespace {

namespace json = boost::json;

void write(std::string& out, const json::value& value, std::size_t depth) {
  const auto line = [&](std::size_t level) {
    out += '\n';
    out.append(level * 2, ' ');
  };
  if (const auto* object = value.if_object(); object != nullptr && !object->empty()) {
    out += '{';
    bool first = true;
    for (const auto& [key, item] : *object) {
      if (!first) out += ',';
      first = false;
      line(depth + 1);
      out += json::serialize(key);
      out += ": ";
      write(out, item, depth + 1);
    }
    line(depth);
    out += '}';
  } else if (const auto* array = value.if_array();
             array != nullptr && !array->empty() && !array->front().is_primitive()) {
    out += '[';
    for (std::size_t i = 0; i < array->size(); ++i) {
      if (i > 0) out += ',';
      line(depth + 1);
      write(out, (*array)[i], depth + 1);
    }
    line(depth);
    out += ']';
  } else {
    out += json::serialize(value);
  }
}

}  // namespace

std::string laid_out(const json::value& value) {
  std::string out;
  write(out, value, 0);
  out += '\n';
  return out;
}

}  // namespace diptych
