import type { Claim } from "./claim.js";
import { definition1 } from "./definition1.js";
import { lemma1 } from "./lemma1.js";
import { proposition1 } from "./proposition1.js";
import { proposition3 } from "./proposition3.js";
import { table2 } from "./table2.js";
import { theorem1 } from "./theorem1.js";
import { theorem2 } from "./theorem2.js";
import { theorem3 } from "./theorem3.js";
import { theorem4 } from "./theorem4.js";

/** What the paper says about its game, each statement as a predicate of its own. */
export const claims: readonly Claim[] = [
  ...definition1,
  ...lemma1,
  ...theorem1,
  ...theorem2,
  ...theorem3,
  ...proposition1,
  ...theorem4,
  ...table2,
  ...proposition3,
];
