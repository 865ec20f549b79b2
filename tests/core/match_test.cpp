#include "core/match/analysis.h"
#include "core/match/matcher.h"
#include "core/match/sentence_labels.h"
#include "tests/support/catch.h"
#include "tests/support/knowledge.h"

#include <string>
#include <vector>

using namespace diptych;
using diptych::test::concept_toml;
using diptych::test::embedded;
using diptych::test::labels_of;
using diptych::test::language;

namespace {

// "id: words; id: words": the concepts found in `text`, leftmost-longest.
std::string found(const Knowledge& knowledge, const std::string& tag, const std::string& text) {
  const Analysis analysis = analyse(text, *knowledge.language(tag), knowledge);
  std::string out;
  const auto count = static_cast<std::uint32_t>(analysis.tokens.size());
  for (const Match& match : Matcher(knowledge, analysis).longest(Root::concepts, 0, count)) {
    const ByteSpan span{analysis.tokens[match.first].span.begin, analysis.tokens[match.last - 1].span.end};
    if (!out.empty()) out += "; ";
    out += std::string(knowledge.concept_id(match.entry.target)) + ": " + std::string(span.of(text));
  }
  return out;
}

struct LabelCase {
  const char* tag;
  const char* label;
  std::vector<const char*> matching;
  std::vector<const char*> other;
};

// Sorts before every country that CLDR adds, so that it wins where both have the same name.
const std::string tested = "0-tested";
const std::string hit = tested + ": ";

void check(const std::vector<LabelCase>& cases) {
  for (const auto& [tag, label, matching, other] : cases) {
    const Knowledge knowledge = labels_of(concept_toml(tested, tag, label));
    for (const char* text : matching) {
      INFO(label << " in " << text);
      CHECK(found(knowledge, tag, text).starts_with(hit));
    }
    for (const char* text : other) {
      INFO(label << " not in " << text);
      CHECK(found(knowledge, tag, text).find(hit) == std::string::npos);
    }
  }
}

}  // namespace

TEST_CASE("a label finds every inflection of its words") {
  check({
      {"en",
       "economic sanction",
       {"new economic sanctions", "Economic sanction", "ECONOMIC SANCTIONS’ end"},
       {"economics"}},
      {"en", "prisoner exchange", {"prisoners exchanged", "a prisoner exchange"}, {"exchange of prisoners"}},
      {"ru",
       "экономическая санкция",
       {"новых экономических санкций", "экономическими санкциями", "Экономическую санкцию"},
       {"экономика и санкции"}},
      {"ru", "открытое небо", {"по открытому небу", "Открытого неба"}, {"небо открытое"}},
      {"ar",
       "عقوبات اقتصادية",
       {"العقوبات الاقتصادية", "وبالعقوبات الاقتصادية", "عقوبات اقتصادية", "للعقوبات الاقتصادية"},
       {"اقتصاد العقوبات"}},
      {"ar", "الحوار الوطني", {"حوار وطني", "والحوار الوطني", "بالحوار الوطني", "للحوار الوطنى"}, {"الجوار الوطني"}},
      {"ar", "معاهدة ستارت", {"بِمُعَاهَدَةِ ستارت", "المعاهدة ستارت"}, {"معاهدة"}},
  });
}

TEST_CASE("spelling, typography and articles between the words make no difference") {
  check({
      {"en",
       "cease-fire line",
       {"cease fire line", "cease‐fire line", "cease–fire line", "the cease-fire  line", "cease\u00A0fire\u00A0line",
        "cease-\nfire line"},
       {"ceasefire line"}},
      {"en", "O'Brien plan", {"O’Brien plan", "O'Brien's plan", "Oʼbrien plan"}, {"Brien plan"}},
      {"en",
       "protection of environment",
       {"protection of the environment", "the protection of an environment"},
       {"protection of our environment"}},
      {"en", "Elysee treaty", {"Élysée treaty", "E\u0301lyse\u0301e Treaty"}, {}},
      {"ru", "новогодняя ёлка", {"новогодней елке", "Новогодняя ёлка", "новогодняя\u00A0елка"}, {}},
      {"ru",
       "Северный поток — 2",
       {"«Северный поток – 2»", "Северному потоку-2", "Северный поток 2", "Северного потока\n2"},
       {"Северный поток"}},
      {"ar", "أمن الحدود", {"امن الحدود", "الأمن الحدود", "أَمْن الحُدود", "أمـــن الحدود", "إمن\u00A0الحدود"}, {}},
      {"ar", "مبادرة ٢٠٣٠", {"مبادرة 2030", "المبادرة ٢٠٣٠"}, {"مبادرة 2031"}},
      {"en", "Agenda 2030", {"Agenda ٢٠٣٠"}, {}},
  });
}

