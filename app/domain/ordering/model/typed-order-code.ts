import { codesIn, orderCodeLength } from "./order-code.ts";

/**
 * An order's code as somebody typed it: with spaces, dashes, a "#" before it, in small or in full-width letters.
 * Null when it can be none, whatever the orders are.
 */
export function typedOrderCode(typed: string): string | null {
  const glued = typed.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return glued.length === orderCodeLength ? (codesIn(glued)[0] ?? null) : null;
}
