import { expect, test } from "vitest";
import { jsonLdText } from "./json-ld.ts";

test("no text can end the script element or break a line of it, and it reads back as it was", () => {
  const name = "</script><script>alert(1)</script> & \u2028 <!-- \u2029";
  const text = jsonLdText({ "@type": "Product", name, sku: undefined, gtin: null });
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual({ "@context": "https://schema.org", "@type": "Product", name });
});