TEST_CASE("an exact word takes this form only and capitals take capitals only") {
  check({
      {"en", "=start talks", {"start talks", "Start talk"}, {"starting talks", "started talks"}},
      {"en", "START", {"START", "the START treaty", "START’s end"}, {"the start of his work", "Start", "starting"}},
      {"ru", "ДСНВ", {"ДСНВ", "о ДСНВ."}, {"дснв"}},
      {"ru", "=мир", {"мир", "Мир"}, {"мира", "миру"}},
      {"ar", "=سلام", {"سلام", "السلام", "والسلام"}, {"سلامة", "سلامات"}},
      {"en", "US", {"US", "U.S. troops", "the US-Russia talks"}, {"let us", "Us"}},
      {"ru", "SWIFT", {"от SWIFT", "SWIFT’а"}, {"swift"}},
  });
}

TEST_CASE("gaps take as many words as their stars, never a sentence's end") {
  check({
      {"en",
       "release * prisoners",
       {"release prisoners", "release all prisoners", "release the remaining prisoners"},
       {"release all remaining prisoners", "release. Prisoners"}},
      {"en",
       "withdraw ** troops",
       {"withdraw troops", "withdraw all its troops", "withdraw all of its troops",
        "withdraw all its remaining troops"},
       {"withdraw all of its remaining troops", "withdraw; troops"}},
      {"ru",
       "вывод ** войск",
       {"вывод войск", "вывода всех иностранных войск", "вывод всех этих иностранных войск"},
       {"вывод всех этих чужих иностранных войск", "вывод: войска"}},
      {"ar", "سحب * القوات", {"سحب القوات", "سحب جميع القوات", "وسحب كل القوات"}, {"سحب كل هذه القوات"}},
  });
}

TEST_CASE("any order and alternatives are found as written") {
  check({
      {"en", "~ prisoner exchange", {"prisoner exchange", "exchanged prisoners"}, {"exchange of prisoners"}},
      {"ru", "~ обмен пленными", {"обмена пленными", "пленными обменялись, обмен пленными"}, {"обмен мнениями"}},
      {"ru",
       "(поставка|передача) (оружия|вооружений|танков)",
       {"поставки оружия", "передачу танков"},
       {"поставки зерна"}},
      {"ar", "تبادل (الأسرى|السجناء|)", {"تبادل الأسرى", "وتبادل السجناء", "تبادل"}, {"أسرى"}},
  });
}

TEST_CASE("a comma, bracket or stop between words breaks a label; a joined hyphen or stop does not") {
  check({
      {"en",
       "arms control",
       {"arms-control", "arms/control", "arms “control”"},
       {"arms, control", "arms (control)", "arms. Control", "arms; control", "arms: control", "arms — control",
        "arms • control", "arms(control)", "arms? control", "arms… control"}},
      {"en", "U.S. Russia talks", {"U.S.-Russia talks", "US–Russia talks", "U.S-Russia talks"}, {"US, Russia talks"}},
      {"ru", "мир труд", {"мир-труд", "«мир» труд"}, {"мир, труд", "мир (труд)", "мир; труд", "мир. Труд"}},
      {"ar",
       "السلام العادل",
       {"السلام العادل", "السلام «العادل»"},
       {"السلام، العادل", "السلام؛ العادل", "السلام (العادل)"}},
  });
}

TEST_CASE("a comma in a label may stand in the text or not, and nothing stronger") {
  check({
      {"en",
       "women, peace and security",
       {"women, peace and security", "women peace and security"},
       {"women; peace and security", "women, the poor, peace and security", "women, peace, and security"}},
      {"ru", "зона, свободная от ОМУ", {"в зоне, свободной от ОМУ"}, {"зона. Свободная от ОМУ"}},
      {"ar", "الأمن، والسلام", {"الأمن، والسلام", "الأمن والسلام"}, {"الأمن؛ والسلام"}},
  });
}

