#include "core/read/read.h"
#include "tests/support/catch.h"

#include <unicode/ucnv.h>

#include <string>
#include <string_view>

using namespace diptych;
using namespace std::string_literals;

namespace {

const std::string english =
    "The two presidents spoke by telephone today. They discussed the extension of the treaty for five years, and "
    "the safety of nuclear sites. President Biden raised the prisoners’ exchange, “an urgent matter”.\n";
const std::string russian =
    "Состоялся телефонный разговор президентов. Обсуждалось продление договора на пять лет, а также безопасность "
    "ядерных объектов. Президент поднял вопрос об обмене пленными. Стороны условились поддерживать контакты.\n";
const std::string arabic =
    "أجرى الرئيسان اليوم اتصالا هاتفيا، وبحثا تمديد المعاهدة لخمس سنوات وسلامة المواقع النووية. وأثار الرئيس مسألة "
    "تبادل الأسرى. واتفق الجانبان على مواصلة الاتصالات في المرحلة المقبلة.\n";
const std::string french =
    "Le Président de la République s'est entretenu par téléphone avec le Président de l'Égypte.\n";
const std::string astral = "🤝 𐍈 𝔘𝔎\n";

std::string encoded(const std::string& utf8, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 8, '\0');
  const int32_t length = ucnv_convert(charset, "UTF-8", out.data(), static_cast<int32_t>(out.size()), utf8.data(),
                                      static_cast<int32_t>(utf8.size()), &status);
  REQUIRE(U_SUCCESS(status));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

Decoded read(const std::string& bytes, const ReadOptions& options = {}) {
  auto decoded = decode(bytes, "a.txt", options);
  INFO((decoded ? std::string() : to_string(decoded.error())));
  REQUIRE(decoded.has_value());
  return *decoded;
}

std::string message(const std::string& bytes, const ReadOptions& options = {}, const std::string& path = "a.txt") {
  const auto decoded = decode(bytes, path, options);
  REQUIRE(decoded.has_error());
  CHECK(decoded.error().code == ExitCode::input_refused);
  return to_string(decoded.error());
}

ReadOptions with_encoding(const std::string& name) {
  ReadOptions options;
  options.encoding = name;
  return options;
}

}  // namespace

TEST_CASE("decode recognises every encoding an account comes in and gives the same words") {
  struct Case {
    std::string bytes;
    std::string text;
    std::string charset;
    std::string how;
  };
  const std::string all = english + russian + arabic + astral;
  const Case cases[] = {
      {all, all, "UTF-8", "valid UTF-8"},
      {"\xEF\xBB\xBF" + all, all, "UTF-8", "byte order mark"},
      {"\xFF\xFE" + encoded(all, "UTF-16LE"), all, "UTF-16LE", "byte order mark"},
      {"\xFE\xFF" + encoded(all, "UTF-16BE"), all, "UTF-16BE", "byte order mark"},
      {"\xFF\xFE\0\0"s + encoded(all, "UTF-32LE"), all, "UTF-32LE", "byte order mark"},
      {"\0\0\xFE\xFF"s + encoded(all, "UTF-32BE"), all, "UTF-32BE", "byte order mark"},
      {encoded(english, "UTF-16LE"), english, "UTF-16LE", "pattern of zero bytes"},
      {encoded(russian, "UTF-16LE"), russian, "UTF-16LE", "pattern of zero bytes"},
      {encoded(arabic, "UTF-16BE"), arabic, "UTF-16BE", "pattern of zero bytes"},
      {encoded(all, "UTF-16BE"), all, "UTF-16BE", "pattern of zero bytes"},
      {encoded(russian, "windows-1251"), russian, "windows-1251", "detected"},
      {encoded(russian, "KOI8-R"), russian, "KOI8-R", "detected"},
      {encoded(russian, "ISO-8859-5"), russian, "ISO-8859-5", "detected"},
      {encoded(arabic, "windows-1256"), arabic, "windows-1256", "detected"},
      {encoded(arabic, "ISO-8859-6"), arabic, "ISO-8859-6", "detected"},
      {encoded(english, "windows-1252"), english, "windows-1252", "detected"},
      {encoded(french, "ISO-8859-1"), french, "windows-1252", "detected"},
  };
  for (const Case& c : cases) {
    INFO(c.charset << ", " << c.how);
    const Decoded decoded = read(c.bytes);
    CHECK(decoded.text == c.text);
    CHECK(decoded.charset == c.charset);
    CHECK(decoded.how.substr(0, decoded.how.find(',')) == c.how);  // without ICU's confidence
  }
}

TEST_CASE("decode warns when an encoding was guessed, and only then") {
  CHECK(read(encoded(russian, "KOI8-R")).warnings ==
        std::vector<std::string>{
            "the encoding was guessed as KOI8-R (57 %); if the text looks wrong, name it with --encoding"});
  CHECK(read(russian).warnings.empty());
}

