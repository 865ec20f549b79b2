#pragma once

#include "core/diagnostic.h"
#include "tests/support/catch.h"

#include <string>

// Lets a failed CHECK(result) say what went wrong; without it Catch tries to stream the value itself.
template <class T>
struct Catch::StringMaker<boost::system::result<T, diptych::Diagnostic>> {
  static std::string convert(const boost::system::result<T, diptych::Diagnostic>& result) {
    return result ? "a value" : diptych::to_string(result.error());
  }
};