TEST_CASE("a gap runs over no comma but those of an insertion") {
  check({
      {"en",
       "praise ** efforts",
       {"praise for the efforts", "praise, during the call, efforts"},
       {"praise for partners, efforts"}},
      {"ru", "помощь ** жителям", {"помощь мирным жителям"}, {"помощь раненым, жителям"}},
  });
}

TEST_CASE("a gap joins no words of two items of a list") {
  check({
      {"en",
       "reconstruction ** Gaza",
       {"reconstruction, which Gaza needs", "reconstruction, as agreed, Gaza"},
       {"reconstruction, Gaza", "reconstruction, trade, Gaza", "reconstruction, the war, oil and Gaza"}},
      {"ru",
       "заложники ** ХАМАС",
       {"заложники, удерживаемые ХАМАС", "заложники, незаконно удерживаемые ХАМАС", "заложники, которые у ХАМАС"},
       {"заложники, санкции, ХАМАС", "заложники, ХАМАС"}},
      {"ar", "إعمار ** أوكرانيا", {"إعمار مدن أوكرانيا"}, {"إعمار، أوكرانيا", "إعمار، الحرب، أوكرانيا"}},
  });
}

TEST_CASE("a spaced dash between the words of a name does not break it") {
  check({
      {"ru",
       "Совет Россия НАТО",
       {"в рамках Совета Россия – НАТО", "Совет Россия—НАТО", "Совет Россия-НАТО"},
       {"Совет Россия, НАТО"}},
      {"en", "Ukraine NATO Commission", {"the Ukraine – NATO Commission"}, {"Ukraine: NATO Commission"}},
  });
}

TEST_CASE("a name that begins with a capital matches only capitalised words") {
  const Knowledge knowledge = labels_of("");
  CHECK(found(knowledge, "ru", "правительство Того") == "country-tg: Того");
  CHECK(found(knowledge, "ru", "для того чтобы").empty());
  CHECK(found(knowledge, "en", "Turkey and turkey") == "country-tr: Turkey");
  CHECK(found(knowledge, "ar", "الأردن").starts_with("country-jo"));
}

TEST_CASE("the longest of the leftmost labels wins and labels do not overlap") {
  const Knowledge knowledge = labels_of(
      concept_toml("nuclear", "en", "nuclear weapons") + concept_toml("treaty", "en", "nuclear weapons treaty") +
      concept_toml("talks", "en", "treaty talks") + concept_toml("test", "en", "test ban treaty"));
  CHECK(found(knowledge, "en", "nuclear weapons") == "nuclear: nuclear weapons");
  CHECK(found(knowledge, "en", "the nuclear weapons treaty talks") == "treaty: nuclear weapons treaty");
  CHECK(found(knowledge, "en", "a treaty talks") == "talks: treaty talks");
  CHECK(found(knowledge, "en", "nuclear weapons, test ban treaty talks") ==
        "nuclear: nuclear weapons; test: test ban treaty");

  const Analysis analysis = analyse("nuclear weapons treaty talks", language("en"), knowledge);
  CHECK(Matcher(knowledge, analysis).all(Root::concepts, 0, 4).size() == 3);
}

TEST_CASE("of labels over the same words the one that skips fewest is taken") {
  const Knowledge knowledge = labels_of(concept_toml("a", "en", "situation ** Gaza") +
                                        concept_toml("b", "en", "humanitarian situation ** Gaza") +
                                        concept_toml("c", "en", "situation in the Gaza"));
  CHECK(found(knowledge, "en", "the situation in Gaza") == "c: situation in Gaza");
  CHECK(found(knowledge, "en", "the humanitarian situation in Gaza") == "b: humanitarian situation in Gaza");
  CHECK(found(knowledge, "en", "the situation all over Gaza") == "a: situation all over Gaza");
}

