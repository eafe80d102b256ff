/** Spence's job market as in Watson (2013), Figure 29.1, in the numbering of Gambit's catalogue. */
export const jobMarket = `EFG 2 R "Job market, Watson (2013), Figure 29.1" { "You" "Firm" }

c "" 1 "" { "High" 1/3 "Low" 2/3 } 0
p "" 1 1 "" { "E" "N" } 0
p "" 2 1 "" { "M" "C" } 0
t "" 1 "Outcome1" { 6, 10 }
t "" 2 "Outcome2" { 0, 4 }
p "" 2 2 "" { "M" "C" } 0
t "" 3 "Outcome3" { 10, 10 }
t "" 4 "Outcome4" { 4, 4 }
p "" 1 2 "" { "E" "N" } 0
p "" 2 1 "" { "M" "C" } 0
t "" 5 "Outcome5" { 3, 0 }
t "" 6 "Outcome6" { -3, 4 }
p "" 2 2 "" { "M" "C" } 0
t "" 7 "Outcome7" { 10, 0 }
t "" 8 "Outcome8" { 4, 4 }
`;

/** The paper's game at (1, 1, 3, 1, 2, 3/4), verifiable, with the replies to a disclosure already put in. */
export const folded = `EFG 2 R "Woods V reduced" { "China" "Foreign" }
"singleton information sets after D folded by backward induction"

c "" 1 "type" { "QH" 3/4 "QL" 1/4 } 0
p "" 1 1 "China QH" { "D" "ND" } 0
t "" 1 "DH" { -1, -1 }
p "" 2 1 "after ND" { "Hedge" "Press" } 0
t "" 2 "H-ND-H" { 0, -1 }
t "" 3 "H-ND-P" { -2, -3 }
p "" 1 2 "China QL" { "D" "ND" } 0
t "" 4 "DL" { -3, 1 }
p "" 2 1 "after ND" { "Hedge" "Press" } 0
t "" 5 "L-ND-H" { 0, -1 }
t "" 6 "L-ND-P" { -2, 1 }
`;
