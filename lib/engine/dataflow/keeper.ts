/** Who gave a value: the cell, as messages call it, and its name for the value. */
export interface Owner {
  readonly name: string;
  readonly cell: string;
}

/**
 * Keeps what cells define as they left it, so that the order in which cells run again cannot matter.
 * Arrays and objects are frozen, all the way down; what changes through its methods refuses them; the
 * rest, such as a typed array, is compared with a copy after each cell that may have changed it.
 */
export interface Keeper {
  keep(owner: Owner, value: unknown): void;
  /**
   * Puts back what a cell has changed of the values that `concerns` picks.
   *
   * @returns a message that names the changed value, both cells and the cure
   */
  check(cell: string, concerns: (owner: Owner) => boolean): string | undefined;
  /**
   * The message of an error that a cell has run into; where that comes of changing a kept value, it names
   * the value, both cells and the cure.
   *
   * @param mentions - whether the cell uses a name; another is blamed only when none of these can be meant
   */
  explain(
    error: { readonly name: string; readonly message: string },
    cell: string,
    mentions: (name: string) => boolean,
  ): string;
}

/** An owner with the whole value that it has given, of which another may be a part. */
interface Holder extends Owner {
  readonly whole: unknown;
}

interface Watched {
  readonly owner: Holder;
  readonly value: object;
  isChanged(): boolean;
  restore(): void;
}

export function createKeeper(): Keeper {
  const holders = new WeakMap<object, Holder>();
  const kept = new Map<string, { readonly value: unknown; readonly watched: readonly Watched[] }>();
  return {
    keep(given, value) {
      const owner = { ...given, whole: value };
      const watched: Watched[] = [];
      const met = [value];
      while (met.length > 0) {
        const each = met.pop();
        if (!isObject(each) || holders.has(each) || isForeign(each)) continue;
        holders.set(each, owner);
        // Who awaits a promise that fails hears of it; there is nothing to keep.
        if (each instanceof Promise)
          void each.then(
            (later) => this.keep({ ...given, name: `await ${given.name}` }, later),
            () => {},
          );
        met.push(...partsOf(each));
        const methods = changingMethods(each);
        // A second library in the same process keeps the value as well.
        if (Object.isExtensible(each))
          for (const method of methods.filter((name) => isOpen(each, name)))
            Object.defineProperty(each, method, {
              // The library may give the same value to another notebook of the page.
              configurable: true,
              value() {
                throw new TypeError(sentence(someCell, [owner], each));
              },
            });
        const watch = methods.length === 0 ? watchFor(each, owner) : undefined;
        if (watch) watched.push(watch);
        else if (methods.length === 0 && !isTable(each)) Object.freeze(each);
      }
      kept.set(owner.name, { value, watched });
    },
    check(cell, concerns) {
      const changed = [...kept.values()]
        .flatMap(({ watched }) => watched)
        .filter((each) => concerns(each.owner) && each.isChanged());
      for (const each of changed) each.restore();
      const [first] = changed;
      return first && sentence(cell, [first.owner], first.value);
    },
    explain(error, cell, mentions) {
      const { message } = error;
      if (message.startsWith(someCell)) return cell + message.slice(someCell.length);
      const names = [...kept.keys()];
      const mentioned = names.filter((name) => mentions(name.replace(/^await /, "")));
      for (const some of [mentioned, names])
        for (const isMeant of frozenParts(error)) {
          const found = new Map<Holder, object>();
          for (const each of everything(some.map((name) => kept.get(name)!.value))) {
            const holder = holders.get(each);
            if (holder && isMeant(each)) found.set(holder, each);
          }
          const [value] = found.values();
          if (value) return sentence(cell, [...found.keys()], value);
        }
      return message;
    },
  };
}

/** Stands in a message for the running cell, which the changed value does not know. */
const someCell = "another cell";

function sentence(cell: string, owners: readonly Holder[], value: object): string {
  const changed = owners
    .map(({ name, cell: other }) =>
      other === cell
        ? `\`${name}\`, which an earlier run of it defined`
        : `\`${name}\`, which ${other} defines`,
    )
    .join(", or ");
  const [{ name, whole }] = owners as [Holder];
  return isIterator(value)
    ? `${cell} reads, and so uses up, ${changed}: make a list of it there, such as \`[...${name}]\``
    : `${cell} changes ${changed}: change a copy instead, such as \`${copyOf(name, whole)}\``;
}

function copyOf(name: string, whole: unknown): string {
  if (!isObject(whole)) return name;
  if (isTable(whole)) return `${name}.objects()`;
  const type = typeof whole === "function" ? whole.name : (whole.constructor?.name ?? "Object");
  if ([Map, Set, Date, RegExp].some((each) => whole instanceof each) || ArrayBuffer.isView(whole))
    return `new ${type}(${name})`;
  return ["Array", "Object", "ArrayBuffer"].includes(type)
    ? `structuredClone(${name})`
    : `new ${type}(…)`;
}

