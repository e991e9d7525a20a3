// clang-format off
// Written by npm run format from boundary.json beside it: change that.
#pragma once

#include <cstddef>
#include <cstdint>


namespace cosine_lab {





}  // namespace cosine_lab

// In C a function has one declaration: a definition with other arguments does not compile.
extern "C" {
void still_word(const char* key, const char* value);
bool still_word_vectors(void* data, std::size_t size);
void still_parameter(const char* name, const char* value);
const char* still_page(bool dark);
const char* still_complaints();
}
