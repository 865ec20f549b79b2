#include "core/statement/describe.h"
#include "core/text/verb_form.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"
#include "tests/support/reading.h"

#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace diptych::test {
namespace {

Read account(const std::string& text, const std::string& language, const std::string& party) {
  Overrides overrides;
  overrides.language = language;
  overrides.party = party;
  overrides.date = Date{2022, 1, 4};  // a Tuesday
  return read_text(text, "account.txt", overrides);
}

// "agreed joint elysee+kremlin", one line a statement.
std::string told(const Read& read) {
  std::string out;
  for (const auto& statement : read.reading.statements) {
    out += statement.act ? statement.act->id : "none";
    out += " " + statement.voice.value_or("none");
    std::string actors;
    for (const auto& actor : statement.actors) actors += (actors.empty() ? " " : "+") + actor;
    out += actors + (statement.polarity == Polarity::negative ? " not" : "") + "\n";
  }
  return out;
}

// The act of the last statement of a call of the Élysée and the Kremlin, told by the Élysée.
std::string last_act(const std::string& sentence, const std::string& language) {
  const auto read = account(sentence, language, "elysee");
  const auto& statements = read.reading.statements;
  return statements.back().act ? statements.back().act->id : "none";
}

std::string facts(const Read& read) {
  std::string out;
  for (const auto& statement : read.reading.statements)
    for (const auto& fact : statement.facts) out += fact.kind + " " + fact.value + "\n";
  return out;
}

struct Sentence {
  std::string language;
  std::string text;
  std::string expected;
};

// The facts in what the Élysée tells.
void check_facts(const std::vector<Sentence>& cases) {
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(facts(account(text, language, "elysee")) == expected);
  }
}

// What each text tells of a call of the Élysée and the Kremlin, told by the Élysée.
void check_told(const std::vector<Sentence>& cases) {
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(told(account(text, language, "elysee")) == expected);
  }
}

TEST_CASE("a title without a name is of the side whose leader bears it") {
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {"en", "PM call with US President Joe Biden. The President welcomed the plan.", "uk-government:white-house"},
      {"en", "PM call with US President Joe Biden. The Prime Minister welcomed the plan.",
       "uk-government:uk-government"},
      {"ru", "Премьер-министр поговорил с Джо Байденом. Президент приветствовал план.", "uk-government:white-house"},
      {"ar", "اتصل رئيس الوزراء بالرئيس جو بايدن. ورحب الرئيس بالخطة.", "uk-government:white-house"},
      // Both are presidents, and only the other is called so: the bare title is the teller's.
      {"ar", "تحادث رئيس الدولة مع السيد فلاديمير بوتين، رئيس الاتحاد الروسي. ورحب رئيس الجمهورية بالخطة.",
       "elysee:elysee"},
      // A king and a president are both heads of state.
      {"en", "President Trump spoke with King Salman. The King welcomed the plan.", "white-house:saudi-royal-court"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    const std::size_t colon = expected.find(':');
    const auto read = account(text, language, expected.substr(0, colon));
    CHECK(read.reading.statements.back().actors == std::vector{expected.substr(colon + 1)});
  }
}

TEST_CASE("every act is recognised by its verbs in English") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"The two presidents agreed to reopen the bridge.", "agreed"},
      {"President Macron pledged to send engineers.", "committed"},
      {"President Macron announced a new fund.", "announced"},
      {"President Macron proposed a summit in May.", "proposed"},
      {"President Macron called for a truce.", "requested"},
      {"President Macron demanded the release of the sailors.", "demanded"},
      {"President Macron raised the case of the sailors.", "raised"},
      {"President Macron reaffirmed the position of France.", "reaffirmed"},
      {"President Macron expressed his full support for the mission.", "supported"},
      {"President Macron welcomed the reopening of the port.", "welcomed"},
      {"President Macron thanked Vladimir Putin for the rescue.", "thanked"},
      {"President Macron congratulated Vladimir Putin on the holiday.", "congratulated"},
      {"President Macron offered his condolences over the flood.", "condoled"},
      {"President Macron expressed satisfaction with the harvest.", "expressed satisfaction"},
      {"President Macron is delighted that the port is open.", "expressed satisfaction"},
      {"President Macron was confident that the port would open.", "expressed confidence"},
      {"President Macron expressed hope for a good harvest.", "expressed hope"},
      {"President Macron looks forward to the next fair.", "expressed hope"},
      {"President Macron voiced deep concern about the drought.", "expressed concern"},
      {"President Macron condemned the bombing.", "condemned"},
      {"President Macron warned against a new delay.", "warned"},
      {"President Macron denied any role in the affair.", "denied"},
      {"President Macron rejected the idea.", "rejected"},
      {"President Macron noted that the port is open.", "noted"},
      {"President Macron assessed the state of the fleet.", "assessed"},
      {"The two presidents discussed fishing.", "discussed"},
      {"The two presidents exchanged views on fishing.", "exchanged views"},
      {"The two presidents touched upon fishing.", "touched on"},
      {"Fishing was not raised.", "not raised"},
  };
  for (const auto& [text, act] : cases) {
    INFO(text);
    CHECK(last_act(text, "en") == act);
  }
}

TEST_CASE("every act is recognised by its verbs in Russian") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Президенты договорились открыть мост.", "agreed"},
      {"Эммануэль Макрон пообещал прислать инженеров.", "committed"},
      {"Эммануэль Макрон объявил о новом фонде.", "announced"},
      {"Эммануэль Макрон предложил провести встречу в мае.", "proposed"},
      {"Эммануэль Макрон призвал к перемирию.", "requested"},
      {"Эммануэль Макрон потребовал освободить моряков.", "demanded"},
      {"Эммануэль Макрон поднял вопрос о моряках.", "raised"},
      {"Эммануэль Макрон подтвердил позицию Франции.", "reaffirmed"},
      {"Эммануэль Макрон поддержал работу миссии.", "supported"},
      {"Эммануэль Макрон приветствовал открытие порта.", "welcomed"},
      {"Эммануэль Макрон выразил искреннюю признательность за спасение экипажа.", "thanked"},
      {"Эммануэль Макрон поздравил Владимира Путина с праздником.", "congratulated"},
      {"Эммануэль Макрон выразил соболезнования в связи с наводнением.", "condoled"},
      {"Выражено удовлетворение итогами сезона.", "expressed satisfaction"},
      {"Эммануэль Макрон выразил уверенность, что порт откроется.", "expressed confidence"},
      {"Эммануэль Макрон выразил надежду на хороший урожай.", "expressed hope"},
      {"Выражена надежда на хороший урожай.", "expressed hope"},
      {"Эммануэль Макрон выразил обеспокоенность засухой.", "expressed concern"},
      {"Эммануэль Макрон осудил взрыв.", "condemned"},
      {"Эммануэль Макрон предостерег от новой задержки.", "warned"},
      {"Эммануэль Макрон опроверг эти слова.", "denied"},
      {"Эммануэль Макрон отверг эту идею.", "rejected"},
      {"Было отмечено, что порт открыт.", "noted"},
      {"Эммануэль Макрон оценил состояние флота.", "assessed"},
      {"Обсуждались вопросы рыболовства.", "discussed"},
      {"Состоялся обмен мнениями по рыболовству.", "exchanged views"},
      {"Затронута тема рыболовства.", "touched on"},
      {"Вопрос о рыболовстве не поднимался.", "not raised"},
  };
  for (const auto& [text, act] : cases) {
    INFO(text);
    CHECK(last_act(text, "ru") == act);
  }
}

TEST_CASE("every act is recognised by its verbs in Arabic") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"اتفق الرئيسان على فتح الجسر.", "agreed"},
      {"تعهد الرئيس ماكرون بإرسال مهندسين.", "committed"},
      {"أعلن الرئيس ماكرون عن صندوق جديد.", "announced"},
      {"اقترح الرئيس ماكرون عقد قمة.", "proposed"},
      {"دعا الرئيس ماكرون إلى هدنة.", "requested"},
      {"أصر الرئيس ماكرون على الإفراج عن البحارة.", "demanded"},
      {"أثار الرئيس ماكرون قضية البحارة.", "raised"},
      {"جدد الرئيس ماكرون موقف فرنسا.", "reaffirmed"},
      {"أعرب الرئيس ماكرون عن دعمه للبعثة.", "supported"},
      {"رحب الرئيس ماكرون بفتح الميناء.", "welcomed"},
      {"أعرب الرئيس ماكرون عن شكره للطاقم.", "thanked"},
      {"هنأ الرئيس ماكرون الرئيس بوتين بالعيد.", "congratulated"},
      {"قدم الرئيس ماكرون تعازيه في ضحايا الفيضان.", "condoled"},
      {"أعرب الرئيسان عن ارتياحهما لنتائج الموسم.", "expressed satisfaction"},
      {"أعرب الرئيس ماكرون عن ثقته بأن الميناء سيفتح.", "expressed confidence"},
      {"أعرب الرئيس ماكرون عن أمله في موسم جيد.", "expressed hope"},
      {"أعرب الرئيس ماكرون عن قلقه البالغ إزاء الجفاف.", "expressed concern"},
      {"أدان الرئيس ماكرون التفجير.", "condemned"},
      {"حذر الرئيس ماكرون من تأخير جديد.", "warned"},
      {"نفى الرئيس ماكرون هذه الأنباء.", "denied"},
      {"رفض الرئيس ماكرون هذه الفكرة.", "rejected"},
      {"أشار الرئيس ماكرون إلى أن الميناء مفتوح.", "noted"},
      {"بحث الجانبان صيد الأسماك.", "discussed"},
      {"تبادل الجانبان وجهات النظر حول صيد الأسماك.", "exchanged views"},
      {"تطرق الجانبان إلى صيد الأسماك.", "touched on"},
      {"لم يتم التطرق إلى صيد الأسماك.", "not raised"},
  };
  for (const auto& [text, act] : cases) {
    INFO(text);
    CHECK(last_act(text, "ar") == act);
  }
}

