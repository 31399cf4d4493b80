#!/bin/sh
# After deb and rpm have put the files in place. DPKG_ROOT is where dpkg installs into another root; nothing of this
# machine is touched then.
set -e
folder="$DPKG_ROOT/opt/Commonplace"

# Chromium's own sandbox, for kernels and profiles that refuse user namespaces to ordinary programs.
chmod 4755 "$folder/chrome-sandbox"

if [ ! -e "$DPKG_ROOT/usr/bin/commonplace" ]; then
  ln -sf ../../opt/Commonplace/resources/bin/commonplace "$DPKG_ROOT/usr/bin/commonplace"
fi

[ -z "$DPKG_ROOT" ] || exit 0

# Ubuntu 23.10 and newer allow user namespaces to programs with a profile alone. Older AppArmor cannot read this profile,
# and does not need it. The tests of this are electron-builder's.
profile="$folder/resources/apparmor-profile"
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/commonplace
  if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/commonplace || true
  fi
fi

# Which program opens commonplace:// links is read from a cache of the desktop entries.
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t -f /usr/share/icons/hicolor || true; fi
