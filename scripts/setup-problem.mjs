/** The machine lacks something that we cannot provide. The message is for the user; the launchers print it and exit 2. */
export class SetupProblem extends Error {
  name = 'SetupProblem'
}
