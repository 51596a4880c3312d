declare module 'virtual:bank/index' {
  export const index: import('../domain/question').BankIndex;
}

declare module 'virtual:bank/files' {
  /** The address of each file of texts: data, so no script; one a principle, the rubric, and what stands round the questions. */
  export const files: Readonly<
    Record<import('../domain/principle').PrincipleId | 'rubric' | 'rounds', string>
  >;
}