TEST_CASE("a label with context counts only where its context holds in the sentence") {
  const Knowledge knowledge =
      labels_of(concept_toml("treaty", "en",
                             R"T({ label = "=start", require = ["(nuclear|arms)"], exclude = ["flying start"] })T") +
                concept_toml("peace", "ru", R"({ label = "мир", exclude = ["во всем мире"] })") +
                concept_toml("truce", "ar", R"({ label = "هدنة", require = ["غزة", "وقف إطلاق النار"] })"));
  CHECK(found(knowledge, "en", "an arms deal and a start") == "treaty: start");
  CHECK(found(knowledge, "en", "a start").empty());
  CHECK(found(knowledge, "en", "a flying start for nuclear talks").empty());
  CHECK(found(knowledge, "ru", "мира достигли") == "peace: мира");
  CHECK(found(knowledge, "ru", "мир во всем мире").empty());
  CHECK(found(knowledge, "ar", "الهدنة في غزة") == "truce: الهدنة");
  CHECK(found(knowledge, "ar", "الهدنة ووقف إطلاق النار") == "truce: الهدنة");
  CHECK(found(knowledge, "ar", "الهدنة").empty());
}

TEST_CASE("words that a label wants near stand within six words of it in its sentence") {
  const Knowledge knowledge =
      labels_of(concept_toml("0-calm", "en", R"T({ label = "tension", near = ["(ease|lower)"] })T"));
  CHECK(found(knowledge, "en", "They want to ease the tension.") == "0-calm: tension");
  CHECK(found(knowledge, "en", "Tensions, both said, have to be lowered.") == "0-calm: Tensions");
  CHECK(found(knowledge, "en", "To ease trade, they met in a town far away from all this tension.").empty());
  CHECK(found(knowledge, "en", "They spoke of tension.").empty());
  // The sixth word before it and behind it, not the seventh.
  CHECK(found(knowledge, "en", "Ease red red red red red tension.") == "0-calm: tension");
  CHECK(found(knowledge, "en", "Ease red red red red red red tension.").empty());
  CHECK(found(knowledge, "en", "Tension red red red red red eased.") == "0-calm: Tension");
  CHECK(found(knowledge, "en", "Tension red red red red red red eased.").empty());
  // The words of the label itself are not near it.
  const Knowledge own = labels_of(concept_toml("0-peace", "en", R"T({ label = "peace talks", near = ["talks"] })T"));
  CHECK(found(own, "en", "They spoke of peace talks.").empty());
  CHECK(found(own, "en", "They spoke of peace talks and of other talks.") == "0-peace: peace talks");
}

TEST_CASE("where context fails, the shorter label without one is taken") {
  const Knowledge knowledge =
      labels_of(concept_toml("long", "en", R"({ label = "oil price cap", require = ["Russia"] })") +
                concept_toml("short", "en", "oil price"));
  CHECK(found(knowledge, "en", "the oil price cap on Russia") == "long: oil price cap; country-ru: Russia");
  CHECK(found(knowledge, "en", "the oil price cap") == "short: oil price");
}

TEST_CASE("a treaty is not a beginning") {
  for (const char* text : {"the start of his work", "at the start of the year", "Start the talks", "a fresh start"}) {
    INFO(text);
    CHECK(found(embedded(), "en", text).find("start") == std::string::npos);
  }
  CHECK(found(embedded(), "en", "extending New START for five years").find("new-start: New START") !=
        std::string::npos);
  CHECK(found(embedded(), "en", "the extension of START").find("new-start:") != std::string::npos);
  CHECK(found(embedded(), "en", "START was signed in Moscow").find("start-") != std::string::npos);
}

TEST_CASE("words of another script are read as that script's language") {
  const Knowledge knowledge =
      labels_of(concept_toml("system", "ru", "система SWIFT") + concept_toml("sanction", "en", "sanction"));
  CHECK(found(knowledge, "ru", "от системы SWIFT") == "system: системы SWIFT");
  CHECK(found(knowledge, "ru", "пакет sanctions") == "sanction: sanctions");
  CHECK(found(knowledge, "ar", "نظام sanctions") == "sanction: sanctions");
}

