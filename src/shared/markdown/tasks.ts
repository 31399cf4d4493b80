/** The marks of an open and a done task: characters, because sanitising removes form fields. */
export const DONE = '☑'
export const OPEN = '☐'
