import type { Examples } from "./example.js";

const says = (text: string): readonly string[] => [
  'import { md, show } from "../lib";',
  `const x = 1;\nshow(md\`${text}\`);`,
];

export const typography: Examples = {
  PW022: {
    wrong: [
      "the paper's",
      'a "surprise"',
      "5 % of them",
      "5% of them",
      "a dash - like this",
      "a dash -- like this",
      "a dash--like this",
      "from 1990-2025",
      "worth -1",
      "31000 tons",
      "${x} and\n12345",
    ].map(says),
    right: [
      "the paper’s “surprise”",
      "5 percent of them",
      "1990–2025, worth −1, 31,000 tons, in 2012",
      "- an item\n- another",
      "$-A - 1$ and \\`it's - \"10000\\`",
      "[a page](02-the-game.ipynb) of 2025-06-30, one-year, ISO 4217",
      "DOI [10.1007](https://doi.org/10.1007/s11366-025-09922-9)",
      "${x}",
    ].map(says),
  },
};
