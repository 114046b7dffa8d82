import { createHmac, timingSafeEqual } from "node:crypto";

/** A short signature of a text for one purpose; a signature for one purpose fits no other. */
export function signText(secret: string, purpose: string, text: string): string {
  return createHmac("sha256", secret).update(`${purpose}\n${text}`).digest("base64url");
}

export function isSignedText(secret: string, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(signText(secret, purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