TEST_CASE("decode believes --encoding more than any other sign") {
  const Decoded mac = read(encoded(russian, "x-mac-cyrillic"), with_encoding("x-mac-cyrillic"));
  CHECK(mac.text == russian);
  CHECK(mac.how == "option --encoding");
  const Decoded dos = read(encoded(russian, "IBM866"), with_encoding("cp866"));
  CHECK(dos.text == russian);
  CHECK(dos.charset == "IBM866");
  CHECK(read("caf\xC3\xA9 \n", with_encoding("windows-1251")).text == "caf\u0413\u00A9 \n");
  CHECK(read("\xEF\xBB\xBFhi", with_encoding("utf-8")).text == "hi");
  CHECK(read("\xFF\xFEh\0i\0"s, with_encoding("UTF-16")).text == "hi");
}

TEST_CASE("decode refuses an unknown --encoding as a usage error") {
  for (const std::string name : {"windows-1299", "", "utf-8,version=1", "klingon"}) {
    const auto decoded = decode("text", "a.txt", with_encoding(name));
    REQUIRE(decoded.has_error());
    CHECK(decoded.error() ==
          Diagnostic{ExitCode::usage, "--encoding", "unknown encoding \"" + name + "\"",
                     "use an IANA name such as UTF-8, UTF-16LE, windows-1251, KOI8-R, windows-1256 or ISO-8859-6"});
  }
}

TEST_CASE("decode takes the charset a page declares, in every way pages declare one") {
  struct Case {
    std::string head;
    const char* charset;
  };
  const Case cases[] = {
      {"<meta charset=windows-1251>", "windows-1251"},
      {"<META CHARSET = 'KOI8-R' />", "KOI8-R"},
      {"<meta name=x content=y><meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-5\">",
       "ISO-8859-5"},
      {"<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>", "windows-1251"},
  };
  for (const Case& c : cases) {
    INFO(c.head);
    const Decoded decoded = read(c.head + encoded("Да.", c.charset));
    CHECK(decoded.charset == c.charset);
    CHECK(decoded.how == "declared in the page");
    CHECK(decoded.text == c.head + "Да.");
  }
  // Too little for detection: without the declaration the same bytes are refused.
  CHECK(message("<p>" + encoded("Да.", "windows-1251")).find("the encoding cannot be told") != std::string::npos);
}

TEST_CASE("decode reads a page that is UTF-8 as UTF-8 whatever it declares, and says so") {
  const Decoded decoded = read("<meta charset=\"windows-1251\"><p>Да</p>");
  CHECK(decoded.charset == "UTF-8");
  CHECK(decoded.warnings ==
        std::vector<std::string>{"the page declares windows-1251 but is valid UTF-8, and was read as that"});
  CHECK(read("<meta charset=\"windows-1251\"><p>Yes</p>").warnings.empty());
  CHECK(read("<meta charset=\"utf-16\"><p>Да</p>").warnings.empty());
}

TEST_CASE("decode keeps the text faithful: only the leading mark goes, and line ends become LF") {
  CHECK(read("a\r\nb\rc\nd\r").text == "a\nb\nc\nd\n");
  CHECK(read("\r\n\r\nx").text == "\n\nx");
  CHECK(read("\xEF\xBB\xBF\xEF\xBB\xBFx\xEF\xBB\xBF").text == "\uFEFFx\uFEFF");
  CHECK(read("Mr.\u00A0Путин\u00AD \u202Bنص\u202C\t\f").text == "Mr.\u00A0Путин\u00AD \u202Bنص\u202C\t\f");
}

TEST_CASE("decode refuses what holds no words") {
  const std::string hint = "; give a file that holds the text of an account";
  CHECK(message("") == "a.txt: is empty" + hint);
  CHECK(message("", {}, "-") == "standard input: is empty" + hint);
  for (const std::string blank : {" ", "\r\n\t\f", "\xEF\xBB\xBF", "\u00A0\u200F\u200B\n", "\xFF\xFE \0"}) {
    CHECK(message(blank == "\xFF\xFE " ? "\xFF\xFE \0"s : blank) == "a.txt: holds nothing but white space" + hint);
  }
}

