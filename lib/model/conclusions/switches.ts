/** Two assumptions of the crisis, as a reader can set them, beside those with a symbol. */
export const crisisSliders = {
  growth: {
    label: "growth of dependence",
    unit: "share a year",
    min: 0,
    max: 0.2,
    step: 0.01,
    value: 0.12,
  },
  investsFrom: {
    label: "investment begins",
    unit: "year",
    min: 2025,
    max: 2035,
    step: 1,
    value: 2027,
  },
} as const;

/** What the paper assumes or seems to assume, first, and other readings of it. */
export const switches = {
  reading: {
    label: "1. a disclosure",
    options: ["verifiable", "soft", "paper"],
    value: "verifiable",
  },
  attitude: {
    label: "2. outsiders",
    options: ["use Bayes’ rule", "prepare for the worst"],
    value: "use Bayes’ rule",
  },
  pressing: {
    label: "3. pressing",
    options: ["reveals nothing", "reveals the type"],
    value: "reveals nothing",
  },
  horizon: { label: "4. outsiders see", options: ["one year", "all years"], value: "one year" },
  type: { label: "5. the type", options: ["is fixed", "can change"], value: "is fixed" },
  silence: {
    label: "6. silence costs",
    options: ["less than publishing", "more from 2030"],
    value: "less than publishing",
  },
  truth: {
    label: "7. China is",
    options: ["as believed", "strong", "weak"],
    value: "as believed",
  },
  harm: {
    label: "8. being pressed hurts",
    options: ["both types alike", "the weak twice as much", "the strong twice as much"],
    value: "both types alike",
  },
} as const;

/** Every input of the conclusions that has no symbol: two sliders and eight switches. */
export const choices = { ...crisisSliders, ...switches } as const;
