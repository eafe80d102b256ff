/** Text in lines of some 44 characters, for a hover label on a narrow screen. */
export const wrapText = (text: string): string => text.replace(/(.{1,44})(\s+|$)/g, "$1<br>").replace(/<br>$/, "");
