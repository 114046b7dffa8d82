import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const COLUMN_TYPE = { int32: 0, boolean: 5, text: 7 };
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** SQL that leads from one Prisma schema to another, for the oldest PostgreSQL we allow; empty when nothing does. `null` stands for "no tables". */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const engine = await loadEngine();
  try {
    const result = await engine.diff({
      from: from === null ? { tag: "empty" } : schemaTarget(from),
      to: schemaTarget(to),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const sql = withoutPublicSchema(result.stdout ?? "");
    return hasStatements(sql) ? sql : "";
  } finally {
    engine.free();
  }
}

let instantiation: Promise<void> | undefined;

/** Once for each process: the bindings keep views into the memory of the first instance. */
async function loadEngine(): Promise<SchemaEngine> {
  instantiation ??= instantiate();
  await instantiation;
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, offlineDatabase());
}

/** By hand instead of the package's main entry: that one imports the .wasm as a module, which Node still warns about. */
async function instantiate(): Promise<void> {
  const packageDir = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const imports = { "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(
    await readFile(join(packageDir, "schema_engine_bg.wasm")),
    imports,
  );
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
}

/** Every database has it, and managed ones forbid the statement to an ordinary role. */
function withoutPublicSchema(sql: string): string {
  return sql.replace(/^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/m, "");
}

function hasStatements(sql: string): boolean {
  return sql.split("\n").some((line) => line.trim() !== "" && !line.startsWith("--"));
}

function schemaTarget(content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: "schema.prisma", content }] };
}

/**
 * The engine asks a database for its version before it compares anything. A diff of two schema files needs no more than
 * that answer, so none is started: this stands in for PostgreSQL 14 and refuses everything else.
 */
function offlineDatabase(): object {
  const identity = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    errorRegistry: { consumeError: () => undefined },
  };
  const refuse = async () => {
    throw new Error("A schema diff must not touch a database");
  };
  const connection = {
    ...identity,
    queryRaw: async () => success(versionAnswer()),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    dispose: async () => success(undefined),
    getConnectionInfo: () => success({ schemaName: "public", supportsRelationJoins: true }),
  };
  return { ...identity, connect: async () => success(connection), connectToShadowDb: refuse };
}

function versionAnswer() {
  return {
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [COLUMN_TYPE.boolean, COLUMN_TYPE.text, COLUMN_TYPE.int32],
    rows: [[true, "PostgreSQL 14.0", 140000]],
  };
}

function success<T>(value: T) {
  return { ok: true, value };
}
