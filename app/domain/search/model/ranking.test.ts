import { expect, test } from "vitest";
import { createAnalyser } from "./analysis.ts";
import { readQuestion } from "./question.ts";
import { type Candidate, rank, rankingWeights } from "./ranking.ts";

const analyser = createAnalyser({ concepts: [{ key: "coffee", forms: ["cà phê", "coffee"] }], readJapanese: () => [] });
const question = (text: string) => readQuestion(text, "vi", analyser);

function candidate(key: string, facts: Partial<Candidate> = {}): Candidate {
  return {
    key,
    nameTerms: [],
    textTerms: [],
    spans: [],
    nameLikeness: [],
    textLikeness: [],
    beginsWord: false,
    nameSound: " ",
    season: 0,
    inStock: true,
    ships: true,
    award: false,
    ...facts,
  };
}

const order = (text: string, candidates: Candidate[]) => rank(question(text), candidates).map(({ key }) => key);

test("as written stands above without marks, and both above a mistyped word", () => {
  const mistyped = candidate("mistyped", { nameLikeness: [0.8] });
  const folded = candidate("folded", { nameTerms: ["hong"] });
  const exact = candidate("exact", { nameTerms: ["=hồng", "hong"] });
  expect(order("hồng", [mistyped, folded, exact])).toEqual(["exact", "folded", "mistyped"]);
});

test("the name counts more than the text", () => {
  const text = candidate("text", { textTerms: ["=hồng"] });
  const name = candidate("name", { nameTerms: ["hong"] });
  expect(order("hồng", [text, name])).toEqual(["name", "text"]);
});

test("a whole word stands above a beginning, a beginning above a part", () => {
  const part = candidate("part", { spans: [0], nameSound: " mamacadam " });
  const begins = candidate("begins", { nameSound: " macadamia " });
  const wholeWord = candidate("whole", { nameTerms: ["macadam"] });
  const asked = {
    ...question("macadam"),
    spans: [{ kind: "grams" as const, from: 0, to: 0, terms: [], grams: [], together: "macadam" }],
    words: question("macadam").words.map((word) => ({ ...word, sound: "macadam" })),
  };
  expect(rank(asked, [part, begins, wholeWord]).map(({ key }) => key)).toEqual(["whole", "begins", "part"]);
});

test("the same thing in another language counts as nearly the word itself", () => {
  expect(order("coffee", [candidate("none"), candidate("same", { nameTerms: ["~coffee"] })])).toEqual(["same", "none"]);
});

test("words in the order asked come first", () => {
  const terms = { nameTerms: ["=cà", "=phê", "ca", "phe"] };
  const apart = candidate("apart", { ...terms, nameSound: " ka bot fe " });
  const together = candidate("together", { ...terms, nameSound: " bot ka fe " });
  expect(order("cà phê", [apart, together])).toEqual(["together", "apart"]);
});

test.each([
  ["in season", { season: 1 as const }, {}],
  ["at its best", { season: 2 as const }, { season: 1 as const }],
  ["in stock", {}, { inStock: false }],
  ["that ships to the market", {}, { ships: false }],
  ["with a valid award", { award: true }, {}],
])("what is %s comes first among equals", (_name, better, worse) => {
  expect(order("hồng", [candidate("b", worse), candidate("a", better)])).toEqual(["a", "b"]);
});

test("no bonus lifts a word in the text above one in the name", () => {
  const lifted = candidate("lifted", { textTerms: ["=hồng"], season: 2, award: true });
  const named = candidate("named", { nameTerms: ["=hồng"], inStock: false, ships: false });
  expect(order("hồng", [lifted, named])).toEqual(["named", "lifted"]);
});

test("ties go by key, so that the order is always the same", () => {
  expect(order("hồng", [candidate("b"), candidate("a")])).toEqual(["a", "b"]);
});

test("every weight is a positive number, for the legal page prints them", () => {
  for (const weight of Object.values(rankingWeights)) expect(weight).toBeGreaterThan(0);
});
