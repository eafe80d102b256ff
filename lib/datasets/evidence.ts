/** How sure a row of the public record is: read in its source, computed from such numbers, or not confirmed by any page. */
export type Evidence = "read" | "derived" | "unconfirmed";
