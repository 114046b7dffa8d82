import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import type { JapaneseWord } from "./model/analysis-japanese.ts";

type Waiting = { resolve(words: JapaneseWord[][]): void; reject(error: Error): void };
type Reader = { child: ChildProcess; waiting: Map<number, Waiting>; idle: NodeJS.Timeout | null };

const script = createRequire(import.meta.url).resolve("#scripts/japanese-reader.mjs");
/** The dictionary is let go when nobody has asked for so long; starting it again takes half a second. */
const idleMs = 5 * 60_000;

let reader: Reader | null = null;
let asked = 0;

/** The words of each text by the IPADIC dictionary, read in a process of its own. Rejects when that process ends; the next call starts another. */
export function readJapanese(texts: readonly string[]): Promise<JapaneseWord[][]> {
  const { child, waiting } = busy(reader ?? startReader());
  const id = ++asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    child.send({ id, texts });
  });
}

function startReader(): Reader {
  const child = fork(script, { execArgv: [], stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const started: Reader = { child, waiting: new Map(), idle: null };
  child.on("message", ({ id, words }: { id: number; words: JapaneseWord[][] }) => {
    started.waiting.get(id)?.resolve(words);
    started.waiting.delete(id);
    if (started.waiting.size === 0) rest(started);
  });
  const ended = (cause: unknown) => {
    if (reader === started) reader = null;
    for (const { reject } of started.waiting.values())
      reject(new Error("the Japanese dictionary's process ended", { cause }));
    started.waiting.clear();
  };
  child.on("error", ended);
  child.once("exit", ended);
  reader = started;
  return started;
}

/** Keeps this process alive until the answer is there. */
function busy(started: Reader): Reader {
  if (started.idle) clearTimeout(started.idle);
  started.child.ref();
  started.child.channel?.ref();
  return started;
}

function rest(started: Reader): void {
  started.child.unref();
  started.child.channel?.unref();
  started.idle = setTimeout(() => {
    if (reader === started) reader = null;
    started.child.disconnect();
  }, idleMs).unref();
}
