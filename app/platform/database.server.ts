import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { Prisma, PrismaClient } from "../generated/prisma/client.ts";

export type Transaction = Prisma.TransactionClient;
/** Reads take either the client or an open transaction. */
export type Database = PrismaClient;
export type Reader = Database | Transaction;

export type DatabaseHandle = {
  db: Database;
  pool: Pool;
  /** Whether it answers within so many milliseconds. */
  answers(withinMs: number): Promise<boolean>;
  close(): Promise<void>;
};

/** Longer than a full pool under load takes to come free, short enough that nobody waits for a server that is gone. */
const connectWithinMs = 15_000;

/** One pool a process, shared by Prisma and the worker. */
export function openDatabase(url: string, poolSize: number): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectWithinMs,
    application_name: "dat-lanh",
  });
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: false, statementNameGenerator: statementNames() }),
  });
  // graphile-worker wants both handlers on a pool it is lent.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    db,
    pool,
    async answers(withinMs) {
      const question = { text: "SELECT 1", query_timeout: withinMs };
      return pool.query(question).then(
        () => true,
        () => false,
      );
    },
    async close() {
      await db.$disconnect();
      await pool.end();
    },
  };
}

/** So many statements are planned once a connection; the rest, of which there are many odd ones, each time they are sent. */
const namedMost = 150;

/** Names for the statements a process sends first: planning the pages' own costs as much as running them. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known || names.size >= namedMost) return known ?? "";
    const name = `dl${names.size}`;
    names.set(sql, name);
    return name;
  };
}

/** A short transaction: waits at most `maxWait` for a connection, and is rolled back after `timeout`. */
export function inTransaction<Value>(db: Database, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 20_000, isolationLevel: "ReadCommitted" });
}

/** For an operator's bulk work, which no visitor waits for: as long as a busy machine takes. */
export function inLongTransaction<Value>(db: Database, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  return db.$transaction(work, { maxWait: 60_000, timeout: 300_000, isolationLevel: "ReadCommitted" });
}

/** Which database answer this is: a unique value taken, a row locked away, or neither. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
