import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type FakeDocument, type FakeIndex, makeIndex, Refusal, searchIndex } from "./fake-meilisearch-index.ts";

export type FakeMeilisearch = {
  url: string;
  key: string;
  indexes: Map<string, FakeIndex>;
  /** From now on every request is answered 503, until told otherwise. */
  setDown(down: boolean): void;
  close(): Promise<void>;
};

type Call = { method: string; path: string; params: URLSearchParams; body: unknown };
type Task = { uid: number; indexUid: string | null; type: string; error: { code: string; message: string } | null };
type State = { indexes: Map<string, FakeIndex>; tasks: Task[] };

const key = "test-key";

/** A strict local stand-in for the documented API of Meilisearch, as far as we use it: what it does not know it refuses. */
export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const state: State = { indexes: new Map(), tasks: [] };
  let isDown = false;
  const server = createServer(async (request, response) => {
    const call = await readCall(request);
    try {
      if (isDown) throw new Refusal(503, "unavailable", "down");
      if (request.headers.authorization !== `Bearer ${key}`)
        throw new Refusal(403, "invalid_api_key", "The provided API key is invalid.");
      send(response, ...answer(call, state));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      send(response, error.status, { message: error.message, code: error.code, type: "invalid_request", link: "" });
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key,
    indexes: state.indexes,
    setDown: (down) => {
      isDown = down;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

type Reply = [status: number, body: unknown];
const routes: [method: string, path: RegExp, handle: (call: Call, state: State, match: string[]) => Reply][] = [
  ["GET", /^\/health$/, () => [200, { status: "available" }]],
  [
    "GET",
    /^\/indexes$/,
    ({ params }, { indexes }) => [
      200,
      {
        results: [...indexes.values()].map(({ uid, primaryKey }) => ({
          uid,
          primaryKey,
          createdAt: "",
          updatedAt: "",
        })),
        offset: 0,
        limit: Number(params.get("limit") ?? 20),
        total: indexes.size,
      },
    ],
  ],
  ["POST", /^\/indexes$/, createIndex],
  [
    "DELETE",
    /^\/indexes\/([\w-]+)$/,
    (_call, state, [uid = ""]) =>
      enqueue(state, uid, "indexDeletion", () => {
        get(state, uid);
        state.indexes.delete(uid);
      }),
  ],
  [
    "GET",
    /^\/indexes\/([\w-]+)\/stats$/,
    (_call, state, [uid = ""]) => [
      200,
      { numberOfDocuments: get(state, uid).documents.size, isIndexing: false, fieldDistribution: {} },
    ],
  ],
  [
    "PATCH",
    /^\/indexes\/([\w-]+)\/settings$/,
    ({ body }, state, [uid = ""]) => enqueue(state, uid, "settingsUpdate", () => get(state, uid).setSettings(body)),
  ],
  [
    "GET",
    /^\/indexes\/([\w-]+)\/settings\/filterable-attributes$/,
    (_call, state, [uid = ""]) => [200, get(state, uid).settings.filterableAttributes],
  ],
  [
    "POST",
    /^\/indexes\/([\w-]+)\/documents$/,
    ({ body, params }, state, [uid = ""]) =>
      enqueue(state, uid, "documentAdditionOrUpdate", () => {
        only([...params.keys()], ["primaryKey"], "query parameter");
        get(state, uid).put(body as FakeDocument[]);
      }),
  ],
  [
    "POST",
    /^\/indexes\/([\w-]+)\/documents\/delete-batch$/,
    ({ body }, state, [uid = ""]) =>
      enqueue(state, uid, "documentDeletion", () => {
        for (const id of body as string[]) get(state, uid).documents.delete(id);
      }),
  ],
  [
    "POST",
    /^\/indexes\/([\w-]+)\/search$/,
    ({ body }, state, [uid = ""]) => [200, searchIndex(get(state, uid), body as Record<string, unknown>)],
  ],
  [
    "POST",
    /^\/multi-search$/,
    ({ body }, state) => {
      only(Object.keys(body as object), ["queries"], "field");
      const { queries } = body as { queries: (Record<string, unknown> & { indexUid: string })[] };
      return [
        200,
        {
          results: queries.map(({ indexUid, ...query }) => ({ indexUid, ...searchIndex(get(state, indexUid), query) })),
        },
      ];
    },
  ],
  [
    "POST",
    /^\/swap-indexes$/,
    ({ body }, state) =>
      enqueue(state, null, "indexSwap", () => swap(state, body as { indexes: [string, string]; rename?: boolean }[])),
  ],
  [
    "GET",
    /^\/tasks\/(\d+)$/,
    (_call, { tasks }, [uid = ""]) => {
      const task = tasks[Number(uid)];
      if (!task) throw new Refusal(404, "task_not_found", `Task ${uid} not found.`);
      return [
        200,
        {
          ...task,
          status: task.error ? "failed" : "succeeded",
          details: null,
          enqueuedAt: "",
          startedAt: "",
          finishedAt: "",
          duration: "PT0S",
        },
      ];
    },
  ],
];

function answer(call: Call, state: State): Reply {
  for (const [method, path, handle] of routes) {
    const match = call.method === method && path.exec(call.path);
    if (match) return handle(call, state, match.slice(1));
  }
  throw new Refusal(404, "not_found", `${call.method} ${call.path}`);
}

function get({ indexes }: State, uid: string): FakeIndex {
  const index = indexes.get(uid);
  if (!index) throw new Refusal(404, "index_not_found", `Index \`${uid}\` not found.`);
  return index;
}

/** Work is taken on at once; what is wrong with it shows in the task. */
function enqueue(state: State, indexUid: string | null, type: string, work: () => void): Reply {
  const task: Task = { uid: state.tasks.length, indexUid, type, error: null };
  state.tasks.push(task);
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    task.error = { code: error.code, message: error.message };
  }
  return [202, { taskUid: task.uid, indexUid, status: "enqueued", type, enqueuedAt: "2026-01-01T00:00:00Z" }];
}

function createIndex({ body }: Call, state: State): Reply {
  const { uid, primaryKey, ...rest } = body as { uid: string; primaryKey: string };
  only(Object.keys(rest), [], "field");
  return enqueue(state, uid, "indexCreation", () => {
    if (state.indexes.has(uid)) throw new Refusal(409, "index_already_exists", `Index \`${uid}\` already exists.`);
    state.indexes.set(uid, makeIndex(uid, primaryKey));
  });
}

function swap(state: State, swaps: { indexes: [string, string]; rename?: boolean }[]) {
  for (const { indexes, rename, ...rest } of swaps) {
    only(Object.keys(rest), [], "field");
    const [first, second] = indexes;
    const right = get(state, second);
    if (rename) {
      if (state.indexes.has(first)) throw new Refusal(400, "invalid_swap_rename", `Index \`${first}\` already exists.`);
      state.indexes.set(first, { ...right, uid: first });
      state.indexes.delete(second);
      continue;
    }
    const left = get(state, first);
    state.indexes.set(left.uid, { ...right, uid: left.uid });
    state.indexes.set(right.uid, { ...left, uid: right.uid });
  }
}

function only(given: readonly string[], known: readonly string[], what: string) {
  const unknown = given.find((name) => !known.includes(name));
  if (unknown) throw new Refusal(400, "bad_request", `Unknown ${what} \`${unknown}\``);
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? "/", "http://localhost");
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method: request.method ?? "GET",
    path: url.pathname,
    params: url.searchParams,
    body: text ? JSON.parse(text) : undefined,
  };
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
