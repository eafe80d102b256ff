import {
  load,
  announcedMoney,
  importBill,
  jurisdictions,
  moneyPerGdp,
  vulnerabilityMeasures,
} from "../../lib/index.js";

/** What Figures 3 to 5 are drawn from, as notebook 07 has it. */
const gdp = load("gdp").objects();
const trade = load("trade").objects();
const events = load("policy-events").objects();
export const bills = importBill(trade, gdp, 2022);
export const measureSources = {
  dependence: load("dependence").objects(),
  reliance: load("import-reliance").objects(),
  bills: [bills, importBill(trade, gdp, 2011)],
  events,
};
export const measures = vulnerabilityMeasures(measureSources);
export const perGdp = moneyPerGdp(announcedMoney(events, { from: 2020, until: 2025 }), gdp, 2023);
export const factors = jurisdictions.map(({ name }) => ({
  jurisdiction: name,
  dependence: measures[0]!.cells.find(({ jurisdiction }) => jurisdiction === name)!.value! / 100,
  concentration: 0.5,
  crises: name === "Japan" ? 1 : 0.5,
}));
