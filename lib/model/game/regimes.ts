/** The four regimes that the paper sees in Table 1 (Woods 2025, text around Table 1; correction T1-triple-era). */
export const regimes = [
  { name: "Single batch", from: 1990, to: 1999 },
  { name: "Dual batch", from: 2000, to: 2014 },
  { name: "Triple batch", from: 2015, to: 2023 },
  { name: "Nondisclosure", from: 2024, to: 2025 },
] as const;
