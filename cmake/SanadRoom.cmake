# sanad_room(NAME [APART] SOURCES file… [USES target…])
#
# One target per room, its dependencies written out. A room named
# storage_kv lives in src/storage/kv and links as sanad_storage_kv; a
# dependency that is not written here does not link. A room APART is no part
# of the library that others see.
function(sanad_room name)
  cmake_parse_arguments(ROOM "APART" "" "SOURCES;USES" ${ARGN})
  add_library(sanad_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(sanad_${name} PUBLIC
    ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(sanad_${name} PUBLIC ${ROOM_USES})
  sanad_compile_options(sanad_${name})
  if(NOT ROOM_APART)
    set_property(GLOBAL APPEND PROPERTY SANAD_ROOMS sanad_${name})
  endif()
endfunction()

# The warnings we hold ourselves to, and the sanitizers that were asked for.
function(sanad_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wno-missing-field-initializers
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wshadow=local>
    # g++ 12 sees overlap in "+" + std::string once it optimises (GCC 105651).
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-restrict>
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor>
    $<$<COMPILE_LANGUAGE:CXX>:-Woverloaded-virtual>
    $<$<BOOL:${SANAD_DEVELOPER}>:-Werror>)
  if(SANAD_SANITIZE)
    target_compile_options(${target} PUBLIC
      -fsanitize=${SANAD_SANITIZE} -fno-sanitize-recover=all
      -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${SANAD_SANITIZE})
  endif()
endfunction()
