import type Fraction from "fraction.js";
import { rational, zero, one } from "../game/rational.js";
import { distinct } from "../solver/labelled.js";
import { problem, tokens, type Token } from "./tokens.js";

/** A node of a game tree as the file has it. */
export interface FileNode {
  readonly line: number;
  /** Player from 1; 0 for chance; `null` where the game ends. */
  readonly player: number | null;
  readonly set: number;
  readonly actions: readonly string[];
  /** Of chance, by action. */
  readonly probabilities: readonly Fraction[];
  /** Payoffs that fall here, by player. */
  readonly payoffs: readonly Fraction[];
  readonly children: readonly FileNode[];
}

/** A game file: title, players, tree. */
export interface GameFile {
  readonly title: string;
  readonly players: readonly string[];
  readonly root: FileNode;
}

/** A signalling game has four: its type, the message, an audit, the reply. A few more, for a better message. */
const mostMoves = 16;

/**
 * A game tree from Gambit's extensive form, `EFG 2 R`: nodes in prefix order; information sets and
 * outcomes are described where they first occur.
 *
 * @throws Error `game.efg line 7: expected a payoff for each of 2 players, found 3`
 */
export function parseTree(text: string, file: string): GameFile {
  const list = tokens(text, file);
  let at = 0;
  const peek = (): Token => list[at]!;
  const fail = (expected: string, token = peek()): never => {
    throw problem(
      file,
      token.line,
      expected,
      token.kind === "string" ? `"${token.text}"` : token.text,
    );
  };
  const next = (kind: Token["kind"], expected: string): Token =>
    peek().kind === kind ? list[at++]! : fail(expected);
  const number = (expected: string): Fraction => {
    const token = next("word", expected);
    try {
      return rational(token.text);
    } catch (error) {
      return fail(
        error instanceof RangeError ? `${expected} with an exponent from -9999 to 9999` : expected,
        token,
      );
    }
  };
  const index = (expected: string): number => {
    const token = peek();
    const value = number(expected);
    return value.s >= 0n && value.d === 1n ? Number(value.n) : fail(expected, token);
  };
  const braced = <V>(item: () => V): V[] => {
    const items: V[] = [];
    next("{", "{");
    while (peek().kind !== "}") items.push(item());
    at++;
    return items;
  };
  const isString = (): boolean => peek().kind === "string";

  for (const word of ["EFG", "2"])
    if (peek().text !== word) fail(`EFG 2 R`);
    else at++;
  if (peek().text !== "R" && peek().text !== "D") fail("EFG 2 R");
  at++;
  const title = next("string", "a title in quotation marks").text;
  const playersAt = peek();
  const players = braced(() => next("string", "a player's name").text);
  if (players.length < 2)
    throw problem(file, playersAt.line, "two players", String(players.length));
  if (isString()) at++;

  const sets = new Map<string, Pick<FileNode, "actions" | "probabilities">>();
  const outcomes = new Map<number, readonly Fraction[]>();

  const outcome = (): readonly Fraction[] => {
    const id = index("the number of an outcome");
    if (isString()) at++;
    const { line } = peek();
    if (peek().kind === "{" && id === 0) fail("no payoffs of outcome 0");
    if (peek().kind === "{") {
      const payoffs = braced(() => number("a payoff"));
      if (payoffs.length !== players.length)
        throw problem(
          file,
          line,
          `a payoff for each of ${players.length} players`,
          String(payoffs.length),
        );
      const text = (list: readonly Fraction[]): string =>
        list.map((value) => value.toFraction()).join(", ");
      const before = outcomes.get(id);
      if (before && text(before) !== text(payoffs))
        throw problem(file, line, `the payoffs ${text(before)} of outcome ${id}`, text(payoffs));
      outcomes.set(id, payoffs);
      return payoffs;
    }
    const known = id === 0 ? players.map(() => zero) : outcomes.get(id);
    return known ?? fail(`the payoffs of outcome ${id}`);
  };

  const actionsOf = (player: number, set: number): Pick<FileNode, "actions" | "probabilities"> => {
    const key = `${player} ${set}`;
    if (isString()) at++;
    if (peek().kind !== "{") return sets.get(key) ?? fail(`the actions of information set ${set}`);
    const { line } = peek();
    const pairs = braced(() => ({
      action: next("string", "an action's label").text,
      probability: player === 0 ? number("a probability") : zero,
    }));
    const actions = distinct(pairs.map(({ action }, k) => action || String(k + 1)));
    if (actions.length === 0) throw problem(file, line, "an action", "none");
    const probabilities = player === 0 ? pairs.map(({ probability }) => probability) : [];
    if (player === 0) {
      const negative = probabilities.find(({ s }) => s < 0n);
      const sum = probabilities.reduce((a, b) => a.add(b), zero);
      if (negative) throw problem(file, line, "a probability in [0, 1]", negative.toFraction());
      if (!sum.equals(one))
        throw problem(file, line, "probabilities that sum to 1", sum.toFraction());
    }
    const known = sets.get(key);
    if (known && known.actions.join("\n") !== actions.join("\n"))
      throw problem(
        file,
        line,
        `the actions ${known.actions.join(", ")} of information set ${set}`,
        actions.join(", "),
      );
    sets.set(key, { actions, probabilities });
    return { actions, probabilities };
  };

  const node = (depth: number): FileNode => {
    if (depth > mostMoves) fail(`at most ${mostMoves} moves in a row`);
    const kind = next("word", "a node: c, p or t");
    if (!["c", "p", "t"].includes(kind.text)) fail("a node: c, p or t", kind);
    next("string", "a node's name in quotation marks");
    if (kind.text === "t")
      return {
        line: kind.line,
        player: null,
        set: 0,
        actions: [],
        probabilities: [],
        payoffs: outcome(),
        children: [],
      };
    const playerAt = peek();
    const player = kind.text === "c" ? 0 : index("a player's number");
    if (kind.text === "p" && (player < 1 || player > players.length))
      fail(`a player from 1 to ${players.length}`, playerAt);
    const set = index("the number of an information set");
    const { actions, probabilities } = actionsOf(player, set);
    const payoffs = outcome();
    return {
      line: kind.line,
      player,
      set,
      actions,
      probabilities,
      payoffs,
      children: actions.map(() => node(depth + 1)),
    };
  };

  const root = node(0);
  if (peek().kind !== "end") fail("the end of the file");
  return { title, players, root };
}
