# The library that others see, in this build and installed: every room's
# objects in one archive, and what they stand on as its dependencies.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

# Beside libsanad.so, which is C: `-lsanad++` is this one.
add_library(sanad STATIC)
set_target_properties(sanad PROPERTIES OUTPUT_NAME sanad++)
add_library(sanad::sanad ALIAS sanad)
sanad_compile_options(sanad)
target_include_directories(sanad PUBLIC
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
  $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

# Puts the foreign libraries that the rooms link into `out`, each once. What
# a room links under an option ($<$<BOOL:…>:…>) is taken when that is on.
function(sanad_foreign_libraries out)
  get_property(rooms GLOBAL PROPERTY SANAD_ROOMS)
  foreach(room IN LISTS rooms)
    get_target_property(used ${room} LINK_LIBRARIES)
    foreach(library IN LISTS used)
      if(library MATCHES "^\\$<\\$<BOOL:(.*)>:(.*)>$")
        set(library "")
        if(CMAKE_MATCH_1)
          set(library ${CMAKE_MATCH_2})
        endif()
      endif()
      list(APPEND libraries ${library})
    endforeach()
  endforeach()
  list(FILTER libraries EXCLUDE REGEX "^sanad_|NOTFOUND$")
  list(REMOVE_DUPLICATES libraries)
  set(${out} ${libraries} PARENT_SCOPE)
endfunction()

# Puts into `package` the line of sanadConfig.cmake that finds a foreign
# library, and into `module` its name in pkg-config.
function(sanad_name_library library package module)
  if(library MATCHES "^absl::(.*)")
    set(names "find_dependency(absl)" absl_${CMAKE_MATCH_1})
  elseif(library STREQUAL "OpenSSL::Crypto")
    set(names "find_dependency(OpenSSL COMPONENTS Crypto)" libcrypto)
  elseif(library STREQUAL "SQLite::SQLite3")
    set(names "find_dependency(SQLite3)" sqlite3)
  elseif(library STREQUAL "PostgreSQL::PostgreSQL")
    set(names "find_dependency(PostgreSQL)" libpq)
  elseif(library MATCHES "^fmt::")
    set(names "find_dependency(fmt)" fmt)
  elseif(library MATCHES "^protobuf::")
    set(names "find_dependency(Protobuf)" protobuf)
  elseif(library MATCHES "^ICU::(.*)")
    set(names "find_dependency(ICU COMPONENTS uc i18n)" icu-${CMAKE_MATCH_1})
  elseif(library STREQUAL "Threads::Threads")
    set(names "find_dependency(Threads)" "")
  elseif(library STREQUAL "PkgConfig::GMIME")
    string(CONCAT line "find_dependency(PkgConfig)\n"
      "pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)")
    set(names "${line}" gmime-3.0)
  else()
    message(FATAL_ERROR
      "${library}: say here how a stranger's project finds it")
  endif()
  list(GET names 0 line)
  list(GET names 1 name)
  set(${package} "${line}" PARENT_SCOPE)
  set(${module} "${name}" PARENT_SCOPE)
endfunction()

get_property(rooms GLOBAL PROPERTY SANAD_ROOMS)
foreach(room IN LISTS rooms)
  target_sources(sanad PRIVATE $<TARGET_OBJECTS:${room}>)
endforeach()

# Public headers speak of Abseil only; the rest is needed for linking.
sanad_foreign_libraries(libraries)
foreach(library IN LISTS libraries)
  if(library MATCHES "^absl::")
    target_link_libraries(sanad PUBLIC ${library})
  else()
    target_link_libraries(sanad PRIVATE ${library})
  endif()
  sanad_name_library(${library} package module)
  list(APPEND packages "${package}")
  list(APPEND modules ${module})
endforeach()
list(REMOVE_DUPLICATES packages)
list(JOIN packages "\n" SANAD_PACKAGES)
list(JOIN modules " " SANAD_MODULES)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/sanad)
configure_package_config_file(cmake/sanadConfig.cmake.in sanadConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(sanadConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
file(RELATIVE_PATH SANAD_PC_TO_PREFIX
  /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/sanad.pc.in sanad.pc @ONLY)

install(TARGETS sanad EXPORT sanad COMPONENT sanad)
install(EXPORT sanad NAMESPACE sanad:: FILE sanadTargets.cmake
  DESTINATION ${package_dir} COMPONENT sanad)
install(DIRECTORY include/sanad DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT sanad)
install(
  FILES ${CMAKE_CURRENT_BINARY_DIR}/sanadConfig.cmake
        ${CMAKE_CURRENT_BINARY_DIR}/sanadConfigVersion.cmake
  DESTINATION ${package_dir} COMPONENT sanad)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/sanad.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT sanad)
