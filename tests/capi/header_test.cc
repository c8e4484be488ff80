// The same claims, read as C++20.
#include "tests/capi/header_test.c"
