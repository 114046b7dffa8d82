/** How long the code of an order is, and the letters and digits it is made of: none that look alike. */
export const orderCodeLength = 8;
const alphabet = /^[2-9A-HJKMNP-TV-Z]+$/;

/**
 * Every run of a transfer's text that could be an order's code, whatever a bank did to it: capitals lost, spaces put in or
 * taken out, words glued on. Which of them is one only the orders can tell.
 */
export function codesIn(text: string): string[] {
  const glued = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
  const codes = new Set<string>();
  for (let start = 0; start + orderCodeLength <= glued.length; start += 1) {
    const code = glued.slice(start, start + orderCodeLength);
    if (alphabet.test(code)) codes.add(code);
  }
  return [...codes];
}
