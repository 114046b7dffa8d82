import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import type { Ask } from "./contract-subject.ts";

/** What a question finds, and what it does not. */
export function wordContract({ search, keys, subject }: Ask) {
  test.each<[Locale, string]>([
    ["vi", "cà phê"],
    ["vi", "ca phe"],
    ["en", "coffee"],
    ["en", "coffees"],
    ["th", "กาแฟ"],
    ["ko", "커피"],
    ["ja", "コーヒー"],
    ["ja", "珈琲"],
  ])("coffee is found in %s as %s", async (locale, query) => {
    expect((await keys({ locale, query })).sort()).toEqual(["agri.coffee.morning", "coffee.robusta", "coffee.washed"]);
  });

  test.each<[Locale, string]>([
    ["vi", "コーヒー"],
    ["ja", "cà phê"],
    ["ko", "coffee"],
    ["th", "커피"],
  ])("someone reading %s may type %s", async (locale, query) => {
    expect(await keys({ locale, query })).toContain("coffee.washed");
  });

  test.each<[Locale, string, string]>([
    ["th", "สตรอเบอรี่", "jam.strawberry"],
    ["ja", "苺ジャム", "jam.strawberry"],
    ["ja", "ウーロン茶", "tea.oolong"],
    ["vi", "dalat", "event.flowers"],
    ["en", "strawberrys jam", "jam.strawberry"],
  ])("another spelling finds the same (%s: %s)", async (locale, query, key) => {
    expect(await keys({ locale, query })).toContain(key);
  });

  test.each<[Locale, string, string]>([
    ["en", "robsta", "coffee.robusta"],
    ["vi", "arabika", "coffee.washed"],
    ["en", "strawbery", "jam.strawberry"],
  ])("a mistyped word is forgiven (%s: %s)", async (locale, query, key) => {
    expect(await keys({ locale, query })).toContain(key);
  });

  test("the beginning of the last word is enough", async () => {
    expect(await keys({ locale: "en", query: "ool" })).toEqual(["tea.oolong"]);
  });

  test("what is in stock, in season and ships to the market comes before what is not", async () => {
    expect(await keys({ query: "cà phê", market: "JP", types: ["product"] })).toEqual([
      "coffee.washed",
      "coffee.robusta",
    ]);
  });

  test("a word in the name counts more than one elsewhere", async () => {
    expect(await keys({ query: "langbiang" })).toEqual(["eco.trek.dawn", "jam.strawberry"]);
  });

  test.each(["😀", "\u0301\u0301", "%", "_", "\\", "'; --", '"', "()", "*"])(
    "a question without a letter (%s) finds nothing and breaks nothing",
    async (query) => {
      expect(await search({ query })).toMatchObject({ total: 0, hits: [] });
    },
  );

  test.each(["cà%phê", "ca_phe\\", "' OR '1'='1", 'cà" OR type = "x', "a\u0000b", "\ud800"])(
    "what means something to a database is plain text (%j)",
    async (query) => {
      const { total, hits } = await search({ query });
      expect(hits.length).toBeLessThanOrEqual(total);
    },
  );

  test("suggestions are names that begin with what was typed", async () => {
    const suggest = (query: string, locale: Locale) =>
      subject().index.suggest({ query, locale, market: "VN", limit: 5 });
    expect((await suggest("Cà p", "vi")).map(({ key }) => key)).toContain("coffee.washed");
    expect((await suggest("strawb", "en"))[0]).toMatchObject({
      text: "Strawberry Jam",
      type: "product",
      key: "jam.strawberry",
    });
    expect((await suggest("딸", "ko")).map(({ key }) => key)).toContain("jam.strawberry");
    expect(await suggest("😀", "vi")).toEqual([]);
    expect(await suggest("zzzzqqqq", "en")).toEqual([]);
  });

  test("what nobody has is not found", async () => {
    expect(await search({ query: "khongcogi" })).toMatchObject({ total: 0, hits: [] });
  });
}
