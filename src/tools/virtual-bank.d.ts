declare module 'virtual:bank/index' {
  export const index: import('../domain/question').BankIndex;
}

declare module 'virtual:bank/rubric' {
  export const rubric: import('../domain/rubric').Rubric;
}

declare module 'virtual:bank/rounds' {
  export const roundTexts: import('../domain/interviewer').RoundTexts;
}

declare module 'virtual:bank/chunks' {
  /** Loads one principle's questions, and nothing else. */
  export const chunks: Readonly<
    Record<
      import('../domain/principle').PrincipleId,
      () => Promise<{ readonly chunk: import('../domain/question').PrincipleChunk }>
    >
  >;
}
