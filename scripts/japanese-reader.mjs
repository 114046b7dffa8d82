import { createRequire } from "node:module";

/**
 * Reads Japanese for the portal, in a process of its own: the dictionary takes some 160 MB, which a web process that is rarely asked
 * in Japanese should not hold. Asked `{ id, texts }`, it answers `{ id, words }`; it ends with the process that asks.
 */
const require = createRequire(import.meta.url);
const { TokenizerBuilder } = require("lindera-wasm-nodejs-ipadic");
const builder = new TokenizerBuilder();
builder.setDictionary("embedded://ipadic");
builder.setMode("normal");
const dictionary = builder.build();

process.on("message", (/** @type {{ id: number, texts: string[] }} */ { id, texts }) => {
  process.send?.({ id, words: texts.map((text) => dictionary.tokenize(text).map(wordOf)) });
});
process.once("disconnect", () => process.exit());

/** @param {{ surface: string, reading?: string, baseForm?: string, partOfSpeech?: string }} word */
function wordOf({ surface, reading, baseForm, partOfSpeech = "" }) {
  return { surface, reading: known(reading), base: known(baseForm), partOfSpeech };
}

/** @param {string} [value] */
function known(value) {
  return value && value !== "*" ? value : "";
}
