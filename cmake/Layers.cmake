# One CMake target a layer. A layer's headers are reachable only through a folder of links that holds
# that layer alone, so an include of a layer that is not linked to does not compile.

add_library(cosine_lab_options INTERFACE)
target_compile_features(cosine_lab_options INTERFACE cxx_std_20)
# Each operation is rounded once, on every platform: contracted multiply-adds would change the digits.
target_compile_options(cosine_lab_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror -ffp-contract=off)
if(EMSCRIPTEN)
  add_compile_options(-fno-exceptions -fno-rtti)
  # Code in tight loops asks for SIMD itself; the rest can be turned into JavaScript, too.
  if(COSINE_LAB_TESTS OR COSINE_LAB_BENCH)
    add_compile_options(-msimd128)
  endif()
  # Newer Emscripten chooses the C++ runtime library when it links.
  add_link_options(-fno-exceptions)
endif()
# Compiling takes the tests longer than running, so they are not optimised; the end-to-end tests run what is shipped.
if(EMSCRIPTEN AND COSINE_LAB_TESTS)
  add_compile_options(-O1)
  add_link_options(-O1)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release" AND EMSCRIPTEN)
  # Nothing in the figure runs in a tight loop, and every reader waits for its bytes, so size comes first. Only the core
  # chooses speed, where it is built.
  add_compile_options(-Oz -flto)
  add_link_options(-Oz -flto)
endif()
if(COSINE_LAB_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# cosine_lab_precompile(name [header...]): with these headers and those of the library that most files include, compiled
# once. What is shipped is built without, so a source that forgets an include does not go unnoticed.
function(cosine_lab_precompile name)
  if(COSINE_LAB_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${ARGN}
      <algorithm> <array> <cmath> <cstddef> <cstdint> <limits> <map> <numbers> <optional> <span> <string>
      <string_view> <utility> <variant> <vector>)
  endif()
endfunction()

# cosine_lab_exports(name SOURCES file... USES layer...): the functions that JavaScript calls. They are of use as
# WebAssembly alone; where there are tests they are compiled natively as well, so that warnings and the linter reach them.
function(cosine_lab_exports name)
  cmake_parse_arguments(EXPORTS "" "" "SOURCES;USES" ${ARGN})
  if(COSINE_LAB_TESTS AND NOT EMSCRIPTEN)
    add_library(${name} OBJECT ${EXPORTS_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PRIVATE ${EXPORTS_USES} cosine_lab_options)
  endif()
endfunction()

# cosine_lab_layer(name SOURCES file... [PATH path] [USES layer...]): `path` is what its includes begin with,
# its name unless given.
function(cosine_lab_layer name)
  cmake_parse_arguments(LAYER "" "PATH" "SOURCES;USES" ${ARGN})
  if(NOT LAYER_PATH)
    set(LAYER_PATH ${name})
  endif()
  set(links ${CMAKE_BINARY_DIR}/layers/${name})
  cmake_path(GET LAYER_PATH PARENT_PATH parent)
  file(MAKE_DIRECTORY ${links}/${parent})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${links}/${LAYER_PATH} SYMBOLIC)
  add_library(${name} STATIC ${LAYER_SOURCES})
  target_include_directories(${name} PUBLIC ${links})
  target_link_libraries(${name} PUBLIC ${LAYER_USES} PRIVATE cosine_lab_options)
  cosine_lab_precompile(${name})
  if(COSINE_LAB_SANITIZE AND CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # For tests/fuzz: compiled once more for each fuzzer, this would take minutes.
    target_compile_options(${name} PRIVATE -fsanitize-coverage=inline-8bit-counters,pc-table)
  endif()
  # Layers above need the language level too, but choose their own warnings.
  target_compile_features(${name} PUBLIC cxx_std_20)
endfunction()
