#include "core/segment/furniture.h"
#include "tests/core/read_listing.h"
#include "tests/support/knowledge.h"

#include <string>

using namespace diptych;
using diptych::test::embedded;
using diptych::test::language;
using diptych::test::listing;

namespace {

SourceText classified(const std::string& text, const std::string& tag) {
  SourceText source = source_from_text(text);
  classify_blocks(source, analyse(source.text, language(tag), embedded()), embedded());
  return source;
}

struct Case {
  const char* tag;
  const char* text;
  const char* blocks;
};

template <std::size_t N>
void check(const Case (&cases)[N]) {
  for (const auto& [tag, text, blocks] : cases) {
    INFO(text);
    CHECK(listing(classified(text, tag)) == blocks);
  }
}

}  // namespace

TEST_CASE("the first line without a sentence's end is the headline when more follows") {
  const Case cases[] = {
      {"en", "Readout of the call 📞\n\nThey spoke.\n", "[headline] Readout of the call 📞\n[paragraph] They spoke.\n"},
      {"ru", "Телефонный разговор с Джозефом Байденом\n\nСостоялся разговор.\n",
       "[headline] Телефонный разговор с Джозефом Байденом\n[paragraph] Состоялся разговор.\n"},
      {"ar", "اتصال هاتفي بين الرئيسين\n\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي بين الرئيسين\n[paragraph] بحث الرئيسان العلاقات.\n"},
      {"en", "They spoke today.\n\nThey agreed.\n", "[paragraph] They spoke today.\n[paragraph] They agreed.\n"},
      {"en", "Only one line without a stop\n", "[paragraph] Only one line without a stop\n"},
      {"en", "- an item\n- another\n", "[list item 1] an item\n[list item 1] another\n"},
      {"en", "January 26, 2021\n\nA call was held\n\nThey spoke.\n",
       "[dateline] January 26, 2021\n[headline] A call was held\n[paragraph] They spoke.\n"},
  };
  check(cases);
}

TEST_CASE("lines of a day, a place or a time are datelines, on their own or before the text") {
  const Case cases[] = {
      {"en", "A call was held\n\n18:26, 2 Feb 2022\n\nThey spoke.\n",
       "[headline] A call was held\n[dateline] 18:26, 2 Feb 2022\n[paragraph] They spoke.\n"},
      {"ru", "Состоялся разговор\n\n26 января 2021 года, 22:10\n\nОни поговорили.\n",
       "[headline] Состоялся разговор\n[dateline] 26 января 2021 года, 22:10\n[paragraph] Они поговорили.\n"},
      {"ar", "اتصال هاتفي\n\n٢٦ يناير ٢٠٢١\n\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي\n[dateline] ٢٦ يناير ٢٠٢١\n[paragraph] بحث الرئيسان العلاقات.\n"},
      {"en", "WASHINGTON, Jan 26 (Reuters) - The presidents spoke.\n",
       "[dateline] WASHINGTON, Jan 26 (Reuters) -\n[paragraph] The presidents spoke.\n"},
      {"en", "MOSCOW — The presidents spoke.\n", "[dateline] MOSCOW —\n[paragraph] The presidents spoke.\n"},
      {"ru", "МОСКВА, 26 янв — РИА Новости. Президенты поговорили.\n",
       "[dateline] МОСКВА, 26 янв —\n[paragraph] РИА Новости. Президенты поговорили.\n"},
      {"ru", "МОСКВА, 26 января. /ТАСС/. Президенты поговорили.\n",
       "[dateline] МОСКВА, 26 января. /ТАСС/.\n[paragraph] Президенты поговорили.\n"},
      {"ar", "القاهرة (رويترز) - بحث الرئيسان العلاقات.\n",
       "[dateline] القاهرة (رويترز) -\n[paragraph] بحث الرئيسان العلاقات.\n"},
      // A dash in a sentence is no dateline.
      {"en", "The talks – held in Geneva – went well.\n", "[paragraph] The talks – held in Geneva – went well.\n"},
      {"ru", "Россия — наш сосед.\n", "[paragraph] Россия — наш сосед.\n"},
      {"en", "In 2021 they met 3 times.\n", "[paragraph] In 2021 they met 3 times.\n"},
  };
  check(cases);
}