TEST_CASE("what is told makes the act where the verb of telling is neutral") {
  const std::vector<Sentence> cases{
      {"en", "President Macron made clear that France is ready to send engineers.", "committed"},
      {"en", "President Macron made clear that France will respond to any attack.", "warned"},
      {"en", "President Macron said that France would respond without delay.", "warned"},
      {"en", "President Macron said that no attack would be allowed, and France would not leave one unanswered.",
       "warned"},
      {"ru", "Президент Макрон сказал, что в случае атаки Франция незамедлительно ответит.", "warned"},
      {"ar", "وأكد الرئيس ماكرون أن فرنسا لن تترك أي هجوم دون رد.", "warned"},
      {"en", "President Macron made clear that the port is open.", "noted"},
      {"en", "President Macron said that the siege is a flagrant violation.", "condemned"},
      {"en", "President Macron noted that a pause is possible only if the shelling ends.", "demanded"},
      {"en", "Both sides should refrain from new steps.", "requested"},
      {"en", "President Macron noted that the siege threatens regional stability.", "warned"},
      {"en", "President Macron noted the end of a siege that threatens regional stability.", "noted"},
      {"ru", "Эммануэль Макрон ясно дал понять, что Франция готова прислать инженеров.", "committed"},
      {"ru", "Эммануэль Макрон отметил, что пауза возможна только в том случае, если обстрелы прекратятся.",
       "demanded"},
      {"ru", "Эммануэль Макрон заявил, что осада – грубое нарушение.", "condemned"},
      {"ar", "أوضح الرئيس ماكرون أن فرنسا مستعدة لإرسال مهندسين.", "committed"},
      {"ar", "قال الرئيس ماكرون إن الحصار انتهاك صارخ.", "condemned"},
  };
  for (const auto& [language, text, act] : cases) {
    INFO(text);
    CHECK(last_act(text, language) == act);
  }
}

TEST_CASE("the words that make an act are its cue") {
  const auto read = account("President Macron said that the siege is a flagrant violation.", "en", "elysee");
  CHECK(read.reading.statements.back().act->cue.of(read.text()) == "flagrant violation");
}

TEST_CASE("passives, impersonal verbs and participles perform their acts") {
  const std::vector<Sentence> cases{
      {"en", "Serious concern was voiced over the drought.", "expressed concern"},
      {"en", "Satisfaction was expressed with the harvest.", "expressed satisfaction"},
      {"en", "Hope was expressed for a good harvest.", "expressed hope"},
      {"en", "The delegations were instructed to prepare a plan.", "agreed"},
      {"en", "President Macron repeated his call for a truce.", "requested"},
      {"en", "President Macron accepted an invitation to Moscow.", "agreed"},
      {"ru", "Делегациям поручено подготовить план.", "agreed"},
      {"ru", "Говорилось прежде всего о рыболовстве.", "discussed"},
      {"ru", "Особый акцент сделан на рыболовстве.", "discussed"},
      {"ru", "Эммануэль Макрон тепло отозвался о работе врачей.", "welcomed"},
      {"ar", "وجرى خلال الاتصال استعراض العلاقات.", "discussed"},
      {"ar", "وتم تأكيد العزم على التعاون.", "reaffirmed"},
  };
  for (const auto& [language, text, act] : cases) {
    INFO(text);
    CHECK(last_act(text, language) == act);
  }
}

TEST_CASE("a clause with its own subject behind a comma is a statement of its own") {
  const auto read = account("France condemns the bombing, and President Macron called for a truce.", "en", "elysee");
  CHECK(told(read) == "condemned unilateral elysee\nrequested unilateral elysee\n");
}

TEST_CASE("names, pronouns and verb forms tell who acts") {
  const std::vector<Sentence> cases{
      {"en", "President Macron spoke by phone with President Vladimir Putin. He condemned the bombing.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
      {"en", "Vladimir Putin and Emmanuel Macron agreed to meet.", "agreed joint elysee+kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. Vladimir Putin warned against a delay.",
       "discussed joint elysee+kremlin\nwarned counterpart kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Подчеркнули важность торговли.",
       "discussed joint elysee+kremlin\nnoted joint elysee+kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Владимиром Путиным отмечена важность торговли.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأكدا أهمية التجارة.",
       "discussed joint elysee+kremlin\nnoted joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأعرب الرئيس بوتين عن قلقه.",
       "discussed joint elysee+kremlin\nexpressed concern counterpart kremlin\n"},
  };
  const std::vector<Sentence> more{
      // Whose attitude a passive tells of.
      {"en", "President Macron spoke with Vladimir Putin. Russia's readiness for talks was confirmed.",
       "discussed joint elysee+kremlin\nreaffirmed counterpart kremlin\n"},
      {"en", "Prime Minister Macron spoke with Vladimir Putin. Vladimir Putin and I agreed to meet.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      // A title that only the other side bears; a literal commitment of both.
      {"en",
       "President Emmanuel Macron spoke with Prime Minister Narendra Modi. The Prime Minister condemned the bombing.",
       "discussed joint elysee+india-government\ncondemned counterpart india-government\n"},
      {"en", "President Macron spoke with Vladimir Putin. President Macron and President Putin committed to a plan.",
       "discussed joint elysee+kremlin\ncommitted joint elysee+kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. The leaders expressed their readiness to meet.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. The presidents of France and Russia praised the crew.",
       "discussed joint elysee+kremlin\nwelcomed joint elysee+kremlin\n"},
      // What a country is called as an adjective does not act.
      {"en", "President Macron spoke with Vladimir Putin. He described the Israeli attack as a crime.",
       "discussed joint elysee+kremlin\nassessed unilateral elysee\n"},
      // An honorific stands for the teller's own leader; who does what he is committed to; what opens a sentence.
      {"en", "President Macron spoke with Vladimir Putin. His Excellency stressed the importance of all parties.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"en", "President Macron spoke with Vladimir Putin. France has always been firmly committed to peace.",
       "discussed joint elysee+kremlin\ncommitted unilateral elysee\n"},
      {"en", "President Macron spoke with Vladimir Putin. In discussing Peru, Mr Putin stressed the need for calm.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      // Whose view a clause gives that has no verb of telling, behind the words or inside them.
      {"en", "President Macron spoke with Vladimir Putin. According to the President of Russia, NATO was at fault.",
       "discussed joint elysee+kremlin\ncondemned counterpart kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. In Moscow's view, the talks were late.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. По словам российского лидера, виновата НАТО.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وبحسب الرئيس بوتين فإن الحلف هو المذنب.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      // He and the other are both; an auxiliary with a subject of its own makes no passive.
      {"en", "President Macron spoke with Vladimir Putin. He and Vladimir Putin concurred that time is short.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. Vladimir Putin said he was sure that peace is near.",
       "discussed joint elysee+kremlin\nexpressed confidence counterpart kremlin\n"},
      // A name behind its title and a comma is the one of the title, and "who" the one named before it.
      {"en", "President Macron spoke with the new President of Russia, Vladimir Putin, and congratulated him.",
       "discussed joint elysee+kremlin\ncongratulated unilateral elysee\n"},
      {"en", "President Macron was called by the President of Russia, Vladimir Putin, who condemned the bombing.",
       "condemned counterpart kremlin\n"},
      // What is asserted of the teller's own side.
      {"en", "President Macron spoke with Vladimir Putin. It was stressed that France has kept its word.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      // A comma ends what a preposition governs; an official name of a country.
      {"en",
       "President Macron spoke with Vladimir Putin. He recalled the ties between Paris and Moscow, and President Putin "
       "welcomed the new plan.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\nwelcomed counterpart kremlin\n"},
      {"en",
       "President Macron spoke with President of the Arab Republic of Egypt Abdel Fattah el-Sisi. The President of the "
       "Arab Republic of Egypt condemned the bombing.",
       "discussed joint egypt-presidency+elysee\ncondemned counterpart egypt-presidency\n"},
      // A title that the teller's own leader, who is not named, does not bear.
      {"en", "The President spoke with King Salman of Saudi Arabia. The King condemned the bombing.",
       "discussed joint elysee+saudi-royal-court\ncondemned counterpart saudi-royal-court\n"},
      // The side that a passive begins with, one of two sides, both of them; thanks are not of whom they are for.
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. С российской стороны выражена признательность за помощь.",
       "discussed joint elysee+kremlin\nthanked counterpart kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Российская и французская стороны условились о встрече.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Выражена признательность за помощь России.",
       "discussed joint elysee+kremlin\nthanked none\n"},
      // A word that begins like "and" joins no names; what stands behind "that" does not act.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأيد الرئيس بوتين فكرة الرئيس ماكرون.",
       "discussed joint elysee+kremlin\nsupported counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وقال إن روسيا بعيدة.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. واتفقت روسيا وفرنسا على خطة.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
  };
  check_told(cases);
  check_told(more);
}

TEST_CASE("a leader of a country that no party is known of is no leader of the country that was discussed") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"en", "President Macron called the Prime Minister of Luxembourg. They discussed Ukraine and the war."},
      {"ru", "Эммануэль Макрон побеседовал с Премьер-министром Люксембурга. Обсуждена Украина."},
      {"ar", "تحدث الرئيس ماكرون مع رئيس وزراء لوكسمبورغ. وناقشا أوكرانيا."},
  };
  for (const auto& [language, text] : cases) {
    INFO(text);
    const std::string acts = told(account(text, language, "elysee"));
    CHECK(acts.find("elysee") != std::string::npos);
    CHECK(acts.find("ukraine") == std::string::npos);
  }
}

TEST_CASE("what stands beside a verb without acting does not act") {
  const std::vector<Sentence> cases{
      // The initial of a name is no preposition, and joins names.
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. В. Путин осудил взрыв.",
       "discussed joint elysee+kremlin\ncondemned counterpart kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Э. Макрон и В. Путин осудили взрыв.",
       "discussed joint elysee+kremlin\ncondemned joint elysee+kremlin\n"},
      {"ru", "Владимир Путин выразил Э. Макрону признательность за помощь.", "thanked counterpart kremlin\n"},
      // «Со своей стороны» governs nothing, a preposition nothing behind a comma.
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Со своей стороны, Президент России осудил взрыв.",
       "discussed joint elysee+kremlin\ncondemned counterpart kremlin\n"},
      // What a sentence turns to; whom a verb that goes on with it thanks.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وفيما يتعلق بالردود التي سلمتها روسيا، شجع نظيره على قراءتها.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Он осудил взрыв; поблагодарил Кремль за помощь.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\nthanked unilateral elysee\n"},
      // What stands behind "that" is told.
      {"en", "President Macron spoke with Vladimir Putin. Demanded that Russia leave the town.",
       "discussed joint elysee+kremlin\ndemanded unilateral elysee\n"},
      // Forms of Arabic verbs: a dual has no subject behind it, a masculine none that is feminine, a marked passive
      // none at all; a noun behind a preposition is no verb, a country no name of a president.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأدانا قصف إيران للمدينة.",
       "discussed joint elysee+kremlin\ncondemned joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ودعا روسيا إلى الانسحاب.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ودعت روسيا إلى الانسحاب.",
       "discussed joint elysee+kremlin\nrequested counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأكد استعداد روسيا للمساعدة.",
       "discussed joint elysee+kremlin\ncommitted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأُعرب عن القلق من التأخير.",
       "discussed joint elysee+kremlin\nexpressed concern joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وعند بحث الوضع رحب الرئيس بوتين بالخطة.",
       "discussed joint elysee+kremlin\nwelcomed counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وشكر الرئيس الجانب الروسي على المساعدة.",
       "discussed joint elysee+kremlin\nthanked unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وشكر الرئيس بوتين على المساعدة.",
       "discussed joint elysee+kremlin\nthanked unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وشكر الرئيس بوتين نظيره على المساعدة.",
       "discussed joint elysee+kremlin\nthanked counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وذكّر بأن الأطراف تعهدت بالهدنة.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ودعا سيادته الرئيس بوتين إلى باريس.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
  };
  const std::vector<Sentence> who_does{
      // A name right behind the verb, whatever the verb ends in; behind "his counterpart" it is no noun.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأبلغها الرئيس بوتين بأن الهدنة قائمة.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وخلال اتصال مع نظيره أكد الرئيس بوتين أن فرنسا دعت إلى الهدنة.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      // The first person begins like a passive.
      {"ar", "أُقدّر دور روسيا.", "thanked unilateral elysee\n"},
      // A person in the nominative acts behind the verb; "on Monday" turns to nothing.
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Он осудил взрыв; призвал Владимир Путин к миру.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\nrequested counterpart kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. On Monday President Putin, in Sochi, condemned the blast.",
       "discussed joint elysee+kremlin\ncondemned counterpart kremlin\n"},
  };
  check_told(cases);
  check_told(who_does);
}

