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

# sanad_tests_postgres(NAME)
#
# The program is run against the PostgreSQL of the tests too, which is up
# meanwhile.
function(sanad_tests_postgres name)
  if(SANAD_POSTGRES)
    target_link_libraries(${name} PRIVATE postgres_test_database)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgres)
  endif()
endfunction()

# sanad_tests_lmdb(NAME)
#
# The program is run against a store of the host's own too, where LMDB is
# installed.
function(sanad_tests_lmdb name)
  if(TARGET lmdb_test_store)
    target_link_libraries(${name} PRIVATE lmdb_test_store)
  endif()
endfunction()

# Debian's own Python, which sees what Debian's packages install.
find_program(SANAD_PYTHON NAMES python3 HINTS /usr/bin REQUIRED)

# sanad_pytest(NAME FOLDER-OR-FILE [VARIABLE=value…])
#
# A run of pytest, counted case by case like the others.
function(sanad_pytest name path)
  add_test(NAME ${name}
    COMMAND ${SANAD_PYTHON} -B -m pytest -q -p no:cacheprovider
      --junitxml=${PROJECT_BINARY_DIR}/results/${name}.xml ${path})
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 900
    ENVIRONMENT "${ARGN}")
endfunction()
