// cosine-stills for JavaScript: a still picture of any parameters, where no figure runs. Texts are
// UTF-8 and end with a zero.
#include <string>

#include "core/exported.h"
#include "lesson/data/word_vectors.h"
#include "lesson/link/address.h"
#include "lesson/text/words.h"
#include "stills/boundary.h"
#include "stills/still.h"
#include "view/palette.h"

using namespace cosine_lab;

namespace {

ParameterTexts texts;
std::string picture;
std::string complaints;

}  // namespace

/// Replaces one text of the catalogue, for all stills after this.
COSINE_LAB_EXPORT void still_word(const char* key, const char* value) {
  set_word(key, value);
}

/// Adds a file of words for the figure `words`; false where the file is damaged.
COSINE_LAB_EXPORT bool still_word_vectors(void* data, std::size_t size) {
  return shipped_words().add({static_cast<std::byte*>(data), size});
}

/// Names one parameter of the next still.
COSINE_LAB_EXPORT void still_parameter(const char* name, const char* value) {
  texts[name] = value;
}

/// The still as HTML; see still_html().
COSINE_LAB_EXPORT const char* still_page(bool dark) {
  choose_manner(texts);
  const ReadScene read = read_address(texts);
  texts = {};
  complaints.clear();
  for (const BadParameter& bad : read.errors) {
    complaints += bad.parameter + ": " + bad.piece + ": " + std::string(word(bad.reason)) + "\n";
  }
  picture = still_html(read.scene, dark ? dark_palette() : light_palette());
  return picture.c_str();
}

/// What was wrong with the parameters of the last still, a line each.
COSINE_LAB_EXPORT const char* still_complaints() {
  return complaints.c_str();
}
