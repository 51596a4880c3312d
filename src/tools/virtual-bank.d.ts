declare module 'virtual:bank/index' {
  export const index: import('../domain/question').BankIndex;
}

declare module 'virtual:bank/rubric' {
  export const rubric: import('../domain/rubric').Rubric;
}

declare module 'virtual:bank/frame' {
  export const frame: import('../domain/interviewer').FrameTexts;
}

declare module 'virtual:bank/interviewers' {
  /** Loads one interviewer, and nothing else. */
  export const interviewers: Readonly<
    Record<
      import('../domain/interviewer').InterviewerId,
      () => Promise<{ readonly interviewer: import('../domain/interviewer').Interviewer }>
    >
  >;
}

declare module 'virtual:bank/questions' {
  /** Loads one question, and nothing else. */
  export const questions: Readonly<
    Record<
      import('../domain/question').QuestionId,
      () => Promise<{ readonly question: import('../domain/question').Question }>
    >
  >;
}

declare module 'virtual:bank/chunks' {
  /** Loads one principle with its questions, and nothing else. */
  export const chunks: Readonly<
    Record<
      import('../domain/principle').PrincipleId,
      () => Promise<{ readonly chunk: import('../domain/question').PrincipleChunk }>
    >
  >;
}
