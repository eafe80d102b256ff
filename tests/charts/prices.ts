import {
  load,
  changesAfterEvents,
  compareWindows,
  outputShare,
  outputShares,
  priceEvents,
  priceHistory,
  priceSeries,
  twoMarkets,
  volatilityHistory,
  windowRanks,
  type Figure,
  type PriceEventKind,
  type WindowMeasure,
} from "../../lib/index.js";

const rows = load("price-index").objects();
export const elements = ["Nd", "Pr", "Dy", "Tb"] as const;
export type Element = (typeof elements)[number];
export const seriesOf = (element: Element) => priceSeries(rows, element);
export const events = priceEvents({
  batches: load("quota-batches").objects(),
  mining: load("mining-quotas").objects(),
  tranches: load("export-quota-tranches").objects(),
  publication: load("publication-record").objects(),
  policy: load("policy-events").objects(),
});
export const spots = load("spot-prices").objects();
export const mine = load("mine-production").objects();

/** The figures of prices from the data files, as the notebook shows them. */
export const history = (
  shown: readonly Element[] = elements,
  through: PriceEventKind = "quota not published",
): Figure => priceHistory({ series: shown.map(seriesOf), events, through });
export const changes = (element: Element, months: number): Figure =>
  changesAfterEvents({ series: seriesOf(element), events, months });
export const spread = (): Figure => twoMarkets(spots);
export const volatilities = (length: number): Figure =>
  volatilityHistory({ series: elements.map(seriesOf), length, silent: ["2025-06", "2025-12"] });
export const ranks = (measure: WindowMeasure, length: number): Figure =>
  windowRanks(
    elements.map((element) => ({
      element,
      found: compareWindows(seriesOf(element), { after: "2025-06", length, measure })!,
    })),
  );
export const output = (): Figure => outputShares(outputShare(mine, "China"));
