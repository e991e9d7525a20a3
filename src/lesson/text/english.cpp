#include "lesson/text/english.h"

namespace cosine_lab {

std::string_view english_words() {
  // One text rather than a table: a table of 400 pairs is built by code several times its size.
  return
#include "english.inc"
      ;
}

}  // namespace cosine_lab
