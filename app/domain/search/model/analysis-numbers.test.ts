import { expect, test } from "vitest";
import { numberRun } from "./analysis-numbers.ts";
import { cutRuns, normalise } from "./text.ts";

const termOf = (text: string) => numberRun(cutRuns(normalise(text)), 0).run.folded;

test.each(["250g", "250 g", "0,25 kg", "0.25 kg", "250 gram", "250 กรัม", "250그램", "250グラム", "２５０ｇ"])(
  "%s is 250 grams",
  (text) => {
    expect(termOf(text)).toBe("#250g");
  },
);

test.each(["500 ml", "0,5 lít", "50 cl", "500 มล.", "500밀리리터", "0.5リットル"])("%s is 500 millilitres", (text) => {
  expect(termOf(text)).toBe("#500ml");
});

test("a thousand may be grouped where no fraction makes sense", () => {
  expect(termOf("1.000 g")).toBe("#1000g");
  expect(termOf("1.250 kg")).toBe("#1250g");
});

test("a number without a unit stays a number, also before a word that only begins like one", () => {
  expect(termOf("034 booth")).toBe("034");
  expect(termOf("3 lavender")).toBe("3");
});

test("what stands behind the unit in a script without spaces stays in the text", () => {
  expect(numberRun(cutRuns(normalise("250กรัมต่อถุง")), 0)).toMatchObject({ run: { folded: "#250g" }, taken: 1 });
});