TEST_CASE("verbs of another clause do not say what a statement does") {
  const std::vector<Sentence> cases{
      // A relative clause of a thing, and a verb that only goes on with its subject.
      {"en", "President Macron thanked Moscow for the truce that had to be agreed on.", "thanked unilateral elysee\n"},
      {"ru", "Президент Макрон поблагодарил Москву за перемирие, которое было согласовано.",
       "thanked unilateral elysee\n"},
      {"en", "President Macron welcomed the vote that has begun and spoke in favour of peace.",
       "welcomed unilateral elysee\nsupported unilateral elysee\n"},
      {"en", "President Macron spoke with Vladimir Putin. Among the topics which were discussed was New START.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"en", "There was a meeting at which President Macron condemned the blast.", "condemned unilateral elysee\n"},
      // "When …", in front and behind.
      {"en", "When the ministers met in Rome, President Macron condemned the blast.", "condemned unilateral elysee\n"},
      {"ru", "Когда министры встретились в Риме, Президент Макрон осудил взрыв.", "condemned unilateral elysee\n"},
      {"ar", "عندما التقى الوزيران في روما، أدان الرئيس ماكرون التفجير.", "condemned unilateral elysee\n"},
      {"ru", "Необходимо вернуть всё к положению, которое было, когда подписали акт.", "requested unilateral elysee\n"},
      {"en", "President Macron, while welcoming the truce, urged Moscow to release the crew.",
       "welcomed unilateral elysee\nrequested unilateral elysee\n"},
      {"en", "In Moscow, after talks President Macron condemned the attack.", "condemned unilateral elysee\n"},
      {"en", "While in Rome President Macron condemned the blast, he said.", "condemned unilateral elysee\n"},
      // An absolute participle, and one that opens the sentence of another verb.
      {"en",
       "President Macron spoke with Vladimir Putin. The President having appealed to Moscow to show self-restraint, "
       "Mr. Vladimir Putin recalled that Russia has been calm.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"en",
       "President Macron spoke with Vladimir Putin. Speaking about the war in Syria, Vladimir Putin drew attention to "
       "the ceasefire.",
       "discussed joint elysee+kremlin\nraised counterpart kremlin\nraised counterpart kremlin\n"},
      // What somebody should do, and what goes on with it.
      {"en", "President Macron spoke with Vladimir Putin. Moscow, he urged, should undertake to release the crew.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
      {"en", "President Macron spoke with Vladimir Putin. Russia should condemn the blast.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
      {"en", "Vladimir Putin had to condemn the blast.", "condemned counterpart kremlin\n"},
      {"en", "President Macron spoke to Vladimir Putin about the war in Syria, and undertook to send aid to Ukraine.",
       "discussed joint elysee+kremlin\ncommitted unilateral elysee\n"},
      // A spokesman who reports, and one who does not.
      {"en", "Dmitry Peskov noted that Vladimir Putin condemned the blast.", "condemned counterpart kremlin\n"},
      {"en", "Dmitry Peskov explained what Russia condemned.", "noted counterpart kremlin\n"},
      {"en", "It should be noted that the port is open.", "noted unilateral elysee\n"},
      {"ru", "Президент Макрон призвал Россию остановиться; согласиться на перемирие.",
       "requested unilateral elysee\nrequested unilateral elysee\n"},
  };
  check_told(cases);
}

TEST_CASE("who tells of others, or of nobody in particular, acts") {
  const std::vector<Sentence> cases{
      // A third party that is an institution; a capital inside the words for a matter.
      {"en", "President Macron spoke with Vladimir Putin. Yet NATO supported the operation.",
       "discussed joint elysee+kremlin\nsupported unilateral nato\n"},
      {"en", "President Macron spoke with Vladimir Putin. The Minsk agreements topped the agenda.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"en", "President Macron spoke with Vladimir Putin. The attack was condemned by NATO.",
       "discussed joint elysee+kremlin\ncondemned unilateral nato\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ودعا الاتحاد الأوروبي إلى الهدنة.",
       "discussed joint elysee+kremlin\nrequested unilateral elysee\n"},
      // A leader who is no side may take part.
      {"en", "President Macron spoke with Vladimir Putin. Olaf Scholz condemned the blast.",
       "discussed joint elysee+kremlin\ncondemned unilateral germany-chancellery\n"},
      {"en", "President Macron spoke with Vladimir Putin. It was noted on our side that the port is closed.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. С нашей стороны отмечено, что порт закрыт.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأُشير من جانبنا إلى أن الميناء مغلق.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. По итогам решительно осудили терроризм.",
       "discussed joint elysee+kremlin\ncondemned joint elysee+kremlin\n"},
      // A plain assertion behind a joint statement, with "each other" in it; a plural verb of others.
      {"en", "President Macron spoke with Vladimir Putin. Trade rests on regard for each other's interests.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Взрыв в порту вчера осудили рыбаки.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. По климату условились встретиться.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      // The counterpart is no name of the title before it, nor who acts beside another.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأطلع السيد الرئيس نظيره الروسي على نتائج الزيارة.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Порт закрыт, заявил В. Путин.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
  };
  check_told(cases);
}

TEST_CASE("a condition, an addition or a clause inside denies nothing") {
  const std::vector<std::pair<std::string, std::string>> positive{
      {"en", "President Macron noted that aid goes on, with no strings attached."},
      {"en", "President Macron noted that there is to be a vote in which no one interferes."},
      {"en", "France will not cease to help."},
      {"ru", "Президент Макрон отметил, что помощь идёт, хотя порт не работает."},
      {"ar", "وأكد الرئيس ماكرون أن فرنسا لن تتوقف عن المساعدة."}};
  for (const auto& [language, text] : positive) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().polarity == Polarity::positive);
  }
  const std::vector<std::pair<std::string, std::string>> negative{
      {"en", "President Macron noted that the port is not open."},
      {"en", "President Macron noted that, unfortunately, the port is not open."},
      {"en", "Ukraine, a sovereign state, is not a member of NATO."},
      {"ru", "Порт, сказал Макрон, не работает."},
      {"ar", "وأشار الرئيس ماكرون إلى أن الميناء ليس مفتوحا."}};
  for (const auto& [language, text] : negative) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().polarity == Polarity::negative);
  }
}

TEST_CASE("a vowel sign that only a passive has marks it") {
  const Language& arabic = language("ar");
  for (const auto* passive : {"أُعرب", "وأُعرب", "ولُفت", "وُقّعت", "اتُّفق", "واستُعرضت"}) {
    INFO(passive);
    CHECK(is_marked_passive(passive, arabic));
  }
  for (const auto* active : {"أعرب", "يُعرب", "تُبحث", "تحدثتُ", "سيُعرض", "أشكُر", "أكّدُوا", ""}) {
    INFO(active);
    CHECK_FALSE(is_marked_passive(active, arabic));
  }
  CHECK_FALSE(is_marked_passive("discussed", language("en")));
}

TEST_CASE("a note that leaves its subject out is of the side that keeps it") {
  const auto read = account("Thanked President Putin for the release of two teachers.", "en", "elysee");
  CHECK(told(read) == "thanked unilateral elysee\n");
}