TEST_CASE("bylines, captions and lines of a page's furniture are told from the account") {
  const Case cases[] = {
      {"en", "They spoke.\n\nOffice of the Press Secretary\n",
       "[paragraph] They spoke.\n[byline] Office of the Press Secretary\n"},
      {"en", "They spoke.\n\nRead more: Other calls\n", "[paragraph] They spoke.\n[chrome] Read more: Other calls\n"},
      {"en", "They spoke.\n\nShare this story\n", "[paragraph] They spoke.\n[chrome] Share this story\n"},
      {"en", "They spoke.\n\nPhoto: The White House\n", "[paragraph] They spoke.\n[caption] Photo: The White House\n"},
      {"ru", "Они поговорили.\n\nЧитайте также: другое\n",
       "[paragraph] Они поговорили.\n[chrome] Читайте также: другое\n"},
      {"ru", "Они поговорили.\n\nФото: пресс-служба Кремля\n",
       "[paragraph] Они поговорили.\n[caption] Фото: пресс-служба Кремля\n"},
      {"ru", "Они поговорили.\n\nПресс-релиз\n", "[paragraph] Они поговорили.\n[byline] Пресс-релиз\n"},
      {"ar", "بحث الرئيسان العلاقات.\n\nاقرأ أيضا: أخبار أخرى\n",
       "[paragraph] بحث الرئيسان العلاقات.\n[chrome] اقرأ أيضا: أخبار أخرى\n"},
      {"ar", "بحث الرئيسان العلاقات.\n\nالمكتب الإعلامي\n",
       "[paragraph] بحث الرئيسان العلاقات.\n[byline] المكتب الإعلامي\n"},
      {"en", "They spoke.\n\nThe image of the country was discussed by the two presidents at length.\n",
       "[paragraph] They spoke.\n[paragraph] The image of the country was discussed by the two presidents at "
       "length.\n"},
  };
  check(cases);
}

TEST_CASE("what an office puts around a text is no part of it") {
  const Case cases[] = {
      {"en",
       "Secretary Blinken's Call\n\nREADOUT\n\nOFFICE OF THE SPOKESPERSON\n\nThe below is attributable to Spokesperson "
       "Matthew Miller:\n\nThey spoke.\n",
       "[headline] Secretary Blinken's Call\n[chrome] READOUT\n[byline] OFFICE OF THE SPOKESPERSON\n[chrome] The below "
       "is attributable to Spokesperson Matthew Miller:\n[paragraph] They spoke.\n"},
      {"en", "They spoke.\n\nDS/SH\n\n(Release ID: 1800909) Visitor Counter : 2458\n",
       "[paragraph] They spoke.\n[chrome] DS/SH\n[chrome] (Release ID: 1800909) Visitor Counter : 2458\n"},
      {"en", "Telephone conversation\n\nMay 2, 2017\n\nThe Kremlin, Moscow\n\nThey spoke.\n",
       "[headline] Telephone conversation\n[dateline] May 2, 2017\n[dateline] The Kremlin, Moscow\n[paragraph] They "
       "spoke.\n"},
      {"ru", "Телефонный разговор\n\n2 мая 2017 года\n\nМосква, Кремль\n\nОни поговорили.\n",
       "[headline] Телефонный разговор\n[dateline] 2 мая 2017 года\n[dateline] Москва, Кремль\n[paragraph] Они "
       "поговорили.\n"},
      {"en", "They spoke.\n\nIssued by: The Presidency\n\nPretoria\n",
       "[paragraph] They spoke.\n[chrome] Issued by: The Presidency\n[dateline] Pretoria\n"},
      {"en", "Prime Minister's Office\n\nPM speaks to the President\n\nThey spoke.\n",
       "[byline] Prime Minister's Office\n[headline] PM speaks to the President\n[paragraph] They spoke.\n"},
      // Said of the office, it is told.
      {"en", "They spoke.\n\nThe Office of the President will host the next round\n\nThey left.\n",
       "[paragraph] They spoke.\n[paragraph] The Office of the President will host the next round\n[paragraph] They "
       "left.\n"},
      {"ru", "29 марта 2023 г.\n\nТелефонный разговор\n\nОни поговорили.\n",
       "[dateline] 29 марта 2023 г.\n[headline] Телефонный разговор\n[paragraph] Они поговорили.\n"},
      {"ru", "Разговор президентов\n\nСообщение для прессы\n\nОни поговорили.\n",
       "[headline] Разговор президентов\n[byline] Сообщение для прессы\n[paragraph] Они поговорили.\n"},
      {"ar", "اتصال هاتفي\n\nجدة 14 رمضان 1443 هـ الموافق 15 أبريل 2022 م واس\n\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي\n[dateline] جدة 14 رمضان 1443 هـ الموافق 15 أبريل 2022 م واس\n[paragraph] بحث الرئيسان "
       "العلاقات.\n"},
      {"ar", "مكتب رئيس الوزراء\n\nاتصال هاتفي\n\nبحث الرئيسان العلاقات.\n",
       "[byline] مكتب رئيس الوزراء\n[headline] اتصال هاتفي\n[paragraph] بحث الرئيسان العلاقات.\n"},
  };
  check(cases);
}

