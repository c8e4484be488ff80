#!/bin/sh
# Usage: by_pkg_config.sh COMPILER SOURCE PKGCONFIG_FOLDER PROGRAM
# Builds SOURCE as a project without any build system would, and runs it.
set -eu
export PKG_CONFIG_PATH="$3"
# Unquoted on purpose: the answer of pkg-config is a list of words.
"$1" -std=c++20 "$2" -o "$4" $(pkg-config --cflags --libs sanad)
"$4"
