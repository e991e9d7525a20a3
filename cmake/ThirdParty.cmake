# The two libraries the C++ side stands on. Each is pinned; each can be given as a local folder.
include(FetchContent)

# Dear ImGui: the widgets of the panel. MIT licence.
if(COSINE_LAB_FIGURE)
  if(NOT COSINE_LAB_IMGUI_DIR)
    FetchContent_Declare(imgui_source
      GIT_REPOSITORY https://github.com/ocornut/imgui.git
      GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
    FetchContent_MakeAvailable(imgui_source)
    set(COSINE_LAB_IMGUI_DIR ${imgui_source_SOURCE_DIR})
  endif()
  add_library(imgui STATIC
    ${COSINE_LAB_IMGUI_DIR}/imgui.cpp
    ${COSINE_LAB_IMGUI_DIR}/imgui_draw.cpp
    ${COSINE_LAB_IMGUI_DIR}/imgui_tables.cpp
    ${COSINE_LAB_IMGUI_DIR}/imgui_widgets.cpp)
  target_include_directories(imgui SYSTEM PUBLIC ${COSINE_LAB_IMGUI_DIR})
  target_compile_features(imgui PUBLIC cxx_std_17)
  if(EMSCRIPTEN)
    # The program is split function by function (Split.cmake). Inlined, what the panel never calls, such as tables, would
    # be part of what it does call.
    target_compile_options(imgui PRIVATE -fno-inline-functions)
    target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="${CMAKE_CURRENT_LIST_DIR}/imgui_config.h")
  endif()
  if(COSINE_LAB_SANITIZE)
    # It is not what is tested, and laying out the panel thousands of times takes the tests long enough.
    target_compile_options(imgui PRIVATE -O1 -fno-sanitize=all)
  endif()
  target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT)
endif()

# doctest: the C++ tests. One header, builds without exceptions, runs natively and in Node. MIT licence.
if(COSINE_LAB_TESTS)
  if(NOT COSINE_LAB_DOCTEST_DIR)
    FetchContent_Declare(doctest_source
      GIT_REPOSITORY https://github.com/doctest/doctest.git
      GIT_TAG ae7a13539fb71f270b87eb2e874fbac80bc8dda2 # v2.4.11
      SOURCE_SUBDIR do-not-configure)
    FetchContent_MakeAvailable(doctest_source)
    set(COSINE_LAB_DOCTEST_DIR ${doctest_source_SOURCE_DIR}/doctest)
  endif()
  add_library(doctest INTERFACE)
  target_include_directories(doctest SYSTEM INTERFACE ${COSINE_LAB_DOCTEST_DIR})
endif()
