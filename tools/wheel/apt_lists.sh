#!/usr/bin/env bash
# apt_lists.sh deb|deb-src: the lines by which apt finds Debian's own packages,
# or their sources, where this machine finds them.
set -euo pipefail

keys=/usr/share/keyrings/debian-archive-keyring.gpg
apt-get indextargets 'Identifier: Packages' 'Origin: Debian' \
  --format "$1 [signed-by=$keys] \$(REPO_URI) \$(RELEASE) \$(COMPONENT)"
