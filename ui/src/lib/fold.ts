/**
 * Letters without marks, lower case: "duong" finds "Đường". The core folds the same way in its search;
 * this one serves the short lists that are already on screen.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
}
