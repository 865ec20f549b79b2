// Build step: makes the C++ source with the words of reports in every language and with the HTML template.
//   diptych-embed UI_FOLDER HTML_FOLDER OUT.cpp
//
// Every language file must have the keys of en.toml. In page.mustache "{{> name}}" takes in name.mustache, "@style@"
// and "@script@" take in page.css and page.js, and "@style-hash@", "@script-hash@" become their hashes for the page's
// Content-Security-Policy.

#include <nettle/base64.h>
#include <nettle/sha2.h>
#include <toml++/toml.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

namespace {

namespace fs = std::filesystem;
using Words = std::map<std::string, std::string>;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

void flatten(const toml::table& table, const std::string& prefix, Words& words) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix + std::string(name.str());
    if (const auto* inner = node.as_table())
      flatten(*inner, key + ".", words);
    else if (const auto text = node.value<std::string>())
      words[key] = *text;
    else if (const auto* list = node.as_array())
      for (std::size_t i = 0; i < list->size(); ++i)
        words[key + "." + std::to_string(i)] = (*list)[i].value<std::string>().value_or("");
  }
}

// Forms of a plural differ in number from language to language.
std::set<std::string> keys_of(const Words& words) {
  std::set<std::string> keys;
  for (const auto& [key, text] : words) {
    const bool plural = key.starts_with("plural.");
    keys.insert(plural ? key.substr(0, key.rfind('.')) : key);
    if (text.empty()) throw std::runtime_error("\"" + key + "\" is empty");
  }
  return keys;
}

void check(const Words& words, const Words& english) {
  const auto own = keys_of(words);
  const auto wanted = keys_of(english);
  for (const auto& key : wanted)
    if (!own.contains(key)) throw std::runtime_error("\"" + key + "\" is missing");
  for (const auto& key : own)
    if (!wanted.contains(key)) throw std::runtime_error("\"" + key + "\" is not in en.toml");
  const std::map<std::string, std::size_t> forms{{"one-other", 2}, {"east-slavic", 3}, {"arabic", 6}};
  const auto rule = forms.find(words.at("rule"));
  if (rule == forms.end()) throw std::runtime_error("\"rule\" is none of one-other, east-slavic, arabic");
  for (const auto& key : wanted)
    if (key.starts_with("plural.") && !words.contains(key + "." + std::to_string(rule->second - 1)))
      throw std::runtime_error("\"" + key + "\" has too few forms");
}

std::map<std::string, Words> read_languages(const fs::path& folder) {
  std::map<std::string, Words> languages;
  for (const auto& file : fs::directory_iterator(folder))
    if (file.path().extension() == ".toml") {
      Words words;
      flatten(toml::parse_file(file.path().string()), "", words);
      languages[file.path().stem().string()] = std::move(words);
    }
  for (const auto& [language, words] : languages) try {
      check(words, languages.at("en"));
      if (words.at("language") != language) throw std::runtime_error("\"language\" is not the file's name");
    } catch (const std::exception& error) {
      throw std::runtime_error((folder / (language + ".toml")).string() + ": " + error.what());
    }
  return languages;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

std::string csp_hash(const std::string& text) {
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::array<char, BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)> encoded{};
  base64_encode_raw(encoded.data(), digest.size(), digest.data());
  return "'sha256-" + std::string(encoded.data(), encoded.size()) + "'";
}

std::string page(const fs::path& folder) {
  std::string text = contents(folder / "page.mustache");
  for (bool again = true; again;) {
    again = false;
    for (const auto& file : fs::directory_iterator(folder)) {
      const std::string tag = "{{> " + file.path().stem().string() + "}}";
      if (file.path().extension() != ".mustache" || text.find(tag) == std::string::npos) continue;
      std::string part = contents(file.path());
      while (part.ends_with('\n')) part.pop_back();
      text = replaced(std::move(text), tag, part);
      again = true;
    }
  }
  // The hashes are of what stands between the tags, the line feeds included.
  const std::string style = "\n" + contents(folder / "page.css");
  const std::string script = "\n" + contents(folder / "page.js");
  for (const std::string& part : {style, script})
    if (part.find("{{") != std::string::npos || part.find("</") != std::string::npos)
      throw std::runtime_error(folder.string() + ": \"{{\" or \"</\" in the style sheet or the script");
  text = replaced(std::move(text), "@style@", style);
  text = replaced(std::move(text), "@script@", script);
  text = replaced(std::move(text), "@style-hash@", csp_hash(style));
  return replaced(std::move(text), "@script-hash@", csp_hash(script));
}

// As a raw string literal; compilers bound the length of one.
std::string literal(const std::string& text) {
  constexpr std::size_t longest = 8000;
  std::string out;
  for (std::size_t at = 0; at < text.size() || at == 0; at += longest)
    out += "R\"~~~(" + text.substr(at, longest) + ")~~~\"\n";
  return out;
}

std::string source(const std::map<std::string, Words>& languages, const std::string& html) {
  std::string out = "#include \"report/wording.h\"\n\nnamespace diptych::embedded {\n\nnamespace {\n";
  std::string table;
  for (const auto& [language, words] : languages) {
    out += "constexpr WordingEntry words_" + language + "[] = {\n";
    for (const auto& [key, text] : words) out += "{\"" + key + "\", " + literal(text) + "},\n";
    out += "};\n";
    table += "{\"" + language + "\", words_" + language + "},\n";
  }
  out += "constexpr Wording all[] = {\n" + table + "};\n}  // namespace\n\n";
  out += "const std::span<const Wording> wordings = all;\n";
  out += "const std::string_view html_page = " + literal(html) + ";\n\n}  // namespace diptych::embedded\n";
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: diptych-embed UI_FOLDER HTML_FOLDER OUT.cpp\n", stderr);
    return 2;
  }
  try {
    std::ofstream out(argv[3], std::ios::binary | std::ios::trunc);
    out << source(read_languages(argv[1]), page(argv[2]));
    out.close();
    if (!out) throw std::runtime_error(std::string(argv[3]) + ": cannot be written");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diptych-embed: %s\n", error.what());
    return 2;
  }
  return 0;
}
