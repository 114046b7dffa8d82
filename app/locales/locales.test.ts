import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";

const folder = import.meta.dirname;
const workspaces = new Set([
  "awards",
  "desk",
  "editorial",
  "handover",
  "hosting",
  "hostmail",
  "prices",
  "seller",
  "staff",
  "translations",
]);
const deskLocales: readonly Locale[] = ["vi", "en"];

type Texts = Map<string, string>;

function namespacesOf(locale: Locale): string[] {
  return readdirSync(path.join(folder, locale)).map((file) => file.replace(".json", ""));
}

function textsOf(locale: Locale, namespace: string): Texts {
  const texts: Texts = new Map();
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string") texts.set(key.replace(/_(one|other)$/, ""), value);
    else for (const [name, item] of Object.entries(value as object)) walk(item, key ? `${key}.${name}` : name);
  };
  walk(JSON.parse(readFileSync(path.join(folder, locale, `${namespace}.json`), "utf8")), "");
  return texts;
}

const pairs = namespacesOf("en").flatMap((namespace) =>
  (workspaces.has(namespace) ? deskLocales : locales).map((locale) => ({ namespace, locale })),
);

test.each(pairs)("$locale has exactly the texts of $namespace", ({ namespace, locale }) => {
  expect([...textsOf(locale, namespace).keys()].sort()).toEqual([...textsOf("en", namespace).keys()].sort());
});

test.each(pairs)("$locale keeps the placeholders of $namespace", ({ namespace, locale }) => {
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();
  const english = textsOf("en", namespace);
  const wrong = [...textsOf(locale, namespace)].filter(([key, text]) => {
    const mine = placeholders(text).filter((name) => name !== "count");
    const theirs = placeholders(english.get(key) ?? "").filter((name) => name !== "count");
    return JSON.stringify(mine) !== JSON.stringify(theirs);
  });
  expect(wrong).toEqual([]);
});

test.each(pairs)("$locale texts of $namespace are in NFC and not empty", ({ namespace, locale }) => {
  const wrong = [...textsOf(locale, namespace)].filter(
    ([, text]) => text.trim() === "" || text !== text.normalize("NFC"),
  );
  expect(wrong).toEqual([]);
});

test.each(pairs.filter(({ locale }) => locale !== "en"))(
  "no sentence of $namespace is still English in $locale",
  ({ namespace, locale }) => {
    const english = textsOf("en", namespace);
    const same = [...textsOf(locale, namespace)].filter(
      ([key, text]) => text.length > 14 && english.get(key) === text && /[a-z]{3} [a-z]{2}/i.test(text),
    );
    expect(same).toEqual([]);
  },
);
