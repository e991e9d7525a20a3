# cosine_lab_split(target visits.json): makes of target.wasm a first part with all that a first visit calls, and the
# rest, by Binaryen's wasm-split. What a first visit calls is watched each time: visits.json has its addresses.
function(cosine_lab_split target visits)
  set(binaryen ${EMSCRIPTEN_ROOT_PATH}/../bin ${EMSCRIPTEN_ROOT_PATH}/../../bin)
  find_program(COSINE_LAB_WASM_SPLIT wasm-split REQUIRED HINTS ${binaryen})
  find_program(COSINE_LAB_WASM_OPT wasm-opt REQUIRED HINTS ${binaryen})
  find_program(COSINE_LAB_NODE node REQUIRED)
  set(split ${CMAKE_SOURCE_DIR}/cmake/split)
  set(out ${CMAKE_BINARY_DIR}/${target})
  # What the program may use; with all features newer versions write what browsers do not read yet.
  set(features mutable-globals sign-ext nontrapping-float-to-int bulk-memory multivalue reference-types simd)
  list(TRANSFORM features PREPEND --enable-)
  set(tool ${COSINE_LAB_WASM_SPLIT} ${features} ${out}.wasm)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${visits})
  file(READ ${visits} addresses)
  string(JSON count LENGTH "${addresses}")
  math(EXPR last "${count} - 1")
  set(profiles "")
  foreach(index RANGE ${last})
    list(APPEND profiles ${out}.${index}.profile)
  endforeach()
  file(GLOB languages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/words/*.json)
  add_custom_command(
    OUTPUT ${out}.first.wasm ${out}.rest.wasm
    COMMAND ${tool} --instrument -o ${out}.watched.wasm
    COMMAND ${COSINE_LAB_NODE} ${split}/first-visit.mjs
            ${out}.mjs ${out}.watched.wasm ${COSINE_LAB_FONT} ${visits} ${profiles}
    COMMAND ${COSINE_LAB_WASM_SPLIT} --merge-profiles ${profiles} -o ${out}.profile
    COMMAND ${tool} --profile=${out}.profile -o1 ${out}.first.wasm -o2 ${out}.rest.wasm
            --import-namespace=first --placeholder-namespace=later --export-prefix=%
    # Some of it can be made smaller once the rest is gone. Of the rest, which no first visit loads, it would be 1 KB.
    COMMAND ${COSINE_LAB_WASM_OPT} ${features} -Oz ${out}.first.wasm -o ${out}.first.wasm
    DEPENDS ${target} ${visits} ${split}/first-visit.mjs ${split}/stage.mjs
            ${languages}
    COMMENT "Splitting ${target}.wasm"
    VERBATIM)
  add_custom_target(${target}-parts ALL DEPENDS ${out}.first.wasm ${out}.rest.wasm)
endfunction()
