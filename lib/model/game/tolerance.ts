/** Numbers closer than this are level: sliders give decimals, and decimals miss a tie by rounding. */
export const tolerance = 1e-12;
