import { gramsOf, unique } from "./text.ts";
import type { Token, TokenRun } from "./token.ts";

/** A word as a morphological dictionary gives it: its reading in katakana, empty when unknown. */
export type JapaneseWord = { surface: string; reading: string; base: string; partOfSpeech: string };
export type ReadJapanese = (text: string) => JapaneseWord[];

const small: Record<string, string> = {
  ぁ: "あ",
  ぃ: "い",
  ぅ: "う",
  ぇ: "え",
  ぉ: "お",
  ゃ: "や",
  ゅ: "ゆ",
  ょ: "よ",
  ゎ: "わ",
  ゕ: "か",
  ゖ: "か",
};
const vu: Record<string, string> = { ゔぁ: "ば", ゔぃ: "び", ゔぇ: "べ", ゔぉ: "ぼ" };

/** Hiragana for both kana, small kana as large ones, without the long mark. */
export function foldKana(text: string): string {
  return text
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/ゔ[ぁぃぇぉ]/g, (pair) => vu[pair] ?? pair)
    .replace(/ゔ/g, "ぶ")
    .replace(/[ぁぃぅぇぉゃゅょゎゕゖ]/g, (kana) => small[kana] ?? kana)
    .replace(/[ー・]/g, "");
}

const rows: Record<string, string> = {
  あいうえお: "a i u e o",
  かきくけこ: "ka ki ku ke ko",
  がぎぐげご: "ga gi gu ge go",
  さしすせそ: "sa shi su se so",
  ざじずぜぞ: "za ji zu ze zo",
  たちつてと: "ta chi tsu te to",
  だぢづでど: "da ji zu de do",
  なにぬねの: "na ni nu ne no",
  はひふへほ: "ha hi fu he ho",
  ばびぶべぼ: "ba bi bu be bo",
  ぱぴぷぺぽ: "pa pi pu pe po",
  まみむめも: "ma mi mu me mo",
  やゆよ: "ya yu yo",
  らりるれろ: "ra ri ru re ro",
  わをん: "wa o n",
};

const kanaSounds = new Map(
  Object.entries(rows).flatMap(([kana, sounds]) => {
    const all = sounds.split(" ");
    return [...kana].map((each, index) => [each, all[index] ?? ""] as const);
  }),
);

export function soundOfKana(folded: string): string {
  return [...folded]
    .map((kana) => kanaSounds.get(kana) ?? "")
    .join("")
    .replace(/ch/g, "c")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1");
}

const grammar = /^(助詞|助動詞|記号|接続詞|感動詞|フィラー)/;

const helpers = new Set(["する", "ある", "いる", "なる", "できる", "くださる", "いただく", "れる", "られる"]);

function isGrammar({ surface, base, partOfSpeech }: JapaneseWord): boolean {
  return grammar.test(partOfSpeech) || helpers.has(base) || /^[\u3041-\u309f]$/.test(surface);
}

/** Kanji, kana and mixed spellings of a word meet in its reading. */
export function japaneseRun(run: string, read: ReadJapanese): TokenRun {
  const words = read(run);
  const content = words.filter((word) => !isGrammar(word));
  const tokens = (content.length > 0 ? content : words).map(japaneseToken);
  const folded = foldKana(run);
  const reading = words.map((word) => foldKana(word.reading || word.surface)).join("");
  const grams = unique([...gramsOf(folded, 2), ...(reading === folded ? [] : gramsOf(reading, 2))]);
  return { script: "japanese", folded, tokens, grams };
}

function japaneseToken(word: JapaneseWord): Token {
  const folded = foldKana(word.surface);
  const reading = foldKana(word.reading || word.surface);
  const loose = unique([reading, foldKana(word.base || word.surface)]).filter((term) => term && term !== folded);
  return { script: "japanese", surface: word.surface, folded, exact: [folded], loose, sound: soundOfKana(reading) };
}
