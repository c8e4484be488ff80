#!/bin/sh
# Usage: c_by_pkg_config.sh COMPILER SOURCE PKGCONFIG_FOLDER PROGRAM
# Builds SOURCE as a project in C would that has only the shared library, and
# runs it.
set -eu
export PKG_CONFIG_PATH="$3"
# Unquoted on purpose: the answer of pkg-config is a list of words.
"$1" -std=c99 -pedantic -Wall -Wextra -Werror "$2" -o "$4" \
  $(pkg-config --cflags --libs sanad-c)
LD_LIBRARY_PATH="$(pkg-config --variable=libdir sanad-c)" "$4"