TEST_CASE("decode names the byte at which text stops being text") {
  const std::string repair = "; repair the file, or name another encoding with --encoding";
  const std::string other = "; leave --encoding out, which is meant for all files, or name another one";
  const std::string cut = "; the file seems cut short: fetch it again";
  struct Case {
    std::string bytes;
    std::string message;
  };
  const Case cases[] = {
      {"мир\xFF мир", "a.txt, byte 6: 0xFF is no character of UTF-8 (all before it is UTF-8)" + repair},
      {"\xEF\xBB\xBFhi\xFF", "a.txt, byte 5: 0xFF is no character of UTF-8 (byte order mark)" + repair},
      {"мир, ми\xD1", "a.txt, byte 12: the file ends inside a character of UTF-8 (all before it is UTF-8)" + cut},
      {"\xFF\xFEh\0i"s, "a.txt, byte 4: the file ends inside a character of UTF-16LE (byte order mark)" + cut},
      {"\xFE\xFF\xD8\0\0h"s, "a.txt, byte 2: 0xD8 0x00 is no character of UTF-16BE (byte order mark)" + repair},
      {"<meta charset=windows-1251>\xC4\xE0\x98",
       "a.txt, byte 29: 0x98 is no character of windows-1251 (declared in the page)" + repair},
      {"The presidents\0spoke."s,
       "a.txt, byte 14: a NUL character, so this is no text; if it is UTF-16, say --encoding UTF-16LE or --encoding "
       "UTF-16BE"},
      {"\xFF\xFEh\0\0\0i\0"s,
       "a.txt, byte 4: a NUL character, so this is no text; if it is UTF-16, say --encoding UTF-16LE or --encoding "
       "UTF-16BE"},
      {"ab\x01\x02\x03 cd",
       "a.txt, byte 2: 3 control characters from here on, so this is no text; give a text file or a saved web page"},
  };
  for (const Case& c : cases) CHECK(message(c.bytes) == c.message);
  CHECK(message("Да\x98", with_encoding("windows-1251")) ==
        "a.txt, byte 4: 0x98 is no character of windows-1251 (option --encoding)" + other);
  CHECK(message("\xC3\x28", with_encoding("UTF-8")) ==
        "a.txt, byte 0: 0xC3 is no character of UTF-8 (option --encoding)" + other);
}

TEST_CASE("decode lets a stray control character pass, and form feeds between pages") {
  const std::string text = english + "\f" + english +
                           "to\x02"
                           "day\n";
  CHECK(read(text).text == text);
}

TEST_CASE("decode does not guess below confidence, nor what gives words no one writes") {
  const std::string hint = "; name the encoding with --encoding, for example --encoding windows-1251";
  CHECK(message(encoded(russian, "IBM866")).find("a.txt: the encoding cannot be told (best guess: ") == 0);
  CHECK(message(encoded(russian + russian, "x-mac-cyrillic")) ==
        "a.txt: the encoding cannot be told (best guess: windows-1251, 53 %)" + hint);
  CHECK(message("\xD7\xE5\xE2 9 \xEF\xF1") ==
        "a.txt: the encoding cannot be told (best guess: Shift_JIS, 10 %)" + hint);
}

TEST_CASE("decode names the format of a binary file and how to get at its words") {
  struct Case {
    std::string bytes;
    std::string message;
  };
  const Case cases[] = {
      {"%PDF-1.7\n", "is a PDF document, not text; convert it first: pdftotext FILE.pdf FILE.txt"},
      {"\x89PNG\r\n\x1A\n", "is a PNG picture, not text; a picture must be turned into text first"},
      {"\xFF\xD8\xFF\xE0", "is a JPEG picture, not text; a picture must be turned into text first"},
      {"PK\x03\x04....", "is a ZIP archive or an Office document, not text; unpack it, or save it as plain text"},
      {"PK\x03\x04" + std::string(26, '.') + "[Content_Types].xml",
       "is an Office document (DOCX, XLSX or PPTX), not text; save it as plain text or as a web page"},
      {"\x1F\x8B\x08", "is a gzip archive, not text; unpack it first"},
      {"SQLite format 3\0"s, "is an SQLite database, not text; name the text file of an account"},
      {"{\\rtf1 The presidents spoke.}", "is an RTF document, not text; save it as plain text or as a web page"},
  };
  for (const Case& c : cases) {
    CHECK(message(c.bytes) == "a.txt, byte 0: " + c.message);
    CHECK(message(c.bytes, with_encoding("UTF-8")) == "a.txt, byte 0: " + c.message);
  }
}

TEST_CASE("an encoding that was asked for and does not fit is what the message tells to leave out") {
  CHECK(
      message("They spoke of it all.", with_encoding("UTF-16LE"))
          .ends_with("; leave --encoding out, or, if this is the encoding, fetch the file again: it seems cut short"));
  const auto warnings = [](const std::string& bytes, const char* encoding) {
    const auto decoded = decode(bytes, "a.txt", with_encoding(encoding));
    REQUIRE(decoded.has_value());
    return decoded->warnings;
  };
  CHECK(warnings("They spoke of trade.", "UTF-16LE") ==
        std::vector<std::string>{"the text is valid UTF-8 but was read as UTF-16LE, as --encoding says for all files; "
                                 "leave --encoding out if it looks wrong"});
  CHECK(warnings("Говорили о торговле.", "windows-1251").size() == 1);
  CHECK(warnings("They spoke.", "windows-1251").empty());
  CHECK(warnings("\xC3\xEE\xE2\xEE\xF0\xE8\xEB\xE8.", "windows-1251").empty());
}
