// Dear ImGui in the browser. What it says about wrong calls is meant for those who write them, and they read it in the
// native program and in the tests; every reader of a page would download it.
#pragma once

#define IM_ASSERT_USER_ERROR(expression, message) ((void)(expression))
