#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/reading.h"

#include <string>
#include <utility>
#include <vector>

// The words by which a readout lets a spokesman tell it: '…," a White House spokeswoman said in a statement.'

namespace diptych::test {
namespace {

const std::string call = "President Biden spoke by phone with Vladimir Putin. ";

Read account(const std::string& text, const std::string& language, const std::string& party) {
  Overrides overrides;
  overrides.language = language;
  overrides.party = party;
  overrides.date = Date{2022, 1, 4};
  return read_text(text, "account.txt", overrides);
}

// "agreed joint", one line a statement behind the first.
std::string acts(const Read& read) {
  std::string out;
  for (std::size_t i = 1; i < read.reading.statements.size(); ++i) {
    const auto& statement = read.reading.statements[i];
    out += (statement.act ? statement.act->id : "none") + " " + statement.voice.value_or("none") + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("words that say who told a sentence are no statement of their own") {
  const std::vector<std::pair<std::string, std::string>> english{
      {"The two leaders discussed Syria, Iran and trade, White House spokesman Tom Baker said in a statement.",
       "The two leaders discussed Syria\n"
       "Iran <- The two leaders discussed\n"
       "trade, White House spokesman Tom Baker said in a statement. <- The two leaders discussed\n"},
      {"The President condemned the attack, said Tom Baker, a spokesman for the White House.",
       "The President condemned the attack, said Tom Baker, a spokesman for the White House.\n"},
      // What is told is no part of saying who told it.
      {"The President condemned the attack, and the White House said that it supports the victims.",
       "The President condemned the attack\n"
       "the White House said that it supports the victims.\n"},
  };
  for (const auto& [text, expected] : english) CHECK(statements(text, "en") == expected);
  CHECK(statements("Стороны договорились поддерживать контакты, отметили в Кремле.", "ru") ==
        "Стороны договорились поддерживать контакты, отметили в Кремле.\n");
  CHECK(statements("Владимир Путин осудил теракт и призвал к диалогу, сообщила пресс-служба Кремля.", "ru") ==
        "Владимир Путин осудил теракт\n"
        "призвал к диалогу, сообщила пресс-служба Кремля.\n");
  CHECK(statements("Путин указал на рост торговли, Эрдоган заявил о необходимости мира.", "ru") ==
        "Путин указал на рост торговли\n"
        "Эрдоган заявил о необходимости мира.\n");
  CHECK(statements("استهل الرئيس المكالمة بتهنئة نظيره، فشكره الرئيس بايدن على ذلك.", "ar") ==
        "استهل الرئيس المكالمة بتهنئة نظيره\n"
        "فشكره الرئيس بايدن على ذلك.\n");
}

TEST_CASE("what a spokesman tells is done by those whom he tells of") {
  CHECK(acts(account(call + "\"They discussed Syria, and they agreed to keep in touch,\" White House spokesman Tom "
                            "Baker said.",
                     "en", "white-house")) == "discussed joint\nagreed joint\n");
  CHECK(acts(account("Состоялся разговор Владимира Путина с Джозефом Байденом. «Президенты договорились о встрече, а "
                     "также обсудили Сирию», — сказал официальный представитель Кремля Иван Петров.",
                     "ru", "kremlin")) == "agreed joint\ndiscussed joint\n");
  CHECK(acts(account("جرى اتصال هاتفي بين فلاديمير بوتين وجو بايدن. \"الرئيسان بحثا سوريا، واتفقا على لقاء قريب\"، قال "
                     "المتحدث باسم الكرملين إيفان بيتروف في بيان.",
                     "ar", "kremlin")) == "discussed joint\nagreed joint\n");
  // The leader himself tells.
  CHECK(acts(account(call + "The talks were useful, President Biden said.", "en", "white-house")) ==
        "noted unilateral\n");
}

TEST_CASE("all sentences of a quotation are told by the spokesman behind it, whose words alone are furniture") {
  const auto read = account(call +
                                "\"The leaders discussed Syria and Iran. They agreed to meet again in May.\" White "
                                "House spokeswoman Jane Porter said in a statement.",
                            "en", "white-house");
  CHECK(acts(read) == "discussed joint\nagreed joint\n");
  CHECK(ledger(read).find("[furniture source] White House spokeswoman Jane Porter said in a statement.") !=
        std::string::npos);
}

}  // namespace diptych::test
