import { PW001 } from "./rules/PW001.js";
import { PW002 } from "./rules/PW002.js";
import { PW003 } from "./rules/PW003.js";
import { PW004 } from "./rules/PW004.js";
import { PW005 } from "./rules/PW005.js";
import { PW006 } from "./rules/PW006.js";
import { PW007 } from "./rules/PW007.js";
import { PW008 } from "./rules/PW008.js";
import { PW009 } from "./rules/PW009.js";
import { PW010 } from "./rules/PW010.js";
import { PW011 } from "./rules/PW011.js";
import { PW012 } from "./rules/PW012.js";
import { PW013 } from "./rules/PW013.js";
import { PW014 } from "./rules/PW014.js";
import { PW015 } from "./rules/PW015.js";
import { PW016 } from "./rules/PW016.js";
import { PW017 } from "./rules/PW017.js";
import { PW018 } from "./rules/PW018.js";
import { PW019 } from "./rules/PW019.js";
import { PW020 } from "./rules/PW020.js";
import { PW021 } from "./rules/PW021.js";
import { PW022 } from "./rules/PW022.js";
import type { LintRule } from "./rules/rule.js";

/** What the linter can find, by code; codes never change their meaning. */
export const rules = {
  PW001,
  PW002,
  PW003,
  PW004,
  PW005,
  PW006,
  PW007,
  PW008,
  PW009,
  PW010,
  PW011,
  PW012,
  PW013,
  PW014,
  PW015,
  PW016,
  PW017,
  PW018,
  PW019,
  PW020,
  PW021,
  PW022,
} satisfies Record<string, LintRule>;

export type Code = keyof typeof rules;

/** Whether a code is that of a rule of style. */
export const isStyle = (code: string): boolean =>
  Object.entries<LintRule>(rules).some(([each, rule]) => each === code && rule.isStyle === true);
