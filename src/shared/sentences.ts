/** What the user is told of a bug. */
export const unexpectedSentence =
  'Something in Commonplace itself went wrong; nothing you had kept is lost, and the log has the details.'