TEST_CASE("a transcript's labels are cut from the words they govern, in three languages") {
  const Case cases[] = {
      {"en", "Question: Did you speak?\n\nDmitry Peskov: We did.\n\nQuestion: And then?\n\nDmitry Peskov: No more.\n",
       "[label] Question:\n[paragraph] Did you speak?\n[label] Dmitry Peskov:\n[paragraph] We did.\n"
       "[label] Question:\n[paragraph] And then?\n[label] Dmitry Peskov:\n[paragraph] No more.\n"},
      {"en", "Q: Why?\n\nA: Because.\n", "[label] Q:\n[paragraph] Why?\n[label] A:\n[paragraph] Because.\n"},
      {"ru", "Вопрос: Как прошёл разговор?\n\nД.Песков: Конструктивно.\n",
       "[label] Вопрос:\n[paragraph] Как прошёл разговор?\n[label] Д.Песков:\n[paragraph] Конструктивно.\n"},
      {"ar", "سؤال: كيف كانت المحادثة؟\n\nجواب: كانت جيدة.\n",
       "[label] سؤال:\n[paragraph] كيف كانت المحادثة؟\n[label] جواب:\n[paragraph] كانت جيدة.\n"},
      {"en", "They agreed on one thing: peace.\n\nThey left.\n",
       "[paragraph] They agreed on one thing: peace.\n[paragraph] They left.\n"},
      {"en", "Note: items follow.\n\nThey left.\n", "[paragraph] Note: items follow.\n[paragraph] They left.\n"},
  };
  check(cases);
}

TEST_CASE("an answer goes on over unlabelled paragraphs and a question's words are the reporter's") {
  const SourceText source =
      classified("Вопрос: Как?\n\nД.Песков: Хорошо.\n\nИ ещё раз хорошо.\n\nВопрос: Всё?\n", "ru");
  std::string out;
  for (const Block& block : source.blocks)
    if (is_told(block))
      out += block.speaker.value_or("-") + (block.question ? "?" : "") + " " + std::string(block.span.of(source.text)) +
             "\n";
  CHECK(out == "Вопрос? Как?\nД.Песков Хорошо.\nД.Песков И ещё раз хорошо.\nВопрос? Всё?\n");
}

TEST_CASE("an institution's name alone above the text is its byline and no headline") {
  const Case cases[] = {
      {"en", "THE WHITE HOUSE\n\nReadout of the call\n\nThey spoke.\n",
       "[byline] THE WHITE HOUSE\n[headline] Readout of the call\n[paragraph] They spoke.\n"},
      {"ru", "Телефонный разговор\nКремль\nСостоялся разговор.\n",
       "[headline] Телефонный разговор\n[byline] Кремль\n[paragraph] Состоялся разговор.\n"},
      {"ar", "البيت الأبيض\n\nبحث الرئيسان العلاقات.\n", "[byline] البيت الأبيض\n[paragraph] بحث الرئيسان العلاقات.\n"},
      {"en", "They spoke.\n\nThe White House\n", "[paragraph] They spoke.\n[paragraph] The White House\n"},
      {"en", "Kremlin\n\nThey spoke.\n\nWhite House\n\nThey spoke.\n",
       "[headline] Kremlin\n[paragraph] They spoke.\n[paragraph] White House\n[paragraph] They spoke.\n"},
  };
  check(cases);
}

