export const noSandbox =
  'Commonplace was started without Chromium’s sandbox, which keeps web pages away from your files, and stopped. This system may forbid the sandbox to programs that it does not know: install the .deb or .rpm package, which brings what allows it.'
