/** Acts in an idle moment; Safari has none. */
export const whenIdle = (act: () => void): void =>
  void ("requestIdleCallback" in window ? requestIdleCallback(act) : setTimeout(act));
