// The words of a first visit. Those of the other figures come with the page that shows one of them,
// because every reader waits for what stands here.
#include "lesson/text/english.h"

namespace cosine_lab {

std::string_view english_words() {
  return
#include "first_words.inc"
      ;
}

}  // namespace cosine_lab
