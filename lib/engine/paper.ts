import type { Palette } from "./figure/palette.js";
import type { Route } from "./route.js";
import type { Assumption } from "./words/assumption.js";
import type { Displayable } from "./words/displayable.js";
import type { Notation } from "./words/notation.js";
import type { Slider } from "./words/slider.js";

/** All that the engine is told of a paper. */
export interface Paper {
  /** The package's npm name; it also names downloads, kernels and what a browser remembers. */
  readonly name: string;
  /** As the head of every page shows it. */
  readonly title: string;
  /** Language of its pages, as HTML has it, e.g. `en`. */
  readonly language: string;
  /** Where errors are reported: an e-mail address, or the address of a page for them. Pages let the text be copied where there is none. */
  readonly reports?: string;
  /** One sentence for search engines. */
  readonly description: string;
  readonly citation: Citation;
  /** Licence of the code that restates it, e.g. `MIT`. */
  readonly codeLicence: string;
  /** Every symbol that explains itself. */
  readonly notation: readonly Notation[];
  /** The assumptions with a slider of their own, one and the same in all notebooks, by name. */
  readonly assumptions: Readonly<Record<string, Assumption>>;
  /** What is to be said where the shared assumptions, by name, break one that the paper maintains; nothing where they do not. */
  readonly maintained?: (assumptions: Readonly<Record<string, number>>) => string;
  /** Colours with a meaning, beside the engine's own. */
  readonly palette: Palette;
  /** Types of Plotly's traces that its charts draw beside `scatter`: its pages start faster without the others. All, where they are not given. */
  readonly traceTypes?: readonly string[];
  readonly front: FrontPage;
  /** Ways through the notebooks for a class. */
  readonly routes?: readonly Route[];
  /** What of the paper a section of a notebook tests. */
  readonly passages?: readonly Passage[];
}

/** A passage of the paper, beside the section that tests it. */
export interface Passage {
  /** Number of the notebook. */
  readonly notebook: string;
  /** Heading of the section. */
  readonly section: string;
  /** Section, theorem or table of the paper. */
  readonly place: string;
}

/** How pages cite the paper: author, year, title, journal, licence. */
export interface Citation {
  /** As in `Smith, A.` */
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly journal?: string;
  /** As in `10.1000/182`; every mention of the title is a link to it. */
  readonly doi?: string;
  /** Licence of the paper and of what is quoted from it, e.g. `CC BY 4.0`. */
  readonly licence: string;
  /** Where its terms are. */
  readonly licenceAddress: string;
}

/** What the front page says beside the list of notebooks. */
export interface FrontPage {
  readonly subtitle: string;
  /** Markdown: what the paper argues. */
  readonly lead: string;
  /** One assumption to try, and what it leads to. */
  readonly taste?: {
    readonly title: string;
    readonly input: Slider;
    /** What follows from a value: a figure to touch, a sentence. */
    reply(value: number): readonly Displayable[];
  };
  /** Numbers of the notebooks with which one meeting of a seminar begins, and what it takes to follow them. */
  readonly seminar?: { readonly notebooks: readonly string[]; readonly needs: string };
}
