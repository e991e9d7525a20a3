// Claims as authors write them.
#include "lesson/link/claims_text.h"

#include <doctest.h>

#include <string>

namespace cosine_lab::test {
namespace {

const std::vector<Vector> kVectors{{"A", {1, 2}}, {"B", {3, 4}}, {"2B", {5, 6}}, {"a = b", {1, 1}}};

std::vector<Claim> good(std::string_view text) {
  std::vector<Claim> claims;
  CHECK_FALSE(read_claims(text, kVectors, claims).has_value());
  return claims;
}

void bad(std::string_view text, std::string_view piece, std::string_view reason) {
  std::vector<Claim> claims;
  const auto fault = read_claims(text, kVectors, claims);
  REQUIRE(fault.has_value());
  CHECK(fault->piece == piece);
  CHECK(std::string_view(fault->reason) == reason);
}

TEST_CASE("a factor and a name") {
  CHECK(good("A=2.5B") == std::vector<Claim>{{0, 1, 2.5}});
  CHECK(good("A = 2.5 B") == std::vector<Claim>{{0, 1, 2.5}});
  CHECK(good("A=2.5*B") == std::vector<Claim>{{0, 1, 2.5}});
  CHECK(good("A=2.5 × B") == std::vector<Claim>{{0, 1, 2.5}});
  CHECK(good("A=−3B") == std::vector<Claim>{{0, 1, -3}});
}

TEST_CASE("no factor is a factor of 1") {
  CHECK(good("A=B") == std::vector<Claim>{{0, 1, 1}});
}

TEST_CASE("a name that begins with a digit is a name, and may have a factor too") {
  CHECK(good("A=2B") == std::vector<Claim>{{0, 2, 1}});
  CHECK(good("A=3 2B") == std::vector<Claim>{{0, 2, 3}});
}

TEST_CASE("a name may hold an equals sign") {
  CHECK(good("a = b=2A") == std::vector<Claim>{{3, 0, 2}});
}

TEST_CASE("several, with a semicolon at the end or without") {
  CHECK(good("A=B;B=0.5A;") == std::vector<Claim>{{0, 1, 1}, {1, 0, 0.5}});
}

TEST_CASE("what is wrong is named") {
  bad("A=2Z", "A=2Z", "bad.claim");
  bad("A=B;Z=A", "Z=A", "bad.claim");
  bad("A", "A", "bad.claim");
  bad("A=twoB", "A=twoB", "bad.claim");
  bad("A=2A", "A=2A", "bad.same_vector");
}

}  // namespace
}  // namespace cosine_lab::test
