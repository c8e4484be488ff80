# What sanad stands on: Debian 12's packages, found once, named as targets.

# For whom libsanad.so is built. `system`: for this machine, from its shared
# libraries. `pic`: to be carried elsewhere and loaded beside anything, so what
# can be inside is inside and hidden: protobuf, whose messages are known once
# per process, Abseil, fmt, and SQLite and libcrypto, which Python brings too.
set(SANAD_DEPS system CACHE STRING "What sanad stands on: system or pic")
set_property(CACHE SANAD_DEPS PROPERTY STRINGS system pic)
set(SANAD_PIC_PREFIX "" CACHE PATH "Where `./dev pic` put protobuf and Abseil")

if(SANAD_DEPS STREQUAL "system")
  set(SANAD_FMT fmt::fmt)
elseif(SANAD_DEPS STREQUAL "pic")
  if(NOT EXISTS ${SANAD_PIC_PREFIX}/lib/libprotobuf.a)
    message(FATAL_ERROR "SANAD_PIC_PREFIX has no protobuf: run ./dev pic")
  endif()
  list(PREPEND CMAKE_PREFIX_PATH ${SANAD_PIC_PREFIX})
  set(Protobuf_USE_STATIC_LIBS ON)
  set(OPENSSL_USE_STATIC_LIBS ON)
  find_library(SQLite3_LIBRARY libsqlite3.a REQUIRED)
  set(SANAD_FMT fmt::fmt-header-only) # Debian has no libfmt.a
else()
  message(FATAL_ERROR "SANAD_DEPS is system or pic, not ${SANAD_DEPS}")
endif()

find_package(Threads REQUIRED)
find_package(absl REQUIRED)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)

if(SANAD_POSTGRES)
  find_package(PostgreSQL REQUIRED)
endif()
if(SANAD_MAIL)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
endif()

if(SANAD_CODEC OR SANAD_TESTS OR SANAD_BENCHMARKS OR SANAD_FUZZ)
  find_package(Protobuf REQUIRED)
endif()
if(SANAD_TESTS OR SANAD_FUZZ)
  find_package(GTest REQUIRED)
endif()
if(SANAD_BENCHMARKS)
  find_package(benchmark REQUIRED)
endif()
