#include "report/json.h"
#include "tests/support/catch.h"
#include "tests/support/full_comparison.h"
#include "tests/support/places.h"
#include "tests/support/scratch.h"

#include <boost/json.hpp>

#include <set>

using namespace diptych;
using namespace diptych::test;

namespace {

void collect_keys(const boost::json::value& value, std::set<std::string>& keys) {
  if (const auto* list = value.if_array())
    for (const auto& item : *list) collect_keys(item, keys);
  if (const auto* object = value.if_object())
    for (const auto& member : *object) {
      keys.emplace(member.key());
      collect_keys(member.value(), keys);
    }
}

}  // namespace

TEST_CASE("docs/design.md names every key of the JSON result") {
  const std::string page = contents(source_folder() + "/docs/design.md");
  const std::size_t begin = page.find("### JSON");
  REQUIRE(begin != std::string::npos);
  const std::string section = page.substr(begin, page.find("### SQLite") - begin);
  std::set<std::string> keys;
  collect_keys(boost::json::parse(render_json(full_comparison())), keys);
  CHECK(keys.size() > 40);
  for (const auto& key : keys) {
    INFO(key);
    CHECK(section.find('"' + key + '"') != std::string::npos);
  }
}
