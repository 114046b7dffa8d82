import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { questionOf } from "./analyser.server.ts";
import { readJapanese } from "./japanese-reader.server.ts";

test("each text comes back as its words with their readings, also when many ask at once", async () => {
  const asked = ["珈琲", "干し柿", "高原の茶"];
  const answers = await Promise.all(asked.map((text) => readJapanese([text, "蜂蜜"])));
  const readings = answers.map(([first]) => first?.map(({ reading }) => reading).join(""));
  expect(readings).toEqual(["コーヒー", "ホシガキ", "コウゲンノチャ"]);
  for (const [, second] of answers) expect(second?.[0]?.reading).toBe("ハチミツ");
});

test.skipIf(process.platform === "win32")(
  "a dictionary process that was killed is started again by the next question",
  async () => {
    await readJapanese(["柿"]);
    execFileSync("pkill", ["-KILL", "-P", String(process.pid), "-f", "japanese-reader.mjs"]);
    const words = await readJapanese(["柿"]).catch(() => readJapanese(["柿"]));
    expect(words[0]?.[0]?.reading).toBe("カキ");
  },
);

test.skipIf(process.platform === "win32")(
  "many who ask a dictionary process that is just gone are told so, and nothing else breaks",
  async () => {
    await readJapanese(["柿"]);
    execFileSync("pkill", ["-KILL", "-P", String(process.pid), "-f", "japanese-reader.mjs"]);
    const answers = await Promise.allSettled(["柿", "茶", "蜂蜜"].map((text) => readJapanese([text])));
    expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect((await readJapanese(["柿"]))[0]?.[0]?.reading).toBe("カキ");
  },
);

test("a question in kanji and one in kana ask for the same words", async () => {
  const [kanji, kana] = await Promise.all([questionOf("珈琲", "ja"), questionOf("コーヒー", "ja")]);
  expect(kanji.phrase).not.toBe("");
  expect(kanji.phrase).toBe(kana.phrase);
});

test.skipIf(process.platform === "win32")(
  "a question asked of a dictionary that is just gone is answered",
  async () => {
    await readJapanese(["柿"]);
    execFileSync("pkill", ["-KILL", "-P", String(process.pid), "-f", "japanese-reader.mjs"]);
    expect((await questionOf("紅茶", "ja")).words.length).toBeGreaterThan(0);
  },
);
