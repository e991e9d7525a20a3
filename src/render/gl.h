// OpenGL ES 3.0, which is WebGL2 in a browser. Only this layer includes it.
#pragma once

#include <GLES3/gl3.h>
