import { disassemble } from "es-hangul";
import { gramsOf, unique } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

const particles = [
  "에서는",
  "에서도",
  "으로는",
  "이라는",
  "까지",
  "부터",
  "처럼",
  "에서",
  "에게",
  "으로",
  "하고",
  "이나",
  "이랑",
  "보다",
  "마다",
  "라는",
  "은",
  "는",
  "이",
  "가",
  "을",
  "를",
  "의",
  "에",
  "와",
  "과",
  "도",
  "만",
  "로",
  "나",
  "랑",
  "께",
];

/** The word without its particle, when two syllables remain. */
export function stripParticle(word: string): string {
  const found = particles.find((particle) => word.endsWith(particle) && word.length - particle.length >= 2);
  return found ? word.slice(0, -found.length) : word;
}

const letterSounds: Record<string, string> = {
  ㄱ: "g",
  ㄲ: "g",
  ㄴ: "n",
  ㄷ: "d",
  ㄸ: "d",
  ㄹ: "l",
  ㅁ: "m",
  ㅂ: "b",
  ㅃ: "b",
  ㅅ: "s",
  ㅆ: "s",
  ㅈ: "j",
  ㅉ: "j",
  ㅊ: "c",
  ㅋ: "k",
  ㅌ: "t",
  ㅍ: "p",
  ㅎ: "h",
  ㅏ: "a",
  ㅐ: "e",
  ㅑ: "ya",
  ㅒ: "ye",
  ㅓ: "eo",
  ㅔ: "e",
  ㅕ: "yeo",
  ㅖ: "ye",
  ㅗ: "o",
  ㅛ: "yo",
  ㅜ: "u",
  ㅠ: "yu",
  ㅡ: "eu",
  ㅣ: "i",
};

/** Letter by letter in a-z; sounds that people mix up in writing (ㅐ ㅔ, ㄱ ㄲ) come out alike, a mute ㅇ not at all. */
export function soundOfKorean(text: string): string {
  return [...disassemble(text)]
    .map((letter) => letterSounds[letter] ?? "")
    .join("")
    .replace(/(.)\1+/g, "$1");
}

/** Spaces are all that Korean cuts at: compounds are found by pairs of syllables. */
export function koreanRun(run: string): TokenRun {
  const stem = stripParticle(run);
  const token: Token = {
    script: "hangul",
    surface: run,
    folded: stem,
    exact: [run],
    loose: stem === run ? [] : [stem],
    sound: soundOfKorean(stem),
  };
  return { script: "hangul", folded: stem, tokens: [token], grams: unique(gramsOf(stem, 2)) };
}
