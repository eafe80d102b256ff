import { interfaceWords as words } from "../../interfaceWords.js";
import { javaScript } from "../../lint/globals.js";

/**
 * From now on JavaScript's own objects stay as they are, and a function no longer leads to the constructor that makes
 * code of a text. Rules keep what surrounds the language from the code of cells; without this, code could get at it
 * by the language: `[].map.constructor("…")`, or a method of all arrays that listens to what the page hands it.
 */
export function confineCode(): void {
  const functions = [() => {}, async () => {}, function* () {}, async function* () {}];
  for (const each of functions)
    Object.defineProperty(Object.getPrototypeOf(each), "constructor", { value: refuse });
  const iterators = [[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator]()];
  const others = [...iterators, "".matchAll(/a/g), ...functions.map((each) => each())];
  const own = [...javaScript].map(
    (name) => (globalThis as Readonly<Record<string, unknown>>)[name],
  );
  const known = new Set<object>();
  for (const each of [...own, ...functions, ...others]) {
    if (!isHolder(each)) continue;
    if (own.includes(each)) hold(each, known);
    else hold(Object.getPrototypeOf(each) as object, known);
    if (isHolder(each.prototype)) hold(each.prototype, known);
  }
}

interface Holder {
  readonly prototype?: unknown;
}

const isHolder = (value: unknown): value is Holder & object =>
  (typeof value === "object" && value !== null) || typeof value === "function";

/** Freezes an object and those from which it inherits. */
function hold(holder: object, known: Set<object>): void {
  if (known.has(holder)) return;
  known.add(holder);
  const isPrototype = Object.hasOwn(holder, "constructor");
  for (const key of Reflect.ownKeys(holder)) {
    const property = Object.getOwnPropertyDescriptor(holder, key)!;
    if (!property.configurable || !("value" in property)) continue;
    // Arrays are too many, and what is a kind of them is given nothing by assignment.
    if (isPrototype && holder !== Array.prototype)
      Object.defineProperty(holder, key, yielding(holder, key, property.value));
  }
  Object.freeze(holder);
  const parent = Object.getPrototypeOf(holder) as object | null;
  if (parent) hold(parent, known);
}

const refuse = (): never => {
  throw new TypeError(words.noCodeOfText);
};

/** A property that is fixed here and, unlike a frozen one, may be given anew to what inherits it: `error.name = …`. */
function yielding(holder: object, key: PropertyKey, value: unknown): PropertyDescriptor {
  return {
    get: () => value,
    set(this: object, own: unknown) {
      if (this === holder) throw new TypeError(words.notYours(String(key)));
      Object.defineProperty(this, key, {
        value: own,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  };
}
