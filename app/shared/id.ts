import { v7 } from "uuid";

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A table's id: time-ordered, made by us because PostgreSQL 14 has no uuidv7(). */
export function newId(): string {
  return v7();
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}

/** A code people read aloud and type: no letters or digits that look alike. */
export function newShortCode(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length * 2));
  let code = "";
  for (const byte of bytes) {
    if (code.length === length) break;
    if (byte < 240) code += alphabet[byte % alphabet.length];
  }
  return code.length === length ? code : newShortCode(length);
}
