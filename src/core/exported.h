// What JavaScript may call.
#pragma once

/// Before the definition of a function: the linker keeps it and exports its name, although nothing
/// in C++ calls it. Emscripten's own macro is the same, but its header is there for its compiler
/// alone, and then no other compiler and no linter reads these files.
#define COSINE_LAB_EXPORT extern "C" __attribute__((used, visibility("default")))
