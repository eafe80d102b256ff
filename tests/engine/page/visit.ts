import type { Page } from "playwright-core";

/** A page that a test has opened. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors and requests for anything but files. */
  readonly trouble: string[];
}

export type Open = (
  url: string,
  options?: {
    readonly scripts?: boolean;
    readonly size?: { readonly width: number; readonly height: number };
  },
) => Promise<Visit>;
