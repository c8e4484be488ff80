#!/usr/bin/env bash
# pic_dependencies.sh PREFIX
#
# Debian's static protobuf and Abseil cannot go into a shared library: their
# objects are not position independent. This makes ones that can, hidden
# from whoever loads that library, of the source packages of the versions
# that are installed.
set -euo pipefail

prefix=$1
tools=$(dirname "${BASH_SOURCE[0]}")

mkdir -p "$(dirname "$prefix")"
work=$(mktemp -d "$prefix.XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/apt/partial" "$work/sources" "$work/prefix"

# apt as it is set up here, but looking at source packages, and with lists of
# its own: the machine's stay as they are.
source_apt() {
  apt-get -o Dir::Etc::SourceList="$work/sources.list" \
    -o Dir::Etc::SourceParts=- -o Dir::State::Lists="$work/apt" \
    -o Dir::Cache="$work" -o APT::Sandbox::User= "$@"
}

# unpack PACKAGE: the source of a binary package, below sources/. apt checks
# it against the signed lists.
unpack() {
  local name
  name=$(dpkg-query -W -f '${source:Package}=${source:Version}' "$1")
  (cd "$work/sources" && source_apt source -qq "$name")
}

# make_library SOURCE [DEFINITION ...]
make_library() {
  local source=$1 hidden='-fvisibility=hidden -fvisibility-inlines-hidden'
  shift
  cmake -G Ninja -S "$work/sources/$source" -B "$work/$source" \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_STANDARD=20 \
    -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_SHARED_LIBS=OFF \
    -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
    -DCMAKE_CXX_FLAGS="$hidden -ffunction-sections -fdata-sections" \
    -DCMAKE_INSTALL_PREFIX="$work/prefix" -DCMAKE_INSTALL_LIBDIR=lib \
    -DBUILD_TESTING=OFF "$@"
  nice cmake --build "$work/$source" --target install
}

"$tools/apt_lists.sh" deb-src >"$work/sources.list"
source_apt update -qq
unpack libabsl-dev
unpack libprotobuf-dev
mv "$work"/sources/abseil-*/ "$work/sources/abseil"
mv "$work"/sources/protobuf-*/ "$work/sources/protobuf"

make_library abseil -DABSL_PROPAGATE_CXX_STD=ON
# protoc stays Debian's, of the same version.
make_library protobuf -Dprotobuf_BUILD_TESTS=OFF \
  -Dprotobuf_BUILD_PROTOC_BINARIES=OFF -Dprotobuf_WITH_ZLIB=OFF

# All or nothing: a prefix that is there is whole.
mv -T "$work/prefix" "$prefix"
