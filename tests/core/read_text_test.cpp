#include "tests/core/read_listing.h"

#include <string>

using namespace diptych;
using diptych::test::listing;

namespace {

std::string read(const std::string& text) { return listing(source_from_text(text)); }

}  // namespace

TEST_CASE("plain text becomes one paragraph a line or a blank-line group") {
  struct Case {
    const char* text;
    const char* blocks;
  };
  const Case cases[] = {
      {"", ""},
      {"\n \n\t\n", ""},
      {"hi", "[paragraph] hi\n"},
      {"hi\n", "[paragraph] hi\n"},
      {"  Да \n\n\n  سلام 🤝  \n", "[paragraph] Да\n[paragraph] سلام 🤝\n"},
      {"One sentence.\nAnother one.\n", "[paragraph] One sentence.\n[paragraph] Another one.\n"},
      {"\u00A0\u00A0Отступ\n", "[paragraph] Отступ\n"},
  };
  for (const auto& [text, blocks] : cases) {
    INFO(text);
    CHECK(read(text) == blocks);
  }
}

TEST_CASE("lines broken at a fixed width are one paragraph, lines that end on their own are not") {
  CHECK(read("The two presidents agreed to extend the treaty for\n"
             "five years and to keep in touch on the matters of\n"
             "security that they had raised.\n") ==
        "[paragraph] The two presidents agreed to extend the treaty for⏎five years and to keep in touch on the matters "
        "of⏎security that they had raised.\n");
  CHECK(read("Президенты договорились продлить договор на пять лет и\n"
             "поддерживать контакты по вопросам безопасности.\n") ==
        "[paragraph] Президенты договорились продлить договор на пять лет и⏎поддерживать контакты по вопросам "
        "безопасности.\n");
  CHECK(read("اتفق الرئيسان على تمديد المعاهدة لمدة خمس سنوات وعلى\n"
             "مواصلة الاتصالات في المستقبل القريب.\n") ==
        "[paragraph] اتفق الرئيسان على تمديد المعاهدة لمدة خمس سنوات وعلى⏎مواصلة الاتصالات في المستقبل القريب.\n");
  // A headline and the line of its publication, both as long as wrapped lines are.
  CHECK(read("Presidents of two countries talk for fifty minutes of war\n"
             "Special correspondent | Updated: August 30, 2024 9:41 pm\n") ==
        "[paragraph] Presidents of two countries talk for fifty minutes of war\n"
        "[paragraph] Special correspondent | Updated: August 30, 2024 9:41 pm\n");
  CHECK(read("Headline without a stop\nThe two presidents agreed to extend the treaty for five years and more.\n") ==
        "[paragraph] Headline without a stop\n"
        "[paragraph] The two presidents agreed to extend the treaty for five years and more.\n");
}

TEST_CASE("bullets and numbers make list items, nested by their indentation") {
  struct Case {
    const char* text;
    const char* blocks;
  };
  const Case cases[] = {
      {"They agreed:\n- on trade\n- on grain\n",
       "[paragraph] They agreed:\n[list item 1] on trade\n[list item 1] on grain\n"},
      {"• Мир\n  – труд\n  – май\n• Ёлка\n",
       "[list item 1] Мир\n[list item 2] труд\n[list item 2] май\n[list item 1] Ёлка\n"},
      {"1. one\n2) two\n(3) three\n(a) four\nb) five\n",
       "[list item 1] one\n[list item 1] two\n[list item 1] three\n[list item 1] four\n[list item 1] five\n"},
      {"1) الأول\n٢) الثاني\n", "[list item 1] الأول\n[list item 1] الثاني\n"},
      {"* one\n    * two\n        * three\n  * back\n",
       "[list item 1] one\n[list item 2] two\n[list item 3] three\n[list item 2] back\n"},
      {"- an item that goes\n  on below\n- next 🤝\n",
       "[list item 1] an item that goes⏎  on below\n[list item 1] next 🤝\n"},
      {"- one.\n\n- two.\n", "[list item 1] one.\n[list item 1] two.\n"},
      // Not items: a word with a hyphen, a year, a decimal, an initial.
      {"-5 degrees\n", "[paragraph] -5 degrees\n"},
      {"2021. The year\n", "[paragraph] 2021. The year\n"},
      {"2.5 percent\n", "[paragraph] 2.5 percent\n"},
      {"V. Putin spoke\n", "[paragraph] V. Putin spoke\n"},
      {"С. Лавров сказал\n", "[paragraph] С. Лавров сказал\n"},
      {"—\n", "[paragraph] —\n"},
  };
  for (const auto& [text, blocks] : cases) {
    INFO(text);
    CHECK(read(text) == blocks);
  }
}

TEST_CASE("known keys before the first blank line are a header, other text is not") {
  const SourceText source = source_from_text(
      "Party: Белый дом\ndate: 2021-01-26\nLANG: ru\ntitle:  سلام 🤝 \nurl: https://kremlin.ru/a\nevent: "
      "call "
      "1\n\nText.\n");
  const Metadata& meta = source.metadata;
  REQUIRE((meta.party && meta.date && meta.language && meta.title && meta.url && meta.event));
  CHECK(meta.party->value == "Белый дом");
  CHECK(meta.party->how == "header line \"party:\"");
  CHECK(meta.date->value == Date{2021, 1, 26});
  CHECK(meta.date->how == "header line \"date:\"");
  CHECK(meta.language->value == "ru");
  CHECK(meta.title->value == "سلام 🤝");
  CHECK(meta.url->value == "https://kremlin.ru/a");
  CHECK(meta.event->value == "call 1");
  REQUIRE(source.blocks.size() == 2);
  CHECK(source.blocks[0].kind == BlockKind::header);
  CHECK(source.blocks[1].span.of(source.text) == "Text.");

  CHECK(read("party: x\nThey spoke.\n\nMore.\n") ==
        "[paragraph] party: x\n[paragraph] They spoke.\n[paragraph] More.\n");
  CHECK(read("Question: why?\n\nAnswer.\n") == "[paragraph] Question: why?\n[paragraph] Answer.\n");
}

TEST_CASE("an unknown key in a header is reported and ignored; a text that begins with another word has no header") {
  CHECK(read("Party: kremlin\nsource: a friend\n\nText.\n") ==
        "warning: the header line \"source:\" is ignored; known are party, date, lang, title, url, event\n"
        "[header] Party: kremlin⏎source: a friend\n[paragraph] Text.\n");
  CHECK(read("Source: a friend\nparty: kremlin\n\nText.\n").find("[header]") == std::string::npos);
}

TEST_CASE("a header's date that is no date is reported and ignored") {
  CHECK(read("date: 26 January\n\nText.\n") ==
        "warning: the header's date \"26 January\" is not of the form 2021-01-26 and is ignored\n"
        "[header] date: 26 January\n[paragraph] Text.\n");
  CHECK(read("date: 2021-02-30\n\nText.\n").starts_with("warning: the header's date \"2021-02-30\""));
}
