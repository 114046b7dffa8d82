/** A node of JSON-LD in schema.org's words. What is undefined or null is left out. */
export type JsonLd = { "@type": string } & { [property: string]: JsonLdValue };
export type JsonLdValue = string | number | boolean | null | undefined | JsonLdObject | readonly JsonLdValue[];
type JsonLdObject = { [property: string]: JsonLdValue };

/** The text of a script element. Nothing in it can end the element or a line of script. */
export function jsonLdText(node: JsonLd): string {
  return JSON.stringify({ "@context": "https://schema.org", ...node }, (_key, value) => value ?? undefined).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Paragraphs as one line of plain text. */
export function plainText(...parts: string[]): string {
  return parts.join(" ").replace(/\s+/g, " ").trim();
}
