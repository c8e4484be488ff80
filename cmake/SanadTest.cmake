# sanad_test(NAME SOURCES file… USES target…)
#
# One GoogleTest program per room or subject. Run by ctest it leaves its
# cases in results/, where tests/tally.py counts them.
function(sanad_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${TEST_USES} GTest::gmock_main)
  sanad_compile_options(${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 900
    ENVIRONMENT GTEST_OUTPUT=xml:${PROJECT_BINARY_DIR}/results/${name}.xml)
endfunction()
