/** Tells of errors that come when no cell is running, such as those of a timer or of a promise that nobody awaits. */
export function onLateError(tell: (error: Error) => void): void {
  window.addEventListener("error", ({ error }) => {
    if (error instanceof Error) tell(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => {
    if (reason instanceof Error) tell(reason);
  });
}
