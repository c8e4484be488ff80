# What sanad stands on: Debian 12's packages, found once, named as targets.

find_package(Threads REQUIRED)
find_package(absl REQUIRED)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(SQLite3 REQUIRED)

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