TEST_CASE("a participle has no subject behind it") {
  const auto read =
      account("President Macron reaffirmed his commitment to send grain, holding Russia accountable for its crimes.",
              "en", "elysee");
  for (const auto& statement : read.reading.statements) {
    INFO(statement.span.of(read.text()));
    CHECK(statement.actors == std::vector<std::string>{"elysee"});
  }
}

TEST_CASE("a name with a negation in it denies nothing") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"ar", "وأكد الرئيس ماكرون أهمية نظام عدم الانتشار النووي."},
      {"en", "President Macron noted that aid is delivered without hindrance."},
      {"ru", "Президент Макрон отметил, что помощь поступает без задержек."}};
  for (const auto& [language, text] : cases) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().polarity == Polarity::positive);
  }
}

TEST_CASE("a quotation of several sentences is of whom its end names") {
  const auto read = account(
      "President Putin shared details of the talks. \"Ending the strikes on the ports may become one of the first "
      "steps. We are ready to support it,\" Emmanuel Macron emphasized.",
      "en", "elysee");
  const auto& statements = read.reading.statements;
  REQUIRE(statements.size() >= 3);
  CHECK(statements[0].actors == std::vector<std::string>{"kremlin"});
  for (std::size_t i = 1; i < statements.size(); ++i) {
    INFO(statements[i].span.of(read.text()));
    CHECK(statements[i].actors == std::vector<std::string>{"elysee"});
  }
}

TEST_CASE("the same fact has one value in all three languages") {
  const std::vector<Sentence> cases{
      {"en", "They agreed to extend it for five years.", "duration P5Y\n"},
      {"ru", "Договорились продлить его на пять лет.", "duration P5Y\n"},
      {"ar", "اتفق الجانبان على تمديدها لخمس سنوات.", "duration P5Y\n"},
      {"ru", "Обсуждался двухлетний срок.", "duration P2Y\n"},
      {"ar", "ناقش الجانبان مهلة سنتين.", "duration P2Y\n"},
      {"en", "They discussed a 30-day pause.", "duration P30D\n"},
      {"ar", "ناقش الجانبان وقفا لمدة ٣٠ يوما.", "duration P30D\n"},
      {"en", "France will provide $1.2 billion in aid.", "money 1200000000 USD\n"},
      {"ru", "Франция предоставит 1,2 миллиарда долларов.", "money 1200000000 USD\n"},
      {"en", "They will meet in Geneva on March 18, 2022.", "place Geneva\ndate 2022-03-18\n"},
      {"ru", "Они встретятся в Женеве 18 марта 2022 года.", "place Geneva\ndate 2022-03-18\n"},
      {"en", "The talks resume next week.", "date week of 2022-01-10\n"},
      {"ru", "Это случилось пять лет назад.", "date P5Y ago (2017)\n"},
      {"en", "The two leaders discussed World War II and third countries.", ""},
      // Cases of months; a month is of the account's year unless more than eight months off.
      {"ru", "Они встретятся в июне.", "date 2022-06\n"},
      {"ru", "Обсуждалась встреча, прошедшая в декабре.", "date 2021-12\n"},
      {"en", "They will meet by the end of the year.", "date 2022 (late)\n"},
      {"en", "The leaders agreed to meet on Friday.", "date 2022-01-07\n"},
      {"en", "They discussed the fire on Sunday.", "date 2022-01-02\n"},
      {"ru", "Договорились встретиться в пятницу.", "date 2022-01-07\n"},
      {"ar", "اتفق الجانبان على اللقاء يوم الجمعة.", "date 2022-01-07\n"},
      // Neither "day" nor "in" are "today" and "two thousand".
      {"ar", "ناقش الجانبان 30 سفينة في الميناء ويوم الأرض.", "number 30\n"},
      {"en", "On 15 Ramadan 1443 they discussed fish.", ""},
      {"ru", "Обсуждалась встреча накануне саммита «Группы двадцати».", ""},
      {"en", "They discussed the implementation of the Minsk agreements.", "document Minsk agreements\n"},
      {"ar", "ناقش الجانبان تنفيذ اتفاقات مينسك.", "document Minsk agreements\n"},
      {"en", "They discussed the Vienna talks with the government in Berlin.", "place Vienna\n"},
  };
  check_facts(cases);
}

TEST_CASE("numbers of a range or a list share what stands behind the last") {
  check_facts({
      {"en", "They discussed a lease of 15-25 years.", "duration P15Y/P25Y\n"},
      {"ru", "Обсуждалась аренда на срок от 15 до 25 лет.", "duration P15Y/P25Y\n"},
      {"ar", "ناقش الجانبان عقدا لمدة 15 إلى 25 سنة.", "duration P15Y/P25Y\n"},
      {"en", "The dam will cost USD 600-700 million.", "money 600000000/700000000 USD\n"},
      {"ru", "Плотина обойдётся в 600–700 млн долларов.", "money 600000000/700000000 USD\n"},
      {"ar", "تبلغ كلفة السد ما بين 600 و700 مليون دولار.", "money 600000000/700000000 USD\n"},
      {"en", "They sold 31 and 34 million tons of barley.", "number 31000000\nnumber 34000000\n"},
      {"ru", "Продано 31–34 млн тонн ячменя.", "number 31000000/34000000\n"},
      {"ar", "باعت فرنسا 31 و34 مليون طن من الشعير.", "number 31000000\nnumber 34000000\n"},
      {"en", "The share rose from 12 up to 19 percent.", "percent 12/19%\n"},
      {"ru", "Доля выросла с 12% до 19%.", "percent 12/19%\n"},
      {"ru", "Сумма выросла с 2 млрд рублей до 7 млрд рублей.", "money 2000000000 RUB\nmoney 7000000000 RUB\n"},
      {"en", "Ferries of up to 40 tons were allowed.", "number <40\n"},
      {"en", "It costs 500 € and 30 $.", "money 500 EUR\nmoney 30 USD\n"},
      {"en", "It costs 500 €", "money 500 EUR\n"},
      {"en", "The deal is worth $ 12 billion.", "money 12000000000 USD\n"},
      {"ru", "Сделка стоит $ 12 млрд.", "money 12000000000 USD\n"},
      {"ru", "Это займёт два или три месяца.", "duration P2M/P3M\n"},
      {"en", "Sales rose 20% to $70 billion.", "percent 20%\nmoney 70000000000 USD\n"},
      {"ru", "Продажи выросли на 20% до 70 млрд долларов.", "percent 20%\nmoney 70000000000 USD\n"},
      {"ar", "ارتفعت المبيعات 20% إلى 70 مليار دولار.", "percent 20%\nmoney 70000000000 USD\n"},
      {"en", "He lent $7 to 40 million farmers.", "money 7 USD\nnumber 40000000\n"},
      {"en", "They brought 14 to 300 schools.", "number 14\nnumber 300\n"},
      {"en", "They planted 2 to 3 million trees.", "number 2000000/3000000\n"},
      {"ar", "ارتفعت الحصة بنسبة ٢٠٪.", "percent 20%\n"},
  });
}

TEST_CASE("numbers in words have halves, and a million is one unless several are meant") {
  check_facts({
      {"en", "More than a million trees were planted.", "number >1000000\n"},
      {"ru", "Посажено более миллиона деревьев.", "number >1000000\n"},
      {"ar", "زرعت فرنسا أكثر من مليون شجرة.", "number >1000000\n"},
      {"en", "They planted one and a half million trees.", "number 1500000\n"},
      {"ru", "Посажено полтора миллиона деревьев.", "number 1500000\n"},
      {"ar", "زرعت فرنسا مليونا ونصف المليون شجرة.", "number 1500000\n"},
      {"en", "They planted two and a half million trees.", "number 2500000\n"},
      {"ru", "Посажено два с половиной миллиона деревьев.", "number 2500000\n"},
      {"en", "The work took three and a half years.", "duration P42M\n"},
      {"en", "They planted several million trees for millions of dollars.", ""},
      {"ru", "Посажены миллионы деревьев.", ""},
      {"ar", "زرعت فرنسا ملايين الأشجار.", ""},
      {"ar", "زرعت فرنسا ألف شجرة.", "number 1000\n"},
      {"ar", "فإن الرئيس زرع الأشجار كما اتفق عليه سلفا.", ""},
      {"ar", "نمت التجارة خلال الأشهر السبعة الأخيرة.", "duration P7M\n"},
      {"ar", "ناقش الجانبان حلولا سلمية.", ""},
  });
}

TEST_CASE("a number and its magnitude may be written as one word behind a currency") {
  check_facts({
      {"en", "The leaders discussed $5.2bn in trade and a loan of £250m.",
       "money 5200000000 USD\nmoney 250000000 GBP\n"},
      {"en", "They will double trade to $20bn and export 31.5bn tonnes.",
       "money 20000000000 USD\nnumber 31500000000\n"},
      {"ru", "Стороны обсудили кредит в $2,5млрд.", "money 2500000000 USD\n"},
      {"en", "The leaders discussed 5G networks and the 2nd package.", ""},
  });
}

TEST_CASE("a word for millions or a measure may be written right behind its number without a currency") {
  check_facts({
      {"en", "They exported 5m tonnes of grain with 3k trucks.", "number 5000000\nnumber 3000\n"},
      {"en", "An investment of $10-12bn and a loan of $2.5B were discussed.",
       "money 10000000000/12000000000 USD\nmoney 2500000000 USD\n"},
      {"en", "The 155mm shells and the 6th 5G forum were discussed.", "number 6\n"},
      {"ru", "Выделено 3млрд долларов и 500тыс. рублей.", "money 3000000000 USD\nmoney 500000 RUB\n"},
      {"ar", "قدمت فرنسا ١٫٥ مليار يورو.", "money 1500000000 EUR\n"},
  });
}

