import { expect, test } from "vitest";
import { xmlText } from "./xml.ts";

test("a text cannot end its element or attribute, and what XML cannot hold is left out", () => {
  expect(xmlText(`K'Ho <b> & "x"`)).toBe("K&apos;Ho &lt;b&gt; &amp; &quot;x&quot;");
  expect(xmlText("a\u0000\u0007b\ufffe 🙂 กาแฟ\ud800")).toBe("ab 🙂 กาแฟ");
});
