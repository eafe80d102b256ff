import { interfaceWords } from "../interfaceWords.js";

/** What else may be a minus, a space between thousands, the wide forms of East Asian keyboards, and marks that nobody sees. */
const plainForms: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/\p{Cf}/gu, ""],
  [/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)],
  [/[−﹣]/g, "-"],
  [/[\u00a0\u2007-\u200a\u202f\u205f\u3000]/g, " "],
];
const decimal = /^([+-]?) ?((?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d*)?|[.,]\d+)$/;
const ambiguous = /^[+-]? ?(?:[1-9]\d{0,2},\d{3}|\d[\d ]*[.,]\d[\d ]*[.,][\d., ]*)$/;

/**
 * A number as a reader writes it, with decimal point or comma, thin spaces or a true minus, or a fraction of two,
 * in the form that programs read; `null` where it is none, or might be two.
 *
 * @example plainNumber("−1 234,5") // "-1234.5"
 */
export function plainNumber(text: string): string | null {
  const parts = simplified(text).split("/");
  const plain = parts.map((part) => {
    const [, sign = "", digits] = decimal.exec(part.trim()) ?? [];
    if (digits === undefined || ambiguous.test(part.trim())) return null;
    return (sign === "-" ? sign : "") + digits.replaceAll(" ", "").replace(",", ".");
  });
  return parts.length > 2 || plain.includes(null) ? null : plain.join("/");
}

/**
 * The one reader of numbers: of fields, addresses and the command line. NaN for what is no number.
 *
 * @throws RangeError for `1,234` or `1.234,5`, which mean one number here and another elsewhere
 * @example readNumber("0,75") // 0.75
 */
export function readNumber(text: string): number {
  const parts = simplified(text).split("/");
  if (parts.some((part) => ambiguous.test(part.trim())))
    throw new RangeError(interfaceWords.ambiguous(text.trim()));
  const [over, under = "1"] = plainNumber(text)?.split("/") ?? ["NaN"];
  return Number(over) / Number(under);
}

const simplified = (text: string): string =>
  plainForms.reduce((kept, [form, plain]) => kept.replace(form, plain as string), text).trim();

/** A number in full, as `readNumber` takes it: no power of ten. */
export function writeNumber(value: number): string {
  const [, sign = "", whole = "", part = "", power] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(String(value)) ?? [];
  if (power === undefined) return String(value);
  const digits = whole + part;
  const places = Number(power) + 1;
  return sign + (places > 0 ? digits.padEnd(places, "0") : `0.${"0".repeat(-places)}${digits}`);
}