TEST_CASE("millions of pounds are money, and a hundred billion is a hundred times a billion") {
  check_facts({
      {"en", "They discussed a package of 3 billion pounds.", "money 3000000000 GBP\n"},
      {"en", "They discussed 500 pounds of explosives.", "number 500\n"},
      {"ru", "Лондон выделит 3 млрд фунтов.", "money 3000000000 GBP\n"},
      {"ar", "قدمت لندن 3 مليارات جنيه إسترليني.", "money 3000000000 GBP\n"},
      {"en", "They discussed a hundred billion dollars.", "money 100000000000 USD\n"},
      {"ar", "نزح أحد عشر مليون شخص.", "number 11000000\n"},
      {"en", "Tariffs were cut from 145 to 30 percent.", "percent 145%\npercent 30%\n"},
      {"ru", "10-процентные пошлины снижены со 145 до 30 процентов.", "percent 10%\npercent 145%\npercent 30%\n"},
      {"en", "A project of 2.4 GW was discussed.", "number 2.4\n"},
  });
}

TEST_CASE("a share is a percentage, and neither an ordinal nor half of something counted") {
  check_facts({
      {"en", "A third of the plants and two-thirds of the roads were destroyed.", "percent 33.3%\npercent 66.7%\n"},
      {"en", "Nearly half of the people and three quarters of the villages need aid.", "percent <50%\npercent 75%\n"},
      {"en", "Trade grew by a third in 2021.", "percent 33.3%\ndate 2021\n"},
      {"en", "Half a million people waited half an hour, and a quarter of a million an hour and a half.",
       "number 500000\nduration PT30M\nnumber 250000\nduration PT1H30M\n"},
      {"en", "They oppose transfers by third countries, and met on the third of May.", "date 2022-05-03\n"},
      {"en", "The third of these rounds was held in the first half of 2021.", "number 3\ndate 2021-01/2021-06\n"},
      {"ru", "Разрушена треть мощностей и две трети дорог.", "percent 33.3%\npercent 66.7%\n"},
      {"ru", "Около половины населения ждёт с третью неделю, вторая половина — полтора часа.",
       "percent ~50%\nnumber 3\nduration PT1H30M\n"},
      {"ru", "Переговоры шли четверть века.", "duration P25Y\n"},
      {"ar", "دمر ثلث المحطات وثلثا الطرق.", "percent 33.3%\npercent 66.7%\n"},
      {"ar", "يحتاج نحو نصف السكان إلى الغذاء.", "percent ~50%\n"},
      {"ar", "نزح نصف مليون شخص في النصف الأول من عام 2021.", "number 500000\ndate 2021-01/2021-06\n"},
  });
}

TEST_CASE("a length of time has a half behind its unit as well") {
  check_facts({
      {"en", "The talks lasted three hours and a half.", "duration PT3H30M\n"},
      {"ru", "Переговоры шли три часа с половиной.", "duration PT3H30M\n"},
      {"ar", "استمر الاتصال ساعة ونصف الساعة.", "duration PT1H30M\n"},
      {"ar", "استمرت المحادثات لمدة ساعة ونصف.", "duration PT1H30M\n"},
      {"ar", "استمرت الأعمال عامين ونصف العام.", "duration P30M\n"},
      {"ar", "تلقى الرئيس الاتصال في الساعة 15.", ""},
      {"en", "They recalled a decade and a half of trade and three hours and a half of talks.",
       "duration P15Y\nduration PT3H30M\n"},
      {"ru", "Они вспомнили десятилетие с половиной торговли.", "duration P15Y\n"},
  });
}

TEST_CASE("decades, seasons and spans of years are times") {
  check_facts({
      {"en", "They recalled the 1990s and the early 2000s.", "date 1990/1999\ndate 2000/2009 (early)\n"},
      {"ru", "Договор подписан в 1990-е годы.", "date 1990/1999\n"},
      {"ru", "Дружба началась в девяностые годы, торговля — в конце 1980-х.",
       "date 1990/1999\ndate 1980/1989 (late)\n"},
      {"ar", "وقعت المعاهدة في تسعينيات القرن الماضي.", "date 1990/1999\n"},
      {"en", "A summit in the autumn of 2022 and a visit this spring were discussed.",
       "date 2022 (autumn)\ndate 2022 (spring)\n"},
      {"ru", "Саммит пройдёт осенью 2022 года.", "date 2022 (autumn)\n"},
      {"ar", "ستعقد القمة في خريف 2022.", "date 2022 (autumn)\n"},
      {"en", "From 2014 to 2021 and between 2022 and 2024 trade fell.", "date 2014/2021\ndate 2022/2024\n"},
      {"ru", "С 2014 по 2021 год и между 2022 и 2024 годами торговля падала.", "date 2014/2021\ndate 2022/2024\n"},
      {"ar", "من 2014 إلى 2021 تراجعت التجارة.", "date 2014/2021\n"},
      {"ru", "Направлено от 2000 до 3000 человек.", "number 2000/3000\n"},
      {"en", "In Q3 2021 trade grew.", "date 2021-07/2021-09\n"},
      {"en", "The visit set for next Friday follows that of last Monday.", "date 2022-01-07\ndate 2022-01-03\n"},
  });
}

TEST_CASE("a small number is a year where nothing is counted behind it") {
  check_facts({
      {"en", "Diplomatic ties have existed since 1777.", "date 1777\n"},
      {"en", "The treaty was signed on July 4, 1776.", "date 1776-07-04\n"},
      {"en", "The treaty of 1783 was recalled, and since 1856, peace.", "number 1783\ndate 1856\n"},
      {"en", "Since 1500 prisoners were released, they hope.", "number 1500\n"},
      {"ru", "Дипломатические отношения существуют с 1777 года.", "date 1777\n"},
      {"ar", "العلاقات الدبلوماسية قائمة منذ عام 1777.", "date 1777\n"},
      {"ar", "العلاقات قائمة منذ 1777.", "date 1777\n"},
      {"ar", "في 1500 قرية", "number 1500\n"},
      {"en", "They have been friends for more than 70 years, for the first time since 1989.",
       "duration >P70Y\ndate 1989\n"},
  });
}

TEST_CASE("parts of a year, spans of months and days in words are dates") {
  check_facts({
      {"en", "Trade grew in the first nine months of 2023.", "date 2023-01/2023-09\n"},
      {"ru", "За первые девять месяцев 2023 года торговля выросла.", "date 2023-01/2023-09\n"},
      {"ar", "نمت التجارة في الأشهر التسعة الأولى من عام 2023.", "date 2023-01/2023-09\n"},
      {"en", "Trade grew in January–August 2023.", "date 2023-01/2023-08\n"},
      {"ru", "С января по август 2023 года торговля выросла.", "date 2023-01/2023-08\n"},
      {"en", "They met on the fifth of May 2021.", "date 2021-05-05\n"},
      {"ar", "يدخل الاتفاق حيز التنفيذ في الخامس عشر من مايو 2025.", "date 2025-05-15\n"},
      {"ru", "Договор СНВ-3 продлён до 5 февраля 2026 года.", "document New START\ndate 2026-02-05\n"},
  });
}

TEST_CASE("words that give a whole length of time keep their bound") {
  check_facts({
      {"en", "The call lasted more than an hour.", "duration >PT1H\n"},
      {"en", "The call lasted about an hour.", "duration ~PT1H\n"},
      {"en", "The call lasted an hour and 20 minutes.", "duration PT1H20M\n"},
      {"ru", "Разговор длился более часа.", "duration >PT1H\n"},
      {"ar", "استمرت المكالمة أكثر من ساعة.", "duration >PT1H\n"},
  });
}

TEST_CASE("decades and dozens and ordinals in digits are counted") {
  check_facts({
      {"en", "They have cooperated for three decades.", "duration P30Y\n"},
      {"ru", "Они сотрудничают три десятилетия.", "duration P30Y\n"},
      {"en", "The strike killed three dozen civilians and dozens of soldiers.", "number 36\n"},
      {"ru", "Погибли три десятка человек.", "number 30\n"},
      {"en", "The strike killed a dozen civilians.", ""},
      {"en", "They spoke of the 12th meeting and the 79th session.", "number 12\nnumber 79\n"},
      {"en", "They will meet on the 12th.", ""},
      {"en", "They spoke of a three-way summit.", ""},
      {"ar", "3- العلاقات الثنائية.", ""},
  });
}

TEST_CASE("an age lasts no time, and an anniversary is the number of its years") {
  check_facts({
      {"en", "They spoke of a 12-year-old girl and of a boy aged 16.", ""},
      {"ru", "Речь шла о 12-летней Анне и о мужчине в возрасте 70 лет.", ""},
      {"ar", "تحدث عن فتاة تبلغ من العمر 12 عاما.", ""},
      {"en", "They marked the 60th anniversary of the school.", "number 60\n"},
      {"ru", "Отмечалось 60-летие школы.", "number 60\n"},
      {"ar", "احتفل الجانبان بالذكرى الستين للمدرسة.", "number 60\n"},
      {"ru", "Обсуждалась 12-летняя аренда.", "duration P12Y\n"},
      {"ru", "Обсуждался 15-летний Парижский договор.", "duration P15Y\n"},
      {"ru", "Обсуждалась 15-летняя Программа сотрудничества.", "duration P15Y\n"},
  });
}

TEST_CASE("what is cited of a sum or a share has its sign") {
  const auto read =
      read_text("Aid of £75 million, more than 20% of it new, 500 € of fees and $5 to $9 million of loans.");
  std::string quotes;
  for (const auto& fact : read.reading.statements.at(0).facts) quotes += std::string(fact.span.of(read.text())) + "\n";
  CHECK(quotes == "£75 million\nmore than 20%\n500 €\n$5 to $9 million\n");
}

TEST_CASE("over some years a sum is spent, and up to the day of the account a span lasts") {
  check_facts({
      {"en", "France will spend $5 million on schools over four years.", "money 5000000 USD\nduration P4Y\n"},
      {"en", "The bridge was in use for over four years.", "duration >P4Y\n"},
      {"en", "The school has $5 million and has stood for over four years.", "money 5000000 USD\nduration >P4Y\n"},
      {"en", "Over the past year trade grew.", "duration P1Y\n"},
      {"ru", "За последний год торговля выросла.", "duration P1Y\n"},
      {"ar", "على مدى العام الماضي نمت التجارة.", "duration P1Y\n"},
      {"en", "Last year trade grew.", "date 2021\n"},
      {"en", "He informed them about 43 boats and about 20 boats.", "number 43\nnumber ~20\n"},
  });
}

