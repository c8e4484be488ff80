# sanad_fuzzer(NAME SOURCES file… USES target…)
#
# NAME_fuzzer, the harness of one parser of foreign bytes, with its committed
# seeds in tests/fuzz/corpus/NAME. Under the fuzz preset it is a libFuzzer
# program; elsewhere a small driver runs it over the seeds as a test.
function(sanad_fuzzer name)
  cmake_parse_arguments(FUZZER "" "" "SOURCES;USES" ${ARGN})
  set(program ${name}_fuzzer)
  add_executable(${program} ${FUZZER_SOURCES})
  target_link_libraries(${program} PRIVATE ${FUZZER_USES})
  sanad_compile_options(${program})
  if(SANAD_FUZZ)
    target_link_options(${program} PRIVATE -fsanitize=fuzzer)
    add_dependencies(fuzzers ${program})
  else()
    target_sources(${program} PRIVATE replay.cc)
    add_test(NAME ${program}
      COMMAND ${program} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    set_tests_properties(${program} PROPERTIES TIMEOUT 900)
  endif()
endfunction()
