import { rational, type Exact } from "../../../lib/model/game/rational.js";
import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";
import { checkPomdp } from "./checkPomdp.js";
import { checkHorizon, checkShare } from "../../../lib/model/time/checkDynamics.js";

/**
 * A problem in Cassandra's `.pomdp` format, for pomdp-solve, SARSOP and R's pomdp package.
 *
 * The format knows no calendar, so each state carries its step, `strong-0`, and the last step leads to `end`, where
 * nothing is paid any more: solved over at least as many steps, or over infinitely many, it has the same answer.
 *
 * @param steps - the problem of each step, all with the same states, actions and observations
 * @param start - belief in the first state at the start
 * @throws RangeError when the steps do not fit together, probabilities do not sum to 1, or a name or the title does not fit the format
 */
export function writePomdp(
  steps: readonly Pomdp[],
  { discount, start, title }: { discount: Exact; start: Exact; title: string },
): string {
  checkHorizon("writePomdp", steps.length, 1000);
  const { states, actions, observations } = steps[0]!;
  for (const [name, value] of Object.entries({ discount, start }))
    checkShare("writePomdp", name, rational(value, name, "writePomdp").valueOf());
  if (/[\r\n]/.test(title))
    throw new RangeError(`writePomdp: title must be one line, got ${JSON.stringify(title)}`);
  for (const name of [...states, ...actions, ...observations])
    if (!/^[A-Za-z][\w-]*$/.test(name))
      throw new RangeError(`writePomdp: names must be letters, digits, - and _, got "${name}"`);
  const decimal = (value: Exact): string => String(rational(value).valueOf());
  const lines: string[] = [];
  steps.forEach((step, t) => {
    checkPomdp("writePomdp", step);
    for (const [name, list] of Object.entries({ states, actions, observations }))
      if (String(list) !== String(step[name as "states"]))
        throw new RangeError(
          `writePomdp: ${name} of step ${t} must be those of step 0, ${list.join(", ")}, got ${step[name as "states"].join(", ")}`,
        );
    const last = t === steps.length - 1;
    for (const action of actions)
      states.forEach((state, s) => {
        const from = `${state}-${t}`;
        if (last) lines.push(`T: ${action} : ${from} : end 1`);
        else
          states.forEach((next, n) =>
            lines.push(
              `T: ${action} : ${from} : ${next}-${t + 1} ${decimal(step.transition[action]![s]![n]!)}`,
            ),
          );
        if (!last)
          observations.forEach((seen, o) =>
            lines.push(
              `O: ${action} : ${state}-${t + 1} : ${seen} ${decimal(step.observation[action]![s]![o]!)}`,
            ),
          );
        lines.push(`R: ${action} : ${from} : * : * ${decimal(step.reward[action]![s]!)}`);
      });
  });
  const even = observations.map(() => decimal(rational(1).div(observations.length))).join(" ");
  // Nothing is ever observed on arriving where the problem starts, or after it has ended.
  const blind = [`${states[0]}-0`, `${states[1]}-0`, "end"].map(
    (state) => `O: * : ${state}\n${even}`,
  );
  const names = steps.flatMap((_, t) => states.map((state) => `${state}-${t}`));
  const first = rational(start, "start", "writePomdp");
  return [
    `# ${title}`,
    `discount: ${decimal(discount)}`,
    "values: reward",
    `states: ${[...names, "end"].join(" ")}`,
    `actions: ${actions.join(" ")}`,
    `observations: ${observations.join(" ")}`,
    `start: ${[decimal(first), decimal(rational(1).sub(first)), ...names.slice(2).map(() => "0"), "0"].join(" ")}`,
    "T: * : end : end 1",
    ...lines,
    ...blind,
    "R: * : end : * : * 0",
    "",
  ].join("\n");
}