TEST_CASE("the last date of a list tells the year, and words beside a month tell it") {
  check_facts({
      {"en", "He recalled the letters of March 2, 2019, and May 4 and June 6, 2020.",
       "date 2019-03-02\ndate 2020-05-04\ndate 2020-06-06\n"},
      {"ru", "Он напомнил о письмах от 4 мая и 6 июня 2020 года.", "date 2020-05-04\ndate 2020-06-06\n"},
      {"ar", "أشار إلى رسالتي 4 مايو و6 يونيو 2020.", "date 2020-05-04\ndate 2020-06-06\n"},
      {"en", "They will meet in April of this year.", "date 2022-04\n"},
      {"ru", "Они встретятся в апреле этого года.", "date 2022-04\n"},
      {"ar", "يلتقي الجانبان في أبريل من هذا العام.", "date 2022-04\n"},
      {"en", "They met last November.", "date 2021-11\n"},
      {"ar", "التقى الجانبان في نوفمبر الماضي.", "date 2021-11\n"},
      {"en", "They discussed the 2021-22 harvest.", "date 2021/2022\n"},
      {"ru", "С 2012 по 2024 годы торговля росла.", "date 2012/2024\n"},
      {"en", "They met in the first half of April.", "date 2022-04 (H1)\n"},
      {"en", "They met on Sept. 8, 2021.", "date 2021-09-08\n"},
      {"en", "Trade grew in the first half of 2021.", "date 2021-01/2021-06\n"},
      {"ru", "Торговля выросла во втором квартале 2021 года.", "date 2021-04/2021-06\n"},
      {"ar", "نمت التجارة في النصف الثاني من عام 2021.", "date 2021-07/2021-12\n"},
  });
}

TEST_CASE("a name is no date, number or city, and a time of day is no number") {
  check_facts({
      {"en", "He thanked Secretary Jan Marsh, Premier May and June Cole.", ""},
      {"en", "They will meet in May, and again on Jan. 5.", "date 2022-05\ndate 2022-01-05\n"},
      {"en", "They recalled the June Summit of Ministers.", "date 2022-06\n"},
      {"en", "They thanked Anna M. Berg.", ""},
      {"ru", "Он поблагодарил комиссара Марту Райх и госпожу Мая.", ""},
      {"ar", "شكر الرئيس تيريزا ماي.", ""},
      // With its preposition it is another word, "gate".
      {"ar", "ناقش الرئيسان حماية الملاحة في باب المندب.", ""},
      {"ar", "سيلتقي الرئيسان في آب المقبل.", "date 2022-08\n"},
      {"en", "They recalled the Good Friday Agreement and the Easter Monday parade.",
       "document Good Friday Agreement and Northern Ireland peace\n"},
      {"en", "They discussed the firm of Orlan 15 LLC.", ""},
      {"ru", "Обсуждалась фирма Орлан 15 ООО.", ""},
      {"en", "The sides gave Ukraine 15 HIMARS systems.", "number 15\n"},
      {"ru", "Решено поставить Украине 15 РСЗО.", "number 15\n"},
      {"en", "The talks begin at 16.30.", ""},
      {"ru", "Переговоры начнутся в 16.30.", ""},
      {"ru", "Обсуждался канал «Волна 15».", ""},
      {"ar", "ناقش الجانبان قناة «الموجة 15».", ""},
      {"en", "The port opens at 7 am and closes at 5:30.", ""},
      {"ru", "Порт открыт с 7 утра, а встреча начнётся в 15 часов.", ""},
      {"ar", "يفتح الميناء في الساعة 7 صباحا.", ""},
      {"en", "They discussed the summit in GUAM.", ""},
      {"ru", "В Белом доме обсуждалась торговля.", ""},
      {"en", "They will meet in Rio de Janeiro.", "place Rio de Janeiro\n"},
      {"ru", "Они встретятся в Рио-де-Жанейро.", "place Rio de Janeiro\n"},
      {"ar", "يلتقي الجانبان في ريو دي جانيرو.", "place Rio de Janeiro\n"},
      {"en", "Today more than ever trade is needed.", ""},
      {"ru", "Сегодня как никогда нужна торговля.", ""},
      {"ar", "التجارة ضرورية اليوم أكثر من أي وقت مضى.", ""},
  });
}

TEST_CASE("a day of a year that nobody can tell is no number") {
  Overrides overrides;
  overrides.party = "elysee";
  CHECK(facts(read_text("The talks on January 28 dealt with 12 ships.", "account.txt", overrides)) == "number 12\n");
  CHECK(facts(read_text("28 января обсуждались 12 судов.", "account.txt", overrides)) == "number 12\n");
  CHECK(facts(read_text("The 28 may go to court with 12 ships.", "account.txt", overrides)) ==
        "number 28\nnumber 12\n");
}

TEST_CASE("a day may have the ending of an ordinal, and a number an article joined to it") {
  CHECK(facts(account("They will meet on 7th March 2022.", "en", "elysee")) == "date 2022-03-07\n");
  CHECK(facts(account("ناقش الجانبان حزمة الـ200 مليون دولار.", "ar", "elysee")) == "money 200000000 USD\n");
}

TEST_CASE("a promise with a date has it as its deadline, a report has none") {
  const auto promise = account("France will provide engineers by March 1, 2022.", "en", "elysee");
  CHECK(promise.reading.statements.back().deadline == std::optional<std::string>("2022-03-01"));
  const auto report = account("President Macron noted that it rained until March 1, 2022.", "en", "elysee");
  CHECK_FALSE(report.reading.statements.back().deadline);
}

TEST_CASE("hedges and conditions are marked with their words") {
  const auto read = account("France is ready to help if the port is open.", "en", "elysee");
  const Statement& statement = read.reading.statements.back();
  CHECK(statement.modality == Modality::conditional);
  REQUIRE(statement.modality_cue);
  CHECK(statement.modality_cue->of(read.text()) == "if");
}

TEST_CASE("what is possible of a thing hedges what is agreed on it and not that it was discussed") {
  const std::vector<std::tuple<std::string, std::string, Modality>> cases{
      {"en", "They discussed possible arms sales to Mali.", Modality::plain},
      {"en", "President Macron condemned the potential use of such weapons.", Modality::plain},
      {"en", "They agreed on a possible summit in May.", Modality::hedged},
      {"en", "President Macron noted that a deal is possible.", Modality::hedged},
      {"ru", "Обсуждены возможные поставки вооружений.", Modality::plain},
      {"ru", "Договорились о возможной встрече в мае.", Modality::hedged},
      {"ru", "Президент отметил, что сделка возможна.", Modality::hedged},
      {"ar", "بحث الرئيسان إمكانية عقد لقاء.", Modality::plain},
      {"ar", "بحث الرئيسان صفقة أسلحة محتملة.", Modality::plain},
  };
  for (const auto& [language, text, modality] : cases) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().modality == modality);
  }
}

TEST_CASE("what a relative clause says of a thing hedges nothing, and a hedge of the verb holds of every item") {
  const auto thanks = account("President Macron thanked him for the forum, which will open in May.", "en", "elysee");
  CHECK(thanks.reading.statements.back().modality == Modality::plain);
  const auto planned = account("Планируется обсудить торговлю, изменение климата и энергетику.", "ru", "kremlin");
  REQUIRE(planned.reading.statements.size() == 3);
  for (const auto& statement : planned.reading.statements) CHECK(statement.modality == Modality::intended);
}

TEST_CASE("a mark that opens again begins another quotation, and one that closes opens none") {
  const auto read = account(
      "Emmanuel Macron said the port is safe. \"We have counted all of the ships there. \"None of the ships is missing "
      "from the harbour,\" he said. He thanked the crew of the tug. \"Port\" and \"trust\",\" he noted. He welcomed "
      "the new lighthouse in the bay.",
      "en", "elysee");
  const auto act_of = [&](std::string_view words) {
    for (const auto& statement : read.reading.statements)
      if (statement.span.of(read.text()).starts_with(words)) return statement.act->id;
    return std::string("none");
  };
  CHECK(act_of("He thanked") == "thanked");
  CHECK(act_of("He welcomed") == "welcomed");
}

TEST_CASE("the words of acts and facts lie inside the sentence of their statement") {
  for (const std::string language : {"en", "ru", "ar"})
    for (const std::string text :
         {"The two presidents agreed to meet in Geneva next week, and discussed grain, fish and 30 ships.",
          "Президенты договорились встретиться в Женеве на следующей неделе, обсудили зерно, рыбу и 30 кораблей.",
          "اتفق الرئيسان على اللقاء في جنيف الأسبوع المقبل، وبحثا الحبوب والأسماك و30 سفينة."}) {
      const auto read = account(text, language, "elysee");
      CHECK(told(read) == told(account(text, language, "elysee")));
      for (const auto& statement : read.reading.statements) {
        REQUIRE(statement.act);
        CHECK(statement.sentence.begin <= statement.act->cue.begin);
        CHECK(statement.act->cue.end <= statement.sentence.end);
        for (const auto& fact : statement.facts) CHECK(statement.span.contains(fact.span));
      }
    }
}

