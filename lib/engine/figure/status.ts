/**
 * Where a number comes from: the paper's own tables, a cited public source, this package's model,
 * or a picture whose numbers the paper does not publish (shape only).
 */
export type Status = "printed" | "public record" | "computed" | "illustrative";
