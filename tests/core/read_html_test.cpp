#include "tests/core/read_listing.h"

#include <string>

using namespace diptych;
using diptych::test::listing;

namespace {

std::string read(const std::string& html) {
  const auto source = source_from_html(html, "a.html");
  INFO((source ? std::string() : to_string(source.error())));
  REQUIRE(source.has_value());
  return listing(*source);
}

std::string message(const std::string& html) {
  const auto source = source_from_html(html, "a.html");
  REQUIRE(source.has_error());
  CHECK(source.error().code == ExitCode::input_refused);
  return to_string(source.error());
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a page is told from a text by its first tags") {
  for (const char* page : {"<!DOCTYPE html>", "<!doctype HTML PUBLIC \"x\">", "\n <html>", "<HTML lang=ru>",
                           "<!-- saved --><html>", "<?xml version='1.0'?>\n<html xmlns='x'>", "<p>Да</p>",
                           "<div class=a>", "<meta charset=utf-8>", "Saved page\n<html><body>", "<body\nclass=x>"}) {
    INFO(page);
    CHECK(looks_like_html(page));
  }
  for (const char* text : {"", "Hello", "a < b and c > d", "<…>", "< html", "<pre-talks> were held", "<3 <body",
                           "He wrote <b>this</b>.", "<!-- only a comment", "وقال <الرئيس>", "<htmlx>"}) {
    INFO(text);
    CHECK(!looks_like_html(text));
  }
}

TEST_CASE("the text of a page is what a reader sees, in order, one kind a block") {
  struct Case {
    const char* html;
    const char* blocks;
  };
  const Case cases[] = {
      {"<p>One  <b>two</b>\n three</p><p>four", "[paragraph] One two three\n[paragraph] four\n"},
      {"<p>Мир<br>и <i>труд</i><br><br>سلام 🤝</p>",
       "[paragraph] Мир⏎и труд\n[paragraph] سلام 🤝\n"},
      {"<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>", "[list item 1] a\n[list item 1] b\n[list item 2] c\n"},
      {"<p>a</p><script>b</script><style>c</style><template>d</template><noscript>e</noscript><p hidden>f</p>"
       "<p style='Display : none'>g</p><textarea>h</textarea><svg><title>i</title><text>j</text></svg>",
       "[paragraph] a\n"},
      {"<p>soft&shy;hyphen V.&nbsp;Putin <q>yes</q></p>", "[paragraph] soft\u00ADhyphen V.\u00A0Putin “yes”\n"},
      {"<p>It&#146;s &lsqb;sic&rsqb;&comma; &Pi;&#x43C;</p>", "[paragraph] It’s [sic], Πм\n"},
      {"<pre>one\ntwo\n\nthree</pre>", "[paragraph] one⏎two\n[paragraph] three\n"},
      {"<table><tr><td>Call</td><td>26 January</td></tr><tr><td><p>x</p><p>y</p></td></tr></table>",
       "[paragraph] Call 26 January\n[paragraph] x\n[paragraph] y\n"},
      {"<p>text</p><p> &nbsp; </p><p>***</p>", "[paragraph] text\n[chrome] ***\n"},
  };
  for (const Case& c : cases) CHECK(read(c.html) == c.blocks);
}

TEST_CASE("list items stand on lines of their own, other blocks behind a blank line") {
  const auto source = source_from_html("<p>x:</p><ul><li>a</li><li>b</li></ul><p>y</p>", "a.html");
  REQUIRE(source.has_value());
  CHECK(source->text == "x:\n\na\nb\n\ny");
}

TEST_CASE("furniture is recognised by tag, role, microdata and name") {
  struct Case {
    const char* inside;  // of an article, before its one paragraph
    const char* block;
  };
  const Case cases[] = {
      {"<nav>Menu</nav>", "[chrome] Menu"},
      {"<div role=navigation>Menu</div>", "[chrome] Menu"},
      {"<div class='share-buttons'><a href=x>A</a><a href=y>B</a></div>", "[chrome] A B"},
      {"<div class=relatedNews>Other</div>", "[chrome] Other"},
      {"<div id=cookie_banner>Cookies</div>", "[chrome] Cookies"},
      {"<div aria-hidden=true>x1</div>", "[chrome] x1"},
      {"<form><label>Mail</label><button>Go</button></form>", "[chrome] Mail Go"},
      {"<figure><img><figcaption>A desk</figcaption></figure>", "[caption] A desk"},
      {"<div class=person_card><b>N. N.</b><span>President</span></div>", "[caption] N. N. President"},
      {"<ul class=read__tags><li><a rel=tag href=x>Trade</a></li></ul>", "[caption] Trade"},
      {"<time datetime=2021-01-26>26 января</time>", "[dateline] 26 января"},
      {"<p class=place>موسكو</p>", "[dateline] موسكو"},
      {"<p itemprop=author>By A. B.</p>", "[byline] By A. B."},
      {"<h1>A call</h1>", "[headline] A call"},
      {"<h2>Part</h2>", "[heading] Part"},
  };
  for (const Case& c : cases) {
    const std::string html =
        "<article>" + std::string(c.inside) + "<p>The leaders spoke today about peace.</p></article>";
    const std::string expected = std::string(c.block) + "\n[paragraph] The leaders spoke today about peace.\n";
    const std::string actual = read(html);
    INFO(actual);
    CHECK(actual.ends_with(expected));
  }
}

TEST_CASE("a name that would make furniture of the whole text is not believed") {
  const std::string words =
      "The leaders spoke today about peace, about trade, about energy and about the summit that both of them want to "
      "hold "
      "in the summer of the coming year.";
  const std::string text = "<p>" + words + "</p><p>They agreed to meet.</p>";
  const std::string blocks = "[paragraph] " + words + "\n[paragraph] They agreed to meet.\n";
  CHECK(read("<article><div class=text-with-gallery>" + text + "</div></article>") == blocks);
  CHECK(read("<article><p>At once.</p><div class=social-text>" + text + "</div></article>") ==
        "[paragraph] At once.\n" + blocks);
  CHECK(read("<div class=page-with-sidebar><article>" + text + "</article></div>") == blocks);
  CHECK(read("<form id=aspnetForm>" + text + "</form>") == blocks);
  CHECK(read("<body class='has-menu share'><div class=print>" + text + "</div></body>") == blocks);
}

TEST_CASE("furniture that outweighs an account of one sentence stays furniture") {
  CHECK(read("<article class=read><h1>Звонок</h1><div class=read__lead>Состоялся телефонный разговор.</div>"
             "<div class=read__bottommeta><p>Опубликован в разделе: Телефонные разговоры</p>"
             "<p>Дата публикации: 26 января 2021 года, 22:10</p></div></article>") ==
        "title: Звонок (<h1>)\n[headline] Звонок\n[paragraph] Состоялся телефонный разговор.\n"
        "[chrome] Опубликован в разделе: Телефонные разговоры\n"
        "[chrome] Дата публикации: 26 января 2021 года, 22:10\n");
}

TEST_CASE("words inside a sentence keep their place whatever they are marked as") {
  CHECK(read("<article><p>On <time datetime=2021-01-26>26 January</time> <span class=person>N. N.</span> called.</p>"
             "</article>") == "date: 2021-01-26 (<time datetime>)\n[paragraph] On 26 January N. N. called.\n");
}

TEST_CASE("links behind the text and headings over nothing are furniture") {
  CHECK(read("<article><h2>Peace</h2><p>They spoke.</p><h2>More</h2><p>Read:</p><ul><li><a href=a>A</a><li>"
             "<a href=b>B</a></ul><p><a href=c>Full text</a></p></article>") ==
        "[heading] Peace\n[paragraph] They spoke.\n[chrome] More\n[chrome] Read:\n[chrome] A\n[chrome] B\n"
        "[chrome] Full text\n");
  CHECK(read("<article><p>They spoke.</p><p><a href=c>They agreed to meet.</a></p></article>") ==
        "[paragraph] They spoke.\n[paragraph] They agreed to meet.\n");
}

TEST_CASE("of several articles of like length one is read, and a warning tells how to read the others") {
  const std::string warning =
      "warning: the page holds several articles and one of them is read; to compare them save each as a file of its "
      "own\n";
  const auto article = [](const std::string& words) { return "<article><p>" + words + "</p></article>"; };
  CHECK(read(article("They spoke of trade.") + article("They spoke of peace."))
            .starts_with(warning + "[paragraph] They"));
  CHECK(read(article("They spoke of trade, energy, peace and the harvest.") + article("Read on.")).find("warning") ==
        std::string::npos);
  CHECK(read("<main>" + article("They spoke of trade.") + article("They spoke of peace.") + "</main>")
            .starts_with(warning));
  CHECK(read("<main>" + article("They spoke of trade.") + "</main>").find("warning") == std::string::npos);
}

TEST_CASE("a page without any marked text gives the part with the most sentences, and a warning") {
  const std::string sentences = repeated("The leaders spoke about peace, trade, energy and the summit. ", 5);
  CHECK(read("<table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td>" + sentences +
             "</td></tr></table>"
             "<table><tr><td>Press office, a long line of an address with a postal code and a "
             "telephone</td></tr></table>") ==
        "warning: the page does not mark its main text; the part with the most sentences was taken\n"
        "[chrome] Home⏎News\n[paragraph] " +
            sentences.substr(0, sentences.size() - 1) +
            "\n"
            "[chrome] Press office, a long line of an address with a postal code and a telephone\n");
}

TEST_CASE("a teaser of other news never becomes the account") {
  const std::string blocks = read(
      "<main><article class=teaser><h2>Other</h2><p>Short.</p></article><article><h1>A call</h1>"
      "<p>The leaders spoke today about peace and about trade.</p></article></main>");
  CHECK(blocks ==
        "title: A call (<h1>)\n[chrome] Other\n[chrome] Short.\n[headline] A call\n"
        "[paragraph] The leaders spoke today about peace and about trade.\n");
}

TEST_CASE("metadata is taken from the best place that tells it") {
  struct Case {
    const char* head;
    const char* lines;
  };
  const Case cases[] = {
      {"<title>A</title>", "title: A (<title>)\n"},
      {"<title>Звонок | Кремль</title>", "title: Звонок (<title>)\n"},
      {"<title>A – B</title>", "title: A – B (<title>)\n"},
      {"<meta property=og:site_name content=B><title>A – B</title>", "title: A (<title>)\n"},
      {"<title>A</title><meta property=og:title content='مكالمة'>", "title: مكالمة (<meta property=og:title>)\n"},
      {"<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"J\",\"datePublished\":"
       "\"2021-01-26T10:00Z\",\"inLanguage\":\"ru-RU\",\"url\":\"https://e.test/1\"}</script>",
       "title: J (JSON-LD headline)\ndate: 2021-01-26 (JSON-LD datePublished)\nlanguage: ru (JSON-LD inLanguage)\n"
       "url: https://e.test/1 (JSON-LD url)\n"},
      {"<script "
       "type='application/ld+json'>[{\"@type\":\"WebSite\",\"name\":\"S\"},{\"@graph\":[{\"@type\":[\"Article\"],"
       "\"name\":\"G\"}]}]</script>",
       "title: G (JSON-LD headline)\n"},
      {"<script type='application/ld+json'>{oops</script>",
       "warning: the page's JSON-LD is malformed and was left aside\n"},
      {"<meta property=article:published_time content=2022-03-01T09:00:00+01:00><meta name=date content=2020-01-01>",
       "date: 2022-03-01 (<meta property=article:published_time>)\n"},
      {"<meta name=DC.date content=20220301>", "date: 2022-03-01 (<meta name=DC.date>)\n"},
      {"<meta name=date content=01.03.2022>", "date: 2022-03-01 (<meta name=date>)\n"},
      {"<meta name=date content=2022-02-30><meta name=pubdate content=2022-02-28>",
       "date: 2022-02-28 (<meta name=pubdate>)\n"},
      {"<meta property=og:locale content=ar_AE>", "language: ar (<meta property=og:locale>)\n"},
      {"<link rel=canonical href=/relative><meta property=og:url content=//e.test/2>",
       "url: https://e.test/2 (<meta property=og:url>)\n"},
  };
  for (const Case& c : cases) {
    INFO(c.head);
    CHECK(read("<head>" + std::string(c.head) + "</head><p>They spoke.</p>") ==
          std::string(c.lines) + "[paragraph] They spoke.\n");
  }
  CHECK(read("<html lang='EN-us'><p>They spoke.</p>") == "language: en (<html lang>)\n[paragraph] They spoke.\n");
}

TEST_CASE("the date of other news on the page is not the date of the account") {
  CHECK(read("<div><time datetime=2020-01-01>Old</time></div><article><h1>A</h1><time datetime=2021-01-26>New</time>"
             "<p>They spoke.</p></article>")
            .find("date: 2021-01-26 (<time datetime>)\n") != std::string::npos);
}

TEST_CASE("a page without words of an account is refused, never empty") {
  CHECK(message("<html><body><script>write('x')</script></body></html>") ==
        "a.html: the page shows no text; if scripts write its text, copy the words of the account into a text file");
  CHECK(message("<nav>Home</nav><footer>Office</footer>") ==
        "a.html: the page holds navigation but no text of an account; copy the words of the account into a text file");
}

TEST_CASE("a page beyond the limits is refused with its line") {
  const std::string hint = "; save the words of the account as plain text";
  CHECK(message("\n\n" + repeated("<div>", 600) + "x") ==
        "a.html:3: more than 512 elements are nested in each other" + hint);
  CHECK(read(repeated("<div>", 500) + "x") == "[paragraph] x\n");
  CHECK(message("<p>\n<p " + repeated("a='1'", 257) + ">x") == "a.html:2: a tag has more than 256 attributes" + hint);
  CHECK(read("<p " + repeated("a=1 ", 255) + ">x") == "[paragraph] x\n");
  CHECK(message(repeated("<br>", 250'001)).find("the page has more than 250000 elements") != std::string::npos);
}

TEST_CASE("nothing is fetched and no entity of a document type is expanded") {
  CHECK(
      read("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yy'>]><p>a &x; &y;</p>").find("root:") ==
      std::string::npos);
}