TEST_CASE("what is put in between a subject and its verb does not act") {
  check_told({
      {"en", "The call with Vladimir Putin. The President, who visited Moscow in April, condemned the strike.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
      {"ru", "Состоялся телефонный разговор с Владимиром Путиным. Президент, посетивший Москву в апреле, осудил удар.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
      // What was done to him is none of his acts, and the verb behind it is his.
      {"en", "The call with Vladimir Putin. The President, who had been briefed on the harvest, raised the case.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\nraised unilateral elysee\n"},
      // A list of names is nothing put in.
      {"en", "Emmanuel Macron, Vladimir Putin, the two leaders, agreed on a truce.", "agreed joint elysee+kremlin\n"},
  });
}

TEST_CASE("two agreed where the verb is plural and a title hides that their names are joined") {
  check_told({
      {"ru", "Эмманюэль Макрон и Владимир Путин Путин Владимир Президент России условились о встрече.",
       "agreed joint elysee+kremlin\n"},
      {"ru", "Владимир Путин осудил удар.", "condemned counterpart kremlin\n"},
  });
}

TEST_CASE("hours between the talk and something else are no length of it") {
  check_facts({
      {"en", "They spoke by phone less than an hour later. The call lasted 40 minutes.", "duration PT40M\n"},
      {"en", "A truce begins 48 hours later.", "duration PT48H\n"},
      {"ru", "Спустя два часа состоялся телефонный разговор.", ""},
      {"en", "After two hours of talks they agreed on a truce. A two-hour meeting followed.",
       "duration PT2H\nduration PT2H\n"},
      {"ar", "وأجرى بعد أقل من ساعة اتصالا هاتفيا مع بوتين.", ""},
  });
}

TEST_CASE("what was signed or agreed without a word on who did is told of both") {
  check_told({
      {"en", "The call with Vladimir Putin. The President condemned the strike. Three agreements on mills were signed.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\nagreed joint elysee+kremlin\n"},
  });
}

TEST_CASE("who met somebody goes on alone in the sentence") {
  check_told({
      {"ar", "التقى الرئيس ماكرون بالرئيس بوتين، وأعرب عن تقديره لروسيا على المساعدة.",
       "discussed joint elysee+kremlin\nthanked unilateral elysee\n"},
  });
}

TEST_CASE("a country's adjective does not act in a passive clause") {
  check_told({
      {"ru",
       "Телефонный разговор с Владимиром Путиным. Выражена озабоченность в связи с размещением элементов российской "
       "артиллерии.",
       "discussed joint elysee+kremlin\nexpressed concern joint elysee+kremlin\n"},
      {"ru", "Телефонный разговор с Владимиром Путиным. Подтверждена готовность России к переговорам.",
       "discussed joint elysee+kremlin\nreaffirmed counterpart kremlin\n"},
  });
}

TEST_CASE("the leader of a country without a party acts by the words for him") {
  check_told({
      {"ru", "Разговор с Владимиром Путиным. Президент Мали поблагодарил Францию.",
       "noted unilateral elysee\nthanked unilateral mali-presidency\n"},
      {"ru", "Разговор с Владимиром Путиным. Президент Эфиопии осудил удар. Посол передал письмо Президента Эфиопии.",
       "noted unilateral elysee\ncondemned unilateral other:Президент Эфиопии\nnoted unilateral elysee\n"},
      {"en", "The call with Vladimir Putin. The President of Mali thanked France.",
       "discussed joint elysee+kremlin\nthanked unilateral mali-presidency\n"},
      {"en", "The call with Vladimir Putin. The President in Mali condemned the strike.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
  });
}

TEST_CASE("a second object of what was suggested is suggested too") {
  check_told({
      {"en", "The call with Vladimir Putin. He suggested beginning work on a treaty and discussing mills.",
       "discussed joint elysee+kremlin\nproposed unilateral elysee\nproposed unilateral elysee\n"},
      {"en",
       "The call with Vladimir Putin. The President demanded a stop of the war, welcoming ongoing efforts and calling "
       "for a truce.",
       "discussed joint elysee+kremlin\ndemanded unilateral elysee\nwelcomed unilateral elysee\nrequested "
       "unilateral elysee\n"},
  });
}

TEST_CASE("a singular verb without a subject behind what both did is of the teller's own leader") {
  const std::string both = "discussed joint elysee+kremlin\n";
  const std::vector<Sentence> cases{
      {"ar",
       "تحدث الرئيس ماكرون مع الرئيس بوتين. وقال الرئيس بوتين إن الميناء مفتوح. وبحث الجانبان التجارة، وأكد أهمية "
       "السوق.",
       both + "noted counterpart kremlin\n" + both + "noted unilateral elysee\n"},
      {"ar",
       "تحدث الرئيس ماكرون مع الرئيس بوتين. وأدان الرئيس بوتين القصف. وبحث الجانبان التجارة. وشدد على أهمية السوق.",
       both + "condemned counterpart kremlin\n" + both + "noted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وبحث الجانبان التجارة، وأكدا أهمية السوق.",
       both + both + "noted joint elysee+kremlin\n"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(told(account(text, language, "elysee")) == expected);
  }
}

TEST_CASE("a clause behind 'while' without a verb of telling is not told by the verb before it") {
  const std::string both = "discussed joint elysee+kremlin\n";
  const std::vector<Sentence> cases{
      {"en",
       "President Macron spoke with Vladimir Putin. Vladimir Putin condemned the raid, while Egypt hosts refugees.",
       both + "condemned counterpart kremlin\nnoted unilateral elysee\n"},
      // A participle goes on.
      {"en", "President Macron spoke with Vladimir Putin. He supported a truce, while keeping the port open.",
       both + "supported unilateral elysee\nsupported unilateral elysee\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Владимир Путин осудил налёт, в то время как Египет "
       "принимает беженцев.",
       both + "condemned counterpart kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأدان الرئيس بوتين الغارة، فيما بلغ عدد الشاحنات خمسمئة.",
       both + "condemned counterpart kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأدان الرئيس بوتين الغارة، في حين أكد الرئيس ماكرون أهمية السوق.",
       both + "condemned counterpart kremlin\nnoted unilateral elysee\n"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(told(account(text, language, "elysee")) == expected);
  }
}

TEST_CASE("an office that names its own country is of no other that stands behind it") {
  const std::string both = "discussed joint elysee+kremlin\n";
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأشاد الرئيس الروسي بدور مصر في الهدنة."},
           {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ورحب الرئيس الروسي بموقف مصر من الهدنة."},
           {"en", "President Macron spoke with Vladimir Putin. The Russian President warmly welcomed Egypt's role."},
           {"ru",
            "Эммануэль Макрон побеседовал с Владимиром Путиным. Российский президент Египту выразил благодарность, "
            "приветствовал его роль."}}) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().actors == std::vector<std::string>{"kremlin"});
  }
}

TEST_CASE("a guest, a counterpart and an official of the other side act, and not whom a verb addresses") {
  const std::vector<Sentence> cases{
      {"en", "President Macron spoke with Vladimir Putin. His guest praised the market.", "kremlin"},
      {"en", "President Macron spoke with Vladimir Putin. His counterpart also praised the market.", "kremlin"},
      {"en", "President Macron spoke with Vladimir Putin. He asked his counterpart to condemn the raid.", "elysee"},
      {"en",
       "President Macron spoke with Vladimir Putin. Putin proposed a truce. His counterpart thanked for the call.",
       "elysee"},
      {"en", "President Macron met Vladimir Putin. Putin proposed a truce. The visiting leader praised the market.",
       "kremlin"},
      {"en", "President Macron spoke with Vladimir Putin. The Russian official praised the market.", "kremlin"},
      {"en", "President Macron spoke with Vladimir Putin. He let his counterpart know that the talks had been agreed.",
       "elysee"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Его собеседник выразил озабоченность.", "kremlin"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأعرب نظيره عن تقديره للسوق.", "kremlin"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأشاد ضيفه بالسوق.", "kremlin"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأشاد المسؤول الروسي بالسوق.", "kremlin"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وحث نظيره على الهدنة.", "elysee"},
      // A title with a pronoun is whole: what follows is another person.
      {"ar", "تحدث الرئيس ماكرون مع صاحب السمو الملكي الأمير محمد بن سلمان ولي العهد. وهنأ سموه الرئيس ماكرون بالعيد.",
       "saudi-royal-court"},
      // The verb of "his thanks", and who acts, stands before an insertion.
      {"ar",
       "تحدث الرئيس ماكرون مع الرئيس بوتين. وأعرب الرئيس ماكرون، في ختام المكالمة التي جرت مساء اليوم، عن شكره للرئيس "
       "بوتين.",
       "elysee"},
  };
  for (const auto& [language, text, expected] : cases) {
    INFO(text);
    CHECK(account(text, language, "elysee").reading.statements.back().actors == std::vector<std::string>{expected});
  }
}

TEST_CASE("a leader's wife to whom something was given does not act") {
  check_told({
      {"en", "The call with Donald Trump. The President handed a letter to First Lady Melania Trump and thanked her.",
       "discussed joint elysee+white-house\nthanked unilateral elysee\n"},
      {"ru", "Президент передал письмо Первой леди США Мелании Трамп и поблагодарил её.",
       "thanked unilateral elysee\n"},
  });
}

TEST_CASE("a passive clause that nobody is named in goes on with the agent of the one before") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. The risks of escalation were raised by the Russian side. The need "
       "to free the captives was stressed. The "
       "situation in Syria was discussed. It was noted that trade had grown.",
       "discussed joint elysee+kremlin\nraised counterpart kremlin\nnoted counterpart kremlin\ndiscussed joint "
       "elysee+kremlin\n"
       "noted joint elysee+kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Российской стороной обозначен ряд условий. Отмечены также "
       "серьёзные риски. Обращено внимание на обстрелы. "
       "Обсуждена торговля. Отмечен рост товарооборота.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\nwarned counterpart kremlin\nraised counterpart "
       "kremlin\n"
       "discussed joint elysee+kremlin\nnoted joint elysee+kremlin\n"},
  });
}

TEST_CASE("a thing that does something in turn is not the other side") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. Vladimir Putin proposed a truce. This, in turn, will help trade.",
       "discussed joint elysee+kremlin\nproposed counterpart kremlin\nnoted counterpart kremlin\n"},
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. Vladimir Putin proposed a truce. The truce, in turn, will help "
       "trade.",
       "discussed joint elysee+kremlin\nproposed counterpart kremlin\nnoted counterpart kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Владимир Путин предложил перемирие. Это, в свою очередь, "
       "поможет торговле.",
       "discussed joint elysee+kremlin\nproposed counterpart kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. واقترح الرئيس بوتين هدنة. وهذا بدوره سيساعد التجارة.",
       "discussed joint elysee+kremlin\nproposed counterpart kremlin\nnoted counterpart kremlin\n"},
  });
}

