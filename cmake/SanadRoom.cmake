# sanad_room(NAME SOURCES file… [USES target…])
#
# One target per room, its dependencies written out. A room named
# storage_kv lives in src/storage/kv and links as sanad_storage_kv; a
# dependency that is not written here does not link.
function(sanad_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;USES" ${ARGN})
  add_library(sanad_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(sanad_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>)
  target_link_libraries(sanad_${name} PUBLIC ${ROOM_USES})
  sanad_compile_options(sanad_${name})
  set_property(GLOBAL APPEND PROPERTY SANAD_ROOMS sanad_${name})
endfunction()

# sanad_test(NAME SOURCES file… USES target…)
#
# One test program per room or subject; ctest sees each of its cases.
function(sanad_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${TEST_USES} GTest::gmock_main)
  sanad_compile_options(${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 900)
endfunction()

# The warnings we hold ourselves to, and the sanitizers that were asked for.
function(sanad_compile_options target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor
    -Woverloaded-virtual -Wno-missing-field-initializers
    $<$<BOOL:${SANAD_DEVELOPER}>:-Werror>)
  if(SANAD_SANITIZE)
    target_compile_options(${target} PUBLIC
      -fsanitize=${SANAD_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${SANAD_SANITIZE})
  endif()
endfunction()
