// A file may come in any pieces.
#include <doctest.h>

#include "io/files.h"
#include "lesson/random.h"

namespace cosine_lab::test {
namespace {

TEST_CASE("every division of a file into two, and into bytes, gives the same words") {
  REQUIRE(samples().size() > 10);
  for (const std::string& file : samples()) {
    CAPTURE(file);
    const Outcome whole = read(file);
    CHECK(whole.words.size() > 0);
    CHECK(read(file, 1) == whole);
    CHECK(read(file, 3) == whole);
    for (std::size_t cut = 0; cut <= file.size(); ++cut) {
      VectorReader reader({});
      reader.feed({file.data(), cut});
      reader.feed({});
      reader.feed({file.data() + cut, file.size() - cut});
      reader.finish();
      CHECK(outcome_of(reader) == whole);
    }
  }
}

std::string large_text(Random& random) {
  std::string file;
  for (int word = 0; word < 4000; ++word) {
    file += "w" + std::to_string(random.below(5000));
    for (int i = 0; i < 8; ++i) {
      file += " " + std::to_string(random.between(-1, 1));
    }
    file += random.chance(0.01) ? " 1\n" : "\n";
  }
  return file;
}

TEST_CASE("so it is beyond the bytes by which the format is known") {
  Random random(4);
  const std::string file = large_text(random);
  REQUIRE(file.size() > 4 * kSniffed);
  const Outcome whole = read(file);
  CHECK(whole.words.size() > 2000);
  CHECK(whole.counts[static_cast<std::size_t>(Flaw::duplicate)] > 1000);
  for (const std::size_t piece : {1UL, 7UL, 4096UL, kSniffed - 1, kSniffed, kSniffed + 1}) {
    CHECK(read(file, piece) == whole);
  }
}

TEST_CASE("changed, cut and mixed files are read the same way in any pieces") {
  Random random(5);
  const auto all = samples();
  for (int round = 0; round < 4000; ++round) {
    std::string file = all[random.below(all.size())];
    for (std::size_t change = random.below(6); change > 0 && !file.empty(); --change) {
      const std::size_t at = random.below(file.size());
      if (random.chance(0.5)) {
        file[at] = static_cast<char>(random.below(256));
      } else if (random.chance(0.5)) {
        file.erase(at, random.below(9));
      } else {
        file.insert(at, all[random.below(all.size())].substr(0, random.below(40)));
      }
    }
    CAPTURE(file);
    CHECK(read(file, 1 + random.below(20)) == read(file));
  }
}

}  // namespace
}  // namespace cosine_lab::test