TEST_CASE("tokens_in counts the words wholly inside a span") {
  const std::string text = "один two ثلاثة 🤝";
  const Analysis analysis = analyse(text, language("ru"), embedded());
  const auto size = static_cast<std::uint32_t>(text.size());
  using Range = std::pair<std::uint32_t, std::uint32_t>;
  CHECK(analysis.tokens_in({0, size}) == Range{0, 3});
  CHECK(analysis.tokens_in({0, 8}) == Range{0, 1});
  CHECK(analysis.tokens_in({9, 12}) == Range{1, 2});
  CHECK(analysis.tokens_in({9, 11}) == Range{1, 1});
  CHECK(analysis.tokens_in({size, size}) == Range{3, 3});
}

TEST_CASE("two countries whose names share a stem are told apart by their forms") {
  CHECK(found(embedded(), "ru", "Нигерии") == "country-ng: Нигерии");
  CHECK(found(embedded(), "ru", "Нигером") == "country-ne: Нигером");
}

TEST_CASE("labels found once for the whole text are those that each stretch of it spells") {
  const std::vector<std::pair<const char*, const char*>> texts{
      {"en",
       "The Presidents agreed to extend New START, and talked about sanctions. Russia's President asked for more."},
      {"ru", "Президенты договорились продлить ДСНВ; обсуждены санкции, а также ситуация вокруг Украины и Сирии."},
      {"ar", "اتفق الرئيسان على تمديد معاهدة ستارت الجديدة، وبحثا العقوبات. وأكد الرئيس الروسي أهمية الحوار."}};
  for (const auto& [tag, text] : texts) {
    const Analysis known = analyse(text, language(tag), embedded());
    Analysis anew = known;
    anew.reaches.clear();
    const auto count = static_cast<std::uint32_t>(known.tokens.size());
    const auto listed = [](const std::vector<Match>& matches) {
      std::string out;
      for (const Match& match : matches)
        out += std::to_string(match.first) + '-' + std::to_string(match.last) + ':' +
               std::to_string(match.entry.target) + ' ';
      return out;
    };
    std::size_t matches = 0;
    for (const Root root : {Root::concepts, Root::parties, Root::lexicon, Root::attribution})
      for (std::uint32_t first = 0; first < count; ++first)
        for (std::uint32_t last = first; last <= count; ++last) {
          INFO(text << " [" << first << ", " << last << ")");
          const auto found = Matcher(embedded(), known).all(root, first, last);
          matches += found.size();
          CHECK(listed(found) == listed(Matcher(embedded(), anew).all(root, first, last)));
          CHECK(listed(Matcher(embedded(), known).longest(root, first, last)) ==
                listed(Matcher(embedded(), anew).longest(root, first, last)));
        }
    CHECK(matches > count);
  }
}

TEST_CASE("a sentence that turns to a place has no context for another one in the sentence before") {
  const auto topics = [](const std::string& before, const std::string& text, const std::string& tag) {
    const Analysis analysis = analyse(before + text, *embedded().language(tag), embedded());
    const auto first = static_cast<std::uint32_t>(before.size());
    const ByteSpan sentence{first, first + static_cast<std::uint32_t>(text.size())};
    std::string out;
    for (const auto& label : diptych::labels_of(sentence, {0, first}, false, analysis, embedded()))
      out += std::string(embedded().concept_id(label.entry.target)) + " ";
    return out;
  };
  const std::string aid = "وفيما يتعلق بسوريا، أكد أهمية المساعدات. ";
  CHECK(topics(aid, "وبشأن ليبيا، رحب بتشكيل الحكومة المؤقتة.", "ar").find("syria") == std::string::npos);
  CHECK(topics(aid, "ورحب بتشكيل الحكومة المؤقتة.", "ar").find("syria-transition") != std::string::npos);
}

TEST_CASE("Iran is no air, and a Chancellor no adviser") {
  CHECK(found(embedded(), "ar", "رحلة رايان إير").find("country-ir") == std::string::npos);
  CHECK(found(embedded(), "ar", "إيران") == "country-ir: إيران");
}

TEST_CASE("an account is no accountability") {
  CHECK(found(embedded(), "en", "Syria gave an account of it").find("accountability") == std::string::npos);
  CHECK(found(embedded(), "en", "accountability in Syria").find("accountability") != std::string::npos);
}
