import { createRequire } from "node:module";
import type { JapaneseWord, ReadJapanese } from "./model/analysis-japanese.ts";

type Dictionary = { tokenize(text: string): LinderaWord[] };
type LinderaWord = { surface: string; reading?: string; baseForm?: string; partOfSpeech?: string };

const require = createRequire(import.meta.url);
let dictionary: Dictionary | null = null;

/** Readings by the IPADIC dictionary. It costs some 160 MB and 0.3 s: it is loaded at the first Japanese text only. */
export const readJapanese: ReadJapanese = (text) => {
  dictionary ??= loadDictionary();
  return dictionary.tokenize(text).map(wordOf);
};

function loadDictionary(): Dictionary {
  const { TokenizerBuilder } = require("lindera-wasm-nodejs-ipadic");
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  return builder.build();
}

function wordOf(word: LinderaWord): JapaneseWord {
  const known = (value?: string) => (value && value !== "*" ? value : "");
  return {
    surface: word.surface,
    reading: known(word.reading),
    base: known(word.baseForm),
    partOfSpeech: word.partOfSpeech ?? "",
  };
}
