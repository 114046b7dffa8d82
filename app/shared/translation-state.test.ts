import { expect, test } from "vitest";
import { digestOfFields } from "./digest.ts";
import { type DigestedText, translationState } from "./translation-state.ts";

/** A text that is written and read while its source goes on changing. */
type Desk = { source: number; text: { words: number; madeFrom: number; read: number | null } | null };

const steps: Record<string, (desk: Desk) => Desk> = {
  "the source changes": (desk) => ({ ...desk, source: desk.source + 1 }),
  "the text is written": (desk) => ({
    ...desk,
    text: { words: (desk.text?.words ?? 0) + 1, madeFrom: desk.source, read: null },
  }),
  "the text is read": (desk) => ({
    ...desk,
    text: desk.text && { ...desk.text, madeFrom: desk.source, read: desk.text.words },
  }),
};

const stateOf = ({ source, text }: Desk) => {
  const digested: DigestedText | null = text && {
    own: `w${text.words}`,
    madeFrom: `s${text.madeFrom}`,
    read: text.read === null ? null : `w${text.read}`,
  };
  return translationState(digested, `s${source}`);
};

test("whatever happened before, a text is missing until written, then a draft, reviewed when read, stale when its source moved", () => {
  const names = Object.keys(steps);
  for (let seed = 0; seed < 3 ** 6; seed++) {
    let desk: Desk = { source: 1, text: null };
    for (let place = 0; place < 6; place++) {
      const name = names[Math.floor(seed / 3 ** place) % 3] ?? "";
      desk = steps[name]?.(desk) ?? desk;
      const expected =
        desk.text === null
          ? "missing"
          : { "the source changes": "stale", "the text is written": "draft", "the text is read": "reviewed" }[name];
      expect(stateOf(desk), `${seed} ${name}`).toBe(expected);
    }
  }
});

test("a text that went stale is whole again when its source comes back", () => {
  const text = { own: "w1", madeFrom: "s1", read: "w1" };
  expect([translationState(text, "s2"), translationState(text, "s1")]).toEqual(["stale", "reviewed"]);
});

test("a text read before it was changed is a draft", () => {
  expect(translationState({ own: "w2", madeFrom: "s1", read: "w1" }, "s1")).toBe("draft");
});

test("fields that run into one another differ", () => {
  expect(digestOfFields(["ab", "c"])).not.toBe(digestOfFields(["a", "bc"]));
  expect(digestOfFields(["a", ""])).not.toBe(digestOfFields(["", "a"]));
  expect(digestOfFields(["a", "b"])).toMatch(/^[0-9a-f]{24}$/);
});
