const greek =
  "α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta ϑ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ phi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega";
const signs =
  "= equals|≠ is not|< is less than|> is more than|≤ is at most|≥ is at least|≈ is about|∈ is in|∉ is not in|− minus|- minus|+ plus|± plus or minus|⋅ times|× times|· times|* star|∗ star|/ over|→ to|⟹ implies|⇒ implies|⟺ if and only if|∣ given|| given|∑ the sum of|∏ the product of|∂ partial|∞ infinity|′ prime|∧ and|∨ or|¬ not|∪ union|∩ intersection";
const words = new Map([
  ...(greek.match(/\S+ \S+/g) ?? []).map((pair) => pair.split(" ") as [string, string]),
  ...signs.split(/\|(?=\S )/).map((pair) => [pair[0]!, pair.slice(2)] as [string, string]),
]);

/** A text in which a Greek letter, and the star that it bears, are words: `μ*` as `mu star`. */
export const spokenLetters = (text: string): string =>
  text.replace(
    /(\p{Script=Greek})(\*?)/gu,
    (_, letter: string, star: string) => `${words.get(letter) ?? letter}${star && " star"}`,
  );

/** A formula in words, from the MathML beside it: `mu star equals A over delta`. */
export function spokenFormula(element: Element): string {
  const parts = [...element.children].map(spokenFormula);
  const [first = "", second = "", third = ""] = parts;
  /** A part of several words keeps its own end audible. */
  const whole = (part: string): string => (/ (?!star|[A-Z]$)/.test(part) ? `${part},` : part);
  const raised = (part: string): string =>
    /^(star|prime)/.test(part) ? part : part === "2" ? "squared" : `to the power ${part}`;
  const said = (() => {
    switch (element.localName) {
      case "annotation":
      case "mspace":
        return "";
      case "mfrac":
        return `${whole(first)} over ${second}`;
      case "msup":
        return `${first} ${raised(second)}`;
      case "msub":
        return `${first} ${second}`;
      case "msubsup":
        return `${first} ${second} ${raised(third)}`;
      case "msqrt":
        return `the root of ${parts.join(" ")}`;
      case "mroot":
        return `the root ${second} of ${first}`;
      case "mover":
        return /^[\^ˆ~˜¯‾ˉ_]/.test(second)
          ? `${first} ${/[\^ˆ]/.test(second) ? "hat" : /[~˜]/.test(second) ? "tilde" : "bar"}`
          : first;
      default:
        return parts.length > 0
          ? grouped(parts.join(" "))
          : spokenSign(element.textContent!.trim());
    }
  })();
  return said.replace(/\s+/g, " ").trim();
}

/** Brackets are said around a sum or a difference, `open bracket 1 minus mu close bracket gamma`, and no others. */
function grouped(said: string): string {
  const inner = said.replace(/\(([^()]*)\)/, (_, part: string) =>
    /\S (?:plus|minus) \S/.test(part) ? `open bracket ${part} close bracket` : ` ${part} `,
  );
  return inner === said ? said.replace(/[()]/g, " ") : grouped(inner);
}

/** What cannot be seen is not said, nor what groups by itself. */
const spokenSign = (text: string): string =>
  words.get(text) ?? (/^[[\]{}\u2061-\u2064]$/.test(text) ? "" : text);
