declare module 'virtual:bank/index' {
  export const index: import('../domain/question').BankIndex;
}

declare module 'virtual:bank/files' {
  /** The address of each file of texts: data, so no script; one a principle, the rubric, what stands round the questions, and what brings stories back. */
  export const files: Readonly<
    Record<import('../domain/principle').PrincipleId | 'rubric' | 'rounds' | 'recall', string>
  >;
}
