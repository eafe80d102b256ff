/** A page is live by itself. */
export function live(): void {}
