/** What may go wrong while the storm lasts, each as a probability per chance; see where each is drawn. */
export interface Faults {
  /** A request to the store, the objects or the platform fails before it takes effect. */
  cut: number;
  /** It takes effect, and its answer is lost. */
  lostAnswer: number;
  /** It takes seconds instead of milliseconds. */
  slow: number;
  /** The process that is about to make a request, or to hear its answer, dies. */
  crash: number;
  /** It stands still for some time instead. */
  freeze: number;
  /** Of a message to one group. */
  lostMessage: number;
  twiceMessage: number;
  lateMessage: number;
  /** Of a call to the models: refused for its pace, failed, hanging, cut off, or answered with what is of no use. */
  busy: number;
  upstreamError: number;
  hang: number;
  cutCall: number;
  badAnswer: number;
}

export const NO_FAULTS: Readonly<Faults> = {
  cut: 0,
  lostAnswer: 0,
  slow: 0,
  crash: 0,
  freeze: 0,
  lostMessage: 0,
  twiceMessage: 0,
  lateMessage: 0,
  busy: 0,
  upstreamError: 0,
  hang: 0,
  cutCall: 0,
  badAnswer: 0,
};