TEST_CASE("a talk that one side had with somebody else is not of both") {
  check_told({
      {"en", "Emmanuel Macron spoke with Vladimir Putin. The President had spoken with President Zelenskyy before.",
       "discussed joint elysee+kremlin\ndiscussed unilateral elysee\n"},
      {"en", "Emmanuel Macron spoke with Vladimir Putin. He discussed the truce with the Turkish leader.",
       "discussed joint elysee+kremlin\ndiscussed unilateral elysee\n"},
      {"en", "Emmanuel Macron spoke with Vladimir Putin. They discussed the talks with President Zelenskyy.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"en", "Emmanuel Macron spoke with Vladimir Putin. They discussed trade after the war with Ukraine.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Накануне Эммануэль Макрон обсудил перемирие с Президентом "
       "Турции Реджепом Тайипом Эрдоганом.",
       "discussed joint elysee+kremlin\ndiscussed unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وبحث الرئيس ماكرون الهدنة مع الرئيس المصري عبد الفتاح السيسي.",
       "discussed joint elysee+kremlin\ndiscussed unilateral elysee\n"},
      // Of three who took part nobody is a third.
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin and Recep Tayyip Erdogan. He discussed the truce with the Turkish "
       "leader.",
       "discussed joint elysee+kremlin+turkey-presidency\ndiscussed joint elysee+kremlin+turkey-presidency\n"},
      {"ar", "تحدث الرئيس ماكرون اليوم مع السيد فلاديمير بوتين عقب تواصله مع الرئيس زيلينسكي.",
       "discussed joint elysee+kremlin\n"},
  });
}

TEST_CASE("a sentence that goes on with a list is told as what began it") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. They agreed on a number of steps. These include an exchange of "
       "prisoners announced in May.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. A number of issues were discussed. Chief among them were climate "
       "and "
       "trade. Among them Vladimir Putin stressed the truce.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"
       "noted counterpart kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Обсуждён ряд вопросов. В их числе – обмен пленными и "
       "торговля. Среди них, подчеркнул Владимир Путин, перемирие.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"
       "noted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وبحثا عددا من القضايا. ومن بينها تبادل الأسرى والتجارة.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
  });
}

TEST_CASE("whose proposals a passive clause sets out acts in it") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. The approach of the Russian side was presented. Russia's proposals "
       "were discussed.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\ndiscussed joint elysee+kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Изложены подходы российской стороны. Отмечены инициативы "
       "России.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\nnoted joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وتم توضيح مقترحات روسيا.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
  });
}

TEST_CASE("words that only look like those of an act make none") {
  check_told({
      // "Foremost", no verb.
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وبحثا العلاقات الثنائية، بالإضافة إلى أبرز الموضوعات الإقليمية.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأبرز الرئيس ماكرون أهمية السلام.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      // "In keeping with".
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وتفهم الرئيس بوتين وجهة نظره بما يتفق مع استقرار المنطقة.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      // The unity of others is no agreement.
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Макрон отметил важность единства Ливии.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Лидеры отметили единство подходов.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأكد الرئيس ماكرون تقارب الدول الأوروبية وتوحيد مواقفها.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأكد الرئيسان توافق وجهات النظر.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
  });
}

TEST_CASE("what one alone reviewed is no discussion of both, and what a spokesman reports is one") {
  check_told({
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. واستعرض الرئيس ماكرون الجهود الفرنسية لوقف إطلاق النار.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وشهد الاتصال إدانة متبادلة للهجوم.",
       "discussed joint elysee+kremlin\ncondemned joint elysee+kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. واستعرض الرئيسان الجهود المشتركة.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Официальный представитель добавил, что в ходе разговора "
       "обсуждалось положение в Сирии.",
       "discussed joint elysee+kremlin\ndiscussed joint elysee+kremlin\n"},
  });
  // The words of the act do not begin before the comma.
  const auto read =
      account("Emmanuel Macron spoke with Vladimir Putin. During the call, they reviewed trade.", "en", "elysee");
  const auto& statement = read.reading.statements.back();
  REQUIRE(statement.act);
  CHECK(statement.act->cue.of(read.text()) == "reviewed");
}

TEST_CASE("what a talk was for is told of it by whoever sought it") {
  check_told({
      {"en", "President Macron spoke with President Putin to reiterate his opposition to the strike.",
       "rejected unilateral elysee\n"},
      {"en", "President Macron spoke with President Putin to reiterate his support for the truce.",
       "reaffirmed unilateral elysee\n"},
      {"en", "President Macron spoke today with President Putin to urge a ceasefire.", "requested unilateral elysee\n"},
      {"en", "President Macron spoke with President Putin to discuss the truce.", "discussed joint elysee+kremlin\n"},
  });
}

TEST_CASE("behind a noun of doing a name tells whose doing that is, and not who acts in the passive clause") {
  check_told({
      {"ru",
       "Эммануэль Макрон побеседовал с Владимиром Путиным. Выражена обеспокоенность затягиванием Москвой переговоров.",
       "discussed joint elysee+kremlin\nexpressed concern joint elysee+kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Выражена Россией обеспокоенность.",
       "discussed joint elysee+kremlin\nexpressed concern counterpart kremlin\n"},
  });
}

TEST_CASE("what was done to a thing behind until is no act of the talk") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. They agreed that a pause was right, but it was wise to wait until "
       "the flag was raised over the city.",
       "discussed joint elysee+kremlin\nagreed joint elysee+kremlin\nagreed joint elysee+kremlin\n"},
  });
}

TEST_CASE("by whom a talk was asked for is no act of what was told in it") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. In a phone call requested by Paris, President Macron condemned the "
       "strike.",
       "discussed joint elysee+kremlin\ncondemned unilateral elysee\n"},
  });
}

TEST_CASE("caution and an attribute are no warning and no condemnation") {
  check_told({
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. ومن الصواب مواصلة توخي الحذر.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأوضح الرئيس ماكرون أثر الغزو غير المبرر.",
       "discussed joint elysee+kremlin\nnoted unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأعرب الرئيس ماكرون عن فزعه إزاء الضربات.",
       "discussed joint elysee+kremlin\nexpressed concern unilateral elysee\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وحذر الرئيس ماكرون من العواقب.",
       "discussed joint elysee+kremlin\nwarned unilateral elysee\n"},
  });
}

TEST_CASE("a noun that a conjunction joins to another is no verb") {
  check_told({
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وأوضح الرئيس بوتين أن التنسيق والتشاور الوثيقين ضروريان.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
  });
}

TEST_CASE("who is named behind all that he said tells it") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. Since President Macron took office, ties have grown, said Putin. As "
       "two powers, Russia and France share duties, including trade, peace and the climate, President Putin said.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\nnoted counterpart kremlin\n"
       "noted counterpart kremlin\nnoted counterpart kremlin\n"},
  });
}

TEST_CASE("who speaks about a matter alone tells of it, and two who do discuss it") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. Vladimir Putin spoke in detail about the causes of the crisis, in "
       "line with the agreements. The leaders spoke about trade. Emmanuel Macron talked about the truce with Vladimir "
       "Putin.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\ndiscussed joint elysee+kremlin\n"
       "discussed joint elysee+kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Владимир Путин говорил о причинах кризиса.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. وتحدث الرئيس بوتين عن أسباب الأزمة. وتحدث الرئيسان عن التجارة.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\ndiscussed joint elysee+kremlin\n"},
  });
}

TEST_CASE("views on something are exchanged, a view that both share is agreed") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. The leaders shared views on food security. The leaders shared the "
       "view to keep talking. They shared the view "
       "that the truce holds.",
       "discussed joint elysee+kremlin\nexchanged views joint elysee+kremlin\nagreed joint elysee+kremlin\nagreed "
       "joint elysee+kremlin\n"},
  });
}

TEST_CASE("what a talk was for is the act of its opening, unless it was only talked over") {
  check_told({
      {"en",
       "President Macron spoke today with President Vladimir Putin of Russia to congratulate him on his election.",
       "congratulated unilateral elysee\n"},
      {"en", "President Macron spoke today with President Vladimir Putin to urge restraint.",
       "requested unilateral elysee\n"},
      {"en", "President Macron spoke today with President Vladimir Putin to discuss trade.",
       "discussed joint elysee+kremlin\n"},
      {"en", "President Vladimir Putin made a phone call to President Macron. He offered his condolences.",
       "discussed joint elysee+kremlin\ncondoled counterpart kremlin\n"},
  });
}

TEST_CASE("whoever apologises does so himself") {
  check_told({
      {"en",
       "Emmanuel Macron spoke with Vladimir Putin. President Putin apologised for the incident. He offered his "
       "condolences.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\ncondoled counterpart kremlin\n"},
      {"ru", "Эммануэль Макрон побеседовал с Владимиром Путиным. Владимир Путин принёс извинения за инцидент.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
      {"ar", "تحدث الرئيس ماكرون مع الرئيس بوتين. واعتذر الرئيس بوتين عن الحادث.",
       "discussed joint elysee+kremlin\nnoted counterpart kremlin\n"},
  });
}

TEST_CASE("what is called unacceptable is rejected, in whatever case") {
  CHECK(last_act("Президент Макрон сказал, что создание препятствий является неприемлемым.", "ru") == "rejected");
  CHECK(last_act("President Macron said that the creation of obstacles is unacceptable.", "en") == "rejected");
}

TEST_CASE("a transitional president is nobody's before his country is named") {
  const auto read = account(
      "أجرى الرئيس الانتقالي، رئيس الدولة، العقيد عاصيمي غويتا محادثة هاتفية مع رئيس الاتحاد الروسي فلاديمير بوتين. "
      "واستعرض "
      "الرئيسان التعاون.",
      "ar", "mali-presidency");
  CHECK(told(read) == "discussed joint kremlin+mali-presidency\ndiscussed joint kremlin+mali-presidency\n");
}

}  // namespace
}  // namespace diptych::test
