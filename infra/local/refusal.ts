/** Bad input, said in one sentence: what, where and the remedy. The command line prints it and exits with 2. */
export class Refusal extends Error {}

/** Nothing is wrong with the input, but somebody has to say that it is meant: the command line prints how, and exits with 3. */
export class Halt extends Error {}
