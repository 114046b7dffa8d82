import fc from "fast-check";
import { expect, test } from "vitest";
import { filterValues, valueInWords, type Writing, writtenFacts } from "./attribute-words.ts";
import {
  type AttributeDefinition,
  askedBy,
  attributeFields,
  filterFacts,
  hiddenBy,
  readAttributes,
} from "./attributes.ts";

const say = (text: string) => ({ vi: `${text}.vi`, en: text, th: `${text}.th`, ko: `${text}.ko`, ja: `${text}.ja` });
const choices = (...codes: string[]) => codes.map((code) => ({ code, label: say(code) }));
const definitions: AttributeDefinition[] = [
  {
    code: "roast",
    kind: "choice",
    many: false,
    label: say("Roast"),
    sets: [13],
    filter: "choices",
    choices: choices("light", "dark"),
  },
  {
    code: "grind",
    kind: "choice",
    many: true,
    label: say("Grind"),
    sets: [13],
    filter: "choices",
    choices: choices("beans", "phin"),
  },
  { code: "hand-picked", kind: "flag", label: say("Hand-picked"), sets: [11, 13], filter: "choices" },
  {
    ...{ code: "nitrogen", kind: "number", label: say("Nitrogen"), sets: [9], filter: "bands", unit: "°N" },
    ...{ min: 5, max: 60, decimals: 0 },
    bands: [
      { code: "below-30", from: null, to: 30 },
      { code: "30-40", from: 30, to: 40 },
      { code: "from-40", from: 40, to: null },
    ],
  },
  { code: "abv", kind: "number", label: say("Alcohol"), sets: [15], filter: "none", min: 0.5, max: 70, decimals: 1 },
  {
    ...{ code: "altitude", kind: "number", label: say("Altitude"), sets: [13], filter: "bands", column: "altitudeM" },
    ...{ min: 0, max: 3200, decimals: 0 },
    bands: [
      { code: "low", from: null, to: 1000 },
      { code: "high", from: 1000, to: null },
    ],
  },
];
const codes = (each: readonly AttributeDefinition[]) => each.map(({ code }) => code);

test("a set decides what is asked; what a column holds already is not asked again", () => {
  expect(codes(askedBy(definitions, 13))).toEqual(["roast", "grind", "hand-picked"]);
  expect(codes(askedBy(definitions, 9))).toEqual(["nitrogen"]);
  expect(askedBy(definitions, 1)).toEqual([]);
});

test("another set hides what it does not ask for, and says so only of what was given", () => {
  expect(codes(hiddenBy(definitions, 11, ["roast", "hand-picked"]))).toEqual(["roast"]);
});

test("fields are read by kind, and written back the same", () => {
  const fields = { "fact.roast": "dark", "fact.grind.beans": "on", "fact.hand-picked": "on", "fact.abv": "12,5" };
  const { values, faults } = readAttributes(definitions, 13, fields);
  expect(values).toEqual({ roast: ["dark"], grind: ["beans"], "hand-picked": true, abv: 12.5 });
  expect(faults).toEqual([]);
  expect(attributeFields(definitions, values)).toEqual({ ...fields, "fact.abv": "12.5" });
});

test("a wrong value is told only where it can be seen; an empty one is no fact", () => {
  const fields = { "fact.nitrogen": "lots", "fact.roast": "burnt", "fact.abv": "" };
  expect(readAttributes(definitions, 9, fields)).toEqual({
    values: {},
    faults: [{ code: "number", field: "fact.nitrogen" }],
  });
  expect(readAttributes(definitions, 9, { "fact.nitrogen": "61" }).faults).toEqual([
    { code: "range", field: "fact.nitrogen", min: 5, max: 60 },
  ]);
  expect(readAttributes(definitions, 13, fields).faults).toEqual([{ code: "choice", field: "fact.roast" }]);
});

test("whatever a form holds, what is read fits the definitions and survives being written", () => {
  const names = ["fact.roast", "fact.grind.beans", "fact.grind.phin", "fact.hand-picked", "fact.nitrogen", "fact.abv"];
  const forms = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.constantFrom("on", "dark", "40", "1e3")),
  );
  fc.assert(
    fc.property(forms, fc.constantFrom(9, 11, 13, 15), (fields, set) => {
      const { values } = readAttributes(definitions, set, fields);
      expect(readAttributes(definitions, set, attributeFields(definitions, values))).toEqual({ values, faults: [] });
    }),
  );
});

test("facts to filter by are of the present set only: choices, yes, and the band of a number", () => {
  const values = { roast: ["dark"], grind: ["beans", "phin"], "hand-picked": true, nitrogen: 40, abv: 12 };
  const facts = (ocopSet: number, altitudeM: number | null = null) =>
    filterFacts(definitions, { ocopSet, altitudeM }, values);
  expect(facts(13, 1550)).toEqual(["roast=dark", "grind=beans", "grind=phin", "hand-picked=yes", "altitude=high"]);
  expect(facts(13)).not.toContain("altitude=high");
  expect(facts(9)).toEqual(["nitrogen=from-40"]);
  expect(facts(15)).toEqual([]);
});

const writing: Writing = {
  locale: "ja",
  measure: (value, unit = "") => `${value}${unit}`,
  list: (items) => items.join("+"),
  yes: "はい",
  below: (measure) => `<${measure}`,
  from: (measure) => `≥${measure}`,
  range: (from, to, unit = "") => `${from}–${to}${unit}`,
};

test("facts are written in the reader's language, in the order of the definitions", () => {
  const values = { nitrogen: 40, "hand-picked": true, grind: ["phin", "beans"], roast: ["gone"] };
  expect(writtenFacts(definitions, 13, values, writing)).toEqual([
    { code: "grind", label: "Grind.ja", value: "beans.ja+phin.ja" },
    { code: "hand-picked", label: "Hand-picked.ja", value: "はい" },
  ]);
  const nitrogen = definitions.find(({ code }) => code === "nitrogen");
  expect(nitrogen && valueInWords(nitrogen, 40, writing)).toBe("40°N");
  expect(nitrogen && filterValues(nitrogen, writing).map(({ label }) => label)).toEqual(["<30°N", "30–40°N", "≥40°N"]);
});
