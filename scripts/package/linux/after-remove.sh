#!/bin/sh
# After deb and rpm have removed the files. Libraries, settings and caches are the user's, and stay.
set -e
# While a newer version is installed the old one is removed too: what is there then is the newer one's.
case "$1" in upgrade | failed-upgrade | abort-* | 1) exit 0 ;; esac

if [ -L "$DPKG_ROOT/usr/bin/commonplace" ] && [ ! -e "$DPKG_ROOT/usr/bin/commonplace" ]; then
  rm -f "$DPKG_ROOT/usr/bin/commonplace"
fi
[ -z "$DPKG_ROOT" ] || exit 0

if [ -f /etc/apparmor.d/commonplace ]; then
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; } && command -v apparmor_parser >/dev/null; then
    apparmor_parser --remove /etc/apparmor.d/commonplace || true
  fi
  rm -f /etc/apparmor.d/commonplace
fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
