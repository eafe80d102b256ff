import type { Prose } from "./words/md.js";
import type { Domain } from "./words/domain.js";
import type { Slider } from "./words/slider.js";

/** All that the engine is told of a paper. */
export interface Paper {
  /** The package's npm name; it also names downloads, kernels and what a browser remembers. */
  readonly name: string;
  /** As the head of every page shows it. */
  readonly title: string;
  /** One sentence for search engines. */
  readonly description: string;
  /** Markdown: how the foot of every page cites the paper and names its licence. */
  readonly citation: string;
  /** Every symbol that explains itself. */
  readonly notation: readonly Notation[];
  /** The assumptions with a slider of their own, one and the same in all notebooks, by name. */
  readonly assumptions: Readonly<Record<string, Assumption>>;
  /** Colours with a meaning, by name, beside the engine's own; figures are drawn in `light`. */
  readonly palette: {
    readonly light: Readonly<Record<string, string>>;
    readonly dark: Readonly<Record<string, string>>;
  };
  readonly front: FrontPage;
}

/** A symbol as a reader meets it. */
export interface Notation {
  readonly symbol: string;
  readonly tex: string;
  /** Plain text, for figures and tables. */
  readonly text: string;
  readonly name: string;
  readonly meaning: string;
  readonly domain: string;
  /** Place in the paper. */
  readonly place: string;
  /** What notebooks call its value, where that is not `symbol`. */
  readonly variable?: string;
}

/** An assumption that a reader can move. */
export interface Assumption {
  readonly tex: string;
  readonly text: string;
  readonly name: string;
  readonly unit: string;
  readonly domain: Domain;
  readonly value: number;
  /** Travel and step of a slider; wider values inside `domain` can be typed. */
  readonly slider: { readonly min: number; readonly max: number; readonly step: number };
}

/** What the front page says beside the list of notebooks. */
export interface FrontPage {
  readonly subtitle: string;
  /** Markdown: what this is. */
  readonly lead: string;
  /** One slider to try, and what it says. */
  readonly taste?: {
    readonly title: string;
    readonly input: Slider;
    reply(value: number): Prose;
  };
  /** Numbers of the notebooks with which one meeting of a seminar begins, and for whom. */
  readonly seminar?: { readonly notebooks: readonly string[]; readonly needs: string };
  /** Markdown: how to cite paper and edition. */
  readonly cite: string;
}