TEST_CASE("an agency's dateline and what it ends its text with are furniture") {
  const Case cases[] = {
      {"ar", "اتصال هاتفي\n\nعمان 7 كانون الأول (بترا)- دعا جلالة الملك إلى السلام.\nبترا\n",
       "[headline] اتصال هاتفي\n[dateline] عمان 7 كانون الأول (بترا)-\n[paragraph] دعا جلالة الملك إلى السلام.\n"
       "[chrome] بترا\n"},
      {"ar", "اتصال هاتفي\n\nالدوحة في 12 نوفمبر /قنا/ تلقى سمو الأمير اتصالا.\n",
       "[headline] اتصال هاتفي\n[dateline] الدوحة في 12 نوفمبر /قنا/\n[paragraph] تلقى سمو الأمير اتصالا.\n"},
      {"ar", "اتصال هاتفي\n\nبحث الرئيسان العلاقات.\n// انتهى //\n0123\nـــــ\n",
       "[headline] اتصال هاتفي\n[paragraph] بحث الرئيسان العلاقات.\n[chrome] // انتهى //\n[chrome] 0123\n"
       "[chrome] ـــــ\n"},
      {"en", "A call was held\n\nRiyadh, February 20, 2025, SPA -- They spoke.\n--SPA\n",
       "[headline] A call was held\n[dateline] Riyadh, February 20, 2025, SPA --\n[paragraph] They spoke.\n"
       "[chrome] --SPA\n"},
      {"ru", "Состоялся разговор\n\nМОСКВА, 5 мая. /ТАСС/. Они поговорили.\n",
       "[headline] Состоялся разговор\n[dateline] МОСКВА, 5 мая. /ТАСС/.\n[paragraph] Они поговорили.\n"},
      // Without a sign behind it the name is a word of the sentence.
      {"en", "A call was held\n\nIn 2025 SPA reported a call.\n",
       "[headline] A call was held\n[paragraph] In 2025 SPA reported a call.\n"},
  };
  check(cases);
}

TEST_CASE("a day in two calendars, without a year or with an abbreviation behind it is a dateline") {
  const Case cases[] = {
      {"ar", "اتصال هاتفي\n\nالرياض 21 شعبان 1446 هـ الموافق 20 فبراير 2025 م واس\n\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي\n[dateline] الرياض 21 شعبان 1446 هـ الموافق 20 فبراير 2025 م واس\n"
       "[paragraph] بحث الرئيسان العلاقات.\n"},
      {"ar", "اتصال هاتفي\n\nالدار البيضاء 25 صفر 1432هـ الموافق 29 يناير 2011م واس\n\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي\n[dateline] الدار البيضاء 25 صفر 1432هـ الموافق 29 يناير 2011م واس\n"
       "[paragraph] بحث الرئيسان العلاقات.\n"},
      {"ar", "اتصال هاتفي\n\nالدوحة - المكتب الإعلامي - 21 مارس\nبحث الرئيسان العلاقات.\n",
       "[headline] اتصال هاتفي\n[dateline] الدوحة - المكتب الإعلامي - 21 مارس\n[paragraph] بحث الرئيسان العلاقات.\n"},
      {"ru", "Состоялся разговор\n\n7 апреля 2023 г.\n\nОни поговорили.\n",
       "[headline] Состоялся разговор\n[dateline] 7 апреля 2023 г.\n[paragraph] Они поговорили.\n"},
      {"en", "A call was held\n\nThey agreed to raise trade from 10 to 20 billion by 2030 in 14 fields.\n",
       "[headline] A call was held\n[paragraph] They agreed to raise trade from 10 to 20 billion by 2030 in 14 "
       "fields.\n"},
  };
  check(cases);
}

TEST_CASE("lines with which institutions introduce an account are furniture") {
  const Case cases[] = {
      {"en", "Readout\n\nThe below is attributable to Spokesperson Ned Price:\n\nThey spoke today.\n",
       "[chrome] Readout\n[chrome] The below is attributable to Spokesperson Ned Price:\n[paragraph] They spoke "
       "today.\n"},
      {"ar", "أدلى المتحدث بالبيان التالي:\n\nبحث الرئيسان العلاقات.\n",
       "[chrome] أدلى المتحدث بالبيان التالي:\n[paragraph] بحث الرئيسان العلاقات.\n"},
      {"en",
       "Call with the President\n\nThis was published under the 2010 to 2015 Conservative and Liberal Democrat "
       "coalition government\n\nThey spoke today.\n",
       "[headline] Call with the President\n[chrome] This was published under the 2010 to 2015 Conservative and "
       "Liberal Democrat coalition government\n[paragraph] They spoke today.\n"},
  };
  check(cases);
}
