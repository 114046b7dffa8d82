import { createHash } from "node:crypto";

/** A short fingerprint of a text or plain value, the same for the same content whatever the order of keys. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(stableJson(value)).digest("hex").slice(0, 24);
}

/** A fingerprint of texts in a fixed order, which PostgreSQL can compute as well. No cleaned text holds the separator. */
export function digestOfFields(fields: readonly string[]): string {
  return createHash("sha256").update(fields.join("\u001f")).digest("hex").slice(0, 24);
}

function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${stableJson(item)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
