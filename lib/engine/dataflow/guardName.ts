/** The name under which a guarded cell calls its guard, with the number of a line. */
export const guardName = "guard$";
