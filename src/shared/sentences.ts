/** What the user is told of a bug. */
export const unexpectedSentence =
  'Something in Commonplace itself went wrong; nothing you had kept is lost, and the log has the details.'

export const NO_TOPIC_NAME = 'A topic needs a name.'
export const CONTROL_IN_TOPIC = 'A topic’s name cannot contain a line break or another control character.'
