#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace diptych {

// What diptych knows about the words of one language: data/languages/<tag>.toml, section by section.
// The lexicon of that file is not here: its labels are compiled into the matcher (knowledge/image.h).
struct Language {
  std::string tag;     // BCP 47 primary tag
  std::string name;    // in English
  std::string script;  // ISO 15924, "Cyrl"
  bool right_to_left = false;
  // Whether words in this script inside a text of another script are read as this language.
  bool script_default = false;

  std::string stemmer;                   // a Snowball algorithm, or empty: the endings below
  std::vector<std::string> transparent;  // words skipped in labels and texts ("the")
  std::vector<std::string> cut_behind;   // cut from the end of a word first ("'s")
  std::vector<std::string> cut_before;   // cut from its beginning ("l'")
  // Proclitics by slot, outermost first; at most one of each slot, each optional. The last slot is also
  // removed from the words of labels (the Arabic article).
  std::vector<std::vector<std::string>> clitics;
  std::vector<std::string> pronouns;                         // enclitics removed before the endings
  std::vector<std::pair<std::string, std::string>> endings;  // first fitting one is replaced, longest first
  std::uint32_t shortest_stem = 3;                           // code points that must remain
  // Letters and groups of letters with the class of consonants each sounds like, longest first: names are compared
  // across scripts by these (match/skeleton.h). Used when scriptDefault is set.
  std::vector<std::pair<std::string, std::string>> sounds;

  // Endings of participles that continue a clause behind a comma; no list item begins with such a word.
  std::vector<std::string> participle_endings;
  // Who acts, as far as forms of words tell. The subject stands behind its verb in the plain order of clauses.
  bool subject_behind_verb = false;
  std::vector<std::string> plural_endings;       // of verbs whose subject is more than one
  std::vector<std::string> singular_beginnings;  // words that begin so are no such verbs
  std::vector<std::string> singular_forms;       // nor are these
  std::vector<std::string> participle_forms;     // verb forms whose subject stands before them in any language
  std::vector<std::string> feminine_marks;       // begin or end a verb whose subject is feminine, as countries are
  std::string passive_mark;                      // a vowel sign over one of the first letters of a passive …
  std::vector<std::string> passive_mark_not_on;  // … unless it is over one of these, which active forms begin with
  std::string passive_behind;                    // … and over the second or third letter only behind this, as written
  std::string object_mark;  // a vowel sign at the end of a name or its title that shows whom a verb is about
  std::vector<std::string> agent_endings;      // of names that act in a passive clause (the instrumental)
  std::vector<std::string> doing_endings;      // of nouns of doing; such a name behind one is whose doing it is
  std::vector<std::string> gerund_endings;     // of verbs that have the subject of the finite one («отметив»)
  std::vector<std::string> recipient_endings;  // of names to whom something is given or said (the dative)
  std::vector<std::string> recipient_beginnings;  // what is written to such a name, as the Arabic "to"
  // Endings that names have in other cases, with that of the dictionary's form.
  std::vector<std::pair<std::string, std::string>> name_cases;
  std::vector<std::string> infinitive_endings;  // of verbs that go on with what was asked or wished
  std::vector<std::string> number_endings;      // written right behind digits: "bn" of "5bn"
  std::vector<std::string> finite_endings;      // of verbs that do not
  std::vector<std::string> adjective_endings;   // of words that stand before their noun, and of some nouns
  std::vector<std::string> stop_words;          // folded; never part of a key phrase
  std::vector<std::string> abbreviations;       // folded, without their last full stop
};

}  // namespace diptych
