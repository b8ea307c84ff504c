/** Bad input, said in one sentence: what, where and the remedy. The command line prints it and exits with 2. */
export class Refusal extends Error {}
