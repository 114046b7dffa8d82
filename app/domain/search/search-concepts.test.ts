import { expect, test } from "vitest";
import book from "#prisma/reference/search-concepts.json" with { type: "json" };

const keys = book.concepts.map(({ key }) => key);
const scripts = {
  thai: /\p{Script=Thai}/u,
  hangul: /\p{Script=Hangul}/u,
  japanese: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  latin: /\p{Script=Latin}/u,
};

test("every group has a key of its own, and the wider ones exist", () => {
  expect(new Set(keys).size).toBe(keys.length);
  for (const concept of book.concepts)
    for (const wider of "also" in concept ? (concept.also ?? []) : []) expect(keys).toContain(wider);
});

test("every group but a mark's name is known in all scripts", () => {
  const incomplete = book.concepts.filter(({ forms }) =>
    Object.values(scripts).some((script) => !forms.some((form) => script.test(form))),
  );
  expect(incomplete.map(({ key }) => key)).toEqual(["vietgap"]);
});

test("no group says a thing twice", () => {
  for (const { key, forms } of book.concepts) expect(new Set(forms).size, key).toBe(forms.length);
});
