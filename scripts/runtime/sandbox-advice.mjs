import path from 'node:path'

const WHAT = "Chromium's sandbox, which keeps web pages away from your files"
const PROFILE = '/etc/apparmor.d/commonplace-electron'

/** Why the sandbox is refused, and what mends it for this runtime alone. Starting without it is never among it. */
export function sandboxAdvice(kind, binary) {
  switch (kind) {
    case 'apparmor':
      return [
        `This system forbids ${WHAT}: AppArmor does not let unknown programs make user namespaces. These two commands allow it to this runtime alone, by a profile of its own; then start again:`,
        `  printf '%s\\n' ${profile(binary).map(quote).join(' ')} | sudo tee ${PROFILE}`,
        `  sudo apparmor_parser -r ${PROFILE}`,
      ].join('\n')
    case 'container':
      return `This container forbids ${WHAT}. Start Commonplace outside of the container, or give the container a seccomp profile that allows user namespaces (for Docker and Podman: --security-opt seccomp=FILE).`
    case 'switched-off':
      return [
        `This system forbids ${WHAT}: user namespaces are switched off. Chromium brings a helper that does without them. These two commands allow it; then start again:`,
        ...helper(binary),
      ].join('\n')
    default:
      return [
        `This system forbids ${WHAT}. Chromium brings a helper for that. These two commands allow it; then start again:`,
        ...helper(binary),
      ].join('\n')
  }
}

function helper(binary) {
  const file = quote(path.join(path.dirname(binary), 'chrome-sandbox'))
  return [`  sudo chown root:root ${file}`, `  sudo chmod 4755 ${file}`]
}

/** The form Ubuntu itself uses for Chromium: unconfined, but for the one right. Signs that are patterns there are escaped. */
function profile(binary) {
  const file = binary.replace(/[\\"{}[\]*?^]/g, '\\$&')
  return [
    'abi <abi/4.0>,',
    'include <tunables/global>',
    `profile commonplace-electron "${file}" flags=(unconfined) {`,
    '  userns,',
    '}',
  ]
}

function quote(text) {
  return /^[\w/.,:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
