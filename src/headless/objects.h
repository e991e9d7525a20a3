// Objects that JavaScript holds by their address.
#pragma once

#include <cstdlib>
#include <new>
#include <utility>

namespace cosine_lab {

/// Null where there is no memory: `new` would end the program there.
template <typename T, typename... Arguments>
[[nodiscard]] T* make(Arguments&&... arguments) {
  void* place = std::malloc(sizeof(T));
  return place == nullptr ? nullptr : new (place) T(std::forward<Arguments>(arguments)...);
}

template <typename T>
void drop(T* object) {
  if (object != nullptr) {
    object->~T();
    std::free(object);
  }
}

}  // namespace cosine_lab