const isObject = (value: unknown): value is object =>
  typeof value === "function" || (typeof value === "object" && value !== null);

/** JavaScript's own functions and namespaces, such as `Math`. */
const isForeign = (value: object): boolean =>
  typeof value === "function"
    ? /\{\s*\[native code\]\s*\}$/.test(Function.prototype.toString.call(value))
    : Object.hasOwn(value, Symbol.toStringTag);

/** A table of Arquero, which keeps notes on itself; its columns are its content. */
function isTable(
  value: object,
): value is { columnNames(): string[]; column(name: string): unknown } {
  const { columnNames, column } = value as Record<string, unknown>;
  return typeof columnNames === "function" && typeof column === "function";
}

function isIterator(value: object): boolean {
  const {
    next,
    [Symbol.iterator]: each,
    [Symbol.asyncIterator]: eachLater,
  } = value as {
    readonly [key: PropertyKey]: unknown;
  };
  return typeof next === "function" && typeof (each ?? eachLater) === "function";
}

function partsOf(value: object): unknown[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  if (isTable(value))
    return value
      .columnNames()
      .map((name) => value.column(name))
      .filter((column) => Array.isArray(column) || ArrayBuffer.isView(column));
  if (ArrayBuffer.isView(value)) return [];
  return Reflect.ownKeys(value)
    .filter((key) => typeof value !== "function" || key !== "prototype")
    .map((key) => Reflect.getOwnPropertyDescriptor(value, key)!.value as unknown)
    .filter(isObject);
}

const setters = Object.getOwnPropertyNames(Date.prototype).filter((name) => name.startsWith("set"));

/** Methods by which a value changes without any property of it changing. */
function changingMethods(value: object): readonly string[] {
  if (value instanceof Map || value instanceof WeakMap) return ["set", "delete", "clear"];
  if (value instanceof Set || value instanceof WeakSet) return ["add", "delete", "clear"];
  if (value instanceof Date) return setters;
  return isIterator(value) ? ["next", "return", "throw"].filter((name) => name in value) : [];
}

/** For what can neither be frozen nor refuse a change. */
function watchFor(value: object, owner: Holder): Watched | undefined {
  if (value instanceof RegExp) {
    const { lastIndex } = value;
    return {
      owner,
      value,
      isChanged: () => value.lastIndex !== lastIndex,
      restore: () => void (value.lastIndex = lastIndex),
    };
  }
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value;
  if (!(buffer instanceof ArrayBuffer)) return undefined;
  const { byteOffset, byteLength } = ArrayBuffer.isView(value)
    ? value
    : { byteOffset: 0, byteLength: buffer.byteLength };
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const copy = bytes.slice();
  return {
    owner,
    value,
    isChanged: () => bytes.some((byte, index) => byte !== copy[index]),
    restore: () => bytes.set(copy),
  };
}

/** Every object that the values hold, themselves included. */
function everything(values: readonly unknown[]): Set<object> {
  const found = new Set<object>();
  const met = [...values];
  while (met.length > 0) {
    const each = met.pop();
    if (!isObject(each) || found.has(each) || isForeign(each)) continue;
    found.add(each);
    met.push(...partsOf(each));
  }
  return found;
}

/**
 * For an error of the JavaScript engine about a frozen object, which object may be the one, the likelier
 * first; the engines of browsers say it in different words, and some do not name the property.
 */
function frozenParts(error: {
  readonly name: string;
  readonly message: string;
}): ((value: object) => boolean)[] {
  const { name, message } = error;
  const about =
    /read.?only|extensible|sealed|delete property|be deleted|non-writable|redefine property|define property/i;
  if (name !== "TypeError" || !about.test(message)) return [];
  const [, key] =
    /(?:property|index):? ['"]?([\w$]+)|^["']?([\w$]+)["']? is read-only/
      .exec(message)
      ?.filter((part) => part !== undefined) ?? [];
  const isAdded = /extensible/.test(message);
  const isFunction = message.includes("of function ");
  const fits = (value: object): boolean =>
    (key === undefined || Object.hasOwn(value, key) !== isAdded) &&
    !(value instanceof Promise) &&
    (typeof value === "function") === isFunction;
  const isIndex = /^\d+$/.test(key ?? "");
  const fitsArray = (value: object): boolean =>
    Array.isArray(value) && fits(value) && (!isAdded || value.length === Number(key));
  if (message.includes("[object Array]")) return [fitsArray];
  return isIndex ? [fitsArray, fits] : [fits];
}

const isOpen = (object: object, name: string): boolean =>
  Object.getOwnPropertyDescriptor(object, name)?.configurable !== false;
